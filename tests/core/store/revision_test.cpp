// Why: the rule that says which submissions count. SPDX-License-Identifier: Apache-2.0
#include "store/revision.hpp"

#include "catch.hpp"

namespace almanac::testing {
namespace {

std::vector<Submission> numbered(const std::vector<SubmissionId>& withdraws) {
    std::vector<Submission> all;
    for (const auto id : withdraws) {
        Submission submission;
        submission.id = all.size() + 1;
        submission.withdraws = id;
        all.push_back(submission);
    }
    return all;
}

}  // namespace

TEST_CASE("a chain of withdrawals is judged from its end", "[store]") {
    const auto all = numbered({0, 1, 2, 3});  // 4 takes back 3, which took back 2, which took 1.
    CHECK(Visibility(all, 1).shows(1));
    CHECK_FALSE(Visibility(all, 2).shows(1));
    CHECK(Visibility(all, 3).shows(1));
    CHECK_FALSE(Visibility(all, newest).shows(1));
    CHECK(Visibility(all, newest).shows(2));
    CHECK_FALSE(Visibility(all, newest).shows(3));
    CHECK_FALSE(Visibility(all, newest).shows(99));
}

TEST_CASE("a submission that names itself or a later one takes nothing back", "[store]") {
    const auto all = numbered({2, 2});
    CHECK(Visibility(all, newest).shows(1));
    CHECK(Visibility(all, newest).shows(2));
}

TEST_CASE("of one submission the later row of a cell is valid", "[store]") {
    Revision revision{1, {}, {}};
    for (const double value : {1.0, 2.0}) {
        Point point;
        point.period = year_period(2016);
        point.value = value;
        point.provenance = static_cast<std::uint32_t>(revision.provenances.size());
        revision.points.push_back(point);
        revision.provenances.push_back({});
    }
    const Series series = merged({}, {revision});
    REQUIRE(series.points.size() == 1);
    CHECK(series.points[0].value == 2);
}

}  // namespace almanac::testing
