// Why: a manifest with an error costs its sector's place and never the run.
// SPDX-License-Identifier: Apache-2.0
#include <sys/stat.h>

#include <functional>

#include "catch.hpp"
#include "trial_workspace.hpp"

using namespace almanac::testing;

namespace {

namespace fs = std::filesystem;
using nlohmann::json;

/// A sector without code, sound until a test changes it.
json sound_manifest() {
    return {{"id", "slot"},
            {"version", "1.0.0"},
            {"title", {{"zh", "故障样本"}}},
            {"clauses", {"4.1"}},
            {"team", {{"name", {{"zh", "测试组"}}}}},
            {"almanac", "0.1"},
            {"indicators", json::array()}};
}

json sound_indicator(const std::string& id) {
    return {{"id", id},          {"name", {{"zh", "产量"}}},
            {"unit", "万吨"},    {"definition", {{{"text", {{"zh", "年度产量。"}}}}}},
            {"decimals", 1},     {"direction", "up"},
            {"semantic", "flow"}};
}

void put(const TrialWorkspace& workspace, const std::string& manifest) {
    write(workspace.sectors() / "slot" / "sections.zh.md", "# 概况 {#overview}\n\n正文。\n");
    write(workspace.sectors() / "slot" / "sector.json", manifest);
}

std::vector<std::string> good_parts(const fs::path& out) {
    return {json_section(out, "orchard"), json_section(out, "mill"), html_section(out, "orchard"),
            html_section(out, "mill")};
}

/// One run with the slot refused: the report comes out, and names it in the reader's words.
void check_refused(const TrialWorkspace& workspace, const std::string& what) {
    INFO(what);
    const Ran ran = workspace.report();
    INFO(ran.err);
    CHECK(ran.code == 3);
    CHECK(count_of(ran.err, "ALM-") >= 1);
    CHECK_THAT(ran.err, contains("slot"));
    CHECK_THAT(html_section(workspace.out(), "slot"), contains("未能收到可用的内容"));
    CHECK(sector_state(workspace.out(), "slot") == "refused");
    CHECK(sector_state(workspace.out(), "orchard") == "included");
    CHECK(sector_state(workspace.out(), "mill") == "included");
    CHECK(count_of(content_of(workspace.out() / "report.html"), "ALM-") == 0);
}

using Change = std::function<void(json&)>;

const std::vector<std::pair<std::string, Change>>& changes() {
    static const std::vector<std::pair<std::string, Change>> list{
        {"a member misspelt", [](json& m) { m["titel"] = "x"; }},
        {"a member of another kind", [](json& m) { m["version"] = 1; }},
        {"no team", [](json& m) { m.erase("team"); }},
        {"no Chinese title",
         [](json& m) {
             m["title"] = {{"en", "Slot"}};
         }},
        {"a newer host wanted", [](json& m) { m["almanac"] = "9.0"; }},
        {"a host version that is a huge number",
         [](json& m) { m["almanac"] = std::string(40, '9') + ".0"; }},
        {"a library that is not there", [](json& m) { m["library"] = "slot.so"; }},
        {"a library outside of the folder", [](json& m) { m["library"] = "../mill/mill.so"; }},
        {"an indicator of another sector",
         [](json& m) { m["indicators"] = {sound_indicator("coal.output")}; }},
        {"an indicator that another sector has",
         [](json& m) { m["indicators"] = {sound_indicator("orchard.apples")}; }},
        {"an indicator twice",
         [](json& m) {
             m["indicators"] = {sound_indicator("slot.a"), sound_indicator("slot.a")};
         }},
        {"a unit that nobody knows",
         [](json& m) {
             m["indicators"] = {sound_indicator("slot.a")};
             m["indicators"][0]["unit"] = "头大象";
         }},
        {"an office that nobody knows",
         [](json& m) {
             m["indicators"] = {sound_indicator("slot.a")};
             m["indicators"][0]["leads"] = {"nobody"};
         }},
        {"decimals without end",
         [](json& m) {
             m["indicators"] = {sound_indicator("slot.a")};
             m["indicators"][0]["decimals"] = 1e300;
         }},
        {"a default target of no known form",
         [](json& m) {
             m["targets"] = {{{"id", "slot.a.2016"}}};
         }},
        {"a default task quoting a document that is not there",
         [](json& m) {
             m["tasks"] = {
                 {{"id", "slot.t1"},
                  {"title", {{"zh", "任务"}}},
                  {"kind", "task"},
                  {"quotation", {{"document", "none"}, {"paragraph", "1/1"}, {"text", "x"}}}}};
         }},
    };
    return list;
}

}  // namespace

