// Why: see audience.hpp. SPDX-License-Identifier: Apache-2.0
#include "transform/audience.hpp"

#include <algorithm>

#include "assess/assess.hpp"
#include "catalog/edition.hpp"
#include "transform/curtain.hpp"

namespace almanac {
namespace {

bool is_indicator_shown(const Catalog& catalog, const std::string& id, std::string_view audience) {
    if (id.empty()) return true;
    const Indicator* indicator = catalog.find_indicator(id);
    return indicator != nullptr && may_see(audience, indicator->release);
}

Assessment withheld(const Assessment& assessment) {
    Assessment closed;
    closed.target = assessment.target;
    closed.indicator = assessment.indicator;
    closed.area = assessment.area;
    closed.year = assessment.year;
    closed.group = assessment.group;
    closed.is_replaced = assessment.is_replaced;
    closed.state = State::withheld;
    closed.light = Light::grey;
    const Text why("不公开", "not public");
    closed.completion = closed.expected = closed.base_share = closed.schedule_ratio =
        closed.required_rate = closed.required_step = closed.years_ahead =
            Measure{std::nullopt, why};
    closed.forecast.why_not = why;
    return closed;
}

}  // namespace

std::optional<Catalog> catalog_for(const Catalog& catalog, std::string_view audience) {
    const auto is_closed = [&](const auto& each) { return !may_see(audience, each.release); };
    const bool open = std::none_of(catalog.targets.begin(), catalog.targets.end(), is_closed) &&
                      std::none_of(catalog.tasks.begin(), catalog.tasks.end(), is_closed);
    if (open) return std::nullopt;
    Catalog shown = catalog;
    std::erase_if(shown.tasks, is_closed);
    for (auto& target : shown.targets) {
        if (!is_closed(target)) continue;
        target.title = Text("不公开的目标", "Target that is not public");
        target.value = target.lower = target.upper = std::nullopt;
        target.items.clear();
        target.base.reset();
        target.yearly_targets.clear();
        target.quotations.clear();
        target.wording.clear();
        target.note = {};
    }
    return shown;
}

Figures figures_for(const Catalog& catalog, const Figures& figures, const ValueReleases& releases,
                    std::string_view audience) {
    const Curtain curtain(catalog, figures, releases, audience);
    Figures shown;
    for (const auto& [key, series] : figures.all()) {
        if (is_indicator_shown(catalog, key.first, audience)) shown.add(curtain.before(series));
    }
    return shown;
}

std::vector<Assessment> assessments_for(const Catalog& catalog,
                                        const std::vector<Assessment>& assessments,
                                        const Figures& shown, std::string_view audience,
                                        const Date& cut_off) {
    const auto rests_on_withheld = [&](const std::string& indicator, const std::string& area,
                                       int year) {
        const auto* series = shown.find(indicator, area);
        return series != nullptr &&
               std::any_of(series->withheld.begin(), series->withheld.end(),
                           [&](const Period& period) { return period.first.year <= year; });
    };
    std::vector<Assessment> all;
    all.reserve(assessments.size());
    for (const auto& assessment : assessments) {
        const Target* target = catalog.find_target(assessment.target);
        const Indicator* indicator = catalog.find_indicator(assessment.indicator);
        const std::string growth = indicator == nullptr ? std::string() : indicator->growth;
        const auto is_open_until = [&](int year) {
            return !rests_on_withheld(growth, assessment.area, year) &&
                   !rests_on_withheld(assessment.indicator, assessment.area, year) &&
                   !rests_on_withheld(target->comparator_indicator, target->comparator_area, year);
        };
        const bool open = target != nullptr && may_see(audience, target->release) &&
                          is_indicator_shown(catalog, assessment.indicator, audience) &&
                          is_indicator_shown(catalog, target->comparator_indicator, audience) &&
                          is_indicator_shown(catalog, growth, audience);
        if (open && is_open_until(assessment.year)) {
            all.push_back(assessment);
        } else if (open && target->due.year < assessment.year && is_open_until(target->due.year)) {
            // The verdict of the due date stands, by what everybody may see.
            all.push_back(assess(catalog, *target, shown, assessment.year, cut_off));
        } else {
            all.push_back(withheld(assessment));
        }
    }
    return all;
}

}  // namespace almanac
