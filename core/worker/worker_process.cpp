// Why: starting, talking to and reaping a process, and none of what is said.
// SPDX-License-Identifier: Apache-2.0
#include "worker/worker_process.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>
#include <stdexcept>
#include <system_error>
#include <thread>
#include <vector>

#include "almanac/error.hpp"
#include "worker/protocol.hpp"
#include "worker/worker_messages.hpp"

namespace almanac {
namespace {

// Above every descriptor that the worker is given, so that no dup2 overwrites the next one's
// source.
constexpr int lowest_own_descriptor = 16;
constexpr std::size_t most_at_once = 1u << 20;

[[noreturn]] void fail() { throw std::system_error(errno, std::generic_category()); }

Descriptor lifted(int number) {
    const Descriptor low(number);
    const int high = ::fcntl(number, F_DUPFD_CLOEXEC, lowest_own_descriptor);
    if (high < 0) fail();
    return Descriptor(high);
}

/// Two connected ends: ours, which never blocks, and theirs.
struct Ends {
    Descriptor ours;
    Descriptor theirs;
};

Ends connected(int ours, int theirs) {
    Ends ends{lifted(ours), lifted(theirs)};
    if (::fcntl(ends.ours.number(), F_SETFL, O_NONBLOCK) != 0) fail();
    return ends;
}

Ends pipe_from_worker() {
    std::array<int, 2> both{};
    if (::pipe2(both.data(), O_CLOEXEC) != 0) fail();
    return connected(both[0], both[1]);
}

/// A socket and no pipe, because writing to one whose reader is gone can be done without a signal.
Ends socket_to_worker() {
    std::array<int, 2> both{};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, both.data()) != 0) fail();
    return connected(both[0], both[1]);
}

class SpawnActions {
public:
    SpawnActions() { ::posix_spawn_file_actions_init(&actions_); }
    ~SpawnActions() { ::posix_spawn_file_actions_destroy(&actions_); }
    SpawnActions(const SpawnActions&) = delete;
    SpawnActions& operator=(const SpawnActions&) = delete;

    void give(const Descriptor& from, int as) {
        ::posix_spawn_file_actions_adddup2(&actions_, from.number(), as);
    }
    void give_null(int as) {
        ::posix_spawn_file_actions_addopen(&actions_, as, "/dev/null", O_RDONLY, 0);
    }
    const posix_spawn_file_actions_t* get() const { return &actions_; }

private:
    posix_spawn_file_actions_t actions_{};
};

/// The worker begins with every signal unblocked and undisturbed, whatever the host has done.
class SpawnAttributes {
public:
    SpawnAttributes() {
        sigset_t none;
        sigset_t all;
        ::sigemptyset(&none);
        ::sigfillset(&all);
        ::posix_spawnattr_init(&attributes_);
        ::posix_spawnattr_setsigmask(&attributes_, &none);
        ::posix_spawnattr_setsigdefault(&attributes_, &all);
        ::posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    }
    ~SpawnAttributes() { ::posix_spawnattr_destroy(&attributes_); }
    SpawnAttributes(const SpawnAttributes&) = delete;
    SpawnAttributes& operator=(const SpawnAttributes&) = delete;
    const posix_spawnattr_t* get() const { return &attributes_; }

private:
    posix_spawnattr_t attributes_{};
};

std::vector<std::string> command_line(const std::filesystem::path& program,
                                      const WorkerLimits& limits, const LibraryImage& image) {
    const int cpu_seconds = (limits.cpu_ms() + 999) / 1000 + 1;
    std::vector<std::string> words{program.string(), std::to_string(::getpid()),
                                   std::to_string(limits.address_space),
                                   std::to_string(cpu_seconds)};
    if (limits.isolation_required) words.emplace_back(protocol::needs_landlock);
    words.insert(words.end(), image.needed.begin(), image.needed.end());
    return words;
}

