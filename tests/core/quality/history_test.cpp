// Why: the rules of history are held against worked numbers, and against series that grow steadily,
// which must not be called doubtful. SPDX-License-Identifier: Apache-2.0
#include "catch.hpp"
#include "given_figures.hpp"
#include "quality/doubts.hpp"
#include "quality/outliers.hpp"

using namespace almanac;
using namespace almanac::testing;

namespace {

constexpr const char* output = "coal.output";

std::vector<Given> yearly(const std::vector<const char*>& values, int first = 2010) {
    std::vector<Given> given;
    for (std::size_t i = 0; i < values.size(); ++i)
        given.push_back({output, city, std::to_string(first + static_cast<int>(i)), values[i]});
    return given;
}

std::vector<std::string> rules_broken(const std::vector<Given>& given, int year = 2030,
                                      const Catalog& catalog = sample_catalog()) {
    std::vector<std::string> rules;
    for (const auto& doubt : find_doubts(catalog, measured(catalog, given).figures, year, {}))
        rules.push_back(doubt.rule + " " + std::to_string(doubt.year));
    return rules;
}

}  // namespace

TEST_CASE("the modified z-score is that of Iglewicz and Hoaglin", "[quality]") {
    // Median 3, deviations 2 1 0 1 2, MAD 1: 0.6745 * (10 - 3) / 1.
    CHECK(modified_z({1, 2, 3, 4, 5}, 10, 0.05) == 4.7215);
    CHECK(modified_z({5, 1, 4, 2, 3}, 3, 0.05) == 0);
    // Median 2.5, deviations 1.5 0.5 0.5 1.5, MAD 1.
    CHECK(modified_z({1, 2, 3, 4}, 0.5, 0.05) == -1.349);
    // Without spread the least one stands for it: 0.6745 * 0.1 / 0.05.
    CHECK(modified_z({1, 1, 1, 1}, 1.1, 0.05) == 1.349);
}

TEST_CASE("the range of history is widened by its width, and at least by half its largest",
          "[quality]") {
    const auto wide = history_range({10, 30, 20}, 1, 0.5);
    CHECK(wide.low == -10);
    CHECK(wide.high == 50);
    const auto narrow = history_range({10, 10, 10}, 1, 0.5);
    CHECK(narrow.low == 5);
    CHECK(narrow.high == 15);
}

TEST_CASE("a series that grows steadily is never doubtful, however fast", "[quality]") {
    CHECK(rules_broken(yearly({"100", "110", "121", "133.1", "146.4", "161.1", "177.2"})).empty());
    CHECK(rules_broken(yearly({"100", "140", "196", "274", "384", "538", "753"})).empty());
    CHECK(rules_broken(yearly({"100", "80", "64", "51.2", "41", "32.8", "26.2"})).empty());
}

TEST_CASE("a change unlike all before it, and a figure beyond all so far, are doubtful",
          "[quality]") {
    // Up by half after years of some 3 %.
    CHECK(rules_broken(yearly({"100", "103", "105", "109", "112", "160"})) ==
          std::vector<std::string>{"modified_z 2015"});
    CHECK(rules_broken(yearly({"100", "103", "105", "109", "112", "1120"})) ==
          std::vector<std::string>{"modified_z 2015", "history_range 2015"});
    // What follows an outlier is held against a history that has it: back again is unlike, too.
    CHECK(rules_broken(yearly({"100", "103", "105", "109", "112", "1120", "115"})) ==
          std::vector<std::string>{"modified_z 2016", "modified_z 2015", "history_range 2015"});
}

TEST_CASE("the figures looked at are the doubtful one and what it is held against", "[quality]") {
    const auto catalog = sample_catalog();
    const auto given = yearly({"100", "90", "105", "109", "112", "1120"});
    const auto found = find_doubts(catalog, measured(catalog, given).figures, 2015, {});
    REQUIRE(found.size() == 2);
    CHECK(found[0].figures == std::vector<LookedAt>{{output, 2015}, {output, 2014}});
    CHECK(found[0].measure > 3.5);
    CHECK(found[1].figures ==
          std::vector<LookedAt>{{output, 2015}, {output, 2011}, {output, 2014}});
    CHECK(found[1].indicator == output);
    CHECK(found[1].demand.has("en"));
}

TEST_CASE("history says nothing before it is long enough, nor over a break", "[quality]") {
    CHECK(rules_broken(yearly({"100", "103", "105", "109", "1120"})).empty());
    auto broken = yearly({"100", "103", "105", "109", "112", "1120"});
    broken.back().status = Status::series_break;
    CHECK(rules_broken(broken).empty());
    // Bounds and parts are no history and are not held against it.
    auto bounded = yearly({"100", "103", "105", "109", "112", "1120"});
    bounded.back().bound = Bound::at_least;
    CHECK(rules_broken(bounded).empty());
}

TEST_CASE("what the host sums over areas or computes is not doubted again", "[quality]") {
    std::vector<Given> counties;
    for (const char* county : {lishi, wenshui, xiaoyi}) {
        for (auto given : yearly({"100", "103", "105", "109", "112", "1120"})) {
            given.area = county;
            counties.push_back(given);
        }
    }
    const auto catalog = sample_catalog();
    const auto found = find_doubts(catalog, measured(catalog, counties).figures, 2015, {});
    REQUIRE(found.size() == 6);
    for (const auto& doubt : found) CHECK(doubt.area != city);
}

TEST_CASE("the thresholds are the workspace's", "[quality]") {
    auto catalog = sample_catalog();
    const auto given = yearly({"100", "103", "105", "109", "112", "160"});
    catalog.workspace.thresholds.doubts.modified_z = 10;
    CHECK(rules_broken(given, 2030, catalog).empty());
    catalog.workspace.thresholds.doubts.modified_z = 3.5;
    catalog.workspace.thresholds.doubts.years = 6;
    CHECK(rules_broken(given, 2030, catalog).empty());
    catalog.workspace.thresholds.doubts = {};
    catalog.workspace.thresholds.doubts.range_margin = 0;
    catalog.workspace.thresholds.doubts.least_margin = 0.1;
    CHECK(rules_broken(given, 2030, catalog) ==
          std::vector<std::string>{"modified_z 2015", "history_range 2015"});
}
