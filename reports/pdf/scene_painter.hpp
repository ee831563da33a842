// Why: charts are painted as the shapes they are, sharp at any size. SPDX-License-Identifier:
// Apache-2.0
#pragma once

#include "pdf/painter.hpp"

namespace almanac::pdf {

class ScenePainter {
public:
    /// `x` and `y` are the strip's corner on the page.
    ScenePainter(Painter& page, const paged::Placement& placement, float x, float y)
        : page_(page), placement_(placement), strip_x_(x), strip_y_(y) {}

    void paint() { all(placement_.scene.elements); }

    void operator()(const chart::Line& line);
    void operator()(const chart::Rectangle& rectangle);
    void operator()(const chart::Circle& circle);
    void operator()(const chart::Path& path);
    void operator()(const chart::TextRun& text);
    void operator()(const chart::Group& group) { all(group.elements); }

private:
    void all(const std::vector<chart::Element>& elements) {
        for (const auto& element : elements) std::visit(*this, element.shape);
    }
    void point(double x, double y, std::string_view operation);
    void curve(double x1, double y1, double x2, double y2, double x, double y);
    void outline(const chart::Rectangle& rectangle);
    void halo(const paged::GlyphRun& run);
    /// Sets what is needed and gives the painting operator; empty where nothing shows.
    std::string_view prepare(const chart::Fill& fill, const chart::Stroke& stroke);
    void set_stroke(const chart::Stroke& stroke);

    Painter& page_;
    const paged::Placement& placement_;
    float strip_x_;
    float strip_y_;
    std::size_t texts_ = 0;
};

}  // namespace almanac::pdf
