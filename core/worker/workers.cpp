// Why: serves many sectors at once from one thread, each by its own deadline.
// SPDX-License-Identifier: Apache-2.0
#include "worker/workers.hpp"

#include <poll.h>
#include <sys/resource.h>

#include <algorithm>
#include <deque>
#include <utility>

#include "worker/landlock_version.hpp"
#include "worker/own_thread.hpp"
#include "worker/sector_worker.hpp"
#include "worker/steady_clock.hpp"

namespace almanac {
namespace {

/// The jobs of one sector in one run, done one after the other.
struct Queue {
    SectorWorker* worker = nullptr;
    std::deque<std::size_t> jobs;  ///< Indices; the first is the one being done.
};

/// One call of Workers::run.
class Run {
public:
    Run(const std::vector<WorkerJob>& jobs, std::deque<Queue> queues, unsigned parallel)
        : jobs_(jobs), waiting_(std::move(queues)), parallel_(parallel), outcomes_(jobs.size()) {}

    std::vector<WorkerOutcome> to_the_end() {
        for (;;) {
            fill();
            if (active_.empty()) return std::move(outcomes_);
            wait();
            for (Queue& queue : active_) {
                queue.worker->advance();
                settle(queue);
            }
            std::erase_if(active_, [](const Queue& queue) { return queue.jobs.empty(); });
        }
    }

private:
    void fill() {
        while (active_.size() < parallel_ && !waiting_.empty()) {
            Queue queue = std::move(waiting_.front());
            waiting_.pop_front();
            queue.worker->begin(jobs_[queue.jobs.front()]);
            settle(queue);
            if (!queue.jobs.empty()) active_.push_back(std::move(queue));
        }
    }

    /// Keeps what is done and begins what comes next, until there is something to wait for.
    void settle(Queue& queue) {
        while (!queue.jobs.empty() && !queue.worker->is_busy()) {
            outcomes_[queue.jobs.front()] = queue.worker->take_outcome();
            queue.jobs.pop_front();
            if (!queue.jobs.empty()) queue.worker->begin(jobs_[queue.jobs.front()]);
        }
    }

    void wait() const {
        std::vector<pollfd> descriptors;
        Moment next = Moment::max();
        for (const Queue& queue : active_) {
            queue.worker->add_descriptors(descriptors);
            next = std::min(next, queue.worker->deadline());
        }
        const auto left = std::chrono::ceil<Milliseconds>(next - steady_now()).count();
        ::poll(descriptors.data(), descriptors.size(),
               static_cast<int>(std::clamp<long long>(left, 0, 60'000)));
    }

    const std::vector<WorkerJob>& jobs_;
    std::deque<Queue> waiting_;
    std::vector<Queue> active_;
    unsigned parallel_;
    std::vector<WorkerOutcome> outcomes_;
};

}  // namespace

struct Workers::State {
    std::filesystem::path program;
    WorkerLimits limits;
    unsigned parallel;
    std::map<std::pair<std::string, std::filesystem::path>, SectorWorker> workers;
    std::map<std::string, Diagnostic> held;
    OwnThread thread;

    /// One queue a sector, in the order in which sectors first appear.
    std::deque<Queue> queues(const std::vector<WorkerJob>& jobs) {
        std::deque<Queue> queues;
        for (std::size_t index = 0; index < jobs.size(); ++index) {
            const WorkerJob& job = jobs[index];
            const auto entry =
                workers.try_emplace({job.sector, job.library}, program, limits).first;
            SectorWorker* worker = &entry->second;
            if (const auto fault = held.find(job.sector); fault != held.end())
                worker->hold(fault->second);
            auto queue = std::find_if(queues.begin(), queues.end(), [worker](const Queue& other) {
                return other.worker == worker;
            });
            if (queue == queues.end()) queue = queues.insert(queues.end(), Queue{worker, {}});
            queue->jobs.push_back(index);
        }
        return queues;
    }
};

Workers::Workers(std::filesystem::path program, WorkerLimits limits, unsigned parallel)
    : state_(std::make_unique<State>()) {
    state_->program = std::move(program);
    state_->limits = within_own_limits(limits);
    state_->parallel = std::max(parallel, 1u);
}

Workers::~Workers() {
    state_->thread.run([this] { state_->workers.clear(); });
}

std::vector<WorkerOutcome> Workers::run(const std::vector<WorkerJob>& jobs) {
    std::vector<WorkerOutcome> outcomes;
    state_->thread.run([&] {
        outcomes = Run(jobs, state_->queues(jobs), state_->parallel).to_the_end();
        for (auto& [library, worker] : state_->workers) worker.leave_nothing();
    });
    return outcomes;
}

void Workers::hold(const std::string& sector, Diagnostic fault) {
    state_->held.insert_or_assign(sector, std::move(fault));
}

std::vector<std::string> Workers::lacking() const {
    return state_->limits.isolation_required ? std::vector<std::string>() : lacking_layers();
}

std::vector<std::string> lacking_layers() {
    if (landlock_version() < 1) return {"Landlock"};
    return {};
}

WorkerLimits within_own_limits(WorkerLimits limits) {
    rlimit own{};
    if (::getrlimit(RLIMIT_AS, &own) == 0 && own.rlim_cur != RLIM_INFINITY &&
        (limits.address_space == 0 || own.rlim_cur < limits.address_space))
        limits.address_space = own.rlim_cur;
    if (::getrlimit(RLIMIT_CPU, &own) == 0 &&
        own.rlim_cur < static_cast<rlim_t>(limits.cpu_ms()) / 1000)
        limits.cpu_limit_ms = static_cast<int>(own.rlim_cur) * 1000;
    return limits;
}

}  // namespace almanac
