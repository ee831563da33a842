// Why: see places.hpp. SPDX-License-Identifier: Apache-2.0
#include "catalog/places.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace almanac {
namespace {

constexpr std::array<std::string_view, 3> usual{"progress", "problems", "next_steps"};

std::string_view without_blanks(std::string_view text) {
    while (!text.empty() && (text.back() == ' ' || text.back() == '\r')) text.remove_suffix(1);
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    return text;
}

/// What follows `key:` in a line; empty where the line is another.
std::string_view value_of(std::string_view line, std::string_view key) {
    if (!line.starts_with(key) || line.size() == key.size() || line[key.size()] != ':') return {};
    return without_blanks(line.substr(key.size() + 1));
}

}  // namespace

std::vector<NamedPlace> places_of(const Sector& sector) {
    std::vector<NamedPlace> places;
    const auto chinese = sector.sections.find("zh");
    if (chinese == sector.sections.end()) return places;
    std::string_view rest = chinese->second;
    bool inside = false;
    while (!rest.empty()) {
        const auto end = rest.find('\n');
        const std::string_view line = without_blanks(rest.substr(0, end));
        rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
        if (line.starts_with("```")) {
            inside = without_blanks(line.substr(3)) == "place";
            if (inside) places.emplace_back();
        } else if (inside) {
            if (const auto name = value_of(line, "name"); !name.empty()) places.back().name = name;
            if (const auto title = value_of(line, "title"); !title.empty())
                places.back().title = title;
        }
    }
    std::erase_if(places, [&](const NamedPlace& place) {
        const bool is_usual = std::find(usual.begin(), usual.end(), place.name) != usual.end();
        return place.name.empty() || (!sector.library.empty() && !is_usual);
    });
    for (auto& place : places) {
        if (place.title.empty()) place.title = place.name;
    }
    return places;
}

}  // namespace almanac
