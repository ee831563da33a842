// Why: every method speaks in its own words, so that nobody takes one system's grade for another's.
// SPDX-License-Identifier: Apache-2.0
#include "methods/methods.hpp"

namespace almanac {

Text method_name(Method method) {
    switch (method) {
        case Method::schedule: return Text("时序进度", "schedule");
        case Method::open_sdg:
            return Text("开放可持续发展目标平台／加拿大统计局法", "Open SDG / Statistics Canada");
        case Method::un_progress: return Text("联合国统计司进展图法", "UN progress chart");
        case Method::destatis: return Text("德国联邦统计局天气符号法", "Destatis weather symbols");
        case Method::escap: return Text("联合国亚太经社会预期进展法", "UN ESCAP");
    }
    return {};
}

Text method_formula(Method method) {
    switch (method) {
        case Method::schedule: return Text("(y - y0) / (p(t) - y0)", "(y - y0) / (p(t) - y0)");
        case Method::open_sdg:
            return Text("R = ±[(y/y0)^(1/n) - 1] / |(yT/y0)^(1/N) - 1|",
                        "R = ±[(y/y0)^(1/n) - 1] / |(yT/y0)^(1/N) - 1|");
        case Method::un_progress:
            return Text("q = (y(1+g)^(T-t) - y0) / (yT - y0)",
                        "q = (y(1+g)^(T-t) - y0) / (yT - y0)");
        case Method::destatis:
            return Text("(yT - [y + a(T-t)]) / (yT - y)", "(yT - [y + a(T-t)]) / (yT - y)");
        case Method::escap: return Text("100|yT - ŷT| / |yT - y0|", "100|yT - ŷT| / |yT - y0|");
    }
    return {};
}

Text grade_word(Grade grade) {
    switch (grade) {
        case Grade::achieved: return Text("已达到", "achieved");
        case Grade::on_track: return Text("进展良好", "on track");
        case Grade::moderate: return Text("进展一般", "moderate progress");
        case Grade::limited: return Text("进展有限", "limited progress");
        case Grade::deterioration: return Text("倒退", "deterioration");
        case Grade::substantial: return Text("进展显著", "substantial progress");
        case Grade::fair: return Text("有进展但不足", "fair progress");
        case Grade::insufficient: return Text("停滞或倒退", "stagnation or regression");
        case Grade::sun: return Text("晴", "sun");
        case Grade::sun_and_cloud: return Text("多云间晴", "sun and cloud");
        case Grade::cloud: return Text("阴", "cloud");
        case Grade::storm: return Text("雷雨", "thunderstorm");
        case Grade::maintain: return Text("保持", "maintain");
        case Grade::accelerate: return Text("需加快", "accelerate");
        case Grade::reverse: return Text("需扭转", "reverse");
    }
    return {};
}

Text figure_name(MethodFigureKind kind) {
    switch (kind) {
        case MethodFigureKind::growth_observed: return Text("年均增速", "growth a year");
        case MethodFigureKind::growth_required: return Text("所需年均增速", "growth required");
        case MethodFigureKind::ratio: return Text("增速之比", "ratio of growths");
        case MethodFigureKind::score: return Text("得分", "score");
        case MethodFigureKind::projected: return Text("目标年推算值", "projected value");
        case MethodFigureKind::share: return Text("推算完成份额", "share of the way");
        case MethodFigureKind::miss: return Text("推算缺口", "share missed");
        case MethodFigureKind::status: return Text("现状指数", "current status");
        case MethodFigureKind::status_expected: return Text("应有指数", "expected status");
        case MethodFigureKind::gap: return Text("预期差距指数", "anticipated gap");
    }
    return {};
}

Signal signal_of(Grade grade) {
    switch (grade) {
        case Grade::achieved:
        case Grade::on_track:
        case Grade::substantial:
        case Grade::sun:
        case Grade::maintain: return Signal::good;
        case Grade::moderate:
        case Grade::fair:
        case Grade::sun_and_cloud:
        case Grade::accelerate: return Signal::doubtful;
        case Grade::limited:
        case Grade::deterioration:
        case Grade::insufficient:
        case Grade::cloud:
        case Grade::storm:
        case Grade::reverse: return Signal::bad;
    }
    return Signal::bad;
}

}  // namespace almanac
