// Why: every block and inline kind survives to JSON and back, and hostile text is refused by its
// place. SPDX-License-Identifier: Apache-2.0
#include "codec/codec.hpp"

#include <set>

#include "almanac/error.hpp"
#include "almanac/model/json.hpp"
#include "catch.hpp"
#include "sample_document.hpp"

using namespace almanac;
using doc::Json;

namespace {

/// The refusal of a text: `place | found | wanted` in English, or empty.
std::string refusal(const std::string& text) {
    try {
        document_from_json(text);
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::input);
        return error.diagnostic().origin + " " + error.diagnostic().message.in("en");
    }
    return {};
}

/// A document of one paragraph with these inlines.
std::string with_inlines(const std::string& inlines) {
    return R"({"front": [{"type": "paragraph", "content": [)" + inlines + "]}]}";
}

void collect_types(const Json& json, std::set<std::string>& types) {
    if (json.is_object() && json.contains("type")) types.insert(json["type"].get<std::string>());
    for (const auto& inner : json) {
        if (inner.is_structured()) collect_types(inner, types);
    }
}

}  // namespace

TEST_CASE("the sample document survives to JSON and back, byte for byte", "[codec]") {
    for (const char* language : {"zh", "en"}) {
        INFO(language);
        const std::string text = document_to_json(testing::sample_document(language));
        CHECK(document_to_json(document_from_json(text)) == text);
        CHECK(text.back() == '\n');
    }
}

TEST_CASE("pieces made side by side are the text of the whole tree", "[codec]") {
    auto document = testing::sample_document();
    const auto whole = [&] { return doc::to_json(document).dump(2) + "\n"; };
    CHECK(document_to_json(document) == whole());
    const auto figure = document.figures.begin()->second;
    for (int i = 0; i < 1200; ++i) document.figures["many \"" + std::to_string(i)] = figure;
    CHECK(document_to_json(document) == whole());
    document.sources.clear();
    document.appendices.clear();
    document.front.clear();
    CHECK(document_to_json(document) == whole());
    document = {};
    document.title = "\n  \"figures\": null";
    CHECK(document_to_json(document) == whole());
}

TEST_CASE("the sample document holds every block and inline kind", "[codec]") {
    std::set<std::string> types;
    collect_types(Json::parse(document_to_json(testing::sample_document())), types);
    CHECK(types.size() == std::variant_size_v<decltype(doc::Block::node)> +
                              std::variant_size_v<decltype(doc::Inline::node)>);
}

TEST_CASE("sections survive on their own, as sectors send them", "[codec]") {
    const auto sections = testing::sample_document().chapters;
    const std::string text = sections_to_json(sections);
    CHECK(sections_to_json(sections_from_json(text)) == text);
    CHECK(sections_from_json("{}").empty());
    CHECK_THROWS_AS(sections_from_json(R"({"sections": [], "notes": []})"), Error);
    CHECK_THROWS_AS(sections_from_json(R"({"sections": [{}]})"), Error);
}

TEST_CASE("what holds its default is left out, and comes back", "[codec]") {
    CHECK(document_to_json({}) == "{\n  \"figures\": {}\n}\n");
    CHECK(document_to_json(document_from_json("{}")) == document_to_json({}));
}

