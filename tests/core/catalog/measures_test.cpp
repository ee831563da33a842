// Why: units that a workspace or sector declares are read like the host's, and contradictions are
// found before a figure is converted by them. SPDX-License-Identifier: Apache-2.0
#include "catalog/measures.hpp"

#include "catalog/catalog.hpp"
#include "catch.hpp"
#include "messages/messages.hpp"
#include "small_workspace.hpp"

using namespace almanac;
using namespace almanac::testing;

namespace {

/// The small workspace with these units declared in almanac.json and by the sector coal, whose
/// output is measured in `unit`.
struct Declared {
    MemorySystem system = small_workspace();
    Diagnostics diagnostics;
    Catalog catalog;

    Declared(const std::string& of_workspace, const std::string& of_sector,
             const std::string& unit = "亿立方米") {
        change(system.files["/w/almanac.json"], "{\"title\"",
               "{\"measures\": [" + of_workspace + "], \"title\"");
        auto& manifest = system.files["/w/sectors/coal/sector.json"];
        change(manifest, "{\"id\"", "{\"measures\": [" + of_sector + "], \"id\"");
        change(manifest, "亿立方米", unit);
        try {
            catalog = load_catalog(system, "/w", {}, diagnostics);
        } catch (const Error&) {
            // The diagnostics hold it.
        }
    }
    std::string codes() const {
        std::string all;
        for (const auto& each : diagnostics) all += each.code + " ";
        return all;
    }
    std::string first() const {
        return diagnostics.empty() ? "" : render(diagnostics.front(), "en");
    }
    Number in(double value, const char* from, const char* to) const {
        return convert(number_of(value), catalog.measures.parse(from).value(),
                       catalog.measures.parse(to).value());
    }
};

std::string unit(const std::string& code, const std::string& zh, const std::string& rest = "") {
    return R"({"code": ")" + code + R"(", "name": {"zh": ")" + zh + "\"}" + rest + "}";
}

}  // namespace

TEST_CASE("factors are exact rationals above nought", "[catalog]") {
    struct Case {
        const char* text;
        std::int64_t numerator, denominator;
    };
    for (const auto& [text, numerator, denominator] :
         {Case{"1000", 1000, 1}, Case{"0.5", 1, 2}, Case{"2000/3", 2000, 3},
          Case{"0.4536", 567, 1250}, Case{"10/2", 5, 1}, Case{"1.5/0.25", 6, 1},
          Case{"1000000000", 1000000000, 1}}) {
        INFO(text);
        const auto factor = parse_factor(text);
        REQUIRE(factor);
        CHECK(factor->numerator == numerator);
        CHECK(factor->denominator == denominator);
    }
    for (const char* text :
         {"", "0", "0.0", "0/5", "5/0", "-1", "1e3", "1/", "/2", ".5", "5.", "1000000001",
          "1/1000000001", "1//2", "1.2.3", "一", "99999999999999999999999999"}) {
        INFO(text);
        CHECK_FALSE(parse_factor(text));
    }
}

TEST_CASE("a sector measures in its own unit, with multiples and conversion", "[catalog]") {
    const Declared declared(
        "", unit("bucket", "提", R"(, "group": "mass", "factor": "12.5", "aliases": ["提篮"])"),
        "万提");
    CHECK(declared.codes().empty());
    const auto& output = declared.catalog.indicators.at("coal.output").unit;
    CHECK(to_text(output, "zh") == "万提");
    CHECK(output.multiplier == 4);
    CHECK(declared.in(3, "提", "公斤") == Number{37.5, 1});
    CHECK(declared.in(1, "吨", "提") == Number{80, 0});
    CHECK(declared.in(2, "万提篮", "吨") == Number{250, 0});
}

TEST_CASE("a unit without group converts to its own kind alone, and founds a group", "[catalog]") {
    const Declared declared(unit("qi", "契", R"(, "multiples": false)") + "," +
                                unit("half_qi", "半契", R"(, "group": "qi", "factor": "1/2")"),
                            "", "契");
    CHECK(declared.codes().empty());
    CHECK(declared.in(3, "半契", "契") == Number{1.5, 1});
    const auto unit = *declared.catalog.measures.parse("契");
    CHECK_FALSE(is_convertible(unit, *parse_unit("个")));
    CHECK_FALSE(declared.catalog.measures.parse("万契"));
    CHECK(to_text(unit, "en") == "qi");
}

