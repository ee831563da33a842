// Why: a terminal has the first problems of each file, the gravest first, and says what it left
// out. SPDX-License-Identifier: Apache-2.0
#include "app/told_problems.hpp"

#include <algorithm>

#include "bounds/bounds.hpp"
#include "catch.hpp"

using namespace almanac;

namespace {

void add(Diagnostics& to, std::size_t count, const std::string& file, Severity severity) {
    for (std::size_t i = 0; i < count; ++i)
        to.push_back({severity,
                      "D04",
                      file + " row " + std::to_string(i + 2) + " column value",
                      Text("坏", "bad"),
                      {},
                      {}});
}

std::size_t lines_of(const Diagnostics& told, const std::string& file, Severity severity) {
    return static_cast<std::size_t>(std::count_if(told.begin(), told.end(), [&](const auto& each) {
        return each.code == "D04" && each.origin.starts_with(file) && each.severity == severity;
    }));
}

}  // namespace

TEST_CASE("each file has its hundred problems on the terminal", "[app][bounds]") {
    Diagnostics all;
    add(all, bounds::problems_printed.most, "a.csv", Severity::error);
    CHECK(app::told(all) == all);
    add(all, 1, "b.csv", Severity::error);
    CHECK(app::told(all) == all);
    add(all, 1, "a.csv", Severity::error);
    const auto told = app::told(all);
    CHECK(lines_of(told, "a.csv", Severity::error) == 100);
    CHECK(lines_of(told, "b.csv", Severity::error) == 1);
    REQUIRE(told.size() == 102);
    CHECK(told.back().code == "R80");
    CHECK(told.back().origin == "a.csv");
    CHECK_THAT(told.back().message.in("zh"), testing::contains("1 个"));
}

TEST_CASE("errors take the place of warnings and notes", "[app]") {
    Diagnostics all;
    add(all, 5000, "a.csv", Severity::note);
    add(all, 60, "a.csv", Severity::warning);
    add(all, 70, "a.csv", Severity::error);
    const auto told = app::told(all);
    CHECK(lines_of(told, "a.csv", Severity::error) == 70);
    CHECK(lines_of(told, "a.csv", Severity::warning) == 30);
    CHECK(lines_of(told, "a.csv", Severity::note) == 0);
    CHECK_THAT(told.back().message.in("en"), testing::contains("5030 more"));
}

TEST_CASE("problems that name parts of one file are that file's", "[app]") {
    Diagnostics all;
    for (int i = 0; i < 1000; ++i)
        add(all, 1, "w/sector.json coal.a" + std::to_string(i), Severity::error);
    CHECK(app::told(all).size() == 101);
    CHECK(app::told(all).back().origin == "w/sector.json");
    all.clear();
    for (int i = 0; i < 1000; ++i) add(all, 1, "block." + std::to_string(i), Severity::error);
    CHECK(app::told(all).size() == 1000);
    CHECK(app::told(all, "report.docx").size() == 101);
}
