// Why: the first user's workspace and the sectors of this tree are held to the same rules as
// anybody else's. SPDX-License-Identifier: Apache-2.0
#include "catalog/plan_lint.hpp"
#include "catch.hpp"
#include "messages/messages.hpp"

using namespace almanac;
namespace fs = std::filesystem;

namespace {

/// With the sectors as the build stages them from plugins/, which is where {host} points.
Catalog lvliang(Diagnostics& diagnostics) {
    return load_catalog(real_system(), fs::path(ALMANAC_SOURCE_DIR) / "reports/lvliang", {},
                        diagnostics);
}

}  // namespace

TEST_CASE("the workspace of Lüliang loads with its four sectors", "[catalog]") {
    Diagnostics diagnostics;
    const Catalog catalog = lvliang(diagnostics);
    for (const auto& diagnostic : diagnostics) UNSCOPED_INFO(render(diagnostic, "en"));
    CHECK(diagnostics.empty());
    CHECK(catalog.refused.empty());
    CHECK(catalog.sectors.size() == 4);
    CHECK(catalog.plan().number == "吕政发〔2014〕22号");
    CHECK(catalog.targets.size() == 36);
    for (const auto& sector : catalog.sectors) CHECK(sector.sections.count("en") == 1);
}

TEST_CASE("every quotation, number and lead unit of Lüliang stands in the plan", "[catalog]") {
    Diagnostics diagnostics;
    for (const auto& diagnostic : lint_plan(lvliang(diagnostics))) {
        INFO(render(diagnostic, "en"));
        CHECK(diagnostic.severity == Severity::note);
    }
}