pid_t spawn(std::vector<std::string> words, const SpawnActions& actions) {
    const std::string program = words.front();
    std::vector<char*> arguments;
    for (std::string& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    // No environment: it may hold secrets, and a reply must not depend on it.
    std::array<char*, 1> environment{};
    const SpawnAttributes attributes;
    pid_t id = -1;
    errno = ::posix_spawn(&id, program.c_str(), actions.get(), attributes.get(), arguments.data(),
                          environment.data());
    if (errno != 0) fail();
    return id;
}

/// Whether the machine, and no fault of an installation, kept a process from being started.
bool is_about_limits(int error) {
    return error == EMFILE || error == ENFILE || error == EAGAIN || error == ENOMEM;
}

/// Reads what is there; false at the end of the stream.
bool drain(int from, std::string& to) {
    std::array<char, 65536> chunk;
    for (std::size_t total = 0; total < most_at_once;) {
        const ssize_t got = ::read(from, chunk.data(), chunk.size());
        if (got == 0) return false;
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return errno == EAGAIN;
        to.append(chunk.data(), static_cast<std::size_t>(got));
        total += static_cast<std::size_t>(got);
    }
    return true;
}

Ending ending_of(int status) {
    if (WIFEXITED(status)) return {Ending::How::exited, WEXITSTATUS(status)};
    if (WIFSIGNALED(status)) return {Ending::How::signalled, WTERMSIG(status)};
    return {};
}

}  // namespace

WorkerProcess::WorkerProcess(const std::filesystem::path& program, const WorkerLimits& limits,
                             const LibraryImage& image) {
    try {
        const Descriptor library =
            lifted(::fcntl(image.bytes.number(), F_DUPFD_CLOEXEC, lowest_own_descriptor));
        Ends requests = socket_to_worker();
        Ends replies = pipe_from_worker();
        Ends output = pipe_from_worker();
        SpawnActions actions;
        actions.give_null(STDIN_FILENO);
        actions.give(output.theirs, STDOUT_FILENO);
        actions.give(output.theirs, STDERR_FILENO);
        actions.give(requests.theirs, protocol::requests_descriptor);
        actions.give(replies.theirs, protocol::replies_descriptor);
        actions.give(library, protocol::library_descriptor);
        id_ = spawn(command_line(program, limits, image), actions);
        requests_ = std::move(requests.ours);
        replies_ = std::move(replies.ours);
        output_ = std::move(output.ours);
    } catch (const std::system_error& error) {
        const MessagePattern& pattern = is_about_limits(error.code().value())
                                            ? messages::no_room_to_start
                                            : messages::not_started;
        throw Error(ErrorKind::sector, say(pattern, program.filename().string(),
                                           {program.string(), error.code().message()}));
    }
}

WorkerProcess::~WorkerProcess() {
    if (id_ < 0) return;
    int status = 0;
    kill();
    is_reaped(0, status);
}

void WorkerProcess::kill() {
    if (id_ >= 0) ::kill(id_, SIGKILL);
}

bool WorkerProcess::is_gone() {
    int status = 0;
    return id_ < 0 || is_reaped(WNOHANG, status);
}

std::size_t WorkerProcess::send(std::string_view bytes) {
    const ssize_t put = ::send(requests_.number(), bytes.data(), bytes.size(), MSG_NOSIGNAL);
    // A worker that does not listen any more shows it by the end of its replies.
    return put < 0 ? 0 : static_cast<std::size_t>(put);
}

bool WorkerProcess::read_replies(std::string& to) { return drain(replies_.number(), to); }

void WorkerProcess::read_output(std::string& to) {
    if (output_.is_open() && !drain(output_.number(), to)) output_.close();
}

bool WorkerProcess::is_reaped(int options, int& status) {
    pid_t result = 0;
    do result = ::waitpid(id_, &status, options);
    while (result < 0 && errno == EINTR);
    if (result == 0) return false;
    if (result < 0) status = -1;
    id_ = -1;
    return true;
}

Ending WorkerProcess::end() {
    int status = 0;
    // The channels of a dying process close a little before it can be reaped.
    for (int tries = 0; tries < 100; ++tries) {
        if (is_reaped(WNOHANG, status)) return status == -1 ? Ending{} : ending_of(status);
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    ::kill(id_, SIGKILL);
    is_reaped(0, status);
    return {Ending::How::killed, SIGKILL};
}

}  // namespace almanac
