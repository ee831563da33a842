// Why: a document of any size is answered in time in proportion to it: at each bound, and beyond.
// SPDX-License-Identifier: Apache-2.0
#include "bounds/bounds.hpp"

#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "schema/checker.hpp"

using namespace almanac;
using nlohmann::json;

namespace {

/// `[0,0,…]` of so many values, the array itself included.
std::string values(std::size_t count) {
    std::string text = "[";
    for (std::size_t i = 1; i < count; ++i) text += i == 1 ? "0" : ",0";
    return text + "]";
}

std::string nested(std::size_t levels) {
    return std::string(levels, '[') + std::string(levels, ']');
}

Diagnostics said_of(const std::string& text) {
    Diagnostics said;
    const bool read = !parse_json(text, "a.json", said).is_discarded();
    CHECK(read == said.empty());
    return said;
}

json reply(const json& series) { return {{"series", series}}; }

Diagnostics said_of(const json& document) {
    SchemaChecker checker;
    return checker.check("measure-reply", document, "x measure()");
}

}  // namespace

TEST_CASE("so many values of a JSON text are taken, and no more", "[schema][bounds]") {
    CHECK(said_of(values(bounds::json_values.most)).empty());
    const auto said = said_of(values(bounds::json_values.most + 1));
    REQUIRE(said.size() == 1);
    CHECK(said.front().code == "J80");
    CHECK_THAT(said.front().message.in("en"), testing::contains(bounds::json_values.text()));
}

TEST_CASE("so many levels of a JSON text are taken, and no more", "[schema][bounds]") {
    CHECK(said_of(nested(bounds::json_levels.most)).empty());
    CHECK(said_of(nested(bounds::json_levels.most + 1)).front().code == "J03");
    CHECK(said_of(nested(1'000'000)).front().code == "J03");
}

TEST_CASE("a NUL does not end a JSON text", "[schema]") {
    for (const std::size_t at : {std::size_t{2}, std::size_t{0}}) {
        std::string text = "{}";
        text.insert(at, 1, '\0');
        const auto said = said_of(text + "\n");
        REQUIRE(said.size() == 1);
        CHECK(said.front().code == "J01");
        CHECK(said.front().origin == "a.json line 1 column " + std::to_string(at + 1));
    }
}

TEST_CASE("the first hundred faults of a document are told, the rest is counted",
          "[schema][bounds]") {
    // Each lacks four members and has one that is unknown.
    CHECK(said_of(reply(json::array_t(20, {{"bad", 1}}))).size() == 100);
    const auto more = said_of(reply(json::array_t(21, {{"bad", 1}})));
    REQUIRE(more.size() == 101);
    CHECK(more[0].origin == "x measure() /series/0");
    CHECK(more.back().code == "J81");
    CHECK_THAT(more.back().message.in("en"), testing::contains("5 more"));
    const auto many = said_of(reply(json::array_t(300'000, {{"bad", 1}})));
    CHECK_THAT(many.back().message.in("en"), testing::contains("1499900 more"));
}

TEST_CASE("an array of objects is read in time in proportion to it", "[schema][bounds]") {
    std::string text = "[{}";
    for (int i = 0; i < 900'000; ++i) text += ",{}";
    // A parser that looks back over the array after each takes minutes.
    CHECK(said_of(text + "]").empty());
}

TEST_CASE("a word that must fit a pattern has so many characters", "[schema][bounds]") {
    SchemaChecker checker;
    const auto said = [&](std::size_t length) {
        return checker.check("sector", {{"clauses", {std::string(length, '1')}}}, "s.json");
    };
    const auto of_clause = [&](std::size_t length) {
        const auto all = said(length);
        return std::count_if(all.begin(), all.end(),
                             [](const auto& each) { return each.origin == "s.json /clauses/0"; });
    };
    CHECK(of_clause(bounds::pattern_characters.most) == 0);
    CHECK(of_clause(bounds::pattern_characters.most + 1) == 1);
    CHECK(of_clause(10'000'000) == 1);  // Once the end of the stack.
    for (const auto& each : said(5000)) {
        if (each.origin == "s.json /clauses/0")
            CHECK_THAT(each.message.in("en"), testing::contains("maxLength 1000"));
    }
}

TEST_CASE("items that must be unique are compared in order, not each with each",
          "[schema][bounds]") {
    json inputs = json::array();
    for (int i = 0; i < 200'000; ++i) inputs.push_back("x.a" + std::to_string(i));
    json series{{"indicator", "x.a"}, {"area", "1"},      {"period_kind", "year"},
                {"start", "2014"},    {"values", {1, 2}}, {"inputs", inputs}};
    CHECK(said_of(reply(json::array_t{series})).empty());
    series["inputs"].push_back("x.a0");
    const auto said = said_of(reply(json::array_t{series}));
    REQUIRE(said.size() == 1);
    CHECK(said.front().origin == "x measure() /series/0/inputs");
    CHECK_THAT(said.front().message.in("en"), testing::contains("200001"));
}

TEST_CASE("what is shown of a large value is short, and costs no more", "[schema][bounds]") {
    const auto said = said_of(json{{"series", {{"a", json::array_t(1'000'000, 1)}}}});
    REQUIRE(said.size() == 1);
    CHECK(said.front().message.in("en").size() < 200);
}
