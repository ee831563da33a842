// Why: see series_marks.hpp. SPDX-License-Identifier: Apache-2.0
#include "chart/series_marks.hpp"

#include <algorithm>
#include <limits>

#include "chart/marks.hpp"

namespace almanac::chart {

Axis value_axis(const ChartData& data, bool from_zero) {
    double low = std::numeric_limits<double>::max();
    double high = std::numeric_limits<double>::lowest();
    for (const auto& column : data.columns)
        for (const auto& datum : column.data)
            if (datum.number) {
                low = std::min(low, *datum.number);
                high = std::max(high, *datum.number);
            }
    if (low > high) return round_axis(0, 1, 4);
    const bool near_zero = low > 0 && low < high * 0.6;
    const bool below_zero = high < 0 && high > low * 0.6;
    if (from_zero || near_zero) low = std::min(low, 0.0);
    if (from_zero || below_zero) high = std::max(high, 0.0);
    Axis axis = round_axis(low, high, 5);
    axis.language = data.language;
    return axis;
}

void draw_runs(Canvas& canvas, const Plot& plot, const DataColumn& column,
               const std::vector<double>& at, Stroke stroke) {
    std::vector<Position> run;
    const auto flush = [&] {
        if (run.size() > 1) canvas.path(run, false, {}, stroke);
        run.clear();
    };
    for (std::size_t i = 0; i < at.size(); ++i) {
        if (column.data[i].number)
            run.push_back({at[i], plot.y_of(*column.data[i].number)});
        else
            flush();
    }
    flush();
}

namespace {

/// Lower than what stands beside it: its label is clear of the line below the point.
bool is_valley(const DataColumn& column, std::size_t i) {
    const auto higher = [&](std::size_t other) {
        return column.data[other].number && *column.data[other].number > *column.data[i].number;
    };
    return i > 0 && i + 1 < column.data.size() && higher(i - 1) && higher(i + 1);
}

}  // namespace

void draw_series(Canvas& canvas, const Plot& plot, const std::vector<const DataColumn*>& columns,
                 const std::vector<double>& at, Labels& labels) {
    for (const auto* column : columns)
        for (std::size_t i = 0; i < at.size(); ++i)
            if (column->data[i].number) labels.take({at[i], plot.y_of(*column->data[i].number)}, 5);
    for (std::size_t s = 0; s < columns.size(); ++s) {
        const SeriesStyle style = series_style(s);
        canvas.open("observed", columns[s]->name);
        draw_runs(canvas, plot, *columns[s], at, {style.paint, 2.25, style.dash});
        for (std::size_t i = at.size(); i-- > 0;) {
            const auto& datum = columns[s]->data[i];
            if (!datum.number) continue;
            const Position point{at[i], plot.y_of(*datum.number)};
            canvas.open("mark", datum.title);
            draw_marker(canvas, style.marker, point, 4, style.paint);
            canvas.close();
            labels.place(canvas, point, 9, datum.text,
                         {12, Anchor::middle, style.paint, true, true},
                         {is_valley(*columns[s], i), false});
        }
        canvas.close();
    }
}

}  // namespace almanac::chart
