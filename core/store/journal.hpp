// Why: the journal is the truth: every delivery verbatim, what was accepted of it, and when; the
// database can always be made anew from it. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "store/accepted_packed.hpp"
#include "store/store.hpp"

namespace almanac {

/// An entry as read back, checked against its own checksums.
struct JournalEntry {
    Submission submission;
    std::string accepted_sha256;
    PackedContent content;
};

/// The folder `journal/`. Entry n is `n.data` (the file as it came), `n.accepted` (canonical rows)
/// and, written last, `n.json` with the checksums of both: an entry without a whole n.json was cut
/// off. The sender's file name is never a path.
class Journal {
public:
    Journal(const System& system, std::filesystem::path folder)
        : system_(system), folder_(std::move(folder)) {}

    /// Each file is synced before the next is begun. `submission` has its number already.
    void write(const Submission& submission, const Verbatim& verbatim,
               std::string_view accepted) const;
    /// Throws Error(store) where the entry is missing, cut off or altered.
    JournalEntry read(SubmissionId id) const;
    bool has(SubmissionId id) const;
    /// Numbers with at least one file, ascending.
    std::vector<SubmissionId> numbers() const;
    /// Takes back an entry whose commit failed.
    void discard(SubmissionId id) const;
    /// Moves a cut-off entry to the folder `unfinished/` beside the journal; returns where to.
    std::filesystem::path set_aside(SubmissionId id) const;

    const std::filesystem::path& folder() const { return folder_; }

private:
    std::filesystem::path file(SubmissionId id, std::string_view ending) const;

    const System& system_;
    std::filesystem::path folder_;
};

}  // namespace almanac
