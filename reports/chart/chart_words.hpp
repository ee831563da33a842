// Why: the few words that charts add themselves, in the languages of a document.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace almanac::chart {

struct ChartWords {
    std::string_view known_until;
    std::string_view full_target;
    std::string_view no_data;
};

inline const ChartWords& chart_words(std::string_view language) {
    static constexpr ChartWords zh{"数据截至", "目标 100%", "暂无数据"};
    static constexpr ChartWords en{"data up to", "target 100%", "no data"};
    return language == "en" ? en : zh;
}

}  // namespace almanac::chart
