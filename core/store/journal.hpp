// Why: the journal is the truth: every delivery verbatim, what was accepted of it, and when; the
// database can always be made anew from it. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "store/accepted_packed.hpp"
#include "store/store.hpp"

namespace almanac {

/// An entry as read back, checked against its own checksums.
struct JournalEntry {
    Submission submission;
    std::string accepted_sha256;
    bool is_sealed = false;  ///< False: its head is of format 2, whose heads had no checksum.
    PackedContent content;
};

/// What is asked of heads: of a store of format 3 a seal, of an older one as far as it was sealed.
enum class Heads { sealed = 1, as_they_are };

/// The folder `journal/`. Entry n is `n.data` (the file as it came), `n.accepted` (canonical rows)
/// and, written last, `n.json`, its head, with the checksums of both, that of the head before it
/// and its own: an entry without a whole n.json was cut off. The sender's file name is never a
/// path.
class Journal {
public:
    Journal(const System& system, std::filesystem::path folder, Heads heads = Heads::sealed)
        : system_(system), folder_(std::move(folder)), heads_(heads) {}

    /// Each file is synced before the next is begun. `submission` has its number already.
    void write(const Submission& submission, const Verbatim& verbatim,
               std::string_view accepted) const;
    /// Throws Error(store) where the entry is missing, cut off or altered.
    JournalEntry read(SubmissionId id) const;
    /// As read, of the heads alone up to the first gap, which takes no time.
    void check_heads() const;
    bool has(SubmissionId id) const;
    /// Numbers with at least one file, ascending.
    std::vector<SubmissionId> numbers() const;
    /// Seals the heads of format 2, whose entries were read before, in their order; each is kept in
    /// the folder `kept` as it was.
    /// The number of heads that were sealed.
    std::size_t seal(const std::filesystem::path& kept) const;
    /// Clears what killed writings left half-written; how many files that were.
    std::size_t clear_temporaries() const;
    /// Takes back an entry whose commit failed.
    void discard(SubmissionId id) const;
    /// Moves a cut-off entry to the folder `unfinished/` beside the journal; returns where to.
    std::filesystem::path set_aside(SubmissionId id) const;

    const std::filesystem::path& folder() const { return folder_; }

private:
    std::filesystem::path file(SubmissionId id, std::string_view ending) const;
    JournalEntry read_head(SubmissionId id) const;
    /// What `read` gives; whatever is wrong with the entry leaves with its number and place.
    JournalEntry named(SubmissionId id, const std::function<JournalEntry()>& read) const;
    /// SHA-256 of the head before; of none for the first.
    std::string hash_before(SubmissionId id) const;

    const System& system_;
    std::filesystem::path folder_;
    Heads heads_;
};

}  // namespace almanac
