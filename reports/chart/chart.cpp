// Why: see chart.hpp. SPDX-License-Identifier: Apache-2.0
#include "chart/chart.hpp"

#include "chart/layouts.hpp"
#include "chart/plain_text.hpp"

namespace almanac::chart {
namespace {

double draw(Canvas& canvas, const doc::Chart& chart, const ChartData& data) {
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

}  // namespace

Scene draw_chart(const doc::Chart& chart, const doc::Document& document, double width) {
    Canvas canvas(width);
    const double height = draw(canvas, chart, read_chart(chart, document));
    return canvas.finish(height, plain_text(chart.data.caption, document), chart.alternative);
}

}  // namespace almanac::chart
