// Why: limits, a full standard output, a cut module, no memory, a mad clock: each ends with a
// message and an exit code, never with a signal. SPDX-License-Identifier: Apache-2.0
#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

#include "catch.hpp"
#include "trial_workspace.hpp"

using namespace almanac::testing;
namespace fs = std::filesystem;

namespace {

Surroundings limited(int resource, rlim_t most) {
    Surroundings surroundings;
    surroundings.prepared = [=] {
        const rlimit limit{most, most};
        ::setrlimit(resource, &limit);
    };
    return surroundings;
}

fs::path figures_of(const TrialWorkspace& workspace, int rows) {
    std::string text = "indicator,area,period,value,unit,source,source_class,breakdown\n";
    for (int row = 0; row < rows; ++row)
        text += "orchard.apples,990100,2016,1,万吨,年报,2,品种" + std::to_string(row) + "\n";
    const auto file = workspace.folder() / "figures.csv";
    write(file, text);
    return file;
}

/// The build's programs, to be spoilt.
fs::path copied_programs(const std::string& name) {
    const auto folder = fs::path(ALMANAC_BINARY_DIR) / "end_to_end" / name;
    fs::remove_all(folder);
    fs::create_directories(folder);
    for (const auto& entry : fs::directory_iterator(fs::path(ALMANAC_BINARY_DIR) / "bin"))
        if (entry.path().filename().string().starts_with("almanac"))
            fs::copy_file(entry.path(), folder / entry.path().filename());
    return folder;
}

}  // namespace

