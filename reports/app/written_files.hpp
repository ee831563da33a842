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

/// Remembers the SHA-256 of what was written, in `written.json` of the folder of a report.
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

private:
    bool is_ours(const std::filesystem::path& path) const;

    const System& system_;
    std::filesystem::path folder_;
    std::map<std::string, std::string> hashes_;
    std::vector<NewContent> files_;
};

}  // namespace almanac::app
