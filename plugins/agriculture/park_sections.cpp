// Why: what the park's targets say together, beside the tables that list them one by one.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <optional>

#include "park.hpp"
#include "sections.hpp"
#include "standing.hpp"

namespace agriculture {

namespace doc = almanac::doc;
namespace sdk = almanac::sdk;
using sdk::ContributeRequest;

namespace {

/// A chain of 二（二）1, the variety that the plan asks for by its name or purpose, and the newest
/// published figure of the city that belongs to it. Null where there is none.
struct Chain {
    const char* zh;
    const char* en;
    const Subject* variety;
    const char* background;
};
constexpr std::array plan_chains{
    Chain{"核桃", "Walnut", &walnut, "agriculture.walnut_area"},
    Chain{"红枣", "Jujube", &jujube, "agriculture.jujube_area"},
    Chain{"小杂粮", "Minor grains", nullptr, "agriculture.minor_grains_area"},
    Chain{"玉米", "Maize", &maize, nullptr},
    Chain{"设施蔬菜", "Vegetables under cover", &vegetables, nullptr},
    Chain{"肉鸡", "Chicken", &chicken, nullptr},
    Chain{"肉鸭", "Duck", &duck, nullptr},
    Chain{"白酒", "Baijiu", &sorghum, "agriculture.baijiu_output"},
    Chain{"果酒", "Fruit wine", nullptr, nullptr}};

const Judged* find(const std::vector<Judged>& all, const Subject& subject) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const Judged& one) {
        return one.target->indicator == subject.indicator;
    });
    return found == all.end() ? nullptr : &*found;
}

/// A total that measure() derived for the park, newest up to the edition's year, or null.
const almanac::Point* newest(const ContributeRequest& request, const char* indicator,
                             const std::string& area) {
    const auto* series = request.figures.find(indicator, area);
    const almanac::Point* found = nullptr;
    if (series == nullptr) return found;
    for (const auto& point : series->points) {
        if (point.period.first.year <= request.edition.year) found = &point;
    }
    return found;
}

/// Of a county nothing is said: what the plan asks of the park is no matter of its own.
std::vector<doc::Block> nothing_asked(const ContributeRequest& request) {
    if (request.area.kind == almanac::AreaKind::county) return {};
    return {sdk::notice(request.text("计划未提出这方面的园区目标，无可对照。",
                                     "The plan sets no such target for the park: there is nothing "
                                     "to compare."))};
}

doc::Block chains_table(const ContributeRequest& request, const std::vector<Judged>& all) {
    sdk::Table table(request.text("园区产业链、新品种目标与全市背景数据",
                                  "The park’s chains, targets for varieties, and the city"));
    table.id("chains_table")
        .text(request.text("产业链", "Chain"))
        .text(request.text("新品种目标", "Target for varieties"))
        .text(request.text("目标状态", "State"))
        .text(request.text("全市背景指标", "Background figure"))
        .text(request.text("最新数据", "Newest"))
        .period(request.text("时期", "Period"));
    const auto none = sdk::inlines("—");
    for (const auto& chain : plan_chains) {
        const Judged* one = chain.variety ? find(all, *chain.variety) : nullptr;
        const auto* shown = chain.background ? request.indicator(chain.background) : nullptr;
        table.row(request.text(chain.zh, chain.en),
                  one ? sdk::inlines(one->name, " ", sdk::target(one->target->id)) : none,
                  one ? sdk::inlines(sdk::target(one->target->id, doc::Aspect::state)) : none,
                  shown ? sdk::inlines(shown->name) : none,
                  shown ? sdk::inlines(sdk::value(shown->id, "latest")) : none,
                  shown
                      ? sdk::inlines(sdk::value(shown->id, "latest").of(doc::Aspect::period).bare())
                      : none);
    }
    table.note(
        request.text("背景数据为全市口径，不代表园区，不作为考核依据；“—”表示计划未提出该产业链"
                     "的新品种目标，或者尚未设背景指标。",
                     "Background figures are of the city, not of the park, and decide "
                     "nothing. “—”: the plan sets no target for varieties of that chain, or "
                     "no background figure is kept."));
    return table;
}

doc::Block varieties_total(const ContributeRequest& request, const std::string& park) {
    const auto* sum = newest(request, all_varieties, park);
    if (sum == nullptr)
        return sdk::paragraph(
            request.text("各类新品种均未报送可采用的引进数，合计数不作推算。",
                         "No usable number of varieties of any kind was handed in; no total is "
                         "estimated."));
    const auto total = sdk::value(all_varieties, almanac::to_text(sum->period)).in(park);
    const auto period = total.of(doc::Aspect::period);
    if (sum->bound == almanac::Bound::exact)
        return sdk::paragraph(
            request.text("上述各类新品种合计引进", "New varieties of all these kinds: "), total,
            request.text("（", " ("), period, request.text("）。", ")."));
    return sdk::paragraph(
        request.text("已报送的各类新品种合计", "New varieties of the kinds reported: "), total,
        request.text("（", " ("), period,
        request.text("），当年未报送的按以前年度已报数计入，从未报送的未计入，实际不低于此数。",
                     "). Kinds not reported for that year enter with their earlier number, kinds "
                     "never reported not at all; the true number is not lower."));
}

