// Why: what the rest of the host may rely on when it asks sectors. SPDX-License-Identifier:
// Apache-2.0
#include "worker/workers.hpp"

#include <csignal>
#include <thread>

#include "system/folder_hash.hpp"
#include "worker_fixture.hpp"

using namespace almanac;
using namespace almanac::testing;

TEST_CASE("a sector answers all requests of all its jobs in order", "[worker]") {
    Workers workers(worker_program(), quick_limits(), 2);
    const std::vector<WorkerJob> jobs{job_for("echo", {"1", "2", "3"}, Call::measure),
                                      job_for("prints", {"[]"}), job_for("echo", {"\"汾河\""})};
    const auto first = workers.run(jobs);
    CHECK(first.at(0).replies == jobs[0].requests);
    CHECK(first.at(1).replies == jobs[1].requests);
    CHECK(first.at(2).replies == jobs[2].requests);
    CHECK(workers.run({jobs[0]}).at(0).replies == jobs[0].requests);
}

TEST_CASE("a request and a reply of many megabytes pass", "[worker]") {
    Workers workers(worker_program(), quick_limits(), 1);
    const std::string large = "\"" + std::string(20'000'000, 'x') + "\"";
    const auto outcome = workers.run({job_for("echo", {large, "{}", large})}).at(0);
    REQUIRE_FALSE(outcome.fault);
    CHECK(outcome.replies.at(0) == large);
    CHECK(outcome.replies.at(1) == "{}");
    CHECK(outcome.replies.at(2) == large);
}

TEST_CASE("a call that a sector does not offer gives empty replies", "[worker]") {
    Workers workers(worker_program(), quick_limits(), 1);
    const auto outcomes = workers.run({job_for("echo", {"{}", "{}"}, Call::assess),
                                       job_for("older_entry", {"{}"}, Call::contribute),
                                       job_for("older_entry", {"{}"}, Call::measure)});
    CHECK_FALSE(outcomes.at(0).offered);
    CHECK(outcomes.at(0).replies == std::vector<std::string>{"", ""});
    CHECK_FALSE(outcomes.at(0).fault);
    CHECK_FALSE(outcomes.at(1).offered);
    CHECK(outcomes.at(2).offered);
    CHECK(outcomes.at(2).replies == std::vector<std::string>{"{}"});
}

TEST_CASE("a sector that failed once is not asked again", "[worker]") {
    Workers workers(worker_program(), quick_limits(), 1);
    const auto first = workers.run({job_for("fails", {"{}"}, Call::measure), job_for("fails")});
    REQUIRE(first.at(0).fault);
    CHECK_FALSE(first.at(0).reported.empty());
    CHECK(first.at(1).fault == first.at(0).fault);
    CHECK(first.at(1).reported.empty());
    CHECK(workers.run({job_for("fails")}).at(0).fault == first.at(0).fault);
}

TEST_CASE("a sector is the library that the catalog has seen, or it is refused", "[worker]") {
    WorkerJob job = job_for("echo");
    job.library_sha256 = std::string(64, '0');
    const auto outcome = Workers(worker_program(), quick_limits(), 1).run({job}).at(0);
    REQUIRE(outcome.fault);
    CHECK(outcome.fault->code == "W04");
}

TEST_CASE("what runs is what the catalog has seen, whatever was put in its place since",
          "[worker]") {
    const auto folder = std::filesystem::path(ALMANAC_BINARY_DIR) / "bad_sectors" / "swapped";
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    WorkerJob job = job_for("echo");
    job.library = folder / "echo.so";
    std::filesystem::copy_file(library_of("echo"), job.library);
    std::ofstream(folder / "sections.zh.md") << "text";
    job.folder_sha256 = folder_hash(real_system(), folder);
    CHECK_FALSE(Workers(worker_program(), quick_limits(), 1).run({job}).at(0).fault);
    std::filesystem::copy_file(library_of("remembers"), job.library,
                               std::filesystem::copy_options::overwrite_existing);
    const auto outcome = Workers(worker_program(), quick_limits(), 1).run({job}).at(0);
    REQUIRE(outcome.fault);
    CHECK(outcome.fault->code == "W04");
    CHECK_THAT(outcome.fault->message.in("en"), contains(job.folder_sha256));
}

TEST_CASE("a missing worker program is a fault that names it", "[worker]") {
    const auto outcome =
        Workers("/nowhere/almanac-worker", quick_limits(), 1).run({job_for("echo")}).at(0);
    REQUIRE(outcome.fault);
    CHECK(outcome.fault->code == "W40");
    CHECK_THAT(outcome.fault->message.in("en"), contains("/nowhere/almanac-worker"));
}

TEST_CASE("any thread may ask, and no process is left when the answers are there", "[worker]") {
    Workers workers(worker_program(), quick_limits(), 1);
    std::thread([&] { CHECK_FALSE(workers.run({job_for("echo")}).at(0).fault); }).join();
    CHECK_FALSE(workers.run({job_for("echo")}).at(0).fault);
    CHECK_FALSE(has_children());
}

TEST_CASE("no call finds what another has left", "[worker]") {
    Workers workers(worker_program(), quick_limits(), 1);
    // Of one job, of the next call, of another run.
    const auto outcomes =
        workers.run({job_for("remembers", {"\"a closed figure\"", "2"}, Call::measure),
                     job_for("remembers", {"3"}, Call::contribute)});
    CHECK(outcomes.at(0).replies == std::vector<std::string>(2, "\"nothing\""));
    CHECK(outcomes.at(1).replies == std::vector<std::string>{"\"nothing\""});
    CHECK(workers.run({job_for("remembers")}).at(0).replies ==
          std::vector<std::string>{"\"nothing\""});
}

TEST_CASE("a sector whose answers differ is found where each call is made twice", "[worker]") {
    WorkerLimits limits = quick_limits();
    const std::string name = GENERATE("tells_time", "tells_chance", "tells_place");
    CHECK_FALSE(Workers(worker_program(), limits, 1).run({job_for(name)}).at(0).fault);
    limits.calls_twice = true;
    const auto outcome = Workers(worker_program(), limits, 1).run({job_for(name)}).at(0);
    REQUIRE(outcome.fault);
    CHECK(outcome.fault->code == "W64");
    const WorkerJob same = job_for("echo", {"1", "[2]", "3"});
    CHECK(Workers(worker_program(), limits, 1).run({same}).at(0).replies == same.requests);
}

TEST_CASE("the program's signal handling is left as it was", "[worker]") {
    struct sigaction before {};
    struct sigaction after {};
    ::sigaction(SIGPIPE, nullptr, &before);
    Workers workers(worker_program(), quick_limits(), 1);
    // A worker that is gone while it is being written to must not raise SIGPIPE here.
    const std::string large = "\"" + std::string(8'000'000, 'x') + "\"";
    CHECK(workers.run({job_for("exits", {large})}).at(0).fault->code == "W26");
    ::sigaction(SIGPIPE, nullptr, &after);
    CHECK(before.sa_handler == after.sa_handler);
}

TEST_CASE("two runs at once do not disturb each other", "[worker]") {
    Workers workers(worker_program(), quick_limits(), 2);
    std::vector<std::thread> threads;
    std::vector<std::string> replies(4);
    for (std::size_t i = 0; i < replies.size(); ++i)
        threads.emplace_back([&workers, &replies, i] {
            replies[i] = workers.run({job_for("echo", {std::to_string(i)})}).at(0).replies.at(0);
        });
    for (std::thread& thread : threads) thread.join();
    CHECK(replies == std::vector<std::string>{"0", "1", "2", "3"});
}
