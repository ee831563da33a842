// Why: single figures may be closed, and what would tell them must go, too, and nothing else.
// SPDX-License-Identifier: Apache-2.0
#include "catch.hpp"
#include "printed.hpp"
#include "transform/disclosure.hpp"

using namespace almanac;
using namespace almanac::testing;

namespace {

constexpr const char* drained = "coal.gas_drained";
constexpr const char* used = "coal.gas_used";
constexpr const char* rate = "coal.gas_use_rate";

struct Guarded {
    Catalog catalog = plan_catalog();
    std::vector<Given> given;
    ValueReleases releases;

    void close(const std::string& indicator, const std::string& area, const std::string& period,
               Release release = Release::internal, const std::string& breakdown = "") {
        const Period parsed = parse_period(period).value();
        releases.set({indicator, area, parsed.kind, breakdown, ""}, parsed, release);
    }
    std::vector<SectorSeries> computed = {};  ///< By the sector coal.

    Figures all() const {
        auto result = measured(catalog, given);
        merge_measured(catalog, "coal", computed, result.figures, result.diagnostics);
        return std::move(result.figures);
    }
    Figures shown(const std::string& audience = "public") const {
        return figures_for(catalog, all(), releases, audience);
    }
    /// Years that are shown, then those withheld: `2015 2016|2014`.
    std::string years(const std::string& indicator, const std::string& area = city,
                      const std::string& audience = "public") const {
        const Figures figures = shown(audience);
        const auto* series = figures.find(indicator, area);
        if (series == nullptr) return "none";
        std::string text;
        for (const auto& point : series->yearly.points)
            text += (text.empty() ? "" : " ") + to_text(point.period);
        text += "|";
        for (const auto& period : series->withheld)
            if (period.kind == PeriodKind::year) text += to_text(period);
        return text;
    }
    std::string given_away(const std::string& audience = "public") const {
        Edition edition;
        edition.year = 2016;
        edition.area = city;
        std::string text;
        for (const auto& said : disclosures(catalog, all(), shown(audience), edition))
            text += said.message.in("en") + "\n";
        return text;
    }
};

}  // namespace

TEST_CASE("a closed figure is withheld from whom it is closed to, the others stay", "[transform]") {
    Guarded office;
    office.given = {in_year(drained, 2015, "4.0"), in_year(drained, 2016, "4.8")};
    office.close(drained, city, "2016");
    CHECK(office.years(drained) == "2015|2016");
    CHECK(office.years(drained, city, "internal") == "2015 2016|");
    office.close(drained, city, "2016", Release::withheld);
    CHECK(office.years(drained, city, "internal") == "2015|2016");
}

TEST_CASE("a figure is closed under every name of its period", "[transform]") {
    struct Names {
        const char* closed;
        const char* open;
    };
    const auto hidden = [](const char* indicator, const Names& names) {
        Guarded office;
        office.given = {{indicator, city, names.open, "4.8"}};
        office.close(indicator, city, names.closed);
        const Figures figures = office.shown();
        const auto* series = figures.find(indicator, city);
        return series == nullptr || (series->yearly.points.empty() && series->other.empty());
    };
    for (const auto& names :
         {Names{"2016-01-01/2016-12-31", "2016"}, Names{"2016", "2016-01-01/2016-12-31"},
          Names{"2016-Q1", "2016-YTD03"}, Names{"2016-YTD06", "2016-H1"},
          Names{"2016-01", "2016-YTD01"}, Names{"2016-01-01/2016-06-30", "2016-H1"}}) {
        INFO(names.closed << " " << names.open);
        CHECK(hidden(drained, names));
    }
    CHECK(hidden("coal.labs", {"2016-06", "2016-H1"}));
    CHECK(hidden("coal.labs", {"2016-Q2", "2016-06-30"}));
    // Other days, other figures.
    CHECK_FALSE(hidden(drained, {"2016-Q2", "2016-YTD06"}));
    CHECK_FALSE(hidden(drained, {"2016-03", "2016-Q1"}));
    CHECK_FALSE(hidden("coal.labs", {"2016-05", "2016-06"}));
}

