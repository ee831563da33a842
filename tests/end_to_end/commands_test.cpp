// Why: what the commands promise to whoever types them or calls them from a program.
// SPDX-License-Identifier: Apache-2.0
#include "catch.hpp"
#include "trial_workspace.hpp"

using namespace almanac::testing;
using nlohmann::json;

namespace {

std::vector<std::string> in(const TrialWorkspace& workspace, std::vector<std::string> words) {
    words.insert(words.begin(), {"-w", workspace.folder().string(), "--messages", "en"});
    return words;
}

}  // namespace

TEST_CASE("a report needs no store: what is missing is content", "[end_to_end]") {
    const TrialWorkspace workspace("no_store");
    const Ran ran = workspace.report();
    INFO(ran.err);
    CHECK(ran.code == 0);
    CHECK(ran.err.empty());
    CHECK_FALSE(std::filesystem::exists(workspace.folder() / "store"));
    CHECK_THAT(html_section(workspace.out(), "mill"), contains("本年产量尚未报送"));
    CHECK_THAT(html_section(workspace.out(), "orchard"), contains("推广优良品种"));
    const json edition = json::parse(content_of(workspace.out() / "edition.json"));
    CHECK(edition.at("cut_off") == "2017-12-31");
    CHECK(edition.at("assessments").size() == 2);
}

TEST_CASE("sectors are listed for programs, the refused among them", "[end_to_end]") {
    const TrialWorkspace workspace("sectors_json");
    Ran ran = run(in(workspace, {"--json", "sectors"}));
    CHECK(ran.code == 0);
    json listed = json::parse(ran.out);
    REQUIRE(listed.at("sectors").size() == 2);
    CHECK(listed["sectors"][0]["id"] == "orchard");
    CHECK(listed["sectors"][0]["library"] == false);
    CHECK(listed["sectors"][0]["targets"] == 1);
    CHECK(listed["sectors"][1]["id"] == "mill");
    CHECK(listed["sectors"][1]["library"] == true);
    CHECK(listed.at("refused").empty());
    write(workspace.sectors() / "broken" / "sector.json", "{");
    ran = run(in(workspace, {"--json", "sectors"}));
    CHECK(ran.code == 3);
    listed = json::parse(ran.out);
    CHECK(listed.at("sectors").size() == 2);
    REQUIRE(listed.at("refused").size() == 1);
    CHECK(listed["refused"][0]["id"] == "broken");
}

TEST_CASE("what cannot be understood ends with code 2 and one message", "[end_to_end]") {
    const TrialWorkspace workspace("usage");
    const std::vector<std::vector<std::string>> lines{
        {},
        {"reprot", "--year", "2016"},
        {"report"},
        {"report", "--year", "soon"},
        {"report", "--year", "2016", "--format", "papyrus"},
        {"report", "--year", "2016", "--lang", "la"},
        {"report", "--year", "2016", "--area", "999999"},
        {"report", "--year", "2016", "--cut-off", "2016-02-30"},
        {"report", "--year", "2016", "--sector", "orchad"},
        {"explain", "orchard.aples", "--year", "2016"},
        {"sectors", "--loud"},
    };
    for (const auto& line : lines) {
        const Ran ran = run(in(workspace, line));
        INFO(ran.err);
        CHECK(ran.code == 2);
        CHECK(ran.out.empty());
        CHECK(count_of(ran.err, "ALM-U") == 1);
        CHECK(count_of(ran.err, "\n") == 1);
    }
    CHECK_FALSE(std::filesystem::exists(workspace.out()));
}

TEST_CASE("whoever mistypes a name is shown the nearest", "[end_to_end]") {
    const TrialWorkspace workspace("nearest");
    const auto said = [&](const std::vector<std::string>& line) {
        return run(in(workspace, line)).err;
    };
    CHECK_THAT(said({"report", "--year", "2016", "--sector", "orchad"}), contains("orchard"));
    CHECK_THAT(said({"explain", "orchard.aples", "--year", "2016"}), contains("orchard.apples"));
    CHECK_THAT(said({"report", "--year", "2016", "--area", "990110"}), contains("990101"));
    CHECK_THAT(said({"report", "--year", "2016", "--format", "htm"}), contains("html"));
    workspace.set("plan", "taoyuan-2041");
    CHECK_THAT(said({"sectors"}), contains("taoyuan-2014"));
}

TEST_CASE("a folder that is no workspace is said to be none", "[end_to_end]") {
    const Ran ran = run({"-w", "/nonexistent", "--messages", "en", "report", "--year", "2016"});
    CHECK(ran.code == 4);
    CHECK_THAT(ran.err, contains("/nonexistent"));
    CHECK(count_of(ran.err, "ALM-C01") == 1);
}

TEST_CASE("a report of one sector holds that sector alone", "[end_to_end]") {
    const TrialWorkspace workspace("one_sector");
    CHECK(workspace.report(workspace.out(), {"--sector", "mill"}).code == 0);
    CHECK_FALSE(json_section(workspace.out(), "mill").empty());
    CHECK(json_section(workspace.out(), "orchard").empty());
}

TEST_CASE("the report comes out in English as well", "[end_to_end]") {
    const TrialWorkspace workspace("english");
    const Ran ran = workspace.report(workspace.out(), {"--lang", "en"});
    INFO(ran.err);
    CHECK(ran.code == 0);
    CHECK_THAT(html_section(workspace.out(), "orchard"), contains("the harvest of apples was"));
    CHECK_THAT(html_section(workspace.out(), "mill"), contains("not in yet"));
}

TEST_CASE("a trial run of several files says what the real run says", "[end_to_end]") {
    const TrialWorkspace workspace("trial_of_several");
    const auto file = [&](const std::string& name, const std::string& value) {
        const auto path = workspace.folder() / name;
        write(path,
              "indicator,area,period,value,unit,source,source_class\nmill.flour,990100,2016," +
                  value + ",万吨,test,1\n");
        return path.string();
    };
    const std::vector<std::string> files{file("a.csv", "5.5"), file("b.csv", "5.5"),
                                         file("c.csv", "6")};
    const auto states = [&](std::vector<std::string> words) {
        words.insert(words.begin(), {"--json", "import"});
        words.insert(words.end(), files.begin(), files.end());
        const Ran ran = run(in(workspace, words));
        CHECK(ran.code == 4);
        std::string all;
        for (const auto& each : json::parse(ran.out))
            all += each.at("state").get<std::string>() + " ";
        return all;
    };
    CHECK(states({"--dry-run"}) == "checked already_stored refused ");
    CHECK_FALSE(std::filesystem::exists(workspace.folder() / "store"));
    CHECK(states({}) == "stored already_stored refused ");
    const Ran told = run(in(workspace, {"--json", "import", "--dry-run", files[2]}));
    const auto found = json::parse(told.out).at(0).at("diagnostics");
    REQUIRE(found.size() == 1);
    CHECK(found[0].at("code") == "D37");
    CHECK(found[0].at("severity") == "error");
    CHECK(found[0].at("place") == "c.csv row 2");
    for (const char* words : {"zh", "en", "hint_zh", "hint_en"})
        CHECK_FALSE(found[0].at(words).get<std::string>().empty());
    // What has not happened yet is told by the machine's clock.
    write(
        workspace.folder() / "late.csv",
        "indicator,area,period,value,unit,source,source_class\nmill.flour,990100,9998,5,万吨,test,"
        "1\n");
    const Ran late = run(in(workspace, {"import", (workspace.folder() / "late.csv").string()}));
    CHECK(late.code == 4);
    CHECK_THAT(late.err, contains("has not begun"));
}
