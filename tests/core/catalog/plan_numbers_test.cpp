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
    CHECK(numbers_in("一百五十户").front().value == 150);
}

TEST_CASE("nought in words and what is below it are numbers", "[catalog]") {
    for (const char* text : {"事故降为零", "实现零事故", "降至零，", "由二降到零个"}) {
        INFO(text);
        REQUIRE_FALSE(numbers_in(text).empty());
        CHECK(numbers_in(text).back().value == 0);
    }
    for (const char* text : {"零售总额", "零部件产业", "零星工程", "从零售到批发"}) {
        INFO(text);
        CHECK(found(text).empty());
    }
    CHECK(numbers_in("回升到-1万人次").front().bare == -1);
    CHECK(numbers_in("回升到-1万人次").front().value == -1e4);
    CHECK(numbers_in("降到−2.5%").front().value == -2.5);
    CHECK(numbers_in("负3万元").front().value == -3e4);
    CHECK(numbers_in("培育10-15个").back().value == 15);
    CHECK(numbers_in("20%-30%").back().value == 30);
}

TEST_CASE("dates, names, document numbers and item marks are no numbers", "[catalog]") {
    for (const char* text :
         {"到2020年", "2014-2020年", "3月15日", "国发〔2014〕22号", "十三五期间", "4A级景区",
          "CO2排放", "面积以m2计", "（1）建设", "一个中心", "8+2模式"}) {
        INFO(text);
        CHECK(found(text).empty());
    }
}
