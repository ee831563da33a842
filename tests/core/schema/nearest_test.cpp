// Why: a mistyped name is answered with what was probably meant, and with nothing where nothing is
// near. SPDX-License-Identifier: Apache-2.0
#include "schema/nearest.hpp"

#include "catch.hpp"

using namespace almanac;

TEST_CASE("near names are offered, best first, at most three", "[schema]") {
    using Names = std::vector<std::string>;
    struct Case {
        const char* word;
        Names candidates;
        Names near;
    };
    for (const auto& [word, candidates, near] :
         {Case{"derection", {"decimals", "direction", "definition"}, {"direction"}},
          Case{"coal", {"coat", "coal", "cool", "goal", "soil"}, {"coal", "coat", "cool"}},
          Case{"煤层汽", {"煤层气", "原煤", "焦炭"}, {"煤层气"}},
          Case{"吕粱市", {"吕梁市", "临汾市"}, {"吕梁市"}},
          Case{"粮食种植面积", {"核桃种植面积", "粮食总产量"}, {}},
          Case{"全市原煤产量", {"原煤产量", "焦炭产量"}, {"原煤产量"}},
          Case{"xyzzy", {"coal", "tourism"}, {}}, Case{"个", {"家", "各个"}, {"家", "各个"}},
          Case{"ab", {"abcd", "abc"}, {"abc"}}, Case{"", {"a"}, {}}, Case{"a", {}, {}}}) {
        INFO(word);
        CHECK(nearest(word, candidates) == near);
    }
}

TEST_CASE("equally near names keep the order in which they were given", "[schema]") {
    CHECK(nearest("unit", {"units", "unite"}) == std::vector<std::string>{"units", "unite"});
    CHECK(nearest("unit", {"unite", "units"}) == std::vector<std::string>{"unite", "units"});
}

TEST_CASE("what is far too long or broken has no neighbours and does no harm", "[schema]") {
    CHECK(nearest(std::string(1 << 20, 'a'), {std::string(1 << 20, 'a')}).empty());
    CHECK(nearest("coal", {std::string(1 << 20, 'c')}).empty());
    CHECK(nearest("\xE5\x90", {"\xE5\x90", "\xFF"}).front() == "\xE5\x90");
}
