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

void add_clauses(const std::vector<Clause>& clauses, std::vector<std::string>& ids) {
    for (const auto& clause : clauses) {
        ids.push_back(clause.id);
        add_clauses(clause.clauses, ids);
    }
}

/// Characters of UTF-8 text: an editor counts columns in them.
int characters(std::string_view text) {
    return static_cast<int>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    }));
}

}  // namespace

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const auto end = text.find('\n');
        lines.emplace_back(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return lines;
}

std::string text_file(const ContributionContext& context, const Sector& sector) {
    return fmt::format("{}/sections.{}.md", sector.id, context.edition.language);
}

std::string Writing::file() const {
    return text.file.empty() ? text_file(context, sector) : text.file;
}

std::string Writing::at(int line, int column) const {
    return fmt::format("{} line {} column {}", file(), line + text.before, column);
}

std::pair<int, int> Writing::find(const std::string& words, int line,
                                  std::pair<int, int> otherwise) {
    for (auto at = static_cast<std::size_t>(std::max(line, 1)); at <= text.lines.size(); ++at) {
        const std::string& own = text.lines[at - 1];
        for (auto from = own.find(words); from != std::string::npos;
             from = own.find(words, from + 1)) {
            const std::pair place{static_cast<int>(at), characters(own.substr(0, from)) + 1};
            if (text.found.insert(place).second) return place;
        }
    }
    return otherwise;
}

BlockKeys read_keys(Writing& writing, const std::string& kind, const std::string& literal, int line,
                    const std::vector<std::string>& allowed) {
    BlockKeys keys{kind, {}, line, {}};
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
            writing.diagnostics.add([&] {
                return say(messages::unknown_key, writing.at(at, 1),
                           {kind, key, near(key, allowed)});
            });
            continue;
        }
        keys.values[key] = trimmed(text.substr(colon + 1));
        keys.lines[key] = at;
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
    return names_of(catalog.indicators);
}

std::vector<std::string> clause_ids(const Writing& writing) {
    std::vector<std::string> ids;
    add_clauses(writing.context.catalog.plan().clauses, ids);
    return ids;
}

std::vector<std::string> target_ids(const Catalog& catalog) {
    std::vector<std::string> ids;
    for (const auto& target : catalog.targets) ids.push_back(target.id);
    return ids;
}

const Indicator* known_indicator(Writing& writing, const std::string& id, const PlaceOf& place) {
    const Indicator* indicator = writing.context.catalog.find_indicator(id);
    if (indicator == nullptr)
        writing.diagnostics.add([&] {
            return say(messages::unknown_in_text, place(),
                       {"indicator", id, near(id, indicator_ids(writing.context.catalog))});
        });
    return indicator;
}

const Target* known_target(Writing& writing, const std::string& id, const PlaceOf& place) {
    const Target* target = writing.context.catalog.find_target(id);
    if (target == nullptr)
        writing.diagnostics.add([&] {
            return say(messages::unknown_in_text, place(),
                       {"target", id, near(id, target_ids(writing.context.catalog))});
        });
    return target;
}

void check_targets(Writing& writing, const std::string& list, const PlaceOf& place) {
    const Catalog& catalog = writing.context.catalog;
    for (const auto& item : split_list(list)) {
        if (item == "*") continue;
        if (!item.ends_with(".*")) {
            known_target(writing, item, place);
            continue;
        }
        const std::string sector = item.substr(0, item.size() - 2);
        const auto is_it = [&](const auto& each) { return each.id == sector; };
        if (catalog.find_sector(sector) != nullptr ||
            std::any_of(catalog.refused.begin(), catalog.refused.end(), is_it))
            continue;
        std::vector<std::string> names;
        for (const auto& each : catalog.sectors) names.push_back(each.id);
        writing.diagnostics.add([&] {
            return say(messages::unknown_in_text, place(), {"sector", sector, near(sector, names)});
        });
    }
}

std::optional<int> known_year(Writing& writing, const BlockKeys& keys, const std::string& key) {
    const auto year = year_of(writing, keys.get(key));
    if (!year)
        writing.diagnostics.add([&] {
            return say(messages::directive_form, writing.at(keys.line_of(key), 1),
                       {key + ": " + keys.get(key), key + ": 2016 | year | year-1"});
        });
    return year;
}

bool is_of_part(const ContributionContext& context) {
    return context.edition.area != context.catalog.workspace.area;
}

bool is_judged(Writing& writing, const std::string& list) {
    const auto& context = writing.context;
    if (!is_of_part(context)) return true;
    const bool found = std::any_of(
        context.assessments.begin(), context.assessments.end(), [&](const Assessment& each) {
            const Target* target = context.catalog.find_target(each.target);
            return target != nullptr && is_selected(*target, each, list);
        });
    writing.is_beside_the_point = writing.is_beside_the_point || !found;
    return found;
}

std::string whole_area(const ContributionContext& context) {
    const auto& catalog = context.catalog;
    const std::string& language = context.edition.language;
    const Area* area = catalog.find_area(context.edition.area);
    if (area == nullptr) return context.edition.area;
    if (is_of_part(context)) return area->name.in(language);
    const bool zh = language == "zh";
    switch (area->kind) {
        case AreaKind::nation: return zh ? "全国" : "the country";
        case AreaKind::province: return zh ? "全省" : "the province";
        case AreaKind::city: return zh ? "全市" : "the city";
        case AreaKind::county: return zh ? "全县" : "the county";
        case AreaKind::urban_area:
        case AreaKind::park:
        case AreaKind::project_area:
        case AreaKind::reference: return area->name.in(language);
    }
    return area->name.in(language);
}

std::vector<const Target*> pick_targets(Writing& writing, const std::string& list, int line) {
    check_targets(writing, list, [&] { return writing.at(line, 1); });
    is_judged(writing, list);
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
        // A part, or prices of another basis, never shown as the whole.
        if (!other.key.breakdown.empty() || !other.key.basis.empty()) continue;
        for (const auto& point : other.points) {
            if (found == nullptr && exact && point.period == *exact && has_value(point.status))
                found = &point;
        }
    }
    return found;
}

}  // namespace almanac::contribute_detail
