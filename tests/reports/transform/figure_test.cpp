// Why: a printed figure is what is quoted: rounding, growth words and marks are pinned, and print
// never contradicts the verdict. SPDX-License-Identifier: Apache-2.0
#include "catch.hpp"
#include "printed.hpp"
#include "transform/figure_text.hpp"

using namespace almanac;
using namespace almanac::testing;
using doc::Aspect;

namespace {

const char* output = "coal.output";

std::string growth(const std::string& indicator, const std::string& before, const std::string& now,
                   bool with_unit = true) {
    PrintedEdition edition;
    edition.given = {in_year(indicator, 2015, before), in_year(indicator, 2016, now)};
    return edition.text(value_of(indicator, "2016", Aspect::growth, with_unit));
}

std::string marks_of(const Given& given) {
    PrintedEdition edition;
    edition.given = {given};
    std::string all;
    for (const auto& mark : edition.figure(value_of(given.indicator, given.period)).marks)
        all += (all.empty() ? "" : "、") + mark;
    return all;
}

}  // namespace

TEST_CASE("a figure is rounded half away from zero to its indicator's decimals", "[transform]") {
    struct Case {
        const char* value;
        const char* text;
    };
    for (const auto& each : std::vector<Case>{{"2.25", "2.3万吨"},
                                              {"2.35", "2.4万吨"},
                                              {"-2.25", "-2.3万吨"},
                                              {"2.24", "2.2万吨"},
                                              {"90", "90万吨"},
                                              {"90.0", "90.0万吨"},
                                              {"-0.04", "0.0万吨"}}) {
        PrintedEdition edition;
        edition.given = {in_year(output, 2016, each.value)};
        CHECK(edition.text(value_of(output, "2016")) == each.text);
    }
}

TEST_CASE("one kind of a thing is never printed as the whole of it", "[transform]") {
    PrintedEdition edition;
    Given summer = in_year(output, 2016, "2.2");
    summer.breakdown = "夏粮";
    edition.given = {summer};
    CHECK(edition.text(value_of(output, "2016")) == "暂无数据");
    edition.given.push_back(in_year(output, 2016, "9"));
    CHECK(edition.text(value_of(output, "2016")) == "9万吨");
}

TEST_CASE("a figure in prices of another basis never stands in for the indicator's own",
          "[transform]") {
    PrintedEdition edition;
    Given constant = in_year("tourism.revenue", 2016, "80");
    constant.basis = "constant";
    edition.given = {constant};
    CHECK(edition.text(value_of("tourism.revenue", "2016")) == "暂无数据");
    edition.given.push_back(in_year("tourism.revenue", 2016, "90"));
    CHECK(edition.text(value_of("tourism.revenue", "2016")).find("90") == 0);
}

TEST_CASE("how a figure was derived is told in the edition's language", "[transform]") {
    struct Case {
        std::vector<Given> given;
        const char* indicator;
        const char* zh;
        const char* en;
    };
    const std::vector<Case> cases{
        {{{output, lishi, "2016", "3"},
          {output, wenshui, "2016", "3"},
          {output, xiaoyi, "2016", "3"}},
         output,
         "下级地区汇总数",
         "sum of the areas within"},
        {{{output, city, "2016-H1", "3"}, {output, city, "2016-H2", "4"}},
         output,
         "年内各期汇总数",
         "sum of the parts of the year"},
        {{in_year("coal.gas_used", 2016, "2"), in_year("coal.gas_drained", 2016, "3")},
         "coal.gas_use_rate",
         "煤层气利用量 / 煤层气抽采量",
         "Gas used / Gas drained"}};
    for (const auto& each : cases) {
        PrintedEdition edition;
        edition.given = each.given;
        CHECK(edition.figure(value_of(each.indicator, "2016")).trace ==
              std::vector<std::string>{each.zh});
        edition.edition.language = "en";
        CHECK(edition.figure(value_of(each.indicator, "2016")).trace ==
              std::vector<std::string>{each.en});
    }
}

TEST_CASE("where rounding would contradict a verdict, more decimals are printed", "[transform]") {
    struct Case {
        const char* value;
        const char* text;
    };
    for (const auto& each : std::vector<Case>{{"3.96", "3.96"},
                                              {"3.9996", "3.9996"},
                                              {"4.04", "4.04"},
                                              {"4", "4"},
                                              {"3.94", "3.9"},
                                              {"4.06", "4.1"}}) {
        PrintedEdition edition;
        edition.catalog.targets = {at_least(output, "4", 2016)};
        edition.given = {in_year(output, 2016, each.value)};
        CHECK(edition.text(value_of(output, "2016", Aspect::actual, false)) == each.text);
        CHECK(edition.text(of_target("coal.output_2016", Aspect::actual, false)) == each.text);
    }
}

