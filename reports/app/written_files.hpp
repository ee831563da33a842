// Why: a file that somebody changed by hand, in whatever format, is worth more than the one that
// could be built again: it is never overwritten. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include "almanac/error.hpp"
#include "system/system.hpp"

namespace almanac::app {

/// Remembers the SHA-256 of what was written, in `written.json` of the folder of a report.
class WrittenFiles {
public:
    WrittenFiles(const System& system, std::filesystem::path folder);

    /// Writes `name`, or `report.new.docx`, `report.new2.docx` … where what lies there is not what
    /// was last written; a diagnostic says so. The path written to.
    std::filesystem::path write(const std::string& name, std::string_view content,
                                Diagnostics& diagnostics);

    /// Keeps what was written from now on in mind; without it those files count as changed.
    void save() const;

private:
    bool is_ours(const std::filesystem::path& path) const;

    const System& system_;
    std::filesystem::path folder_;
    std::map<std::string, std::string> hashes_;
};

}  // namespace almanac::app
