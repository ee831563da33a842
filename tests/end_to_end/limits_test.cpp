// Why: an office with slow machines or large sectors sets its own limits, in its own workspace.
// SPDX-License-Identifier: Apache-2.0
#include "catch.hpp"
#include "trial_workspace.hpp"

using namespace almanac::testing;

TEST_CASE("the workspace's limits hold for its sectors' code", "[end_to_end]") {
    const TrialWorkspace workspace("limits");
#ifndef ALMANAC_SANITIZED
    workspace.set("limits", {{"call_ms", 10'000}, {"address_space_mib", 200}});
    workspace.add_bad("allocates");
    CHECK_THAT(workspace.report().err, contains("ran out of memory (limit 200 MiB)"));
#endif
    workspace.set("limits", {{"call_ms", 700}, {"sector_ms", 60'000}});
    workspace.add_bad("loops");
    const Ran looped = workspace.report();
    CHECK(looped.code == 3);
    CHECK_THAT(looped.err, contains("did not finish within 700 ms"));
    workspace.set("limits", {{"sector_ms", 600}});
    CHECK_THAT(workspace.report().err, contains("took longer than 600 ms"));
}

TEST_CASE("a limit that no sector could keep is refused by name", "[end_to_end]") {
    const TrialWorkspace workspace("bad_limits");
    workspace.set("limits", {{"call_ms", 0}});
    const Ran zero = workspace.report();
    CHECK(zero.code == 4);
    CHECK_THAT(zero.err, contains("/limits/call_ms"));
    workspace.set("limits", {{"cal_ms", 1000}});
    const Ran unknown = workspace.report();
    CHECK(unknown.code == 4);
    CHECK_THAT(unknown.err, contains("call_ms"));
}
