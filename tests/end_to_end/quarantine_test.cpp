// Why: what fails at every report is known after three of them; it then costs a sentence and no
// time, until it is mended or somebody wants to see it fail again. SPDX-License-Identifier:
// Apache-2.0
#include "catch.hpp"
#include "trial_workspace.hpp"

using namespace almanac::testing;
using nlohmann::json;
namespace fs = std::filesystem;

TEST_CASE("code that failed in three runs is not run, until it is released or changed",
          "[end_to_end]") {
    const TrialWorkspace workspace("quarantine");
    const fs::path sector = workspace.add_bad("segfaults");
    fs::create_directories(workspace.folder() / "store");
    write(workspace.folder() / "one.csv",
          "indicator,area,period,value,unit,source,source_class\n"
          "mill.flour,990100,2016,5.5,万吨,test,1\n");
    REQUIRE(run({"-w", workspace.folder().string(), "import",
                 (workspace.folder() / "one.csv").string()})
                .code == 0);
    std::string orchard;
    for (int i = 0; i < 3; ++i) {
        const Ran ran = workspace.report();
        CHECK(ran.code == 3);
        CHECK_THAT(ran.err, contains("ALM-W21"));
        orchard = json_section(workspace.out(), "orchard");
    }
    const auto sectors = [&](std::vector<std::string> more) {
        more.insert(more.begin(),
                    {"-w", workspace.folder().string(), "--messages", "en", "--json", "sectors"});
        return run(more);
    };
    const Ran held = workspace.report();
    CHECK(held.code == 3);
    CHECK_THAT(held.err, contains("ALM-W72") && contains("almanac sectors --release segfaults"));
    CHECK(held.err.find("W21") == std::string::npos);
    CHECK(json_section(workspace.out(), "orchard") == orchard);
    CHECK_THAT(sectors({}).out, contains("quarantined_since"));
    // Somebody wants to see it again.
    CHECK(sectors({"--release", "segfault"}).code == 2);
    CHECK(json::parse(sectors({"--release", "segfaults"}).out)["released"] == true);
    CHECK(json::parse(sectors({"--release", "segfaults"}).out)["released"] == false);
    CHECK_THAT(workspace.report().err, contains("ALM-W21"));
    // Whatever changes in its folder, it may be mended.
    for (int i = 0; i < 2; ++i) workspace.report();
    CHECK_THAT(workspace.report().err, contains("ALM-W72"));
    std::ofstream(sector / "sections.zh.md", std::ios::app) << "\n改正。\n";
    CHECK_THAT(workspace.report().err, contains("ALM-W21"));
    // A note that nobody can read holds nobody.
    write(workspace.folder() / "store" / "quarantine.json", "{\"segfaults\": 5");
    CHECK_THAT(workspace.report().err, contains("ALM-W21"));
    CHECK(run({"-w", workspace.folder().string(), "store", "verify"}).code == 0);
}
