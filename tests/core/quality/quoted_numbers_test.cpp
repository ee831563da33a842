// Why: a number is found in whatever words tell it, and what only looks like one is left alone.
// SPDX-License-Identifier: Apache-2.0
#include "quality/quoted_numbers.hpp"

#include <string>

#include "catch.hpp"

using namespace almanac;

namespace {

bool tells(const char* text, double value, const std::string& unit, int digits) {
    for (const auto& number : quoted_numbers(text)) {
        const std::string own = number.unit ? std::string(number.unit->base->zh) : "";
        if (std::abs(number.value - value) <= value * 1e-12 && own == unit &&
            number.digits == digits)
            return true;
    }
    return false;
}

}  // namespace

TEST_CASE("one amount is read from every way of writing it", "[quality]") {
    for (const char* text :
         {"总收入达486.52亿元。", "４８６．５２亿元", "4,865,200万元", "4，865，200万元",
          "4 865 200万元", "48,652 百万元", "486亿5200万元", "四百八十六点五二亿元",
          "肆佰捌拾陆亿伍仟贰佰万元", "四百八十六亿五千二百万元", "48.652 billion yuan",
          "RMB 48.652 billion", "人民币486.52亿", "486.52余亿元", "收入为3，486.52亿元"}) {
        INFO(text);
        CHECK(tells(text, 486.52e8, "元", 5));
    }
}

TEST_CASE("shares are read as per cent", "[quality]") {
    for (const char* text :
         {"52.3%", "５２．３％", "百分之五十二点三", "百分之52.3", "523‰", "千分之五百二十三"}) {
        INFO(text);
        CHECK(tells(text, 52.3, "%", 3));
    }
    CHECK(tells("五成二", 52, "%", 2));
    CHECK(tells("5.2成", 52, "%", 2));
}

TEST_CASE("rounding leaves fewer digits, and noughts at the end are none", "[quality]") {
    CHECK(tells("约490亿元", 490e8, "元", 2));
    CHECK(tells("近五百亿元", 500e8, "元", 1));
    CHECK(tells("490.0亿元", 490e8, "元", 4));
    CHECK(tells("数字化景区5家", 5, "家", 1));
}

TEST_CASE("dates, ordinals, clauses and names are no figures", "[quality]") {
    for (const char* text : {"2017年", "二〇一七年", "2014-2020年", "3月15日", "第486号", "4.1.2",
                             "CO2", "4A级景区", "PM2.5", "十二届"}) {
        INFO(text);
        CHECK(quoted_numbers(text).empty());
    }
}
