// Why: see explained_value.hpp. SPDX-License-Identifier: Apache-2.0
#include "schema/explained_value.hpp"

#include <fmt/format.h>

#include <vector>

#include "bounds/bounds.hpp"
#include "schema/nearest.hpp"

namespace almanac::schema_detail {
namespace {

using nlohmann::json;

constexpr std::size_t longest = 80;  // Characters shown.

/// Whether the value has no more parts than fit into what is shown; counts them down from `left`.
bool is_short(const json& value, std::size_t& left) {
    if (left == 0) return false;
    --left;
    if (value.is_string()) return value.get_ref<const std::string&>().size() <= 4 * longest;
    if (!value.is_structured()) return true;
    for (const auto& part : value) {
        if (!is_short(part, left)) return false;
    }
    return true;
}

std::string printed(const json& value) {
    return value.dump(-1, ' ', false, json::error_handler_t::replace);
}

}  // namespace

std::string shown(const json& value) {
    if (value.is_string()) {
        const auto& text = value.get_ref<const std::string&>();
        const std::string all = printed(json(text.substr(0, 4 * longest)));
        return all.size() > longest ? all.substr(0, 60) + "…" : all;
    }
    std::size_t left = longest;
    if (!is_short(value, left))
        return value.is_array() ? fmt::format("[… {}]", value.size())
                                : fmt::format("{{… {}}}", value.size());
    const std::string text = printed(value);
    return text.size() > longest ? text.substr(0, 60) + "…" : text;
}

std::string wanted(const json& part, const json& value) {
    std::string text;
    const auto add = [&](const std::string& more) { text += (text.empty() ? "" : "; ") + more; };
    if (part.contains("const")) add(part.at("const").dump());
    if (part.contains("enum")) {
        std::string words;
        for (const auto& word : part.at("enum"))
            words += (words.empty() ? "" : " | ") + shown(word);
        add(words);
    }
    if (part.contains("type"))
        add(part.at("type").is_string() ? part.at("type").get<std::string>()
                                        : part.at("type").dump());
    for (const char* key : {"pattern", "minimum", "maximum", "exclusiveMinimum", "minLength",
                            "maxLength", "minItems"}) {
        if (part.contains(key)) add(fmt::format("{} {}", key, shown(part.at(key))));
    }
    const bool is_long = value.is_string() && value.get_ref<const std::string&>().size() >
                                                  bounds::pattern_characters.most;
    if (is_long && part.contains("pattern") && !part.contains("maxLength"))
        add("maxLength " + bounds::pattern_characters.text());
    if (part.contains("description")) add(part.at("description").get<std::string>());
    return text.empty() ? "a value that the schema allows" : text;
}

std::string did_you_mean(const std::string& word, const json& part) {
    std::vector<std::string> names;
    if (const auto properties = part.find("properties"); properties != part.end()) {
        for (const auto& [name, value] : properties->items()) names.push_back(name);
    }
    std::string text;
    for (const auto& name : nearest(word, names)) text += (text.empty() ? "" : ", ") + name;
    return text.empty() ? text : " (" + text + "?)";
}

}  // namespace almanac::schema_detail
