// Why: a chart as painted shapes, free of CSS and of any file format, so that HTML and PDF show the
// same picture. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <variant>
#include <vector>

namespace almanac::chart {

/// What a colour means; the look decides what colour that is. The soft paints are backgrounds that
/// ink stays readable on.
enum class Paint {
    none = 1,
    ink,
    muted,
    grid,
    surface,
    shade,
    observed,
    second,
    third,
    path,
    target,
    green,
    yellow,
    red,
    grey,
    green_soft,
    yellow_soft,
    red_soft,
    grey_soft
};

/// Fills differ in texture as well as colour, so that a chart survives grey paper.
enum class Texture { solid = 1, hatched, dotted };
enum class Dash { solid = 1, dashed, dotted };
enum class Anchor { start = 1, middle, end };

/// Units are CSS pixels or any other: a scene scales as a whole. y grows downwards.
struct Position {
    double x = 0;
    double y = 0;
};
struct Fill {
    Paint paint = Paint::none;
    Texture texture = Texture::solid;
};
struct Stroke {
    Paint paint = Paint::none;
    double width = 1;
    Dash dash = Dash::solid;
};

struct Line {
    Position from;
    Position to;
    Stroke stroke;
};
struct Rectangle {
    Position corner;  ///< Upper left.
    double width = 0;
    double height = 0;
    double radius = 0;
    Fill fill;
    Stroke stroke;
};
struct Circle {
    Position centre;
    double radius = 0;
    Fill fill;
    Stroke stroke;
};
/// Straight segments through the points; closed ones are filled.
struct Path {
    std::vector<Position> points;
    bool closed = false;
    Fill fill;
    Stroke stroke;
};
/// One line of text. `advance` is its width in the compiled-in table; painters with real metrics
/// anchor by their own.
struct TextRun {
    Position baseline;
    std::string text;
    double size = 12;
    Anchor anchor = Anchor::start;
    Paint paint = Paint::ink;
    bool strong = false;
    bool halo = false;  ///< Outlined in the surface's colour, for text over lines.
    double advance = 0;
};

struct Element;
/// Shapes that mean one thing: `name` is a semantic class such as "observed", `title` says what a
/// mark is (shown where a pointer rests on it; may be empty).
struct Group {
    std::string name;
    std::string title;
    std::vector<Element> elements;
};
struct Element {
    std::variant<Line, Rectangle, Circle, Path, TextRun, Group> shape;
};

/// A finished picture. `alternative` says in words what it shows.
struct Scene {
    double width = 0;
    double height = 0;
    std::string title;
    std::string alternative;
    std::vector<Element> elements;
};

}  // namespace almanac::chart