TEST_CASE("a derived figure is honest beyond the decimals that it was given", "[transform]") {
    PrintedEdition edition;
    edition.catalog.targets = {at_least("coal.gas_use_rate", "66.7", 2016)};
    edition.given = {in_year("coal.gas_used", 2016, "2"), in_year("coal.gas_drained", 2016, "3")};
    CHECK(edition.text(of_target("coal.gas_use_rate_2016", Aspect::state)) == "到期未完成");
    CHECK(edition.text(value_of("coal.gas_use_rate", "2016")) == "66.67%");
}

TEST_CASE("the ends that a verdict rests on are those of the demand, not of its wording",
          "[transform]") {
    PrintedEdition edition;
    Target grown = with_base(sample_target(output, TargetKind::average_growth, 2016), 2014, "100");
    grown.value = number("10");
    Target about = sample_target("coal.gas_used", TargetKind::around, 2016);
    about.value = number("100");
    edition.catalog.targets = {grown, about};
    // 121 is wanted; 120.96 is not that, and 9.96 lies at no limit.
    edition.given = {in_year(output, 2016, "120.96"), in_year(output, 2015, "9.96"),
                     in_year("coal.gas_used", 2016, "94.98")};
    CHECK(edition.text(value_of(output, "2016", Aspect::actual, false)) == "120.96");
    CHECK(edition.text(value_of(output, "2015", Aspect::actual, false)) == "10.0");
    CHECK(edition.text(value_of("coal.gas_used", "2016", Aspect::actual, false)) == "94.98");
}

TEST_CASE("per cents keep their side of every threshold", "[transform]") {
    CHECK(to_text(shown_percent(0.625, {}), "zh") == "62.5%");
    CHECK(to_text(shown_percent(0.99996, {1.0}), "zh") == "99.996%");
    CHECK(to_text(shown_percent(0.999999999, {1.0}), "zh") == "99.9999999%");
    CHECK(to_text(shown_percent(1.0, {1.0}), "zh") == "100.0%");
    CHECK(to_text(shown_percent(0.9499, {1.05, 0.95, 0.80}), "zh") == "94.99%");
    CHECK(to_text(shown_percent(0.95, {1.05, 0.95, 0.80}), "zh") == "95.0%");
}

TEST_CASE("growth is a rise or a fall in words, in points for shares, nominal at current prices",
          "[transform]") {
    CHECK(growth(output, "70", "90") == "增长28.6%");
    CHECK(growth(output, "90", "70") == "下降22.2%");
    CHECK(growth(output, "90", "90") == "持平");
    CHECK(growth(output, "90", "70", false) == "-22.2");
    CHECK(growth("coal.energy", "5", "6.2") == "提高1.2个百分点");
    CHECK(growth("coal.energy", "6.2", "5") == "下降1.2个百分点");
    CHECK(growth("tourism.revenue", "100", "110") == "名义增长10.0%");
    CHECK(growth(output, "0", "70") == "基数为零，不计增速");
    CHECK(growth(output, "-5", "70") == "基数为负，不计增速");
    CHECK(growth(output, "-6", "-1") == "基数为负，不计增速");
    CHECK(growth(output, "3", "-5") == "由正转负，不计增速");
    CHECK(growth(output, "3", "0") == "下降100.0%");
    CHECK(growth(output, "0", "70", false) == "—");
    CHECK(growth("coal.energy", "1.5", "-0.5") == "下降2.0个百分点");
    PrintedEdition english;
    english.edition.language = "en";
    english.given = {in_year(output, 2015, "90"), in_year(output, 2016, "70")};
    CHECK(english.text(value_of(output, "2016", Aspect::growth)) == "down 22.2%");
}

