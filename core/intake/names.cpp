// Why: see names.hpp. SPDX-License-Identifier: Apache-2.0
#include "intake/names.hpp"

#include <algorithm>
#include <vector>

#include "intake/cell_text.hpp"

namespace almanac::intake_detail {
namespace {

/// Whether a text is written in letters and digits of ASCII, as ids and codes are.
bool is_code(std::string_view text) {
    for (const char c : text) {
        if (static_cast<unsigned char>(c) >= 0x80) return false;
    }
    return true;
}

/// Ids for who wrote an id, names for who wrote a name; both where that finds nothing.
std::string hint_of(std::string_view text, const std::vector<std::string>& ids,
                    const std::vector<std::string>& names) {
    const std::string first = nearest_hint(text, is_code(text) ? ids : names);
    return first.empty() ? nearest_hint(text, is_code(text) ? names : ids) : first;
}

std::string indicator_hint(const Catalog& catalog, std::string_view text) {
    std::vector<std::string> ids;
    std::vector<std::string> names;
    for (const auto& [id, indicator] : catalog.indicators) {
        ids.push_back(id);
        for (const auto& [language, name] : indicator.name.by_language()) names.push_back(name);
    }
    std::string near = hint_of(text, ids, names);
    if (!near.empty()) return near;
    // 原煤产量（万吨）, 白酒产量(规上): a known name with words in brackets behind it.
    const std::string plain = half_width(text);
    const auto bracket = plain.find('(');
    const auto* const known =
        bracket == std::string::npos || bracket == 0
            ? nullptr
            : catalog.find_indicator(trimmed(std::string_view(plain).substr(0, bracket)));
    return known == nullptr ? near : " (" + known->name.in("zh") + "?)";
}

/// The name behind the names of what the area lies in: 吕梁市岚县, 山西省吕梁市岚县; null where
/// they are not its own.
const Area* area_by_full_name(const Catalog& catalog, std::string_view text) {
    const Area* found = nullptr;
    for (const auto& [code, area] : catalog.areas) {
        const std::string name = area.name.in("zh");
        if (name.empty() || !text.ends_with(name) || text == name) continue;
        std::string_view before = trimmed(text.substr(0, text.size() - name.size()));
        const Area* above = &area;
        while (!before.empty() && !above->parent.empty()) {
            above = catalog.find_area(above->parent);
            if (above == nullptr) break;
            const std::string of_above = above->name.in("zh");
            if (!of_above.empty() && before.ends_with(of_above))
                before = trimmed(before.substr(0, before.size() - of_above.size()));
        }
        if (!before.empty()) continue;
        if (found != nullptr) return nullptr;  // Two places are called so.
        found = &area;
    }
    return found;
}

/// An area by a name that says more than its own: its code of twelve digits (the last six, of
/// townships and villages, being nought), or its name behind those of what it lies in.
const Area* area_by_longer_name(const Catalog& catalog, std::string_view text) {
    const std::string plain = half_width(text);
    constexpr std::size_t code = 6;
    if (plain.size() == 2 * code && plain.substr(code) == "000000")
        return catalog.find_area(plain.substr(0, code));
    if (plain != text)
        if (const auto* const area = catalog.find_area(plain)) return area;
    return is_code(plain) ? nullptr : area_by_full_name(catalog, text);
}

/// What a spreadsheet makes of a code, and what stands with one: 0 for 000000, 141123.0, a code of
/// twelve digits, 141126石楼县.
std::string code_hint(const Catalog& catalog, std::string_view text) {
    const std::string plain = half_width(text);
    std::string digits = plain.substr(0, plain.find_first_not_of("0123456789"));
    if (digits.empty() || digits.size() > 12) return {};
    if (digits.size() > 6) digits.resize(6);
    digits.insert(0, 6 - digits.size(), '0');
    const auto* const area = catalog.find_area(digits);
    return area == nullptr ? "" : " (" + area->code + " " + area->name.in("zh") + "?)";
}

/// The kinds of area that a name of this form can mean; empty where its form says nothing.
std::vector<AreaKind> kinds_meant(std::string_view name) {
    struct Form {
        std::string_view end;
        std::vector<AreaKind> kinds;
    };
    static const std::vector<Form> forms{
        {"省", {AreaKind::province}},
        {"市区", {AreaKind::urban_area}},
        {"城区", {AreaKind::urban_area, AreaKind::county}},
        {"开发区", {AreaKind::park, AreaKind::project_area}},
        {"园区", {AreaKind::park, AreaKind::project_area}},
        {"示范区", {AreaKind::park, AreaKind::project_area}},
        {"县", {AreaKind::county}},
        {"区", {AreaKind::county}},
        {"市", {AreaKind::city, AreaKind::county}},
    };
    for (const auto& form : forms)
        if (name.ends_with(form.end)) return form.kinds;
    return {};
}

/// Hints never lead to another level (DOMAIN 18): a county is no city.
std::string area_hint(const Catalog& catalog, std::string_view text) {
    if (auto by_code = code_hint(catalog, text); !by_code.empty()) return by_code;
    std::vector<std::string> codes;
    std::vector<std::string> names;
    const auto kinds = kinds_meant(text);
    for (const auto& [code, area] : catalog.areas) {
        if (!kinds.empty() && std::find(kinds.begin(), kinds.end(), area.kind) == kinds.end())
            continue;
        codes.push_back(code);
        for (const auto& [language, name] : area.name.by_language()) names.push_back(name);
        names.insert(names.end(), area.aliases.begin(), area.aliases.end());
    }
    return hint_of(text, codes, names);
}

std::string nearest_units(const Measures& measures, std::string_view text,
                          const Indicator* indicator) {
    if (indicator != nullptr) {
        const std::string own = nearest_hint(text, {to_text(indicator->unit, "zh")});
        if (!own.empty()) return own;
    }
    std::vector<std::string> names;
    for (const char* multiple : {"", "万", "亿"}) {
        for (const auto* unit : measures.all()) {
            if (indicator == nullptr || unit->group == indicator->unit.base->group)
                names.push_back(multiple + std::string(unit->zh));
        }
    }
    return nearest_hint(text, names);
}

}  // namespace

const Found<Indicator>& Names::indicator(std::string_view text) {
    return indicators_.get(text, unknown_, [&](std::string_view name) {
        const auto* found = catalog_.find_indicator(name);
        if (found == nullptr) found = catalog_.find_indicator(plain_digits(name));
        if (found != nullptr) return Found<Indicator>{found, "", nullptr};
        const auto* const refused = catalog_.refused_sector_of(name);
        const bool offers = refused == nullptr && unknown_.has_room();
        return Found<Indicator>{nullptr, offers ? indicator_hint(catalog_, name) : "", refused};
    });
}

const Found<Area>& Names::area(std::string_view text) {
    return areas_.get(text, unknown_, [&](std::string_view name) {
        if (const auto* const found = catalog_.find_area(name))
            return Found<Area>{found, "", nullptr};
        if (const auto* const found = area_by_longer_name(catalog_, name))
            return Found<Area>{found, "", nullptr, true};
        return Found<Area>{nullptr, unknown_.has_room() ? area_hint(catalog_, name) : "", nullptr};
    });
}

const std::optional<UnitOfMeasure>& Names::unit(std::string_view text) {
    return units_.get(text, unknown_, [&](std::string_view name) {
        auto found = catalog_.measures.parse(name);
        if (!found) found = catalog_.measures.parse(half_width(name));
        return found ? found : catalog_.measures.parse(plain_digits(name));
    });
}

const std::string& Names::unit_hint(std::string_view text, const Indicator* indicator) {
    const std::string key =
        std::string(text) + "\n" + (indicator != nullptr ? indicator->id : std::string());
    return unit_hints_.get(key, unknown_units_, [&](std::string_view) {
        return unknown_units_.has_room() ? nearest_units(catalog_.measures, text, indicator)
                                         : std::string();
    });
}

}  // namespace almanac::intake_detail
