// Why: one run makes the editions of a city and of all its counties, each honest about what it has.
// SPDX-License-Identifier: Apache-2.0
#include "catch.hpp"
#include "trial_workspace.hpp"

using namespace almanac::testing;
using nlohmann::json;
namespace fs = std::filesystem;

TEST_CASE("all areas come out of one run, the workspace's own in the usual place", "[end_to_end]") {
    const TrialWorkspace workspace("all_areas");
    const Ran ran = workspace.report(workspace.out(), {"--areas", "all"});
    INFO(ran.err);
    CHECK(ran.code == 0);
    CHECK(ran.err.empty());
    CHECK(count_of(ran.out, "\n") == 3);
    CHECK_THAT(ran.out, contains("Taoyuan"));
    CHECK_THAT(ran.out, contains("Xikou County"));
    for (const char* code : {"990101", "990102"}) {
        INFO(code);
        CHECK(fs::exists(workspace.out() / code / "report.html"));
        const auto report = json::parse(content_of(workspace.out() / code / "report.json"));
        CHECK(report.at("area") == code);
        CHECK_THAT(report.at("subtitle").get<std::string>(), contains("县　2016年度"));
        // The city's targets do not judge a county.
        const auto edition = json::parse(content_of(workspace.out() / code / "edition.json"));
        CHECK(edition.at("assessments").empty());
    }
    const auto own = json::parse(content_of(workspace.out() / "report.json"));
    CHECK(own.at("area") == "990100");
    CHECK(own.at("subtitle") == "2016年度");
    const auto in_english = workspace.folder() / "english";
    CHECK(workspace.report(in_english, {"--lang", "en"}).code == 0);
    const auto english = json::parse(content_of(in_english / "report.json"));
    CHECK(english.at("stage") == "working draft");
}

TEST_CASE("a batch of all areas leaves out those that had ended before its year", "[end_to_end]") {
    const TrialWorkspace workspace("ended_area");
    auto areas = content_of(workspace.folder() / "areas.csv");
    const std::string open = "county,990100,,,yes";
    areas.replace(areas.rfind(open), open.size(), "county,990100,,2015-06-30,yes");
    write(workspace.folder() / "areas.csv", areas);
    CHECK(workspace.report(workspace.out(), {"--areas", "all"}).code == 0);
    CHECK(fs::exists(workspace.out() / "990101" / "report.html"));
    CHECK_FALSE(fs::exists(workspace.out() / "990102"));
    // Whoever names it wants it.
    CHECK(workspace.report(workspace.out(), {"--areas", "990102"}).code == 0);
    CHECK(fs::exists(workspace.out() / "990102" / "report.html"));
}

TEST_CASE("an edition of a batch is byte for byte the one made alone", "[end_to_end]") {
    const TrialWorkspace workspace("batch_bytes");
    const fs::path alone = workspace.folder() / "alone";
    CHECK(workspace.report(workspace.out(), {"--areas", "990102,990101"}).code == 0);
    CHECK(workspace.report(alone, {"--area", "990101"}).code == 0);
    for (const char* file : {"report.html", "report.json", "edition.json"}) {
        INFO(file);
        CHECK(content_of(workspace.out() / "990101" / file) == content_of(alone / file));
    }
    CHECK_FALSE(fs::exists(workspace.out() / "report.html"));
}

TEST_CASE("editions of another audience, profile, cut-off or area have folders of their own",
          "[end_to_end]") {
    const TrialWorkspace workspace("own_folders");
    const auto made = [&](const std::vector<std::string>& more) {
        std::vector<std::string> line{
            "-w", workspace.folder().string(), "report", "--year", "2016", "--format", "html"};
        line.insert(line.end(), more.begin(), more.end());
        return run(line).code;
    };
    const fs::path out = workspace.folder() / "out" / "2016";
    CHECK(made({}) == 0);
    const std::string plain = content_of(out / "zh" / "report.html");
    CHECK(made({"--audience", "internal"}) == 0);
    CHECK(made({"--profile", "gbt9704"}) == 0);
    CHECK(made({"--cut-off", "2017-06-30"}) == 0);
    CHECK(made({"--area", "990101"}) == 0);
    CHECK(made({"--lang", "en"}) == 0);
    for (const char* folder :
         {"zh-internal", "zh-gbt9704", "zh-cutoff-2017-06-30", "zh/990101", "en"}) {
        INFO(folder);
        CHECK(fs::exists(out / folder / "report.html"));
        CHECK(fs::exists(out / folder / "edition.json"));
    }
    CHECK(content_of(out / "zh" / "report.html") == plain);
    // A folder that is named is taken, but for one that holds another edition.
    const auto named = (workspace.folder() / "named").string();
    CHECK(made({"--out", named}) == 0);
    CHECK(made({"--out", named}) == 0);
    CHECK(made({"--out", named, "--audience", "internal"}) == 2);
    CHECK(made({"--out", named, "--area", "990101"}) == 2);
    const auto kept = json::parse(content_of(workspace.folder() / "named" / "edition.json"));
    CHECK(kept.at("audience") == "public");
}

