// Why: units are read as offices write them, and converting loses nothing.
// SPDX-License-Identifier: Apache-2.0
#include "almanac/model/unit_of_measure.hpp"

#include <map>
#include <vector>

#include "catch.hpp"

using namespace almanac;

namespace {

std::string converted(const std::string& number, const char* from, const char* to) {
    return to_text(
        convert(parse_number(number).number, parse_unit(from).value(), parse_unit(to).value()));
}

std::vector<std::string> spellings(const BaseUnit& unit) {
    std::vector<std::string> all{std::string(unit.code), std::string(unit.zh)};
    if (!unit.en.empty()) all.emplace_back(unit.en);
    std::string_view rest = unit.aliases;
    while (!rest.empty()) {
        const auto bar = std::min(rest.find('|'), rest.size());
        all.emplace_back(rest.substr(0, bar));
        rest.remove_prefix(std::min(bar + 1, rest.size()));
    }
    return all;
}

}  // namespace

TEST_CASE("a unit splits into a base and a power of ten", "[model]") {
    struct Case {
        const char* text;
        const char* code;
        int multiplier;
    };
    for (const auto& [text, code, multiplier] :
         {Case{"亿立方米", "m3", 8},   Case{"万元", "yuan", 4},
          Case{"亿元", "yuan", 8},     Case{"万亿元", "yuan", 12},
          Case{"百万吨", "tonne", 6},  Case{"家", "firm", 0},
          Case{"万人次", "visit", 4},  Case{"千瓦", "kw", 0},
          Case{"万千瓦", "kw", 4},     Case{"亿千瓦时", "kwh", 8},
          Case{"千升", "kl", 0},       Case{"个百分点", "percentage_point", 0},
          Case{"％", "percent", 0},    Case{"㎡", "m2", 0},
          Case{"平方米", "m2", 0},     Case{"万方", "m3", 4},
          Case{"billion m³", "m3", 9}, Case{"million yuan", "yuan", 6},
          Case{"千克", "kg", 0},       Case{"万台套", "set", 4}}) {
        INFO(text);
        const auto unit = parse_unit(text);
        REQUIRE(unit);
        CHECK(unit->base->code == code);
        CHECK(unit->multiplier == multiplier);
    }
}

TEST_CASE("unknown units are refused", "[model]") {
    for (const char* text : {"", "万", "亿", "万万元", "桶", "公里", "元元", "billion", " 元",
                             "元 ", "万%", "亿个百分点", "万位次", "千指数", "万微克/立方米"})
        CHECK_FALSE(parse_unit(text));
}

TEST_CASE("conversion is exact", "[model]") {
    struct Case {
        const char* number;
        const char* from;
        const char* to;
        const char* result;
    };
    for (const auto& [number, from, to, result] :
         {Case{"1.06", "亿元", "万元", "10600"}, Case{"145", "亿元", "billion yuan", "14.5"},
          Case{"0.38", "亿立方米", "万立方米", "3800"},
          Case{"9200", "万立方米", "亿立方米", "0.9200"}, Case{"1", "万千瓦", "MW", "10"},
          Case{"35", "MW", "万千瓦", "3.5"}, Case{"15", "亩", "公顷", "1"},
          Case{"1", "公顷", "亩", "15"}, Case{"3", "亩", "公顷", "0.2"},
          Case{"1", "平方公里", "亩", "1500"}, Case{"1", "亩", "公顷", "0.066666666666667"},
          Case{"3", "斤", "公斤", "1.5"}, Case{"1.5", "公斤", "斤", "3"},
          Case{"2", "吨", "斤", "4000"}, Case{"1", "方", "㎥", "1"}, Case{"12", "家", "户", "12"},
          Case{"3.5", "万家", "个", "35000"},
          Case{"123456789.012345", "万元", "元", "1234567890123.45"}}) {
        INFO(number << from << " in " << to);
        CHECK(std::abs(std::stod(converted(number, from, to)) - std::stod(result)) <=
              1e-12 * std::stod(result));
        if (std::string_view(result).size() < 17) CHECK(converted(number, from, to) == result);
    }
}

TEST_CASE("count words are one to one, and nothing else is taken for them", "[model]") {
    const auto item = *parse_unit("个");
    for (const char* word : {"户", "家", "件", "名", "位", "人", "项", "颗", "座"}) {
        INFO(word);
        const auto unit = *parse_unit(word);
        REQUIRE(is_convertible(unit, item));
        CHECK(convert({25, 0}, unit, item) == Number{25, 0});
        CHECK(to_text(unit, "zh") == word);
    }
    for (const char* other : {"人次", "%", "元", "立方米", "位次"})
        CHECK_FALSE(is_convertible(item, *parse_unit(other)));
    CHECK_FALSE(is_convertible(*parse_unit("%"), *parse_unit("个百分点")));
    CHECK_FALSE(is_convertible(*parse_unit("元"), *parse_unit("美元")));
}

TEST_CASE("every spelling names one unit, and the printed form means the same unit", "[model]") {
    std::map<std::string, std::string_view> owner;
    for (const auto& base : base_units) {
        for (const auto& spelling : spellings(base)) {
            INFO(spelling);
            CHECK(owner.emplace(spelling, base.code).first->second == base.code);
            REQUIRE(parse_unit(spelling));
            CHECK(parse_unit(spelling)->base == &base);
        }
        for (int multiplier = 0; multiplier <= 12; ++multiplier) {
            if (multiplier > 0 && !takes_multiples(base)) break;
            const UnitOfMeasure unit{&base, multiplier};
            INFO(to_text(unit, "zh"));
            const auto again = parse_unit(to_text(unit, "zh"));
            REQUIRE(again);
            CHECK(convert({7, 0}, *again, unit).value == 7);
        }
    }
}

TEST_CASE("count words vanish in English, multiples do not", "[model]") {
    CHECK(to_text(*parse_unit("家"), "en").empty());
    CHECK(to_text(*parse_unit("万家"), "en") == "10 thousand");
    CHECK(to_text(*parse_unit("亿立方米"), "en") == "100 million m³");
}
