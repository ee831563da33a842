// Why: whole runs of the real program, and a look at what they leave behind.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/types.h>

#include <chrono>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace almanac::testing {

/// What came of one run.
struct Ran {
    int code = -1;   ///< Exit code; -1 where a signal or the deadline ended it.
    int signal = 0;  ///< The signal that ended it, if one did; SIGKILL for the deadline.
    std::string out;
    std::string err;
    double seconds = 0;
    bool left_processes = false;  ///< Some descendant was alive or not reaped when it had ended.
};

/// Where and as what a run takes place.
struct Surroundings {
    std::filesystem::path programs;                  ///< Folder of almanac and almanac-worker.
    std::filesystem::path folder;                    ///< Current folder of the run.
    std::map<std::string, std::string> environment;  ///< Beside what the tests themselves have.
    mode_t mask = 022;
    bool has_landlock = true;        ///< Else the kernel seems to have none.
    std::function<void()> prepared;  ///< Done in the process before it becomes the program.
    std::optional<std::chrono::microseconds> killed_after;  ///< With SIGKILL, if it still runs.

    /// The build's own programs, in the build's folder.
    Surroundings();
};

/// Runs `almanac` to its end, or kills it after a minute.
Ran run(const std::vector<std::string>& arguments, const Surroundings& surroundings = {});

std::string content_of(const std::filesystem::path& file);
void write(const std::filesystem::path& file, const std::string& content);
std::size_t count_of(const std::string& text, const std::string& part);

}  // namespace almanac::testing
