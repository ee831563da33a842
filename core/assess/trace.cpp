// Why: see trace.hpp. SPDX-License-Identifier: Apache-2.0
#include "assess/trace.hpp"

#include <fmt/format.h>

#include <cmath>

#include "assess/honest.hpp"
#include "assess/panel.hpp"
#include "assess/period_text.hpp"
#include "assess/spoken.hpp"
#include "assess/words.hpp"
#include "catalog/plan_lookup.hpp"
#include "measure/derivation_text.hpp"
#include "methods/methods.hpp"

namespace almanac {
namespace {

/// At most four decimals, but always enough to stand on its own side of `limits`.
std::string number_text(double value, const std::vector<double>& limits = {}) {
    return honest_text(value, 4, limits);
}

/// Both languages at once, from patterns of the same parts.
template <class... Parts>
Text both(std::string_view zh, std::string_view en, const Parts&... parts) {
    return {fmt::format(fmt::runtime(zh), parts...), fmt::format(fmt::runtime(en), parts...)};
}

Text thresholds_text(const std::string& name) {
    if (name == "default") return {"；阈值：默认", "; thresholds: default"};
    return {"；阈值：" + name, "; thresholds: " + name};
}

Text joined(const Text& a, const Text& b) {
    return {a.in("zh") + b.in("zh"), a.in("en") + b.in("en")};
}

class Trace {
public:
    Trace(const Case& of, const Assessment& assessment, const Verdict& verdict)
        : of_(of), assessment_(assessment), verdict_(verdict) {}

    std::vector<TraceStep> run() {
        add_plan();
        add_actual();
        add_newest();
        add_growth();
        add_reference();
        add_base();
        add_path();
        add_completion();
        add_schedule();
        add_pace();
        for (const auto& result : assessment_.panel) add_method(result);
        if (assessment_.own) add_own(*assessment_.own);
        add_forecast();
        add_verdict();
        return std::move(steps_);
    }

private:
    void add(Text label, Text text, std::string source = {}) {
        steps_.push_back({std::move(label), std::move(text), std::move(source)});
    }

    void add_plan() {
        for (const auto& citation : of_.target.quotations) {
            std::string place = citation.paragraph;
            if (const auto* document = find_document(of_.catalog.documents, citation.document))
                place = document->number + " " +
                        clause_place(*document,
                                     citation.paragraph.substr(0, citation.paragraph.find('/')));
            add(Text("计划原文", "the plan"),
                Text("“" + citation.text + "”", "“" + citation.text + "”"), place);
        }
        add(Text("目标", "target"), Text(demand_text(of_.catalog, of_.target, "zh"),
                                         demand_text(of_.catalog, of_.target, "en")));
        if (!of_.target.note.empty()) add(Text("说明", "note"), of_.target.note);
    }

    void add_actual() {
        if (!assessment_.actual) {
            add(Text("实际", "actual"),
                Text("至数据截止日没有可据以判定的数据",
                     "no figure that could decide was known by the cut-off"));
            return;
        }
        add_reading(Text("实际", "actual"), *assessment_.actual);
    }

    /// What the verdict does not rest on, though it is newer, or the year's own lacks.
    void add_newest() {
        if (!assessment_.newest) return;
        add_reading(Text("最新数据", "newest figure"), *assessment_.newest);
        const Text told = newest_text(assessment_, of_.evidence, of_.cut_off);
        if (!told.empty()) add(Text("数据时期", "period"), told);
    }

    void add_reference() {
        if (!assessment_.reference) return;
        add_reading(Text("参考（不据以认定）", "for reference only"), *assessment_.reference);
    }

    void add_growth() {
        if (!verdict_.growth) return;
        const Indicator* level = of_.catalog.find_indicator(of_.target.indicator);
        add_reading(Text("公布的增速", "published growth"), *verdict_.growth,
                    of_.catalog.find_indicator(level->growth));
    }

