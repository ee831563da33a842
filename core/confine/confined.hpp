// Why: whoever parses a foreign file may be brought down by it; in a process of its own, without
// files, network or other programs, and within limits, that is a message and nothing else.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <string>
#include <type_traits>

#include "almanac/error.hpp"
#include "confine/wire.hpp"

namespace almanac {

/// What work in a process of its own may use.
struct ConfinedBounds {
    std::size_t memory = std::size_t{2} << 30;  ///< Bytes beside what the program has already.
    std::chrono::milliseconds time = std::chrono::minutes(2);
    std::size_t answer = std::size_t{1} << 30;  ///< Bytes.
};

/// Why work in a process of its own gave no answer.
struct Fell {
    Text why;
    bool started = true;  ///< False where no process could be had.
};

/// What such work may reach: nothing but memory, or the files of the program as well.
enum class Reach { memory = 1, files };

/// Runs `work` in a copy of this process and gives what it returned. An Error that it throws is
/// thrown here, too; throws Fell where it crashed, hung, or asked for too much.
std::string run_apart(const std::function<std::string()>& work, const ConfinedBounds& bounds,
                      Reach reach);

/// Runs `work` in a copy of this process that has no descriptors but the one for its answer and no
/// system calls but those for memory and threads, and gives what it returned. An Error that it
/// throws is thrown here, too. Throws Error(input) where it crashed, hung or asked for too much
/// (D350), and Error(internal) where no process can be started (D351); `file` is named in both.
/// Work that only computes from what it is given. Without seccomp in the kernel the limits hold
/// alone.
std::string run_confined(const std::string& file, const std::function<std::string()>& work,
                         const ConfinedBounds& bounds = {});

/// An answer that is none.
[[noreturn]] void refuse_answer(const std::string& file);

/// The same of work that gives a struct whose members are tied by a function `fields`, see
/// wire.hpp.
template <class Work>
auto confined(const std::string& file, const Work& work, const ConfinedBounds& bounds = {}) {
    std::invoke_result_t<Work> result{};
    const auto bytes = run_confined(
        file, [&] { return confine_detail::packed(work()); }, bounds);
    try {
        confine_detail::unpack(bytes, result);
    } catch (const DamagedBytes&) {
        refuse_answer(file);
    }
    return result;
}

}  // namespace almanac
