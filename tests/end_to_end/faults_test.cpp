// Why: the n-th call to the disk fails, for n = 1, 2, … until none does: every run succeeds or says
// why not, and nothing that was acknowledged is lost. SPDX-License-Identifier: Apache-2.0
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <functional>
#include <iostream>

#include <csignal>

#include "catch.hpp"
#include "changed_docx.hpp"
#include "trial_workspace.hpp"

using namespace almanac::testing;
using nlohmann::json;
namespace fs = std::filesystem;

namespace {

const std::string shim = std::string(ALMANAC_BINARY_DIR) + "/end_to_end_shim/fault_shim.so";

/// ALMANAC_FAULTS=all: every call and every error; otherwise one call in so many.
bool wants_all() {
    const char* asked = std::getenv("ALMANAC_FAULTS");
    return asked != nullptr && std::string(asked) == "all";
}

struct Fault {
    const char* name;
    int error;  ///< 0: killed.
    bool for_ever = false;
};
constexpr Fault faults[] = {
    {"EIO", EIO},       {"ENOSPC", ENOSPC, true},    {"EINTR", EINTR}, {"EACCES", EACCES},
    {"EMFILE", EMFILE}, {"EIO for ever", EIO, true}, {"SIGKILL", 0}};

/// Lets the n-th call below `folder` fail, and tells whether it was reached.
class Faulty {
public:
    Faulty(const fs::path& folder, const Fault& fault, long at, const std::string& calls = {})
        : hit_(folder.string() + ".hit") {
        fs::remove(hit_);
        surroundings.environment = {{"LD_PRELOAD", shim},
                                    {"ALMANAC_FAULT_FOLDER", folder.string()},
                                    {"ALMANAC_FAULT_AT", std::to_string(at)},
                                    {"ALMANAC_FAULT_ERROR", std::to_string(fault.error)},
                                    {"ALMANAC_FAULT_HIT", hit_.string()}};
        if (fault.for_ever) surroundings.environment["ALMANAC_FAULT_FOR_EVER"] = "1";
        if (!calls.empty()) surroundings.environment["ALMANAC_FAULT_CALLS"] = calls;
    }
    bool was_reached() const { return fs::exists(hit_); }
    std::string call() const { return content_of(hit_); }

    Surroundings surroundings;

private:
    fs::path hit_;
};

void copy_whole(const fs::path& from, const fs::path& to) {
    fs::remove_all(to);
    fs::copy(from, to, fs::copy_options::recursive | fs::copy_options::copy_symlinks);
}

/// Submissions of a store that is sound.
std::size_t sound_submissions(const fs::path& workspace) {
    const Ran ran = run({"-w", workspace.string(), "--json", "store", "verify"});
    INFO(ran.err);
    CHECK(ran.code == 0);
    return ran.code == 0 ? json::parse(ran.out).at("submissions").size() : 0;
}

/// A command, and what must hold of the workspace after it was refused or killed.
struct Trial {
    const char* name;
    std::function<std::vector<std::string>(const fs::path&)> words;
    std::function<void(const fs::path&, const Ran&)> holds;
    int stride;  ///< One call in so many, in the short run.
};

struct Counts {
    int runs = 0;
    int well = 0;
    int refused = 0;
    int killed = 0;
};

void require_plain_end(const Ran& ran, const Fault& fault) {
    if (fault.error == 0 && ran.signal == SIGKILL) return;
    REQUIRE(ran.signal == 0);
    REQUIRE(ran.code != 70);
    REQUIRE((ran.code == 0 || ran.code == 3 || ran.code == 4 || ran.code == 5));
    if (ran.code != 0) REQUIRE_THAT(ran.err, contains("ALM-"));
}

/// Runs the trial with each fault at each call until no call is reached.
Counts advance(const Trial& trial, const fs::path& prepared, const fs::path& place) {
    Counts counts;
    std::size_t turn = 0;
    for (const auto& fault : faults) {
        const long stride = wants_all() ? 1 : trial.stride;
        // Each fault begins elsewhere, so that in time all calls have their turn.
        for (long at = 1 + static_cast<long>(turn++ % static_cast<std::size_t>(stride));;
             at += stride) {
            copy_whole(prepared, place);
            const Faulty faulty(place, fault, at);
            const Ran ran = run(trial.words(place), faulty.surroundings);
            INFO(trial.name << ", " << fault.name << " at call " << at << " " << faulty.call()
                            << ran.code << " " << ran.signal << " " << ran.err);
            require_plain_end(ran, fault);
            ++counts.runs;
            counts.well += ran.code == 0;
            counts.refused += ran.code > 0;
            counts.killed += ran.signal != 0;
            trial.holds(place, ran);
            if (!faulty.was_reached()) break;
        }
    }
    return counts;
}

void say(const Trial& trial, const Counts& counts) {
    std::cout << trial.name << ": " << counts.runs << " runs, " << counts.well << " well, "
              << counts.refused << " refused, " << counts.killed << " killed\n";
}

void write_figures(const fs::path& file, int year) {
    write(file, "indicator,area,period,value,unit,source,source_class\norchard.apples,990100," +
                    std::to_string(year) + ",5.5,万吨,test,1\n");
}

Ran in(const fs::path& workspace, std::vector<std::string> words) {
    words.insert(words.begin(), {"-w", workspace.string(), "--messages", "en"});
    return run(words);
}

/// A workspace with two submissions and a report; the name is the test's.
fs::path prepared_workspace(const TrialWorkspace& workspace) {
    const auto& folder = workspace.folder();
    for (const int year : {2015, 2016, 2017})
        write_figures(folder / ("y" + std::to_string(year) + ".csv"), year);
    REQUIRE(in(folder, {"import", (folder / "y2015.csv").string()}).code == 0);
    REQUIRE(in(folder, {"import", (folder / "y2016.csv").string()}).code == 0);
    return folder;
}

fs::path place_of(const TrialWorkspace& workspace) {
    return workspace.folder().string() + ".faulty";
}

std::vector<std::string> report_words(const fs::path& place, const char* formats) {
    return {"-w",
            place.string(),
            "--messages",
            "en",
            "report",
            "--year",
            "2016",
            "--format",
            formats,
            "--out",
            (place / "zh").string()};
}

/// The formats and edition.json of a folder, as one text; `names` are those that are looked at.
std::string files_of(const fs::path& folder) {
    std::string text;
    for (const char* name : {"report.html", "report.json", "report.docx", "edition.json"})
        text += content_of(folder / name) + "\n--\n";
    return text;
}

}  // namespace