TEST_CASE("a batch is answered to programs area by area", "[end_to_end]") {
    const TrialWorkspace workspace("batch_json");
    const Ran ran = workspace.report(workspace.out(), {"--areas", "山前县,Taoyuan", "--json"});
    CHECK(ran.code == 0);
    const auto editions = json::parse(ran.out).at("editions");
    REQUIRE(editions.size() == 2);
    CHECK(editions[0].at("area") == "990100");
    CHECK(editions[1].at("area") == "990102");
    CHECK(editions[1].at("files").size() == 2);
}

TEST_CASE("an area that nobody knows stops a batch before anything is written", "[end_to_end]") {
    const TrialWorkspace workspace("batch_unknown");
    const Ran ran = workspace.report(workspace.out(), {"--areas", "990101,溪口镇"});
    CHECK(ran.code == 2);
    CHECK_THAT(ran.err, contains("溪口县"));
    CHECK(count_of(ran.err, "\n") == 1);
    CHECK_FALSE(fs::exists(workspace.out()));
    CHECK(workspace.report(workspace.out(), {"--areas", "all", "--area", "990101"}).code == 2);
}

TEST_CASE("a broken sector makes every edition of a batch incomplete and is told once",
          "[end_to_end]") {
    const TrialWorkspace workspace("batch_incomplete");
    write(workspace.sectors() / "broken" / "sector.json", "{");
    const Ran ran = workspace.report(workspace.out(), {"--areas", "all"});
    CHECK(ran.code == 3);
    CHECK(count_of(ran.out, "Some sectors are not in it") == 3);
    CHECK(count_of(ran.err, "ALM-") == 1);
}

TEST_CASE("figures are verified on request in all formats of a whole report", "[end_to_end]") {
    const TrialWorkspace workspace("verified");
    for (const char* language : {"zh", "en"}) {
        const Ran ran = workspace.report(
            workspace.out(),
            {"--lang", language, "--format", "docx,xlsx,pdf", "--areas", "all", "--verify"});
        INFO(ran.err);
        CHECK(ran.code == 0);
        CHECK(count_of(ran.err, "ALM-V") == 0);
        for (const char* file : {"report.docx", "report.xlsx", "report.pdf"})
            CHECK(fs::exists(workspace.out() / "990101" / file));
    }
}

TEST_CASE("a county's list of sources names those of the figures that it prints", "[end_to_end]") {
    const TrialWorkspace workspace("county_sources");
    const auto file = (workspace.folder() / "counties.csv").string();
    write(file,
          "indicator,area,period,value,unit,source,source_class,status,published\n"
          "orchard.apples,990100,2016,5.02,万吨,桃源市统计公报,1,final,2017-03-01\n"
          "orchard.apples,990101,2016,2.01,万吨,溪口县统计公报,1,final,2017-03-01\n"
          "orchard.apples,990102,2016,3.01,万吨,山前县统计公报,1,final,2017-03-01\n");
    REQUIRE(run({"-w", workspace.folder().string(), "import", file}).code == 0);
    REQUIRE(workspace.report(workspace.out(), {"--areas", "all", "--format", "html,json"}).code ==
            0);
    const auto sources_of = [](const fs::path& folder) {
        return json::parse(content_of(folder / "report.json")).at("sources").dump();
    };
    const std::string county = sources_of(workspace.out() / "990101");
    CHECK_THAT(county, contains("溪口县统计公报"));
    CHECK(county.find("山前县统计公报") == std::string::npos);
    CHECK_THAT(sources_of(workspace.out()), contains("桃源市统计公报"));
}
