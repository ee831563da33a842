// Why: what is not for the audience must be in no part of no file; every closed thing of a
// workspace carries a mark of its own, and every byte that goes out is searched for it.
// SPDX-License-Identifier: Apache-2.0
#include <fstream>
#include <functional>

#include "catch.hpp"
#include "searched_files.hpp"
#include "trial_workspace.hpp"

using namespace almanac::testing;
using nlohmann::json;
namespace fs = std::filesystem;

namespace {

/// A thing that is closed, and the marks by which it would be known wherever it came through.
struct Closed {
    const char* what;
    std::vector<std::string> marks;
};

const std::vector<Closed>& internal_things() {
    static const std::vector<Closed> things{
        {"figures of an internal indicator", {"7391.84", "6590.37", "6283.15", "5174.23"}},
        {"what was handed in with them", {"金丝雀备注", "金丝雀引文", "金丝雀来源"}},
        {"the base of a target on it", {"4321.09"}},
        {"a single internal figure of a public indicator", {"4815.62"}},
        {"what was handed in with it", {"金丝雀单项来源", "金丝雀单项引文", "金丝雀单项备注"}},
        {"its target's verdict", {"96.3%", "96.31"}},
        {"the figure of one county", {"3927.41", "金丝雀县引文"}},
        {"a numerator", {"2718.28"}},
        {"the ratio that would give it away", {"58.37", "58.4%"}},
        {"a formula that would give it away", {"5436.56"}},
        {"one enterprise's figure", {"1357.91", "金丝雀企业"}},
        {"an internal target", {"9753.13", "金丝雀目标"}},
        {"an internal task", {"金丝雀任务"}},
        {"an internal text of the edition", {"金丝雀文字"}},
    };
    return things;
}

const std::vector<Closed>& withheld_things() {
    static const std::vector<Closed> things{
        {"figures of a withheld indicator", {"8462.97", "8153.21"}},
        {"a single withheld figure", {"6745.38"}},
    };
    return things;
}

/// What is open, to prove that the search would find what is there.
const std::string open_mark = "7077.07";

json indicator(const std::string& name, const std::string& release = "") {
    json made{{"id", "orchard." + name},
              {"name", {{"zh", name}}},
              {"definition", {{{"text", {{"zh", name + "的定义"}}}}}},
              {"unit", "万吨"},
              {"decimals", 2},
              {"direction", "up"},
              {"semantic", "flow"}};
    if (!release.empty()) made["release"] = release;
    return made;
}

json target(const std::string& id, const std::string& of, double value) {
    return {{"id", id},
            {"indicator", of},
            {"kind", "at_least"},
            {"value", value},
            {"due", "2020"},
            {"strength", "firm"},
            {"base",
             {{"value", 4321.09}, {"period", "2013"}, {"kind", "adopted"}, {"source", "基期来源"}}},
            {"quotations",
             {{{"document", "taoyuan-2014"}, {"paragraph", "4.2/2"}, {"text", "推广优良品种"}}}}};
}

void add_indicators(json& manifest) {
    auto& all = manifest["indicators"];
    all.push_back(indicator("guarded", "internal"));
    all.push_back(indicator("sealed", "withheld"));
    for (const char* name : {"single", "counties", "den", "twin"}) all.push_back(indicator(name));
    all.push_back(indicator("num", "internal"));
    json ratio = indicator("ratio");
    ratio.update({{"unit", "%"},
                  {"semantic", "ratio"},
                  {"numerator", "orchard.num"},
                  {"denominator", "orchard.den"}});
    all.push_back(ratio);
    json twice = indicator("twice");
    twice["formula"] = "2 * orchard.num";
    all.push_back(twice);
}

constexpr const char* figures =
    "indicator,area,period,value,unit,source_class,source,note,quote,breakdown,release\n"
    "orchard.apples,990100,2015,7066.06,万吨,1,公报,,,,\n"
    "orchard.apples,990100,2016,7077.07,万吨,1,公报,,,,\n"
    "orchard.apples,990100,2016,1357.91,万吨,2,金丝雀企业填报,,,金丝雀企业,内部\n"
    "orchard.guarded,990100,2013,5174.23,万吨,1,金丝雀来源,,,,\n"
    "orchard.guarded,990100,2014,6283.15,万吨,1,金丝雀来源,,,,\n"
    "orchard.guarded,990100,2015,6590.37,万吨,1,金丝雀来源,,,,\n"
    "orchard.guarded,990100,2016,7391.84,万吨,1,金丝雀来源,金丝雀备注,金丝雀引文,,\n"
    "orchard.sealed,990100,2015,8153.21,万吨,1,公报,,,,\n"
    "orchard.sealed,990100,2016,8462.97,万吨,1,公报,,,,\n"
    "orchard.single,990100,2015,4702.11,万吨,1,公报,,,,\n"
    "orchard.single,990100,2016,4815.62,万吨,1,金丝雀单项来源,金丝雀单项备注,金丝雀单项引文,,"
    "internal\n"
    "orchard.single,990100,2016-YTD12,4815.62,万吨,1,月报,,,,\n"
    "orchard.twin,990100,2016,6745.38,万吨,1,公报,,,,不公开\n"
    "orchard.counties,990100,2016,9000.50,万吨,1,公报,,,,\n"
    "orchard.counties,990101,2016,3927.41,万吨,1,公报,,金丝雀县引文,,内部\n"
    "orchard.counties,990102,2016,5073.09,万吨,1,公报,,,,\n"
    "orchard.num,990100,2016,2718.28,万吨,1,公报,,,,\n"
    "orchard.den,990100,2016,4657.00,万吨,1,公报,,,,\n";

constexpr const char* section = R"(
甲{value orchard.guarded year}，乙{value orchard.sealed year}，丙{value orchard.single year}，
增长{value orchard.single year growth}，丁{value orchard.single 2016-YTD12}，戊{value orchard.twin year}，
己{value orchard.ratio year}，庚{value orchard.twice year}，辛{value orchard.guarded latest}。

```table
kind: series
id: everything
caption: 全部
indicators: orchard.guarded, orchard.sealed, orchard.single, orchard.twin, orchard.num, orchard.den, orchard.ratio, orchard.twice
periods: 2013..year
```

```table
kind: areas
id: by_county
caption: 分县
indicators: orchard.counties
period: year
areas: 990100, 990101, 990102
```

```table
kind: targets
id: all_targets
targets: orchard.*
```

```chart
kind: path
id: guarded_path
caption: 甲
alt: 甲
indicator: orchard.guarded
```

```chart
kind: path
id: single_path
caption: 丙
alt: 丙
indicator: orchard.single
```

```chart
kind: progress
id: all_progress
caption: 完成率
alt: 完成率
targets: orchard.*
```

```place
name: progress
title: 主要进展
```
)";

