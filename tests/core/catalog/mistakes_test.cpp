// Why: each mistake that people make in a workspace or a sector is named by code, place and what
// was probably meant. SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "catch.hpp"
#include "messages/messages.hpp"
#include "small_workspace.hpp"

using namespace almanac;
using namespace almanac::testing;

namespace {

struct Mistake {
    const char* file;
    const char* found;
    const char* by;
    const char* code;
    const char* place;
    const char* words;
};

/// What is said of the workspace with one text changed.
Diagnostics said(const Mistake& mistake, bool& stopped) {
    MemorySystem system = small_workspace();
    change(system.files.at(std::string("/w/") + mistake.file), mistake.found, mistake.by);
    Diagnostics diagnostics;
    stopped = false;
    try {
        const Catalog catalog = load_catalog(system, "/w", {}, diagnostics);
        CHECK(catalog.sectors.size() + catalog.refused.size() == 2);
    } catch (const Error& error) {
        stopped = true;
        CHECK(error.kind() == ErrorKind::input);
        CHECK(std::count(diagnostics.begin(), diagnostics.end(), error.diagnostic()) == 1);
    }
    return diagnostics;
}

void expect(const Mistake& mistake, bool stops) {
    INFO(mistake.file << ": " << mistake.found << " -> " << mistake.by);
    bool stopped = false;
    const auto diagnostics = said(mistake, stopped);
    CHECK(stopped == stops);
    std::string all;
    for (const auto& diagnostic : diagnostics) all += render(diagnostic, "en") + "\n";
    INFO(all);
    CHECK(std::any_of(diagnostics.begin(), diagnostics.end(), [&](const Diagnostic& diagnostic) {
        return diagnostic.code == mistake.code && diagnostic.message.has("zh") &&
               diagnostic.origin.find(mistake.file) != std::string::npos &&
               diagnostic.origin.find(mistake.place) != std::string::npos &&
               diagnostic.message.in("en").find(mistake.words) != std::string::npos;
    }));
}

constexpr const char* coal = "sectors/coal/sector.json";
constexpr const char* no_checks = R"("indicators": [)";

}  // namespace

