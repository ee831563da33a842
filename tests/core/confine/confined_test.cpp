// Why: whatever a parser does, the program goes on and says so. SPDX-License-Identifier: Apache-2.0
#include "confine/confined.hpp"

#include <fcntl.h>
#include <signal.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <stdexcept>
#include <thread>
#include <vector>

#include "catch.hpp"

using namespace almanac;
using namespace almanac::testing;

namespace {

/// Code and reason of what came of the work.
std::string fault_of(const std::function<std::string()>& work, const ConfinedBounds& bounds = {}) {
    try {
        return "answered " + run_confined("a.xlsx", work, bounds);
    } catch (const Error& error) {
        const auto& diagnostic = error.diagnostic();
        CHECK(diagnostic.origin == "a.xlsx");
        return diagnostic.code + " " + diagnostic.message.in("en");
    }
}

struct Answer {
    std::string text;
    std::vector<int> numbers;
    std::map<std::string, std::string> names;
    bool is_whole = false;
    Diagnostics diagnostics;
};
auto fields(Answer& it) {
    return std::tie(it.text, it.numbers, it.names, it.is_whole, it.diagnostics);
}

Diagnostic some_diagnostic() {
    Diagnostic made;
    made.severity = Severity::warning;
    made.code = "D12";
    made.origin = "a.xlsx B3";
    made.message = Text("第 3 行", "row 3");
    made.hint = Text("改正");
    return made;
}

}  // namespace

TEST_CASE("an answer comes over as it was given", "[confine]") {
    std::string bytes(3'000'000, 'x');
    bytes[1000] = '\0';
    CHECK(run_confined("a.xlsx", [&] { return bytes; }) == bytes);
    CHECK(run_confined("a.xlsx", [] { return std::string(); }).empty());
    const auto answer = confined("a.xlsx", [] {
        return Answer{"煤炭", {1, -2, 1 << 30}, {{"a", "b"}}, true, {some_diagnostic()}};
    });
    CHECK(answer.text == "煤炭");
    CHECK(answer.numbers == std::vector{1, -2, 1 << 30});
    CHECK(answer.names.at("a") == "b");
    CHECK(answer.is_whole);
    REQUIRE(answer.diagnostics.size() == 1);
    CHECK(answer.diagnostics.front() == some_diagnostic());
}

TEST_CASE("what is thrown there is thrown here", "[confine]") {
    CHECK(fault_of([]() -> std::string {
              throw Error(ErrorKind::input, [] {
                  auto own = some_diagnostic();
                  own.origin = "a.xlsx";
                  return own;
              }());
          }) == "D12 row 3");
    CHECK_THAT(fault_of([]() -> std::string { throw std::runtime_error("odd"); }),
               contains("D350") && contains("odd"));
    CHECK_THAT(fault_of([]() -> std::string { throw 7; }), contains("D350"));
}

TEST_CASE("crashes, exits and silence are messages", "[confine]") {
    CHECK_THAT(fault_of([]() -> std::string {
                   ::raise(SIGSEGV);
                   return "";
               }),
               contains("D350 ") && contains("signal"));
    CHECK_THAT(fault_of([]() -> std::string {
                   volatile int* nowhere = nullptr;
                   *nowhere = 1;
                   return "";
               }),
               contains("D350 ") && contains("signal"));
    CHECK_THAT(fault_of([]() -> std::string { ::_exit(0); }), contains("no answer"));
}

TEST_CASE("work that never ends, or takes all memory, is ended", "[confine]") {
    ConfinedBounds brief;
    brief.time = std::chrono::milliseconds(200);
    CHECK_THAT(fault_of(
                   []() -> std::string {
                       for (std::atomic<int> i = 0;; ++i) continue;
                   },
                   brief),
               contains("too long"));
#ifndef ALMANAC_SANITIZED
    ConfinedBounds narrow;
    narrow.memory = 64U << 20;
    CHECK_THAT(fault_of(
                   []() -> std::string {
                       std::vector<std::string> all;
                       for (;;) all.emplace_back(1U << 20, 'x');
                   },
                   narrow),
               contains("memory"));
#endif
    ConfinedBounds little;
    little.answer = 1000;
    CHECK_THAT(fault_of([] { return std::string(1'000'000, 'x'); }, little), contains("too much"));
}

#ifndef ALMANAC_SANITIZED
TEST_CASE("there are no files, no network and no other programs, but threads", "[confine]") {
    CHECK(fault_of([] { return std::to_string(::open("/etc/passwd", O_RDONLY)); }) ==
          "answered -1");
    for (const std::function<int()>& reaching :
         {std::function<int()>([] { return ::socket(AF_INET, SOCK_STREAM, 0); }),
          std::function<int()>([] { return ::kill(::getppid(), SIGTERM); }),
          std::function<int()>([] { return ::unlink("/tmp/nothing"); }),
          std::function<int()>([] { return ::fork(); })})
        CHECK_THAT(fault_of([&] { return std::to_string(reaching()); }),
                   contains("D350") && contains("signal 31"));
    CHECK(fault_of([] {
              std::string said;
              std::thread other([&] { said = "there"; });
              other.join();
              return said;
          }) == "answered there");
}
#endif

TEST_CASE("descriptors of the program are not there", "[confine]") {
    int ends[2];
    REQUIRE(::pipe(ends) == 0);
    CHECK(run_confined("a.xlsx", [&] { return std::to_string(::write(ends[1], "x", 1)); }) == "-1");
    ::close(ends[0]);
    ::close(ends[1]);
}
