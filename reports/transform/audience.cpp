// Why: see audience.hpp. SPDX-License-Identifier: Apache-2.0
#include "transform/audience.hpp"

namespace almanac {
namespace {

bool is_indicator_shown(const Catalog& catalog, const std::string& id, std::string_view audience) {
    if (id.empty()) return true;
    const Indicator* indicator = catalog.find_indicator(id);
    return indicator != nullptr && is_shown(indicator->release, audience);
}

Assessment withheld(const Assessment& assessment) {
    Assessment closed;
    closed.target = assessment.target;
    closed.indicator = assessment.indicator;
    closed.area = assessment.area;
    closed.year = assessment.year;
    closed.group = assessment.group;
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

bool is_shown(Release release, std::string_view audience) {
    switch (release) {
        case Release::open: return true;
        case Release::internal: return audience == "internal";
        case Release::withheld: return false;
    }
    return false;
}

Figures figures_for(const Catalog& catalog, const Figures& figures, std::string_view audience) {
    Figures shown;
    for (const auto& [key, series] : figures.all()) {
        if (is_indicator_shown(catalog, key.first, audience)) shown.add(series);
    }
    return shown;
}

std::vector<Assessment> assessments_for(const Catalog& catalog,
                                        const std::vector<Assessment>& assessments,
                                        std::string_view audience) {
    std::vector<Assessment> shown;
    shown.reserve(assessments.size());
    for (const auto& assessment : assessments) {
        const Target* target = catalog.find_target(assessment.target);
        const bool open = target != nullptr && is_shown(target->release, audience) &&
                          is_indicator_shown(catalog, assessment.indicator, audience);
        shown.push_back(open ? assessment : withheld(assessment));
    }
    return shown;
}

}  // namespace almanac