    void add_reading(Text label, const Reading& reading) {
        add_reading(std::move(label), reading, of_.catalog.find_indicator(of_.target.indicator));
    }

    void add_reading(Text label, const Reading& reading, const Indicator* indicator) {
        const int decimals = honest_decimals(reading.value, reading.decimals,
                                             number_of(settle(reading.value)).decimals, demanded());
        const auto said = [&](std::string_view language) {
            Shown shown;
            shown.number = {reading.value, static_cast<std::int8_t>(decimals)};
            if (indicator != nullptr) {
                const UnitOfMeasure unit = unit_of(*indicator, language);
                shown.number = in_spoken_unit(*indicator, shown.number, unit);
                shown.unit = to_text(unit, language);
                shown.ending = counted(*indicator, shown, language);
            }
            shown.prefix = bound_word(reading.bound).in(language);
            return period_text(reading.period, language) + " " + to_text(shown, language);
        };
        std::string zh = said("zh");
        std::string en = said("en");
        const Provenance& provenance = reading.provenance;
        if (provenance.source_class != 0) {
            const Text kind = both("，第{}类来源", ", class {}", provenance.source_class);
            add(std::move(label), joined(joined(Text(zh, en), kind), doubt_of(reading)),
                provenance.source);
            return;
        }
        const Text how =
            indicator == nullptr ? Text{} : derivation_text(of_.catalog, *indicator, provenance);
        if (!how.empty()) {
            zh += "（" + how.in("zh") + "）";
            en += " (" + how.in("en") + ")";
        }
        add(std::move(label), joined(Text(zh, en), doubt_of(reading)));
    }

    static Text doubt_of(const Reading& reading) {
        return reading.doubted ? Text("，待核（存疑未说明）", ", to be verified (doubted)")
                               : Text();
    }

    /// Values of the figure at which the verdict changes.
    std::vector<double> demanded() const {
        std::vector<double> ends;
        const auto demand = demand_of(of_.catalog, of_.target);
        if (!demand) return ends;
        for (const double end : {demand->lower, demand->upper})
            if (std::isfinite(end)) ends.push_back(end);
        return ends;
    }

    /// What the plan starts from, and who says so (DOMAIN 1).
    void add_base() {
        if (!of_.target.base) return;
        const TargetBase& base = *of_.target.base;
        const auto said = [&](std::string_view language) {
            return period_text(base.period, language) + " " +
                   to_text(shown_base(of_.catalog, of_.target, language, true), language);
        };
        Text text(said("zh"), said("en"));
        text = joined(text, base_origin(base));
        add(Text("基期", "base"), text, base.source);
    }

    void add_path() {
        const Path path = path_of(of_.catalog, of_.target, of_.cut_off);
        if (path.shape == Path::Shape::none) {
            add(Text("进度路径", "path"),
                Text("无：" + path.why_none.in("zh"), "none: " + path.why_none.in("en")));
            return;
        }
        add(Text("进度路径", "path"), in_units([&](const auto& shown) {
                std::string knots;
                for (const auto& knot : path.knots)
                    knots += fmt::format("{}{}: {}", knots.empty() ? "" : " → ", knot.year,
                                         number_text(shown(knot.value)));
                return knots;
            }));
    }

    void add_completion() {
        const auto& measure = assessment_.completion;
        if (!measure.value) {
            add(Text("完成率", "completion"), Text("不计算：" + measure.why_not.in("zh"),
                                                   "not defined: " + measure.why_not.in("en")));
            return;
        }
        const auto& limits = of_.catalog.workspace.thresholds;
        const std::string result = honest_percent(*measure.value, {1.0, limits.exceeded});
        Text formula(result, result);
        if (assessment_.years) {
            formula = both("{} / {} = {}", "{} / {} = {}", assessment_.years->met,
                           assessment_.years->counted, result);
        } else if (const auto demand = demand_of(of_.catalog, of_.target);
                   demand && demand->goal() && assessment_.actual) {
            formula = in_units([&](const auto& shown) {
                const double wanted = shown(*demand->goal());
                const std::string actual = number_text(shown(assessment_.actual->value), {wanted});
                const std::string goal = number_text(wanted);
                return (demand->is_ceiling() ? goal + " / " + actual : actual + " / " + goal) +
                       " = " + result;
            });
        }
        const Text line =
            both("；超额线{}", "; exceeded from {}", honest_percent(limits.exceeded, {}));
        add(Text("完成率", "completion"),
            joined(joined(formula, line), thresholds_text(limits.name)));
    }

