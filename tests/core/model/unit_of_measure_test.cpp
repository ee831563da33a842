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
    for (const char* text : {"", "万", "亿", "万万元", "勺", "元元", "billion", " 元", "元 ", "万%",
                             "亿个百分点", "万位次", "千指数", "万微克/立方米"})
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
         {Case{"1.06", "亿元", "万元", "10600"},
          Case{"145", "亿元", "billion yuan", "14.5"},
          Case{"0.38", "亿立方米", "万立方米", "3800"},
          Case{"9200", "万立方米", "亿立方米", "0.9200"},
          Case{"1", "万千瓦", "MW", "10"},
          Case{"35", "MW", "万千瓦", "3.5"},
          Case{"15", "亩", "公顷", "1"},
          Case{"1", "公顷", "亩", "15"},
          Case{"3", "亩", "公顷", "0.2"},
          Case{"1", "平方公里", "亩", "1500"},
          Case{"1", "亩", "公顷", "0.066666666666667"},
          Case{"209199362914.239", "吨", "斤", "418398725828478"},
          Case{"5000", "元/吨", "元/公斤", "5.000"},
          Case{"0.5", "万元/吨", "元/吨", "5000"},
          Case{"500", "公斤/亩", "吨/公顷", "7.5"},
          Case{"2", "小时", "分钟", "120"},
          Case{"3.6", "吉焦", "千瓦时", "1000"},
          Case{"29.3", "吨/公顷", "斤/亩", "3906.66666666667"},
          Case{"0.5", "吨标准煤/万元", "千克标准煤/万元", "500"},
          Case{"12.5", "张/千人", "个/万人", "125"},
          Case{"250", "人/平方公里", "人/公顷", "2.50"},
          Case{"3", "斤", "公斤", "1.5"},
          Case{"1.5", "公斤", "斤", "3"},
          Case{"2", "吨", "斤", "4000"},
          Case{"1", "方", "㎥", "1"},
          Case{"12", "家", "户", "12"},
          Case{"3.5", "万家", "个", "35000"},
          Case{"123456789.012345", "万元", "元", "1234567890123.45"}}) {
        INFO(number << from << " in " << to);
        CHECK(std::abs(std::stod(converted(number, from, to)) - std::stod(result)) <=
              1e-12 * std::stod(result));
        if (std::string_view(result).size() < 17) CHECK(converted(number, from, to) == result);
    }
}

TEST_CASE("a conversion says when its digits do not end", "[model]") {
    const auto exact = [](const char* number, const char* from, const char* to) {
        return convert_exactly(parse_number(number).number, *parse_unit(from), *parse_unit(to))
            .is_exact;
    };
    CHECK(exact("209199362914.239", "吨", "斤"));
    CHECK(exact("3", "亩", "公顷"));
    CHECK_FALSE(exact("1", "亩", "公顷"));
    CHECK_FALSE(exact("1", "吉焦", "千瓦时"));
    CHECK_FALSE(exact("999999999999998", "亩", "公顷"));
    CHECK(converted("-7", "天", "小时") == "-168");
    CHECK(converted("0", "亩", "公顷") == "0");
}

TEST_CASE("units convert within their group, there and back, and nowhere else", "[model]") {
    for (const auto& from : base_units) {
        for (const auto& to : base_units) {
            const UnitOfMeasure one{&from, 0};
            const UnitOfMeasure other{&to, 0};
            INFO(from.code << " in " << to.code);
            REQUIRE(is_convertible(one, other) == (from.group == to.group));
            if (from.group != to.group) continue;
            for (const double value : {1.0, 0.07, 1234567.0, -89.25}) {
                const auto there = convert_exactly(number_of(value), one, other);
                const double by_hand = value * static_cast<double>(from.numerator) /
                                       static_cast<double>(from.denominator) *
                                       static_cast<double>(to.denominator) /
                                       static_cast<double>(to.numerator);
                // Fifteen decimals are kept, and fifteen digits.
                const double kept = std::max(1e-14 * std::abs(by_hand), 1e-15);
                CHECK(std::abs(there.number.value - by_hand) <= kept);
                if (there.is_exact) CHECK(convert(there.number, other, one).value == value);
            }
        }
    }
}

