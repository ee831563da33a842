// Why: a file that somebody changed by hand, in whatever format, is worth more than the one that
// could be built again: it is never overwritten. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "almanac/error.hpp"
#include "system/system.hpp"

namespace almanac::app {

/// Remembers the SHA-256 of what was written, in `written.json` of a folder.
class WrittenFiles {
public:
    WrittenFiles(const System& system, std::filesystem::path folder);

    /// Takes `name` in to be written, or `report.new.docx`, `report.new2.docx` … where what lies
    /// there is not what was last written; a diagnostic says so. The path that it will have.
    std::filesystem::path add(const std::string& name, std::string content,
                              Diagnostics& diagnostics);
    /// Takes in what is the program's own and never changed by hand.
    void add_own(const std::string& name, std::string content);

    /// Writes all that was taken in together, and keeps it in mind.
    void save();

    /// Writes a file that lies anywhere, by the same rule and at once; save() keeps it in mind. The
    /// path written to.
    std::filesystem::path write_apart(const std::filesystem::path& file, std::string_view content);

private:
    bool is_ours(const std::string& name) const;
    /// The name, or the first of `report.new.docx`, `report.new2.docx` … that is ours to write.
    std::string free_name(const std::string& name) const;

    const System& system_;
    std::filesystem::path folder_;
    std::map<std::string, std::string> hashes_;
    std::vector<NewContent> files_;
};

/// Writes one file where a person said (`--out`, `--annotate`) by the same rule: what lies there is
/// replaced only where this workspace wrote it and nobody changed it since; else the new file gets
/// a name beside it, and a diagnostic says so. The path written to.
std::filesystem::path write_named_file(const System& system, const std::filesystem::path& workspace,
                                       const std::filesystem::path& file, std::string_view content,
                                       Diagnostics& diagnostics);

}  // namespace almanac::app
