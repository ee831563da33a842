// Why: the checks of manifests are held against real figures: what breaks them is named with all
// that was looked at, and what might keep them is left alone. SPDX-License-Identifier: Apache-2.0
#include "catch.hpp"
#include "given_figures.hpp"
#include "quality/doubts.hpp"

using namespace almanac;
using namespace almanac::testing;

namespace {

constexpr const char* whole = "coal.gas_drained";
constexpr const char* part = "coal.gas_used";

Check check_of(CheckKind kind) {
    Check check;
    check.id = "rule";
    check.kind = kind;
    check.message = Text("请核对", "check it");
    if (kind == CheckKind::jump) {
        check.indicator = whole;
        check.factor = 2;
    } else {
        check.whole = whole;
        check.parts = {part};
    }
    return check;
}

Catalog catalog_with(const Check& check) {
    Catalog catalog = sample_catalog();
    catalog.sectors[0].checks = {check};
    return catalog;
}

std::vector<Doubt> doubts(const Catalog& catalog, const std::vector<Given>& given,
                          const std::vector<Waiver>& waivers = {}, int year = 2016) {
    return find_doubts(catalog, measured(catalog, given).figures, year, waivers);
}

Waiver waiver_of(const std::string& rule, int year) {
    return {rule, "", city, year, Text("已核实", "verified"), "王", "2017-03-01", ""};
}

}  // namespace

TEST_CASE("a part that is more than its whole is doubtful in that area and year", "[quality]") {
    const auto catalog = catalog_with(check_of(CheckKind::part_of));
    const auto found = doubts(catalog, {{whole, city, "2016", "4.8"},
                                        {part, city, "2016", "5.2"},
                                        {whole, lishi, "2016", "2.0"},
                                        {part, lishi, "2016", "1.0"},
                                        {whole, city, "2015", "4.0"},
                                        {part, city, "2015", "4.0"}});
    REQUIRE(found.size() == 1);
    CHECK(found[0].rule == "coal.rule");
    CHECK(found[0].kind == DoubtKind::part_of);
    CHECK(found[0].sector == "coal");
    CHECK(found[0].indicator == whole);
    CHECK(found[0].area == city);
    CHECK(found[0].year == 2016);
    CHECK(found[0].figures == std::vector<LookedAt>{{whole, 2016}, {part, 2016}});
    CHECK_FALSE(found[0].answer);
    const auto figures =
        measured(catalog, {{whole, city, "2016", "4.8"}, {part, city, "2016", "5.2"}});
    const Text text = doubt_text(catalog, figures.figures, found[0]);
    CHECK(text.in("zh") ==
          "吕梁市2016年：煤层气抽采量 4.8亿立方米，煤层气利用量 5.2亿立方米。请核对");
    CHECK(text.in("en") ==
          "Lüliang 2016: Gas drained 480 million m³, Gas used 520 million m³. check it");
}

TEST_CASE("rounding, bounds and parts that lack are no ground for doubt", "[quality]") {
    const auto catalog = catalog_with(check_of(CheckKind::part_of));
    CHECK(doubts(catalog, {{whole, city, "2016", "5"}, {part, city, "2016", "5.4"}}).empty());
    CHECK(doubts(catalog, {{whole, city, "2016", "4.8", 1, "", Status::final_figure, Bound::above},
                           {part, city, "2016", "5.2"}})
              .empty());
    CHECK(doubts(catalog, {{whole, city, "2016", "4.8"}}).empty());
    CHECK(doubts(catalog, {{part, city, "2016", "4.8"}}).empty());
    // A year from nine months of it may still grow.
    CHECK(doubts(catalog, {{whole, city, "2016-Q1", "1.0"},
                           {whole, city, "2016-Q2", "1.0"},
                           {part, city, "2016", "5.2"}})
              .empty());
}

TEST_CASE("parts that lack cannot clear a sum that is too large already", "[quality]") {
    Check check = check_of(CheckKind::sum_of);
    check.parts = {part, "tourism.bases"};
    auto catalog = catalog_with(check);
    catalog.indicators.at("tourism.bases").unit = parse_unit("亿立方米").value();
    const Given all{whole, city, "2016", "10.0"};
    const Given other{"tourism.bases", city, "2016", "4.0"};
    CHECK(doubts(catalog, {all, {part, city, "2016", "12.0"}}).size() == 1);
    CHECK(doubts(catalog, {all, {part, city, "2016", "9.0"}}).empty());
    CHECK(doubts(catalog, {all, other, {part, city, "2016", "6.0"}}).empty());
    CHECK(doubts(catalog, {all, other, {part, city, "2016", "6.2"}}).size() == 1);
    CHECK(doubts(catalog, {all, other, {part, city, "2016", "5.8"}}).size() == 1);
    // The sum of three figures rounded to one decimal is good to 0.15.
    CHECK(doubts(catalog, {all, other, {part, city, "2016", "5.9"}}).empty());
}

