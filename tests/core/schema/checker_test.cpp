// Why: a refusal names file, place, what was found, what is wanted and the nearest name.
// SPDX-License-Identifier: Apache-2.0
#include "schema/checker.hpp"

#include <nlohmann/json.hpp>

#include "catch.hpp"

using namespace almanac;
using nlohmann::json;

namespace {

json workspace() {
    return json::parse(R"({"title": {"zh": "年鉴"}, "issuer": {"zh": "市政府"}, "area": "141100",
        "plan": "plan", "thresholds": {"name": "own", "ahead": 1.05}, "source_order": [1, 2]})");
}

struct Mistake {
    const char* pointer;
    const char* value;  ///< Null: the member is taken out.
    const char* code;
    const char* place;
    const char* message;
};

json with(json document, const Mistake& mistake) {
    const json::json_pointer pointer(mistake.pointer);
    if (mistake.value != nullptr) {
        document[pointer] = json::parse(mistake.value);
    } else {
        document[pointer.parent_pointer()].erase(pointer.back());
    }
    return document;
}

}  // namespace

TEST_CASE("a document that the schema allows has nothing to be said of", "[schema]") {
    SchemaChecker checker;
    CHECK(checker.check("workspace", workspace(), "almanac.json").empty());
    json own = workspace();
    own["x-note"] = {{"anything", 1}};
    CHECK(checker.check("workspace", own, "almanac.json").empty());
}

TEST_CASE("a mistake is named with place, found, wanted and nearest name", "[schema]") {
    SchemaChecker checker;
    for (const auto& mistake :
         {Mistake{"/titel", R"({"zh": "x"})", "J04", "/", "“titel” (title?)"},
          Mistake{"/thresholds/ahaed", "1", "J04", "/thresholds", "“ahaed” (ahead?)"},
          Mistake{"/thresholds/a~1b", "1", "J04", "/thresholds", "“a/b”"},
          Mistake{"/plan", nullptr, "J05", "/", "“plan”"},
          Mistake{"/title/zh", nullptr, "J05", "/title", "“zh”"},
          Mistake{"/thresholds/name", nullptr, "J05", "/thresholds", "“name”"},
          Mistake{"/area", "141100", "J06", "/area", "is 141100; wanted: string"},
          Mistake{"/area", R"("")", "J06", "/area", "minLength 1"},
          Mistake{"/title/zh", "null", "J06", "/title/zh", "is null; wanted: string"},
          Mistake{"/title", R"("年鉴")", "J06", "/title", "wanted: object"},
          Mistake{"/thresholds/ahead", "0", "J06", "/thresholds/ahead", "exclusiveMinimum 0"},
          Mistake{"/source_order/1", "7", "J06", "/source_order/1",
                  "is 7; wanted: integer; minimum 1; maximum 6"},
          Mistake{"/source_order/1", "1", "J06", "/source_order", "is [1,1]"},
          Mistake{"/stage", R"("草稿")", "J06", "/stage", "\"送审稿\""},
          Mistake{"/cut_offs", R"({"2015/16": "x"})", "J06", "/cut_offs/2015~116", "pattern"},
          Mistake{"/default_cut_off", R"("13-01")", "J06", "/default_cut_off", "Month and day"}}) {
        INFO(mistake.pointer << " = " << (mistake.value == nullptr ? "-" : mistake.value));
        const auto found = checker.check("workspace", with(workspace(), mistake), "almanac.json");
        REQUIRE(found.size() == 1);
        CHECK(found[0].code == mistake.code);
        CHECK(found[0].origin == std::string("almanac.json ") + mistake.place);
        CHECK_THAT(found[0].message.in("en"), testing::contains(mistake.message));
        CHECK(found[0].message.has("zh"));
        CHECK_FALSE(found[0].hint.empty());
    }
}

TEST_CASE("every mistake of a file is named, each once", "[schema]") {
    SchemaChecker checker;
    json wrong = workspace();
    wrong["titel"] = 1;
    wrong["area"] = 5;
    wrong.erase("plan");
    const auto found = checker.check("workspace", wrong, "almanac.json");
    CHECK(found.size() == 3);
}

TEST_CASE("a value that fills the screen is cut where it is shown", "[schema]") {
    SchemaChecker checker;
    json wrong = workspace();
    wrong["area"] = json::array({std::string(100000, 'x')});
    const auto found = checker.check("workspace", wrong, "almanac.json");
    REQUIRE(found.size() == 1);
    CHECK(found[0].message.in("en").size() < 600);
}
