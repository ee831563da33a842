// Why: a verdict has a past: what it was a year ago and at its date, what was known then, and which
// documents were in force. SPDX-License-Identifier: Apache-2.0
#include "catch.hpp"
#include "sample_plan.hpp"

using namespace almanac;
using namespace almanac::testing;

namespace {

const char* output = "coal.output";

Target twenty() { return with_base(at_least(output, "20", 2018), 2013, "10"); }

/// The plan and a notice of 2016-06-01 that lowers the target to 18.
Catalog amended_catalog() {
    Catalog catalog = plan_catalog();
    PlanDocument notice = sample_plan();
    notice.id = "notice-2016-8";
    notice.kind = DocumentKind::adjustment;
    notice.date = parse_date("2016-06-01").value();
    catalog.documents.push_back(notice);
    Target lowered = at_least(output, "18", 2018);
    lowered.id = "coal.output_lowered";
    lowered.replaces = twenty().id;
    lowered.quotations.front().document = notice.id;
    catalog.targets = {twenty(), lowered};
    return catalog;
}

std::vector<Assessment> all_in(const Catalog& catalog, const std::string& cut_off, int year) {
    GivenFigures store;
    store.add({in_year(output, 2015, "14")});
    const Date date = parse_date(cut_off).value();
    return assess_all(catalog, measured(catalog, store, {newest, date}).figures, year, date);
}

}  // namespace

TEST_CASE("the state of a year ago stands beside, and red that became green stays visible",
          "[assess]") {
    const std::vector<Given> given{in_year(output, 2014, "10.5"), in_year(output, 2015, "14"),
                                   in_year(output, 2016, "16")};
    const auto first = verdict_on(twenty(), given, 2014);
    CHECK(first.state == State::behind);
    CHECK_FALSE(first.previous.has_value());
    CHECK_FALSE(first.recovered);
    const auto second = verdict_on(twenty(), given, 2015);
    CHECK(second.previous == State::behind);
    CHECK(second.recovered);
    const auto third = verdict_on(twenty(), given, 2016);
    CHECK(third.previous == State::on_path);
    CHECK(third.recovered);
    CHECK_FALSE(third.due_state.has_value());
}

TEST_CASE("the verdict of the date stays, whatever later years bring", "[assess]") {
    const std::vector<Given> given{in_year(output, 2018, "19"), in_year(output, 2019, "25")};
    CHECK(verdict_on(twenty(), given, 2018).due_state == State::not_met);
    const auto late = verdict_on(twenty(), given, 2020);
    CHECK(late.due_state == State::not_met);
    CHECK(late.state == State::met_late);
    CHECK(late.group == DueGroup::before_year);
}

TEST_CASE("figures of later years than the edition's are not used", "[assess]") {
    const std::vector<Given> given{in_year(output, 2015, "14"), in_year(output, 2017, "20")};
    const auto verdict = verdict_on(twenty(), given, 2016);
    CHECK_FALSE(verdict.actual);
    REQUIRE(verdict.newest);
    CHECK(verdict.newest->period == year_period(2015));
    CHECK_FALSE(verdict.first_met.has_value());
}

TEST_CASE("an edition uses what was known at its cut-off", "[assess]") {
    const std::vector<Given> given{
        {output, city, "2018", "20.4", 1, "2019-02-28", Status::preliminary},
        {output,
         city,
         "2018",
         "19.6",
         1,
         "2019-12-01",
         Status::revised_census,
         Bound::exact,
         {},
         "census"}};
    CHECK(verdict_on(twenty(), given, 2018, "2019-01-31").state == State::no_data_due);
    const auto issued = verdict_on(twenty(), given, 2018, "2019-03-31");
    CHECK(issued.state == State::met);
    CHECK(issued.actual->status == Status::preliminary);
    CHECK(verdict_on(twenty(), given, 2018, "2019-12-31").state == State::not_met);
}

TEST_CASE("a weaker figure that is newer informs beside the one that decides", "[assess]") {
    Given copied = in_year(output, 2016, "19");
    copied.source_class = 5;
    const auto verdict = verdict_on(twenty(), {in_year(output, 2015, "14"), copied}, 2016);
    CHECK(verdict.state == State::no_data);
    CHECK(verdict.newest->period == year_period(2015));
    REQUIRE(verdict.reference);
    CHECK(verdict.reference->period == year_period(2016));
}

TEST_CASE("a document changes a target from its date on, and the old one stays beside it",
          "[assess]") {
    const auto before = all_in(amended_catalog(), "2016-05-31", 2015);
    REQUIRE(before.size() == 1);
    CHECK(before.front().state == State::on_path);
    const auto after = all_in(amended_catalog(), "2016-06-01", 2015);
    REQUIRE(after.size() == 2);
    CHECK(after.front().state == State::amended);
    CHECK(after.front().unchanged == before.front().state);
    CHECK_FALSE(before.front().unchanged);
    CHECK_FALSE(after.back().unchanged);
    CHECK(after.front().light == Light::grey);
    CHECK(after.back().target == "coal.output_lowered");
    CHECK(after.back().state != State::amended);
}

TEST_CASE("targets come in the catalog's order, each with its own due group", "[assess]") {
    Catalog catalog = plan_catalog();
    for (const int due : {2017, 2015, 2016}) catalog.targets.push_back(at_least(output, "9", due));
    const auto verdicts = all_in(catalog, "2030-12-31", 2016);
    REQUIRE(verdicts.size() == 3);
    CHECK(verdicts[0].group == DueGroup::later);
    CHECK(verdicts[1].group == DueGroup::before_year);
    CHECK(verdicts[2].group == DueGroup::this_year);
}
