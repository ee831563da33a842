// Why: see writing.hpp. SPDX-License-Identifier: Apache-2.0
#include "contribute/writing.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "assess/selection.hpp"
#include "contribute/text_messages.hpp"

namespace almanac::contribute_detail {
namespace {

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

}  // namespace

std::string Writing::at(int line, int column) const {
    return fmt::format("{}/sections.{}.md line {} column {}", sector.id, context.edition.language,
                       line, column);
}

BlockKeys read_keys(Writing& writing, const std::string& kind, const std::string& literal, int line,
                    const std::vector<std::string>& allowed) {
    BlockKeys keys{kind, {}, line};
    std::string_view rest = literal;
    for (int at = line + 1; !rest.empty(); ++at) {
        const auto end = rest.find('\n');
        const auto text = trimmed(rest.substr(0, end));
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
        if (text.empty()) continue;
        const auto colon = text.find(':');
        const std::string key(trimmed(text.substr(0, colon)));
        const bool known = std::find(allowed.begin(), allowed.end(), key) != allowed.end();
        if (colon == std::string_view::npos || !known) {
            writing.diagnostics.push_back(
                say(messages::unknown_key, writing.at(at, 1), {kind, key, near(key, allowed)}));
            continue;
        }
        keys.values[key] = trimmed(text.substr(colon + 1));
    }
    return keys;
}

std::vector<std::string> split_list(std::string_view text) {
    std::vector<std::string> items;
    while (!text.empty()) {
        const auto comma = text.find(',');
        const auto item = trimmed(text.substr(0, comma));
        if (!item.empty()) items.emplace_back(item);
        text.remove_prefix(comma == std::string_view::npos ? text.size() : comma + 1);
    }
    return items;
}

std::string near(const std::string& word, const std::vector<std::string>& names) {
    std::string text;
    for (const auto& name : nearest(word, names)) text += (text.empty() ? "" : ", ") + name;
    return text.empty() ? text : " (" + text + "?)";
}

std::vector<std::string> indicator_ids(const Catalog& catalog) {
    std::vector<std::string> ids;
    for (const auto& [id, indicator] : catalog.indicators) ids.push_back(id);
    return ids;
}

std::vector<std::string> target_ids(const Catalog& catalog) {
    std::vector<std::string> ids;
    for (const auto& target : catalog.targets) ids.push_back(target.id);
    return ids;
}

const Indicator* known_indicator(Writing& writing, const std::string& id, int line, int column) {
    const Indicator* indicator = writing.context.catalog.find_indicator(id);
    if (indicator == nullptr)
        writing.diagnostics.push_back(
            say(messages::unknown_in_text, writing.at(line, column),
                {"indicator", id, near(id, indicator_ids(writing.context.catalog))}));
    return indicator;
}

const Target* known_target(Writing& writing, const std::string& id, int line, int column) {
    const Target* target = writing.context.catalog.find_target(id);
    if (target == nullptr)
        writing.diagnostics.push_back(
            say(messages::unknown_in_text, writing.at(line, column),
                {"target", id, near(id, target_ids(writing.context.catalog))}));
    return target;
}

std::vector<const Target*> pick_targets(Writing& writing, const std::string& list, int line) {
    for (const auto& item : split_list(list)) {
        const bool pattern = item == "*" || item.ends_with(".*");
        if (!pattern) known_target(writing, item, line, 1);
    }
    std::vector<const Target*> picked;
    for (const auto& assessment : writing.context.assessments) {
        const Target* target = writing.context.catalog.find_target(assessment.target);
        if (target != nullptr && is_selected(*target, assessment, list)) picked.push_back(target);
    }
    return picked;
}

std::optional<int> year_of(const Writing& writing, const std::string& text) {
    const int year = writing.context.edition.year;
    if (text.empty() || text == "year") return year;
    const bool back = text.rfind("year-", 0) == 0;
    const std::string digits = back ? text.substr(5) : text;
    if (digits.empty() || digits.size() > 4 ||
        digits.find_first_not_of("0123456789") != std::string::npos)
        return std::nullopt;
    return back ? year - std::stoi(digits) : std::stoi(digits);
}

const Point* known_point(const Writing& writing, const std::string& indicator,
                         const std::string& area, const std::string& period) {
    const auto* series =
        writing.context.figures.find(indicator, area.empty() ? writing.context.edition.area : area);
    if (series == nullptr) return nullptr;
    const Point* found = nullptr;
    const auto year = year_of(writing, period);
    const auto exact = parse_period(period);
    for (const auto& point : series->yearly.points) {
        if (!has_value(point.status)) continue;
        const bool wanted = period == "latest" ? point.period.year() <= writing.context.edition.year
                                               : year && point.period == year_period(*year);
        if (wanted) found = &point;
    }
    for (const auto& other : series->other) {
        for (const auto& point : other.points) {
            if (found == nullptr && exact && point.period == *exact && has_value(point.status))
                found = &point;
        }
    }
    return found;
}

}  // namespace almanac::contribute_detail