TEST_CASE("wholes and parts in different units are compared exactly", "[quality]") {
    auto catalog = catalog_with(check_of(CheckKind::part_of));
    catalog.indicators.at(part).unit = parse_unit("万立方米").value();
    CHECK(doubts(catalog, {{whole, city, "2016", "4.80"}, {part, city, "2016", "48000"}}).empty());
    CHECK(doubts(catalog, {{whole, city, "2016", "4.80"}, {part, city, "2016", "48100"}}).size() ==
          1);
}

TEST_CASE("a jump is more than the factor up or down, of years side by side, and not over a break",
          "[quality]") {
    const auto catalog = catalog_with(check_of(CheckKind::jump));
    const auto of = [&](const char* before, const char* now, Status status = Status::final_figure) {
        return doubts(catalog,
                      {{whole, city, "2015", before}, {whole, city, "2016", now, 1, "", status}});
    };
    CHECK(of("4.0", "8.0").empty());
    CHECK(of("4.0", "8.3").size() == 1);
    CHECK(of("8.3", "4.0").size() == 1);
    CHECK(of("8.0", "4.0").empty());
    CHECK(of("4.0", "40", Status::series_break).empty());
    CHECK(of("0", "40").empty());
    CHECK(of("-4.0", "40").empty());
    CHECK(of("4.0", "40")[0].figures == std::vector<LookedAt>{{whole, 2016}, {whole, 2015}});
    CHECK(doubts(catalog, {{whole, city, "2014", "4.0"}, {whole, city, "2016", "40"}}).empty());
    // Later years are none of this edition's business.
    CHECK(doubts(catalog, {{whole, city, "2016", "4.0"}, {whole, city, "2017", "40"}}).empty());
}

TEST_CASE("a note of the sender answers a doubt, and so does a waiver, which counts first",
          "[quality]") {
    const auto catalog = catalog_with(check_of(CheckKind::part_of));
    Given noted{part, city, "2016", "5.2"};
    noted.note = "含外地来气";
    const std::vector<Given> given{{whole, city, "2016", "4.8"}, noted};
    auto found = doubts(catalog, given);
    REQUIRE(found.size() == 1);
    REQUIRE(found[0].answer);
    CHECK(found[0].answer->by == DoubtAnswer::By::sender);
    CHECK(found[0].answer->text.in("zh") == "含外地来气");
    found = doubts(catalog, given, {waiver_of("coal.rule", 2016)});
    CHECK(found[0].answer->by == DoubtAnswer::By::office);
    CHECK(found[0].answer->text.in("en") == "verified");
}

TEST_CASE("a waiver answers only the rule, area, year and indicator that it names", "[quality]") {
    const auto catalog = catalog_with(check_of(CheckKind::part_of));
    const std::vector<Given> given{{whole, city, "2016", "4.8"}, {part, city, "2016", "5.2"}};
    const auto answered = [&](Waiver waiver) {
        return doubts(catalog, given, {waiver})[0].answer.has_value();
    };
    CHECK(answered(waiver_of("coal.rule", 2016)));
    CHECK_FALSE(answered(waiver_of("coal.rule", 2015)));
    CHECK_FALSE(answered(waiver_of("modified_z", 2016)));
    Waiver elsewhere = waiver_of("coal.rule", 2016);
    elsewhere.area = lishi;
    CHECK_FALSE(answered(elsewhere));
    Waiver named = waiver_of("coal.rule", 2016);
    named.indicator = part;
    CHECK(answered(named));
    named.indicator = "coal.output";
    CHECK_FALSE(answered(named));
}

TEST_CASE("the newest year stands first", "[quality]") {
    const auto catalog = catalog_with(check_of(CheckKind::part_of));
    const auto found = doubts(catalog, {{whole, city, "2014", "1.0"},
                                        {part, city, "2014", "2.0"},
                                        {whole, city, "2016", "1.0"},
                                        {part, city, "2016", "2.0"}});
    REQUIRE(found.size() == 2);
    CHECK(found[0].year == 2016);
    CHECK(found[1].year == 2014);
}
