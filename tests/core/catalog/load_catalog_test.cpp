// Why: what is loaded, in which order, and who wins where two claim the same.
// SPDX-License-Identifier: Apache-2.0
#include "catch.hpp"
#include "small_workspace.hpp"

using namespace almanac;
using namespace almanac::testing;

namespace {

Catalog loaded(const MemorySystem& system, std::vector<std::filesystem::path> more = {}) {
    Diagnostics diagnostics;
    Catalog catalog = load_catalog(system, "/w", more, diagnostics);
    CHECK(diagnostics == Diagnostics{});
    return catalog;
}

std::vector<std::string> ids(const std::vector<Sector>& sectors) {
    std::vector<std::string> all;
    for (const auto& sector : sectors) all.push_back(sector.id);
    return all;
}

void add_sector(MemorySystem& system, const std::string& folder, const std::string& id,
                const std::string& clause) {
    system.files[folder + "/sector.json"] = small_sector(id, clause);
    system.files[folder + "/sections.zh.md"] = "# 正文\n";
}

}  // namespace

TEST_CASE("a workspace is read whole", "[catalog]") {
    const Catalog catalog = loaded(small_workspace());
    CHECK(catalog.refused.empty());
    CHECK(catalog.plan().last_year == 2020);
    REQUIRE(catalog.targets.size() == 1);
    const Target& target = catalog.targets[0];
    CHECK(target.area == "141100");
    CHECK(target.value == Number{2.5, 1});
    CHECK(to_text(target.due) == "2020-12-31");
    CHECK(target.leads == std::vector<std::string>{"coal_bureau"});  // closes the same item
    CHECK(target.base->value == Number{0.38, 2});
    REQUIRE(catalog.tasks.size() == 1);
    CHECK_FALSE(catalog.tasks[0].due_stated);
    CHECK(to_text(catalog.tasks[0].due) == "2020-12-31");
    CHECK(catalog.workspace.cut_off_by_year.at(2015) == "2016-12-31");
    CHECK(catalog.children("141100").size() == 1);
}

TEST_CASE("sectors stand in the order of their clauses as numbers, then by id", "[catalog]") {
    MemorySystem system = small_workspace();
    add_sector(system, "/w/sectors/a", "aviation", "2.10");
    add_sector(system, "/w/sectors/z", "zinc", "1");
    add_sector(system, "/w/sectors/f", "farming", "2.9");
    change(system.files["/w/sectors/f/sector.json"], "[\"2.9\"]", "[]");
    CHECK(ids(loaded(system).sectors) ==
          std::vector<std::string>{"zinc", "coal", "aviation", "tourism", "farming"});
}

TEST_CASE("of two folders with one sector's id the first by name is taken, the other named",
          "[catalog]") {
    MemorySystem system = small_workspace();
    add_sector(system, "/w/sectors/a_copy", "coal", "1");
    Diagnostics diagnostics;
    const Catalog catalog = load_catalog(system, "/w", {}, diagnostics);
    CHECK(catalog.find_sector("coal")->folder.filename() == "a_copy");
    REQUIRE(diagnostics.size() == 1);
    CHECK(diagnostics[0].code == "C08");
    CHECK_THAT(diagnostics[0].origin, contains("sectors/coal"));
}

TEST_CASE("a folder named by hand comes before the workspace's own", "[catalog]") {
    MemorySystem system = small_workspace();
    add_sector(system, "/other/coal", "coal", "2.1");
    Diagnostics diagnostics;
    const Catalog catalog = load_catalog(system, "/w", {"/other"}, diagnostics);
    CHECK(catalog.find_sector("coal")->folder == "/other/coal");
    CHECK(diagnostics == Diagnostics{});  // It was named on purpose.
}

TEST_CASE("a sector that the workspace wants and nobody brings keeps a place", "[catalog]") {
    MemorySystem system = small_workspace();
    change(system.files["/w/almanac.json"], "\"plan\": \"plan\"",
           "\"plan\": \"plan\", \"sectors\": [\"coal\", \"tourims\"]");
    Diagnostics diagnostics;
    const Catalog catalog = load_catalog(system, "/w", {}, diagnostics);
    CHECK(ids(catalog.sectors) == std::vector<std::string>{"coal"});
    REQUIRE(catalog.refused.size() == 1);
    CHECK(catalog.refused[0].id == "tourims");
    CHECK(diagnostics[0].code == "C09");
}

