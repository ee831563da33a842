// Why: a worker's death signal comes with the end of the thread that started it, so all are started
// by one thread that lives as long as they. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <future>
#include <mutex>
#include <thread>

namespace almanac {

/// One thread that does what it is given, in order. It takes no signals: those are the program's.
class OwnThread {
public:
    OwnThread();
    ~OwnThread();  ///< Waits for what was given.
    OwnThread(const OwnThread&) = delete;
    OwnThread& operator=(const OwnThread&) = delete;

    /// Does `work` there and waits for it; gives on what it throws. Callable from any thread.
    void run(std::function<void()> work);

private:
    void loop();

    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<std::packaged_task<void()>> waiting_;
    bool ends_ = false;
    std::thread thread_;
};

}  // namespace almanac