TEST_CASE("the year's figure goes with the part of the year that has it, and the other way round",
          "[transform]") {
    Guarded office;
    office.given = {{drained, city, "2016-YTD12", "4.8"},
                    {drained, city, "2016-11", "0.4"},
                    in_year(drained, 2016, "4.8"),
                    in_year("coal.labs", 2015, "3"),
                    {"coal.labs", city, "2016-12", "5"}};
    office.close(drained, city, "2016-YTD12");
    office.close("coal.labs", city, "2016-12");
    CHECK(office.years(drained) == "|2016");
    CHECK(office.years("coal.labs") == "2015|2016");
    // A month of a flow is not the year.
    office.releases = {};
    office.close(drained, city, "2016-11");
    CHECK(office.years(drained) == "2016|");
    office.releases = {};
    office.close(drained, city, "2016");
    CHECK(office.shown().find(drained, city)->other.empty());
}

TEST_CASE("where a closed figure came from is closed with it", "[transform]") {
    Guarded office;
    Given quoted = in_year(drained, 2016, "4.8");
    quoted.source = "甲企业来函";
    office.given = {in_year(drained, 2015, "4.0"), quoted};
    CHECK(office.shown().find(drained, city)->yearly.provenances.size() == 2);
    office.close(drained, city, "2016");
    const Figures figures = office.shown();
    const auto& shown = figures.find(drained, city)->yearly;
    REQUIRE(shown.provenances.size() == 1);
    CHECK(shown.provenances.front().source != "甲企业来函");
}

TEST_CASE("series that hide nothing are not copied", "[transform]") {
    Guarded office;
    office.given = {in_year(drained, 2016, "4.8")};
    const Figures all = office.all();
    const Figures shown = figures_for(office.catalog, all, office.releases, "public");
    CHECK(shown.find(drained, city) == all.find(drained, city));
}

TEST_CASE("a kind of a thing may be closed while the thing is open", "[transform]") {
    Guarded office;
    office.given = {in_year(drained, 2016, "4.8")};
    Given kind = in_year(drained, 2016, "1.2");
    kind.breakdown = "甲企业";
    office.given.push_back(kind);
    office.close(drained, city, "2016", Release::internal, "甲企业");
    CHECK(office.years(drained) == "2016|");
    CHECK(office.shown().find(drained, city)->other.empty());
    CHECK(office.shown("internal").find(drained, city)->other.size() == 1);
}

TEST_CASE("a ratio goes with its only closed part unless it was published itself", "[transform]") {
    Guarded office;
    office.given = {in_year(drained, 2016, "4.0"), in_year(used, 2016, "3.0")};
    CHECK(office.years(rate) == "2016|");
    office.close(used, city, "2016");
    CHECK(office.years(rate) == "|2016");
    // With both parts closed neither can be told from it.
    office.close(drained, city, "2016");
    CHECK(office.years(rate) == "2016|");
    office.releases = {};
    office.close(used, city, "2016");
    office.given.push_back(in_year(rate, 2016, "75.0"));
    CHECK(office.years(rate) == "2016|");
    // The whole indicator closed is no other than one figure of it.
    office.given.pop_back();
    office.releases = {};
    office.catalog.indicators.at(used).release = Release::internal;
    CHECK(office.years(rate) == "|2016");
    CHECK(office.years(used) == "none");
}

TEST_CASE("what a sector computes goes with its only closed input, of that year or before",
          "[transform]") {
    Guarded office;
    office.given = {in_year(drained, 2015, "4.0"), in_year(drained, 2016, "4.8"),
                    in_year(used, 2016, "3.0")};
    Series labs{{"coal.labs", city, PeriodKind::year, {}, {}}, {}, {}};
    labs.provenances.emplace_back().derived_from = DerivedFrom::sector;
    for (const int year : {2014, 2015, 2016}) {
        Point point;
        point.period = year_period(year);
        point.value = 6;
        labs.points.push_back(point);
    }
    office.computed = {labs};
    // Its own earlier figures may have gone in, too.
    office.computed[0].inputs = {"coal.labs", drained, used};
    CHECK(office.years("coal.labs") == "2014 2015 2016|");
    office.close(drained, city, "2015");
    CHECK(office.years("coal.labs") == "2014|20152016");
    CHECK(office.years("coal.labs", city, "internal") == "2014 2015 2016|");
    // With two closed inputs neither can be told.
    office.close(used, city, "2016");
    CHECK(office.years("coal.labs") == "2014 2016|2015");
    // What it was computed from may itself be computed.
    office.releases = {};
    office.close(used, city, "2016");
    office.computed[0].inputs = {rate};
    CHECK(office.years("coal.labs") == "2014 2015|2016");
    office.computed[0].inputs = {"coal.labs"};
    CHECK(office.years("coal.labs") == "2014 2015 2016|");
}