/// What the level says and the growth does not.
std::optional<doc::Block> growth_remark(const ContributeRequest& request,
                                        const std::vector<Judged>& all) {
    const auto of_kind = [&](bool growth) {
        const auto found = std::find_if(all.begin(), all.end(), [&](const Judged& one) {
            return one.target->indicator == research_spending.indicator &&
                   (one.target->kind == almanac::TargetKind::yearly_growth) == growth;
        });
        return found == all.end() ? nullptr : &*found;
    };
    const Judged* level = of_kind(false);
    const Judged* growth = of_kind(true);
    if (!level || !growth || level->standing != Standing::reached) return std::nullopt;
    if (growth->standing == Standing::lagging)
        return sdk::paragraph(
            request.text("技术研发投入规模已达到目标，增长率未达到目标，不能认定两项要"
                         "求均已完成。",
                         "Research spending is at its target but its growth is "
                         "not: the two are not both met."));
    if (growth->standing == Standing::open)
        return sdk::paragraph(
            request.text("技术研发投入规模已达到目标，但不能据此认定增长率达到目标：计"
                         "算增长率还须有上一年投入。",
                         "Research spending is at its target, which does not "
                         "show that its growth is: that needs the year before."));
    return std::nullopt;
}

std::optional<doc::Block> spending_total(const ContributeRequest& request,
                                         const std::string& park) {
    const auto* sum = newest(request, all_spending, park);
    if (sum == nullptr) return std::nullopt;
    const auto total = sdk::value(all_spending, almanac::to_text(sum->period)).in(park);
    return sdk::paragraph(request.text("计划期开始以来逐年累计，园区技术研发投入",
                                       "Research spending in the park since the plan began: "),
                          total, request.text("（截至", " (up to "), total.of(doc::Aspect::period),
                          request.text("）。", ")."));
}

doc::Block contradiction(const ContributeRequest& request, const Judged& one, const Judged& other,
                         const std::string& zh, const std::string& en) {
    const auto figure = [](const Judged& judged) {
        return sdk::target(judged.target->id, doc::Aspect::actual);
    };
    return sdk::callout(doc::CalloutKind::warning, request.text("数据不一致", "Figures disagree"),
                        sdk::paragraph(one.name, " ", figure(one), request.text("，", ", "),
                                       other.name, " ", figure(other), request.text(zh, en)));
}

/// Pairs that cannot both be true.
std::vector<doc::Block> contradictions(const ContributeRequest& request,
                                       const std::vector<Judged>& all) {
    std::vector<doc::Block> blocks;
    const auto value = [](const Judged* one) {
        return one ? one->assessment->value : std::optional<double>{};
    };
    const Judged* firms = find(all, incubated_firms);
    const Judged* area = find(all, incubator_area);
    if (value(firms).value_or(0) > 0 && value(area) == 0.0)
        blocks.push_back(contradiction(request, *firms, *area,
                                       "：没有建成的孵化器而有孵化企业，请报送单位核实。",
                                       ": firms cannot be incubated where nothing is built; the "
                                       "reporting unit is asked to check."));
    const Judged* net = find(all, network);
    const Judged* covered = find(all, coverage);
    if (value(covered) == 100.0 && value(net) == 0.0)
        blocks.push_back(contradiction(request, *covered, *net,
                                       "：信息网络尚未建成而物联网已覆盖整个园区，请报送单位核实。",
                                       ": the whole park cannot be covered before the network is "
                                       "there; the reporting unit is asked to check."));
    return blocks;
}

}  // namespace

doc::Section platforms(const ContributeRequest& request) {
    const std::string title =
        request.text("研发投入和创新平台对照", "Research spending and platforms compared");
    const auto all = judged(request, platform_subjects);
    if (all.empty()) return sdk::section("platforms", title, nothing_asked(request));
    auto section = sdk::section("platforms", title, told(request, all));
    if (auto remark = growth_remark(request, all)) section.blocks.push_back(std::move(*remark));
    if (auto total = spending_total(request, all.front().target->area))
        section.blocks.push_back(std::move(*total));
    return section;
}

doc::Section chains(const ContributeRequest& request) {
    const std::string title =
        request.text("新品种引进与产业链对照", "Varieties and the chains they serve");
    const auto all = judged(request, varieties);
    if (all.empty()) return sdk::section("chains", title, nothing_asked(request));
    auto section = sdk::section("chains", title, told(request, all),
                                varieties_total(request, all.front().target->area),
                                chains_table(request, all));
    if (find(all, dwarf_cherry))
        section.blocks.push_back(sdk::paragraph(request.text(
            "钙果新品种已列入目标，但原文未将钙果列入产业链；小杂粮、果酒已列为产业链，但原文"
            "未单独提出新品种目标。",
            "Dwarf cherry has a target but is no chain of the plan; minor grains and "
            "fruit wine are chains but have no target for varieties of their own.")));
    return section;
}

doc::Section services(const ContributeRequest& request) {
    const std::string title =
        request.text("孵化器和信息化建设对照", "Incubators and information services compared");
    const auto all = judged(request, service_subjects);
    if (all.empty()) return sdk::section("services_compared", title, nothing_asked(request));
    return sdk::section("services_compared", title, told(request, all),
                        contradictions(request, all));
}

}  // namespace agriculture