TrialWorkspace guarded_workspace(const std::string& name) {
    TrialWorkspace workspace(name);
    edit_json(workspace.sectors() / "orchard" / "sector.json", add_indicators);
    edit_json(workspace.folder() / "targets" / "orchard.json", [](json& targets) {
        auto& all = targets["targets"];
        all.push_back(target("orchard.guarded.2020", "orchard.guarded", 9000));
        all.push_back(target("orchard.sealed.2020", "orchard.sealed", 9100));
        all.push_back(target("orchard.single.2020", "orchard.single", 5000));
        all.push_back(target("orchard.closed.2020", "orchard.den", 9753.13));
        all.back().update({{"release", "internal"}, {"title", {{"zh", "金丝雀目标"}}}});
    });
    edit_json(workspace.folder() / "tasks" / "orchard.json", [](json& tasks) {
        json task = tasks["tasks"][0];
        task.update(
            {{"id", "orchard.t02"}, {"title", {{"zh", "金丝雀任务"}}}, {"release", "internal"}});
        tasks["tasks"].push_back(task);
    });
    std::ofstream(workspace.sectors() / "orchard" / "sections.zh.md", std::ios::app) << section;
    std::ofstream(workspace.sectors() / "orchard" / "sections.en.md", std::ios::app) << section;
    const auto texts = workspace.folder() / "editions" / "2016" / "texts" / "orchard";
    fs::create_directories(texts);
    write(texts / "progress.zh.md", "公开的进展。\n");
    write(texts / "progress.en.md", "Progress for all.\n");
    write(texts / "progress.internal.zh.md", "金丝雀文字。\n");
    write(texts / "progress.internal.en.md", "金丝雀文字。\n");
    write(workspace.folder() / "figures.csv", figures);
    const Ran ran = run({"-w", workspace.folder().string(), "--messages", "en", "import",
                         (workspace.folder() / "figures.csv").string()});
    INFO(ran.err);
    REQUIRE(ran.code == 0);
    return workspace;
}

