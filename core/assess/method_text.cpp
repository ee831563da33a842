// Why: what another method says of a target, in words and its own figures.
// SPDX-License-Identifier: Apache-2.0
#include "assess/honest.hpp"
#include "assess/trace.hpp"
#include "methods/methods.hpp"

namespace almanac {
namespace {

std::string figure_text(const MethodFigure& figure, const MethodLimits& limits) {
    switch (figure.kind) {
        case MethodFigureKind::growth_observed:
        case MethodFigureKind::growth_required:
            return honest_text(settle(figure.value * 100), 2, {0}) + "%";
        case MethodFigureKind::share:
            return honest_percent(figure.value, {limits.un_substantial, limits.un_fair});
        case MethodFigureKind::miss:
            return honest_percent(figure.value,
                                  {limits.destatis_sun, limits.destatis_sun_and_cloud});
        case MethodFigureKind::projected: return honest_text(figure.value, 4, {});
        case MethodFigureKind::ratio:
            return honest_text(figure.value, 4,
                               {limits.open_sdg_on_track, limits.open_sdg_moderate, 0});
        case MethodFigureKind::score: return print_rounded(figure.value, 3);
        case MethodFigureKind::status:
        case MethodFigureKind::status_expected: return print_rounded(figure.value, 1);
        case MethodFigureKind::gap:
            return honest_text(figure.value, 1, {limits.escap_maintain, limits.escap_accelerate});
    }
    return {};
}

}  // namespace

Text result_text(const MethodResult& result, const MethodLimits& limits) {
    if (!result.grade)
        return {"不计算：" + result.why_not.in("zh"), "not defined: " + result.why_not.in("en")};
    std::string zh = grade_word(*result.grade).in("zh");
    std::string en = grade_word(*result.grade).in("en");
    for (const auto& figure : result.figures) {
        zh += "；" + figure_name(figure.kind).in("zh") + " " + figure_text(figure, limits);
        en += "; " + figure_name(figure.kind).in("en") + " " + figure_text(figure, limits);
    }
    return {zh, en};
}

}  // namespace almanac
