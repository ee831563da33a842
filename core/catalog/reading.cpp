// Why: the small steps that all readers share. SPDX-License-Identifier: Apache-2.0
#include "catalog/reading.hpp"

#include "almanac/model/words.hpp"
#include "bounds/bounds.hpp"
#include "bounds/bounds_messages.hpp"

#include <nlohmann/json.hpp>

#include "text/read_text.hpp"

namespace almanac::catalog_detail {

using nlohmann::json;

std::optional<std::string> file_text(Reading& reading, const std::filesystem::path& file,
                                     std::uint64_t limit) {
    return read_text_file(reading.system, file, limit, reading.diagnostics);
}

json checked_file(Reading& reading, const std::filesystem::path& file, std::uint64_t limit,
                  const std::string& schema) {
    const auto text = file_text(reading, file, limit);
    if (!text) return json(json::value_t::discarded);
    return checked_json(reading, *text, schema, file.string());
}

json checked_json(Reading& reading, std::string_view text, const std::string& schema,
                  const std::string& file) {
    json parsed = parse_json(text, file, reading.diagnostics);
    if (parsed.is_discarded()) return parsed;
    if (!keeps_to_items(parsed, file, reading.diagnostics)) return json(json::value_t::discarded);
    Diagnostics found = reading.checker.check(schema, parsed, file);
    if (found.empty()) return parsed;
    reading.diagnostics.insert(reading.diagnostics.end(), found.begin(), found.end());
    return json(json::value_t::discarded);
}

std::vector<std::string> split(const std::string& text, char separator) {
    std::vector<std::string> parts;
    std::size_t from = 0;
    while (from < text.size()) {
        const auto to = std::min(text.find(separator, from), text.size());
        if (to > from) parts.push_back(text.substr(from, to - from));
        from = to + 1;
    }
    return parts;
}

Text text_of(const json& object) {
    Text text;
    if (!object.is_object()) return text;
    for (const auto& [language, words] : object.items())
        text.set(language, words.get<std::string>());
    return text;
}

Text text_member(const json& object, const char* name) {
    const auto found = object.find(name);
    return found == object.end() ? Text() : text_of(*found);
}

std::string string_member(const json& object, const char* name) {
    const auto found = object.find(name);
    return found == object.end() ? std::string() : found->get<std::string>();
}

std::vector<std::string> strings_member(const json& object, const char* name) {
    const auto found = object.find(name);
    return found == object.end() ? std::vector<std::string>()
                                 : found->get<std::vector<std::string>>();
}

Release release_of(const json& object) {
    const std::string word = string_member(object, "release");
    if (word.empty()) return Release::open;
    // What is no word for it was meant to close something.
    return parse_word<Release>(word).value_or(Release::withheld);
}

std::string hint_of(const std::string& word, const std::vector<std::string>& names) {
    std::string text;
    for (const auto& name : nearest(word, names)) text += (text.empty() ? "" : ", ") + name;
    return text.empty() ? text : " (" + text + "?)";
}

std::string hint_of(const std::string& word, const std::vector<std::string>& names,
                    const Diagnostics& found) {
    return found.size() < bounds::findings.most ? hint_of(word, names) : std::string();
}

bool keeps_to_items(const json& object, const std::string& file, Diagnostics& diagnostics) {
    if (!object.is_object()) return true;
    for (const auto& [name, list] : object.items()) {
        if (!list.is_array() || list.size() <= bounds::items.most) continue;
        diagnostics.push_back(say(messages::items_beyond, file + " /" + name,
                                  {std::to_string(list.size()), bounds::items.text()}));
        return false;
    }
    return true;
}

}  // namespace almanac::catalog_detail
