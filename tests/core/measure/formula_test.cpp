// Why: the formula grammar is small enough to be tested whole.
// SPDX-License-Identifier: Apache-2.0
#include "measure/formula.hpp"

#include "catch.hpp"

using namespace almanac;

namespace {

std::optional<double> value_of(const std::string& text) {
    Formula::Fault fault;
    const auto formula = Formula::parse(text, fault);
    REQUIRE(formula);
    return formula->evaluate([](const std::string& id) -> std::optional<double> {
        if (id == "a.two") return 2;
        if (id == "a.nil") return 0;
        return std::nullopt;
    });
}

Formula::Fault fault_of(const std::string& text) {
    Formula::Fault fault;
    REQUIRE_FALSE(Formula::parse(text, fault));
    return fault;
}

}  // namespace

TEST_CASE("a formula follows the usual precedence, from left to right", "[measure]") {
    CHECK(value_of("1 + 2 * 3") == 7.0);
    CHECK(value_of("(1 + 2) * 3") == 9.0);
    CHECK(value_of("8 / 2 / 2") == 2.0);
    CHECK(value_of("8 - 2 - 2") == 4.0);
    CHECK(value_of("2 * -a.two") == -4.0);
    CHECK(value_of("--3 - -1") == 4.0);
    CHECK(value_of("100*a.two/0.5") == 400.0);
}

TEST_CASE("a formula has no value where an input has none or the divisor is zero", "[measure]") {
    CHECK_FALSE(value_of("a.two + a.unknown"));
    CHECK_FALSE(value_of("a.two / a.nil"));
    CHECK_FALSE(value_of("1 / (a.two - 2)"));
}

TEST_CASE("a formula names each of its inputs once, in order", "[measure]") {
    Formula::Fault fault;
    const auto formula = Formula::parse("b.y / (a.x + b.y)", fault);
    REQUIRE(formula);
    CHECK(formula->indicators() == std::vector<std::string>{"b.y", "a.x"});
}

TEST_CASE("a faulty formula is refused with the column, what stands there and what was wanted",
          "[measure]") {
    using Wanted = Formula::Wanted;
    const auto is = [](const Formula::Fault& fault, std::size_t column, const std::string& found,
                       Wanted wanted) {
        CHECK(fault.column == column);
        CHECK(fault.found == found);
        CHECK(fault.wanted == wanted);
    };
    is(fault_of(""), 1, "", Wanted::operand);
    is(fault_of("a.x +"), 6, "", Wanted::operand);
    is(fault_of("a.x b.y"), 5, "b.y", Wanted::operation);
    is(fault_of("(a.x"), 5, "", Wanted::closing);
    is(fault_of("a.x)"), 4, ")", Wanted::operation);
    is(fault_of("1.2.3"), 1, "1.2.3", Wanted::number);
    is(fault_of("1234567890123456"), 1, "1234567890123456", Wanted::number);
    is(fault_of("A.x"), 1, "A.x", Wanted::operand);
    is(fault_of("a.x % 2"), 5, "% 2", Wanted::operation);
}

TEST_CASE("nesting without end is refused, not followed", "[measure]") {
    CHECK(fault_of(std::string(10000, '(')).wanted == Formula::Wanted::shallower);
    CHECK(fault_of(std::string(10000, '-')).wanted == Formula::Wanted::shallower);
}
