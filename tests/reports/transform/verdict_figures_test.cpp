// Why: what a reader sees of a verdict: the value of its date, what is newer, the base and who
// adopted it, and why there is no number where there is none.
// SPDX-License-Identifier: Apache-2.0
#include "catch.hpp"
#include "printed.hpp"

using namespace almanac;
using namespace almanac::testing;
using doc::Aspect;

namespace {

const char* output = "coal.output";
const char* labs_2016 = "coal.labs_2016";

std::string joined(const std::vector<std::string>& marks) {
    std::string all;
    for (const auto& mark : marks) all += (all.empty() ? "" : "、") + mark;
    return all;
}

PrintedEdition with_target(Target target, std::vector<Given> given, int year = 2016) {
    PrintedEdition edition;
    edition.edition.year = year;
    edition.catalog.targets = {std::move(target)};
    edition.given = std::move(given);
    return edition;
}

}  // namespace

TEST_CASE("the value of the due date is printed, and the newest beside it", "[transform]") {
    const auto edition =
        with_target(between(TargetKind::range, "coal.labs", "4", "6", 2016),
                    {in_year("coal.labs", 2016, "5"), in_year("coal.labs", 2018, "7")}, 2018);
    CHECK(edition.text(of_target(labs_2016, Aspect::actual)) == "5个");
    CHECK(edition.text(of_target(labs_2016, Aspect::period)) == "2016年");
    CHECK(edition.text(of_target(labs_2016, Aspect::newest)) == "7个");
    CHECK(edition.text(of_target(labs_2016, Aspect::newest_period)) == "2018年");
    CHECK(edition.text(of_target(labs_2016, Aspect::state)) == "完成");
    CHECK(edition.text(of_target(labs_2016, Aspect::completion)) == "125.0%");
}

TEST_CASE("an old figure is told as the newest, in words and in a table", "[transform]") {
    const auto edition = with_target(with_base(at_least(output, "200", 2020), 2014, "100"),
                                     {in_year(output, 2015, "120")}, 2017);
    CHECK(edition.text(of_target("coal.output_2020", Aspect::state)) ==
          "暂无数据，最新数据为2015年");
    const auto cell = edition.figure(of_target("coal.output_2020", Aspect::state, false));
    CHECK(cell.text == "暂无数据");
    CHECK(joined(cell.marks) == "最新数据为2015年");
    CHECK(edition.text(of_target("coal.output_2020", Aspect::actual, false)) == "—");
    CHECK(edition.text(of_target("coal.output_2020", Aspect::schedule, false)) == "—");
    CHECK(edition.text(of_target("coal.output_2020", Aspect::newest, false)) == "120");
}

TEST_CASE("a base is printed with its period and who adopted it why", "[transform]") {
    Target target = with_base(at_least(output, "200", 2020), 2014, "100");
    target.base->stated = false;
    target.base->by = "市统计局";
    target.base->reason = Text("计划未写基期", "the plan states none");
    const auto edition = with_target(target, {in_year(output, 2016, "150")});
    const auto base = edition.figure(of_target("coal.output_2020", Aspect::base));
    CHECK(base.text == "100万吨");
    CHECK(joined(base.marks) == "2014年，采用值，采用单位：市统计局，理由：计划未写基期");
}

TEST_CASE("what is known and gives no share says why", "[transform]") {
    Target none = at_least(output, "0", 2016);
    none.kind = TargetKind::at_most;
    const auto edition = with_target(none, {in_year(output, 2016, "3")});
    CHECK(edition.text(of_target("coal.output_2016", Aspect::completion)) ==
          "目标值为零，不计完成率");
    const auto cell = edition.figure(of_target("coal.output_2016", Aspect::completion, false));
    CHECK(cell.text == "—");
    CHECK(joined(cell.marks) == "目标值为零，不计完成率");
    const auto unknown = with_target(none, {});
    CHECK(unknown.text(of_target("coal.output_2016", Aspect::completion)) == "暂无数据");
    const auto nought = with_target(at_least(output, "5", 2016), {in_year(output, 2016, "0")});
    CHECK(nought.text(of_target("coal.output_2016", Aspect::completion)) == "0.0%");
}

TEST_CASE("a third of a thing a year is not printed as nothing", "[transform]") {
    const auto edition = with_target(with_base(at_least("coal.labs", "6", 2019), 2014, "4"),
                                     {in_year("coal.labs", 2016, "5")});
    CHECK(edition.text(of_target("coal.labs_2019", Aspect::required_step, false)) == "+0.3");
}

TEST_CASE("a missed year is told as n of m", "[transform]") {
    Target each = at_least(output, "90", 2019);
    each.kind = TargetKind::yearly_level;
    each.first_year = 2015;
    each.last_year = 2019;
    const auto edition =
        with_target(each, {in_year(output, 2015, "80"), in_year(output, 2016, "91")});
    CHECK(edition.text(of_target("coal.output_2019", Aspect::state)) ==
          "进度滞后，应考核2年，达到1年");
}

TEST_CASE("what a target ranks moves in places, be its unit what it may", "[transform]") {
    Target rank = sample_target("coal.labs", TargetKind::rank, 2018);
    rank.value = number("5");
    const auto edition =
        with_target(rank, {in_year("coal.labs", 2015, "8"), in_year("coal.labs", 2016, "4")});
    const auto change = edition.text(value_of("coal.labs", "2016", Aspect::growth));
    CHECK(change.find("4位") != std::string::npos);
    CHECK(change.find('%') == std::string::npos);
}

TEST_CASE("a replaced target is not counted beside the one that replaces it", "[transform]") {
    Target next = at_least(output, "50", 2020);
    Target old = at_least(output, "40", 2020);
    old.id = "coal.old";
    next.replaces = old.id;
    PrintedEdition edition = with_target(next, {});
    edition.catalog.targets.push_back(old);
    doc::Value all;
    all.target = "*";
    all.aspect = Aspect::count;
    all.period = "all";
    CHECK(edition.text(all) == "1项");
    all.period = "amended";
    CHECK(edition.text(all) == "1项");
}
