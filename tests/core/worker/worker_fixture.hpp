// Why: jobs for the sectors of tests/abi/bad_sectors, and a look at what processes are left.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <string>
#include <vector>

#include "catch.hpp"
#include "worker/workers.hpp"

namespace almanac::testing {

inline std::filesystem::path worker_program() {
    return std::filesystem::path(ALMANAC_BINARY_DIR) / "bin" / "almanac-worker";
}

inline std::filesystem::path library_of(const std::string& name) {
    return std::filesystem::path(ALMANAC_BINARY_DIR) / "bad_sectors" / name / (name + ".so");
}

inline WorkerJob job_for(const std::string& name,
                         std::vector<std::string> requests = {R"({"year": 2016})"},
                         Call call = Call::contribute) {
    return {name, "1.0.0", library_of(name), call, std::move(requests)};
}

/// Limits that a test can wait for; sanitizers need more address space than any.
inline WorkerLimits quick_limits() {
    WorkerLimits limits;
    limits.call_ms = 5000;
#ifdef ALMANAC_SANITIZED
    limits.address_space = 0;
#endif
    return limits;
}

/// Whether this process has children, running or not yet reaped.
inline bool has_children() {
    siginfo_t information{};
    return ::waitid(P_ALL, 0, &information, WEXITED | WNOHANG | WNOWAIT) == 0 || errno != ECHILD;
}

inline std::string content_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

}  // namespace almanac::testing
