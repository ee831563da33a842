// Why: from an observation to every place that prints it, header unit times number must give the
// observation back, whatever the unit and the language. SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <utility>

#include "../chart/scene_reading.hpp"
#include "catch.hpp"
#include "chart/chart.hpp"
#include "chart/chart_data.hpp"
#include "made.hpp"
#include "messages/messages.hpp"
#include "ooxml/chart_series.hpp"
#include "parity/parity.hpp"
#include "writer.hpp"

using namespace almanac;
using namespace almanac::testing;

namespace {

const char* measured_id = "coal.measured";

/// What the words before a unit's own name multiply by, told here once more so that the program's
/// table is held against another one.
double scale_of(std::string_view unit, const BaseUnit& base, bool zh) {
    using Named = std::pair<std::string_view, double>;
    static constexpr std::array<Named, 13> chinese{
        Named{"", 1},       Named{"十", 10},    Named{"百", 1e2},    Named{"千", 1e3},
        Named{"万", 1e4},   Named{"十万", 1e5}, Named{"百万", 1e6},  Named{"千万", 1e7},
        Named{"亿", 1e8},   Named{"十亿", 1e9}, Named{"百亿", 1e10}, Named{"千亿", 1e11},
        Named{"万亿", 1e12}};
    static constexpr std::array<Named, 5> english{Named{"", 1}, Named{"thousand", 1e3},
                                                  Named{"million", 1e6}, Named{"billion", 1e9},
                                                  Named{"trillion", 1e12}};
    const std::string_view name = zh ? base.zh : base.en.empty() ? "number" : base.en;
    if (unit.ends_with(name)) unit.remove_suffix(name.size());
    if (unit.ends_with(' ')) unit.remove_suffix(1);
    if (zh) {
        for (const auto& [word, power] : chinese)
            if (unit == word) return power;
    } else {
        for (const auto& [word, power] : english)
            if (unit == word) return power;
    }
    FAIL("unknown multiple " << unit);
    return 0;
}

std::string between(const std::string& text, const std::string& open, const std::string& close) {
    const auto from = text.rfind(open);
    if (from == std::string::npos) return {};
    const auto begin = from + open.size();
    return text.substr(begin, text.rfind(close) - begin);
}

struct Case {
    UnitOfMeasure unit;
    std::string language;
    std::string declared;  ///< display_unit of the language; empty: none.
    bool zh() const { return language == "zh"; }
    double in_base(double value) const { return value * std::pow(10.0, unit.multiplier); }
};

constexpr std::array<const char*, 3> values{"13.75", "0.0", "2.5"};  // 2014, 2015, 2016

const char* words = R"(# Measured {#measured}

It is {value coal.measured 2016} now.

```table
id: series
kind: series
indicators: coal.measured
periods: 2014..2016
```

```table
id: areas
kind: areas
indicators: coal.measured
areas: 141100
period: 2014
```

```table
id: targets
kind: targets
targets: coal.*
columns: target, demand, actual
```

```chart
id: path
kind: path
indicator: coal.measured
```

```chart
id: beside
kind: areas
indicator: coal.measured
period: 2014
```
)";

Catalog catalog_of(const Case& of) {
    Catalog catalog = report_catalog();
    Indicator indicator =
        sample_indicator(measured_id, "被测指标", "Measured", "个", Semantic::stock);
    indicator.unit = of.unit;
    indicator.decimals = 2;
    if (!of.declared.empty()) indicator.display_unit[of.language] = parse_unit(of.declared).value();
    catalog.indicators[measured_id] = indicator;
    catalog.sectors[0].indicators.emplace_back(measured_id);
    catalog.sectors[0].sections = {{of.language, words}};
    catalog.targets = {at_least(measured_id, "5", 2016)};
    return catalog;
}

Report report_of(const Case& of) {
    ReportOptions options;
    options.catalog = catalog_of(of);
    options.language = of.language;
    options.figures.clear();
    for (int i = 0; i < 3; ++i)
        options.figures.push_back(in_year(measured_id, 2014 + i, values.at(i)));
    options.figures.push_back({measured_id, lishi, "2014", "13.75"});
    return made(options);
}

