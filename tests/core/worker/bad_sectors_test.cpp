// Why: each of the bad sectors gives exactly its message, and nobody else notices.
// SPDX-License-Identifier: Apache-2.0
#include <sys/resource.h>

#include <map>

#include "messages/messages.hpp"
#include "worker_fixture.hpp"

using namespace almanac;
using namespace almanac::testing;

namespace {

struct Expected {
    std::string code;
    std::string message;  ///< In English.
    std::string place;    ///< What follows the library in the origin.
};

const std::map<std::string, Expected>& expected_faults() {
    static const std::map<std::string, Expected> faults{
        {"wrong_major",
         {"W11", "was built for interface 2.3; this host offers 1.3, of another major version",
          ""}},
        {"newer_minor", {"W12", "needs interface 1.4; this host offers only 1.3", ""}},
        {"short_entry",
         {"W13", "struct_size of almanac_sector_entry is 16, wanted at least 32", ""}},
        {"null_id", {"W14", "id of almanac_sector_entry is null, the manifest states null_id", ""}},
        {"other_id", {"W15", "the library calls itself coal, sector.json says other_id", ""}},
        {"other_version", {"W16", "the library's version is 1.0.1, sector.json says 1.0.0", ""}},
        {"no_entry", {"W10", "does not export almanac_sector_entry", ""}},
        {"undefined_symbol",
         {"W05", "the library cannot be loaded: undefined symbol: found_nowhere", ""}},
        {"crashes_early", {"W06", "crashed while being loaded (SIGABRT 6)", ""}},
        {"throws", {"W20", "failed: the well has run dry", " contribute()"}},
        {"throws_number", {"W20", "failed: ?", " contribute()"}},
        {"fails", {"W20", "failed: no figure for 2016", " contribute()"}},
        {"segfaults", {"W21", "crashed (SIGSEGV 11)", " contribute()"}},
        {"recurses", {"W21", "crashed (SIGSEGV 11)", " contribute()"}},
        {"aborts", {"W21", "crashed (SIGABRT 6)", " contribute()"}},
        {"divides_by_zero", {"W21", "crashed (SIGFPE 8)", " contribute()"}},
        {"exits", {"W26", "exited by itself without a whole reply (exit code 0)", " contribute()"}},
        {"closes_channel", {"W29", "closed the channel to the host", " contribute()"}},
        {"forges_frame", {"W27", "wrote into the channel to the host by itself", " contribute()"}},
        {"emits_never", {"W30", "succeeded without emitting a reply", " contribute()"}},
        {"emits_twice", {"W31", "emitted more than one reply in a call", " contribute()"}},
        {"emits_invalid_utf8", {"W33", "the reply is no valid UTF-8 at byte 8", " contribute()"}},
        {"emits_invalid_json", {"W34", "the reply is no valid JSON at byte 9", " contribute()"}},
        {"emits_gigabyte",
         {"W32", "the reply has 1073741824 bytes, the limit is 33554432", " contribute()"}},
        {"emits_deep", {"W35", "the reply is nested deeper than 100 levels", " contribute()"}},
        {"prints_flood",
         {"W28", "wrote more than 1048576 bytes to its standard output", " contribute()"}},
        {"opens_socket", {"W25", "made the forbidden system call socket", " contribute()"}},
        {"opens_file", {"W25", "made the forbidden system call openat", " contribute()"}},
        {"forks", {"W25", "made the forbidden system call fork", " contribute()"}},
        {"executes", {"W25", "made the forbidden system call execve", " contribute()"}},
        {"kills", {"W25", "made the forbidden system call kill", " contribute()"}},
        {"kills_host", {"W25", "made the forbidden system call fcntl", " contribute()"}},
        {"stops_host", {"W25", "made the forbidden system call fcntl", " contribute()"}},
        {"ends_host", {"W25", "made the forbidden system call fcntl", " contribute()"}},
        {"sets_owner", {"W25", "made the forbidden system call fcntl", " contribute()"}},
        {"sets_owner_wide", {"W25", "made the forbidden system call fcntl", " contribute()"}},
        {"sets_async", {"W25", "made the forbidden system call fcntl", " contribute()"}},
        {"sets_pipe_size", {"W25", "made the forbidden system call fcntl", " contribute()"}},
        {"hides_attempt",
         {"W25", "made the forbidden system call rt_sigaction (SIGSYS)", " contribute()"}},
        {"begins_thread",
         {"W25", "made the forbidden system call pthread_create", " contribute()"}},
        {"begins_many_threads",
         {"W25", "made the forbidden system call pthread_create", " contribute()"}},
        {"begins_thread_early", {"W25", "made the forbidden system call pthread_create", ""}},
        {"clones", {"W25", "made the forbidden system call clone (thread)", " contribute()"}},
        {"stats_file", {"W25", "made the forbidden system call access", " contribute()"}},
        {"asks_folder", {"W25", "made the forbidden system call getcwd", " contribute()"}},
        {"opens_file_quietly", {"W25", "made the forbidden system call openat", " contribute()"}},
        {"loads_filter", {"W25", "made the forbidden system call seccomp", " contribute()"}},
        {"fakes_filter", {"W25", "made the forbidden system call seccomp", ""}},
        {"fakes_filter_by_prctl", {"W25", "made the forbidden system call prctl", ""}},
        {"poisons_memory", {"W25", "made the forbidden system call madvise", " contribute()"}},
        {"maps_writable_code",
         {"W25", "made the forbidden system call mmap (PROT_EXEC)", " contribute()"}},
        {"forges_fault", {"W27", "wrote into the channel to the host by itself", " contribute()"}},
        {"forges_fault_early", {"W27", "wrote into the channel to the host by itself", ""}},
        {"floods_frames", {"W27", "wrote into the channel to the host by itself", " contribute()"}},
        {"floods_reports",
         {"W27", "wrote into the channel to the host by itself", " contribute()"}},
        {"needs_other", {"W60", "needs “other.so”, which is no library of the system", ""}},
        {"needs_origin",
         {"W61", "has the libraries it needs searched in “$ORIGIN/lib” (RPATH, RUNPATH)", ""}},
        {"emits_bom", {"W68", "the reply begins with a byte order mark", " contribute()"}},
        {"emits_member_twice",
         {"W69", "an object of the reply has the member “a” twice", " contribute()"}},
        {"emits_long_integer",
         {"W70",
          "the reply has the integer 123456789012345678901234567890, which is too long to be read "
          "exactly",
          " contribute()"}},
        {"maps_code", {"W25", "made the forbidden system call mmap (PROT_EXEC)", " contribute()"}},
    };
    return faults;
}

void check_fault(const WorkerOutcome& outcome, const WorkerJob& job, const Expected& expected) {
    INFO(job.sector);
    REQUIRE(outcome.fault);
    CHECK(outcome.fault->code == expected.code);
    CHECK(outcome.fault->message.in("en") == expected.message);
    CHECK(outcome.fault->origin == job.library.string() + expected.place);
    CHECK(outcome.fault->severity == Severity::error);
    CHECK(outcome.fault->message.has("zh"));
    CHECK_FALSE(outcome.fault->hint.in("zh").empty());
    CHECK_FALSE(outcome.fault->hint.in("en").empty());
    CHECK(outcome.fault->kept.in("en") == "all submitted data and all other sectors");
}

}  // namespace

