// Why: a schema as the library that checks it wants it, and so that no value makes that costly.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace almanac::schema_detail {

/// One published schema. Words that must fit a pattern are taken up to bounds::pattern_characters:
/// the standard library's patterns follow a word down the stack, character by character.
class CompiledSchema {
public:
    explicit CompiledSchema(std::string_view text);
    ~CompiledSchema();
    CompiledSchema(const CompiledSchema&) = delete;
    CompiledSchema& operator=(const CompiledSchema&) = delete;

    /// As published.
    const nlohmann::json& source() const { return source_; }

    /// Whether the schema takes the document. Stops at the first fault; items that must be unique
    /// are not compared, see doubled_at.
    bool takes(const nlohmann::json& document);

    /// Whether the value itself is taken, apart from what lies inside it, by a `part` of source().
    bool takes_alone(const nlohmann::json& value, const nlohmann::json& part);

    /// Whether a value meets a condition (`if`) of source().
    bool meets(const nlohmann::json& value, const nlohmann::json& condition);

    /// An array that holds something twice where every item must be another.
    struct Doubled {
        std::string pointer;
        const nlohmann::json* array;
        const nlohmann::json* part;  ///< Of source().
    };
    /// At most `most` of them.
    std::vector<Doubled> doubled(const nlohmann::json& document, std::size_t most) const;

private:
    struct Validator;
    class UniqueArrays;
    class Search;
    bool takes(const nlohmann::json& value, const nlohmann::json* part, bool alone);

    nlohmann::json source_;
    /// Members (`*` for items) that lead to arrays of unique items, and what the schema says of
    /// them.
    struct Unique {
        std::vector<std::string> way;
        const nlohmann::json* part;
    };
    std::vector<Unique> unique_;
    std::unique_ptr<Validator> validator_;
};

/// What `schema` refers to (#/definitions/…), or itself.
const nlohmann::json& referred(const nlohmann::json& root, const nlohmann::json& schema);

}  // namespace almanac::schema_detail
