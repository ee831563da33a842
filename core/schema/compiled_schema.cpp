// Why: see compiled_schema.hpp; the one file that knows valijson.
// SPDX-License-Identifier: Apache-2.0
#include "schema/compiled_schema.hpp"

#include <set>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include "bounds/bounds.hpp"

namespace almanac::schema_detail {
namespace {

using nlohmann::json;
using valijson::adapters::NlohmannJsonAdapter;

/// The schema with a length for each word that must fit a pattern, and without comparing every item
/// of an array with every other.
json bounded(json schema) {
    if (!schema.is_structured()) return schema;
    if (schema.is_object()) {
        const auto pattern = schema.find("pattern");
        if (pattern != schema.end() && pattern->is_string() && !schema.contains("maxLength"))
            schema["maxLength"] = bounds::pattern_characters.most;
        if (const auto unique = schema.find("uniqueItems");
            unique != schema.end() && unique->is_boolean())
            schema.erase(unique);
    }
    for (auto& part : schema) part = bounded(std::move(part));
    return schema;
}

}  // namespace

/// Collects ways to arrays of unique items. `open` are the definitions on the way: none leads into
/// itself.
class CompiledSchema::UniqueArrays {
public:
    explicit UniqueArrays(const json& root) : root_(root) { visit(root); }

    std::vector<Unique> take() { return std::move(found_); }

private:
    void visit(const json& schema) {
        const json& part = referred(root_, schema);
        if (!part.is_object() || !open_.insert(&part).second) return;
        if (part.value("uniqueItems", false)) found_.push_back({way_, &part});
        if (const auto properties = part.find("properties"); properties != part.end()) {
            for (const auto& [name, member] : properties->items()) step(name, member);
        }
        if (const auto items = part.find("items"); items != part.end()) step("*", *items);
        open_.erase(&part);
    }
    void step(const std::string& name, const json& schema) {
        way_.push_back(name);
        visit(schema);
        way_.pop_back();
    }

    const json& root_;
    std::set<const json*> open_;
    std::vector<std::string> way_;
    std::vector<Unique> found_;
};

/// Looks for what stands twice in the arrays that a way leads to.
class CompiledSchema::Search {
public:
    Search(const Unique& unique, std::size_t most, std::vector<Doubled>& found)
        : unique_(unique), most_(most), found_(found) {}

    void look(const json& at, std::size_t step, const std::string& pointer) {
        if (found_.size() >= most_) return;
        if (step == unique_.way.size()) return compare(at, pointer);
        const std::string& name = unique_.way[step];
        if (name != "*") {
            if (!at.is_object()) return;
            const auto member = at.find(name);
            if (member != at.end()) look(*member, step + 1, pointer + "/" + name);
            return;
        }
        if (!at.is_array()) return;
        for (std::size_t i = 0; i < at.size(); ++i)
            look(at[i], step + 1, pointer + "/" + std::to_string(i));
    }

private:
    struct Less {
        bool operator()(const json* a, const json* b) const { return *a < *b; }
    };

    void compare(const json& array, const std::string& pointer) {
        if (!array.is_array()) return;
        std::set<const json*, Less> seen;
        for (const auto& item : array) {
            if (seen.insert(&item).second) continue;
            found_.push_back({pointer, &array, unique_.part});
            return;
        }
    }

    const Unique& unique_;
    std::size_t most_;
    std::vector<Doubled>& found_;
};

struct CompiledSchema::Validator {
    valijson::Validator library;  ///< Keeps the patterns that it has compiled.
    /// By part and whether alone; null for what the library cannot compile.
    std::map<std::pair<const json*, bool>, std::unique_ptr<valijson::Schema>> parts;
};

CompiledSchema::CompiledSchema(std::string_view text)
    : source_(json::parse(text)),
      unique_(UniqueArrays(source_).take()),
      validator_(std::make_unique<Validator>()) {}

CompiledSchema::~CompiledSchema() = default;

bool CompiledSchema::takes(const json& document) { return takes(document, &source_, false); }

bool CompiledSchema::takes_alone(const json& value, const json& part) {
    return takes(value, &part, true);
}

bool CompiledSchema::meets(const json& value, const json& condition) {
    return takes(value, &condition, false);
}

bool CompiledSchema::takes(const json& value, const json* part, bool alone) {
    auto [known, is_new] = validator_->parts.try_emplace({part, alone}, nullptr);
    if (is_new) {
        json own = bounded(*part);
        if (alone) {
            for (const char* inner :
                 {"properties", "patternProperties", "additionalProperties", "items", "allOf"})
                own.erase(inner);
        }
        if (part != &source_ && source_.contains("definitions"))
            own["definitions"] = bounded(source_.at("definitions"));
        auto compiled = std::make_unique<valijson::Schema>();
        valijson::SchemaParser().populateSchema(NlohmannJsonAdapter(own), *compiled);
        known->second = std::move(compiled);
    }
    return validator_->library.validate(*known->second, NlohmannJsonAdapter(value), nullptr);
}

std::vector<CompiledSchema::Doubled> CompiledSchema::doubled(const json& document,
                                                             std::size_t most) const {
    std::vector<Doubled> found;
    for (const auto& unique : unique_) Search(unique, most, found).look(document, 0, "");
    return found;
}

const json& referred(const json& root, const json& schema) {
    if (!schema.is_object()) return schema;
    const auto reference = schema.find("$ref");
    if (reference == schema.end()) return schema;
    const auto text = reference->get<std::string>();
    if (text.empty() || text.front() != '#') return schema;
    return referred(root, root.at(json::json_pointer(text.substr(1))));
}

}  // namespace almanac::schema_detail
