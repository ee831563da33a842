// Why: see checker.hpp; what the schema does not take is explained place by place, each looked at
// once. SPDX-License-Identifier: Apache-2.0
#include "schema/checker.hpp"

#include <map>
#include <nlohmann/json.hpp>
#include <optional>

#include "bounds/bounds.hpp"
#include "bounds/first_findings.hpp"
#include "schema/compiled_schema.hpp"
#include "schema/explained_value.hpp"
#include "schema/schema_messages.hpp"

namespace almanac {

namespace embedded {
std::optional<std::string_view> schemas(std::string_view file_name);
}

namespace {

using nlohmann::json;
using namespace schema_detail;

/// Where a value stands: built into words only where there is something to say of it.
struct Place {
    const Place* above = nullptr;
    const std::string* member = nullptr;
    std::size_t index = 0;

    std::string pointer() const {
        if (above == nullptr) return {};
        json::json_pointer own(above->pointer());
        own /= member != nullptr ? *member : std::to_string(index);
        return own.to_string();
    }
};

/// Walks a document along its schema.
class Explanation {
public:
    Explanation(CompiledSchema& schema, const std::string& file, Diagnostics& found)
        : schema_(schema), file_(file), found_(found, file) {}

    void explain(const json& document) {
        visit(document, schema_.source(), {});
        for (const auto& [pointer, array, part] : schema_.doubled(document, bounds::findings.most))
            found_.push_back(say(messages::wrong_value, file_ + " " + pointer,
                                 {shown(*array), wanted(*part, *array)}));
        if (found_.count() == 0)
            found_.push_back(say(messages::wrong_value, file_ + " /",
                                 {"…", schema_.source().value("title", std::string())}));
    }

private:
    void visit(const json& value, const json& given, const Place& place) {
        const json& part = referred(schema_.source(), given);
        if (!part.is_object()) return;
        if (!members(value, part, place) && !schema_.takes_alone(value, part))
            found_.add([&] {
                return say(messages::wrong_value, origin(place),
                           {shown(value), wanted(part, value)});
            });
        if (value.is_object()) {
            for (const auto& [name, member] : value.items()) {
                if (const json* inner = schema_of_member(part, name))
                    visit(member, *inner, {&place, &name, 0});
            }
        } else if (value.is_array() && part.contains("items")) {
            for (std::size_t i = 0; i < value.size(); ++i)
                visit(value[i], part.at("items"), {&place, nullptr, i});
        }
    }

    static const json* schema_of_member(const json& part, const std::string& name) {
        if (const auto properties = part.find("properties");
            properties != part.end() && properties->contains(name))
            return &properties->at(name);
        const auto others = part.find("additionalProperties");
        const bool is_own = name.rfind("x-", 0) == 0 && part.contains("patternProperties");
        return others != part.end() && others->is_object() && !is_own ? &*others : nullptr;
    }

    /// Names unknown members and those that lack; whether there are any.
    bool members(const json& value, const json& part, const Place& place) {
        if (!value.is_object()) return false;
        const auto before = found_.count();
        unknown_members(value, part, place);
        lacking_members(value, part, place);
        if (const auto conditions = part.find("allOf"); conditions != part.end()) {
            for (const auto& condition : *conditions) {
                if (condition.contains("if") && condition.contains("then") &&
                    schema_.meets(value, condition.at("if")))
                    lacking_members(value, referred(schema_.source(), condition.at("then")), place);
            }
        }
        return found_.count() > before;
    }

    void unknown_members(const json& value, const json& part, const Place& place) {
        const auto others = part.find("additionalProperties");
        if (others == part.end() || *others != json(false)) return;
        for (const auto& [name, member] : value.items()) {
            if (part.contains("properties") && part.at("properties").contains(name)) continue;
            if (name.rfind("x-", 0) == 0 && part.contains("patternProperties")) continue;
            found_.add([&, &word = name] {
                return say(messages::unknown_member, origin(place),
                           {word, did_you_mean(word, part)});
            });
        }
    }

    void lacking_members(const json& value, const json& part, const Place& place) {
        const auto required = part.find("required");
        if (required == part.end()) return;
        for (const auto& name : *required) {
            if (value.contains(name.get_ref<const std::string&>())) continue;
            found_.add([&] {
                return say(messages::missing_member, origin(place), {name.get<std::string>()});
            });
        }
    }

    std::string origin(const Place& place) const {
        const std::string pointer = place.pointer();
        return file_ + " " + (pointer.empty() ? "/" : pointer);
    }

    CompiledSchema& schema_;
    const std::string& file_;
    FirstFindings found_;
};

}  // namespace

struct SchemaChecker::State {
    std::map<std::string, CompiledSchema> schemas;

    CompiledSchema& schema(const std::string& name) {
        const auto known = schemas.find(name);
        if (known != schemas.end()) return known->second;
        return schemas.try_emplace(name, embedded::schemas(name + ".schema.json").value())
            .first->second;
    }
};

SchemaChecker::SchemaChecker() : state_(std::make_unique<State>()) {}
SchemaChecker::~SchemaChecker() = default;

Diagnostics SchemaChecker::check(const std::string& name, const json& document,
                                 const std::string& file) {
    CompiledSchema& schema = state_->schema(name);
    Diagnostics found;
    if (!schema.takes(document) || !schema.doubled(document, 1).empty())
        Explanation(schema, file, found).explain(document);
    return found;
}

}  // namespace almanac
