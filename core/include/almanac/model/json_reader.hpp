// Why: JSON is read member by member, so that whatever is wrong or unknown is named with its place.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

#include "almanac/model/words.hpp"

namespace almanac {

/// What in a JSON text is not as its schema wants it.
class FormFault : public std::runtime_error {
public:
    FormFault(std::string at, std::string what_found, std::string what_wanted)
        : std::runtime_error(at + ": found " + what_found + ", wanted " + what_wanted),
          path(std::move(at)),
          found(std::move(what_found)),
          wanted(std::move(what_wanted)) {}
    std::string path;  ///< JSON pointer.
    std::string found;
    std::string wanted;
};

/// What stands at a place, in short: containers by their type only, since printing them would
/// follow hostile nesting down the stack.
inline std::string found_text(const nlohmann::json& json) {
    if (json.is_structured()) return json.type_name();
    return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

/// The integer at a place, within +-1,000,000,000; nothing for whatever else stands there.
inline std::optional<int> small_integer(const nlohmann::json& json) {
    constexpr std::int64_t limit = 1'000'000'000;
    if (json.is_number_unsigned() && json.get<std::uint64_t>() > limit) return std::nullopt;
    if (!json.is_number_integer()) return std::nullopt;
    const auto value = json.get<std::int64_t>();
    if (value < -limit || value > limit) return std::nullopt;
    return static_cast<int>(value);
}

/// One object on its way in. Members are taken by name; finish() refuses those that nobody took.
class JsonReader {
public:
    JsonReader(const nlohmann::json& object, std::string path)
        : object_(object), path_(std::move(path)) {
        if (!object.is_object()) throw FormFault(path_, object.type_name(), "an object");
    }

    const std::string& path() const { return path_; }
    bool has(const char* name) const { return object_.contains(name); }

    const nlohmann::json* member(const char* name) {
        taken_.insert(name);
        const auto found = object_.find(name);
        return found == object_.end() ? nullptr : &*found;
    }

    /// A string; empty where absent.
    std::string text(const char* name) {
        const auto* found = member(name);
        if (found == nullptr) return {};
        if (!found->is_string()) throw FormFault(at(name), found->type_name(), "a string");
        return found->get<std::string>();
    }
    std::string required_text(const char* name) {
        if (!has(name)) throw FormFault(at(name), "nothing", "a string");
        return text(name);
    }
    bool truth(const char* name, bool otherwise) {
        const auto* found = member(name);
        if (found == nullptr) return otherwise;
        if (!found->is_boolean()) throw FormFault(at(name), found->type_name(), "true or false");
        return found->get<bool>();
    }
    int integer(const char* name, int otherwise) {
        const auto* found = member(name);
        if (found == nullptr) return otherwise;
        if (const auto value = small_integer(*found)) return *value;
        throw FormFault(at(name), found_text(*found), "an integer");
    }
    std::optional<double> number(const char* name) {
        const auto* found = member(name);
        if (found == nullptr || found->is_null()) return std::nullopt;
        if (!found->is_number()) throw FormFault(at(name), found->type_name(), "a number");
        return found->get<double>();
    }
    /// An enum by its word.
    template <class Enum>
    Enum kind(const char* name, Enum otherwise) {
        if (!has(name)) return otherwise;
        const std::string found = text(name);
        if (const auto value = parse_word<Enum>(found)) return *value;
        throw FormFault(at(name), found, all_words<Enum>());
    }
    /// Elements of an array, each read by read_one(json, path); none where absent.
    template <class Read>
    auto list(const char* name, Read read_one) {
        std::vector<decltype(read_one(object_, path_))> items;
        const auto* found = member(name);
        if (found == nullptr) return items;
        if (!found->is_array()) throw FormFault(at(name), found->type_name(), "an array");
        for (std::size_t i = 0; i < found->size(); ++i)
            items.push_back(read_one((*found)[i], at(name) + "/" + std::to_string(i)));
        return items;
    }
    std::vector<std::string> texts(const char* name) {
        return list(name, [](const nlohmann::json& each, const std::string& path) {
            if (!each.is_string()) throw FormFault(path, each.type_name(), "a string");
            return each.get<std::string>();
        });
    }
    std::string at(const char* name) const { return path_ + "/" + name; }

    /// Refuses members that were not taken.
    void finish() const {
        for (const auto& [name, value] : object_.items()) {
            if (taken_.count(name) == 0)
                throw FormFault(path_ + "/" + name, "an unknown member", "none of that name");
        }
    }

private:
    const nlohmann::json& object_;
    std::string path_;
    std::set<std::string> taken_;
};

}  // namespace almanac
