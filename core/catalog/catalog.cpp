// Why: finding things in a catalog, by id or by the names that people write.
// SPDX-License-Identifier: Apache-2.0
#include "catalog/catalog.hpp"

#include <algorithm>

#include "catalog/catalog_messages.hpp"

namespace almanac {

const PlanDocument& Catalog::plan() const {
    for (const auto& document : documents) {
        if (document.id == workspace.plan) return document;
    }
    throw Error(ErrorKind::input,
                say(messages::no_plan, workspace.folder.string(), {workspace.plan, ""}));
}

const Sector* Catalog::find_sector(std::string_view id) const {
    const auto found = std::find_if(sectors.begin(), sectors.end(), [&](const Sector& sector) {
        return sector.id == id || std::find(sector.formerly.begin(), sector.formerly.end(), id) !=
                                      sector.formerly.end();
    });
    return found == sectors.end() ? nullptr : &*found;
}

const Indicator* Catalog::find_indicator(std::string_view id_or_name) const {
    const std::string key(id_or_name);
    if (const auto found = indicators.find(key); found != indicators.end()) return &found->second;
    if (const auto former = former_indicators.find(key); former != former_indicators.end()) {
        const auto found = indicators.find(former->second);
        return found == indicators.end() ? nullptr : &found->second;
    }
    const Indicator* named = nullptr;
    for (const auto& [id, indicator] : indicators) {
        if (indicator.name.in("zh") != key && indicator.name.in("en") != key) continue;
        if (named != nullptr) return nullptr;  // A name that two indicators share names neither.
        named = &indicator;
    }
    return named;
}

const RefusedSector* Catalog::refused_sector_of(std::string_view indicator) const {
    const auto dot = indicator.find('.');
    const auto found = std::find_if(refused.begin(), refused.end(), [&](const auto& sector) {
        const auto& names = sector.indicator_names;
        return (dot != std::string_view::npos && sector.id == indicator.substr(0, dot)) ||
               std::find(names.begin(), names.end(), indicator) != names.end();
    });
    return found == refused.end() ? nullptr : &*found;
}

const Area* Catalog::find_area(std::string_view code_or_name) const {
    const std::string key(code_or_name);
    if (const auto found = areas.find(key); found != areas.end()) return &found->second;
    const Area* named = nullptr;
    for (const auto& [code, area] : areas) {
        const bool matches =
            area.name.in("zh") == key || area.name.in("en") == key ||
            std::find(area.aliases.begin(), area.aliases.end(), key) != area.aliases.end();
        if (!matches) continue;
        if (named != nullptr) return nullptr;
        named = &area;
    }
    return named;
}

const Target* Catalog::find_target(std::string_view id) const {
    const auto found = std::find_if(targets.begin(), targets.end(),
                                    [&](const Target& target) { return target.id == id; });
    return found == targets.end() ? nullptr : &*found;
}

std::vector<const Area*> Catalog::children(std::string_view code) const {
    std::vector<const Area*> found;
    for (const auto& [own, area] : areas) {
        if (area.parent == code) found.push_back(&area);
    }
    return found;
}

}  // namespace almanac
