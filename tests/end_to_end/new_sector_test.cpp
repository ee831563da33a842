// Why: the ten-minutes promise: a new sector is made, checked and in the report by three commands.
// SPDX-License-Identifier: Apache-2.0
#include "catch.hpp"
#include "trial_workspace.hpp"

using namespace almanac::testing;

namespace {

namespace fs = std::filesystem;

Ran make(const TrialWorkspace& workspace, const std::string& id,
         const std::vector<std::string>& more = {}) {
    std::vector<std::string> line{"--messages", "en",    "new",
                                  id,           "--out", workspace.sectors().string()};
    line.insert(line.end(), more.begin(), more.end());
    return run(line);
}

Ran check(const TrialWorkspace& workspace, const fs::path& sector) {
    return run({"-w", workspace.folder().string(), "--messages", "en", "check", sector.string()});
}

}  // namespace

TEST_CASE("a new sector is made, checked and in the report by three commands", "[end_to_end]") {
    const TrialWorkspace workspace("new_sector");
    const Ran made = make(workspace, "fish_ponds");
    CHECK(made.code == 0);
    CHECK_THAT(made.out, contains("almanac check"));
    const Ran checked = check(workspace, workspace.sectors() / "fish_ponds");
    INFO(checked.err);
    CHECK(checked.code == 0);
    CHECK(checked.err.empty());
    const Ran reported = workspace.report();
    INFO(reported.err);
    CHECK(reported.code == 0);
    CHECK(sector_state(workspace.out(), "fish_ponds") == "included");
    CHECK_THAT(html_section(workspace.out(), "fish_ponds"), contains("主要指标"));
}

TEST_CASE("a new sector with code holds what builds and tests it", "[end_to_end]") {
    const TrialWorkspace workspace("new_sector_cpp");
    CHECK(make(workspace, "fish_ponds", {"--cpp"}).code == 0);
    const fs::path folder = workspace.sectors() / "fish_ponds";
    CHECK_THAT(content_of(folder / "CMakeLists.txt"),
               contains("almanac_add_sector(fish_ponds SOURCES fish_ponds.cpp"));
    CHECK_THAT(content_of(folder / "fish_ponds.cpp"), contains("ALMANAC_SECTOR(FishPonds)"));
    CHECK_THAT(content_of(folder / "sector.json"), contains("\"library\": \"fish_ponds.so\""));
    CHECK_FALSE(content_of(folder / "fish_ponds_test.cpp").empty());
    // Not built yet: said, with what to do, and the report stands without it.
    const Ran checked = check(workspace, folder);
    CHECK(checked.code == 6);
    CHECK_THAT(checked.err, contains("fish_ponds.so"));
    CHECK(workspace.report().code == 3);
    CHECK(sector_state(workspace.out(), "orchard") == "included");
}

TEST_CASE("a sector is never made over another, nor under a name that is no id", "[end_to_end]") {
    const TrialWorkspace workspace("new_sector_twice");
    const std::string before = content_of(workspace.sectors() / "orchard" / "sector.json");
    CHECK(make(workspace, "orchard").code == 6);
    CHECK(content_of(workspace.sectors() / "orchard" / "sector.json") == before);
    for (const char* id : {"Fish", "../fish", "1fish", "fish ponds", ""})
        CHECK(make(workspace, id).code != 0);
    CHECK_FALSE(fs::exists(workspace.folder() / "fish"));
}

TEST_CASE("check says of a good sector that it is fit, and of a bad one why not", "[end_to_end]") {
    const TrialWorkspace workspace("check");
    CHECK(check(workspace, workspace.sectors() / "mill").code == 0);
    const Ran wrong = check(workspace, workspace.add_bad("wrong_major"));
    CHECK(wrong.code == 6);
    CHECK(count_of(wrong.err, "ALM-W11 ") == 1);
    CHECK_THAT(wrong.out, contains("not fit for use"));
    write(workspace.sectors() / "orchard" / "sections.zh.md",
          "# 产量 {#output}\n\n{value orchard.aples year}\n");
    const Ran misspelt = check(workspace, workspace.sectors() / "orchard");
    CHECK(misspelt.code == 6);
    CHECK_THAT(misspelt.err, contains("orchard.apples"));
}
