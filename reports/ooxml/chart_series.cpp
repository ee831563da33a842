// Why: see chart_series.hpp. SPDX-License-Identifier: Apache-2.0
#include "ooxml/chart_series.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "almanac/model/state_words.hpp"
#include "chart/chart_data.hpp"
#include "chart/chart_words.hpp"
#include "chart/plain_text.hpp"
#include "chart/series_marks.hpp"
#include "ooxml/number_format.hpp"
#include "ooxml/palette.hpp"

namespace almanac::ooxml {
namespace {

using doc::ChartKind;
using doc::ChartRole;

struct Style {
    std::string_view colour;
    std::string_view symbol;
};

Style style_of(std::size_t n) {
    constexpr std::array<Style, 4> styles{{{palette::observed, "circle"},
                                           {palette::second, "square"},
                                           {palette::third, "triangle"},
                                           {palette::muted, "diamond"}}};
    return styles.at(n % styles.size());
}

/// What a role looks like in a chart of lines.
void dress_line(ChartRole role, std::size_t observed, NativeSeries& series) {
    const Style style = style_of(observed);
    switch (role) {
        case ChartRole::path:
            series.form = SeriesForm::dashed;
            series.colour = palette::path;
            return;
        case ChartRole::target:
            series.form = SeriesForm::markers;
            series.colour = palette::target;
            series.symbol = "diamond";
            series.labelled = true;
            return;
        case ChartRole::base:
            series.form = SeriesForm::markers;
            series.colour = palette::muted;
            series.symbol = "square";
            return;
        case ChartRole::lower:
        case ChartRole::upper:
            series.form = SeriesForm::dashed;
            series.colour = palette::target;
            return;
        case ChartRole::observed:
        case ChartRole::completion:
        case ChartRole::label:
        case ChartRole::state: break;
    }
    series.form = SeriesForm::line;
    series.colour = style.colour;
    series.symbol = style.symbol;
    series.labelled = true;
}

void dress_bar(ChartRole role, std::size_t observed, NativeSeries& series) {
    const bool measured = role == ChartRole::observed || role == ChartRole::completion;
    series.form = measured ? SeriesForm::bar : SeriesForm::outline;
    series.colour = measured ? style_of(observed).colour : palette::target;
    series.labelled = measured;
}

std::optional<int> year_of(const std::string& label) {
    int year = 0;
    const auto [end, error] = std::from_chars(label.data(), label.data() + label.size(), year);
    if (error != std::errc{} || end != label.data() + 4 || label.size() > 7) return std::nullopt;
    const std::string_view rest(end, label.size() - 4);
    return rest.empty() || rest == "年" ? std::optional(year) : std::nullopt;
}

/// Years where every label is one, they grow, and lie at different distances.
std::vector<double> uneven_years(const std::vector<std::string>& labels) {
    std::vector<double> years;
    bool even = true;
    for (const auto& label : labels) {
        const auto year = year_of(label);
        if (!year || (!years.empty() && *year <= years.back())) return {};
        even = even && (years.empty() || *year == years.back() + 1);
        years.push_back(*year);
    }
    return even ? std::vector<double>{} : years;
}

std::string format_of(const chart::ChartData& data, bool per_cent) {
    if (per_cent) return "0.0%";
    int decimals = 0;
    for (const auto& column : data.columns)
        for (const auto& datum : column.data)
            if (datum.number) decimals = std::max(decimals, datum.decimals);
    return plain_format(std::min(decimals, 8), data.language);
}

std::string_view colour_of(Light light) {
    switch (light) {
        case Light::green: return palette::green;
        case Light::yellow: return palette::yellow;
        case Light::red: return palette::red;
        case Light::grey: return palette::grey;
    }
    return palette::grey;
}

class Planner {
public:
    Planner(const doc::Chart& chart, const doc::Document& document)
        : chart_(chart), data_(chart::read_chart(chart, document)) {
        plan_.label_name = label_name(document);
        plan_.labels = data_.labels;
        plan_.unit = data_.unit;
    }