    void add_schedule() {
        const auto& measure = assessment_.schedule_ratio;
        if (!measure.value) {
            add(Text("时序进度", "schedule"), Text("不计算：" + measure.why_not.in("zh"),
                                                   "not defined: " + measure.why_not.in("en")));
            return;
        }
        const auto& limits = of_.catalog.workspace.thresholds;
        const Path path = path_of(of_.catalog, of_.target, of_.cut_off);
        const double wanted = path.at(assessment_.actual->period.last.year).value_or(0);
        const double first = path.knots.front().value;
        const std::string ratio =
            honest_percent(*measure.value, {limits.ahead, limits.on_path, limits.near});
        const Text formula = in_units([&](const auto& shown) {
            const double on_path = shown(wanted);
            const double begun = shown(first);
            const auto start = number_text(begun);
            return fmt::format("({} - {}) / ({} - {}) = {}",
                               number_text(shown(assessment_.actual->value), {on_path, begun}),
                               start, number_text(on_path, {begun}), start, ratio);
        });
        const auto marks =
            both("；{} / {} / {}", "; {} / {} / {}", honest_percent(limits.ahead, {}),
                 honest_percent(limits.on_path, {}), honest_percent(limits.near, {}));
        add(Text("时序进度", "schedule"),
            joined(joined(formula, marks), thresholds_text(limits.name)));
    }

    /// One unit for all numbers of the trace: the one that the target is said in.
    UnitOfMeasure unit_of(const Indicator& indicator, std::string_view language) const {
        const auto& said = of_.target.value ? of_.target.value : of_.target.lower;
        if (indicator.id != of_.target.indicator || !said || !demands_level(of_.target))
            return shown_unit(indicator, language);
        return spoken_unit(indicator, *said, language);
    }

    /// A line over numbers of the indicator, in the unit that each language says the target in;
    /// `make` is given what converts them.
    template <class Make>
    Text in_units(const Make& make) const {
        const Indicator* indicator = of_.catalog.find_indicator(of_.target.indicator);
        const auto line = [&](std::string_view language) {
            return make([&](double value) {
                return indicator == nullptr ? value
                                            : convert(number_of(value), indicator->unit,
                                                      unit_of(*indicator, language))
                                                  .value;
            });
        };
        return {line("zh"), line("en")};
    }

    static std::string signed_text(double value, int decimals) {
        return (value > 0 ? "+" : "") + honest_text(value, decimals, {0});
    }

    /// Years ahead or behind, and what is still needed a year.
    void add_pace() {
        if (assessment_.years_ahead.value) {
            const auto years = signed_text(*assessment_.years_ahead.value, 1);
            add(Text("比进度路径超前（负为滞后）", "ahead of the path (negative: behind)"),
                Text(years + "年", years + " years"));
        }
        if (!assessment_.required_step.value) return;
        add(Text("今后每年所需增量和增速", "needed a year from now on"),
            in_units([&](const auto& shown) {
                std::string step = signed_text(shown(*assessment_.required_step.value), 2);
                if (assessment_.required_rate.value)
                    step += "; " + signed_text(*assessment_.required_rate.value * 100, 2) + "%";
                return step;
            }));
    }

