// Why: chapters, fonts and page contents are worked on side by side, with results that do not
// depend on how many threads there are. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <atomic>
#include <exception>
#include <system_error>
#include <thread>
#include <vector>

namespace almanac {

inline std::size_t thread_count() {
    return std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, 8);
}

/// Calls work(thread, task) for every task below `count`, the threads numbered from 0 to
/// thread_count() - 1. The first exception by task number is thrown again here.
template <typename Work>
void in_parallel(std::size_t count, const Work& work) {
    std::atomic<std::size_t> next{0};
    std::vector<std::exception_ptr> failures(count);
    const auto run = [&](std::size_t thread) {
        for (std::size_t task = next++; task < count; task = next++) {
            try {
                work(thread, task);
            } catch (...) {
                failures[task] = std::current_exception();
            }
        }
    };
    std::vector<std::thread> threads;
    threads.reserve(thread_count());
    for (std::size_t t = 1; t < std::min(thread_count(), count); ++t) {
        try {
            threads.emplace_back(run, t);
        } catch (const std::system_error&) {
            break;  // No more threads to be had: the others do the work.
        }
    }
    run(0);
    for (auto& thread : threads) thread.join();
    for (const auto& failure : failures)
        if (failure) std::rethrow_exception(failure);
}

}  // namespace almanac
