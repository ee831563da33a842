// Why: numbers and strings are what viewers stumble over. SPDX-License-Identifier: Apache-2.0
#include "pdf/syntax.hpp"
#include "catch.hpp"
#include "pdf/cff_charset.hpp"
#include "pdf/icc.hpp"

namespace almanac::pdf {
namespace {

std::string number(double value) {
    std::string out;
    append_number(out, value);
    return out;
}

std::string text(std::string_view utf8) {
    std::string out;
    append_text(out, utf8);
    return out;
}

}  // namespace

TEST_CASE("numbers have at most three decimals and no exponent", "[pdf]") {
    CHECK(number(0) == "0");
    CHECK(number(12) == "12");
    CHECK(number(-0.5) == "-0.5");
    CHECK(number(0.0004) == "0");
    CHECK(number(-0.0004) == "0");
    CHECK(number(3.05) == "3.05");
    CHECK(number(1e7) == "10000000");
}

TEST_CASE("text strings keep every character", "[pdf]") {
    CHECK(text("a(b)\\") == "(a\\(b\\)\\\\)");
    CHECK(text("如") == std::string("(\xFE\xFF\x59\x82)"));
    // 嬨 is U+5B28: its second byte is an opening parenthesis.
    CHECK(text("嬨") == std::string("(\xFE\xFF\x5B\\\x28)"));
    CHECK(text("\U00020BB7") == std::string("(\xFE\xFF\xD8\x42\xDF\xB7)"));
}

TEST_CASE("a damaged CFF table gives no charset", "[pdf]") {
    CHECK_FALSE(cff_charset("", 10).has_value());
    CHECK_FALSE(cff_charset(std::string("\x01\0\x04\x04\0\x01\x01\x01\x05name", 14), 10));
    CHECK_FALSE(cff_charset(std::string(200, '\xFF'), 10));
}

TEST_CASE("the colour profile says its own size", "[pdf]") {
    const auto profile = srgb_profile();
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(profile[i]); };
    CHECK((byte(2) * 256U + byte(3)) == profile.size());
    CHECK(profile.substr(36, 4) == "acsp");
}

}  // namespace almanac::pdf