TEST_CASE("a mistake in a manifest refuses its sector and nothing else", "[catalog]") {
    for (const auto& mistake :
         {Mistake{coal, R"("title")", R"("titel")", "J04", " /", "“titel” (title?)"},
          Mistake{coal, R"("version": "1.0.0", )", "", "J05", " /", "“version”"},
          Mistake{coal, "1.0.0", "1.0", "J06", "/version", "is \"1.0\""},
          Mistake{coal, R"("id": "coal")", R"("id": "Coal")", "J06", "/id", "Coal"},
          Mistake{coal, R"("direction": "up")", R"("direction": "upp")", "J06",
                  "/indicators/0/direction", "up"},
          Mistake{coal, R"("semantic": "flow")", R"("semantic": "ratio")", "J05", "/indicators/0",
                  "“numerator”"},
          Mistake{
              coal, R"("semantic": "flow")",
              R"("semantic": "ratio", "numerator": "coal.outptu", "denominator": "coal.output")",
              "C17", "coal.output",
              "“coal.outptu” for the numerator, denominator or formula (coal.output"},
          Mistake{coal, R"("semantic": "flow")", R"("growth": "coal.outptu", "semantic": "flow")",
                  "C06", "coal.output", "indicator “coal.outptu” (coal.output"},
          Mistake{coal, R"("semantic": "flow")", R"("growth": "coal.output", "semantic": "flow")",
                  "C25", "coal.output", "“coal.output”, is in 亿立方米 and must be in %"},
          Mistake{coal, "亿立方米", "亿立方来", "C150", "/indicators/0/unit", "“亿立方来”"},
          Mistake{coal, "亿立方米", "立方来", "C150", "/indicators/0/unit", "立方米"},
          Mistake{coal, R"("decimals": 2)", R"("decimals": "2")", "J06", "/indicators/0/decimals",
                  "integer"},
          Mistake{coal, R"("decimals": 2)", R"("decimals": 2, "decimals": 3)", "J02", "",
                  "“decimals” stands twice"},
          Mistake{coal, R"("min": 0)", R"("minimum": 0)", "J04", "/indicators/0/range",
                  "“minimum”"},
          Mistake{coal, "coal.output", "cola.output", "C10", "/indicators/0/id",
                  "“cola.output” does not begin with “coal.”"},
          Mistake{coal, R"("almanac": "0.1")", R"("almanac": "9.0")", "C07", "/almanac",
                  "wants host version 9.0"},
          Mistake{coal, R"("almanac": "0.1")", R"("almanac": "0.1", "library": "coal.so")", "C11",
                  "", "“coal.so”"},
          Mistake{coal, R"("almanac": "0.1")", R"("almanac": "0.1", "library": "../coal.so")",
                  "J06", "/library", "../coal.so"},
          Mistake{coal, R"("reports": "coal_bureau")", R"("reports": "coal_burau")", "C06",
                  "coal.output", "unit “coal_burau” (coal_bureau?)"},
          Mistake{coal, R"("leads": ["coal_bureau"])", R"("leads": ["tourism"])", "C06",
                  "coal.output", "unit “tourism”"},
          Mistake{coal, R"("zh": "产量")", R"("en": "Output")", "J05", "/indicators/0/name",
                  "“zh”"},
          Mistake{coal, R"(["2.1"])", R"(["二（一）"])", "J06", "/clauses/0", "二（一）"},
          Mistake{coal, no_checks,
                  R"("checks": [{"id": "c", "kind": "part_of", "message": {"zh": "核对"},
                  "whole": "coal.outptu", "parts": ["coal.output"]}], "indicators": [)",
                  "C06", "/checks/c", "indicator “coal.outptu” (coal.output"},
          Mistake{coal, no_checks,
                  R"("checks": [{"id": "c", "kind": "sum_of", "message": {"zh": "核对"},
                  "whole": "coal.output"}], "indicators": [)",
                  "C19", "/checks/0", "a check of kind sum_of lacks parts"},
          Mistake{coal, no_checks,
                  R"("checks": [{"id": "c", "kind": "jump", "message": {"zh": "核对"},
                  "indicator": "coal.output"}], "indicators": [)",
                  "C19", "/checks/0", "a check of kind jump lacks factor"},
          Mistake{coal, no_checks,
                  R"("checks": [{"id": "c", "kind": "part_of", "message": {"zh": "核对"},
                  "whole": "coal.output", "parts": ["coal.money"]}], "indicators": [
                  {"id": "coal.money", "name": {"zh": "产值"}, "definition": [{"text": {"zh": "产值"}}],
                   "unit": "亿元", "decimals": 2, "direction": "up", "semantic": "flow"}, )",
                  "C20", "/checks/c", "coal.money (亿元) with coal.output (亿立方米)"},
          Mistake{coal, "}]}", "}]", "J01", "line", "is not valid JSON"},
          Mistake{coal, R"("max": 100)", R"("max": 1e400)", "J01", "", "is not valid JSON"}})
        expect(mistake, false);
}