TEST_CASE("multiples convert by the point alone, in rates, too", "[model]") {
    for (const auto& base : base_units) {
        if (!base.takes_multiples) continue;
        const auto wan = parse_unit("万" + std::string(base.zh));
        INFO(base.zh);
        REQUIRE(wan);
        REQUIRE(is_convertible(*wan, {&base, 0}));
        CHECK(convert(parse_number("1.25").number, *wan, {&base, 0}).value == 12500);
        CHECK(convert(parse_number("12500").number, {&base, 0}, *wan).value == 1.25);
    }
}

TEST_CASE("a group is measured in its first unit, and rates in those of what they divide",
          "[model]") {
    std::map<std::string_view, const BaseUnit*> first;
    for (const auto& base : base_units) first.try_emplace(base.group, &base);
    for (const auto& [group, base] : first) {
        INFO(group);
        CHECK((base->numerator == 1 && base->denominator == 1));
    }
    for (const auto& base : base_units) {
        INFO(base.code);
        CHECK((base.numerator > 0 && base.numerator <= most_factor));
        CHECK((base.denominator > 0 && base.denominator <= most_factor));
        const auto slash = base.zh.find('/');
        const auto parts = parts_of_rate(base.group);
        if (!parts || slash == std::string_view::npos) continue;
        const auto top = parse_unit(base.zh.substr(0, slash));
        const auto bottom = parse_unit(base.zh.substr(slash + 1));
        if (!top || !bottom || top->base->group != parts->first ||
            bottom->base->group != parts->second)
            continue;
        const auto in_first = [&](const UnitOfMeasure& unit) {
            return convert({1, 0}, unit, {first.at(unit.base->group), 0}).value;
        };
        const double factor =
            static_cast<double>(base.numerator) / static_cast<double>(base.denominator);
        CHECK(std::abs(in_first(*top) / in_first(*bottom) / factor - 1) < 1e-12);
    }
}

TEST_CASE("what yearbooks print is known", "[model]") {
    for (const char* text : {"吨标准煤",
                             "万吨标准煤",
                             "公里",
                             "米",
                             "毫米",
                             "辆",
                             "万辆",
                             "‰",
                             "GW",
                             "元/吨",
                             "升",
                             "篇",
                             "所",
                             "张",
                             "床",
                             "床位",
                             "张床位",
                             "小时",
                             "克/立方米",
                             "人/平方公里",
                             "岁",
                             "元/人",
                             "件/万人",
                             "微克/立方米",
                             "标准立方米",
                             "亿标准立方米",
                             "千瓦时",
                             "亿千瓦时",
                             "公顷",
                             "千公顷",
                             "头",
                             "只",
                             "万羽",
                             "台(套)",
                             "台（套）",
                             "套",
                             "栋",
                             "间",
                             "人/户",
                             "公斤/亩",
                             "吨/公顷",
                             "千克/公顷",
                             "元/千瓦时",
                             "元/平方米",
                             "万元/人",
                             "张/千人",
                             "人/万人",
                             "台/百户",
                             "平方米/人",
                             "册/人",
                             "吨标准煤/万元",
                             "千克标准煤/吨",
                             "克标准煤/千瓦时",
                             "立方米/万元",
                             "立方米/吨",
                             "毫克/升",
                             "分贝",
                             "℃",
                             "亿吨公里",
                             "亿人公里",
                             "标台/万人",
                             "万标准箱",
                             "千伏",
                             "万千伏安",
                             "蒸吨",
                             "人年",
                             "学时",
                             "公里/百平方公里",
                             "升/人·日",
                             "例/10万",
                             "1/10万",
                             "万卷",
                             "万册",
                             "万眼",
                             "场次",
                             "架次",
                             "起",
                             "笔",
                             "万重量箱",
                             "吨二氧化碳",
                             "万吨二氧化碳当量",
                             "吉焦",
                             "万吉焦",
                             "大卡/千克",
                             "Mbps",
                             "港元",
                             "万欧元",
                             "个月",
                             "年"}) {
        INFO(text);
        CHECK(parse_unit(text));
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
            if (multiplier > 0 && !base.takes_multiples) break;
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
