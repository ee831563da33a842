// Why: the conversation with one sector: what is expected next, until when, and what it comes to.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <poll.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "worker/frame_reader.hpp"
#include "worker/steady_clock.hpp"
#include "worker/verdicts.hpp"
#include "worker/worker_process.hpp"
#include "worker/workers.hpp"

namespace almanac {

/// One sector through all its jobs, with a process for each request: what one call leaves behind no
/// other finds. Nothing here blocks but leave_nothing(): whoever owns it polls its descriptors and
/// calls advance(). After the first fault every job ends with that fault.
class SectorWorker {
public:
    SectorWorker(std::filesystem::path program, WorkerLimits limits);

    /// Takes up a job, which must outlive it. It may be done at once: see is_busy().
    void begin(const WorkerJob& job);
    bool is_busy() const { return state_ != State::idle; }

    /// Does what can be done now.
    void advance();

    Moment deadline() const { return deadline_; }
    void add_descriptors(std::vector<pollfd>& to) const;

    /// All its outcomes will be this fault.
    void hold(Diagnostic fault) { fault_ = std::move(fault); }

    /// Waits until no process of it is left. All were told to end.
    void leave_nothing() { ended_.clear(); }

    /// What came of the last job.
    WorkerOutcome take_outcome() { return std::move(outcome_); }

private:
    enum class State { idle = 1, loading, calling };

    void go_on();
    void start();
    void send_request();
    void start_deadline();
    void push_request();

    void take_replies();
    /// Whether the process of that start is still the one to listen to.
    bool is_at(std::uint64_t start) const { return is_busy() && starts_ == start; }
    void take_frame(const Frame& frame);
    void take_hello(const std::string& payload);
    void take_reply(const std::string& payload);
    void take_report(const std::string& payload);
    void take_done(const std::string& payload);
    bool is_same_again();

    void take_output();
    void retire();
    void finish();
    void charge();
    void fail(Diagnostic fault);
    void fail_by_deadline();
    Scene scene() const;

    std::filesystem::path program_;
    WorkerLimits limits_;
    std::optional<LibraryImage> image_;  ///< Read once: every process runs the same bytes.
    std::unique_ptr<WorkerProcess> process_;
    std::vector<std::unique_ptr<WorkerProcess>> ended_;
    std::optional<Diagnostic> fault_;
    std::optional<Hello> hello_;
    FrameReader frames_;  ///< Of the current process.

    const WorkerJob* job_ = nullptr;
    State state_ = State::idle;
    WorkerOutcome outcome_;
    std::string unsent_;
    std::optional<std::string> reply_;
    std::optional<std::string> first_reply_;  ///< Where a call is made twice.
    std::string last_error_;
    std::uint64_t starts_ = 0;
    bool is_confined_ = false;
    bool memory_ran_out_ = false;
    std::uint64_t output_size_ = 0;
    std::uint64_t frames_taken_ = 0;

    Moment began_{};
    Moment deadline_{};
    Moment::duration left_;  ///< Of the sector's own time, without what the current step takes.
};

}  // namespace almanac
