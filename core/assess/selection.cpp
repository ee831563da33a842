// Why: see selection.hpp. SPDX-License-Identifier: Apache-2.0
#include "assess/selection.hpp"

#include "almanac/model/words.hpp"

namespace almanac {
namespace {

/// Calls `part` for each piece of `text` between separators; true as soon as one is.
template <class Part>
bool any_part(std::string_view text, char separator, Part&& part) {
    while (true) {
        const auto end = text.find(separator);
        std::string_view piece = text.substr(0, end);
        while (!piece.empty() && piece.front() == ' ') piece.remove_prefix(1);
        while (!piece.empty() && piece.back() == ' ') piece.remove_suffix(1);
        if (part(piece)) return true;
        if (end == std::string_view::npos) return false;
        text.remove_prefix(end + 1);
    }
}

bool is_named(const Target& target, std::string_view pattern) {
    if (pattern == "*") return true;
    if (pattern.size() > 2 && pattern.ends_with(".*"))
        return target.sector == pattern.substr(0, pattern.size() - 2);
    return target.id == pattern;
}

}  // namespace

bool is_selected(const Target& target, const Assessment& assessment, std::string_view selector) {
    const auto filters = selector.find('=');
    std::string_view names = selector;
    std::string_view rest;
    if (filters != std::string_view::npos) {
        const auto blank = selector.rfind(' ', filters);
        names = selector.substr(0, blank);
        rest = selector.substr(blank + 1);
    }
    if (!any_part(names, ',', [&](std::string_view name) { return is_named(target, name); }))
        return false;
    return !any_part(rest, ' ', [&](std::string_view filter) {
        const auto equals = filter.find('=');
        if (equals == std::string_view::npos) return false;
        const auto wanted = filter.substr(equals + 1);
        return filter.starts_with("group=")
                   ? !any_part(wanted, '|',
                               [&](auto each) { return each == word(assessment.group); })
                   : word(target.strength) != wanted;
    });
}

bool is_among(State state, std::string_view words) {
    if (words == "all") return true;
    return any_part(words, '|', [&](std::string_view each) { return each == word(state); });
}

}  // namespace almanac