TEST_CASE("an import whose n-th call fails stores all or nothing", "[end_to_end][faults]") {
    const TrialWorkspace workspace("faults_import");
    const Trial trial{"import",
                      [](const fs::path& place) {
                          return std::vector<std::string>{
                              "-w", place.string(), "--messages",
                              "en", "import",       (place / "y2017.csv").string()};
                      },
                      [](const fs::path& place, const Ran& ran) {
                          const auto stored = sound_submissions(place);
                          REQUIRE(stored >= (ran.code == 0 ? 3U : 2U));
                          REQUIRE(stored <= 3);
                          const Ran again = in(place, {"import", (place / "y2017.csv").string()});
                          INFO(again.err);
                          REQUIRE(again.code == 0);
                          REQUIRE(sound_submissions(place) == 3);
                      },
                      43};
    say(trial, advance(trial, prepared_workspace(workspace), place_of(workspace)));
}

TEST_CASE("a rebuild whose n-th call fails leaves a store or says how to get one",
          "[end_to_end][faults]") {
    const TrialWorkspace workspace("faults_rebuild");
    const Trial trial{"rebuild",
                      [](const fs::path& place) {
                          return std::vector<std::string>{"-w", place.string(), "--messages",
                                                          "en", "store",        "rebuild"};
                      },
                      [](const fs::path& place, const Ran&) {
                          const Ran again = in(place, {"store", "rebuild"});
                          INFO(again.err);
                          REQUIRE(again.code == 0);
                          REQUIRE(sound_submissions(place) == 2);
                      },
                      43};
    say(trial, advance(trial, prepared_workspace(workspace), place_of(workspace)));
}

TEST_CASE("a backup whose n-th call fails is no backup, and the next one is",
          "[end_to_end][faults]") {
    const TrialWorkspace workspace("faults_backup");
    const Trial trial{
        "backup",
        [](const fs::path& place) {
            return std::vector<std::string>{
                "-w",     place.string(),           "--messages", "en", "store",
                "backup", (place / "copy").string()};
        },
        [](const fs::path& place, const Ran& ran) {
            const bool made = fs::exists(place / "copy");
            if (ran.code == 0) REQUIRE(made);
            if (made) {
                fs::rename(place / "store", place / "lost");
                fs::rename(place / "copy", place / "store");
            }
            REQUIRE(sound_submissions(place) == 2);
            const Ran again = in(place, {"store", "backup", (place / "copy").string()});
            INFO(again.err);
            REQUIRE(again.code == 0);
        },
        43};
    say(trial, advance(trial, prepared_workspace(workspace), place_of(workspace)));
}