TEST_CASE("what contradicts a known unit, in any spelling or multiple, is refused", "[catalog]") {
    for (const auto& [own, code] : std::vector<std::pair<std::string, const char*>>{
             {unit("sack", "袋"), "C155"},  // Known: no need.
             {unit("sack", "袋", R"(, "group": "mass", "factor": 50)"), "C154"},
             {unit("kilo", "万袋"), "C154"},  // 袋 is known, so 万袋 is.
             {unit("x", "契", R"(, "aliases": ["吨"])"), "C154"},
             {unit("tonne", "契"), "C154"},  // The code of another.
             {unit("x", "伏"), "C154"},      // Then 千伏 would be 1000 of it.
             {unit("x", "契", R"(, "group": "mas", "factor": 2)"), "C153"},
             {unit("mass", "契"), "C153"},  // A group of the host's.
             {unit("x", "契", R"(, "factor": 2)"), "C152"},
             {unit("x", "契", R"(, "group": "mass", "factor": 0)"), "C151"},
             {unit("x", "契", R"(, "group": "mass", "factor": "1/0")"), "C151"},
             {unit("x", "契") + "," + unit("y", "契", R"(, "group": "mass", "factor": 2)"), "C154"},
         }) {
        const Declared declared("", own);
        INFO(own << ": " << declared.first());
        // Where the sector is refused, its target is left out.
        const bool is_refused = std::string(code) != "C155";
        CHECK(declared.codes() == std::string(code) + (is_refused ? " C16 " : " "));
        CHECK((declared.catalog.find_sector("coal") == nullptr) == is_refused);
    }
}

TEST_CASE("a volt is a thousandth of the kilovolt that the host knows", "[catalog]") {
    const Declared declared(unit("volt", "伏", R"(, "group": "voltage", "factor": "1/1000")"), "");
    CHECK(declared.codes().empty());
    CHECK(declared.in(220, "伏", "千伏") == Number{0.22, 3});
}

TEST_CASE("a sector may not contradict the workspace, and may say the same", "[catalog]") {
    const auto basket = unit("basket", "篓", R"(, "group": "mass", "factor": 20)");
    const Declared same(basket, basket, "篓");
    CHECK(same.codes().empty());
    CHECK(same.catalog.measures.declared().size() == 1);
    CHECK(same.catalog.indicators.at("coal.output").unit == same.catalog.measures.parse("篓"));
    const Declared other(basket, unit("basket", "篓", R"(, "group": "mass", "factor": 25)"));
    CHECK(other.codes() == "C154 C16 ");
    CHECK_THAT(other.first(), contains("mass 20, /w/almanac.json /measures/0"));
}

TEST_CASE("an unknown group is answered with the nearest", "[catalog]") {
    const Declared declared("", unit("x", "契", R"(, "group": "masse", "factor": 2)"));
    CHECK_THAT(declared.first(), contains("“masse”") && contains("mass"));
}

TEST_CASE("two sectors that contradict each other: the second is refused", "[catalog]") {
    Declared declared("", unit("basket", "篓", R"(, "group": "mass", "factor": 20)"));
    auto& other = declared.system.files["/w/sectors/tourism/sector.json"];
    change(
        other, "{\"id\"",
        "{\"measures\": [" + unit("x", "篓", R"(, "group": "mass", "factor": 21)") + "], \"id\"");
    const Catalog catalog = load_catalog(declared.system, "/w", {}, declared.diagnostics);
    CHECK(declared.codes() == "C154 ");
    CHECK(catalog.sectors.size() == 1);
}

TEST_CASE("a refused sector still tells which figures are its own", "[catalog]") {
    const Declared declared("", "", "头大象");
    CHECK(declared.codes() == "C150 C16 ");
    const auto* const refused = declared.catalog.refused_sector_of("coal.output");
    REQUIRE(refused != nullptr);
    CHECK(refused->id == "coal");
    CHECK(declared.catalog.refused_sector_of("steel.output") == nullptr);
}