void require_absent(const std::vector<Closed>& things, const std::vector<Part>& parts) {
    for (const auto& thing : things) {
        for (const auto& mark : thing.marks) {
            INFO(thing.what << ", " << mark);
            CHECK(places_of(mark, parts) == std::vector<std::string>{});
        }
    }
}

const std::vector<std::string> all_formats{"--format", "html,json,docx,pdf,xlsx,csv,sdmx"};

std::vector<Part> reported(const TrialWorkspace& workspace, std::vector<std::string> more,
                           std::string* messages = nullptr) {
    more.insert(more.begin(), all_formats.begin(), all_formats.end());
    const Ran ran = workspace.report(workspace.out(), more);
    INFO(ran.err);
    REQUIRE(ran.code == 0);
    if (messages != nullptr) *messages = ran.err;
    return everything_in(workspace.out());
}

}  // namespace

TEST_CASE("nothing that is closed is in any part of any public file", "[end_to_end]") {
    const auto workspace = guarded_workspace("leaks");
    for (const char* language : {"zh", "en"}) {
        for (const char* profile : {"modern", "gbt9704"}) {
            INFO(language << " " << profile);
            std::string messages;
            const auto parts =
                reported(workspace, {"--lang", language, "--profile", profile}, &messages);
            require_absent(internal_things(), parts);
            require_absent(withheld_things(), parts);
            // The search sees what is there: in every file, and deep in the packed ones.
            const auto found = places_of(open_mark, parts);
            for (const char* file :
                 {"report.html", "report.json", "report.pdf!text", "csv/", "sdmx/data.csv"}) {
                INFO(file);
                CHECK(std::any_of(found.begin(), found.end(), [&](const std::string& place) {
                    return place.starts_with(file);
                }));
            }
            CHECK(std::any_of(found.begin(), found.end(), [](const std::string& place) {
                return place.starts_with("report.docx!word/document.xml");
            }));
            CHECK(std::any_of(found.begin(), found.end(), [](const std::string& place) {
                return place.starts_with("report.xlsx!xl/worksheets/");
            }));
            // The office is told of what can be told by subtraction.
            CHECK_THAT(messages, contains("ALM-Q03"));
            CHECK_THAT(messages, contains("counties Xikou County 2016 is closed and can be told by "
                                          "subtraction from counties Taoyuan 2016"));
        }
    }
}

TEST_CASE("an internal report has what is internal and nothing that is withheld", "[end_to_end]") {
    const auto workspace = guarded_workspace("leaks_internal");
    const auto parts = reported(workspace, {"--audience", "internal"});
    require_absent(withheld_things(), parts);
    for (const auto& thing : internal_things()) {
        INFO(thing.what);
        CHECK(std::any_of(thing.marks.begin(), thing.marks.end(), [&](const std::string& mark) {
            return !places_of(mark, parts).empty();
        }));
    }
}

TEST_CASE("a sector's code is sent nothing that the edition's audience may not see",
          "[end_to_end]") {
    const auto workspace = guarded_workspace("leaks_to_code");
    const auto sector = workspace.add_bad("launders");
    edit_json(sector / "sector.json", [](json& manifest) { manifest["reads"] = {"orchard.*"}; });
    // Bits of launders.c: 1 and 3 are withheld figures, the others internal ones.
    const auto told = [&](const char* audience) {
        const Ran ran = workspace.report(workspace.out(), {"--audience", audience});
        INFO(ran.err);
        REQUIRE(ran.code == 0);
        const std::string report = content_of(workspace.out() / "report.json");
        const std::string before = "seen in contribute: mask ";
        const auto at = report.find(before);
        REQUIRE(at != std::string::npos);
        const json document = json::parse(report);
        for (const auto& [id, figure] : document.at("figures").items())
            if (figure.value("indicator", "") == "launders.output" && figure.contains("number"))
                return std::pair(figure["number"].get<double>() - 1000,
                                 std::stod(report.substr(at + before.size(), 5)));
        FAIL("no figure of the sector's own");
        return std::pair(0.0, 0.0);
    };
    CHECK(told("public") == std::pair(0.0, 0.0));
    const auto [measured, contributed] = told("internal");
    for (const double mask : {measured, contributed}) {
        CHECK((static_cast<unsigned>(mask) & 0b1010U) == 0);
        CHECK((static_cast<unsigned>(mask) & 0b0101U) == 0b0101U);
    }
}

