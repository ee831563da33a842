// Why: an edition about a county shows its own figures beside those of the areas above it, and its
// place among the areas like it. SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "annual/build.hpp"
#include "annual/chapters.hpp"
#include "catalog/validity.hpp"
#include "transform/figure_text.hpp"

namespace almanac::annual {
namespace {

constexpr std::size_t most_above = 2;  // City and province.

/// The areas that the edition's lies in, nearest first.
std::vector<const Area*> areas_above(const Catalog& catalog, const std::string& code) {
    std::vector<const Area*> above;
    const Area* at = catalog.find_area(code);
    while (at != nullptr && above.size() < most_above) {
        at = at->parent.empty() ? nullptr : catalog.find_area(at->parent);
        if (at != nullptr) above.push_back(at);
    }
    return above;
}

const Point* point_of(const Figures& figures, const std::string& indicator, const std::string& area,
                      const Period& period) {
    const auto* series = figures.find(indicator, area);
    if (series == nullptr) return nullptr;
    const auto& points = series->yearly.points;
    const auto found = std::find_if(points.begin(), points.end(), [&](const Point& each) {
        return each.period == period && has_value(each.status);
    });
    return found == points.end() ? nullptr : &*found;
}

/// The edition's newest yearly figure of an indicator, or null.
const Point* newest(const ContributionContext& context, const std::string& indicator) {
    const auto* series = context.figures.find(indicator, context.edition.area);
    const Point* found = nullptr;
    if (series == nullptr) return found;
    for (const auto& point : series->yearly.points)
        if (has_value(point.status) && point.period.first.year <= context.edition.year)
            found = &point;
    return found;
}

/// Areas like the edition's own in that year, itself among them.
std::vector<const Area*> peers_of(const Catalog& catalog, const std::string& code, int year) {
    const Area* own = catalog.find_area(code);
    if (own == nullptr) return {};
    auto peers = children_in(catalog, own->parent, year);
    std::erase_if(peers, [&](const Area* each) {
        return each->kind != own->kind || each->adds_up != own->adds_up;
    });
    return peers;
}

/// `3/11`: third of eleven with a figure of the period; a dash where it is alone or yes or no.
std::string rank_of(const ContributionContext& context, const Indicator& indicator,
                    const Point& own) {
    if (indicator.semantic == Semantic::milestone) return "—";
    std::size_t known = 0;
    std::size_t before = 0;
    for (const Area* peer :
         peers_of(context.catalog, context.edition.area, own.period.first.year)) {
        const Point* point = point_of(context.figures, indicator.id, peer->code, own.period);
        if (point == nullptr) continue;
        ++known;
        if (point->value > own.value) ++before;
    }
    return known < 2 ? "—" : std::to_string(before + 1) + "/" + std::to_string(known);
}

doc::Cell figure_cell(const std::string& indicator, const std::string& area, const Period& period) {
    doc::Value value;
    value.indicator = indicator;
    value.area = area;
    value.period = to_text(period);
    value.with_unit = false;
    return cell(doc::Inlines{{value}});
}

doc::Table head_of(const ContributionContext& context, const Sector& sector) {
    const Voice voice{context.edition.language};
    const std::string own = place_name(context);
    doc::Table table;
    std::string beside;
    for (const Area* above : areas_above(context.catalog, context.edition.area))
        beside += (beside.empty() ? "" : voice("、", ", ")) + above->name.in(voice.language);
    table.caption = {run(voice.zh() ? own + sector.title.in("zh") + "主要数据" +
                                          (beside.empty() ? "" : "与" + beside + "对照")
                                    : sector.title.in("en") + ": " + own +
                                          (beside.empty() ? "" : " beside " + beside))};
    table.columns = {column("indicator", voice("指标", "Indicator")),
                     column("unit", voice("单位", "Unit")),
                     column("period", voice("时期", "Period"), doc::ColumnType::period),
                     column("own", own, doc::ColumnType::number)};
    for (const Area* above : areas_above(context.catalog, context.edition.area))
        table.columns.push_back(
            column(above->code, above->name.in(voice.language), doc::ColumnType::number));
    table.columns.push_back(column("rank", voice("位次", "Rank")));
    const auto peers = peers_of(context.catalog, context.edition.area, context.edition.year);
    table.notes.push_back({run(
        voice.zh() ? "位次按数值由大到小排列，斜线后为同期有数据的同级地区个数（共" +
                         std::to_string(peers.size()) + "个）；“—”表示无数据或不适用。"
                   : "Rank from the largest down; behind the slash the number of areas of the same "
                     "level with a figure of that period (of " +
                         std::to_string(peers.size()) + "). — means none, or not applicable.")});
    return table;
}

}  // namespace

bool is_about_part(const ContributionContext& context) {
    return context.edition.area != context.catalog.workspace.area;
}

std::string place_name(const ContributionContext& context) {
    const Area* area = context.catalog.find_area(context.edition.area);
    return area == nullptr ? context.edition.area : area->name.in(context.edition.language);
}

doc::Blocks area_figures(const ContributionContext& context, const Sector& sector) {
    const Voice voice{context.edition.language};
    const auto above = areas_above(context.catalog, context.edition.area);
    doc::Table table = head_of(context, sector);
    for (const auto& id : sector.indicators) {
        const Indicator* indicator = context.catalog.find_indicator(id);
        const Point* own = newest(context, id);
        if (indicator == nullptr || own == nullptr) continue;
        const std::string unit = to_text(shown_unit(*indicator, voice.language), voice.language);
        doc::Row row;
        row.cells = {
            cell(indicator->name.in(voice.language)), cell(unit.empty() ? std::string("—") : unit),
            cell(doc::Inlines{of_indicator(id, to_text(own->period), doc::Aspect::period)}),
            figure_cell(id, context.edition.area, own->period)};
        for (const Area* area : above) {
            const bool known = point_of(context.figures, id, area->code, own->period) != nullptr;
            row.cells.push_back(known ? figure_cell(id, area->code, own->period)
                                      : cell(std::string("—")));
        }
        row.cells.push_back(cell(rank_of(context, *indicator, *own)));
        table.rows.push_back(std::move(row));
    }
    const std::string place = place_name(context);
    if (table.rows.empty())
        return {paragraph(sector.id + ".area.none",
                          {run(voice.zh() ? "至数据截止日，没有" + place + "本领域的年度数据。"
                                          : "No yearly figure of " + place +
                                                " in this field was known by the cut-off.")})};
    return {{sector.id + ".area.table", std::move(table)}};
}

std::string no_targets_of_part(const ContributionContext& context) {
    const Voice voice{context.edition.language};
    const std::string place = place_name(context);
    const Area* whole = context.catalog.find_area(context.catalog.workspace.area);
    const std::string city = whole == nullptr ? "" : whole->name.in(voice.language);
    return voice.zh()
               ? "计划没有对" + place + "单独提出目标；计划对" + city + "提出的目标由" + city +
                     "的报告考核，不用来考核" + place + "。"
               : "The plan sets no target for " + place + " by itself; its targets for " + city +
                     " are assessed in the report of " + city + " and do not judge " + place + ".";
}

}  // namespace almanac::annual
