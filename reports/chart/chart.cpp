// Why: see chart.hpp. SPDX-License-Identifier: Apache-2.0
#include "chart/chart.hpp"

#include <algorithm>

#include "chart/chart_words.hpp"
#include "chart/layouts.hpp"
#include "chart/plain_text.hpp"

namespace almanac::chart {
namespace {

bool is_empty(const ChartData& data) {
    return std::all_of(data.columns.begin(), data.columns.end(), [](const DataColumn& column) {
        return std::none_of(column.data.begin(), column.data.end(),
                            [](const Datum& datum) { return datum.number || datum.state; });
    });
}

/// Axes around nothing would look like a fault of the drawing: a word says that there are no data.
double draw_nothing(Canvas& canvas, const ChartData& data) {
    canvas.text({0, 20}, std::string(chart_words(data.language).no_data),
                {12, Anchor::start, Paint::muted, false, false});
    return 32;
}

double draw_kind(Canvas& canvas, const doc::Chart& chart, const ChartData& data) {
    switch (chart.kind) {
        case doc::ChartKind::path: return draw_path(canvas, data, chart.cut_off);
        case doc::ChartKind::areas: return draw_areas(canvas, data);
        case doc::ChartKind::progress: return draw_progress(canvas, data);
        case doc::ChartKind::states: return draw_states(canvas, data);
        case doc::ChartKind::line: return draw_lines(canvas, data);
        case doc::ChartKind::bar: return draw_bars(canvas, data);
    }
    return 0;
}

double draw(Canvas& canvas, const doc::Chart& chart, const ChartData& data) {
    const double height =
        data.labels.empty() || is_empty(data) ? 0 : draw_kind(canvas, chart, data);
    return height > 0 ? height : draw_nothing(canvas, data);
}

}  // namespace

Scene draw_chart(const doc::Chart& chart, const doc::Document& document, double width) {
    Canvas canvas(width);
    const double height = draw(canvas, chart, read_chart(chart, document));
    return canvas.finish(height, plain_text(chart.data.caption, document), chart.alternative);
}

}  // namespace almanac::chart