TEST_CASE("a total beside a published value is not shown where one of its parts is closed",
          "[transform]") {
    Guarded office;
    office.given = {in_year(drained, 2016, "9.0")};
    for (const char* county : {lishi, wenshui, xiaoyi})
        office.given.push_back({drained, county, "2016", "2.0", 2});
    CHECK(office.shown().find(drained, city)->alternatives.size() == 1);
    office.close(drained, lishi, "2016");
    CHECK(office.shown().find(drained, city)->alternatives.empty());
    CHECK(office.shown("internal").find(drained, city)->alternatives.size() == 1);
    CHECK(office.years(drained) == "2016|");
}

TEST_CASE("a published growth that tells a closed year is named, a closed one closes the verdict",
          "[transform]") {
    Guarded office;
    auto growth = sample_indicator("coal.growth", "抽采量增速", "Growth", "%", Semantic::rate);
    office.catalog.indicators[growth.id] = growth;
    office.catalog.indicators.at(drained).growth = growth.id;
    office.given = {in_year(drained, 2015, "4.0"), in_year(drained, 2016, "4.8"),
                    in_year("coal.growth", 2016, "20.0")};
    CHECK(office.given_away().empty());
    office.close(drained, city, "2016");
    CHECK_THAT(office.given_away(), contains("2016 is closed and can be told from"));
    office.close(drained, city, "2015");
    CHECK(office.given_away().empty());
    office.releases = {};
    office.catalog.targets = {sample_target(drained, TargetKind::yearly_growth, 2016)};
    office.catalog.targets[0].value = number("8");
    const auto state = [&] {
        const auto all = assess_all(office.catalog, office.all(), 2016, end_of(2030));
        return assessments_for(office.catalog, all, office.shown(), "public").at(0).state;
    };
    CHECK(state() != State::withheld);
    office.catalog.indicators.at(growth.id).release = Release::internal;
    CHECK(state() == State::withheld);
}

TEST_CASE("the verdict on a target that rests on a withheld figure is withheld", "[transform]") {
    Guarded office;
    office.given = {in_year(drained, 2015, "4.0"), in_year(drained, 2016, "4.8")};
    office.catalog.targets = {at_least(drained, "4.5", 2016), at_least(drained, "9", 2018)};
    office.close(drained, city, "2015");
    const auto assessments = assess_all(office.catalog, office.all(), 2016, end_of(2030));
    for (const auto& closed :
         assessments_for(office.catalog, assessments, office.shown(), "public")) {
        CHECK(closed.state == State::withheld);
        CHECK_FALSE(closed.actual);
        CHECK(closed.trace.empty());
    }
    for (const auto& open :
         assessments_for(office.catalog, assessments, office.shown("internal"), "internal"))
        CHECK(open.state != State::withheld);
}

TEST_CASE("the verdict of a due date that is open stands, though a later figure is closed",
          "[transform]") {
    Guarded office;
    office.given = {in_year(drained, 2014, "3.0"), in_year(drained, 2015, "4.6"),
                    in_year(drained, 2016, "4.8"), in_year(drained, 2017, "9.9")};
    office.catalog.targets = {at_least(drained, "4.5", 2015), at_least(drained, "9", 2018)};
    office.close(drained, city, "2017");
    const auto seen = [&](int year) {
        return assessments_for(office.catalog,
                               assess_all(office.catalog, office.all(), year, end_of(2030)),
                               office.shown(), "public", end_of(2030));
    };
    const auto now = seen(2017);
    CHECK(now.at(0).state == State::met);
    REQUIRE(now.at(0).actual);
    CHECK(now.at(0).actual->value == 4.6);
    REQUIRE(now.at(0).newest);
    CHECK(now.at(0).newest->value == 4.8);
    for (const auto& step : now.at(0).trace)
        CHECK(step.text.in("en").find("9.9") == std::string::npos);
    // What is still to come rests on the closed figure.
    CHECK(now.at(1).state == State::withheld);
    // A closed figure of the due date, or before it, closes the verdict.
    office.close(drained, city, "2015");
    CHECK(seen(2017).at(0).state == State::withheld);
}