TEST_CASE("a published growth is printed in its own unit: per cent, per mille or points",
          "[transform]") {
    const auto printed = [](const char* unit, const char* value) {
        PrintedEdition edition;
        auto rate = sample_indicator("coal.growth", "增速", "Growth", unit, Semantic::rate);
        rate.decimals = 1;
        edition.catalog.indicators[rate.id] = rate;
        edition.catalog.indicators.at(output).growth = rate.id;
        edition.given = {in_year(output, 2016, "9"), in_year(rate.id, 2016, value)};
        return edition.text(value_of(output, "2016", Aspect::growth));
    };
    CHECK(printed("%", "5.2") == "增长5.2%");
    CHECK(printed("‰", "5.2") == "增长5.2‰");
    CHECK(printed("‰", "-5.2") == "下降5.2‰");
    CHECK(printed("个百分点", "1.3") == "提高1.3个百分点");
}

TEST_CASE("an English sentence goes on to millions, a column keeps its unit", "[transform]") {
    PrintedEdition english;
    english.edition.language = "en";
    english.given = {in_year(output, 2016, "500")};
    CHECK(english.text(value_of(output, "2016")) == "5 million t");
    CHECK(english.text(value_of(output, "2016", Aspect::actual, false)) == "5,000");
    english.given = {in_year(output, 2016, "99.5")};
    CHECK(english.text(value_of(output, "2016")) == "995 thousand t");
}

namespace {

/// The growth of 2016 as it is printed of two figures.
std::string growth_between(Given before, Given now) {
    PrintedEdition edition;
    edition.given = {std::move(before), std::move(now)};
    return edition.text(value_of(output, "2016", Aspect::growth));
}

}  // namespace

TEST_CASE("no growth is given across a break, from a bound or from a part", "[transform]") {
    Given before = in_year(output, 2015, "70");
    Given now = in_year(output, 2016, "90");
    now.status = Status::series_break;
    CHECK(growth_between(before, now) == "变化因口径变动不可比");
    now.status = Status::final_figure;
    before.bound = Bound::above;
    CHECK(growth_between(before, now) == "数据不全或非确数，不计增速");
    before.bound = Bound::exact;
    CHECK(growth_between(before, now) == "增长28.6%");
    now.partial = true;
    CHECK(growth_between(before, now) == "数据不全或非确数，不计增速");
}

TEST_CASE("no growth is given from a year as it was issued to one as a census restated it",
          "[transform]") {
    Given before = in_year(output, 2015, "70");
    Given now = in_year(output, 2016, "90");
    before.published = "2016-03-01";
    now.published = "2017-03-01";
    now.status = Status::revised_census;
    CHECK(growth_between(before, now) == "变化因数据修订不可比");
    before.status = Status::revised_census;
    CHECK(growth_between(before, now) == "增长28.6%");
    // Restated before this year's figure was issued at all, which is of the new kind then.
    now.status = Status::final_figure;
    CHECK(growth_between(before, now) == "增长28.6%");
    before.published = "2019-11-01";
    CHECK(growth_between(before, now) == "变化因数据修订不可比");
    before.status = Status::revised_annual;
    CHECK(growth_between(before, now) == "增长28.6%");
}

TEST_CASE("a growth that was published precedes one that is computed", "[transform]") {
    PrintedEdition edition;
    edition.catalog.indicators.at(output).growth = "coal.growth";
    auto rate =
        sample_indicator("coal.growth", "产量增速", "Growth of output", "%", Semantic::rate);
    rate.decimals = 2;
    edition.catalog.indicators[rate.id] = rate;
    edition.given = {in_year(output, 2015, "70"), in_year(output, 2016, "90")};
    const auto of_2016 = [&](bool with_unit = true) {
        return edition.figure(value_of(output, "2016", Aspect::growth, with_unit));
    };
    CHECK(of_2016().text == "增长28.6%");
    Given published = in_year("coal.growth", 2016, "6.15");
    published.source = "统计公报";
    edition.given.push_back(published);
    CHECK(of_2016().text == "增长6.15%");
    CHECK(of_2016(false).text == "6.15");
    CHECK(of_2016().number == 0.0615);
    CHECK(of_2016().decimals == 2);
    REQUIRE(of_2016().trace.size() == 1);
    CHECK(of_2016().trace[0] == "产量增速 2016年 6.15%");
    // A copy's rate does not displace what two figures of the bureau say.
    edition.given.back().source_class = 5;
    CHECK(of_2016().text == "增长28.6%");
    edition.given[0].source_class = 5;
    CHECK(of_2016().text == "增长6.15%");
    edition.given[0].source_class = edition.given.back().source_class = 1;
    edition.given.back().value = "-0.5";
    CHECK(of_2016().text == "下降0.5%");
    edition.given.back().value = "0.0";
    CHECK(of_2016().text == "持平");
    edition.catalog.indicators.at("coal.growth").price_basis = PriceBasis::current;
    edition.given.back().value = "6.1";
    CHECK(of_2016().text == "名义增长6.1%");
    // A bound says less than two years do.
    edition.given.back().bound = Bound::above;
    CHECK(of_2016().text == "增长28.6%");
    // Of a part of a year only a published one is given.
    const auto until_november = [&] {
        return edition.text(value_of(output, "2016-YTD11", Aspect::growth));
    };
    CHECK(until_november() == "暂无数据");
    edition.given.push_back({"coal.growth", city, "2016-YTD11", "5.6"});
    CHECK(until_november() == "名义增长5.6%");
    // It needs no level beside it.
    edition.given = {published};
    CHECK(of_2016().text == "名义增长6.15%");
}

