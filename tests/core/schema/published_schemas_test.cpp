// Why: each boundary has a published form; the file that is published is the one that is enforced.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "catch.hpp"
#include "schema/checker.hpp"

using namespace almanac;
using nlohmann::json;
namespace fs = std::filesystem;

namespace {

json published(const std::string& name) {
    std::ifstream file(fs::path(ALMANAC_SOURCE_DIR) / "core/schema" / (name + ".schema.json"));
    std::ostringstream text;
    text << file.rdbuf();
    Diagnostics diagnostics;
    const json schema = parse_json(text.str(), name, diagnostics);
    CHECK(diagnostics.empty());
    return schema;
}

/// Places of objects with declared members that would let an unknown one pass.
std::vector<std::string> open_objects(const json& schema, const std::string& place) {
    std::vector<std::string> found;
    const bool object = schema.is_object() && schema.value("type", json()) == "object";
    const bool chooses =
        object && schema.contains("allOf") && !schema.contains("patternProperties");
    if (object && schema.contains("properties") && !chooses &&
        schema.value("additionalProperties", json(true)) != false)
        found.push_back(place);
    for (const auto& [name, inner] : schema.items()) {
        if (!inner.is_structured() || name == "if") continue;
        for (auto& more : open_objects(inner, place + "/" + name)) found.push_back(std::move(more));
    }
    return found;
}

}  // namespace

TEST_CASE("each boundary has a published schema, and the host enforces that very one", "[schema]") {
    SchemaChecker checker;
    for (const std::string name :
         {"sector", "plan", "workspace", "targets", "tasks", "document", "edition",
          "measure-request", "measure-reply", "contribute-request", "contribute-reply",
          "assess-request", "assess-reply"}) {
        INFO(name);
        const json schema = published(name);
        CHECK(schema.at("$schema") == "http://json-schema.org/draft-07/schema#");
        CHECK(schema.at("$id") == "almanac:" + name);
        CHECK_FALSE(schema.at("title").get<std::string>().empty());
        CHECK_FALSE(checker.check(name, json("no object"), "file").empty());
        for (const auto& member : schema.value("required", json::array())) {
            const auto found = checker.check(name, json::object(), "file");
            CHECK(std::any_of(found.begin(), found.end(), [&](const Diagnostic& diagnostic) {
                return diagnostic.message.in("en").find(member.get<std::string>()) !=
                       std::string::npos;
            }));
        }
    }
}

TEST_CASE("what people and sectors write is closed: no unknown member passes", "[schema]") {
    for (const std::string name : {"sector", "plan", "workspace", "targets", "tasks", "document",
                                   "edition", "measure-reply", "assess-reply"}) {
        INFO(name);
        CHECK(open_objects(published(name), "") == std::vector<std::string>{});
    }
}

TEST_CASE("no description is longer than a person reads", "[schema]") {
    const auto longest = [](const json& schema, const auto& self) -> std::size_t {
        std::size_t length = 0;
        for (const auto& [name, inner] : schema.items()) {
            if (name == "description" && inner.is_string())
                length = std::max(length, inner.dump().size());
            if (inner.is_structured()) length = std::max(length, self(inner, self));
        }
        return length;
    };
    for (const char* name : {"document", "edition", "sector", "plan", "tasks"}) {
        INFO(name);
        CHECK(longest(published(name), longest) <= 160);
    }
}