TEST_CASE("what can be told by subtraction is named: a county, a month, a part of a sum",
          "[transform]") {
    Guarded office;
    office.given = {in_year(drained, 2016, "9.0"),
                    {drained, lishi, "2016", "4.0"},
                    {drained, wenshui, "2016", "3.0"},
                    {drained, xiaoyi, "2016", "2.0"}};
    CHECK(office.given_away().empty());
    office.close(drained, lishi, "2016");
    CHECK(
        office.given_away() ==
        "Gas drained Lishi 2016 is closed and can be told by subtraction from Gas drained Lüliang "
        "2016 and what stands beside it\n");
    CHECK(office.given_away("internal").empty());
    // A second closed county hides the first; a county that nobody knows does, too.
    office.close(drained, xiaoyi, "2016");
    CHECK(office.given_away().empty());
    office.releases = {};
    office.close(drained, city, "2016");
    CHECK_FALSE(office.given_away().empty());
    office.releases = {};
    office.close(drained, lishi, "2016");
    office.given.pop_back();
    CHECK(office.given_away().empty());
}

TEST_CASE("a quarter is told by the year and the other quarters", "[transform]") {
    Guarded office;
    office.given = {in_year(drained, 2016, "10.0")};
    for (const char* quarter : {"2016-Q1", "2016-Q2", "2016-Q3", "2016-Q4"})
        office.given.push_back({drained, city, quarter, "2.5"});
    office.close(drained, city, "2016-Q2");
    CHECK_THAT(office.given_away(), contains("Gas drained Lüliang 2016-Q2 is closed"));
    office.close(drained, city, "2016-Q3");
    CHECK(office.given_away().empty());
}

TEST_CASE("a stretch of time is told by those that make it up, and by those around it",
          "[transform]") {
    Guarded office;
    office.given = {in_year(drained, 2016, "10.0"),
                    {drained, city, "2016-YTD11", "9.0"},
                    {drained, city, "2016-12", "1.0"}};
    office.close(drained, city, "2016-12");
    CHECK_THAT(office.given_away(), contains("Gas drained Lüliang 2016-12 is closed"));
    office.given = {{drained, city, "2016-Q1", "2.0"},
                    {drained, city, "2016-Q2", "3.0"},
                    {drained, city, "2016-H1", "5.0"}};
    office.releases = {};
    office.close(drained, city, "2016-H1");
    CHECK_THAT(office.given_away(), contains("Gas drained Lüliang 2016-H1 is closed"));
    // A limit is no amount to subtract.
    office.given[1].bound = Bound::above;
    CHECK(office.given_away().empty());
}

TEST_CASE("a county is told by the others though one of them has nothing of it", "[transform]") {
    Guarded office;
    office.given = {in_year(drained, 2016, "9.0"),
                    {drained, lishi, "2016", "6.0"},
                    {drained, wenshui, "2016", "3.0"},
                    {drained, xiaoyi, "2016", "", 1, "", Status::not_applicable}};
    office.close(drained, lishi, "2016");
    CHECK_THAT(office.given_away(), contains("Gas drained Lishi 2016 is closed"));
}

TEST_CASE("a group is told by the total and the other groups", "[transform]") {
    Guarded office;
    office.given = {in_year(drained, 2016, "9.0"), in_year(drained, 2016, "6.0"),
                    in_year(drained, 2016, "3.0")};
    office.given[1].breakdown = "夏";
    office.given[2].breakdown = "秋";
    office.close(drained, city, "2016", Release::internal, "秋");
    CHECK_THAT(office.given_away(), contains("Gas drained Lüliang 2016 秋 is closed"));
    // Groups that are not the whole tell nothing.
    office.given[1].value = "4.0";
    CHECK(office.given_away().empty());
}

TEST_CASE("a numerator is told by a published ratio and its denominator", "[transform]") {
    Guarded office;
    office.given = {in_year(rate, 2016, "50"), in_year(drained, 2016, "8.0"),
                    in_year(used, 2016, "4.0")};
    CHECK(office.given_away().empty());
    office.close(used, city, "2016");
    CHECK_THAT(office.given_away(), contains("Gas used Lüliang 2016 is closed"));
}

TEST_CASE("a part of a sum that a manifest states is told by the whole and the other parts",
          "[transform]") {
    Guarded office;
    Check check;
    check.id = "sum";
    check.kind = CheckKind::sum_of;
    check.whole = "coal.output";
    check.parts = {drained, used};
    office.catalog.sectors[0].checks = {check};
    office.given = {in_year("coal.output", 2016, "7"), in_year(drained, 2016, "4"),
                    in_year(used, 2016, "3")};
    CHECK(office.given_away().empty());
    office.catalog.indicators.at(used).release = Release::withheld;
    CHECK_THAT(office.given_away(), contains("Gas used Lüliang 2016 is closed"));
    CHECK_FALSE(office.given_away("internal").empty());
}