    /// Thresholds of a method as the workspace has them.
    std::string limits_of(Method method) const {
        const auto& limits = of_.catalog.workspace.thresholds.methods;
        switch (method) {
            case Method::open_sdg:
                return fmt::format("{} / {}", limits.open_sdg_on_track, limits.open_sdg_moderate);
            case Method::un_progress:
                return fmt::format("{} / {}", limits.un_substantial, limits.un_fair);
            case Method::destatis:
                return fmt::format("{} / {}", honest_percent(limits.destatis_sun, {}),
                                   honest_percent(limits.destatis_sun_and_cloud, {}));
            case Method::escap:
                return fmt::format("{} / {}", limits.escap_maintain, limits.escap_accelerate);
            case Method::schedule: break;
        }
        return {};
    }

    const MethodLimits& methods() const { return of_.catalog.workspace.thresholds.methods; }

    void add_method(const MethodResult& result) {
        const Text label("另法：" + method_name(result.method).in("zh"),
                         "another method: " + method_name(result.method).in("en"));
        if (!result.grade) {
            add(label, result_text(result, methods()));
            return;
        }
        const Text said = result_text(result, methods());
        std::string zh = said.in("zh");
        std::string en = said.in("en");
        if (disagrees(assessment_.light, result)) {
            zh += "；与状态不一致";
            en += "; disagrees with the state";
        }
        add(label, Text(zh, en),
            method_formula(result.method).in("en") + "; " + limits_of(result.method));
    }

    /// The method's own lines follow it, as the sector wrote them.
    void add_own(const OwnMethod& own) {
        std::string zh = printed_word(own.state).in("zh");
        std::string en = printed_word(own.state).in("en");
        if (own.value) {
            zh += "；" + number_text(*own.value);
            en += "; " + number_text(*own.value);
        }
        if (disagrees(assessment_.light, own)) {
            zh += "；与状态不一致";
            en += "; disagrees with the state";
        }
        add(Text("另法：行业自有方法", "another method: the sector's own"), Text(zh, en),
            own.sector);
        for (const auto& step : own.trace)
            add(Text("　" + step.label.in("zh"), "- " + step.label.in("en")), step.text,
                step.source);
    }

    void add_forecast() {
        const auto& told = assessment_.forecast;
        if (assessment_.panel.empty() && !assessment_.own) return;
        if (!told.value) {
            add(Text("预测", "forecast"),
                Text("不作：" + told.why_not.in("zh"), "none: " + told.why_not.in("en")));
            return;
        }
        const auto amount = [&](double value) {
            return in_units([&](const auto& shown) { return number_text(shown(value)); });
        };
        const Text value = amount(*told.value);
        const Text lower = amount(told.lower);
        const Text upper = amount(told.upper);
        add(Text("预测（最小二乘直线，95%预测区间）",
                 "forecast (least squares, 95% prediction interval)"),
            Text(fmt::format("{}年 {}（{} 至 {}），依据{}个年度数据", told.year, value.in("zh"),
                             lower.in("zh"), upper.in("zh"), told.points),
                 fmt::format("{} {} ({} to {}), from {} yearly figures", told.year, value.in("en"),
                             lower.in("en"), upper.in("en"), told.points)));
    }

    void add_verdict() {
        if (assessment_.unchanged)
            add(Text("按原目标的状态", "state if the target still held"),
                printed_word(*assessment_.unchanged, of_.target));
        Text text = printed_word(assessment_.state, of_.target);
        if (assessment_.to_be_verified) text = joined(text, Text("（待核）", " (to be verified)"));
        if (!verdict_.reason.empty())
            text = Text(text.in("zh") + "：" + verdict_.reason.in("zh"),
                        text.in("en") + ": " + verdict_.reason.in("en"));
        add(Text("结论", "verdict"), text);
    }

    const Case& of_;
    const Assessment& assessment_;
    const Verdict& verdict_;
    std::vector<TraceStep> steps_;
};

}  // namespace

std::vector<TraceStep> trace_of(const Case& of, const Assessment& assessment,
                                const Verdict& verdict) {
    return Trace(of, assessment, verdict).run();
}

}  // namespace almanac
