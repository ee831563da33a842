// Why: drives one sector's process from frame to frame. SPDX-License-Identifier: Apache-2.0
#include "worker/sector_worker.hpp"

#include <algorithm>

#include "almanac/abi.h"
#include "worker/library_image.hpp"
#include "worker/reply_check.hpp"
#include "worker/worker_messages.hpp"

namespace almanac {
namespace {

constexpr std::size_t kept_output = 4096;
constexpr std::uint64_t most_output = 1u << 20;
// Reports beyond the first are dropped, and frames beyond the second are an attack.
constexpr std::uint64_t most_reports_kept = 100;
constexpr std::uint64_t most_frames = 100'000;

const char* name_of(Call call) {
    switch (call) {
        case Call::measure: return "measure()";
        case Call::contribute: return "contribute()";
        case Call::assess: return "assess()";
    }
    return "?";
}

/// Severities come from the sector; what is none of them is taken for the gravest.
Severity severity_of(std::uint8_t severity) {
    switch (severity) {
        case ALMANAC_NOTE: return Severity::note;
        case ALMANAC_WARNING: return Severity::warning;
        default: return Severity::error;
    }
}

}  // namespace

SectorWorker::SectorWorker(std::filesystem::path program, WorkerLimits limits)
    : program_(std::move(program)),
      limits_(limits),
      frames_(limits.reply_limit),
      left_(Milliseconds(limits.sector_ms)) {}

void SectorWorker::begin(const WorkerJob& job) {
    job_ = &job;
    outcome_ = {};
    output_size_ = 0;
    if (fault_)
        outcome_.fault = fault_;
    else
        go_on();
}

/// The next request in a process of its own, or the end of the job. An entry that was read once
/// tells of later jobs whether there is anything to ask.
void SectorWorker::go_on() {
    if (hello_) {
        outcome_.offered = hello_->offers(job_->call);
        if (!outcome_.offered) outcome_.replies.resize(job_->requests.size());
        if (outcome_.replies.size() == job_->requests.size()) return finish();
    }
    start();
}

void SectorWorker::start() {
    state_ = State::loading;
    is_confined_ = false;
    memory_ran_out_ = false;
    frames_ = FrameReader(limits_.reply_limit);
    frames_taken_ = 0;
    ++starts_;
    start_deadline();
    std::erase_if(ended_, [](const auto& process) { return process->is_gone(); });
    try {
        if (!image_)
            image_ = library_image(job_->library, job_->library_sha256, job_->folder_sha256);
        if (const auto lacking = lacking_layers(); limits_.isolation_required && !lacking.empty())
            return fail(say(messages::isolation_lacks, scene().origin, {lacking.front()}));
        process_ = std::make_unique<WorkerProcess>(program_, limits_, *image_);
    } catch (const Error& error) {
        fail(error.diagnostic());
    }
}

void SectorWorker::send_request() {
    const std::string& request = job_->requests[outcome_.replies.size()];
    const auto header = protocol::header(static_cast<std::uint8_t>(job_->call),
                                         static_cast<std::uint32_t>(request.size()));
    unsent_.assign(header.data(), header.size());
    unsent_ += request;
    reply_.reset();
    last_error_.clear();
    state_ = State::calling;
    start_deadline();
    push_request();
}

void SectorWorker::start_deadline() {
    began_ = steady_now();
    deadline_ = began_ + std::min<Moment::duration>(left_, Milliseconds(limits_.call_ms));
}

void SectorWorker::charge() { left_ -= steady_now() - began_; }

void SectorWorker::push_request() {
    if (!unsent_.empty()) unsent_.erase(0, process_->send(unsent_));
}

void SectorWorker::add_descriptors(std::vector<pollfd>& to) const {
    if (!process_) return;
    to.push_back({process_->replies(), POLLIN, 0});
    if (process_->output() >= 0) to.push_back({process_->output(), POLLIN, 0});
    if (!unsent_.empty()) to.push_back({process_->requests(), POLLOUT, 0});
}

void SectorWorker::advance() {
    push_request();
    take_replies();
    if (is_busy() && process_) take_output();
    if (is_busy() && steady_now() >= deadline_) fail_by_deadline();
}

void SectorWorker::take_replies() {
    const std::uint64_t from = starts_;
    std::string bytes;
    const bool is_open = process_->read_replies(bytes);
    frames_.feed(bytes);
    // Small frames are many: whoever sends them gains no time by it.
    while (is_at(from) && steady_now() < deadline_) {
        const auto frame = frames_.next();
        if (!frame) break;
        take_frame(*frame);
    }
    if (!is_at(from)) return;
    if (frames_.bad_header()) return fail(judge_header(scene(), *frames_.bad_header()));
    if (!is_open && steady_now() < deadline_) fail(judge_ending(scene(), process_->end()));
}

void SectorWorker::take_frame(const Frame& frame) {
    using protocol::Answer;
    const bool is_expected =
        frame.kind == Answer::fault ||
        (frame.kind == Answer::confined || frame.kind == Answer::hello
             ? state_ == State::loading && is_confined_ == (frame.kind == Answer::hello)
             : state_ == State::calling);
    if (!is_expected || ++frames_taken_ > most_frames)
        return fail(say(messages::broke_protocol, scene().origin));
    switch (frame.kind) {
        case Answer::confined: is_confined_ = true; return;
        case Answer::hello: return take_hello(frame.payload);
        case Answer::fault: return fail(judge_fault(scene(), frame.payload));
        case Answer::reply: return take_reply(frame.payload);
        case Answer::report: return take_report(frame.payload);
        case Answer::memory_is_out: memory_ran_out_ = true; return;
        case Answer::done: return take_done(frame.payload);
    }
}

void SectorWorker::take_hello(const std::string& payload) {
    const auto hello = read_hello(payload);
    if (!hello) return fail(say(messages::broke_protocol, scene().origin));
    if (auto fault = judge_hello(*job_, *hello)) return fail(std::move(*fault));
    if (hello_ && hello_->offered != hello->offered)
        return fail(say(messages::entry_changed, scene().origin));
    charge();
    const bool is_first = !hello_;
    hello_ = hello;
    const bool is_asked = hello->offers(job_->call) && !job_->requests.empty();
    if (is_first && !is_asked) {
        retire();
        go_on();
    } else {
        send_request();
    }
}

void SectorWorker::take_reply(const std::string& payload) {
    if (reply_) return fail(say(messages::emitted_twice, scene().origin));
    reply_ = payload;
}

void SectorWorker::take_report(const std::string& payload) {
    protocol::Reader reader(payload);
    const Severity severity = severity_of(reader.u8());
    const std::string text = made_valid(reader.rest());
    if (severity == Severity::error) last_error_ = text;
    auto& kept = outcome_.reported;
    if (kept.size() >= most_reports_kept) return;
    Diagnostic said = say(messages::sector_message(severity), scene().origin, {text});
    if (std::find(kept.begin(), kept.end(), said) == kept.end()) kept.push_back(std::move(said));
}

void SectorWorker::take_done(const std::string& payload) {
    const std::uint32_t result = protocol::Reader(payload).u32();
    if (result != 0) return fail(judge_failure(scene(), result, last_error_));
    if (!reply_) return fail(say(messages::emitted_never, scene().origin));
    if (auto fault = check_reply(scene().origin, *reply_)) return fail(std::move(*fault));
    // What nobody asked for would be taken for the answer to the next request.
    if (!frames_.is_empty()) return fail(say(messages::broke_protocol, scene().origin));
    charge();
    retire();
    // A flood has failed the job already.
    if (state_ == State::idle || (limits_.calls_twice && !is_same_again())) return;
    outcome_.replies.push_back(std::move(*reply_));
    go_on();
}

/// Of a call that is made twice: whether this was the second time and it went as the first. Begins
/// the second after the first.
bool SectorWorker::is_same_again() {
    if (!first_reply_) {
        first_reply_ = std::move(reply_);
        start();
        return false;
    }
    const auto [first, second] =
        std::mismatch(first_reply_->begin(), first_reply_->end(), reply_->begin(), reply_->end());
    const bool is_same = first == first_reply_->end() && second == reply_->end();
    const auto byte = second - reply_->begin() + 1;
    first_reply_.reset();
    if (!is_same) fail(say(messages::not_deterministic, scene().origin, {std::to_string(byte)}));
    return is_same;
}

void SectorWorker::take_output() {
    std::string bytes;
    process_->read_output(bytes);
    output_size_ += bytes.size();
    if (outcome_.output.size() < kept_output)
        outcome_.output += bytes.substr(0, kept_output - outcome_.output.size());
    if (is_busy() && output_size_ > most_output)
        fail(say(messages::output_flood, scene().origin, {std::to_string(most_output)}));
}

/// The process has answered or failed and is not needed any more; it ends while others go on.
void SectorWorker::retire() {
    if (process_) take_output();
    if (!process_) return;
    process_->kill();
    ended_.push_back(std::move(process_));
}

void SectorWorker::finish() {
    if (output_size_ > 0)
        outcome_.reported.push_back(
            say(messages::wrote_output, job_->library.string(),
                {std::to_string(output_size_), made_valid(outcome_.output)}));
    state_ = State::idle;
}

void SectorWorker::fail(Diagnostic fault) {
    fault_ = std::move(fault);
    outcome_.fault = fault_;
    state_ = State::idle;
    unsent_.clear();
    first_reply_.reset();
    retire();
}

void SectorWorker::fail_by_deadline() {
    const bool is_sector = left_ <= Milliseconds(limits_.call_ms);
    const int limit = is_sector ? limits_.sector_ms : limits_.call_ms;
    const MessagePattern& pattern = is_sector                  ? messages::sector_too_long
                                    : state_ == State::loading ? messages::loading_too_long
                                                               : messages::call_too_long;
    fail(say(pattern, scene().origin, {std::to_string(limit)}));
}

Scene SectorWorker::scene() const {
    std::string origin = job_->library.string();
    if (state_ == State::calling) origin += std::string(" ") + name_of(job_->call);
    return {std::move(origin), is_confined_, state_ == State::loading, memory_ran_out_, limits_};
}

}  // namespace almanac