TEST_CASE("a limit of file size is an error of writing, not a signal", "[end_to_end]") {
    const TrialWorkspace workspace("limit_file");
    const auto file = figures_of(workspace, 3000);
    // The tests' own standard streams are files, too: the limit leaves room for messages.
    for (const rlim_t most : {30'000U, 60'000U}) {
        const Ran import =
            run({"-w", workspace.folder().string(), "--messages", "en", "import", file.string()},
                limited(RLIMIT_FSIZE, most));
        INFO(most << " " << import.err);
        CHECK(import.signal == 0);
        CHECK(import.code == 5);
        CHECK_THAT(import.err, contains("S04"));
    }
    const Ran report = workspace.report(workspace.out(), {}, limited(RLIMIT_FSIZE, 10'000));
    INFO(report.err);
    CHECK(report.signal == 0);
    CHECK(report.code == 4);
    CHECK_THAT(report.err, contains("Y04"));
    CHECK(workspace.report().code == 0);
}

#ifndef ALMANAC_SANITIZED
TEST_CASE("without memory a run ends with a message", "[end_to_end]") {
    const TrialWorkspace workspace("limit_memory");
    const auto file = figures_of(workspace, 3000);
    const std::vector<std::vector<std::string>> commands{
        {"report", "--year", "2016", "--format", "html,docx,xlsx", "--out",
         workspace.out().string()},
        {"import", file.string()},
        {"store", "verify"}};
    int ended = 0;
    for (rlim_t mib = 40; mib <= 400; mib += 20)
        for (auto words : commands) {
            words.insert(words.begin(), {"-w", workspace.folder().string(), "--messages", "en"});
            const Ran ran = run(words, limited(RLIMIT_AS, mib << 20U));
            INFO(mib << " MiB, " << words[4] << ": " << ran.code << " " << ran.err);
            CHECK(ran.signal == 0);
            // 127: the loader itself has no room for the program's libraries.
            if (ran.code == 127) continue;
            if (ran.code != 0) CHECK_THAT(ran.err, contains("ALM-"));
            ended += ran.code == 70 && ran.err.find("S65") != std::string::npos ? 1 : 0;
        }
    CHECK(ended > 0);
    CHECK(run({"-w", workspace.folder().string(), "store", "verify"}).code == 0);
}
#endif

TEST_CASE("a module that was cut short costs its format, no other", "[end_to_end]") {
    const TrialWorkspace workspace("cut_module");
    Surroundings surroundings;
    surroundings.programs = copied_programs("cut_module_programs");
    const auto module = surroundings.programs / "almanac-pdf.so";
    const auto whole = fs::file_size(module);
    for (const auto size : {whole - 1, whole / 2, whole / 10, std::uintmax_t{4096},
                            std::uintmax_t{100}, std::uintmax_t{0}}) {
        fs::resize_file(module, size);
        const Ran ran = workspace.report(workspace.out(), {"--format", "pdf"}, surroundings);
        INFO(size << " " << ran.err);
        CHECK(ran.signal == 0);
        CHECK(ran.code == 3);
        CHECK_THAT(ran.err, contains("G32"));
        CHECK(fs::exists(workspace.out() / "report.html"));
        CHECK_FALSE(fs::exists(workspace.out() / "report.pdf"));
    }
}

TEST_CASE("an outcome that cannot be printed is told, and so is a stream that is closed",
          "[end_to_end]") {
    const TrialWorkspace workspace("full_stdout");
    Surroundings full;
    full.prepared = [] { ::dup2(::open("/dev/full", O_WRONLY), STDOUT_FILENO); };
    const std::string folder = workspace.folder().string();
    const std::vector<std::vector<std::string>> commands{
        {"-w", folder, "sectors"},
        {"-w", folder, "--json", "store", "verify"},
        {"--help"},
        {"--version"}};
    for (const auto& words : commands) {
        const Ran ran = run(words, full);
        INFO(words.back() << " " << ran.err);
        CHECK(ran.code == 4);
        CHECK_THAT(ran.err, contains("S66"));
    }
    const auto file = figures_of(workspace, 10);
    Surroundings closed;
    closed.prepared = [] {
        ::close(STDIN_FILENO);
        ::close(STDOUT_FILENO);
        ::close(STDERR_FILENO);
    };
    // What was to be done is done; that nobody heard of it is an exit code, too.
    CHECK(run({"-w", folder, "import", file.string()}, closed).code == 4);
    CHECK_THAT(run({"-w", folder, "store", "verify", "--messages", "en"}).out, contains("1  20"));
    CHECK(run({"-w", folder, "store", "verify"}).code == 0);
    CHECK(content_of(workspace.folder() / "store" / "lock").starts_with("pid "));
}

TEST_CASE("a path that is no UTF-8 is a path", "[end_to_end]") {
    const TrialWorkspace workspace("spoilt_path");
    const std::string folder = workspace.folder().string();
    const auto spoilt = workspace.folder() / "\xD6\xD0\xFF";
    for (const bool json : {false, true}) {
        std::vector<std::string> words{"-w",     folder,  "report",
                                       "--year", "2016",  "--format",
                                       "html",   "--out", (spoilt / "report").string()};
        if (json) words.insert(words.begin(), "--json");
        const Ran report = run(words);
        INFO(report.err);
        CHECK(report.code == 0);
        CHECK(fs::exists(spoilt / "report" / "report.html"));
    }
    write(spoilt / "figures.csv", content_of(figures_of(workspace, 3)));
    CHECK(run({"-w", folder, "--json", "import", (spoilt / "figures.csv").string()}).code == 0);
    CHECK(run({"-w", folder, "--json", "store", "backup", (spoilt / "copy").string()}).code == 0);
    CHECK(run({"-w", folder, "--json", "new", "fishery", "--out", spoilt.string()}).code == 0);
    CHECK(run({"-w", folder, "--json", "template", "--sector", "orchard", "--year", "2016", "--out",
               (spoilt / "form.xlsx").string()})
              .code == 0);
    CHECK(run({"-w", folder, "--json", "edits", (spoilt / "none.docx").string()}).code == 4);
    const auto whole = spoilt / "workspace";
    fs::create_directories(whole);
    for (const char* part : {"almanac.json", "areas.csv", "units.csv"})
        fs::copy_file(workspace.folder() / part, whole / part);
    for (const char* part : {"sectors", "documents", "targets", "tasks"})
        fs::copy(workspace.folder() / part, whole / part, fs::copy_options::recursive);
    const Ran there = run({"-w", whole.string(), "--json", "report", "--year", "2016"});
    INFO(there.err);
    CHECK(there.code == 0);
}

TEST_CASE("a clock that cannot be is named", "[end_to_end]") {
    const TrialWorkspace workspace("mad_clock");
    const auto file = figures_of(workspace, 3);
    for (const char* seconds : {"94608000000000", "-94608000000000", "0", "9223372036854775807"}) {
        Surroundings surroundings;
        surroundings.environment = {
            {"LD_PRELOAD", std::string(ALMANAC_BINARY_DIR) + "/end_to_end_shim/fault_shim.so"},
            {"ALMANAC_FAULT_TIME", seconds}};
        const Ran ran =
            run({"-w", workspace.folder().string(), "--messages", "en", "import", file.string()},
                surroundings);
        INFO(seconds << " " << ran.err);
        CHECK(ran.code == 4);
        CHECK_THAT(ran.err, contains("Y12"));
        CHECK(workspace.report(workspace.out(), {}, surroundings).code == 0);
    }
    CHECK_FALSE(fs::exists(workspace.folder() / "store" / "journal"));
}
