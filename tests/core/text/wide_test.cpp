// Why: blanks in print depend on it. Values of UAX #11. SPDX-License-Identifier: Apache-2.0
#include "text/wide.hpp"

#include "catch.hpp"

using namespace almanac;

TEST_CASE("wide characters are those of UAX #11's classes W and F", "[text]") {
    for (const char32_t c : U"中㐀𠮷，。（）　ＡＺ１｛かア한ㄅ々〇《》【】￥") {
        if (c == 0) continue;
        INFO(static_cast<unsigned>(c));
        CHECK(is_wide(c));
    }
    for (const char32_t c : U"Aa09 .,()%é“”—…·αЯ°±×℃ｱ") {
        if (c == 0) continue;
        INFO(static_cast<unsigned>(c));
        CHECK_FALSE(is_wide(c));
    }
    CHECK(is_shared_punctuation(U'“'));
    CHECK_FALSE(is_shared_punctuation(U'，'));
}
