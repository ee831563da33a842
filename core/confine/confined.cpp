// Why: see confined.hpp. SPDX-License-Identifier: Apache-2.0
#include "confine/confined.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fstream>
#include <new>
#include <optional>

#include "confine/confine_messages.hpp"
#include "confine/filter.hpp"
#include "confine/wire.hpp"
#include "system/disk.hpp"

namespace almanac {
namespace {

using Clock = std::chrono::steady_clock;
namespace wire = confine_detail;

/// First byte of an answer.
enum class Outcome : char { result = 'r', error = 'e', out_of_memory = 'm', unforeseen = 'u' };

/// Bytes of address space that the process has.
std::size_t address_space() {
    std::ifstream statm("/proc/self/statm");
    std::size_t pages = 0;
    return statm >> pages ? pages * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE))
                          : std::size_t{4} << 30;
}

/// The lower of what is asked for and what holds already.
void limit(int resource, rlim_t wanted) {
    rlimit now{};
    if (::getrlimit(resource, &now) != 0) return;
    const rlim_t lower = std::min({wanted, now.rlim_cur, now.rlim_max});
    const rlimit next{lower, lower};
    ::setrlimit(resource, &next);
}

void enter_confinement(int answer, const ConfinedBounds& bounds, std::size_t address_space_before,
                       Reach reach) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    ::prctl(PR_SET_DUMPABLE, 0);
    ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    for (const int number : {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT, SIGSYS, SIGPIPE, SIGTERM})
        ::signal(number, SIG_DFL);
    ::dup2(answer, STDIN_FILENO);
    ::close_range(STDOUT_FILENO, ~0U, 0);
    limit(RLIMIT_CORE, 0);
    if (reach == Reach::memory) limit(RLIMIT_NOFILE, 0);
    limit(RLIMIT_CPU,
          static_cast<rlim_t>(std::chrono::ceil<std::chrono::seconds>(bounds.time).count() + 1));
#ifndef ALMANAC_SANITIZED
    limit(RLIMIT_AS, address_space_before + bounds.memory);
    if (reach == Reach::memory) wire::allow_memory_only();
#else
    (void)address_space_before;
#endif
}

void write_all(std::string_view bytes) {
    while (!bytes.empty()) {
        const auto written = ::write(STDIN_FILENO, bytes.data(), bytes.size());
        if (written < 0) return;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

void answer(Outcome outcome, std::string_view bytes) {
    const char first = static_cast<char>(outcome);
    write_all({&first, 1});
    write_all(bytes);
}

[[noreturn]] void work_confined(const std::function<std::string()>& work) {
    try {
        answer(Outcome::result, work());
    } catch (const Error& error) {
        answer(Outcome::error, wire::packed(static_cast<int>(error.kind()), error.diagnostic()));
    } catch (const std::bad_alloc&) {
        answer(Outcome::out_of_memory, {});
    } catch (const std::exception& fault) {
        answer(Outcome::unforeseen, fault.what());
    } catch (...) {
        answer(Outcome::unforeseen, "?");
    }
    ::_exit(0);
}

Fell fell(const char* zh, const char* en) { return {Text(zh, en)}; }
Fell unreadable_answer() { return fell("回答无法识读", "its answer cannot be read"); }

/// Reads until the end of the answer.
std::string read_answer(int from, const ConfinedBounds& bounds) {
    const auto deadline = Clock::now() + bounds.time;
    std::string all;
    std::array<char, 1 << 16> buffer{};
    for (;;) {
        const auto left =
            std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
        if (left <= 0) throw fell("用时过长", "it took too long");
        pollfd waiting{from, POLLIN, 0};
        const int ready = ::poll(&waiting, 1, static_cast<int>(std::min<long long>(left, 1000)));
        if (ready < 0 && errno != EINTR) throw fell("联系中断", "the connection broke");
        if (ready <= 0) continue;
        const auto size = ::read(from, buffer.data(), buffer.size());
        if (size == 0) return all;
        if (size < 0 && errno != EINTR) throw fell("联系中断", "the connection broke");
        if (size < 0) continue;
        all.append(buffer.data(), static_cast<std::size_t>(size));
        if (all.size() > bounds.answer) throw fell("内容过多", "it holds too much");
    }
}

/// Waits for the child, and ends it where it is still there.
int end_of(pid_t child, bool is_wanted) {
    if (!is_wanted) ::kill(child, SIGKILL);
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) continue;
    return status;
}

[[noreturn]] void throw_as_there(std::string_view bytes) {
    int kind = 0;
    Diagnostic diagnostic;
    try {
        wire::unpack(bytes, kind, diagnostic);
    } catch (const DamagedBytes&) {
        throw unreadable_answer();
    }
    throw Error(static_cast<ErrorKind>(kind), std::move(diagnostic));
}

std::string result_of(const std::string& all, int status) {
    if (WIFSIGNALED(status)) {
        const std::string number = std::to_string(WTERMSIG(status));
        if (WTERMSIG(status) == SIGXCPU || WTERMSIG(status) == SIGKILL)
            throw fell("占用过多处理器时间或内存", "it used too much processor time or memory");
        throw Fell{Text("被信号 " + number + " 终止", "it was ended by signal " + number)};
    }
    if (all.empty()) throw fell("没有回答", "there was no answer");
    const auto rest = std::string_view(all).substr(1);
    switch (static_cast<Outcome>(all.front())) {
        case Outcome::result: return std::string(rest);
        case Outcome::error: throw_as_there(rest);
        case Outcome::out_of_memory: throw fell("内存不足", "it ran out of memory");
        default: break;
    }
    throw Fell{Text("意外错误（" + std::string(rest) + "）",
                    "an unforeseen error (" + std::string(rest) + ")")};
}

}  // namespace

std::string run_apart(const std::function<std::string()>& work, const ConfinedBounds& bounds,
                      Reach reach) {
    const auto not_started = [](int error) {
        const std::string why = std::strerror(error);  // NOLINT(concurrency-mt-unsafe)
        return Fell{Text(why, why), false};
    };
    int ends[2] = {-1, -1};
    if (::pipe2(ends, O_CLOEXEC) != 0) throw not_started(errno);
    const disk::Descriptor reading(ends[0]);
    std::optional<disk::Descriptor> writing(std::in_place, ends[1]);
    const std::size_t before = address_space();
    const pid_t child = ::fork();
    if (child < 0) throw not_started(errno);
    if (child == 0) {
        enter_confinement(writing->get(), bounds, before, reach);
        work_confined(work);
    }
    writing.reset();
    std::string all;
    try {
        all = read_answer(reading.get(), bounds);
    } catch (...) {
        end_of(child, false);
        throw;
    }
    return result_of(all, end_of(child, true));
}

void refuse_answer(const std::string& file) {
    throw Error(ErrorKind::input,
                say_bilingual(messages::parser_fell, file, {unreadable_answer().why}));
}

std::string run_confined(const std::string& file, const std::function<std::string()>& work,
                         const ConfinedBounds& bounds) {
    try {
        return run_apart(work, bounds, Reach::memory);
    } catch (const Fell& cause) {
        if (!cause.started)
            throw Error(ErrorKind::internal,
                        say_bilingual(messages::parser_not_started, file, {cause.why}));
        throw Error(ErrorKind::input, say_bilingual(messages::parser_fell, file, {cause.why}));
    }
}

}  // namespace almanac
