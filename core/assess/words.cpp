// Why: see words.hpp. SPDX-License-Identifier: Apache-2.0
#include "assess/words.hpp"

#include <fmt/format.h>

namespace almanac {
namespace {

UnitOfMeasure shown_unit(const Indicator& indicator, std::string_view language) {
    const auto found = indicator.display_unit.find(std::string(language));
    return found == indicator.display_unit.end() ? indicator.unit : found->second;
}

/// A demand's number in the shown unit, exactly as precise as the plan gives it.
std::string amount(const Catalog& catalog, const Target& target, const Number& number,
                   std::string_view language, bool with_unit = true) {
    const Indicator* indicator = catalog.find_indicator(target.indicator);
    if (indicator == nullptr) return to_text(number);
    const UnitOfMeasure unit = shown_unit(*indicator, language);
    const std::string text = to_text(convert(number, indicator->unit, unit));
    if (!with_unit) return text;
    const std::string name = to_text(unit, language);
    if (name.empty()) return text;
    return text + (language == "zh" || name == "%" ? "" : " ") + name;
}

std::string growth_text(const Target& target, bool zh, bool yearly) {
    const std::string rate = to_text(*target.value) + "%";
    if (zh) return (yearly ? "每年增长" : "年均增长") + rate;
    return rate + (yearly ? " growth each year" : " a year on average");
}

std::string relative_text(const Target& target, bool zh) {
    const double change = settle((target.value->value - 1) * 100);
    const std::string size =
        print_rounded(std::abs(change), number_of(std::abs(change)).decimals) + "%";
    if (zh) return fmt::format("比基期{}{}", change < 0 ? "下降" : "增长", size);
    return fmt::format("{} {} on the base", change < 0 ? "down" : "up", size);
}

std::string comparator_text(const Catalog& catalog, const Target& target, bool zh) {
    const Area* area = catalog.find_area(target.comparator_area);
    const std::string name =
        area == nullptr ? target.comparator_area : area->name.in(zh ? "zh" : "en");
    return zh ? fmt::format("每年达到{}平均水平", name)
              : fmt::format("the level of {} each year", name);
}

std::string sided(const Catalog& catalog, const Target& target, std::string_view language,
                  bool with_unit) {
    const bool zh = language == "zh";
    const bool floor = !target.sense || *target.sense == Sense::at_least;
    const std::string value = amount(catalog, target, *target.value, language, with_unit);
    if (zh) return (floor ? "每年" : "每年不超过") + value;
    return (floor ? "" : "at most ") + value + " a year";
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

Text meaning(State state) {
    switch (state) {
        case State::met_early:
            return Text("未到时限，已达到目标值。",
                        "Not yet due, and the target value is reached.");
        case State::ahead:
            return Text("未到时限，进展明显快于时间进程。",
                        "Not yet due; clearly faster than time passes.");
        case State::on_path:
            return Text("未到时限，进展与时间进程相符。", "Not yet due; in step with time.");
        case State::near:
            return Text("未到时限，进展略慢于时间进程。",
                        "Not yet due; a little slower than time passes.");
        case State::behind:
            return Text("未到时限，进展明显慢于时间进程。",
                        "Not yet due; clearly slower than time passes.");
        case State::no_base:
            return Text(
                "未到时限；计划未给出基期值，无法计算时序进度，仅列完成率，不作快慢判断。",
                "Not yet due; the plan states no base, so there is completion but no schedule.");
        case State::no_data:
            return Text("未到时限，至数据截止日未见任何可用数据。",
                        "Not yet due; nothing usable was known by the cut-off.");
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
            return Text("到期时未见达到，此后达到。",
                        "Not seen to be met when due, met afterwards.");
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

std::string demand_text(const Catalog& catalog, const Target& target, std::string_view language,
                        bool with_unit) {
    const bool zh = language == "zh";
    const auto value = [&] { return amount(catalog, target, *target.value, language, with_unit); };
    switch (target.kind) {
        case TargetKind::at_least: return value();
        case TargetKind::at_most: return (zh ? "不超过" : "at most ") + value();
        case TargetKind::range:
        case TargetKind::corridor:
            return amount(catalog, target, *target.lower, language, false) + (zh ? "-" : "–") +
                   amount(catalog, target, *target.upper, language, with_unit);
        case TargetKind::average_growth: return growth_text(target, zh, false);
        case TargetKind::yearly_growth: return growth_text(target, zh, true);
        case TargetKind::yearly_flow:
        case TargetKind::yearly_level: return sided(catalog, target, language, with_unit);
        case TargetKind::relative_to_base: return relative_text(target, zh);
        case TargetKind::relative_to_series: return comparator_text(catalog, target, zh);
        case TargetKind::around: return zh ? value() + "左右" : "about " + value();
        case TargetKind::rank:
            return zh ? fmt::format("前{}位", to_text(*target.value))
                      : fmt::format("among the first {}", to_text(*target.value));
        case TargetKind::all_of:
            return zh ? fmt::format("全部完成（{}项）", target.items.size())
                      : fmt::format("all {}", target.items.size());
        case TargetKind::by_document:
            if (target.value) return value();
            return zh ? "另行规定" : "to be set elsewhere";
        case TargetKind::qualitative:
            // A number without a direction is the plan's, but no measure.
            if (target.value) return value();
            return zh ? "定性要求" : "qualitative";
    }
    return {};
}

}  // namespace almanac
