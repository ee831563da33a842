// Why: a county's report is about the county: its figures beside city and province, its rank, its
// tasks, and none of the city's targets.
// SPDX-License-Identifier: Apache-2.0
#include "annual/chapters.hpp"
#include "annual/report.hpp"

#include "catch.hpp"
#include "codec/codec.hpp"
#include "made.hpp"

using namespace almanac;
using namespace almanac::testing;

namespace {

ReportOptions with_county() {
    ReportOptions options;
    auto& catalog = options.catalog;
    catalog.sectors[0].indicators = {"coal.output", "coal.labs"};
    catalog.sectors[0].sections = {
        {"zh",
         "# 概况 {#overview}\n\n{edition year}年{area}原煤产量{value coal.output year}。\n\n"
         "目标为{target coal.output_2015}，共{count coal.* all}项。\n\n"
         "```if\nwhen: not state coal.output_2015 met\n\n尚未完成。\n```\n\n"
         "# 目标 {#aims}\n\n- 已完成{count coal.* met}项\n\n"
         "```table\nkind: targets\ntargets: coal.*\n```\n\n"
         "# 任务 {#tasks}\n\n```tasks\ncaption: 任务\n```\n\n"
         "```if\nwhen: area own\n\n全市另有部署。\n```\n"}};
    catalog.tasks.front().area = city;
    Task own = catalog.tasks.front();
    own.id = "coal.t2";
    own.title = Text("离石液化厂建设", "Build the plant");
    own.area = lishi;
    catalog.tasks.push_back(own);
    options.figures = {in_year("coal.output", 2016, "95"), {"coal.output", lishi, "2016", "40"}};
    for (const Area* peer : catalog.children(city)) {
        if (peer->code != lishi && peer->kind == AreaKind::county && peer->adds_up)
            options.figures.push_back({"coal.output", peer->code, "2016", "50"});
    }
    return options;
}

doc::Document report_of(const ReportOptions& options, const std::string& area) {
    GivenFigures store;
    for (int i = 0; i < 7; ++i) store.add(i == 0 ? options.figures : std::vector<Given>{});
    Workers workers("no-such-program", {}, 1);
    Diagnostics diagnostics;
    Edition edition = edition_of(options);
    edition.area = area;
    return make_report(options.catalog, store, edition, {}, workers, diagnostics).document;
}

}  // namespace

TEST_CASE("a county's figure is never called the whole city's", "[annual]") {
    const auto options = with_county();
    const std::string county = document_to_json(report_of(options, lishi));
    CHECK(county.find("全市") == std::string::npos);
    const auto first_of = [&](const std::string& area) {
        const auto document = report_of(options, area);
        const auto* block = find_block(document.chapters, "coal.overview.1");
        REQUIRE(block != nullptr);
        return printed(document, std::get<doc::ParagraphBlock>(block->node).content);
    };
    CHECK_THAT(first_of(lishi), contains("2016年离石区原煤产量40"));
    CHECK_THAT(first_of(city), contains("2016年全市原煤产量95"));
    CHECK_THAT(document_to_json(report_of(options, city)), contains("全市另有部署"));
}

TEST_CASE("the city's targets do not judge a county, and what speaks of them is left out",
          "[annual]") {
    const auto options = with_county();
    const auto document = report_of(options, lishi);
    const std::string text = document_to_json(document);
    CHECK(text.find("目标为") == std::string::npos);
    CHECK(text.find("尚未完成") == std::string::npos);
    CHECK(find_block(document.chapters, "targets.counts") == nullptr);
    CHECK(find_block(document.chapters, "basics.glance") == nullptr);
    CHECK_THAT(text, contains("计划没有对离石区单独提出目标"));
    const auto& sections = document.chapters;
    CHECK(text.find("coal.aims") == std::string::npos);
    CHECK(sections.size() > 3);
    // A target of its own is judged.
    auto own = options;
    own.catalog.targets.front().area = lishi;
    const auto judged = report_of(own, lishi);
    CHECK(printed(judged, table_in(judged.chapters, "targets.counts")).find("全部目标|1|") !=
          std::string::npos);
}

TEST_CASE("a county stands beside city and peers, with its rank and its own tasks", "[annual]") {
    const auto options = with_county();
    const auto document = report_of(options, lishi);
    const auto& table = table_in(document.chapters, "coal.area.table");
    const std::string rows = printed(document, table);
    INFO(rows);
    CHECK_THAT(rows, contains("原煤产量|万吨|2016年|40"));
    CHECK_THAT(rows, contains("|95"));
    const auto peers = std::count_if(
        options.figures.begin(), options.figures.end(),
        [](const Given& each) { return each.indicator == "coal.output" && each.area != city; });
    CHECK_THAT(rows, contains("|" + std::to_string(peers) + "/" + std::to_string(peers)));
    const std::string text = document_to_json(document);
    CHECK_THAT(text, contains("离石液化厂建设"));
    CHECK(text.find("建设实验室") == std::string::npos);
}
