// Why: a whole small report is made from a plan and a few figures, and asked what it says.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

#include "annual/assemble.hpp"
#include "annual/report.hpp"
#include "sample_plan.hpp"
#include "shape.hpp"
#include "transform/audience.hpp"
#include "transform/numbering.hpp"
#include "transform/resolve.hpp"

namespace almanac::testing {

/// Six targets: coal.labs due 2016 (met), coal.output due 2015 (missed) and 2018 (aspiration,
/// behind), coal.steps due 2016 (no data), tourism.bases due 2018 (no data), tourism.revenue due
/// 2016 (missed, led by two units).
inline Catalog report_catalog() {
    Catalog catalog = plan_catalog();
    auto hoped = at_least("coal.output", "200", 2018);
    hoped.strength = Strength::aspiration;
    auto shared = at_least("tourism.revenue", "50", 2016);
    shared.leads = {"tourism_bureau", "statistics"};
    auto nobody = at_least("coal.steps", "3", 2016);
    nobody.leads.clear();
    catalog.targets = {between(TargetKind::range, "coal.labs", "4", "6", 2016),
                       at_least("coal.output", "100", 2015),
                       hoped,
                       nobody,
                       at_least("tourism.bases", "20", 2018),
                       shared};
    Task task;
    task.id = "coal.t1";
    task.sector = "coal";
    task.title = Text("建设实验室", "Build laboratories");
    task.quotation = {plan_id, "1/1", "建设实验室"};
    task.due = end_of(2016);
    task.leads = {"coal_bureau", "statistics"};
    catalog.tasks = {task};
    catalog.sectors[0].sections = {{"zh", "# 实验室 {#labs}\n\n建成{value coal.labs 2016}。\n"}};
    catalog.sectors[0].sha256 = std::string(64, 'a');
    catalog.sectors[1].sections = {
        {"zh", "# 基地 {#bases}\n\n```table\nid: t\nkind: targets\ntargets: tourism.*\n```\n"}};
    return catalog;
}

inline std::vector<Given> report_figures() {
    return {in_year("coal.labs", 2016, "5"), in_year("coal.output", 2015, "90"),
            in_year("coal.output", 2016, "95"), in_year("tourism.revenue", 2016, "40")};
}

struct ReportOptions {
    Catalog catalog = report_catalog();
    std::string language = "zh";
    std::string audience = "public";
    bool synthetic = false;
    std::vector<Given> figures = report_figures();
    std::vector<Waiver> waivers = {};
};

inline Edition edition_of(const ReportOptions& options) {
    Edition edition = default_edition(options.catalog, 2016);
    edition.language = options.language;
    edition.audience = options.audience;
    edition.synthetic = options.synthetic;
    edition.as_of = 7;
    edition.waivers = options.waivers;
    return edition;
}

/// The report of 2016; no sector has code, so that no worker is ever started.
inline Report made(const ReportOptions& options, Diagnostics& diagnostics) {
    GivenFigures store;
    for (int i = 0; i < 7; ++i) store.add(i == 0 ? options.figures : std::vector<Given>{});
    Workers workers("no-such-program", {}, 1);
    return make_report(options.catalog, store, edition_of(options), {}, workers, diagnostics);
}

inline Report made(const ReportOptions& options = {}) {
    Diagnostics diagnostics;
    return made(options, diagnostics);
}

/// The text of a figure that a cell or paragraph shows, with all else around it.
inline std::string printed(const doc::Document& document, const doc::Inlines& inlines) {
    std::string text;
    for (const auto& item : inlines) {
        if (const auto* value = std::get_if<doc::Value>(&item.node))
            text += document.figures.at(value->figure).text;
        else if (const auto* strong = std::get_if<doc::Strong>(&item.node))
            text += printed(document, strong->content);
        else
            text += shape(item);
    }
    return text;
}

/// One line a row, cells between bars.
inline std::string printed(const doc::Document& document, const doc::Table& table) {
    std::string text;
    for (const auto& row : table.rows) {
        text += text.empty() ? "" : "\n";
        for (std::size_t i = 0; i < row.cells.size(); ++i)
            text += (i == 0 ? "" : "|") + printed(document, row.cells[i].content);
    }
    return text;
}

inline const doc::Table& table_in(const std::vector<doc::Section>& sections,
                                  const std::string& id) {
    const doc::Block* block = find_block(sections, id);
    if (block == nullptr) throw std::runtime_error("no block " + id);
    return std::get<doc::Table>(block->node);
}

}  // namespace almanac::testing
