// Why: see program.hpp. SPDX-License-Identifier: Apache-2.0
#include "program.hpp"

#include <fcntl.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstddef>
#include <cstdlib>
#include <fstream>
#include <stdexcept>
#include <thread>

namespace almanac::testing {
namespace {

using Clock = std::chrono::steady_clock;
constexpr std::chrono::seconds longest_run{60};

void redirect(int descriptor, const std::filesystem::path& file) {
    const int opened = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (opened < 0 || ::dup2(opened, descriptor) < 0) ::_exit(126);
}

/// As on older kernels and in some containers: calls of Landlock answer “no such system call”.
void take_landlock_away() {
    sock_filter steps[] = {BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr)),
                           BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, SYS_landlock_create_ruleset, 0, 2),
                           BPF_JUMP(BPF_JMP | BPF_JGT | BPF_K, SYS_landlock_restrict_self, 1, 0),
                           BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | ENOSYS),
                           BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW)};
    const sock_fprog program{std::size(steps), steps};
    if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 ||
        ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) != 0)
        ::_exit(125);
}

[[noreturn]] void become(const std::vector<std::string>& arguments, const Surroundings& place,
                         const std::filesystem::path& out, const std::filesystem::path& err) {
    redirect(STDOUT_FILENO, out);
    redirect(STDERR_FILENO, err);
    ::umask(place.mask);
    if (!place.has_landlock) take_landlock_away();
    if (::chdir(place.folder.c_str()) != 0) ::_exit(126);
    for (const auto& [name, value] : place.environment) ::setenv(name.c_str(), value.c_str(), 1);
    if (place.prepared) place.prepared();
    std::string program = (place.programs / "almanac").string();
    std::vector<std::string> words = arguments;
    std::vector<char*> line{program.data()};
    for (std::string& word : words) line.push_back(word.data());
    line.push_back(nullptr);
    ::execv(program.c_str(), line.data());
    ::_exit(127);
}

/// Exit code of the process; -1 where it had to be killed or was, with the signal.
int wait_for(pid_t id, int& signal) {
    const auto deadline = Clock::now() + longest_run;
    int status = 0;
    while (::waitpid(id, &status, WNOHANG) == 0) {
        if (Clock::now() > deadline) {
            ::kill(id, SIGKILL);
            ::waitpid(id, &status, 0);
            signal = SIGKILL;
            return -1;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/// Orphans of the run are this process's children now, because it is their subreaper.
bool has_children() {
    siginfo_t information{};
    return ::waitid(P_ALL, 0, &information, WEXITED | WNOHANG | WNOWAIT) == 0 || errno != ECHILD;
}

}  // namespace

Surroundings::Surroundings()
    : programs(std::filesystem::path(ALMANAC_BINARY_DIR) / "bin"), folder(ALMANAC_BINARY_DIR) {}

Ran run(const std::vector<std::string>& arguments, const Surroundings& surroundings) {
    const std::filesystem::path notes = std::filesystem::path(ALMANAC_BINARY_DIR) / "end_to_end";
    std::filesystem::create_directories(notes);
    const std::string own = std::to_string(::getpid());
    const auto out = notes / ("out." + own);
    const auto err = notes / ("err." + own);
    ::prctl(PR_SET_CHILD_SUBREAPER, 1);
    const auto began = Clock::now();
    const pid_t id = ::fork();
    if (id < 0) throw std::runtime_error("fork");
    if (id == 0) become(arguments, surroundings, out, err);
    if (surroundings.killed_after) {
        std::this_thread::sleep_for(*surroundings.killed_after);
        ::kill(id, SIGKILL);
    }
    Ran ran;
    ran.code = wait_for(id, ran.signal);
    ran.seconds = std::chrono::duration<double>(Clock::now() - began).count();
    ran.left_processes = has_children();
    ran.out = content_of(out);
    ran.err = content_of(err);
    std::filesystem::remove(out);
    std::filesystem::remove(err);
    return ran;
}

std::string content_of(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

void write(const std::filesystem::path& file, const std::string& content) {
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << content;
}

std::size_t count_of(const std::string& text, const std::string& part) {
    std::size_t count = 0;
    for (std::size_t at = 0; (at = text.find(part, at)) != std::string::npos; at += part.size())
        ++count;
    return count;
}

}  // namespace almanac::testing
