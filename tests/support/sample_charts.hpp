// Why: the sample document's charts, one of every kind, with the gaps and extremes that real data
// have. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "sample_builder.hpp"

namespace almanac::testing {

inline doc::Block chart_block(std::string id, doc::Chart chart) {
    return {std::move(id), std::move(chart)};
}

/// Observations 2013 to 2016 with a gap in 2014, the target path to 2020, two knots.
inline doc::Chart sample_path_chart(SampleBuilder& b) {
    using doc::ChartRole;
    using doc::ColumnType;
    doc::Chart chart;
    chart.kind = doc::ChartKind::path;
    chart.alternative = b.t(
        "煤层气产量2013年0.38、2016年0.92亿立方米，低于目标路径；目标为2015年1.00、2020年2.50。",
        "Coalbed methane output rose from 0.38 (2013) to 0.92 (2016), below the target path to "
        "1.00 in 2015 and 2.50 in 2020.");
    chart.cut_off = "2016";
    chart.roles = {ChartRole::label, ChartRole::observed, ChartRole::path, ChartRole::target};
    auto& data = chart.data;
    data.caption = b.text("煤层气产量与目标路径", "Coalbed methane output and target path");
    data.label = b.t("图3-1", "Figure 3-1");
    data.unit_line = b.text("单位：亿立方米", "Unit: 100 million m³");
    data.columns = {column("year", ColumnType::period, b.text("年份", "Year")),
                    column("actual", ColumnType::number, b.text("实际值", "Actual")),
                    column("path", ColumnType::number, b.text("目标路径", "Target path")),
                    column("target", ColumnType::number, b.text("目标", "Target"))};
    const double path[] = {0.38, 0.69, 1.00, 1.30, 1.60, 1.90, 2.20, 2.50};
    const double actual[] = {0.38, -1, 0.81, 0.92};
    for (int i = 0; i < 8; ++i) {
        const std::string year = std::to_string(2013 + i);
        doc::Inlines observed;
        if (i < 4 && actual[i] >= 0)
            observed = {b.value("coal.cbm_output", year, actual[i], 2, "", {1, 2})};
        doc::Inlines wanted;
        if (year == "2015" || year == "2020")
            wanted = {b.value("coal.cbm_target", year, path[i], 2)};
        data.rows.push_back(row({{b.run(year)},
                                 std::move(observed),
                                 {b.value("coal.cbm_path", year, path[i], 2)},
                                 std::move(wanted)}));
    }
    return chart;
}

/// One bar an area, a target mark each, one area without data, one name that is long.
inline doc::Chart sample_areas_chart(SampleBuilder& b) {
    using doc::ChartRole;
    using doc::ColumnType;
    struct Item {
        const char* code;
        const char* zh;
        const char* en;
        double value;
    };
    const Item items[] = {{"141102", "离石区", "Lishi", 512.4},
                          {"141125", "柳林县", "Liulin", 498.0},
                          {"141181", "孝义市", "Xiaoyi", 301.7},
                          {"141124", "临县", "Linxian", 96.3},
                          {"141199", "示例经济技术开发区（园区）", "Sample development zone", 12.0},
                          {"141130", "交口县", "Jiaokou", -1}};
    doc::Chart chart;
    chart.kind = doc::ChartKind::areas;
    chart.alternative =
        b.t("各县区原煤产量：离石区最高，512.4万吨；交口县暂无数据。",
            "Raw coal output by county: Lishi leads with 5.1 million tonnes; no data "
            "for Jiaokou.");
    chart.roles = {ChartRole::label, ChartRole::observed, ChartRole::target};
    auto& data = chart.data;
    data.caption = b.text("2016年各县区原煤产量", "Raw coal output by county, 2016");
    data.label = b.t("图3-2", "Figure 3-2");
    data.unit_line = b.text("单位：万吨", "Unit: 10,000 tonnes");
    data.columns = {column("area", ColumnType::text, b.text("地区", "Area")),
                    column("actual", ColumnType::number, b.text("2016年", "2016")),
                    column("target", ColumnType::number, b.text("年度目标", "Target of the year"))};
    for (const auto& item : items) {
        doc::Inlines observed{b.run(b.t("暂无数据", "no data"))};
        doc::Inlines wanted;
        if (item.value >= 0) {
            observed = {b.value("coal.raw_output", "2016", item.value, 1, "", {1}, item.code)};
            wanted = {
                b.value("coal.raw_target", "2016", item.value * 0.9 + 20, 1, "", {1}, item.code)};
        }
        data.rows.push_back(
            row({b.text(item.zh, item.en), std::move(observed), std::move(wanted)}));
    }
    return chart;
}

struct SampleTarget {
    std::string id;
    double completion;
    State state;
    Light light;
};
inline std::vector<SampleTarget> sample_targets() {
    return {{"innovation.patents", 1.246, State::met_early, Light::green},
            {"innovation.firms", 0.925, State::on_path, Light::green},
            {"innovation.sales", 0.731, State::near, Light::yellow},
            {"coal.cbm_output", 0.368, State::behind, Light::red},
            {"tourism.visitors", 3.42, State::exceeded, Light::green},
            {"innovation.rd_share", -1, State::no_data, Light::grey}};
}

inline doc::Chart sample_progress_chart(SampleBuilder& b) {
    using doc::ChartRole;
    using doc::ColumnType;
    doc::Chart chart;
    chart.kind = doc::ChartKind::progress;
    chart.alternative =
        b.t("六项目标的完成率：两项超过100%，煤层气产量36.8%，一项暂无数据。",
            "Completion of six targets: two above 100 %, coalbed methane 36.8 %, one "
            "without data.");
    chart.roles = {ChartRole::label, ChartRole::completion, ChartRole::state};
    auto& data = chart.data;
    data.caption = b.text("主要目标完成率", "Completion of main targets");
    data.label = b.t("图2-1", "Figure 2-1");
    data.unit_line = b.text("单位：%", "Unit: %");
    data.columns = {column("target", ColumnType::text, b.text("目标", "Target")),
                    column("completion", ColumnType::number, b.text("完成率", "Completion")),
                    column("state", ColumnType::state, b.text("状态", "State"))};
    for (const auto& item : sample_targets()) {
        doc::Inlines completion{b.run("—")};
        if (item.completion >= 0)
            completion = {b.target(item.id, doc::Aspect::completion, b.t("完成率", "completion"),
                                   print_rounded(item.completion * 100, 1) + "%", item.completion)};
        data.rows.push_back(row({{b.run(b.name_of(item.id))},
                                 std::move(completion),
                                 {b.state(item.id, "2016", item.state, item.light)}}));
    }
    return chart;
}

inline doc::Chart sample_states_chart(SampleBuilder& b) {
    using doc::ChartRole;
    using doc::ColumnType;
    doc::Chart chart;
    chart.kind = doc::ChartKind::states;
    chart.alternative = b.t("六项目标2014至2016年的状态。", "States of six targets, 2014 to 2016.");
    chart.roles = {ChartRole::label, ChartRole::state, ChartRole::state, ChartRole::state};
    auto& data = chart.data;
    data.caption = b.text("目标状态一览", "States of targets by year");
    data.label = b.t("图2-2", "Figure 2-2");
    data.columns = {column("target", ColumnType::text, b.text("目标", "Target"))};
    for (const char* year : {"2014", "2015", "2016"})
        data.columns.push_back(column(year, ColumnType::state, {b.run(year)}));
    for (const auto& item : sample_targets()) {
        const bool late = item.light == Light::red;
        data.rows.push_back(row({{b.run(b.name_of(item.id))},
                                 {b.state(item.id, "2014", State::no_data, Light::grey)},
                                 {b.state(item.id, "2015", late ? State::not_met : State::near,
                                          late ? Light::red : Light::yellow)},
                                 {b.state(item.id, "2016", item.state, item.light)}}));
    }
    return chart;
}

/// Two series by year, as lines or as bars; the second has a gap, values fall below zero.
inline doc::Chart sample_plain_chart(SampleBuilder& b, doc::ChartKind kind) {
    using doc::ChartRole;
    using doc::ColumnType;
    doc::Chart chart;
    chart.kind = kind;
    chart.alternative = b.t("原煤与煤层气产量2012至2016年增速，原煤在2015年下降3.1%。",
                            "Growth of coal and coalbed methane output, 2012 to 2016; coal fell by "
                            "3.1 % in 2015.");
    chart.roles = {ChartRole::label, ChartRole::observed, ChartRole::observed};
    auto& data = chart.data;
    data.caption = b.text("产量增速", "Growth of output");
    data.label =
        kind == doc::ChartKind::line ? b.t("图3-3", "Figure 3-3") : b.t("图3-4", "Figure 3-4");
    data.unit_line = b.text("单位：%", "Unit: %");
    data.columns = {column("year", ColumnType::period, b.text("年份", "Year")),
                    column("coal", ColumnType::number, b.text("原煤", "Raw coal")),
                    column("cbm", ColumnType::number, b.text("煤层气", "Coalbed methane"))};
    const double coal[] = {6.2, 4.4, 1.8, -3.1, 0.9};
    const double cbm[] = {18.5, 12.3, -1000, 14.8, 13.6};
    for (int i = 0; i < 5; ++i) {
        const std::string year = std::to_string(2012 + i);
        doc::Inlines second;
        if (cbm[i] > -1000) second = {b.value("coal.cbm_growth", year, cbm[i], 1, "", {2})};
        data.rows.push_back(row(
            {{b.run(year)}, {b.value("coal.raw_growth", year, coal[i], 1)}, std::move(second)}));
    }
    return chart;
}

}  // namespace almanac::testing
