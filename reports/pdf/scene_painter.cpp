// Why: see scene_painter.hpp. SPDX-License-Identifier: Apache-2.0
#include "pdf/scene_painter.hpp"

#include <algorithm>
#include <array>

#include "pdf/syntax.hpp"

namespace almanac::pdf {
namespace {

constexpr double circle_handle = 0.5522847498;

std::string_view token_of(chart::Paint paint) {
    switch (paint) {
        case chart::Paint::none: return "surface";
        case chart::Paint::ink: return "ink";
        case chart::Paint::muted: return "muted";
        case chart::Paint::grid: return "grid";
        case chart::Paint::surface: return "white";
        case chart::Paint::shade: return "shade";
        case chart::Paint::observed: return "observed";
        case chart::Paint::second: return "second";
        case chart::Paint::third: return "third";
        case chart::Paint::path: return "path";
        case chart::Paint::target: return "target";
        case chart::Paint::green: return "green";
        case chart::Paint::yellow: return "yellow";
        case chart::Paint::red: return "red";
        case chart::Paint::grey: return "grey";
        case chart::Paint::green_soft: return "green-soft";
        case chart::Paint::yellow_soft: return "yellow-soft";
        case chart::Paint::red_soft: return "red-soft";
        case chart::Paint::grey_soft: return "grey-soft";
    }
    return "ink";
}

}  // namespace

paged::Colour colour_of(chart::Paint paint) {
    // Paper is the surface: charts lie on white.
    if (paint == chart::Paint::surface) return {255, 255, 255};
    return look::colour(token_of(paint));
}

void ScenePainter::point(double x, double y, std::string_view operation) {
    page_.point(strip_x_ + placement_.x + x * placement_.scale,
                strip_y_ + placement_.y + y * placement_.scale);
    page_.out_ += operation;
}

void ScenePainter::curve(double x1, double y1, double x2, double y2, double x, double y) {
    point(x1, y1, " ");
    point(x2, y2, " ");
    point(x, y, " c\n");
}

void ScenePainter::set_stroke(const chart::Stroke& stroke) {
    append_colour(page_.out_, colour_of(stroke.paint), "RG");
    const double width = stroke.width * placement_.scale;
    append_number(page_.out_, width);
    page_.out_ += " w ";
    switch (stroke.dash) {
        case chart::Dash::solid: page_.out_ += "[] 0 d\n"; return;
        case chart::Dash::dashed: page_.out_ += "["; break;
        case chart::Dash::dotted: page_.out_ += "[0.8 "; break;
    }
    const double unit = placement_.scale;
    if (stroke.dash == chart::Dash::dashed) {
        append_number(page_.out_, 5 * unit);
        page_.out_ += ' ';
    }
    append_number(page_.out_, (stroke.dash == chart::Dash::dashed ? 4 : 3) * unit);
    page_.out_ += "] 0 d\n";
}

std::string_view ScenePainter::prepare(const chart::Fill& fill, const chart::Stroke& stroke) {
    const bool filled = fill.paint != chart::Paint::none;
    const bool stroked = stroke.paint != chart::Paint::none && stroke.width > 0;
    if (filled && fill.texture == chart::Texture::solid) {
        append_colour(page_.out_, colour_of(fill.paint), "rg");
    } else if (filled) {
        page_.out_ += "/Pattern cs /" + texture_name(fill.texture, fill.paint) + " scn\n";
    }
    if (stroked) set_stroke(stroke);
    if (filled) return stroked ? "B\n" : "f\n";
    return stroked ? "S\n" : std::string_view();
}

void ScenePainter::operator()(const chart::Line& line) {
    const auto operation = prepare({}, line.stroke);
    if (operation.empty()) return;
    point(line.from.x, line.from.y, " m ");
    point(line.to.x, line.to.y, " l S\n");
}

void ScenePainter::outline(const chart::Rectangle& box) {
    const double left = box.corner.x;
    const double top = box.corner.y;
    const double right = left + box.width;
    const double bottom = top + box.height;
    const double r = std::min({box.radius, box.width / 2, box.height / 2});
    const double h = r * (1 - circle_handle);
    if (r <= 0) {
        point(left, top, " m ");
        point(right, top, " l ");
        point(right, bottom, " l ");
        point(left, bottom, " l h\n");
        return;
    }
    point(left + r, top, " m ");
    point(right - r, top, " l ");
    curve(right - h, top, right, top + h, right, top + r);
    point(right, bottom - r, " l ");
    curve(right, bottom - h, right - h, bottom, right - r, bottom);
    point(left + r, bottom, " l ");
    curve(left + h, bottom, left, bottom - h, left, bottom - r);
    point(left, top + r, " l ");
    curve(left, top + h, left + h, top, left + r, top);
    page_.out_ += "h\n";
}

void ScenePainter::operator()(const chart::Rectangle& rectangle) {
    const auto operation = prepare(rectangle.fill, rectangle.stroke);
    if (operation.empty()) return;
    outline(rectangle);
    page_.out_ += operation;
}

void ScenePainter::operator()(const chart::Circle& circle) {
    const auto operation = prepare(circle.fill, circle.stroke);
    if (operation.empty()) return;
    const double r = circle.radius;
    outline({{circle.centre.x - r, circle.centre.y - r}, 2 * r, 2 * r, r, {}, {}});
    page_.out_ += operation;
}

void ScenePainter::operator()(const chart::Path& path) {
    if (path.points.empty()) return;
    const auto operation = prepare(path.closed ? path.fill : chart::Fill{}, path.stroke);
    if (operation.empty()) return;
    for (const auto& at : path.points)
        point(at.x, at.y, &at == &path.points.front() ? " m\n" : " l\n");
    if (path.closed) page_.out_ += "h ";
    page_.out_ += operation;
}

/// A ground in the surface's colour, so that text over lines is readable.
void ScenePainter::halo(const paged::GlyphRun& run) {
    page_.end_text();
    append_colour(page_.out_, colour_of(chart::Paint::surface), "rg");
    const double x = strip_x_ + run.x - run.size * 0.08;
    const double bottom = strip_y_ + run.y + run.size * 0.14;
    page_.point(x, bottom);
    page_.out_ += ' ';
    append_number(page_.out_, run.width + run.size * 0.16);
    page_.out_ += ' ';
    append_number(page_.out_, run.size * 0.96);
    page_.out_ += " re f\n";
}

void ScenePainter::operator()(const chart::TextRun& text) {
    const std::size_t first = texts_ == 0 ? 0 : placement_.ends[texts_ - 1];
    const std::size_t end = placement_.ends[texts_++];
    if (text.halo)
        for (auto r = first; r < end; ++r) halo(placement_.texts[r]);
    // Shapes set colours past the page's memory of them.
    page_.colour_ = colour_of(text.paint);
    append_colour(page_.out_, page_.colour_, "rg");
    for (auto r = first; r < end; ++r) {
        paged::GlyphRun run = placement_.texts[r];
        run.colour = page_.colour_;
        page_.run(run, strip_x_, strip_y_);
    }
    page_.end_text();
}

}  // namespace almanac::pdf
