// Why: the thread that starts workers and talks to them. SPDX-License-Identifier: Apache-2.0
#include "worker/own_thread.hpp"

#include <csignal>

namespace almanac {

OwnThread::OwnThread() {
    sigset_t all;
    sigset_t before;
    ::sigfillset(&all);
    // A thread inherits the mask of the one that makes it.
    ::pthread_sigmask(SIG_SETMASK, &all, &before);
    thread_ = std::thread([this] { loop(); });
    ::pthread_sigmask(SIG_SETMASK, &before, nullptr);
}

OwnThread::~OwnThread() {
    {
        const std::lock_guard lock(mutex_);
        ends_ = true;
    }
    changed_.notify_one();
    thread_.join();
}

void OwnThread::run(std::function<void()> work) {
    std::packaged_task<void()> task(std::move(work));
    std::future<void> result = task.get_future();
    {
        const std::lock_guard lock(mutex_);
        waiting_.push_back(std::move(task));
    }
    changed_.notify_one();
    result.get();
}

void OwnThread::loop() {
    for (;;) {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return ends_ || !waiting_.empty(); });
        if (waiting_.empty()) return;
        std::packaged_task<void()> task = std::move(waiting_.front());
        waiting_.pop_front();
        lock.unlock();
        task();
    }
}

}  // namespace almanac