const doc::Figure& figure_in(const doc::Document& document, const doc::Cell& cell) {
    return document.figures.at(std::get<doc::Value>(cell.content.front().node).figure);
}

template <class Block>
const Block& block_in(const Report& report, const std::string& id) {
    const doc::Block* block = find_block(report.document.chapters, id);
    if (block == nullptr) throw std::runtime_error("no block " + id);
    return std::get<Block>(block->node);
}

/// `number` in a column headed `unit` is the observation.
void check(const Case& of, const std::string& unit, double number, double observed) {
    CAPTURE(unit, number, observed);
    CHECK(number * scale_of(unit, *of.unit.base, of.zh()) ==
          Approx(of.in_base(observed)).epsilon(1e-12));
}

double observed_in(std::size_t i) { return number(values.at(i)).value; }

void check_tables(const Case& of, const Report& report) {
    const auto& series = block_in<doc::Table>(report, "coal.series");
    const std::string head = printed(report.document, series.rows.at(0).cells.at(0).content);
    const std::string unit = of.zh() ? between(head, "（", "）") : between(head, " (", ")");
    for (std::size_t i = 0; i < 3; ++i) {
        const auto& figure = figure_in(report.document, series.rows.at(0).cells.at(i + 1));
        check(of, unit, figure.shown->number.value, observed_in(i));
        CHECK(figure.text == to_text(*figure.shown, of.language));
    }
    const auto& areas = block_in<doc::Table>(report, "coal.areas");
    const std::string over = printed(report.document, areas.columns.at(1).header);
    check(of, of.zh() ? between(over, "（", "）") : between(over, " (", ")"),
          figure_in(report.document, areas.rows.at(0).cells.at(1)).shown->number.value,
          observed_in(0));
    const auto& targets = block_in<doc::Table>(report, "coal.targets");
    const auto& cells = targets.rows.at(0).cells;
    const std::string own = printed(report.document, cells.at(1).content);
    check(of, own, figure_in(report.document, cells.at(2)).shown->number.value, 5);
    check(of, own, figure_in(report.document, cells.at(3)).shown->number.value, observed_in(2));
}

/// Where ticks and marks stand in the picture: a mark must stand where the axis has its number.
void check_picture(const Case& of, const Report& report, const std::string& unit) {
    const auto scene =
        chart::draw_chart(block_in<doc::Chart>(report, "coal.path"), report.document, 720);
    std::vector<std::pair<double, double>> ticks;  // y and number
    for (const auto* grid : chart::groups(scene, "grid"))
        for (const auto* tick : chart::all<chart::TextRun>(grid->elements)) {
            std::string digits = tick->text;  // English sets commas.
            std::erase(digits, ',');
            ticks.emplace_back(tick->baseline.y - 4, std::strtod(digits.c_str(), nullptr));
        }
    REQUIRE(ticks.size() >= 2);
    const auto [y0, n0] = ticks.front();
    const auto [y1, n1] = ticks.back();
    std::vector<double> drawn;
    for (const auto* series : chart::groups(scene, "observed"))
        for (const auto* mark : chart::all<chart::Circle>(series->elements))
            drawn.push_back(n0 + (mark->centre.y - y0) / (y1 - y0) * (n1 - n0));
    std::sort(drawn.begin(), drawn.end());
    REQUIRE(drawn.size() >= 3);
    const double full = of.in_base(13.75);
    CHECK(drawn.back() * scale_of(unit, *of.unit.base, of.zh()) == Approx(full).epsilon(1e-6));
    CHECK(drawn.front() * scale_of(unit, *of.unit.base, of.zh()) == Approx(0).margin(full * 1e-6));
}

