// Why: `almanac plan`: does what is held against the plan stand in it, and what has nobody taken
// up. SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "app/commands/commands.hpp"
#include "app/diagnostics_json.hpp"
#include "catalog/plan_lint.hpp"

namespace almanac::app {
namespace {

std::string names_of(const Catalog& catalog, const std::vector<std::string>& units,
                     const std::string& language) {
    std::string text;
    for (const auto& id : units) {
        const auto unit = catalog.units.find(id);
        text += (text.empty()       ? ""
                 : language == "zh" ? "、"
                                    : ", ") +
                (unit == catalog.units.end() ? id : unit->second.name.in(language));
    }
    return text;
}

}  // namespace

Outcome plan_lint(const System& system, const CommandLine& line, Diagnostics& diagnostics) {
    const Catalog catalog = catalog_of(system, line, diagnostics);
    const Diagnostics found = lint_plan(catalog);
    diagnostics.insert(diagnostics.end(), found.begin(), found.end());
    const auto errors = std::count_if(found.begin(), found.end(), [](const Diagnostic& d) {
        return d.severity == Severity::error;
    });
    Outcome outcome;
    outcome.exit_code = errors == 0 ? 0 : exit_code(ErrorKind::input);
    const bool zh = line.message_language == "zh";
    outcome.text =
        errors == 0
            ? fmt::format(
                  fmt::runtime(zh ? "目标 {} 项、任务 {} 项，引文、数字和牵头单位均与计划原文一致\n"
                                  : "{} targets and {} tasks: quotations, numbers and lead units "
                                    "stand in the plan\n"),
                  catalog.targets.size(), catalog.tasks.size())
            : fmt::format(fmt::runtime(zh ? "有 {} 处与计划原文不一致\n"
                                          : "{} places do not agree with the plan\n"),
                          errors);
    outcome.json = printed(nlohmann::ordered_json{
        {"targets", catalog.targets.size()}, {"tasks", catalog.tasks.size()}, {"errors", errors}});
    return outcome;
}

Outcome plan_coverage(const System& system, const CommandLine& line, Diagnostics& diagnostics) {
    const Catalog catalog = catalog_of(system, line, diagnostics);
    const bool zh = line.message_language == "zh";
    const auto found = almanac::plan_coverage(catalog);
    Outcome outcome;
    auto json = nlohmann::ordered_json::array();
    std::size_t clauses = 0;
    for (const auto& each : found) {
        const bool is_clause = each.kind == Uncovered::Kind::clause;
        clauses += is_clause ? 1 : 0;
        outcome.text += fmt::format(
            "{}  {}  {}  {}\n", is_clause ? (zh ? "条款" : "clause") : (zh ? "数字" : "number"),
            each.place, each.text, names_of(catalog, each.leads, line.message_language));
        json.push_back({{"kind", is_clause ? "clause" : "number"},
                        {"document", each.document},
                        {"paragraph", each.paragraph},
                        {"place", each.place},
                        {"text", each.text},
                        {"leads", each.leads}});
    }
    outcome.text += fmt::format(fmt::runtime(zh ? "尚无部门认领：条款 {} 条，数字 {} 个\n"
                                                : "not taken up: {} clauses, {} numbers\n"),
                                clauses, found.size() - clauses);
    outcome.json = printed(json);
    return outcome;
}

}  // namespace almanac::app
