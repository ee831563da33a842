// Why: the page of what a sector may ask of the kernel is what the filters are made from, and the
// filter of arguments is held against each of them. SPDX-License-Identifier: Apache-2.0
#include "worker/program/system_calls.hpp"

#include <linux/audit.h>
#include <linux/seccomp.h>

#include <algorithm>
#include <cstring>

#include <map>
#include <set>
#include <string>

#include "catch.hpp"
#include "golden.hpp"
#include "worker/program/argument_filter.hpp"

using namespace almanac::worker;

namespace {

constexpr std::uint32_t own = 4711;

/// What the kernel would answer, by its rules for such programs.
std::uint32_t answer_to(int number, const std::array<std::uint64_t, 6>& arguments) {
    static const std::vector<sock_filter> program = argument_filter(own);
    seccomp_data data{};
    data.nr = number;
    std::copy(arguments.begin(), arguments.end(), data.args);
    std::uint32_t value = 0;
    for (std::size_t at = 0; at < program.size(); ++at) {
        const sock_filter& step = program[at];
        if (step.code == (BPF_LD | BPF_W | BPF_ABS)) {
            std::memcpy(&value, reinterpret_cast<const char*>(&data) + step.k, sizeof value);
        } else if (step.code == (BPF_ALU | BPF_AND | BPF_K)) {
            value &= step.k;
        } else if (step.code == (BPF_JMP | BPF_JEQ | BPF_K)) {
            at += value == step.k ? step.jt : step.jf;
        } else {
            REQUIRE(step.code == (BPF_RET | BPF_K));
            return step.k;
        }
    }
    FAIL("the program does not end");
    return 0;
}

bool passes(int number, const std::array<std::uint64_t, 6>& arguments) {
    return answer_to(number, arguments) == SECCOMP_RET_ALLOW;
}

constexpr std::uint64_t upper = 0x7FFF'FFFF'0000'0000;

const JudgedCall* judged(int number) {
    for (const JudgedCall& call : judged_calls)
        if (call.call.number == number) return &call;
    return nullptr;
}

std::string page() {
    std::string text =
        "# 部门代码可用的系统调用 / System calls of sectors' code\n\n"
        "本页由测试按 `core/worker/program/system_calls.hpp` 生成。其余系统调用一律不可用。\n\n"
        "A test makes this page from `core/worker/program/system_calls.hpp`. All other calls are "
        "withheld.\n\n"
        "| 调用 call | 用途 | why | 限制 | only |\n|---|---|---|---|---|\n";
    for (const AllowedCalls& group : allowed_calls)
        for (const NamedCall& call : group.calls) {
            const JudgedCall* limits = judged(call.number);
            text += "| " + std::string(call.name) + " | " + std::string(group.zh) + " | " +
                    std::string(group.en) + " | " + std::string(limits ? limits->zh : "") + " | " +
                    std::string(limits ? limits->en : "") + " |\n";
        }
    text +=
        "\n"
        "`sysinfo` 由工作进程自己回答，各处相同；`fstat` 以 `newfstatat` 发出时亦同。"
        "不能创建线程：一个部门只占一个处理器，结果不随线程先后而变。\n\n"
        "`sysinfo` is answered by the worker itself, the same everywhere, as is `fstat` where "
        "it comes as `newfstatat`. Threads cannot be made: a sector has one processor, and its "
        "answer does not depend on their order.\n\n"
        "尝试下列调用即为故障（W25），报告中该部门的位置注明 / Trying one of these is a fault "
        "(W25), "
        "noted in the sector's place:";
    for (const NamedCall& call : outside_calls) text += " " + std::string(call.name);
    text +=
        "\n\n"
        "凭名称使用文件同样是故障；装入共享库期间答复“无权限”，不打开任何文件 / Files by name "
        "likewise; while the library is loaded the answer is “permission denied”, and nothing "
        "is opened:";
    std::set<std::string_view> named;
    for (const NamedCall& call : file_calls)
        if (named.insert(call.name).second) text += " " + std::string(call.name);
    return text + "\n";
}

}  // namespace

TEST_CASE("the page of system calls is what the filters are made from", "[worker]") {
    almanac::testing::require_golden("../../core/worker/SYSTEM_CALLS.md", page());
}

TEST_CASE("no call is on two lists", "[worker]") {
    std::map<int, std::string> known;
    const auto take = [&](const NamedCall& call) {
        INFO(call.name);
        if (call.number >= 0) CHECK(known.emplace(call.number, call.name).second);
    };
    for (const AllowedCalls& group : allowed_calls)
        for (const NamedCall& call : group.calls) take(call);
    for (const NamedCall& call : outside_calls) take(call);
    for (const NamedCall& call : file_calls) take(call);
    for (const JudgedCall& call : judged_calls)
        CHECK((call.call.number < 0 || known.count(call.call.number) == 1));
}

