// Why: what is held against the plan must stand in the plan, with its numbers and its offices.
// SPDX-License-Identifier: Apache-2.0
#include "catalog/plan_lint.hpp"

#include <algorithm>

#include "catch.hpp"
#include "small_workspace.hpp"

using namespace almanac;
using namespace almanac::testing;

namespace {

Catalog loaded(const MemorySystem& system) {
    Diagnostics diagnostics;
    Catalog catalog = load_catalog(system, "/w", {}, diagnostics);
    CHECK(diagnostics == Diagnostics{});
    return catalog;
}

/// What lint says of the small workspace with one text changed: codes and origins.
std::string lint(const char* file, const char* found, const char* by) {
    MemorySystem system = small_workspace();
    change(system.files.at(std::string("/w/") + file), found, by);
    std::string all;
    for (const auto& diagnostic : lint_plan(loaded(system)))
        all += diagnostic.code + " " + diagnostic.origin + "\n";
    return all;
}

}  // namespace

TEST_CASE("a plan and what is held against it agree", "[catalog]") {
    CHECK(lint_plan(loaded(small_workspace())) == Diagnostics{});
}

TEST_CASE("each disagreement with the plan is named", "[catalog]") {
    const char* target = "targets/coal.json";
    const char* task = "tasks/coal.json";
    const char* plan = "documents/plan.json";
    CHECK(lint(target, "产量达到2.5亿", "产能达到2.5亿") == "P01 coal.output.2020\n");
    CHECK(lint(target, "2.1/1", "2.1/2") == "P01 coal.output.2020\n");
    CHECK(lint(target, "\"value\": 2.5", "\"value\": 2.6") == "P02 coal.output.2020\n");
    CHECK(lint(target, "产量达到2.5亿立方米", "产量达到") == "P02 coal.output.2020\n");
    CHECK(lint(task, "推进项目", "推进工程").empty());  // the title is the office's own
    CHECK(lint(task, "\"text\": \"推进12", "\"text\": \"推进13") == "P01 coal.projects\n");
    CHECK(lint(plan, "市煤炭局）", "市煤管局）") == "P03 2.1/2\n");
    CHECK(lint(task, "2.1/2\", \"text\": \"推进12个项目", "1/1\", \"text\": \"建设两颗明珠") ==
          "P04 coal.projects\n");
}

TEST_CASE("a number counts as quoted in the plan's own multiples", "[catalog]") {
    CHECK(lint("targets/coal.json", "\"at_least\"", "\"at_most\"").empty());
    MemorySystem system = small_workspace();
    change(system.files.at("/w/sectors/coal/sector.json"), "亿立方米", "万立方米");
    change(system.files.at("/w/targets/coal.json"), "\"value\": 2.5", "\"value\": 25000");
    CHECK(lint_plan(loaded(system)) == Diagnostics{});
}

TEST_CASE("an office is known by its name without the area's, whichever city it is", "[catalog]") {
    MemorySystem system = small_workspace();
    change(system.files.at("/w/areas.csv"), "样市", "太原市");
    change(system.files.at("/w/areas.csv"), "样;全市", "太原");
    CHECK(lint_plan(loaded(system)).size() == 2);
    change(system.files.at("/w/units.csv"), "样市煤", "太原市煤");
    change(system.files.at("/w/units.csv"), "样市旅", "太原市旅");
    CHECK(lint_plan(loaded(system)) == Diagnostics{});
}

TEST_CASE("coverage lists led clauses and numbers that nobody has taken up", "[catalog]") {
    std::vector<std::string> found;
    for (const auto& uncovered : plan_coverage(loaded(small_workspace())))
        found.push_back((uncovered.kind == Uncovered::Kind::clause ? "clause " : "number ") +
                        uncovered.paragraph + " " + uncovered.place);
    CHECK(found == std::vector<std::string>{"number 1/1 一", "clause 2.10 二（十）",
                                            "number 2.10/1 二（十）"});
    const auto all = plan_coverage(loaded(small_workspace()));
    CHECK(all[0].text == "建设两颗明珠。");
    CHECK(all[0].leads.empty());
    CHECK(all[1].leads == std::vector<std::string>{"tourism_bureau"});
}
