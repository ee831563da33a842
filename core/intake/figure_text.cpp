// Why: see figure_text.hpp. SPDX-License-Identifier: Apache-2.0
#include "intake/figure_text.hpp"

#include "almanac/model/words.hpp"

namespace almanac::intake_detail {

std::string figure_text(const Point& point) {
    const std::string status(word(point.status));
    if (!has_value(point.status)) return status;
    std::string marks = point.bound == Bound::exact ? "" : std::string(word(point.bound));
    if (point.status != Status::final_figure) marks += (marks.empty() ? "" : ", ") + status;
    return to_text(Number{point.value, point.decimals}) + (marks.empty() ? "" : " (" + marks + ")");
}

}  // namespace almanac::intake_detail
