// Why: layouts say what they draw, not how a scene's tree is kept. SPDX-License-Identifier:
// Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "chart/scene.hpp"

namespace almanac::chart {

struct TextStyle {
    double size = 12;
    Anchor anchor = Anchor::start;
    Paint paint = Paint::ink;
    bool strong = false;
    bool halo = false;
};

/// Collects shapes into nested groups.
class Canvas {
public:
    explicit Canvas(double width);

    double width() const { return width_; }
    /// Shapes until the matching close() belong to this group.
    void open(std::string name, std::string title = {});
    void close();

    void line(Position from, Position to, Stroke stroke);
    void rectangle(Position corner, double width, double height, Fill fill, double radius = 0,
                   Stroke stroke = {});
    void circle(Position centre, double radius, Fill fill, Stroke stroke = {});
    void path(std::vector<Position> points, bool closed, Fill fill, Stroke stroke);
    void text(Position baseline, std::string text, const TextStyle& style);

    /// The scene so far, `height` high. All groups must be closed.
    Scene finish(double height, std::string title, std::string alternative);

private:
    void add(Element element) { open_.back().elements.push_back(std::move(element)); }

    double width_;
    std::vector<Group> open_;  ///< The first is the scene itself.
};

}  // namespace almanac::chart
