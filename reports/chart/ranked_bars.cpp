// Why: areas beside each other and targets against their 100 %: lying bars, read like a table, in
// the order given. SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <optional>

#include "almanac/model/number.hpp"
#include "chart/chart_words.hpp"
#include "chart/frame.hpp"
#include "chart/layouts.hpp"
#include "chart/marks.hpp"
#include "chart/text_metrics.hpp"

namespace almanac::chart {
namespace {

constexpr double label_size = 12.5;
constexpr double bar_height = 16;
constexpr double longest_completion = 1.6;  ///< Longer bars are cut and say so with an arrow.

/// Columns of the picture, from left to right: names, bars, figures, states.
struct Sheet {
    bool stacked = false;  ///< Names above their bars, where the page is narrow.
    double row = 0;
    double names = 0;
    double tail = 0;  ///< Width kept to the right of the bars.
};

double widest(const std::vector<std::string>& texts, double size) {
    double result = 0;
    for (const auto& text : texts) result = std::max(result, advance_of(text, size));
    return result;
}

Sheet sheet_of(const Canvas& canvas, const ChartData& data, double states) {
    Sheet sheet;
    sheet.stacked = canvas.width() < 500;
    sheet.names =
        sheet.stacked ? 0 : std::min(widest(data.labels, label_size) + 4, canvas.width() * 0.3);
    sheet.row = sheet.stacked ? 46 : 32;
    sheet.tail = sheet.stacked ? 0 : states;
    return sheet;
}

double figures_width(const DataColumn& column) {
    std::vector<std::string> texts;
    for (const auto& datum : column.data) texts.push_back(datum.text);
    return widest(texts, 12) + 12;
}

void draw_name(Canvas& canvas, const Sheet& sheet, const std::string& name, double top,
               double middle) {
    if (sheet.stacked) {
        canvas.text({0, top + 15}, wrap(name, label_size, canvas.width() * 0.62, 1).front(),
                    {label_size, Anchor::start, Paint::ink, false, true});
        return;
    }
    const auto lines = wrap(name, label_size, sheet.names, 2);
    double y = middle + 4.5 - (static_cast<double>(lines.size()) - 1) * 7.5;
    for (const auto& line : lines) {
        canvas.text({sheet.names, y}, line, {label_size, Anchor::end, Paint::ink, false, false});
        y += 15;
    }
}

/// A bar from zero with its figure at the end; cut at the plot's edge where it is longer.
void draw_lying_bar(Canvas& canvas, const Plot& plot, const Datum& datum, double middle, Fill fill,
                    std::optional<double> avoid) {
    const double zero = plot.x_of(std::max(0.0, plot.axis.low));
    const bool cut = *datum.number > plot.axis.high;
    const double end = plot.x_of(std::min(*datum.number, plot.axis.high));
    canvas.open("mark", datum.title);
    canvas.rectangle({std::min(zero, end), middle - bar_height / 2},
                     std::max(std::abs(end - zero), 0.75), bar_height, fill, 0,
                     {fill.paint, 1, Dash::solid});
    if (cut)
        canvas.path({{end - 14, middle - bar_height / 2 - 2},
                     {end - 6, middle},
                     {end - 14, middle + bar_height / 2 + 2}},
                    false, {}, {Paint::surface, 3, Dash::solid});
    canvas.close();
    double x = std::max(end, zero) + 6;
    const double width = advance_of(datum.text, 12);
    if (avoid && *avoid > x - 6 && *avoid < x + width + 2) x = *avoid + 6;
    canvas.text({x, middle + 4.3}, datum.text, {12, Anchor::start, Paint::ink, true, true});
}

void draw_scale(Canvas& canvas, const Plot& plot, double factor) {
    canvas.open("grid");
    double free_from = 0;
    for (const double tick : plot.axis.ticks()) {
        const double x = plot.x_of(tick);
        canvas.line({x, plot.top}, {x, plot.bottom},
                    {tick == 0 ? Paint::muted : Paint::grid, 1, Dash::solid});
        const std::string text =
            factor == 1
                ? plot.axis.text(tick)
                : shown_detail::grouped(print_rounded(tick * factor, 0), plot.axis.language) + "%";
        const double half = advance_of(text, 11) / 2;
        const double middle = std::clamp(x, half, std::max(half, canvas.width() - half));
        if (middle - half < free_from) continue;
        canvas.text({middle, plot.bottom + 15}, text,
                    {11, Anchor::middle, Paint::muted, false, false});
        free_from = middle + half + 4;
    }
    canvas.close();
}

Axis lying_axis(const ChartData& data, double limit, bool narrow) {
    double low = 0;
    double high = 0;
    for (const auto& column : data.columns)
        for (const auto& datum : column.data)
            if (datum.number && !datum.state) {
                low = std::min(low, *datum.number);
                high = std::max(high, std::min(*datum.number, limit));
            }
    Axis axis = round_axis(low, high, narrow ? 3 : 5);
    axis.language = data.language;
    return axis;
}

Plot plot_of(const Canvas& canvas, const Sheet& sheet, const Axis& axis, double top,
             std::size_t rows, double figures) {
    const double left = sheet.stacked ? 1 : sheet.names + 12;
    return {left, top, canvas.width() - sheet.tail - figures,
            top + sheet.row * static_cast<double>(rows) + 4, axis};
}

double middle_of(const Sheet& sheet, const Plot& plot, std::size_t row) {
    return plot.top + 2 + sheet.row * static_cast<double>(row) +
           (sheet.stacked ? sheet.row - bar_height / 2 - 8 : sheet.row / 2);
}

double states_width(const DataColumn* states) {
    double width = 0;
    if (states != nullptr)
        for (const auto& datum : states->data)
            if (datum.state) width = std::max(width, advance_of(datum.word, 12));
    return width > 0 ? std::min(width, 150.0) + 26 : 0;
}

void draw_state(Canvas& canvas, const Sheet& sheet, const Datum& datum, double top, double middle) {
    if (!datum.state) return;
    const double room = sheet.stacked ? canvas.width() * 0.36 : sheet.tail - 20;
    const std::string shown = wrap(datum.word, 12, room, 1).front();
    const double y = sheet.stacked ? top + 11 : middle;
    const double x = sheet.stacked ? canvas.width() - advance_of(shown, 12) - 16
                                   : canvas.width() - sheet.tail + 10;
    canvas.open("state", datum.title);
    draw_sign(canvas, datum.light, {x, y}, 5);
    canvas.text({x + 11, y + 4.3}, shown, {12, Anchor::start, Paint::ink, false, false});
    canvas.close();
}

void draw_gap(Canvas& canvas, const Plot& plot, const Datum& datum, const std::string& language,
              double middle) {
    const bool wordless = datum.text.empty() || datum.text == "—";
    canvas.text({plot.x_of(std::max(0.0, plot.axis.low)) + 6, middle + 4.3},
                wordless ? std::string(chart_words(language).no_data) : datum.text,
                {12, Anchor::start, Paint::muted, false, true});
}

/// The line at 100 %; on narrow pages in pieces, so that no name is crossed out.
void draw_full_target(Canvas& canvas, const Sheet& sheet, const Plot& plot, const ChartData& data) {
    const double x = plot.x_of(1);
    const Stroke stroke{Paint::target, 1.75, Dash::solid};
    canvas.open("target");
    if (sheet.stacked)
        for (std::size_t i = 0; i < data.labels.size(); ++i) {
            const double middle = middle_of(sheet, plot, i);
            canvas.line({x, middle - 11}, {x, middle + 11}, stroke);
        }
    else
        canvas.line({x, plot.top - 6}, {x, plot.bottom}, stroke);
    canvas.text({x, plot.top - 10}, std::string(chart_words(data.language).full_target),
                {11.5, Anchor::middle, Paint::target, true, true});
    canvas.close();
}

}  // namespace

double draw_areas(Canvas& canvas, const ChartData& data) {
    const auto* values = data.first(doc::ChartRole::observed);
    if (values == nullptr) return 0;
    const auto* targets = data.first(doc::ChartRole::target);
    std::vector<LegendItem> legend;
    if (targets != nullptr) legend = {{Mark::bar, 0, values->name}, {Mark::tick, 0, targets->name}};
    const double head = draw_legend(canvas, legend, 0) + 20;
    canvas.text({0, head - 4}, data.unit, {11, Anchor::start, Paint::muted, false, false});
    const Sheet sheet = sheet_of(canvas, data, 0);
    const Plot plot = plot_of(canvas, sheet, lying_axis(data, 1e300, sheet.stacked), head + 6,
                              data.labels.size(), figures_width(*values));
    draw_scale(canvas, plot, 1);
    canvas.open("observed", values->name);
    for (std::size_t i = 0; i < data.labels.size(); ++i) {
        const double middle = middle_of(sheet, plot, i);
        draw_name(canvas, sheet, data.labels[i], plot.top + sheet.row * static_cast<double>(i),
                  middle);
        std::optional<double> mark;
        if (targets != nullptr && targets->data[i].number) {
            mark = plot.x_of(*targets->data[i].number);
        }
        if (!values->data[i].number)
            draw_gap(canvas, plot, values->data[i], data.language, middle);
        else
            draw_lying_bar(canvas, plot, values->data[i], middle, {Paint::observed, Texture::solid},
                           mark);
        if (!mark) continue;
        canvas.open("target", targets->data[i].title);
        canvas.line({*mark, middle - 11}, {*mark, middle + 11}, {Paint::surface, 5, Dash::solid});
        canvas.line({*mark, middle - 11}, {*mark, middle + 11}, {Paint::target, 2.5, Dash::solid});
        canvas.close();
    }
    canvas.close();
    return plot.bottom + 24;
}

double draw_progress(Canvas& canvas, const ChartData& data) {
    const auto* completions = data.first(doc::ChartRole::completion);
    if (completions == nullptr) return 0;
    const auto* states = data.first(doc::ChartRole::state);
    const Sheet sheet = sheet_of(canvas, data, states_width(states));
    Axis axis = lying_axis(data, longest_completion, sheet.stacked);
    if (axis.high < 1.2) axis = round_axis(axis.low, 1.2, sheet.stacked ? 3 : 5);
    axis.language = data.language;
    const Plot plot =
        plot_of(canvas, sheet, axis, 22, data.labels.size(), figures_width(*completions));
    draw_scale(canvas, plot, 100);
    const double full = plot.x_of(1);
    canvas.open("completion", completions->name);
    for (std::size_t i = 0; i < data.labels.size(); ++i) {
        const double middle = middle_of(sheet, plot, i);
        const double top = plot.top + sheet.row * static_cast<double>(i);
        draw_name(canvas, sheet, data.labels[i], top, middle);
        const Light light = states != nullptr ? states->data[i].light : Light::grey;
        if (!completions->data[i].number)
            draw_gap(canvas, plot, completions->data[i], data.language, middle);
        else
            draw_lying_bar(canvas, plot, completions->data[i], middle,
                           {paint_of(light), texture_of(light)}, full);
        if (states != nullptr) draw_state(canvas, sheet, states->data[i], top, middle);
    }
    canvas.close();
    draw_full_target(canvas, sheet, plot, data);
    return plot.bottom + 24;
}

}  // namespace almanac::chart
