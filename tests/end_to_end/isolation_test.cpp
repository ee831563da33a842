// Why: what a sector could take from the machine it must not have, and a machine that cannot keep
// it from that as well as others is named in every report. SPDX-License-Identifier: Apache-2.0
#include "catch.hpp"
#include "trial_workspace.hpp"

using namespace almanac::testing;

namespace {

namespace fs = std::filesystem;

/// What runs where nobody has Landlock, with a secret in the environment.
Surroundings bare() {
    Surroundings surroundings;
    surroundings.has_landlock = false;
    surroundings.environment = {{"ALMANAC_TEST_SECRET", "canary-of-the-environment"}};
    return surroundings;
}

std::string all_of(const fs::path& out) {
    std::string all;
    for (const char* file : {"report.html", "report.json", "edition.json"})
        all += content_of(out / file);
    return all;
}

nlohmann::json lacking(const fs::path& out) {
    return nlohmann::json::parse(content_of(out / "edition.json")).at("isolation").at("lacking");
}

}  // namespace

TEST_CASE("a sector that looks around before its first call takes nothing, with Landlock or not",
          "[end_to_end]") {
    const TrialWorkspace workspace("steals");
    workspace.add_bad("steals");
    for (const bool has_landlock : {true, false}) {
        INFO(has_landlock);
        Surroundings surroundings = bare();
        surroundings.has_landlock = has_landlock;
        const Ran ran = workspace.report(workspace.out(), {}, surroundings);
        INFO(ran.err);
        CHECK(ran.code == 0);
        CHECK_THAT(html_section(workspace.out(), "steals"), contains("PREY 0:"));
        for (const char* word :
             {"root:x:", "canary-of", "PATH=", "almanac-worker", "sector_folders"})
            CHECK(count_of(all_of(workspace.out()), word) == 0);
    }
}

TEST_CASE("a machine without Landlock is named in every report where sectors have code",
          "[end_to_end]") {
    const TrialWorkspace workspace("best_isolation");
    const Ran ran = workspace.report(workspace.out(), {}, bare());
    INFO(ran.err);
    CHECK(ran.code == 0);
    CHECK_THAT(ran.err, contains("ALM-W67"));
    CHECK_THAT(content_of(workspace.out() / "report.html"),
               contains("缺少一层程序隔离（Landlock）"));
    CHECK(lacking(workspace.out()) == nlohmann::json{"Landlock"});
    const Ran whole = workspace.report();
    CHECK(count_of(whole.err, "ALM-W67") == 0);
    CHECK(count_of(content_of(workspace.out() / "report.html"), "程序隔离") == 0);
    CHECK(lacking(workspace.out()).empty());
    edit_json(workspace.sectors() / "mill" / "sector.json",
              [](auto& manifest) { manifest.erase("library"); });
    const Ran without_code = workspace.report(workspace.out(), {}, bare());
    CHECK(count_of(without_code.err, "ALM-W67") == 0);
    CHECK(lacking(workspace.out()).empty());
}

TEST_CASE("a workspace may have no code run where a layer of isolation lacks", "[end_to_end]") {
    const TrialWorkspace workspace("required_isolation");
    workspace.set("isolation", "required");
    const Ran ran = workspace.report(workspace.out(), {}, bare());
    INFO(ran.err);
    CHECK(ran.code == 3);
    CHECK_THAT(ran.err, contains("ALM-W66"));
    CHECK(sector_state(workspace.out(), "mill") == "failed");
    CHECK(sector_state(workspace.out(), "orchard") == "included");
    CHECK(workspace.report().code == 0);
    workspace.set("isolation", "none");
    const Ran unknown = workspace.report();
    CHECK(unknown.code == 4);
    CHECK_THAT(unknown.err, contains("/isolation"));
}

TEST_CASE("a sector whose answers differ from one time to the next is found by check and --verify",
          "[end_to_end]") {
    const TrialWorkspace workspace("tells_time");
    CHECK(workspace.report(workspace.out(), {"--verify"}).code == 0);
    const fs::path folder = workspace.add_bad("tells_time");
    const Ran checked =
        run({"-w", workspace.folder().string(), "--messages", "en", "check", folder.string()});
    CHECK(checked.code == 6);
    CHECK_THAT(checked.err, contains("ALM-W64"));
    const Ran verified = workspace.report(workspace.out(), {"--verify"});
    CHECK(verified.code == 3);
    CHECK_THAT(verified.err, contains("ALM-W64"));
    CHECK(sector_state(workspace.out(), "mill") == "included");
}
