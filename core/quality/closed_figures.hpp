// Why: a closed figure is told by whatever words quote it: texts, notes, reports of tasks, edits.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/catalog.hpp"
#include "measure/measure.hpp"
#include "quality/quoted_numbers.hpp"

namespace almanac {

/// Figures that an audience must not see, and those beside them that it may, which explain many a
/// number in a text.
class ClosedFigures {
public:
    explicit ClosedFigures(const Catalog& catalog);

    /// What is in `all` and not in `shown` is closed, with its share of the area above it and its
    /// change on the year before where these can be reckoned from open figures.
    ClosedFigures(const Catalog& catalog, const Figures& all, const Figures& shown);

    /// Closes or opens every figure of `figures` as `is_open` says.
    using IsOpen = std::function<bool(const Indicator&, const SeriesKey&, const Period&)>;
    void add(const Figures& figures, const IsOpen& is_open);

    void close(const Indicator& indicator, const std::string& area, const Period& period,
               double value);
    void open(const Indicator& indicator, double value);
    bool empty() const { return closed_.empty(); }

    /// A figure that a text quotes.
    struct Quoted {
        std::string indicator;
        std::string area;
        Period period;
        auto operator<=>(const Quoted&) const = default;
    };

    /// The closed figures that a text quotes, in any unit of their group, as written or rounded.
    /// Few digits are no quotation by themselves. With a unit of its group beside it a number of
    /// three significant digits is one; without, of four; one digit less is enough where the text
    /// names the indicator. With its name one or two digits with a unit are one, too, where they
    /// are the whole figure (5家). Years are none, nor is what an open figure or the plan explains.
    std::set<Quoted> quoted_in(std::string_view text) const;

private:
    struct Closed {
        const Indicator* indicator = nullptr;
        std::string area;
        Period period;
        double value = 0;      ///< In the base of `unit`.
        UnitOfMeasure unit;    ///< Of the figure, or % of what is derived from it.
        bool derived = false;  ///< A share or a change: only beside the indicator's name.
    };
    struct Open {
        double value = 0;
        const Indicator* indicator = nullptr;
        bool operator<(const Open& other) const { return value < other.value; }
    };

    bool quotes(const QuotedNumber& number, const Closed& closed, bool is_named) const;
    void add_derived(const MeasuredSeries& series, const Figures& shown, const Point& point);
    /// Whether an open figure, of the closed one's own indicator where the text names it, else any
    /// of its group, is what a number says.
    bool is_open_value(double value, double step, const Closed& closed, bool is_named) const;

    const Catalog& catalog_;
    std::vector<Closed> closed_;
    std::multiset<Open> open_;
};

}  // namespace almanac
