// Why: a sector's own method goes the whole way: asked in its worker, printed beside the others,
// and leading only where the workspace says so. SPDX-License-Identifier: Apache-2.0
#include <fstream>

#include "catch.hpp"
#include "trial_workspace.hpp"

using namespace almanac::testing;
using nlohmann::json;

namespace {

json verdict_of_flour(const TrialWorkspace& workspace) {
    const json edition = json::parse(content_of(workspace.out() / "edition.json"));
    for (const auto& each : edition["assessments"])
        if (each["target"] == "mill.flour.2020") return each;
    return {};
}

/// A base of 4 in 2013 puts the path of 2016 at 5.7; 2016 is ahead of it, but hardly grows.
void give_figures(const TrialWorkspace& workspace) {
    const auto path = workspace.folder() / "targets" / "mill.json";
    json targets = json::parse(content_of(path));
    targets["targets"][0]["base"] = {
        {"value", 4}, {"period", "2013"}, {"kind", "adopted"}, {"source", "test"}};
    std::ofstream(path) << targets.dump();
    std::ofstream(workspace.folder() / "flour.csv")
        << "indicator,area,period,value,unit,source_class,source\n"
           "mill.flour,990100,2015,6.1,万吨,1,test\nmill.flour,990100,2016,6.2,万吨,1,test\n";
    const auto imported = run({"-w", workspace.folder().string(), "import",
                               (workspace.folder() / "flour.csv").string(), "--messages", "en"});
    INFO(imported.err);
    REQUIRE(imported.code == 0);
}

}  // namespace

TEST_CASE("a sector's own method is asked, printed and kept beside the host's", "[end_to_end]") {
    const TrialWorkspace workspace("own_method");
    give_figures(workspace);
    const auto ran = workspace.report(workspace.out(), {"--format", "html,json"});
    INFO(ran.err);
    REQUIRE(ran.code == 0);
    const json verdict = verdict_of_flour(workspace);
    CHECK(verdict["state"] == "ahead");
    CHECK(verdict["own"]["class"] == "behind");
    // 6.2 and four more years of 0.1.
    CHECK(verdict["own"]["value"].get<double>() == Approx(6.6));
    CHECK_THAT(html_section(workspace.out(), "annex.methods"), contains("≠ 进度滞后"));
}

TEST_CASE("a sector's own method leads where the workspace names it", "[end_to_end]") {
    const TrialWorkspace workspace("own_method_leads");
    give_figures(workspace);
    workspace.set("thresholds",
                  {{"name", "test"}, {"methods", {{"own_leading", {"mill", "orchard"}}}}});
    const auto ran = workspace.report();
    REQUIRE(ran.code == 0);
    CHECK(verdict_of_flour(workspace)["state"] == "behind");
    // Orchard has no code: named in vain, and told so.
    CHECK_THAT(ran.err, contains("orchard"));
    CHECK_THAT(ran.err, contains("own_leading"));
}