TEST_CASE("what does not fit is refused by its place", "[codec]") {
    struct Case {
        std::string text;
        const char* refusal;
    };
    for (
        const auto& [text, wanted] :
        {Case{"[]", " is array, wanted an object"},
         Case{R"({"titel": "x"})", "/titel is an unknown member"},
         Case{R"({"year": "2016"})", "/year is \"2016\", wanted an integer"},
         Case{R"({"year": 18446744073709551615})", "/year is 18446744073709551615"},
         Case{R"({"year": 2016.5})", "/year is 2016.5"},
         Case{R"({"synthetic": 1})", "/synthetic is number, wanted true or false"},
         Case{R"({"chapters": {}})", "/chapters is object, wanted an array"},
         Case{R"({"chapters": [{"title": []}]})", "/chapters/0/id is nothing, wanted a string"},
         Case{R"({"front": [{"type": "para"}]})", "/front/0/type is para, wanted paragraph, list"},
         Case{R"({"front": [{"type": "notice", "text": "x"}]})",
              "/front/0/text is an unknown member"},
         Case{R"({"front": [{"type": "list", "items": [{}]}]})",
              "/front/0/items/0 is object, wanted an array"},
         Case{R"({"front": [{"type": "table", "rows": [{"cells": [{"row_span": 0}]}]}]})",
              "a span of 1 to 1000"},
         Case{R"({"front": [{"type": "table", "rows": [{"kind": "sum"}]}]})",
              "/front/0/rows/0/kind is sum"},
         Case{R"({"front": [{"type": "chart"}]})", "/front/0/data is nothing, wanted a table"},
         Case{R"({"front": [{"type": "chart", "data": {}, "roles": ["label"]}]})",
              "wanted one role a column"},
         Case{R"({"front": [{"type": "chart", "data": {"type": "table"}}]})",
              "/front/0/data/type is an unknown member"},
         Case{
             R"({"front": [{"type": "image", "media_type": "image/svg+xml", "base64": "", "alternative": ""}]})",
             "image/png or image/jpeg"},
         Case{R"({"front": [{"type": "quotation"}]})", "/front/0/citation is nothing"},
         Case{R"({"figures": {"a": {"text": "1", "sources": [18446744073709551615]}}})",
              "/figures/a/sources/0 is 1844"},
         Case{R"({"figures": {"a": {"text": "1", "number": "1"}}})", "/figures/a/number is string"},
         Case{R"({"sources": [{"number": 1, "url": "x"}]})", "/sources/0/url is an unknown member"},
         Case{with_inlines(R"({"type": "text"})"), "/front/0/content/0/text is nothing"},
         Case{with_inlines(R"({"type": "bold", "content": []})"),
              "/front/0/content/0/type is bold"},
         Case{with_inlines(R"({"type": "link", "url": "javascript:alert"})"),
              "wanted http, https or mailto"},
         Case{with_inlines(R"({"type": "link", "url": "file:///etc/passwd"})"),
              "wanted http, https or mailto"},
         Case{with_inlines(R"({"type": "value"})"), "an indicator or a target"},
         Case{with_inlines(R"({"type": "value", "indicator": "a.b", "target": "a.t"})"),
              "an indicator or a target"},
         Case{with_inlines(R"({"type": "literal", "text": "14"})"),
              "/front/0/content/0/source is nothing"},
         Case{with_inlines(R"({"type": "state", "state": "fine"})"),
              "/front/0/content/0/state is fine, wanted met_early"},
         Case{"{\"title\": \"\xFF\"}", "is not valid JSON"},
         Case{R"({"a": NaN})", "is not valid JSON"},
         Case{R"({"year": 1e400})", "is not valid JSON"},
         Case{"", "is not valid JSON"}}) {
        INFO(text);
        CHECK_THAT(refusal(text), testing::contains(wanted));
    }
}

TEST_CASE("breaks, first numbers and editors' figures come back as they went", "[codec]") {
    doc::Document document;
    doc::List list;
    list.ordered = true;
    list.start = 2016;
    list.items = {{{"i", doc::ParagraphBlock{{{doc::Break{}}, {doc::Literal{"9", "手", true}}}}}}};
    document.cut_off_date = "2018-04-30";
    document.front = {{"l", list}};
    const std::string text = document_to_json(document);
    CHECK(document_to_json(document_from_json(text)) == text);
    CHECK_THAT(text, testing::contains("\"start\""));
    CHECK_THAT(text, testing::contains("\"break\""));
    CHECK_THAT(text, testing::contains("\"by_editor\""));
    CHECK_THAT(refusal(R"({"front": [{"type": "list", "start": -1}]})"),
               testing::contains("/front/0/start is -1, wanted 0 to 999999999"));
}

TEST_CASE("nesting is refused before it can exhaust the stack", "[codec]") {
    const auto nested = [](int levels) {
        std::string text;
        for (int i = 0; i < levels; ++i) text += R"({"type": "strong", "content": [)";
        text += R"({"type": "text", "text": "x"})";
        for (int i = 0; i < levels; ++i) text += "]}";
        return with_inlines(text);
    };
    CHECK(refusal(nested(60)).empty());
    CHECK_THAT(refusal(nested(100000)), testing::contains("at most 64 levels"));
    const std::string brackets = std::string(1000000, '[') + std::string(1000000, ']');
    for (const char* member : {"year", "title", "front", "synthetic", "unknown"}) {
        INFO(member);
        CHECK_FALSE(refusal("{\"" + std::string(member) + "\": " + brackets + "}").empty());
    }
}
