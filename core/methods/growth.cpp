// Why: see growth.hpp. SPDX-License-Identifier: Apache-2.0
#include "methods/growth.hpp"

#include <cmath>

#include "almanac/model/number.hpp"

namespace almanac {

namespace methods_detail {

bool meets_goal(double value, double goal, bool falling) {
    return falling ? reaches(-value, -goal) : reaches(value, goal);
}

std::optional<double> growth_of_positive(const YearPoint& from, const YearPoint& to, Text& why) {
    if (from.value < 0 || to.value < 0) {
        why = Text("数值为负，不计增速", "a value is negative: no growth");
        return std::nullopt;
    }
    return growth(from, to, why);
}

MethodResult not_defined(Method method, Text why) {
    MethodResult result;
    result.method = method;
    result.why_not = std::move(why);
    return result;
}

}  // namespace methods_detail

std::optional<double> growth(const YearPoint& from, const YearPoint& to, Text& why) {
    const int years = to.year - from.year;
    if (years <= 0) {
        why = Text("起点之后没有数据", "no figure after the starting point");
        return std::nullopt;
    }
    if (from.value == 0) {
        why = Text("起点值为零", "the starting value is zero");
        return std::nullopt;
    }
    const double factor = to.value / from.value;
    if (factor <= 0) {
        why = Text("数值为零或正负改变", "a value is zero or changes its sign");
        return std::nullopt;
    }
    return settle(std::pow(factor, 1.0 / years) - 1);
}

}  // namespace almanac
