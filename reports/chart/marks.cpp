// Why: see marks.hpp. SPDX-License-Identifier: Apache-2.0
#include "chart/marks.hpp"

#include <algorithm>
#include <array>

#include "chart/text_metrics.hpp"

namespace almanac::chart {
namespace {

constexpr double legend_size = 12;
constexpr double legend_row = 20;
constexpr double swatch_width = 26;

void draw_swatch(Canvas& canvas, const LegendItem& item, double x, double middle) {
    const SeriesStyle style = series_style(item.series);
    const Position left{x, middle};
    const Position right{x + swatch_width, middle};
    const Position centre{x + swatch_width / 2, middle};
    switch (item.mark) {
        case Mark::line:
            canvas.line(left, right, {style.paint, 2.25, style.dash});
            draw_marker(canvas, style.marker, centre, 4, style.paint);
            return;
        case Mark::bar:
            canvas.rectangle({x + 6, middle - 6}, 14, 12, {style.paint, style.texture}, 2,
                             {style.paint, 1, Dash::solid});
            return;
        case Mark::path: canvas.line(left, right, {Paint::path, 1.75, Dash::dashed}); return;
        case Mark::target:
            draw_marker(canvas, Marker::diamond, centre, 5.5, Paint::target, true);
            return;
        case Mark::base:
            draw_marker(canvas, Marker::square, centre, 4.5, Paint::muted, true);
            return;
        case Mark::band:
            canvas.rectangle({x, middle - 6}, swatch_width, 12, {Paint::shade, Texture::solid}, 1);
            return;
        case Mark::tick:
            canvas.line({centre.x, middle - 7}, {centre.x, middle + 7},
                        {Paint::target, 2.5, Dash::solid});
            return;
    }
}

}  // namespace

SeriesStyle series_style(std::size_t n) {
    constexpr std::array<SeriesStyle, 4> styles{
        {{Paint::observed, Marker::circle, Dash::solid, Texture::solid},
         {Paint::second, Marker::square, Dash::dashed, Texture::hatched},
         {Paint::third, Marker::triangle, Dash::dotted, Texture::dotted},
         {Paint::muted, Marker::diamond, Dash::solid, Texture::hatched}}};
    return styles.at(n % styles.size());
}

void draw_marker(Canvas& canvas, Marker marker, Position centre, double radius, Paint paint,
                 bool hollow) {
    const Fill fill{hollow ? Paint::surface : paint, Texture::solid};
    const Stroke stroke{hollow ? paint : Paint::surface, hollow ? 2.0 : 1.5, Dash::solid};
    const auto [x, y] = centre;
    const double r = radius;
    switch (marker) {
        case Marker::circle: canvas.circle(centre, r, fill, stroke); return;
        case Marker::square:
            canvas.rectangle({x - r, y - r}, 2 * r, 2 * r, fill, 0, stroke);
            return;
        case Marker::triangle:
            canvas.path(
                {{x, y - r * 1.2}, {x + r * 1.15, y + r * 0.9}, {x - r * 1.15, y + r * 0.9}}, true,
                fill, stroke);
            return;
        case Marker::diamond:
            canvas.path({{x, y - r * 1.2}, {x + r * 1.2, y}, {x, y + r * 1.2}, {x - r * 1.2, y}},
                        true, fill, stroke);
            return;
    }
}

Paint paint_of(Light light) {
    switch (light) {
        case Light::green: return Paint::green;
        case Light::yellow: return Paint::yellow;
        case Light::red: return Paint::red;
        case Light::grey: return Paint::grey;
    }
    return Paint::grey;
}

Paint soft_paint_of(Light light) {
    switch (light) {
        case Light::green: return Paint::green_soft;
        case Light::yellow: return Paint::yellow_soft;
        case Light::red: return Paint::red_soft;
        case Light::grey: return Paint::grey_soft;
    }
    return Paint::grey_soft;
}

Texture texture_of(Light light) {
    switch (light) {
        case Light::green:
        case Light::grey: return Texture::solid;
        case Light::yellow: return Texture::hatched;
        case Light::red: return Texture::dotted;
    }
    return Texture::solid;
}

void draw_sign(Canvas& canvas, Light light, Position centre, double radius) {
    const Paint paint = paint_of(light);
    switch (light) {
        case Light::green: canvas.circle(centre, radius, {paint, Texture::solid}); return;
        case Light::yellow: draw_marker(canvas, Marker::triangle, centre, radius, paint); return;
        case Light::red: draw_marker(canvas, Marker::diamond, centre, radius, paint); return;
        case Light::grey:
            canvas.circle(centre, radius - 0.75, {}, {paint, 1.5, Dash::solid});
            return;
    }
}

double draw_legend(Canvas& canvas, const std::vector<LegendItem>& items, double top) {
    if (items.empty()) return 0;
    canvas.open("legend");
    double x = 0;
    double y = top;
    for (const auto& item : items) {
        const double room = canvas.width() - swatch_width - 6;
        const std::string text = wrap(item.text, legend_size, room, 1).front();
        const double width = swatch_width + 6 + advance_of(text, legend_size);
        if (x > 0 && x + width > canvas.width()) {
            x = 0;
            y += legend_row;
        }
        draw_swatch(canvas, item, x, y + legend_row / 2);
        canvas.text({x + swatch_width + 6, y + legend_row / 2 + 4.3}, text,
                    {legend_size, Anchor::start, Paint::ink, false, false});
        x += width + 20;
    }
    canvas.close();
    return y + legend_row - top;
}

}  // namespace almanac::chart
