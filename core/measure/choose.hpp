// Why: several sources speak of one cell; one of them is used, the others are kept and shown.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "measure/measure.hpp"

namespace almanac::measure_detail {

/// One period's figures of one key: the one to use and the others that have a value, best first.
struct Choice {
    Point point;
    Provenance provenance;
    std::vector<Alternative> others;
};

/// Per period of `series` (every source, as a store gives it) the choice of DOMAIN 12: a value
/// before none, best class by `source_order`, then latest published, then latest handed in. What
/// was not known at the vintage's cut-off is left out.
std::vector<Choice> choose(const Series& series, const std::vector<int>& source_order,
                           const Date& cut_off);

/// Puts a point with its provenance into `series`, in order of period.
void insert_point(Series& series, Point point, const Provenance& provenance);

/// The point of exactly `period`, or null.
const Point* find_point(const Series& series, const Period& period);

}  // namespace almanac::measure_detail