TEST_CASE("what is closed is said to be closed, and its targets count as such", "[end_to_end]") {
    const auto workspace = guarded_workspace("leaks_words");
    REQUIRE(workspace.report().code == 0);
    const std::string words = html_section(workspace.out(), "orchard");
    CHECK(count_of(words, "不公开") >= 8);
    const json edition = json::parse(content_of(workspace.out() / "edition.json"));
    std::map<std::string, std::string> states;
    for (const auto& each : edition["assessments"]) states[each["target"]] = each["state"];
    CHECK(states["orchard.guarded.2020"] == "withheld");
    CHECK(states["orchard.sealed.2020"] == "withheld");
    CHECK(states["orchard.single.2020"] == "withheld");
    CHECK(states["orchard.closed.2020"] == "withheld");
    CHECK(states["orchard.apples.2016"] != "withheld");
    // Counts say so, too.
    CHECK_THAT(json_section(workspace.out(), "targets.summary"), contains("\"withheld\""));
}

TEST_CASE("explain to the public keeps closed figures back, and a sector's form gives none away",
          "[end_to_end]") {
    const auto workspace = guarded_workspace("leaks_commands");
    for (const char* subject :
         {"orchard.guarded", "orchard.sealed", "orchard.single", "orchard.num", "orchard.ratio",
          "orchard.twice", "orchard.counties", "orchard.guarded.2020", "orchard.single.2020"}) {
        const Ran ran =
            run({"-w", workspace.folder().string(), "explain", subject, "--year", "2016"});
        INFO(subject << ran.err);
        CHECK(ran.code == 0);
        const std::vector<Part> said{{subject, ran.out + ran.err}};
        require_absent(internal_things(), said);
        require_absent(withheld_things(), said);
    }
    const auto form = workspace.folder() / "form.xlsx";
    REQUIRE(run({"-w", workspace.folder().string(), "template", "--sector", "orchard", "--year",
                 "2017", "--out", form.string()})
                .code == 0);
    std::vector<Part> parts;
    unpack("form.xlsx", content_of(form), parts);
    CHECK_FALSE(places_of(open_mark, parts).empty());
    for (const char* mark : {"7391.84", "8462.97", "4815.62", "6745.38", "2718.28"}) {
        INFO(mark);
        CHECK(places_of(mark, parts).empty());
    }
    CHECK_FALSE(places_of("严禁在本表填写、存储或传递国家秘密", parts).empty());
}

TEST_CASE("who may see a figure is revised like the figure", "[end_to_end]") {
    const auto workspace = guarded_workspace("leaks_revised");
    write(workspace.folder() / "open.csv",
          "indicator,area,period,value,unit,source_class,source,release\n"
          "orchard.twin,990100,2016,6745.38,万吨,1,公报,公开\n");
    REQUIRE(run({"-w", workspace.folder().string(), "import",
                 (workspace.folder() / "open.csv").string()})
                .code == 0);
    REQUIRE(workspace.report().code == 0);
    CHECK_THAT(html_section(workspace.out(), "orchard"), contains("6745.38"));
    write(workspace.folder() / "odd.csv",
          "indicator,area,period,value,unit,source_class,source,release\n"
          "orchard.twin,990100,2016,6745.38,万吨,1,公报,机密\n");
    const Ran refused = run({"-w", workspace.folder().string(), "--messages", "en", "import",
                             (workspace.folder() / "odd.csv").string()});
    CHECK(refused.code == 4);
    CHECK_THAT(refused.err, contains("ALM-D26"));
    CHECK_THAT(refused.err, contains("row 2 column release"));
}