TEST_CASE("every bad sector gives its message, and the good one between them its reply",
          "[worker]") {
    std::vector<WorkerJob> jobs;
    for (const auto& [name, expected] : expected_faults()) jobs.push_back(job_for(name));
    const std::size_t good = jobs.size() / 2;
    jobs.insert(jobs.begin() + static_cast<std::ptrdiff_t>(good), job_for("echo"));

    const unsigned parallel = GENERATE(1u, 4u);
    {
        Workers workers(worker_program(), quick_limits(), parallel);
        const std::vector<WorkerOutcome> outcomes = workers.run(jobs);
        REQUIRE(outcomes.size() == jobs.size());
        for (std::size_t i = 0; i < jobs.size(); ++i) {
            if (i == good) {
                CHECK_FALSE(outcomes[i].fault);
                CHECK(outcomes[i].replies == jobs[i].requests);
                CHECK(outcomes[i].reported.empty());
            } else {
                check_fault(outcomes[i], jobs[i], expected_faults().at(jobs[i].sector));
            }
        }
    }
    CHECK_FALSE(has_children());
}

TEST_CASE("a sector that never answers is ended at its deadline", "[worker]") {
    const std::string name = GENERATE("loops", "sleeps");
    WorkerLimits limits = quick_limits();
    limits.call_ms = 300;
    Workers workers(worker_program(), limits, 1);
    const auto began = std::chrono::steady_clock::now();
    const WorkerJob job = job_for(name);
    const WorkerOutcome outcome = workers.run({job}).at(0);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
    check_fault(outcome, job, {"W22", "did not finish within 300 ms", " contribute()"});
    CHECK(took.count() >= 0.3);
    CHECK(took.count() < 3);
    CHECK_FALSE(has_children());
}

TEST_CASE("a sector's calls share its own time", "[worker]") {
    WorkerLimits limits = quick_limits();
    limits.sector_ms = 200;
    Workers workers(worker_program(), limits, 1);
    const WorkerJob job = job_for("sleeps");
    check_fault(
        workers.run({job}).at(0), job,
        {"W23", "all calls of the sector together took longer than 200 ms", " contribute()"});
}

#ifndef ALMANAC_SANITIZED
TEST_CASE("a sector that allocates without end meets its limit", "[worker]") {
    WorkerLimits limits = quick_limits();
    limits.address_space = 256ULL << 20;
    Workers workers(worker_program(), limits, 1);
    const WorkerJob job = job_for("allocates");
    check_fault(workers.run({job}).at(0), job,
                {"W24", "ran out of memory (limit 256 MiB)", " contribute()"});
}

TEST_CASE("a reply of a gigabyte is refused by its size even where the memory was there",
          "[worker]") {
    WorkerLimits limits = quick_limits();
    limits.address_space = 4ULL << 30;
    Workers workers(worker_program(), limits, 1);
    CHECK(workers.run({job_for("emits_gigabyte")}).at(0).fault->code == "W32");
}
#endif

