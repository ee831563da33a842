// Why: see words.hpp. SPDX-License-Identifier: Apache-2.0
#include "assess/words.hpp"

#include <fmt/format.h>

#include "assess/spoken.hpp"

namespace almanac {
namespace {

/// A number of the target's indicator in the unit it is shown in, exactly as precise as the plan
/// gives it.
Shown amount(const Catalog& catalog, const Target& target, const Number& number,
             std::string_view language, bool with_unit) {
    const Indicator* indicator = catalog.find_indicator(target.indicator);
    Shown shown;
    shown.number = number;
    if (indicator != nullptr) shown = shown_value(*indicator, number, language);
    shown.names_unit = with_unit;
    if (indicator == nullptr || !with_unit) return shown;
    const UnitOfMeasure unit = spoken_unit(*indicator, number, language);
    if (unit == shown_unit(*indicator, language)) return shown;
    shown.number = in_spoken_unit(*indicator, number, unit);
    shown.unit = to_text(unit, language);
    return shown;
}

Shown per_cent(const Number& number) {
    Shown shown;
    shown.number = number;
    shown.unit = "%";
    return shown;
}

Shown growth(const Target& target, bool zh, bool yearly) {
    Shown shown = per_cent(*target.value);
    const bool down = shown.number.value < 0;
    shown.sign_in_words = down;
    if (zh) {
        shown.prefix = yearly ? "每年" : "年均";
        shown.prefix += down ? "下降" : "增长";
        return shown;
    }
    shown.prefix = down ? "down " : "";
    shown.ending = !yearly ? " a year on average" : down ? " each year" : " growth each year";
    return shown;
}

Shown relative(const Target& target, bool zh) {
    const Number change = number_of(settle((target.value->value - 1) * 100));
    Shown shown = per_cent(change);
    const bool down = change.value < 0;
    shown.sign_in_words = true;
    if (zh) shown.prefix = down ? "比基期下降" : "比基期增长";
    if (!zh) {
        shown.prefix = down ? "down " : "up ";
        shown.ending = " on the base";
    }
    return shown;
}

/// A number of places or things that the sentence cannot do without.
Shown worded(double number, bool zh, Text prefix, const char* unit, const char* ending = "") {
    Shown shown;
    shown.number = number_of(number);
    shown.prefix = prefix.in(zh ? "zh" : "en");
    if (zh) shown.unit = unit;
    if (zh) shown.ending = ending;
    return shown;
}

std::string comparator_text(const Catalog& catalog, const Target& target, bool zh) {
    const Area* area = catalog.find_area(target.comparator_area);
    const std::string name =
        area == nullptr ? target.comparator_area : area->name.in(zh ? "zh" : "en");
    return zh ? fmt::format("每年达到{}平均水平", name)
              : fmt::format("the level of {} each year", name);
}

/// Sets what stands before a floor or ceiling: the number itself does not do where the plan says
/// 多.
Shown sided(Shown shown, const Target& target, bool ceiling, bool zh) {
    if (ceiling) {
        shown.prefix =
            target.exclusive ? (zh ? "低于" : "less than ") : (zh ? "不超过" : "at most ");
    } else if (target.exclusive) {
        (zh ? shown.suffix : shown.prefix) = zh ? "多" : "more than ";
    }
    return shown;
}

Shown each_year(Shown shown, const Target& target, bool zh) {
    const bool ceiling = target.sense == Sense::at_most;
    shown = sided(std::move(shown), target, ceiling, zh);
    if (zh) shown.prefix.insert(0, "每年");
    if (!zh) shown.ending = " a year";
    return shown;
}

Shown range(Shown lower, Shown upper) {
    lower.upper = upper.number;
    return lower;
}

}  // namespace

Text status_word(Status status) {
    switch (status) {
        case Status::preliminary: return {"初步统计数", "preliminary"};
        case Status::expected: return {"预计数", "expected"};
        case Status::estimated: return {"推算数", "estimated"};
        case Status::revised_census: return {"普查修订", "revised after census"};
        case Status::revised_annual: return {"年报核实", "revised by annual report"};
        case Status::revised_error: return {"更正差错", "corrected"};
        case Status::revised_scope: return {"口径调整", "scope adjusted"};
        case Status::series_break: return {"口径变动", "break in series"};
        case Status::not_yet_released: return {"尚未发布", "not yet released"};
        case Status::not_applicable: return {"不适用", "not applicable"};
        case Status::missing: return {"暂无数据", "no data"};
        case Status::final_figure: return {};
    }
    return {};
}

Text bound_word(Bound bound) {
    switch (bound) {
        case Bound::exact: return {};
        case Bound::above: return {"超过", "more than "};
        case Bound::at_least: return {"不低于", "at least "};
        case Bound::below: return {"不足", "less than "};
        case Bound::at_most: return {"不超过", "at most "};
        case Bound::about: return {"约", "about "};
    }
    return {};
}

Text printed_word(State state) {
    return Text(std::string(state_word(state, "zh")), std::string(state_word(state, "en")));
}

Text printed_word(State state, const Target& target) {
    if (state == State::not_met && target.strength == Strength::aspiration)
        return Text("力争目标未实现", "aspiration not reached");
    return printed_word(state);
}

Text base_origin(const TargetBase& base) {
    Text text =
        base.stated ? Text("，计划所载", ", stated by the plan") : Text("，采用值", ", adopted");
    if (base.stated) return text;
    if (!base.by.empty())
        text = Text(text.in("zh") + "，采用单位：" + base.by, text.in("en") + " by " + base.by);
    if (!base.reason.empty())
        text = Text(text.in("zh") + "，理由：" + base.reason.in("zh"),
                    text.in("en") + ", because: " + base.reason.in("en"));
    return text;
}

Text years_text(const YearTally& years) {
    return {fmt::format("应考核{}年，达到{}年", years.counted, years.met),
            fmt::format("{} of {} years met", years.met, years.counted)};
}

Text meaning(State state) {
    switch (state) {
        case State::met_early:
            return Text("未到时限，已达到目标值。",
                        "Not yet due, and the target value is reached.");
        case State::ahead:
            return Text("未到时限，进展明显快于时间进程。",
                        "Not yet due; clearly faster than time passes.");
        case State::on_path:
            return Text("未到时限，进展与时间进程相符；起点值已符合目标的，当年仍符合。",
                        "Not yet due; in step with time, or what the start already met is kept.");
        case State::near:
            return Text("未到时限，进展略慢于时间进程。",
                        "Not yet due; a little slower than time passes.");
        case State::behind:
            return Text(
                "未到时限，进展明显慢于时间进程；或起点值已符合目标而当年不再符合，或逐年目标已有年"
                "度未达到。",
                "Not yet due; clearly slower than time passes, or what the start already met is "
                "broken, or a year that counts was missed.");
        case State::no_base:
            return Text(
                "未到时限；计划未给出基期值，无法计算时序进度，仅列完成率，不作快慢判断。",
                "Not yet due; the plan states no base, so there is completion but no schedule.");
        case State::no_data:
            return Text("未到时限，至数据截止日未见当年可用数据；此前年度的数据不说明当年进度。",
                        "Not yet due; nothing usable of the year was known by the cut-off, and an "
                        "earlier figure does not say how the year stands.");
        case State::not_yet_released:
            return Text("该年度数据按发布日程尚未公布。",
                        "The year's figure is not out yet by its calendar.");
        case State::not_due:
            return Text("节点类目标，未到时限，暂不考核。", "A milestone before its date.");
        case State::met: return Text("到期，达到目标值。", "Due, and the target value is reached.");
        case State::exceeded:
            return Text("到期，且超过区间上限或完成率达到超额标准。",
                        "Due, and more than reached.");
        case State::met_late:
            return Text("到期时未达到，此后达到。", "Not met when due, met afterwards.");
        case State::fallen_back:
            return Text("到期时或此后曾达到，目前低于目标。",
                        "Met when due or later, and not now.");
        case State::not_met: return Text("到期，未达到目标值。", "Due, and not reached.");
        case State::no_data_due:
            return Text("已到期，但没有可据以判定的数据；不计为完成，也不计为未完成。",
                        "Due, and no figure decides: neither met nor missed.");
        case State::not_assessable:
            return Text("计划表述没有可量化的标准，或缺少判定所需的基期。",
                        "The plan gives no measurable demand, or the base it needs is missing.");
        case State::amended:
            return Text("目标已由后来的文件调整，见调整后的目标。",
                        "Changed by a later document; see the new target.");
        case State::broken:
            return Text("统计口径变动，与基期不可比。",
                        "The definition changed; not comparable with the base.");
        case State::withheld: return Text("数据不公开。", "The figures are not public.");
        case State::met_undated:
            return Text("到期时点没有可据以判定的数据，此后的数据达到目标；是否逾期不明。",
                        "Nothing decides about the due date; a later figure meets the target. "
                        "Whether it was late is not known.");
        case State::not_begun:
            return Text("未到时限；有基期值，尚无基期以后的年度可供衡量。",
                        "Not yet due; there is a base, but no year after it yet.");
    }
    return {};
}

Text strength_word(Strength strength) {
    switch (strength) {
        case Strength::firm: return Text("达到", "firm");
        case Strength::aspiration: return Text("力争、争取", "aspiration");
        case Strength::unclear: return Text("未明确", "unclear");
    }
    return {};
}

Text target_title(const Catalog& catalog, const Target& target) {
    if (!target.title.empty()) return target.title;
    const Indicator* indicator = catalog.find_indicator(target.indicator);
    return indicator == nullptr ? Text(target.id) : indicator->name;
}

std::optional<Shown> shown_demand(const Catalog& catalog, const Target& target,
                                  std::string_view language, bool with_unit) {
    const bool zh = language == "zh";
    const auto of = [&](const Number& number) {
        return amount(catalog, target, number, language, with_unit);
    };
    const auto value = [&]() -> std::optional<Shown> {
        if (!target.value) return std::nullopt;
        return of(*target.value);
    };
    switch (target.kind) {
        case TargetKind::at_least:
        case TargetKind::at_most:
            return sided(of(*target.value), target, target.kind == TargetKind::at_most, zh);
        case TargetKind::range:
        case TargetKind::corridor: return range(of(*target.lower), of(*target.upper));
        case TargetKind::average_growth: return growth(target, zh, false);
        case TargetKind::yearly_growth: return growth(target, zh, true);
        case TargetKind::yearly_flow:
        case TargetKind::yearly_level: return each_year(of(*target.value), target, zh);
        case TargetKind::relative_to_base: return relative(target, zh);
        case TargetKind::relative_to_series: return std::nullopt;
        case TargetKind::around: {
            Shown shown = of(*target.value);
            (zh ? shown.ending : shown.prefix) = zh ? "左右" : "about ";
            return shown;
        }
        case TargetKind::rank:
            return worded(target.value->value, zh, Text("前", "among the first "), "位");
        case TargetKind::all_of:
            return worded(static_cast<double>(target.items.size()), zh, Text("全部完成（", "all "),
                          "项", "）");
        // A number without a direction is the plan's, but no measure.
        case TargetKind::by_document:
        case TargetKind::qualitative: return value();
    }
    return std::nullopt;
}

bool demands_level(const Target& target) {
    return target.kind != TargetKind::average_growth && target.kind != TargetKind::yearly_growth &&
           target.kind != TargetKind::relative_to_base &&
           target.kind != TargetKind::relative_to_series;
}

std::string demand_unit(const Catalog& catalog, const Target& target, std::string_view language) {
    const auto shown = shown_demand(catalog, target, language);
    const Indicator* indicator = catalog.find_indicator(target.indicator);
    if (shown && !shown->unit.empty()) return shown->unit;
    if (shown && target.kind == TargetKind::all_of) return language == "zh" ? "项" : "number";
    return indicator == nullptr ? std::string() : header_unit(*indicator, language);
}

Shown shown_base(const Catalog& catalog, const Target& target, std::string_view language,
                 bool with_unit) {
    return amount(catalog, target, target.base->value, language, with_unit);
}

std::string demand_text(const Catalog& catalog, const Target& target, std::string_view language,
                        bool with_unit) {
    if (const auto shown = shown_demand(catalog, target, language, with_unit))
        return to_text(*shown, language);
    const bool zh = language == "zh";
    if (target.kind == TargetKind::relative_to_series) return comparator_text(catalog, target, zh);
    if (target.kind == TargetKind::by_document) return zh ? "另行规定" : "to be set elsewhere";
    return zh ? "定性要求" : "qualitative";
}

}  // namespace almanac
