// Why: a unit is sent its own targets, tasks and figures, in a folder of its own, and nothing of
// the others. SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "catch.hpp"
#include "form_workspace.hpp"

using namespace almanac::testing;
using nlohmann::json;
namespace fs = std::filesystem;

namespace {

Ran extract(const TrialWorkspace& workspace, const std::string& unit,
            const std::vector<std::string>& more = {}) {
    std::vector<std::string> words{
        "report", "--year", "2016", "--unit", unit, "--format", "html,json,docx,xlsx,pdf"};
    words.insert(words.end(), more.begin(), more.end());
    return ask_in("en", workspace, words);
}

}  // namespace

TEST_CASE("a unit's extract has what it leads and reports, and nothing of the others",
          "[end_to_end]") {
    const auto workspace = with_duties("unit_extract");
    edit_json(workspace.folder() / "targets" / "orchard.json", [](json& targets) {
        for (auto& target : targets["targets"]) target["leads"] = {"fruit_bureau"};
    });
    const auto file = (workspace.folder() / "figures.csv").string();
    write(file,
          "indicator,area,period,value,unit,source,source_class,status,published\n"
          "orchard.apples,990100,2016,5.02,万吨,市统计局,1,final,2017-03-01\n"
          "mill.flour,990100,2016,61.07,万吨,市统计局,1,final,2017-03-01\n");
    REQUIRE(ask_in("en", workspace, {"import", file}).code == 0);
    REQUIRE(ask_in("en", workspace, {"report", "--year", "2016", "--format", "html"}).code == 0);
    const fs::path out = workspace.folder() / "out" / "2016";
    const std::string whole = content_of(out / "zh" / "report.html");
    CHECK_THAT(whole, contains("61.07"));

    const Ran ran = extract(workspace, "市果业局", {"--verify"});
    INFO(ran.err);
    REQUIRE(ran.code == 0);
    const fs::path own = out / "zh-unit-fruit_bureau";
    const std::string html = content_of(own / "report.html");
    CHECK_THAT(html, contains("市果业局") && contains("5.02"));
    CHECK(html.find("61.07") == std::string::npos);
    CHECK(content_of(out / "zh" / "report.html") == whole);
    for (const char* name : {"report.docx", "report.xlsx", "report.pdf", "report.json"})
        CHECK(fs::exists(own / name));
    const auto edition = json::parse(content_of(own / "edition.json"));
    CHECK(edition.at("unit") == "fruit_bureau");
    for (const auto& assessment : edition.at("assessments"))
        CHECK(assessment.at("target").get<std::string>().starts_with("orchard."));
    CHECK_FALSE(edition.at("assessments").empty());
    for (const auto& source : json::parse(content_of(own / "report.json")).at("sources"))
        CHECK(source.dump().find("61.07") == std::string::npos);

    SECTION("by its id the same, and anew from its edition.json") {
        CHECK(extract(workspace, "fruit_bureau").code == 0);
        CHECK(content_of(own / "report.html") == html);
        const auto anew = workspace.folder() / "anew";
        const Ran rebuilt = ask_in("en", workspace,
                                   {"report", "--edition", (own / "edition.json").string(),
                                    "--format", "html", "--out", anew.string()});
        INFO(rebuilt.err);
        CHECK(rebuilt.code == 0);
        CHECK(content_of(anew / "report.html") == html);
    }
    SECTION("never in the folder of the whole report") {
        const Ran mixed = extract(workspace, "fruit_bureau", {"--out", (out / "zh").string()});
        CHECK(mixed.code == 2);
        CHECK_THAT(mixed.err, contains("U159"));
        CHECK(content_of(out / "zh" / "report.html") == whole);
    }
    SECTION("a unit that nobody knows is named with the nearest") {
        const Ran unknown = extract(workspace, "市果品局");
        CHECK(unknown.code == 2);
        CHECK_THAT(unknown.err, contains("U22") && contains("市果业局"));
    }
}

TEST_CASE("a unit without any duty gets no extract", "[end_to_end]") {
    const auto workspace = with_duties("unit_without");
    auto units = content_of(workspace.folder() / "units.csv");
    units += units.ends_with('\n') ? "" : "\n";
    const auto head = units.substr(0, units.find('\n'));
    units += "idle_bureau,市闲置局,Idle Bureau";
    for (auto commas = std::count(head.begin(), head.end(), ','); commas > 2; --commas)
        units += ",";
    write(workspace.folder() / "units.csv", units + "\n");
    const Ran ran = extract(workspace, "idle_bureau");
    CHECK(ran.code == 2);
    CHECK_THAT(ran.err, contains("U195"));
}