TEST_CASE("figures carry the marks that a reader must know of", "[transform]") {
    Given given = in_year(output, 2016, "9");
    CHECK(marks_of(given).empty());
    given.status = Status::preliminary;
    CHECK(marks_of(given) == "初步统计数");
    given.source_class = 4;
    CHECK(marks_of(given) == "初步统计数、待核");
    given.status = Status::final_figure;
    given.source_class = 5;
    CHECK(marks_of(given) == "参考");
    given.status = Status::expected;
    given.source_class = 1;
    CHECK(marks_of(given) == "预计数");
}

TEST_CASE("a sum says that it is one and what it rests on", "[transform]") {
    PrintedEdition edition;
    for (const char* area : {lishi, wenshui, xiaoyi})
        edition.given.push_back({output, area, "2016", "3", area == xiaoyi ? 4 : 1});
    const auto whole = edition.figure(value_of(output, "2016"));
    CHECK(whole.text == "9万吨");
    CHECK(whole.marks == std::vector<std::string>{"汇总（计算）数", "待核"});
    CHECK(whole.sources.empty());
    edition.given.pop_back();
    // Two counties of three are no total.
    CHECK(edition.text(value_of(output, "2016")) == "暂无数据");
}

TEST_CASE("bounds are words in a sentence and signs in a table", "[transform]") {
    struct Case {
        Bound bound;
        const char* words;
        const char* sign;
    };
    for (const auto& each : std::vector<Case>{{Bound::above, "超过10万吨", ">10"},
                                              {Bound::at_least, "不低于10万吨", "≥10"},
                                              {Bound::below, "不足10万吨", "<10"},
                                              {Bound::at_most, "不超过10万吨", "≤10"},
                                              {Bound::about, "约10万吨", "≈10"}}) {
        PrintedEdition edition;
        edition.given = {in_year(output, 2016, "10")};
        edition.given.front().bound = each.bound;
        CHECK(edition.text(value_of(output, "2016")) == each.words);
        CHECK(edition.text(value_of(output, "2016", Aspect::actual, false)) == each.sign);
    }
}

TEST_CASE("periods are relative to the edition, and nothing known is said in words",
          "[transform]") {
    PrintedEdition edition;
    edition.given = {in_year(output, 2014, "5"),
                     in_year(output, 2015, "6"),
                     in_year(output, 2017, "8"),
                     {output, city, "2016-YTD11", "7"},
                     {"coal.labs", city, "2016", "", 1, {}, Status::not_yet_released}};
    CHECK(edition.text(value_of(output, "year-1")) == "6万吨");
    CHECK(edition.text(value_of(output, "latest")) == "6万吨");
    CHECK(edition.text(value_of(output, "latest", Aspect::period)) == "2015年");
    CHECK(edition.text(value_of(output, "2016-YTD11")) == "7万吨");
    CHECK(edition.text(value_of(output, "2016-YTD11", Aspect::period)) == "2016年1-11月");
    CHECK(edition.text(value_of(output, "year")) == "暂无数据");
    CHECK(edition.text(value_of(output, "year", Aspect::actual, false)) == "—");
    CHECK(edition.text(value_of("coal.labs", "year")) == "尚未发布");
}

