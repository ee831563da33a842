// Why: axes, grid and labels that never lie on each other, shared by all charts with a value axis.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "chart/axis.hpp"
#include "chart/canvas.hpp"

namespace almanac::chart {

/// The drawing area, in scene units, and its value axis.
struct Plot {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;
    Axis axis;

    double y_of(double value) const { return bottom - axis.share(value) * (bottom - top); }
    double x_of(double value) const { return left + axis.share(value) * (right - left); }
};

/// The plot that leaves room for the axis' numbers on its left.
Plot plot_beside(const Canvas& canvas, const Axis& axis, double top, double height);

/// Horizontal grid with its numbers to the left.
void draw_grid(Canvas& canvas, const Plot& plot);

/// Where the columns of `labels` stand between the plot's edges: by year where all labels begin
/// with growing years, else evenly.
std::vector<double> columns_of(const Plot& plot, const std::vector<std::string>& labels);

/// Labels under the plot, as many as fit, the last always.
void draw_columns(Canvas& canvas, const Plot& plot, const std::vector<std::string>& labels,
                  const std::vector<double>& at);

/// Places labels beside points so that none covers another or a taken spot.
class Labels {
public:
    explicit Labels(const Plot& plot) : plot_(plot) {}

    void take(Position centre, double radius);
    struct Wish {
        bool below = false;   ///< Rather below the point than above.
        bool always = false;  ///< Even where no place is free.
    };
    /// Writes `text` above, below, right or left of `point`, wherever it is free; not at all where
    /// nothing is.
    void place(Canvas& canvas, Position point, double distance, const std::string& text,
               TextStyle style, Wish wish);

private:
    struct Box {
        double left, top, right, bottom;
    };
    bool is_free(const Box& box) const;

    const Plot& plot_;
    std::vector<Box> taken_;
};

}  // namespace almanac::chart