TEST_CASE("what a sector prints becomes a note and never a reply", "[worker]") {
    Workers workers(worker_program(), quick_limits(), 1);
    const WorkerOutcome outcome = workers.run({job_for("prints")}).at(0);
    CHECK_FALSE(outcome.fault);
    CHECK(outcome.replies == std::vector<std::string>{R"({"year": 2016})"});
    REQUIRE(outcome.reported.size() == 1);
    CHECK(outcome.reported[0].code == "W51");
    CHECK(outcome.reported[0].severity == Severity::note);
    CHECK(outcome.output == "{\"sections\": []}\n");
}

TEST_CASE("files are closed to a sector before its first instruction", "[worker]") {
    Workers workers(worker_program(), quick_limits(), 1);
    const WorkerOutcome outcome = workers.run({job_for("opens_file_early")}).at(0);
    CHECK_FALSE(outcome.fault);
    CHECK(outcome.replies == std::vector<std::string>{"\"refused\""});
}

TEST_CASE("what a sector tries before its first call opens nothing", "[worker]") {
    Workers workers(worker_program(), quick_limits(), 1);
    for (const char* name : {"opens_file_early", "opens_cloexec_early", "stats_early"}) {
        INFO(name);
        const WorkerOutcome outcome = workers.run({job_for(name)}).at(0);
        CHECK_FALSE(outcome.fault);
        CHECK(outcome.replies == std::vector<std::string>{"\"refused\""});
    }
}

TEST_CASE("the descriptor that the loader was given is closed before the sector's code runs",
          "[worker]") {
    Workers workers(worker_program(), quick_limits(), 1);
    const WorkerOutcome outcome = workers.run({job_for("maps_library")}).at(0);
    CHECK_FALSE(outcome.fault);
    CHECK(outcome.replies == std::vector<std::string>{R"({"year": 2016})"});
}

TEST_CASE("lower limits than ours are taken over, and told as they are", "[worker]") {
    // In a process of its own: limits do not rise again.
    const auto code_below = [](__rlimit_resource resource, rlim_t value) {
        const pid_t id = ::fork();
        if (id == 0) {
            const rlimit low{value, value};
            ::setrlimit(resource, &low);
            const auto outcomes = Workers(worker_program(), quick_limits(), 1)
                                      .run({job_for("echo"), job_for("allocates")});
            const bool is_well = !outcomes[0].fault;
            const bool is_told = resource != RLIMIT_AS || outcomes[1].fault->message.in("en") ==
                                                              "ran out of memory (limit 600 MiB)";
            ::_exit(is_well && is_told ? 0 : 1);
        }
        int status = 0;
        ::waitpid(id, &status, 0);
        return status;
    };
    CHECK(code_below(RLIMIT_CPU, 20) == 0);
    CHECK(code_below(RLIMIT_NOFILE, 48) == 0);
#ifndef ALMANAC_SANITIZED
    CHECK(code_below(RLIMIT_AS, 600U << 20) == 0);
#endif
}

TEST_CASE("where a limit keeps a process from being started, the limit is named", "[worker]") {
    const pid_t id = ::fork();
    if (id == 0) {
        const rlimit low{18, 18};
        ::setrlimit(RLIMIT_NOFILE, &low);
        const auto outcome =
            Workers(worker_program(), quick_limits(), 1).run({job_for("echo")}).at(0);
        ::_exit(outcome.fault && outcome.fault->code == "W71" ? 0 : 1);
    }
    int status = 0;
    ::waitpid(id, &status, 0);
    CHECK(status == 0);
}

TEST_CASE("a flood of small frames costs its own sector alone, at once", "[worker]") {
    const std::string name = GENERATE("floods_frames", "floods_reports");
    WorkerLimits limits = quick_limits();
    limits.call_ms = 60'000;
    Workers workers(worker_program(), limits, 2);
    const auto began = std::chrono::steady_clock::now();
    const auto outcomes = workers.run({job_for(name), job_for("echo")});
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
    CHECK(outcomes.at(0).fault->code == "W27");
    CHECK_FALSE(outcomes.at(1).fault);
    CHECK(took.count() < 5);
}

TEST_CASE("a file that is no library, or half of one, is refused before it runs", "[worker]") {
    const auto folder = std::filesystem::path(ALMANAC_BINARY_DIR) / "bad_sectors" / "cut";
    std::filesystem::create_directories(folder);
    const std::string whole = content_of(library_of("echo"));
    WorkerJob job = job_for("echo");
    job.library = folder / "echo.so";
    const auto fault_of = [&job](const std::string& content) {
        std::ofstream(job.library, std::ios::binary) << content;
        return Workers(worker_program(), quick_limits(), 1).run({job}).at(0).fault;
    };
    CHECK(fault_of(whole.substr(0, 3000))->code == "W02");
    CHECK(fault_of("no library at all")->code == "W01");
    CHECK_FALSE(fault_of(whole));
    std::filesystem::remove(job.library);
    CHECK(Workers(worker_program(), quick_limits(), 1).run({job}).at(0).fault->code == "Y01");
}
