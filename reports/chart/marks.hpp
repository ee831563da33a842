// Why: a series, a target or a light looks the same in every chart and in its legend, and never by
// colour alone. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "almanac/model/assessment.hpp"
#include "chart/canvas.hpp"

namespace almanac::chart {

enum class Marker { circle = 1, square, triangle, diamond };

/// How the n-th series of a chart is told apart: colour and marker, dash or texture.
struct SeriesStyle {
    Paint paint = Paint::observed;
    Marker marker = Marker::circle;
    Dash dash = Dash::solid;
    Texture texture = Texture::solid;
};
SeriesStyle series_style(std::size_t n);

void draw_marker(Canvas& canvas, Marker marker, Position centre, double radius, Paint paint,
                 bool hollow = false);

Paint paint_of(Light light);
Paint soft_paint_of(Light light);
Texture texture_of(Light light);
/// ● green, ▲ yellow, ◆ red, ○ grey, drawn.
void draw_sign(Canvas& canvas, Light light, Position centre, double radius);

enum class Mark { line = 1, bar, path, target, base, band, tick };
struct LegendItem {
    Mark mark = Mark::line;
    std::size_t series = 0;  ///< line and bar: which one.
    std::string text;
};
/// Draws the items from (0, top) on, in as many rows as they need; returns the height used.
double draw_legend(Canvas& canvas, const std::vector<LegendItem>& items, double top);

}  // namespace almanac::chart