TEST_CASE("a manifest with an error keeps its sector's place, and the others their bytes",
          "[end_to_end]") {
    const TrialWorkspace workspace("manifests");
    put(workspace, sound_manifest().dump());
    const Ran sound = workspace.report();
    INFO(sound.err);
    REQUIRE(sound.code == 0);
    const auto clean = good_parts(workspace.out());
    for (const auto& [what, change] : changes()) {
        json manifest = sound_manifest();
        change(manifest);
        put(workspace, manifest.dump());
        check_refused(workspace, what);
        CHECK(good_parts(workspace.out()) == clean);
    }
}

TEST_CASE("a manifest that cannot be read at all costs its sector alone", "[end_to_end]") {
    const TrialWorkspace workspace("unreadable_manifests");
    const std::vector<std::pair<std::string, std::string>> contents{
        {"empty", ""},
        {"not JSON", "id: slot"},
        {"cut short", sound_manifest().dump().substr(0, 60)},
        {"a list", "[]"},
        {"nested without end", std::string(100'000, '[')},
        {"not UTF-8", "{\"id\": \"\xC0\xAF\"}"},
        {"zeros", std::string(1000, '\0')},
        {"larger than any manifest", "\"" + std::string(9U << 20U, 'x') + "\""},
    };
    for (const auto& [what, content] : contents) {
        put(workspace, content);
        check_refused(workspace, what);
    }
}

TEST_CASE("a manifest that is no file costs its sector alone, wanted or not", "[end_to_end]") {
    const TrialWorkspace workspace("no_file_manifests");
    const fs::path manifest = workspace.sectors() / "slot" / "sector.json";
    const bool named = GENERATE(false, true);
    if (named) workspace.set("sectors", {"orchard", "mill"});
    put(workspace, "");
    for (const char* what : {"fifo", "folder", "link to nowhere"}) {
        fs::remove_all(manifest);
        if (*what == 'f' && what[1] == 'i') REQUIRE(::mkfifo(manifest.c_str(), 0600) == 0);
        if (*what == 'f' && what[1] == 'o') fs::create_directory(manifest);
        if (*what == 'l') fs::create_symlink("/nonexistent", manifest);
        INFO(what);
        const Ran ran = workspace.report();
        INFO(ran.err);
        CHECK((ran.code == 0 || ran.code == 3));
        CHECK(sector_state(workspace.out(), "orchard") == "included");
        CHECK(sector_state(workspace.out(), "mill") == "included");
    }
}

TEST_CASE("a broken manifest with another sector's id does not take that sector's place",
          "[end_to_end]") {
    const TrialWorkspace workspace("stolen_id");
    REQUIRE(workspace.report().code == 0);
    const std::string orchard = html_section(workspace.out(), "orchard");
    for (const char* folder : {"aaa", "zzz"}) {
        json manifest = sound_manifest();
        manifest["id"] = "orchard";
        manifest["titel"] = "x";
        write(workspace.sectors() / folder / "sector.json", manifest.dump());
        const Ran ran = workspace.report();
        INFO(ran.err);
        CHECK(ran.code == 0);  // Every sector is in it; the folder too many is told of.
        CHECK_THAT(ran.err, contains(folder));
        CHECK_THAT(html_section(workspace.out(), "orchard"), contains("推广优良品种"));
        CHECK(count_of(content_of(workspace.out() / "report.html"), "<section id=\"orchard\"") ==
              1);
        fs::remove_all(workspace.sectors() / folder);
    }
}
