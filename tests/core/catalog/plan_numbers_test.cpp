// Why: the numbers that a plan states are found, in digits and in words, and nothing that only
// looks like one (DOMAIN 9). SPDX-License-Identifier: Apache-2.0
#include "catalog/plan_numbers.hpp"

#include "catch.hpp"

using namespace almanac;

namespace {

std::string found(const char* text) {
    std::string all;
    for (const auto& number : numbers_in(text)) {
        CHECK(std::string_view(text).substr(number.at, number.length) == number.text);
        all += (all.empty() ? "" : " ") + number.text;
    }
    return all;
}

}  // namespace

TEST_CASE("numbers are found in digits and in words", "[catalog]") {
    CHECK(found("产量达到2.5亿立方米") == "2.5");
    CHECK(found("建设两颗明珠、七大园区、十五个项目") == "两 七 十五");
    CHECK(found("培育4-6个企业") == "4 6");
    CHECK(found("占比达到30%以上，新增1200户") == "30 1200");
    CHECK(numbers_in("2.5亿立方米").front().value == 2.5e8);
    CHECK(numbers_in("2.5亿立方米").front().bare == 2.5);
    CHECK(numbers_in("300万千瓦").front().value == 3e6);
    CHECK(numbers_in("二十三家").front().value == 23);
    CHECK(numbers_in("十家").front().value == 10);
}

TEST_CASE("dates, names, document numbers and item marks are no numbers", "[catalog]") {
    for (const char* text :
         {"到2020年", "2014-2020年", "3月15日", "国发〔2014〕22号", "十三五期间", "4A级景区",
          "CO2排放", "面积以m2计", "（1）建设", "一个中心", "8+2模式"}) {
        INFO(text);
        CHECK(found(text).empty());
    }
}
