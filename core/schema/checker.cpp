// Why: the one file that knows valijson; its answers are turned into ours.
// SPDX-License-Identifier: Apache-2.0
#include "schema/checker.hpp"

#include <fmt/format.h>

#include <algorithm>

#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>
#include <vector>

#include "schema/nearest.hpp"
#include "schema/schema_messages.hpp"

namespace almanac {

namespace embedded {
std::optional<std::string_view> schemas(std::string_view file_name);
}

namespace {

using nlohmann::json;
using valijson::adapters::NlohmannJsonAdapter;

struct CompiledSchema {
    json source;
    valijson::Schema compiled;
};

/// `[indicators]`, `[3]` as valijson names them → /indicators/3, escaped as RFC 6901 wants it.
std::string pointer_of(const std::vector<std::string>& context) {
    json::json_pointer pointer;
    for (std::size_t i = 1; i < context.size(); ++i)
        pointer /= context[i].substr(1, context[i].size() - 2);
    return pointer.to_string();
}

const json* value_at(const json& document, const std::string& pointer) {
    try {
        return &document.at(json::json_pointer(pointer));
    } catch (const json::exception&) {
        return nullptr;
    }
}

const json& referred(const json& root, const json& schema) {
    const auto reference = schema.find("$ref");
    if (reference == schema.end()) return schema;
    const auto text = reference->get<std::string>();
    if (text.empty() || text.front() != '#') return schema;
    return referred(root, root.at(json::json_pointer(text.substr(1))));
}

/// The part of a schema that speaks of the value at `context`.
const json& schema_at(const json& root, const std::vector<std::string>& context) {
    const json* schema = &root;
    for (std::size_t i = 1; i < context.size(); ++i) {
        schema = &referred(root, *schema);
        const std::string step = context[i].substr(1, context[i].size() - 2);
        const auto properties = schema->find("properties");
        if (properties != schema->end() && properties->contains(step)) {
            schema = &properties->at(step);
        } else if (schema->contains("items")) {
            schema = &schema->at("items");
        } else if (schema->contains("additionalProperties") &&
                   schema->at("additionalProperties").is_object()) {
            schema = &schema->at("additionalProperties");
        } else {
            break;
        }
    }
    return referred(root, *schema);
}

std::vector<std::string> member_names(const json& schema) {
    std::vector<std::string> names;
    if (const auto properties = schema.find("properties"); properties != schema.end()) {
        for (const auto& [name, value] : properties->items()) names.push_back(name);
    }
    return names;
}

std::string did_you_mean(const std::string& word, const std::vector<std::string>& names) {
    std::string text;
    for (const auto& name : nearest(word, names)) text += (text.empty() ? "" : ", ") + name;
    return text.empty() ? text : " (" + text + "?)";
}

std::string shown(const json& value) {
    std::string text = value.dump(-1, ' ', false, json::error_handler_t::replace);
    return text.size() > 80 ? text.substr(0, 60) + "…" : text;
}

/// What the schema asks for, in its own few words.
std::string wanted(const json& schema) {
    std::string text;
    const auto add = [&](const std::string& part) { text += (text.empty() ? "" : "; ") + part; };
    if (schema.contains("const")) add(schema.at("const").dump());
    if (schema.contains("enum")) {
        std::string words;
        for (const auto& word : schema.at("enum"))
            words += (words.empty() ? "" : " | ") + shown(word);
        add(words);
    }
    if (schema.contains("type"))
        add(schema.at("type").is_string() ? schema.at("type").get<std::string>()
                                          : schema.at("type").dump());
    for (const char* key : {"pattern", "minimum", "maximum", "exclusiveMinimum", "minLength",
                            "maxLength", "minItems"}) {
        if (schema.contains(key)) add(fmt::format("{} {}", key, shown(schema.at(key))));
    }
    if (schema.contains("description")) add(schema.at("description").get<std::string>());
    return text.empty() ? "a value that the schema allows" : text;
}

/// Members that stand in an object against its schema: unknown ones and those it lacks.
bool explain_members(const json& value, const json& schema, const std::string& origin,
                     Diagnostics& found) {
    const auto before = found.size();
    if (!value.is_object()) return false;
    const auto names = member_names(schema);
    if (schema.value("additionalProperties", json(true)) == json(false)) {
        for (const auto& [name, member] : value.items()) {
            if (std::find(names.begin(), names.end(), name) != names.end()) continue;
            if (name.rfind("x-", 0) == 0 && schema.contains("patternProperties")) continue;
            found.push_back(
                say(messages::unknown_member, origin, {name, did_you_mean(name, names)}));
        }
    }
    for (const auto& name : schema.value("required", json::array())) {
        if (!value.contains(name.get<std::string>()))
            found.push_back(say(messages::missing_member, origin, {name.get<std::string>()}));
    }
    return found.size() > before;
}

void add_once(Diagnostics& to, Diagnostics&& more) {
    for (auto& diagnostic : more) {
        if (std::find(to.begin(), to.end(), diagnostic) == to.end())
            to.push_back(std::move(diagnostic));
    }
}

/// Whether a schema that refers to no other part takes the value; false for one that does.
bool is_taken(const json& value, const json& schema) {
    valijson::Schema compiled;
    try {
        valijson::SchemaParser().populateSchema(NlohmannJsonAdapter(schema), compiled);
    } catch (const std::exception&) {
        return false;
    }
    return valijson::Validator().validate(compiled, NlohmannJsonAdapter(value), nullptr);
}

/// Members that an object lacks only because of another member's value (if … then).
bool explain_conditions(const json& value, const json& root, const json& schema,
                        const std::string& origin, Diagnostics& found) {
    const auto before = found.size();
    for (const auto& condition : schema.value("allOf", json::array())) {
        if (condition.contains("if") && condition.contains("then") &&
            is_taken(value, condition.at("if")))
            explain_members(value, referred(root, condition.at("then")), origin, found);
    }
    return found.size() > before;
}

/// Whether the value itself is wrong, apart from what lies inside it.
bool contradicts(const json& value, const json& schema) {
    json alone = schema;
    for (const char* inner :
         {"properties", "patternProperties", "additionalProperties", "items", "allOf"})
        alone.erase(inner);
    return !is_taken(value, alone);
}

}  // namespace

struct SchemaChecker::State {
    std::map<std::string, CompiledSchema> schemas;
    valijson::Validator validator;  ///< Keeps the patterns that it has compiled.

