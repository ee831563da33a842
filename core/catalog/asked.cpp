// Why: see asked.hpp. SPDX-License-Identifier: Apache-2.0
#include "catalog/asked.hpp"

#include <algorithm>
#include <set>

namespace almanac {
namespace {

using Targets = std::vector<const Target*>;

bool has_target(const Catalog& catalog, const std::string& indicator) {
    return std::any_of(catalog.targets.begin(), catalog.targets.end(),
                       [&](const Target& target) { return target.indicator == indicator; });
}

/// Who is named to hand a figure in, as of the day.
std::string reporter_of(const Catalog& catalog, const Indicator& indicator, const Date& day) {
    return duty_on(catalog, indicator.reports, day, {indicator.id, indicator.sector}).unit;
}

/// Whether a published growth says no more than the amounts that the same unit hands in.
bool follows_from_levels(const Catalog& catalog, const Indicator& growth, const Date& day) {
    if (has_target(catalog, growth.id)) return false;
    return std::any_of(catalog.indicators.begin(), catalog.indicators.end(), [&](const auto& each) {
        const Indicator& level = each.second;
        return level.growth == growth.id && level.formula.empty() && !level.computed &&
               level.price_basis != PriceBasis::current && level.release == growth.release &&
               reporter_of(catalog, level, day) == reporter_of(catalog, growth, day);
    });
}

bool is_asked(const Catalog& catalog, const Indicator& indicator, const Date& day) {
    return indicator.formula.empty() && !indicator.computed &&
           !follows_from_levels(catalog, indicator, day);
}

bool lies_in_workspace(const Catalog& catalog, std::string code) {
    for (std::size_t step = 0; step <= catalog.areas.size(); ++step) {
        if (code == catalog.workspace.area) return true;
        const auto area = catalog.areas.find(code);
        if (area == catalog.areas.end() || area->second.parent.empty()) return false;
        code = area->second.parent;
    }
    return false;
}

/// The part of its due year at whose end a target is judged; nothing where that is the year's end.
std::optional<Period> part_due(const Indicator& indicator, const Target& target, int year) {
    const Date& due = target.due;
    if (!target.due_stated || due.year != year || due == year_period(year).last)
        return std::nullopt;
    const bool is_flow = indicator.semantic == Semantic::flow ||
                         indicator.semantic == Semantic::ratio ||
                         indicator.semantic == Semantic::rate;
    const auto kind = is_flow ? PeriodKind::year_to_date : PeriodKind::month;
    const Period part = period_detail::months(kind, year, is_flow ? 1 : due.month, due.month);
    if (part.last == due) return part;
    return is_flow ? std::nullopt : std::optional(Period{PeriodKind::day, due, due});
}

std::vector<Duty> duties_of(const Catalog& catalog, const Indicator& indicator,
                            const Targets& targets, const Date& day) {
    const Matter matter{indicator.id, indicator.sector};
    std::vector<std::string> leads = indicator.leads;
    for (const Target* target : targets)
        leads.insert(leads.end(), target->leads.begin(), target->leads.end());
    std::vector<std::string> asked;
    if (!indicator.reports.empty()) asked.push_back(indicator.reports);
    const std::string reports = reporter_of(catalog, indicator, day);
    const bool is_led = std::any_of(leads.begin(), leads.end(), [&](const std::string& lead) {
        return duty_on(catalog, lead, day, matter).unit == reports;
    });
    if (asked.empty() || is_led) asked.insert(asked.end(), leads.begin(), leads.end());
    return duties_on(catalog, asked, day, matter);
}

void add_asked(const Catalog& catalog, const Indicator& indicator, const std::string& area,
               int year, const Date& day, std::vector<AskedFigure>& all) {
    Targets targets;
    for (const auto& target : catalog.targets) {
        if (target.indicator == indicator.id && target.area == area) targets.push_back(&target);
    }
    const auto duties = duties_of(catalog, indicator, targets, day);
    std::set<Period> parts;
    for (const Target* target : targets) {
        const auto part = part_due(indicator, *target, year);
        if (!part || !parts.insert(*part).second) continue;
        AskedFigure asked{&indicator, area, *part, duties};
        for (const Target* other : targets) {
            if (part_due(indicator, *other, year) == part) asked.targets.push_back(other);
        }
        all.push_back(std::move(asked));
    }
    all.push_back({&indicator, area, year_period(year), duties, std::move(targets)});
}

}  // namespace

bool AskedFigure::is_duty_of(const std::string& unit) const {
    return std::any_of(duties.begin(), duties.end(),
                       [&](const Duty& duty) { return duty.unit == unit && !duty.abolished; });
}

std::vector<std::string> areas_judged(const Catalog& catalog, const std::string& indicator) {
    std::vector<std::string> areas;
    for (const auto& target : catalog.targets) {
        if (target.indicator == indicator &&
            std::find(areas.begin(), areas.end(), target.area) == areas.end())
            areas.push_back(target.area);
    }
    return areas;
}

std::vector<AskedFigure> asked_figures(const Catalog& catalog, int year, const Date& day) {
    std::vector<AskedFigure> all;
    for (const auto& sector : catalog.sectors) {
        for (const auto& id : sector.indicators) {
            const Indicator* indicator = catalog.find_indicator(id);
            if (indicator == nullptr || !is_asked(catalog, *indicator, day)) continue;
            auto areas = areas_judged(catalog, id);
            std::erase_if(
                areas, [&](const std::string& area) { return !lies_in_workspace(catalog, area); });
            if (areas.empty()) areas.push_back(catalog.workspace.area);
            for (const auto& area : areas) add_asked(catalog, *indicator, area, year, day, all);
        }
    }
    return all;
}

}  // namespace almanac