TEST_CASE("a year that is only awaited reads as not yet released, in words and in tables",
          "[transform]") {
    PrintedEdition edition;
    edition.given = {in_year("tourism.rd", 2015, "1.1")};
    edition.edition.cut_off = parse_date("2017-05-31").value();
    for (const bool with_unit : {true, false}) {
        const auto text = [&](const char* period, Aspect aspect = Aspect::actual) {
            return edition.text(value_of("tourism.rd", period, aspect, with_unit));
        };
        CHECK(text("2016") == "尚未发布");
        CHECK(text("2016", Aspect::growth) == "尚未发布");
        CHECK_THAT(text("2015"), contains("1.1"));
        CHECK(text("2014") == (with_unit ? "暂无数据" : "—"));
        CHECK(text("2016-05") == (with_unit ? "暂无数据" : "—"));
    }
    edition.edition.language = "en";
    CHECK(edition.text(value_of("tourism.rd", "2016")) == "not yet released");
    CHECK(edition.text(value_of("tourism.revenue", "2016")) == "no data");
    edition.edition.cut_off = parse_date("2017-10-01").value();
    CHECK(edition.text(value_of("tourism.rd", "2016")) == "no data");
}

TEST_CASE("a target that waits for the year's figure says of which year the newest is",
          "[transform]") {
    PrintedEdition edition;
    edition.given = {in_year("tourism.rd", 2015, "1.1")};
    edition.catalog.targets = {with_base(at_least("tourism.rd", "2.5", 2020), 2013, "1")};
    edition.edition.cut_off = parse_date("2017-05-31").value();
    const std::string id = edition.catalog.targets.front().id;
    CHECK(edition.text(of_target(id, Aspect::state)) ==
          "尚未发布，最新数据为2015年（2016年数据尚未到发布时间）");
    const auto cell = edition.figure(of_target(id, Aspect::state, false));
    CHECK(cell.text == "尚未发布");
    CHECK(cell.marks == std::vector<std::string>{"最新数据为2015年（2016年数据尚未到发布时间）"});
    edition.edition.language = "en";
    CHECK(edition.text(of_target(id, Aspect::state)) ==
          "not yet released (the newest figure is of 2015; that of 2016 is not due out yet)");
}

TEST_CASE("a figure names its sources, its title and what was handed in", "[transform]") {
    PrintedEdition edition;
    edition.given = {in_year(output, 2016, "9")};
    const auto figure = edition.figure(value_of(output, "2016"));
    CHECK(figure.sources == std::vector{10'001});
    CHECK(figure.title == "原煤产量，吕梁市，2016年");
    CHECK(figure.number == 9.0);
    REQUIRE_FALSE(figure.trace.empty());
    CHECK(figure.trace.front() == "source of class 1");
}

TEST_CASE("every aspect of a target is printed", "[transform]") {
    PrintedEdition edition;
    edition.catalog.targets = {with_base(at_least(output, "20", 2018), 2013, "10")};
    edition.catalog.targets.front().strength = Strength::aspiration;
    edition.given = {in_year(output, 2015, "14"), in_year(output, 2016, "15")};
    const auto text = [&](Aspect aspect, bool with_unit = true) {
        return edition.text(of_target("coal.output_2018", aspect, with_unit));
    };
    CHECK(text(Aspect::target) == "20万吨");
    CHECK(text(Aspect::target, false) == "20");
    CHECK(text(Aspect::actual) == "15万吨");
    CHECK(text(Aspect::period) == "2016年");
    CHECK(text(Aspect::base) == "10万吨");
    CHECK(text(Aspect::completion) == "75.0%");
    CHECK(text(Aspect::schedule) == "83.3%");
    CHECK(text(Aspect::expected) == "16.0万吨");
    CHECK(text(Aspect::required) == "15.5%");
    CHECK(text(Aspect::state) == "基本符合");
    CHECK(text(Aspect::previous_state) == "符合进度");
    CHECK(text(Aspect::due) == "2018年");
    CHECK(text(Aspect::leads) == "市煤炭局");
    edition.edition.year = 2018;
    edition.given.push_back(in_year(output, 2018, "19"));
    CHECK(text(Aspect::state) == "力争目标未实现");
}

TEST_CASE("a reference to something unknown is told once and reads as no data", "[transform]") {
    PrintedEdition edition;
    doc::Document document;
    doc::Section chapter;
    chapter.blocks = {
        {"a", doc::ParagraphBlock{{doc::Inline{value_of("coal.outptu", "2016")},
                                   doc::Inline{of_target("coal.x", Aspect::state)}}}}};
    document.chapters = {chapter};
    const auto diagnostics = edition.resolve(document);
    REQUIRE(diagnostics.size() == 2);
    CHECK(diagnostics.front().code == "F02");
    CHECK_THAT(diagnostics.front().message.in("zh"), contains("coal.outptu"));
    for (const auto& [id, figure] : document.figures) CHECK(figure.text == "暂无数据");
}
