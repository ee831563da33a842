// Why: Chinese is there for every text, and other languages fall back to it.
// SPDX-License-Identifier: Apache-2.0
#include "almanac/model/text.hpp"

#include "catch.hpp"

using namespace almanac;

TEST_CASE("a text is given in the language asked for, else in Chinese", "[model]") {
    const Text both("煤炭", "Coal");
    CHECK(both.in("en") == "Coal");
    CHECK(both.in("zh") == "煤炭");
    CHECK(both.in("fr") == "煤炭");
    const Text chinese("煤炭", "");
    CHECK_FALSE(chinese.has("en"));
    CHECK(chinese.in("en") == "煤炭");
}

TEST_CASE("a text without Chinese is given in what there is, none at all is empty", "[model]") {
    Text english;
    CHECK(english.empty());
    CHECK(english.in("zh").empty());
    english.set("en", "Coal");
    CHECK(english.in("zh") == "Coal");
}
