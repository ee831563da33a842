// Why: what a manifest refers to must be brought by somebody; found before anything is measured.
// SPDX-License-Identifier: Apache-2.0
#include "catalog/catalog_messages.hpp"
#include "catalog/reading.hpp"

namespace almanac::catalog_detail {

Diagnostics dangling_references(const Catalog& catalog, const Sector& sector) {
    Diagnostics found;
    std::vector<std::string> names;
    std::vector<std::string> units;
    for (const auto& [id, indicator] : catalog.indicators) names.push_back(id);
    for (const auto& [id, unit] : catalog.units) units.push_back(id);
    const std::string file = (sector.folder / "sector.json").string();
    for (const auto& id : sector.indicators) {
        const Indicator& indicator = catalog.indicators.at(id);
        for (const auto& part : {indicator.numerator, indicator.denominator}) {
            if (!part.empty() && catalog.indicators.count(part) == 0)
                found.push_back(say(messages::numerator_missing, file + " " + id,
                                    {part, hint_of(part, names, found)}));
        }
        if (const auto growth = catalog.indicators.find(indicator.growth);
            growth != catalog.indicators.end()) {
            if (growth->second.unit.base->group != "percent")
                found.push_back(say(messages::growth_unit, file + " " + id,
                                    {growth->first, to_text(growth->second.unit, "zh")}));
        } else if (!indicator.growth.empty()) {
            found.push_back(
                say(messages::unknown_name, file + " " + id,
                    {"indicator", indicator.growth, hint_of(indicator.growth, names, found)}));
        }
        std::vector<std::string> offices = indicator.leads;
        offices.insert(offices.end(), indicator.supports.begin(), indicator.supports.end());
        if (!indicator.reports.empty()) offices.push_back(indicator.reports);
        for (const auto& office : offices) {
            if (catalog.units.count(office) == 0)
                found.push_back(say(messages::unknown_name, file + " " + id,
                                    {"unit", office, hint_of(office, units, found)}));
        }
    }
    return found;
}

Diagnostics faulty_checks(const Catalog& catalog, const Sector& sector) {
    Diagnostics found;
    std::vector<std::string> names;
    for (const auto& [id, indicator] : catalog.indicators) names.push_back(id);
    for (const auto& check : sector.checks) {
        const std::string origin =
            (sector.folder / "sector.json").string() + " /checks/" + check.id;
        const Indicator* whole = nullptr;
        std::vector<std::string> named = check.parts;
        named.insert(named.begin(), check.kind == CheckKind::jump ? check.indicator : check.whole);
        for (const auto& id : named) {
            const auto known = catalog.indicators.find(id);
            if (known == catalog.indicators.end()) {
                found.push_back(say(messages::unknown_name, origin,
                                    {"indicator", id, hint_of(id, names, found)}));
            } else if (whole == nullptr) {
                whole = &known->second;
            } else if (!is_convertible(known->second.unit, whole->unit)) {
                found.push_back(say(messages::check_units, origin,
                                    {check.id, id, to_text(known->second.unit, "zh"), whole->id,
                                     to_text(whole->unit, "zh")}));
            }
        }
    }
    return found;
}

void check_teams(const Catalog& catalog, Diagnostics& diagnostics) {
    std::vector<std::string> units;
    for (const auto& [id, unit] : catalog.units) units.push_back(id);
    for (const auto& sector : catalog.sectors) {
        if (!sector.team_unit.empty() && catalog.units.count(sector.team_unit) == 0)
            diagnostics.push_back(say(messages::team_unit_unknown,
                                      (sector.folder / "sector.json").string() + " /team/unit",
                                      {sector.team_unit, hint_of(sector.team_unit, units)}));
    }
}

}  // namespace almanac::catalog_detail