TEST_CASE("a mistake in the workspace's own files stops the run", "[catalog]") {
    for (const auto& mistake :
         {Mistake{"almanac.json", R"("plan": "plan")", R"("plan": "plam")", "C14", "/plan",
                  "“plam” in documents (plan?)"},
          Mistake{"almanac.json", "141100", "141101", "C06", "/area",
                  "area “141101” (141100, 141102?)"},
          Mistake{"almanac.json", "2016-12-31", "2016-02-30", "C04", "/cut_offs/2015",
                  "“2016-02-30”"},
          Mistake{"almanac.json", R"("2015")", R"("15")", "C04", "/cut_offs/15", "wanted"},
          Mistake{"almanac.json", "sector_folders", "sector_folder", "J04", " /",
                  "(sector_folders?)"},
          Mistake{"units.csv", "name_en", "english", "C02", "", "wanted “id,name,name_en"},
          Mistake{"units.csv", "Bureau,", "Bureau", "C03", "", "row 3 has 7 cells"},
          Mistake{"units.csv", "2019-01-31", "2019-01-32", "C04", "row 2 valid_to", "“2019-01-32”"},
          Mistake{"units.csv", "tourism_bureau,", "coal_bureau,", "C05", "row 3 id",
                  "unit “coal_bureau” stands twice"},
          Mistake{"units.csv", "2019-01-31,,", "2019-01-31,tourism_bureau,", "C22",
                  "coal_bureau successor", "names a successor, “tourism_bureau”"},
          Mistake{"units.csv", "2019-01-31,,", "2019-01-31,turism_bureau,市政发〔2019〕1号", "C06",
                  "coal_bureau successor", "unit “turism_bureau” (tourism_bureau?)"},
          Mistake{"units.csv", "2019-01-31,,", "2019-01-31,coal_bureau,市政发〔2019〕1号", "U151",
                  "coal_bureau successor", "succeeds itself: coal_bureau → coal_bureau"},
          Mistake{"units.csv", "2019-01-31,,", ",tourism_bureau,市政发〔2019〕1号", "U150",
                  "coal_bureau successor", "no day on which it ended"},
          Mistake{"units.csv", "2019-01-31,,",
                  "2019-01-31,tourism_bureau: t1;tourism_bureau: t2,市政发〔2019〕1号", "C05",
                  "coal_bureau successor", "successor “tourism_bureau” stands twice"},
          Mistake{"units.csv", "2019-01-31,,", "2019-01-31,tourism_bureau: t1 t1,市政发〔2019〕1号",
                  "U152", "coal_bureau successor", "“t1” is given to “tourism_bureau” and to"},
          Mistake{"almanac.json", R"("plan": "plan")",
                  R"("plan": "plan", "deadlines": {"2015": "2016-02-30"})", "C04",
                  "/deadlines/2015", "“2016-02-30”"},
          Mistake{"areas.csv", "county", "conuty", "C06", "row 3 kind", "kind “conuty” (county?)"},
          Mistake{"areas.csv", "county,141100", "county,141109", "C06", "141102 parent",
                  "area “141109” (141100"},
          Mistake{"areas.csv", "yes", "ja", "C04", "row 3 adds_up", "wanted: yes | no"},
          Mistake{"areas.csv", "county", "park", "C26", "row 3 adds_up",
                  "“141102” is of kind park and never adds up"},
          Mistake{"areas.csv", "county", "urban_area", "C26", "row 3 adds_up", "kind urban_area"},
          Mistake{"areas.csv", "county", "project_area", "C26", "row 3 adds_up",
                  "kind project_area"},
          Mistake{"areas.csv", "county", "reference", "C26", "row 3 adds_up", "kind reference"},
          Mistake{"areas.csv", "141102", "141100", "C05", "row 3 code",
                  "area “141100” stands twice"},
          Mistake{"documents/plan.json", R"("kind": "plan")", R"("kind": "paln")", "J06", "/kind",
                  "plan"},
          Mistake{"documents/plan.json", R"("found": "煤层)气")", R"("found": "煤炭气")", "C15", "",
                  "“煤炭气” points to nothing in paragraph 2.1/1"},
          Mistake{"documents/plan.json", R"("leads": ["tourism_bureau"])",
                  R"("leads": ["turism_bureau"])", "C06", "2.10/1", "(tourism_bureau?)"},
          Mistake{"documents/plan.json", R"("id": "2.1/1")", R"("id": "2.1-1")", "J06",
                  "/clauses/1/clauses/0/paragraphs/0/id", "2.1-1"},
          Mistake{"almanac.json", R"("plan": "plan")", R"("plan": "other")", "C14", "/plan",
                  "“other”"},
          Mistake{"targets/coal.json", R"("indicator": "coal.output")",
                  R"("indicator": "coal.outpt")", "C06", "coal.output.2020 indicator",
                  "“coal.outpt” (coal.output"},
          Mistake{"targets/coal.json", R"("value": 2.5, )", "", "C13", "coal.output.2020",
                  "a target of kind at_least lacks value"},
          Mistake{"targets/coal.json", R"("at_least")", R"("range")", "C13", "coal.output.2020",
                  "range lacks lower"},
          Mistake{"targets/coal.json", R"("at_least")", R"("range", "lower": 5, "upper": 4)", "C04",
                  "coal.output.2020 lower", "<= upper"},
          Mistake{"targets/coal.json", R"("at_least")", R"("all_of")", "C13", "coal.output.2020",
                  "all_of lacks items"},
          Mistake{"targets/coal.json", R"("due": "2020")", R"("due": "2020-13")", "C04",
                  "coal.output.2020 due", "“2020-13”"},
          Mistake{"targets/coal.json", R"("due": "2020")", R"("due": "十三五末")", "J06",
                  "/targets/0/due", "十三五末"},
          Mistake{"targets/coal.json", R"("strength")", R"("strenght")", "J04", "/targets/0",
                  "(strength?)"},
          Mistake{"targets/coal.json", R"("paragraph": "2.1/1")", R"("paragraph": "2.1/9")", "C06",
                  "coal.output.2020 quotation", "paragraph “2.1/9”"},
          Mistake{"targets/coal.json", R"("document": "plan")", R"("document": "plann")", "C06",
                  "coal.output.2020 quotation", "document “plann” (plan?)"},
          Mistake{"targets/coal.json", R"("adopted")", R"("stated")", "C13", "coal.output.2020",
                  "base stated lacks quotation"},
          Mistake{"targets/coal.json", R"("period": "2013")", R"("period": "2013年")", "C04",
                  "coal.output.2020 base/period", "2013年"},
          Mistake{"targets/coal.json", R"("strength": "firm")",
                  R"("strength": "firm", "nature": "binding")", "C13", "coal.output.2020",
                  "lacks nature_quotation"},
          Mistake{"targets/coal.json", R"("strength": "firm")",
                  R"("strength": "firm", "area": "1411")", "C06", "coal.output.2020 area",
                  "area “1411”"},
          Mistake{"targets/coal.json", R"({"id")", R"({"leads": ["coal"], "id")", "C06",
                  "coal.output.2020 leads", "unit “coal”"},
          Mistake{"tasks/coal.json", R"("kind": "task")", R"("kind": "tasks")", "J06",
                  "/tasks/0/kind", "task"},
          Mistake{"tasks/coal.json", R"("kind": "task")",
                  R"("kind": "task", "indicators": ["coal.output2"])", "C06",
                  "coal.projects indicators", "(coal.output"},
          Mistake{"tasks/coal.json", R"("kind": "task")",
                  R"("kind": "task", "supports": ["coal_bureaux"])", "C06",
                  "coal.projects supports", "(coal_bureau?)"},
          Mistake{"tasks/coal.json", R"("2.1/2")", R"("7")", "C06", "coal.projects quotation",
                  "paragraph “7”"}})
        expect(mistake, true);
}

