// Why: the published form of the document and its one codec accept and refuse the same.
// SPDX-License-Identifier: Apache-2.0
#include "almanac/error.hpp"
#include "almanac/model/json.hpp"
#include "catch.hpp"
#include "codec/codec.hpp"
#include "sample_document.hpp"
#include "schema/checker.hpp"

using namespace almanac;
using doc::Json;

namespace {

bool reads(const Json& json) {
    try {
        document_from_json(json.dump());
    } catch (const Error&) {
        return false;
    }
    return true;
}

/// Every object of a document, once by its kind, as JSON pointers.
void collect_objects(const Json& json, const Json::json_pointer& at,
                     std::map<std::string, Json::json_pointer>& found) {
    if (json.is_object()) {
        std::string shape;
        for (const auto& [name, member] : json.items())
            shape += name + (name == "type" || name == "kind" ? member.dump() : "") + " ";
        found.emplace(shape, at);
    }
    for (const auto& [name, member] : json.items()) {
        if (member.is_structured())
            collect_objects(member, json.is_array() ? at / std::stoul(name) : at / name, found);
    }
}

/// Block `block` of the sample alone in a document, so that checks of it stay small.
std::vector<Json> small_documents() {
    std::vector<Json> all;
    const auto add = [&](const auto& self, const doc::Section& section) -> void {
        for (const auto& block : section.blocks)
            all.push_back(Json{{"front", Json::array({to_json(block)})}});
        for (const auto& inner : section.sections) self(self, inner);
    };
    auto sample = testing::sample_document();
    for (const auto& chapter : sample.chapters) add(add, chapter);
    for (const auto& appendix : sample.appendices) add(add, appendix);
    Json rest = Json::parse(document_to_json(sample));
    for (const char* name : {"front", "chapters", "appendices"}) rest.erase(name);
    while (rest["figures"].size() > 3) rest["figures"].erase(rest["figures"].begin());
    rest["chapters"] = Json::array({{{"id", "a"}, {"origin", "coal"}, {"number", "1"}}});
    all.push_back(rest);
    return all;
}

}  // namespace

TEST_CASE("the sample document is what the published schema describes", "[codec][schema]") {
    SchemaChecker checker;
    for (const char* language : {"zh", "en"}) {
        INFO(language);
        const Json json = Json::parse(document_to_json(testing::sample_document(language)));
        CHECK(checker.check("document", json, "document.json") == Diagnostics{});
    }
}

TEST_CASE("a wrong document is refused with place and nearest name", "[codec][schema]") {
    SchemaChecker checker;
    const Json json = Json::parse(R"({"chapters": [{"id": "a", "titel": []}]})");
    const auto found = checker.check("document", json, "document.json");
    REQUIRE(found.size() == 1);
    CHECK(found[0].origin == "document.json /chapters/0");
    CHECK_THAT(found[0].message.in("en"), testing::contains("“titel” (title?)"));
}

TEST_CASE("schema and codec agree on every object that is changed", "[codec][schema]") {
    SchemaChecker checker;
    std::size_t changes = 0;
    const auto agree = [&](const Json& changed, const std::string& what) {
        INFO(what);
        CHECK(checker.check("document", changed, "d").empty() == reads(changed));
        ++changes;
    };
    std::map<std::string, Json::json_pointer> seen;
    for (const auto& document : small_documents()) {
        std::map<std::string, Json::json_pointer> objects;
        collect_objects(document, Json::json_pointer(), objects);
        agree(document, document.dump());
        for (const auto& [shape, at] : objects) {
            if (!seen.emplace(shape, at).second) continue;
            const bool is_map = at.to_string() == "/figures";
            Json unknown = document;
            if (!is_map) unknown[at]["colour"] = "red";
            agree(unknown, shape + "unknown member");
            for (const auto& [name, member] : document[at].items()) {
                Json less = document;
                less[at].erase(name);
                agree(less, shape + "without " + name);
                Json other = document;
                other[at][name] = member.is_string() ? Json(5) : Json("no such word");
                agree(other, shape + "other type of " + name);
                other[at][name] = Json::object();
                agree(other, shape + "object for " + name);
            }
        }
    }
    CHECK(changes > 300);
}
