// Why: the two families of rules share what they look at. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "quality/doubts.hpp"

namespace almanac::quality_detail {

struct Ground {
    const Catalog& catalog;
    const Figures& figures;
};

struct Place {
    std::string area;
    int year = 0;
};

/// Kind, indicator and figures of the doubt where `check` is broken.
std::optional<Doubt> hold_against(const Ground& ground, const Check& check, const Place& place);

/// Doubts about the figures of one series up to `year`, each held against those before it: kind,
/// rule, figures and measure are filled in.
std::vector<Doubt> hold_against_history(const Ground& ground, const MeasuredSeries& series,
                                        int year);

/// A percentage that may have been handed in as a fraction: with two decimals more than its
/// neighbours have, or of their size only when taken a hundred times.
std::optional<Doubt> hold_fraction(const Ground& ground, const MeasuredSeries& series,
                                   const Indicator& indicator, const Point& point);

/// Doubts about the figures of one series up to `year` that contradict each other, or those of
/// other series that they are made of or part of, by their meaning alone: kind, rule, demand (which
/// tells no figure) and figures are filled in.
std::vector<Doubt> hold_together(const Ground& ground, const MeasuredSeries& series, int year);

}  // namespace almanac::quality_detail