TEST_CASE("ids that stand twice are refused in targets, tasks, documents and manifests",
          "[catalog]") {
    const auto codes = [](MemorySystem system) {
        Diagnostics diagnostics;
        try {
            load_catalog(system, "/w", {}, diagnostics);
        } catch (const Error&) {
        }
        std::string all;
        for (const auto& diagnostic : diagnostics) all += render(diagnostic, "en") + "\n";
        return all;
    };
    MemorySystem system = small_workspace();
    system.files["/w/targets/tourism.json"] = system.files["/w/targets/coal.json"];
    CHECK_THAT(codes(system), contains("tourism.json: target “coal.output.2020” stands twice"));
    system = small_workspace();
    system.files["/w/tasks/tourism.json"] = system.files["/w/tasks/coal.json"];
    CHECK_THAT(codes(system), contains("tourism.json: task “coal.projects” stands twice"));
    system = small_workspace();
    system.files["/w/documents/same.json"] = small_plan;
    CHECK_THAT(codes(system), contains("same.json: document “plan” stands twice"));
    system = small_workspace();
    std::string& manifest = system.files["/w/sectors/coal/sector.json"];
    const std::string one = manifest.substr(manifest.find("{\"id\": \"coal.output"));
    change(manifest, one, one.substr(0, one.size() - 2) + ", " + one);
    CHECK_THAT(codes(system), contains("/indicators/1/id: indicator “coal.output” stands twice"));
}

TEST_CASE("a team whose unit is unknown is said and its sector loaded all the same", "[catalog]") {
    MemorySystem system = small_workspace();
    change(system.files.at("/w/sectors/coal/sector.json"), R"("team": {)",
           R"("team": {"unit": "coal_burau", )");
    Diagnostics diagnostics;
    const Catalog catalog = load_catalog(system, "/w", {}, diagnostics);
    CHECK(catalog.sectors.size() == 2);
    REQUIRE(diagnostics.size() == 1);
    CHECK(diagnostics[0].code == "C21");
    CHECK(diagnostics[0].severity == Severity::warning);
    CHECK_THAT(diagnostics[0].message.in("en"), contains("(coal_bureau?)"));
}
