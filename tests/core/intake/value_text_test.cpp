// Why: what offices write as a value is one figure with its bound, or plainly none.
// SPDX-License-Identifier: Apache-2.0
#include "intake/value_text.hpp"

#include <string>

#include "almanac/model/words.hpp"
#include "catch.hpp"

namespace almanac::intake_detail {
namespace {

struct Case {
    const char* text;
    double value;
    std::optional<Bound> bound;
    bool full_width;
    bool separated;
};

TEST_CASE("values are read with their bound, full-width digits and separators", "[intake]") {
    const auto wanted = GENERATE(
        Case{"1512", 1512, {}, false, false}, Case{"-3.50", -3.5, {}, false, false},
        Case{"１２３．５", 123.5, {}, true, false}, Case{"－5", -5, {}, true, false},
        Case{"1,234.5", 1234.5, {}, false, true}, Case{"-1,234,567", -1234567, {}, false, true},
        Case{"1，234", 1234, {}, true, true}, Case{">10", 10, Bound::above, false, false},
        Case{"＞10", 10, Bound::above, true, false},
        Case{"≥ 10", 10, Bound::at_least, false, false},
        Case{"<10", 10, Bound::below, false, false}, Case{"≤10", 10, Bound::at_most, false, false},
        Case{"约200", 200, Bound::about, false, false},
        Case{"10以上", 10, Bound::at_least, false, false},
        Case{"10以内", 10, Bound::at_most, false, false},
        Case{"10多", 10, Bound::above, false, false},
        Case{"约1,200", 1200, Bound::about, false, true});
    INFO(wanted.text);
    const ValueText value = read_value(wanted.text);
    CHECK(value.fault == ValueFault::none);
    CHECK(value.number.value == wanted.value);
    CHECK(value.bound == wanted.bound);
    CHECK(value.full_width == wanted.full_width);
    CHECK(value.separated == wanted.separated);
}

TEST_CASE("what is no plain number is refused for its reason", "[intake]") {
    const auto [text, fault] = GENERATE(table<const char*, ValueFault>({
        {"-", ValueFault::missing_mark},
        {"…", ValueFault::missing_mark},
        {"NaN", ValueFault::missing_mark},
        {"暂无", ValueFault::missing_mark},
        {"一百", ValueFault::not_a_number},
        {"1e5", ValueFault::not_a_number},
        {"0x10", ValueFault::not_a_number},
        {"1_000", ValueFault::not_a_number},
        {"12亿元", ValueFault::not_a_number},
        {"=1+1", ValueFault::not_a_number},
        {"1.234,5", ValueFault::separators_unclear},
        {"12,34", ValueFault::separators_unclear},
        {"1234,567", ValueFault::separators_unclear},
        {",123", ValueFault::separators_unclear},
        {"1,234,", ValueFault::separators_unclear},
        {"1,234.567,8", ValueFault::separators_unclear},
        {"1234567890123456", ValueFault::too_many_digits},
    }));
    INFO(text);
    CHECK(read_value(text).fault == fault);
}

TEST_CASE("statuses and bounds are known by English and Chinese words", "[intake]") {
    CHECK(status_word("revised_annual") == Status::revised_annual);
    CHECK(status_word("年报核实") == Status::revised_annual);
    CHECK(status_word("预计") == Status::expected);
    CHECK_FALSE(status_word("finale"));
    CHECK(bound_word("at_least") == Bound::at_least);
    CHECK(bound_word("≥") == Bound::at_least);
    CHECK(bound_word("＞") == Bound::above);
    CHECK(bound_word("左右") == Bound::about);
    CHECK_FALSE(bound_word("!"));
}

TEST_CASE("every status and limit has a Chinese word that is read back", "[intake]") {
    for (const auto text : words_of<Status>) {
        const auto status = parse_word<Status>(text).value();
        CHECK(status_word(chinese_word(status)) == status);
    }
    for (const auto text : words_of<Bound>) {
        const auto bound = parse_word<Bound>(text).value();
        CHECK(bound_word(chinese_word(bound)) == bound);
    }
}

TEST_CASE("numbers of too many digits are rounded where that is wanted", "[intake]") {
    for (const auto& [text, kept] : {std::pair{"0.30000000000000004", "0.3"},
                                     {"1234567890123456", "1234567890123460"},
                                     {"-0.00123456789012345", "-0.001234567890123"},
                                     {"99999999999999.95", "100000000000000"},
                                     {"约1.2345678901234567", "1.23456789012346"},
                                     {"12.5", "12.5"}}) {
        INFO(text);
        const auto value = read_value(text, true);
        CHECK(value.fault == ValueFault::none);
        CHECK(to_text(value.number) == kept);
    }
    CHECK(read_value("0.30000000000000004").fault == ValueFault::too_many_digits);
    CHECK(read_value("1.2.3", true).fault == ValueFault::not_a_number);
}

}  // namespace
}  // namespace almanac::intake_detail