TEST_CASE("a report whose n-th call fails leaves the old edition whole or the new one",
          "[end_to_end][faults]") {
    const TrialWorkspace workspace("faults_report");
    const auto folder = prepared_workspace(workspace);
    REQUIRE(run(report_words(folder, "html,json,docx")).code == 0);
    write(folder / "zh" / "marked.docx", "a leader's pen");
    write(folder / "zh" / "990101" / "report.html", "a county's");
    const std::string before = files_of(folder / "zh");
    REQUIRE(in(folder, {"import", (folder / "y2017.csv").string()}).code == 0);
    const auto place = place_of(workspace);
    copy_whole(folder, place);
    REQUIRE(run(report_words(place, "html,json,docx")).code == 0);
    const std::string after = files_of(place / "zh");
    REQUIRE(after != before);
    const auto holds = [&](const fs::path& at, const Ran& ran) {
        const std::string now = files_of(at / "zh");
        if (ran.code == 0) REQUIRE(now == after);
        // 3: a sector's file could not be read; its place in all formats says so.
        REQUIRE((now == before || now == after || ran.code == 3));
        REQUIRE(content_of(at / "zh" / "marked.docx") == "a leader's pen");
        REQUIRE(content_of(at / "zh" / "990101" / "report.html") == "a county's");
        const Ran again = run(report_words(at, "html,json,docx"));
        INFO(again.err);
        REQUIRE(again.code == 0);
        REQUIRE(files_of(at / "zh") == after);
        REQUIRE(content_of(at / "zh" / "marked.docx") == "a leader's pen");
        for (const auto& entry : fs::directory_iterator(at))
            REQUIRE(entry.path().filename().string().find("almanac-") == std::string::npos);
        for (const auto& entry : fs::directory_iterator(at / "zh"))
            REQUIRE_FALSE(entry.path().filename().string().starts_with("."));
    };
    const Trial trial{
        "report", [](const fs::path& at) { return report_words(at, "html,json,docx"); }, holds, 97};
    say(trial, advance(trial, folder, place));
    // Every call that puts something in its place, killed before it; none is left out.
    int killed = 0;
    for (long at = 1;; ++at) {
        copy_whole(folder, place);
        const Faulty faulty(place, {"SIGKILL", 0}, at,
                            "rename renameat renameat2 unlinkat linkat mkdirat fsync");
        const Ran ran = run(report_words(place, "html,json,docx"), faulty.surroundings);
        INFO("killed at " << at << " " << faulty.call() << ran.err);
        holds(place, ran);
        if (!faulty.was_reached()) break;
        ++killed;
    }
    CHECK(killed > 8);
    std::cout << "report: killed before each of " << killed << " changes of the folder\n";
}

TEST_CASE("an edits run whose n-th call fails changes the edition whole or not at all",
          "[end_to_end][faults]") {
    const TrialWorkspace workspace("faults_edits");
    const auto folder = prepared_workspace(workspace);
    REQUIRE(run(report_words(folder, "docx")).code == 0);
    const auto edits = fs::path("editions") / "2016" / "edits" / "zh-990100-public.json";
    write(folder / edits, R"({"edits": []})");
    change_part(folder / "zh" / "report.docx", folder / "edited.docx", "word/document.xml",
                [](std::string text) {
                    const std::string words = "推广优良品种";
                    const auto at = text.find(words);
                    REQUIRE(at != std::string::npos);
                    return text.replace(at, words.size(), "大力推广优良品种");
                });
    const std::string before = content_of(folder / edits);
    const Trial trial{"edits",
                      [](const fs::path& place) {
                          return std::vector<std::string>{
                              "-w", place.string(), "--messages",
                              "en", "edits",        (place / "zh" / "report.docx").string()};
                      },
                      [&](const fs::path& place, const Ran&) {
                          REQUIRE(content_of(place / edits) == before);
                          REQUIRE(sound_submissions(place) == 2);
                      },
                      97};
    say(trial, advance(trial, folder, place_of(workspace)));
}

TEST_CASE("no sync that failed, of a file or a folder, is acknowledged", "[end_to_end][faults]") {
    const TrialWorkspace workspace("faults_sync");
    const auto folder = prepared_workspace(workspace);
    const auto place = place_of(workspace);
    int failed = 0;
    for (long at = 1;; ++at) {
        copy_whole(folder, place);
        const Faulty faulty(place, {"EIO", EIO}, at, "fsync fdatasync");
        const Ran ran = run(
            {"-w", place.string(), "--messages", "en", "import", (place / "y2017.csv").string()},
            faulty.surroundings);
        if (!faulty.was_reached()) break;
        INFO("sync " << at << " " << ran.err);
        // The text in the lock is for people only. SQLite passes over a failed sync of the folder
        // that its own journal lies in; ours, from which that transaction comes back, is synced.
        const bool is_for_others = faulty.call().find("/store/lock") != std::string::npos ||
                                   faulty.call().ends_with("/store\n");
        if (!is_for_others) CHECK(ran.code == 5);
        CHECK(ran.signal == 0);
        failed += ran.code == 5;
        CHECK(sound_submissions(place) >= 2);
    }
    CHECK(failed >= 6);
}
