// Why: replies are bytes of unknown code until they are proved to be JSON.
// SPDX-License-Identifier: Apache-2.0
#include "worker/reply_check.hpp"
#include "messages/utf8.hpp"

#include "catch.hpp"

using namespace almanac;
using namespace std::string_literals;

TEST_CASE("any JSON text in UTF-8 passes", "[worker]") {
    const std::string text = GENERATE("{}"s, "[]"s, "null"s, "1.5e3"s, "\"吕梁\""s,
                                      "{\"a\": [1, {\"b\": \"\\u0000\"}]}"s, " \n[ ] "s);
    CHECK_FALSE(check_reply("x", text));
}

TEST_CASE("bytes that are no UTF-8 are named by their place", "[worker]") {
    const auto [text, at] = GENERATE(table<std::string, std::size_t>({
        {"ab\xC0\xAF", 2},        // overlong
        {"\xED\xA0\x80", 0},      // surrogate
        {"\xF4\x90\x80\x80", 0},  // beyond Unicode
        {"\xE5\x90", 0},          // cut short
        {"\xE5\x90\x95\xFF", 3},  // no lead byte
        {"a\x80", 1},             // lone continuation
        {"\xE0\x9F\xBF", 0},      // overlong of three
        {"\xF0\x8F\xBF\xBF", 0},  // overlong of four
    }));
    CHECK(first_invalid_utf8(text) == at);
    const auto fault = check_reply("coal.so contribute()", text);
    REQUIRE(fault);
    CHECK(fault->code == "W33");
    CHECK(fault->message.in("en") ==
          "the reply is no valid UTF-8 at byte " + std::to_string(at + 1));
}

TEST_CASE("text that is not one whole JSON value is refused", "[worker]") {
    const std::string text =
        GENERATE(""s, "{"s, "{\"a\": 1,}"s, "{} {}"s, "NaN"s, "1e400"s, "\"\x01\""s, "{}\0{"s);
    const auto fault = check_reply("x", text);
    REQUIRE(fault);
    CHECK(fault->code == "W34");
}

TEST_CASE("a reply that parsers read differently is refused", "[worker]") {
    const auto [text, code] = GENERATE(table<std::string, std::string>({
        {"\xEF\xBB\xBF{}", "W68"},
        {R"({"a": 1, "b": {"c": 2, "c": 2}})", "W69"},
        {R"([{"a": 1}, {"x": 0, "b": 1, "\u0062": 2}])", "W69"},
        {"123456789012345678901234567890", "W70"},
        {"-123456789012345678901234567890", "W70"},
        {"[18446744073709551615]", "W70"},
        {"{\"a\": 9007199254740993}", "W70"},
        {"-9007199254740993", "W70"},
    }));
    INFO(text);
    const auto fault = check_reply("x", text);
    REQUIRE(fault);
    CHECK(fault->code == code);
}

TEST_CASE("equal names in different objects, and all that a double holds, pass", "[worker]") {
    const std::string text =
        GENERATE(R"([{"a": {"a": 1}}, {"a": 2}])"s, "9007199254740992"s, "-9007199254740992"s,
                 "1234567890123456789012345678901.5"s, "1e300"s, "0.1000000000000000055511"s);
    CHECK_FALSE(check_reply("x", text));
}

TEST_CASE("nesting is bounded at a hundred levels", "[worker]") {
    const auto nested = [](std::size_t depth) {
        return std::string(depth, '[') + std::string(depth, ']');
    };
    CHECK_FALSE(check_reply("x", nested(100)));
    const auto fault = check_reply("x", nested(101));
    REQUIRE(fault);
    CHECK(fault->code == "W35");
    CHECK(check_reply("x", nested(1'000'000)));
}

TEST_CASE("invalid bytes are replaced where text is only shown", "[worker]") {
    CHECK(made_valid("a\xFF\xE5\x90\x95") == "a\xEF\xBF\xBD\xE5\x90\x95");
}