    CompiledSchema& schema(const std::string& name) {
        const auto known = schemas.find(name);
        if (known != schemas.end()) return known->second;
        const auto text = embedded::schemas(name + ".schema.json");
        CompiledSchema& added = schemas[name];
        added.source = json::parse(text.value());
        valijson::SchemaParser parser;
        parser.populateSchema(NlohmannJsonAdapter(added.source), added.compiled);
        return added;
    }
};

SchemaChecker::SchemaChecker() : state_(std::make_unique<State>()) {}
SchemaChecker::~SchemaChecker() = default;

Diagnostics SchemaChecker::check(const std::string& name, const json& document,
                                 const std::string& file) {
    CompiledSchema& schema = state_->schema(name);
    valijson::ValidationResults results;
    Diagnostics found;
    if (state_->validator.validate(schema.compiled, NlohmannJsonAdapter(document), &results))
        return found;
    valijson::ValidationResults::Error error;
    while (results.popError(error)) {
        const std::string pointer = pointer_of(error.context);
        const json* value = value_at(document, pointer);
        if (value == nullptr) continue;
        const json& part = schema_at(schema.source, error.context);
        const std::string origin = file + " " + (pointer.empty() ? "/" : pointer);
        Diagnostics here;
        const bool members = explain_members(*value, part, origin, here);
        const bool conditions = explain_conditions(*value, schema.source, part, origin, here);
        if (!members && !conditions && contradicts(*value, part))
            here.push_back(say(messages::wrong_value, origin, {shown(*value), wanted(part)}));
        add_once(found, std::move(here));
    }
    if (found.empty()) found.push_back(say(messages::wrong_value, file + " /", {"…", name}));
    return found;
}

}  // namespace almanac