TEST_CASE("fcntl passes by its commands, whatever stands in the upper half", "[worker]") {
    const int call = SCMP_SYS(fcntl);
    for (std::uint64_t command = 0; command < 2000; ++command) {
        INFO(command);
        const bool wanted = command == F_GETFD || command == F_SETFD || command == F_GETFL ||
                            command == F_DUPFD || command == F_DUPFD_CLOEXEC || command == F_SETFL;
        CHECK(passes(call, {1, command, 0}) == wanted);
        CHECK(passes(call, {1, command | upper, 0}) == wanted);
    }
    CHECK(passes(call, {1, F_SETFL, O_NONBLOCK}));
    CHECK_FALSE(passes(call, {1, F_SETFL, O_ASYNC}));
    CHECK_FALSE(passes(call, {1, F_SETFL, O_ASYNC | O_NONBLOCK}));
    CHECK_FALSE(passes(call, {1, F_SETFL | upper, O_ASYNC | upper}));
}

TEST_CASE("memory is never both written and run, and code comes from the library alone",
          "[worker]") {
    const int map = SCMP_SYS(mmap);
    const std::uint64_t library = almanac::protocol::library_descriptor;
    CHECK(passes(map, {0, 1, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, ~0ULL, 0}));
    CHECK(passes(map, {0, 1, PROT_READ | PROT_EXEC, MAP_PRIVATE, library, 0}));
    CHECK(passes(map, {0, 1, PROT_READ | PROT_EXEC, MAP_PRIVATE, library | upper, 0}));
    CHECK_FALSE(
        passes(map, {0, 1, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, library, 0}));
    CHECK_FALSE(passes(map, {0, 1, PROT_READ | PROT_EXEC, MAP_PRIVATE, 4, 0}));
    CHECK_FALSE(passes(map, {0, 1, PROT_EXEC | PROT_WRITE, MAP_PRIVATE, library, 0}));
    CHECK_FALSE(passes(map, {0, 1, PROT_EXEC | upper, MAP_PRIVATE, 4, 0}));
    CHECK(passes(SCMP_SYS(mprotect), {0, 1, PROT_READ | PROT_WRITE}));
    CHECK_FALSE(passes(SCMP_SYS(mprotect), {0, 1, PROT_READ | PROT_EXEC}));
    CHECK_FALSE(passes(SCMP_SYS(mprotect), {0, 1, PROT_EXEC | upper}));
}

TEST_CASE("signals, limits and advice reach the process itself alone", "[worker]") {
    CHECK(passes(SCMP_SYS(tgkill), {own, 1, SIGTERM}));
    CHECK_FALSE(passes(SCMP_SYS(tgkill), {own + 1, 1, SIGTERM}));
    CHECK(passes(SCMP_SYS(rt_sigaction), {SIGSEGV, 0, 0, 8}));
    CHECK_FALSE(passes(SCMP_SYS(rt_sigaction), {SIGSYS, 0, 0, 8}));
    CHECK_FALSE(passes(SCMP_SYS(rt_sigaction), {SIGSYS | upper, 0, 0, 8}));
    CHECK(passes(SCMP_SYS(prlimit64), {0, 7, 0, 1}));
    CHECK_FALSE(passes(SCMP_SYS(prlimit64), {0, 7, 1, 0}));
    CHECK_FALSE(passes(SCMP_SYS(prlimit64), {0, 7, upper, 0}));
    CHECK_FALSE(passes(SCMP_SYS(prlimit64), {own + 1, 7, 0, 1}));
    CHECK(passes(SCMP_SYS(madvise), {0, 1, MADV_DONTNEED}));
    for (const std::uint64_t advice : {12, 100, 101})
        CHECK_FALSE(passes(SCMP_SYS(madvise), {0, 1, advice}));
    CHECK(passes(SCMP_SYS(prctl), {PR_SET_NAME}));
    for (const std::uint64_t option : {1, 4, 22, 38, 0x53564d41})
        CHECK_FALSE(passes(SCMP_SYS(prctl), {option}));
    CHECK(passes(SCMP_SYS(pipe2), {0, O_CLOEXEC}));
    CHECK_FALSE(passes(SCMP_SYS(pipe2), {0, O_DIRECT}));
    CHECK(passes(SCMP_SYS(read), {0, 1, 2}));
}
