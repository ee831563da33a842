// Why: one name for each light wherever a look is chosen by it: CSS classes and colours of paper.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "almanac/model/assessment.hpp"

namespace almanac::chart {

constexpr std::string_view light_token(Light light) {
    switch (light) {
        case Light::green: return "green";
        case Light::yellow: return "yellow";
        case Light::red: return "red";
        case Light::grey: return "grey";
    }
    return "grey";
}

}  // namespace almanac::chart