    std::optional<ChartPlan> run() {
        if (chart_.kind == ChartKind::states || plan_.labels.empty()) return std::nullopt;
        choose_frame();
        for (const auto& column : data_.columns)
            if (column.role != ChartRole::state) add_series(column);
        if (!has_number()) return std::nullopt;
        if (chart_.kind == ChartKind::progress) mark_progress();
        if (plan_.frame == ChartFrame::bars) name_gaps();
        add_words();
        const bool from_zero =
            plan_.frame == ChartFrame::bars || plan_.frame == ChartFrame::columns;
        plan_.axis = chart::value_axis(data_, from_zero);
        if (chart_.kind == ChartKind::progress && plan_.axis.high < 1.2)
            plan_.axis = chart::round_axis(plan_.axis.low, 1.2, 5);
        plan_.axis.language = data_.language;
        plan_.format = format_of(data_, chart_.kind == ChartKind::progress);
        return std::move(plan_);
    }

private:
    std::string label_name(const doc::Document& document) const {
        for (std::size_t c = 0; c < chart_.roles.size() && c < chart_.data.columns.size(); ++c)
            if (chart_.roles[c] == ChartRole::label)
                return chart::plain_text(chart_.data.columns[c].header, document);
        return {};
    }

    void choose_frame() {
        switch (chart_.kind) {
            case ChartKind::areas:
            case ChartKind::progress: plan_.frame = ChartFrame::bars; return;
            case ChartKind::bar: plan_.frame = ChartFrame::columns; return;
            case ChartKind::path:
            case ChartKind::line:
            case ChartKind::states: break;
        }
        plan_.positions = uneven_years(plan_.labels);
        plan_.frame = plan_.positions.empty() ? ChartFrame::lines : ChartFrame::scatter;
    }

    void add_series(const chart::DataColumn& column) {
        NativeSeries series;
        series.name = column.name;
        series.column = plan_.series.size() + 1;
        for (const auto& datum : column.data) series.values.push_back(datum.number);
        const bool lies = plan_.frame == ChartFrame::bars || plan_.frame == ChartFrame::columns;
        if (lies)
            dress_bar(column.role, observed_, series);
        else
            dress_line(column.role, observed_, series);
        if (column.role == ChartRole::observed || column.role == ChartRole::completion) ++observed_;
        plan_.series.push_back(std::move(series));
    }

    bool has_number() const {
        return std::any_of(plan_.series.begin(), plan_.series.end(), [](const auto& series) {
            return std::any_of(series.values.begin(), series.values.end(),
                               [](const auto& value) { return value.has_value(); });
        });
    }

    /// Lights colour the bars and stand as signs before the names; a frame to 100 % beside each.
    void mark_progress() {
        if (const auto* states = data_.first(ChartRole::state)) {
            for (std::size_t i = 0; i < plan_.labels.size(); ++i) {
                const auto& datum = states->data[i];
                plan_.series.front().point_colours.push_back(colour_of(datum.light));
                if (datum.state)
                    plan_.labels[i] = std::string(light_sign(datum.light)) + " " + plan_.labels[i];
            }
        }
        NativeSeries full;
        full.name = std::string(chart::chart_words(data_.language).full_target);
        full.column = plan_.series.size() + 1;
        full.values.assign(plan_.labels.size(), 1.0);
        dress_bar(ChartRole::target, 0, full);
        plan_.series.push_back(std::move(full));
    }

    /// A bar that is missing says why beside its name.
    void name_gaps() {
        const auto& values = plan_.series.front().values;
        for (std::size_t i = 0; i < plan_.labels.size(); ++i)
            if (!values[i])
                plan_.labels[i] +=
                    " (" + std::string(chart::chart_words(data_.language).no_data) + ")";
    }

    void add_words() {
        for (const auto* column : data_.with(ChartRole::state)) {
            TextColumn words{column->name, {}};
            for (const auto& datum : column->data) words.words.push_back(datum.text);
            plan_.words.push_back(std::move(words));
        }
    }

    const doc::Chart& chart_;
    chart::ChartData data_;
    ChartPlan plan_;
    std::size_t observed_ = 0;
};

}  // namespace

std::optional<ChartPlan> plan_chart(const doc::Chart& chart, const doc::Document& document) {
    return Planner(chart, document).run();
}

}  // namespace almanac::ooxml
