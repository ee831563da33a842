// Why: what a lenient parser would swallow is refused with its line and column.
// SPDX-License-Identifier: Apache-2.0
#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "schema/checker.hpp"

using namespace almanac;

namespace {

std::string nested(int levels) { return std::string(levels, '[') + std::string(levels, ']'); }

}  // namespace

TEST_CASE("what is no strict JSON is refused by code and place", "[schema]") {
    struct Case {
        std::string text;
        const char* code;
        const char* place;
    };
    for (const auto& [text, code, place] :
         {Case{"", "J01", "line 1"},
          Case{"{", "J01", "line 1"},
          Case{"{}x", "J01", "line 1 column 3"},
          Case{"{\n  \"煤\": 1,\n}", "J01", "line 3 column 1"},
          Case{"{\"煤\" 1}", "J01", "line 1 column 6"},
          Case{"{\"a\": NaN}", "J01", "line 1"},
          Case{"{\"a\": Infinity}", "J01", "line 1"},
          Case{"{\"a\": 1e400}", "J01", ""},
          Case{"{\"a\": -1e400}", "J01", ""},
          Case{"{\"a\": 01}", "J01", "line 1"},
          Case{"{\"a\": .5}", "J01", "line 1"},
          Case{"{'a': 1}", "J01", "line 1 column 2"},
          Case{"// x\n{}", "J01", "line 1"},
          Case{"{\"a\": \"\xFF\"}", "J01", "line 1"},
          Case{"{\"a\": \"\xE5\x90\"}", "J01", "line 1"},
          Case{"{\"a\": \"\\ud800\"}", "J01", "line 1"},
          Case{"{\"a\": \"\n\"}", "J01", "line 1"},
          Case{"{\"a\": 1, \"a\": 1}", "J02", ""},
          Case{"{\"x\": [{\"a\": 1, \"b\": {}, \"a\": 2}]}", "J02", ""},
          Case{"{\"a\": 1, \"\\u0061\": 2}", "J02", ""},
          Case{nested(66), "J03", ""},
          Case{std::string(2000000, '['), "J03", ""}}) {
        INFO(text.substr(0, 60));
        Diagnostics diagnostics;
        CHECK(parse_json(text, "file.json", diagnostics).is_discarded());
        REQUIRE(diagnostics.size() == 1);
        CHECK(diagnostics[0].code == code);
        CHECK(diagnostics[0].severity == Severity::error);
        CHECK(diagnostics[0].origin.rfind("file.json", 0) == 0);
        CHECK(diagnostics[0].origin.find(place) != std::string::npos);
    }
}

TEST_CASE("strict JSON is read, with a byte order mark and sixty-four levels", "[schema]") {
    for (const std::string& text : {std::string("\xEF\xBB\xBF{\"煤\": [1.5, \"😀\"]}"), nested(64),
                                    std::string(" null\n"), std::string("[{\"a\": 1}, {\"a\": 1}]"),
                                    std::string("{\"a\": {\"a\": 1}, \"b\": {\"a\": 1}}")}) {
        INFO(text.substr(0, 60));
        Diagnostics diagnostics;
        CHECK_FALSE(parse_json(text, "file.json", diagnostics).is_discarded());
        CHECK(diagnostics.empty());
    }
}
