// Why: see canvas.hpp. SPDX-License-Identifier: Apache-2.0
#include "chart/canvas.hpp"

#include <utility>

#include "chart/text_metrics.hpp"

namespace almanac::chart {

Canvas::Canvas(double width) : width_(width), open_(1) {}

void Canvas::open(std::string name, std::string title) {
    open_.push_back({std::move(name), std::move(title), {}});
}

void Canvas::close() {
    Group group = std::move(open_.back());
    open_.pop_back();
    if (!group.elements.empty()) add({std::move(group)});
}

void Canvas::line(Position from, Position to, Stroke stroke) { add({Line{from, to, stroke}}); }

void Canvas::rectangle(Position corner, double width, double height, Fill fill, double radius,
                       Stroke stroke) {
    add({Rectangle{corner, width, height, radius, fill, stroke}});
}

void Canvas::circle(Position centre, double radius, Fill fill, Stroke stroke) {
    add({Circle{centre, radius, fill, stroke}});
}

void Canvas::path(std::vector<Position> points, bool closed, Fill fill, Stroke stroke) {
    add({Path{std::move(points), closed, fill, stroke}});
}

void Canvas::text(Position baseline, std::string text, const TextStyle& style) {
    if (text.empty()) return;
    const double advance = advance_of(text, style.size);
    add({TextRun{baseline, std::move(text), style.size, style.anchor, style.paint, style.strong,
                 style.halo, advance}});
}

Scene Canvas::finish(double height, std::string title, std::string alternative) {
    return {width_, height, std::move(title), std::move(alternative),
            std::move(open_.front().elements)};
}

}  // namespace almanac::chart
