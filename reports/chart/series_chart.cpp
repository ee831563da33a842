// Why: plain series over periods or names, as lines or as bars from an honest zero.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "chart/frame.hpp"
#include "chart/layouts.hpp"
#include "chart/marks.hpp"
#include "chart/series_marks.hpp"
#include "chart/text_metrics.hpp"

namespace almanac::chart {
namespace {

constexpr double unit_row = 24;

double draw_head(Canvas& canvas, const ChartData& data, Mark mark) {
    std::vector<LegendItem> items;
    for (const auto* column : data.with(doc::ChartRole::observed))
        items.push_back({mark, items.size(), column->name});
    const double legend = items.size() > 1 ? draw_legend(canvas, items, 0) : 0;
    canvas.text({0, legend + 16}, data.unit, {11, Anchor::start, Paint::muted, false, false});
    return legend + unit_row + 4;
}

void draw_bar(Canvas& canvas, const Plot& plot, const Datum& datum, double x, double width,
              const SeriesStyle& style) {
    const double zero = plot.y_of(0);
    const double end = plot.y_of(*datum.number);
    canvas.open("mark", datum.title);
    canvas.rectangle({x, std::min(zero, end)}, width, std::max(std::abs(end - zero), 0.5),
                     {style.paint, style.texture}, 0, {style.paint, 1, Dash::solid});
    canvas.close();
    if (advance_of(datum.text, 11) > width + 8) return;
    canvas.text({x + width / 2, end < zero || *datum.number == 0 ? end - 5 : end + 13}, datum.text,
                {11, Anchor::middle, Paint::ink, false, true});
}

}  // namespace

double draw_lines(Canvas& canvas, const ChartData& data) {
    const double top = draw_head(canvas, data, Mark::line);
    const Plot plot =
        plot_beside(canvas, value_axis(data, false), top + 4, canvas.width() < 500 ? 180 : 220);
    draw_grid(canvas, plot);
    const auto at = columns_of(plot, data.labels);
    draw_columns(canvas, plot, data.labels, at);
    Labels labels(plot);
    draw_series(canvas, plot, data.with(doc::ChartRole::observed), at, labels);
    return plot.bottom + 26;
}

double draw_bars(Canvas& canvas, const ChartData& data) {
    const double top = draw_head(canvas, data, Mark::bar);
    const Plot plot =
        plot_beside(canvas, value_axis(data, true), top + 8, canvas.width() < 500 ? 180 : 220);
    draw_grid(canvas, plot);
    const auto columns = data.with(doc::ChartRole::observed);
    const double slot =
        (plot.right - plot.left) / std::max<double>(1, static_cast<double>(data.labels.size()));
    const double gap = 3;
    const double count = std::max<double>(1, static_cast<double>(columns.size()));
    const double width = std::min(slot * 0.72 / count - gap, 44.0);
    const auto at = columns_of(plot, data.labels);
    draw_columns(canvas, plot, data.labels, at);
    for (std::size_t s = 0; s < columns.size(); ++s) {
        canvas.open("observed", columns[s]->name);
        const double offset = (static_cast<double>(s) - count / 2) * (width + gap) + gap / 2;
        for (std::size_t i = 0; i < at.size(); ++i)
            if (columns[s]->data[i].number)
                draw_bar(canvas, plot, columns[s]->data[i], at[i] + offset, width, series_style(s));
        canvas.close();
    }
    return plot.bottom + 26;
}

}  // namespace almanac::chart
