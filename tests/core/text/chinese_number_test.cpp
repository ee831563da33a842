// Why: figures in words are figures; each value was worked out by hand.
// SPDX-License-Identifier: Apache-2.0
#include "text/chinese_number.hpp"

#include <string>
#include <vector>

#include "catch.hpp"

using namespace almanac;

TEST_CASE("numerals in Chinese characters have their value", "[text]") {
    struct Case {
        std::string text;
        double value;
        bool is_percent = false;
    };
    for (const auto& each : std::vector<Case>{{"三", 3},
                                              {"十", 10},
                                              {"十五", 15},
                                              {"二十", 20},
                                              {"一百零五", 105},
                                              {"一百五", 150},
                                              {"一千零五十", 1050},
                                              {"两万三", 23000},
                                              {"两万零三", 20003},
                                              {"十八亿二千万", 1.82e9},
                                              {"一万亿", 1e12},
                                              {"十万", 1e5},
                                              {"二〇一六", 2016},
                                              {"壹佰贰拾", 120},
                                              {"三点五", 3.5},
                                              {"一点五亿", 1.5e8},
                                              {"零", 0},
                                              {"百分之五", 5, true},
                                              {"百分之三十八点七", 38.7, true},
                                              {"千分之五", 0.5, true},
                                              {"四分之三", 75, true},
                                              {"三成", 30, true},
                                              {"三成五", 35, true}}) {
        INFO(each.text);
        const auto number = chinese_number(each.text + "立方米");
        REQUIRE(number);
        CHECK(number->length == each.text.size());
        CHECK(number->value == testing::Approx(each.value));
        CHECK(number->is_percent == each.is_percent);
    }
    for (const char* text : {"百姓", "万一", "千方百计", "亿元", "点", "甲", "", "12"}) {
        INFO(text);
        CHECK_FALSE(chinese_number(text));
    }
}