void check_charts(const Case& of, const Report& report) {
    for (const char* id : {"coal.path", "coal.beside"}) {
        const auto& chart = block_in<doc::Chart>(report, id);
        const auto data = chart::read_chart(chart, report.document);
        const std::string unit = data.unit.substr(data.unit.find(of.zh() ? "：" : ": ") +
                                                  std::string(of.zh() ? "：" : ": ").size());
        const auto plan = ooxml::plan_chart(chart, report.document);
        REQUIRE(plan);
        CHECK(plan->unit == data.unit);
        const auto& points = data.first(doc::ChartRole::observed)->data;
        std::set<double> seen;
        for (const auto& point : points)
            if (point.number) seen.insert(*point.number * scale_of(unit, *of.unit.base, of.zh()));
        const bool path = std::string_view(id) == "coal.path";
        CHECK(seen.size() == (path ? 3U : 1U));
        CHECK(*seen.rbegin() == Approx(of.in_base(13.75)).epsilon(1e-12));
        CHECK(plan->axis.high >= *seen.rbegin() / scale_of(unit, *of.unit.base, of.zh()));
        CHECK(plan->axis.high <= 2 * *seen.rbegin() / scale_of(unit, *of.unit.base, of.zh()));
        for (std::size_t i = 0; i < points.size(); ++i)
            CHECK(plan->series.front().values.at(i) == points[i].number);
        if (path) check_picture(of, report, unit);
    }
}

void check_sentence(const Case& of, const Report& report) {
    for (const auto& [id, figure] : report.document.figures) {
        if (figure.indicator != measured_id || figure.period != "2016" || !figure.shown ||
            !figure.shown->names_unit || figure.area != city || !figure.target.empty() ||
            figure.aspect != doc::Aspect::actual)
            continue;
        check(of, figure.shown->unit, figure.shown->number.value, observed_in(2));
        CHECK(figure.text == to_text(*figure.shown, of.language));
    }
}

/// The written workbook's cells are the figures' numbers, the written page their texts.
void check_files(const Report& report) {
    std::vector<std::pair<std::string, std::string>> files;
    for (const auto& writer : writers()) {
        if (writer.format == "pdf") continue;
        Diagnostics unheard;
        files.emplace_back(writer.format, writer.write(report.document, {}, unheard));
    }
    std::vector<parity::WrittenFormat> written;
    for (const auto& [format, bytes] : files) written.push_back({format, bytes});
    for (const auto& found : parity::compare(report.document, written))
        FAIL_CHECK(render(found, "en"));
}

void check_all(const Case& of, bool with_files) {
    CAPTURE(of.unit.base->code, of.unit.multiplier, of.language, of.declared);
    const Report report = report_of(of);
    check_tables(of, report);
    check_charts(of, report);
    check_sentence(of, report);
    if (with_files) check_files(report);
}

/// A third of all units, from the one at `first` on, in every multiple; one test of all would take
/// longer than a test may.
void check_third(std::size_t first, const char* language) {
    for (std::size_t at = first; at < base_units.size(); at += 3) {
        const auto& base = base_units[at];
        for (int power = 0; power <= 12; ++power) {
            if (power > 0 && !base.takes_multiples) continue;
            check_all({{&base, power}, language, ""}, base.code == "tonne");
        }
    }
}

}  // namespace

TEST_CASE("header unit times number is the observation, for every unit, in Chinese",
          "[annual][figure]") {
    check_third(0, "zh");
}
TEST_CASE("header unit times number is the observation, for every unit, in Chinese, second third",
          "[annual][figure]") {
    check_third(1, "zh");
}
TEST_CASE("header unit times number is the observation, for every unit, in Chinese, last third",
          "[annual][figure]") {
    check_third(2, "zh");
}
TEST_CASE("header unit times number is the observation, for every unit, in English",
          "[annual][figure]") {
    check_third(0, "en");
}
TEST_CASE("header unit times number is the observation, for every unit, in English, second third",
          "[annual][figure]") {
    check_third(1, "en");
}
TEST_CASE("header unit times number is the observation, for every unit, in English, last third",
          "[annual][figure]") {
    check_third(2, "en");
}

TEST_CASE("a unit that a sector declares for a language holds everywhere, too",
          "[annual][figure]") {
    for (const char* own : {"亿立方米", "万立方米", "立方米"})
        for (const char* declared : {"m³", "thousand m³", "million m³", "billion m³"})
            check_all({parse_unit(own).value(), "en", declared}, true);
    check_all({parse_unit("万亩").value(), "zh", "亩"}, true);
    check_all({parse_unit("万亩").value(), "en", "million mu"}, true);
}
