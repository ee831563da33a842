// Why: code that failed again and again is not run until somebody says so: it costs time at every
// report, and its fault is known. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "system/system.hpp"

namespace almanac {

/// Sectors whose code failed in three runs within five minutes, each in the state that its folder's
/// SHA-256 names: whatever changes there ends it. Kept in `quarantine.json` of the store.
class Quarantine {
public:
    /// A file that is none, or cannot be read, holds nobody.
    Quarantine(const System& system, const std::filesystem::path& store);

    /// Since when the sector in that state is held.
    std::optional<std::string> since(const std::string& sector, const std::string& sha256) const;
    /// A run in which its code failed.
    void note(const std::string& sector, const std::string& sha256);
    /// False where it was not held, and nothing was remembered of it.
    bool release(const std::string& sector);
    /// Keeps what was noted or released since; nothing where that was nothing. Throws Error as
    /// writing does.
    void save();

private:
    struct Record {
        std::string sha256;
        std::vector<std::string> faults;  ///< Times of runs, as System::now() tells them.
        std::string since;                ///< Empty: not held yet.
    };

    const System& system_;
    std::filesystem::path store_;
    std::map<std::string, Record> records_;
    bool is_changed_ = false;
};

}  // namespace almanac
