// Why: see frame.hpp. SPDX-License-Identifier: Apache-2.0
#include "chart/frame.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "almanac/model/period.hpp"
#include "chart/text_metrics.hpp"

namespace almanac::chart {
namespace {

constexpr double tick_size = 11;

std::optional<std::vector<double>> years_of(const std::vector<std::string>& labels) {
    std::vector<double> years;
    for (const auto& label : labels) {
        std::string_view text = label;
        const auto year = period_detail::take_digits(text, 4);
        const bool whole = text.empty() || text == "年";
        if (!year || !whole || (!years.empty() && *year <= years.back())) return std::nullopt;
        years.push_back(*year);
    }
    return years;
}

}  // namespace

Plot plot_beside(const Canvas& canvas, const Axis& axis, double top, double height) {
    double widest = 0;
    for (const double tick : axis.ticks())
        widest = std::max(widest, advance_of(axis.text(tick), tick_size));
    return {widest + 8, top, canvas.width() - 6, top + height, axis};
}

void draw_grid(Canvas& canvas, const Plot& plot) {
    canvas.open("grid");
    for (const double tick : plot.axis.ticks()) {
        const double y = plot.y_of(tick);
        const bool zero = tick == 0;
        canvas.line({plot.left, y}, {plot.right, y},
                    {zero ? Paint::muted : Paint::grid, 1, Dash::solid});
        canvas.text({plot.left - 8, y + 4}, plot.axis.text(tick),
                    {tick_size, Anchor::end, Paint::muted, false, false});
    }
    canvas.close();
}

std::vector<double> columns_of(const Plot& plot, const std::vector<std::string>& labels) {
    std::vector<double> at;
    const auto years = years_of(labels);
    const double count = static_cast<double>(labels.size());
    double span = count;
    double first = 0;
    if (years && !years->empty()) {
        first = years->front();
        span = years->back() - first + 1;
    }
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const double step = years ? (*years)[i] - first : static_cast<double>(i);
        at.push_back(plot.left + (step + 0.5) / span * (plot.right - plot.left));
    }
    return at;
}

void draw_columns(Canvas& canvas, const Plot& plot, const std::vector<std::string>& labels,
                  const std::vector<double>& at) {
    canvas.open("labels");
    double free_until = 0;
    for (std::size_t i = labels.size(); i-- > 0;) {
        const double room = (plot.right - plot.left) / static_cast<double>(labels.size());
        const std::string text = wrap(labels[i], tick_size, std::max(room - 4, 34.0), 1).front();
        const double half = advance_of(text, tick_size) / 2;
        const bool last = i + 1 == labels.size();
        if (!last && at[i] + half + 6 > free_until) continue;
        canvas.line({at[i], plot.bottom}, {at[i], plot.bottom + 4}, {Paint::muted, 1, Dash::solid});
        canvas.text({at[i], plot.bottom + 17}, text,
                    {tick_size, Anchor::middle, Paint::muted, false, false});
        free_until = at[i] - half;
    }
    canvas.close();
}

void Labels::take(Position centre, double radius) {
    taken_.push_back({centre.x - radius, centre.y - radius, centre.x + radius, centre.y + radius});
}

bool Labels::is_free(const Box& box) const {
    if (box.left < plot_.left - 2 || box.right > plot_.right + 6 || box.top < plot_.top - 12 ||
        box.bottom > plot_.bottom)
        return false;
    return std::none_of(taken_.begin(), taken_.end(), [&](const Box& other) {
        return box.left < other.right && other.left < box.right && box.top < other.bottom &&
               other.top < box.bottom;
    });
}

void Labels::place(Canvas& canvas, Position point, double distance, const std::string& text,
                   TextStyle style, Wish wish) {
    const double width = advance_of(text, style.size);
    const double height = style.size;
    const auto [x, y] = point;
    struct Choice {
        Anchor anchor;
        Position baseline;
    };
    const Choice above{Anchor::middle, {x, y - distance}};
    const Choice below{Anchor::middle, {x, y + distance + height * 0.8}};
    const Choice choices[] = {wish.below ? below : above,
                              wish.below ? above : below,
                              {Anchor::start, {x + distance, y + height * 0.35}},
                              {Anchor::end, {x - distance, y + height * 0.35}}};
    for (const auto& choice : choices) {
        const double left = choice.anchor == Anchor::start ? choice.baseline.x
                            : choice.anchor == Anchor::end ? choice.baseline.x - width
                                                           : choice.baseline.x - width / 2;
        const Box box{left - 2, choice.baseline.y - height * 0.85, left + width + 2,
                      choice.baseline.y + height * 0.2};
        const bool last = &choice == &choices[3];
        if (!is_free(box) && !(wish.always && last)) continue;
        style.anchor = choice.anchor;
        canvas.text(choice.baseline, text, style);
        taken_.push_back(box);
        return;
    }
}

}  // namespace almanac::chart
