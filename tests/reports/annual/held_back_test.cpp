// Why: words that tell a closed figure are in no part of a public report, and the operator hears
// which they were. SPDX-License-Identifier: Apache-2.0
#include "annual/held_back.hpp"

#include "catch.hpp"
#include "codec/codec.hpp"
#include "made.hpp"

using namespace almanac;
using namespace almanac::testing;

namespace {

/// Revenue of 2016 is 486.52亿元 and internal.
ReportOptions closed_revenue() {
    ReportOptions options;
    options.catalog.indicators.at("tourism.revenue").release = Release::internal;
    options.figures = report_figures();
    for (auto& given : options.figures)
        if (given.indicator == "tourism.revenue") given.value = "486.52";
    options.catalog.sectors[0].sections = {
        {"zh", "# 进展 {#labs}\n\n```place\nname: progress\ntitle: 主要进展\n```\n"}};
    return options;
}

struct Told {
    std::string report;
    Diagnostics messages;
};

Told told(const ReportOptions& options, const EditionTexts& texts) {
    GivenFigures store;
    for (int i = 0; i < 7; ++i) store.add(i == 0 ? options.figures : std::vector<Given>{});
    Workers workers("no-such-program", {}, 1);
    Told told;
    const auto report =
        make_report(options.catalog, store, edition_of(options), texts, workers, told.messages);
    told.report = document_to_json(report.document);
    return told;
}

std::size_t said(const Told& told, const std::string& code) {
    return static_cast<std::size_t>(
        std::count_if(told.messages.begin(), told.messages.end(),
                      [&](const Diagnostic& each) { return each.code == code; }));
}

}  // namespace

TEST_CASE("a text that tells a closed figure is held back, and named without the figure",
          "[annual]") {
    for (const char* text : {"全年收入达486.52亿元，好于预期。", "全年收入达四百八十六点五二亿元。",
                             "全年收入达4,865,200万元。", "旅游总收入约490亿元。"}) {
        INFO(text);
        const Told public_report = told(closed_revenue(), {{"coal", {{"progress", text}}}});
        CHECK(public_report.report.find("486") == std::string::npos);
        CHECK(public_report.report.find(text) == std::string::npos);
        CHECK_THAT(public_report.report, contains("本版未予刊载"));
        REQUIRE(said(public_report, "Q100") == 1);
        for (const auto& each : public_report.messages) {
            if (each.code != "Q100") continue;
            CHECK_THAT(each.message.in("zh"), contains("coal/progress"));
            CHECK_THAT(each.message.in("zh"), contains("旅游总收入"));
            CHECK_THAT(each.message.in("zh"), contains("2016"));
            CHECK(each.message.in("zh").find("486") == std::string::npos);
        }
        ReportOptions insiders = closed_revenue();
        insiders.audience = "internal";
        const Told internal_report = told(insiders, {{"coal", {{"progress", text}}}});
        CHECK_THAT(internal_report.report, contains(text));
        CHECK(said(internal_report, "Q100") == 0);
    }
}

TEST_CASE("words that happen to have a closed figure's number are printed once answered for",
          "[annual]") {
    ReportOptions options = closed_revenue();
    Waiver waiver;
    waiver.rule = coincidence_rule;
    waiver.indicator = "tourism.revenue";
    waiver.area = "141100";
    waiver.year = 2016;
    waiver.words = "铁路投资486.52亿元";
    options.waivers = {waiver};
    const char* text = "铁路投资486.52亿元，均为国家资金。";
    const Told answered = told(options, {{"coal", {{"progress", text}}}});
    CHECK_THAT(answered.report, contains(text));
    CHECK(said(answered, "Q100") == 0);
    // Elsewhere the number still tells the figure, and so does another year's or indicator's
    // waiver.
    const Told elsewhere =
        told(options, {{"coal", {{"progress", "铁路投资486.52亿元。旅游收入486.52亿元。"}}}});
    CHECK(elsewhere.report.find("486.52") == std::string::npos);
    CHECK(said(elsewhere, "Q100") == 1);
    options.waivers.front().year = 2015;
    CHECK(said(told(options, {{"coal", {{"progress", text}}}}), "Q100") == 1);
}

TEST_CASE("a text with other numbers is printed as it is", "[annual]") {
    const char* text = "2016年新建5个站点，投资490万元，文件为第486号。";
    const Told report = told(closed_revenue(), {{"coal", {{"progress", text}}}});
    CHECK_THAT(report.report, contains(text));
    CHECK(said(report, "Q100") == 0);
}

TEST_CASE("a sector's own words are held back like any other", "[annual]") {
    ReportOptions options = closed_revenue();
    options.catalog.sectors[0].sections = {
        {"zh", "# 进展 {#labs}\n\n已实现收入486.5亿元。\n\n- 收入487亿元\n\n其他照常。\n"}};
    const Told report = told(options, {});
    CHECK(report.report.find("486.5") == std::string::npos);
    CHECK(report.report.find("487") == std::string::npos);
    CHECK_THAT(report.report, contains("其他照常"));
    CHECK(said(report, "Q100") == 2);
}

TEST_CASE("a heading and the head of a column are words like any other", "[annual]") {
    ReportOptions options = closed_revenue();
    options.catalog.sectors[0].sections = {
        {"zh",
         "# 收入486.52亿元 {#labs}\n\n其他照常。\n\n| 项目 | 收入486.**52**亿元 |\n|---|---|\n"
         "| 景区 | 一类 |\n"}};
    const Told report = told(options, {});
    CHECK(report.report.find("486") == std::string::npos);
    CHECK_THAT(report.report, contains("其他照常"));
    CHECK_THAT(report.report, contains("一类"));
    CHECK(said(report, "Q100") == 2);
}

TEST_CASE("a note of an open figure that tells a closed one is not printed", "[annual]") {
    ReportOptions options = closed_revenue();
    options.figures.front().note = "建成5个，同期旅游总收入486.52亿元";
    const Told report = told(options, {});
    CHECK(report.report.find("486.52") == std::string::npos);
    CHECK(said(report, "Q100") == 1);
}

TEST_CASE("of a task whose indicators are closed nothing is told", "[annual]") {
    ReportOptions options = closed_revenue();
    options.catalog.tasks.front().indicators = {"tourism.revenue"};
    ClosedFigures none(options.catalog);
    Diagnostics messages;
    const Edition edition = edition_of(options);
    TaskReports reports;
    TaskReport done;
    done.unit = "coal_bureau";
    done.status = TaskStatus::done;
    done.progress = "已建成";
    reports["coal.t1"] = {done};
    annual::HeldBack(options.catalog, none, edition, messages).task_reports(reports);
    const Figures figures;
    const std::vector<Assessment> assessments;
    const ContributionContext context{options.catalog, figures, assessments, edition, reports};
    CHECK(progress_text(context, "coal.t1", true) == "不公开");
    options.catalog.tasks.front().indicators = {"tourism.revenue", "coal.labs"};
    reports["coal.t1"] = {done};
    annual::HeldBack(options.catalog, none, edition, messages).task_reports(reports);
    CHECK(progress_text({options.catalog, figures, assessments, edition, reports}, "coal.t1",
                        true) == "已完成；已建成");
}

TEST_CASE("a target of a published plan is not closed in silence", "[annual]") {
    ReportOptions options;
    options.catalog.targets.front().release = Release::internal;
    CHECK(said(told(options, {}), "Q102") == 1);
    options.catalog.targets.front().release_ground = Text("涉及企业", "An enterprise's");
    CHECK(said(told(options, {}), "Q102") == 0);
}
