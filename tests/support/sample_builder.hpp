// Why: the sample document's values are figures too, each registered where it is shown, as the host
// does it. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "almanac/model/document.hpp"
#include "almanac/model/number.hpp"
#include "almanac/model/shown.hpp"
#include "almanac/model/state_words.hpp"

namespace almanac::testing {

/// The figure that prints `text` around `number`, which is a part of one where % follows its
/// digits; nothing where the text prints another number.
inline std::optional<Shown> shown_as(const std::string& text, double number,
                                     std::string_view language) {
    const std::string_view digits = "0123456789";
    const auto begin = text.find_first_of(digits);
    if (begin == std::string::npos) return std::nullopt;
    const auto end = std::min(text.find_first_not_of("0123456789.,", begin), text.size());
    const std::string printed = text.substr(begin, end - begin);
    const auto point = printed.find('.');
    const int decimals =
        point == std::string::npos ? 0 : static_cast<int>(printed.size() - point - 1);
    const Number in_percent = shift_point(number_of(number), 2);
    Shown shown;
    shown.of_one =
        text.substr(end).starts_with("%") && print_rounded(in_percent.value, decimals) == printed;
    shown.number = shown.of_one ? in_percent : number_of(number);
    shown.number.decimals = static_cast<std::int8_t>(decimals);
    shown.prefix = text.substr(0, begin);
    shown.unit = text.substr(end);
    if (shown.of_one) shown.unit = "%";
    const auto gap = unit_gap(shown.unit, language);
    if (!gap.empty() && shown.unit.starts_with(gap)) shown.unit.erase(0, gap.size());
    return to_text(shown, language) == text ? std::optional(shown) : std::nullopt;
}

/// Builds the sample: keeps the document's language and registers a figure for every value.
class SampleBuilder {
public:
    explicit SampleBuilder(std::string language) { document.language = std::move(language); }

    std::string t(std::string zh, std::string en) const {
        return document.language == "en" ? std::move(en) : std::move(zh);
    }
    doc::Inlines text(std::string zh, std::string en) const {
        return {run(t(std::move(zh), std::move(en)))};
    }
    static doc::Inline run(std::string text) { return {doc::Run{std::move(text)}}; }

    /// A figure of an indicator, registered in the document; `unit` empty: without unit.
    doc::Inline value(const std::string& indicator, const std::string& period, double number,
                      int decimals, const std::string& unit = {}, std::vector<int> sources = {1},
                      const std::string& area = "141100") {
        doc::Figure figure;
        figure.indicator = indicator;
        figure.area = area;
        figure.period = period;
        figure.number = number;
        Shown shown;
        shown.number = {number, static_cast<std::int8_t>(decimals)};
        shown.unit = unit.starts_with(' ') ? unit.substr(1) : unit;
        doc::show(figure, std::move(shown), document.language);
        figure.title = name_of(indicator) + t("，", ", ") + period + t("年", "");
        figure.sources = std::move(sources);
        const std::string id =
            indicator + "/" + area + "/" + period + (unit.empty() ? "" : "/unit");
        return put(id, std::move(figure));
    }

    /// A figure of a target: completion (1 = 100 %), target, due …
    doc::Inline target(const std::string& id, doc::Aspect aspect, const std::string& name,
                       std::string text, std::optional<double> number = {}) {
        doc::Figure figure;
        figure.target = id;
        figure.aspect = aspect;
        figure.period = "2016";
        figure.number = number;
        figure.text = std::move(text);
        figure.decimals = 1;
        if (number) figure.shown = shown_as(figure.text, *number, document.language);
        figure.title = name_of(id) + t("，", ", ") + name;
        figure.sources = {1, 2};
        figure.trace = {t("实际值 ÷ 目标值", "actual ÷ target"),
                        t("目标原文见计划一", "target as worded in clause 1 of the plan")};
        return put(id + "/" + std::to_string(static_cast<int>(aspect)), std::move(figure));
    }

    /// A target's state in a year.
    doc::Inline state(const std::string& id, const std::string& period, State state, Light light) {
        doc::Figure figure;
        figure.target = id;
        figure.aspect = doc::Aspect::state;
        figure.period = period;
        figure.state = state;
        figure.light = light;
        figure.text = state_word(state, document.language);
        figure.title = name_of(id) + t("，", ", ") + period + t("年状态", " state");
        figure.sources = {1};
        figure.trace = {
            t("时序进度 = 已完成份额 ÷ 时间份额", "schedule = share done ÷ share of time"),
            t("门槛：≥ 0.95 符合进度，≥ 0.80 基本符合",
              "thresholds: ≥ 0.95 on schedule, ≥ 0.80 nearly")};
        return put(id + "/state/" + period, std::move(figure));
    }

    std::string name_of(const std::string& id) const {
        if (id == "coal.cbm_output") return t("煤层气产量", "Coalbed methane output");
        if (id == "coal.cbm_capacity") return t("煤层气年产能", "Coalbed methane capacity");
        if (id == "coal.raw_output") return t("原煤产量", "Raw coal output");
        if (id == "innovation.patents")
            return t("有效发明专利拥有量", "Invention patents in force");
        if (id == "innovation.rd_share") return t("R&D经费占GDP比重", "R&D share of GDP");
        if (id == "innovation.firms") return t("高新技术企业数", "High-tech firms");
        if (id == "innovation.sales") return t("高新技术产业销售额", "High-tech sales");
        if (id == "tourism.visitors") return t("数字化景区游客量", "Visitors to digital sites");
        return id;
    }

    doc::Document document;

private:
    doc::Inline put(const std::string& id, doc::Figure figure) {
        doc::Value value;
        value.indicator = figure.indicator;
        value.area = figure.area;
        value.period = figure.period;
        value.target = figure.target;
        value.aspect = figure.aspect;
        value.figure = id;
        document.figures.insert_or_assign(id, std::move(figure));
        return {std::move(value)};
    }
};

inline doc::Column column(std::string id, doc::ColumnType type, doc::Inlines header,
                          std::string group = {}) {
    return {std::move(id), type, std::move(header), std::move(group)};
}

inline doc::Row row(std::vector<doc::Inlines> cells, doc::RowKind kind = doc::RowKind::body) {
    doc::Row result;
    result.kind = kind;
    for (auto& content : cells) result.cells.push_back({std::move(content), 1, 1, {}});
    return result;
}

inline doc::Row group_row(doc::Inlines content, int columns) {
    doc::Row result;
    result.kind = doc::RowKind::group;
    result.cells.push_back({std::move(content), columns, 1, {}});
    return result;
}

}  // namespace almanac::testing
