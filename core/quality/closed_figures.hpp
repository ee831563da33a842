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
    /// What a number without a unit of its own may be read in.
    struct Scale {
        std::string_view group;  ///< Of units, "percent" for what is derived.
        double factor = 1;       ///< Of the figure's unit to the first of its group.
        int multiplier = 0;      ///< Power of ten of the indicator's unit: 8 of 亿元.
        auto operator<=>(const Scale&) const = default;
    };
    struct Closed {
        double value = 0;  ///< Without sign, in the first unit of its group.
        const Indicator* indicator = nullptr;
        std::string area;
        Period period;
        bool derived = false;  ///< A share or a change: only beside the indicator's name.
    };
    struct Open {
        double value = 0;  ///< As above.
        const Indicator* indicator = nullptr;
    };
    /// A number of a text in the first unit of a group.
    struct Number {
        double value = 0;
        double step = 1;
        int digits = 1;
        bool has_unit = false;
    };

    void gather_closed(const Indicator& indicator, const std::string& area, const Period& period,
                       double value);
    void gather_open(const Indicator& indicator, double value);
    void add_derived(const MeasuredSeries& series, const Figures& shown, const Point& point);
    /// Sorts what was gathered by value, as quoted_in() wants it.
    void arrange();

    /// In its own unit, or in the indicator's own, or a share written as 0.52; none in another
    /// group.
    static std::vector<Number> meanings(const QuotedNumber& number, const Scale& scale);
    bool tells(const Number& number, std::string_view group, const Closed& closed,
               bool is_named) const;
    /// Whether an open figure, of the closed one's own indicator where the text names it, else any
    /// of its group, is what a number says.
    bool is_open_value(const Number& number, std::string_view group, const Closed& closed,
                       bool is_named) const;

    const Catalog& catalog_;
    std::map<Scale, std::vector<Closed>> closed_;
    std::map<std::string_view, std::vector<Open>> open_;  ///< By group.
};

}  // namespace almanac
