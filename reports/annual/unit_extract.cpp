// Why: see unit_extract.hpp. SPDX-License-Identifier: Apache-2.0
#include "annual/unit_extract.hpp"

#include <algorithm>
#include <set>

#include "catalog/duties.hpp"

namespace almanac {
namespace {

/// Whose matters are kept.
class UnitsOwn {
public:
    UnitsOwn(const Catalog& catalog, std::string unit, const Date& day)
        : catalog_(catalog), unit_(std::move(unit)), day_(day) {}

    bool leads(const std::vector<std::string>& ids, const Matter& matter) const {
        const auto duties = duties_on(catalog_, ids, day_, matter);
        return std::any_of(duties.begin(), duties.end(),
                           [&](const Duty& duty) { return !duty.abolished && duty.unit == unit_; });
    }
    bool answers_for(const Indicator& indicator) const {
        const Matter matter{indicator.id, indicator.sector};
        return leads(indicator.leads, matter) ||
               (!indicator.reports.empty() && leads({indicator.reports}, matter));
    }

private:
    const Catalog& catalog_;
    std::string unit_;
    Date day_;
};

std::string joined(const std::vector<std::string>& ids) {
    std::string text;
    for (const auto& id : ids) text += (text.empty() ? "" : ", ") + id;
    return text;
}

/// What stands in the place of the sector's own texts.
std::string section_text(const Catalog& catalog, const Sector& sector, bool zh) {
    std::vector<std::string> targets;
    for (const auto& target : catalog.targets)
        if (target.sector == sector.id) targets.push_back(target.id);
    const bool has_tasks = std::any_of(catalog.tasks.begin(), catalog.tasks.end(),
                                       [&](const Task& task) { return task.sector == sector.id; });
    std::string text;
    if (!targets.empty())
        text += std::string(zh ? "# 目标完成情况" : "# Targets") +
                " {#unit_targets}\n\n```table\nkind: targets\ntargets: " + joined(targets) +
                "\nid: unit_target_table\n```\n\n";
    if (!sector.indicators.empty())
        text +=
            std::string(zh ? "# 指标数据" : "# Figures") +
            " {#unit_figures}\n\n```table\nkind: series\nindicators: " + joined(sector.indicators) +
            "\nperiods: " +
            std::to_string(catalog.plan().first_year > 0 ? catalog.plan().first_year : 2000) +
            "..year\nid: unit_figure_table\n```\n\n";
    if (has_tasks)
        text += std::string(zh ? "# 任务进展" : "# Tasks") +
                " {#unit_tasks}\n\n```tasks\nid: unit_task_table\n```\n";
    return text;
}

}  // namespace

bool keep_unit(Catalog& catalog, const std::string& unit, const Date& day) {
    const UnitsOwn own(catalog, unit, day);
    std::erase_if(catalog.targets, [&](const Target& target) {
        return !own.leads(target.leads, {target.id, target.sector});
    });
    std::erase_if(catalog.tasks, [&](const Task& task) {
        return !own.leads(task.leads, {task.id, task.sector});
    });
    std::set<std::string> aimed_at;
    for (const auto& target : catalog.targets) aimed_at.insert(target.indicator);
    for (auto& sector : catalog.sectors)
        std::erase_if(sector.indicators, [&](const std::string& id) {
            return aimed_at.count(id) == 0 && !own.answers_for(catalog.indicators.at(id));
        });
    std::erase_if(catalog.sectors, [&](const Sector& sector) {
        return sector.indicators.empty() &&
               std::none_of(catalog.tasks.begin(), catalog.tasks.end(),
                            [&](const Task& task) { return task.sector == sector.id; });
    });
    for (auto& sector : catalog.sectors)
        sector.sections = {{"zh", section_text(catalog, sector, true)},
                           {"en", section_text(catalog, sector, false)}};
    const Text name = unit_name(catalog, unit);
    catalog.workspace.title = Text(catalog.workspace.title.in("zh") + "（" + name.in("zh") + "）",
                                   catalog.workspace.title.in("en") + ": " + name.in("en"));
    return !catalog.sectors.empty();
}

}  // namespace almanac