TEST_CASE("old ids lead to the indicator and the sector of today", "[catalog]") {
    MemorySystem system = small_workspace();
    change(system.files["/w/sectors/coal/sector.json"], "\"almanac\"",
           "\"formerly\": [\"mining\"], \"almanac\"");
    const Catalog catalog = loaded(system);
    CHECK(catalog.find_indicator("coal.gas")->id == "coal.output");
    CHECK(catalog.find_sector("mining")->id == "coal");
    CHECK(catalog.find_indicator("coal.none") == nullptr);
    CHECK(catalog.find_indicator("产量") == nullptr);  // two sectors have one of that name
}

TEST_CASE("a refused sector leaves nothing behind, not even its old ids", "[catalog]") {
    MemorySystem system = small_workspace();
    auto& manifest = system.files["/w/sectors/tourism/sector.json"];
    change(manifest, "\"tourism.gas\"", "\"tourism.output\"");
    change(manifest, "\"reports\": \"coal_bureau\"", "\"reports\": \"nobody\"");
    Diagnostics diagnostics;
    const Catalog catalog = load_catalog(system, "/w", {}, diagnostics);
    CHECK(ids(catalog.sectors) == std::vector<std::string>{"coal"});
    CHECK(catalog.refused.front().id == "tourism");
    CHECK(catalog.find_indicator("tourism.output") == nullptr);
    CHECK(catalog.former_indicators.size() == 1);
}

TEST_CASE("a damaged place is read as its editors say and kept as found", "[catalog]") {
    MemorySystem system = small_workspace();
    auto& plan = system.files["/w/documents/plan.json"];
    change(plan, "煤层)气\"", "煤层\xEE\x80\x90气\"");
    change(plan, "煤层)气产量", "煤层\xEE\x80\x90气产量");
    const Catalog catalog = loaded(system);
    const Paragraph& paragraph = catalog.plan().clauses[1].clauses[0].paragraphs[0];
    CHECK(paragraph.text == "到2020年，煤层气产量达到2.5亿立方米。");
    CHECK(paragraph.as_found == "到2020年，煤层\xEE\x80\x90气产量达到2.5亿立方米。");
    CHECK(catalog.plan().emendations.front().ground.in("zh") == "排印有误");
}

TEST_CASE("targets of a sector that is not loaded are left out and said so", "[catalog]") {
    MemorySystem system = small_workspace();
    system.files["/w/targets/steel.json"] = "not even JSON";
    Diagnostics diagnostics;
    CHECK(load_catalog(system, "/w", {}, diagnostics).targets.size() == 1);
    REQUIRE(diagnostics.size() == 1);
    CHECK(diagnostics[0].code == "C16");
    CHECK(diagnostics[0].severity == Severity::note);
}

TEST_CASE("the workspace's targets come before a sector's own defaults", "[catalog]") {
    MemorySystem system = small_workspace();
    std::string own = system.files["/w/targets/coal.json"];
    change(own, "{\"targets\":", "");
    own.pop_back();
    change(own, "\"value\": 2.5", "\"value\": 9");
    change(system.files["/w/sectors/coal/sector.json"], "\"almanac\"",
           "\"targets\": " + own + ", \"almanac\"");
    CHECK(loaded(system).targets[0].value == Number{2.5, 1});
    system.files.erase("/w/targets/coal.json");
    CHECK(loaded(system).targets[0].value == Number{9, 0});
}

TEST_CASE("the fingerprint follows every file that figures depend on", "[catalog]") {
    const std::string before = loaded(small_workspace()).fingerprint;
    CHECK(loaded(small_workspace()).fingerprint == before);
    for (const auto& [file, content] : small_workspace().files) {
        INFO(file);
        MemorySystem system = small_workspace();
        system.files[file] += "\n";
        CHECK(loaded(system).fingerprint != before);
    }
}

TEST_CASE("a folder without almanac.json is no workspace", "[catalog]") {
    MemorySystem system = small_workspace();
    system.files.erase("/w/almanac.json");
    Diagnostics diagnostics;
    try {
        load_catalog(system, "/w", {}, diagnostics);
        FAIL("loaded");
    } catch (const Error& error) {
        CHECK(error.diagnostic().code == "C01");
    }
}

TEST_CASE("figures about one enterprise or person are internal unless the manifest says otherwise",
          "[catalog]") {
    const auto release_with = [](const char* members) {
        MemorySystem system = small_workspace();
        change(system.files.at("/w/sectors/coal/sector.json"), R"("decimals": 2)",
               std::string(R"("decimals": 2)") + members);
        Diagnostics diagnostics;
        return load_catalog(system, "/w", {}, diagnostics).indicators.at("coal.output").release;
    };
    CHECK(release_with("") == Release::open);
    CHECK(release_with(R"(, "about": "enterprise")") == Release::internal);
    CHECK(release_with(R"(, "about": "person", "release": "withheld")") == Release::withheld);
    CHECK(release_with(R"(, "about": "enterprise", "release": "public")") == Release::open);
}
