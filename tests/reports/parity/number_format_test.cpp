// Why: a cell is read as a person sees it. SPDX-License-Identifier: Apache-2.0
#include "parity/number_format.hpp"

#include "catch.hpp"

using almanac::parity::print_number;
using almanac::parity::print_text;

TEST_CASE("a cell's number is printed with its places, words and sign", "[parity]") {
    CHECK(print_number(132.46, "0.0\"万吨\"") == "132.5万吨");
    CHECK(print_number(5, "\"约\"0\"户\"") == "约5户");
    CHECK(print_number(-3.2, "0.0") == "-3.2");
    CHECK(print_number(0.987, "0.0%") == "98.7%");
    CHECK(print_number(-0.004, "0.0") == "0.0");
    CHECK(print_number(2.5, "") == "2.5");
}

TEST_CASE("a section for negative numbers says the minus itself", "[parity]") {
    CHECK(print_number(-2.26, "\"增长\"0.0\"%\";\"下降\"0.0\"%\"") == "下降2.3%");
    CHECK(print_number(2.26, "\"增长\"0.0\"%\";\"下降\"0.0\"%\"") == "增长2.3%");
    CHECK(print_number(-1, "0;\"\"-0") == "-1");
}

TEST_CASE("quotation marks in a unit are read back", "[parity]") {
    CHECK(print_number(1, "0\"a\"\\\"\"b\"") == "1a\"b");
}

TEST_CASE("a word's format adds its sign", "[parity]") {
    CHECK(print_text("完成", "\"● \"@") == "● 完成");
    CHECK(print_text("完成", "") == "完成");
    CHECK(print_text("完成", "0.0") == "完成");
}
