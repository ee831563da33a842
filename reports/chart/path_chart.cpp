// Why: one indicator against its plan: what was observed, the path it is held against, the targets,
// and where knowledge ends. SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "chart/chart_words.hpp"
#include "chart/frame.hpp"
#include "chart/layouts.hpp"
#include "chart/marks.hpp"
#include "chart/series_marks.hpp"

namespace almanac::chart {
namespace {

constexpr double unit_row = 24;

std::vector<LegendItem> legend_of(const ChartData& data) {
    std::vector<LegendItem> items;
    std::size_t series = 0;
    for (const auto& column : data.columns) {
        switch (column.role) {
            case doc::ChartRole::observed:
                items.push_back({Mark::line, series++, column.name});
                break;
            case doc::ChartRole::path: items.push_back({Mark::path, 0, column.name}); break;
            case doc::ChartRole::target: items.push_back({Mark::target, 0, column.name}); break;
            case doc::ChartRole::base: items.push_back({Mark::base, 0, column.name}); break;
            case doc::ChartRole::lower: items.push_back({Mark::band, 0, column.name}); break;
            case doc::ChartRole::upper:
            case doc::ChartRole::label:
            case doc::ChartRole::state:
            case doc::ChartRole::completion: break;
        }
    }
    return items;
}

void draw_cut_off(Canvas& canvas, const Plot& plot, const ChartData& data,
                  const std::vector<double>& at, const std::string& cut_off) {
    const auto found = std::find(data.labels.begin(), data.labels.end(), cut_off);
    if (found == data.labels.end()) return;
    const auto index = static_cast<std::size_t>(found - data.labels.begin());
    const double next = index + 1 < at.size() ? at[index + 1] : plot.right;
    const double x = std::min((at[index] + next) / 2, plot.right);
    canvas.open("cut-off");
    canvas.rectangle({x, plot.top}, plot.right - x, plot.bottom - plot.top,
                     {Paint::shade, Texture::solid});
    canvas.line({x, plot.top - 6}, {x, plot.bottom}, {Paint::muted, 1, Dash::dotted});
    const std::string text = std::string(chart_words(data.language).known_until) + " " + cut_off;
    const bool right_half = x > (plot.left + plot.right) / 2;
    canvas.text({x + (right_half ? -5 : 5), plot.top - 5}, text,
                {11, right_half ? Anchor::end : Anchor::start, Paint::muted, false, true});
    canvas.close();
}

void draw_band(Canvas& canvas, const Plot& plot, const ChartData& data,
               const std::vector<double>& at) {
    const auto* lower = data.first(doc::ChartRole::lower);
    const auto* upper = data.first(doc::ChartRole::upper);
    if (lower == nullptr || upper == nullptr) return;
    std::vector<Position> outline;
    for (std::size_t i = 0; i < at.size(); ++i)
        if (upper->data[i].number && lower->data[i].number)
            outline.push_back({at[i], plot.y_of(*upper->data[i].number)});
    for (std::size_t i = at.size(); i-- > 0;)
        if (upper->data[i].number && lower->data[i].number)
            outline.push_back({at[i], plot.y_of(*lower->data[i].number)});
    canvas.open("band");
    canvas.path(std::move(outline), true, {Paint::shade, Texture::solid}, {});
    canvas.close();
}

/// Marks that stand alone: targets and the base.
void draw_knots(Canvas& canvas, const Plot& plot, const DataColumn& column,
                const std::vector<double>& at, Labels& labels, const LegendItem& look) {
    const bool target = look.mark == Mark::target;
    canvas.open(target ? "target" : "base");
    for (std::size_t i = 0; i < at.size(); ++i) {
        const auto& datum = column.data[i];
        if (!datum.number) continue;
        const Position point{at[i], plot.y_of(*datum.number)};
        canvas.open("mark", datum.title);
        draw_marker(canvas, target ? Marker::diamond : Marker::square, point, target ? 5.5 : 4.5,
                    target ? Paint::target : Paint::muted, true);
        canvas.close();
        labels.take(point, 5);
        labels.place(canvas, point, 12, datum.text,
                     {12, Anchor::middle, target ? Paint::target : Paint::muted, true, true},
                     {false, true});
    }
    canvas.close();
}

}  // namespace

double draw_path(Canvas& canvas, const ChartData& data, const std::string& cut_off) {
    const double legend = draw_legend(canvas, legend_of(data), 0);
    canvas.text({0, legend + 16}, data.unit, {11, Anchor::start, Paint::muted, false, false});
    const Axis axis = value_axis(data, false);
    const Plot plot =
        plot_beside(canvas, axis, legend + unit_row + 8, canvas.width() < 500 ? 200 : 250);
    const auto at = columns_of(plot, data.labels);
    draw_cut_off(canvas, plot, data, at, cut_off);
    draw_grid(canvas, plot);
    draw_columns(canvas, plot, data.labels, at);
    draw_band(canvas, plot, data, at);
    Labels labels(plot);
    for (const auto* column : data.with(doc::ChartRole::path)) {
        canvas.open("path");
        draw_runs(canvas, plot, *column, at, {Paint::path, 1.75, Dash::dashed});
        canvas.close();
    }
    for (const auto* column : data.with(doc::ChartRole::base))
        draw_knots(canvas, plot, *column, at, labels, {Mark::base, 0, {}});
    for (const auto* column : data.with(doc::ChartRole::target))
        draw_knots(canvas, plot, *column, at, labels, {Mark::target, 0, {}});
    draw_series(canvas, plot, data.with(doc::ChartRole::observed), at, labels);
    return plot.bottom + 26;
}

}  // namespace almanac::chart
