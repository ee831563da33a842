// Why: officials look for chapters, tables and words where they know them; the whole of a small
// report is checked for them. SPDX-License-Identifier: Apache-2.0
#include "catch.hpp"
#include "codec/codec.hpp"
#include "made.hpp"
#include "merged_unit.hpp"

using namespace almanac;
using namespace almanac::testing;

namespace {

std::string titles(const std::vector<doc::Section>& sections) {
    std::string text;
    for (const auto& section : sections)
        text += (text.empty() ? "" : "/") + section.number + shape(section.title);
    return text;
}

/// The report where the coal sector's code has failed.
doc::Document with_failed_coal() {
    const ReportOptions options;
    const Edition edition = edition_of(options);
    const auto figures = measured(options.catalog, report_figures()).figures;
    const auto assessments = assess_all(options.catalog, figures, 2016, edition.cut_off);
    const ContributionContext context{options.catalog, figures, assessments, edition};
    std::map<std::string, SectorFault> faults;
    faults["coal"].operator_message.code = "W07";
    faults["coal"].operator_message.message = Text("信号11", "signal 11");
    faults["coal"].operator_message.origin = "/somewhere/libcoal.so";
    const auto& tourism = options.catalog.sectors[1];
    auto document = assemble(
        context, {contribute_markdown(context, tourism, tourism.sections.at("zh"), {}, {})},
        faults);
    Diagnostics diagnostics;
    resolve_figures(context, document, diagnostics);
    number_document(document, diagnostics);
    return document;
}

bool has_block(const std::vector<doc::Section>& sections, const std::string& id) {
    for (const auto& section : sections) {
        for (const auto& block : section.blocks)
            if (block.id == id) return true;
        if (has_block(section.sections, id)) return true;
    }
    return false;
}

}  // namespace

TEST_CASE("chapters and annexes stand in the order that officials know", "[annual]") {
    const auto report = made();
    CHECK(titles(report.document.chapters) ==
          "编制说明/一、基本情况/二、目标和指标完成情况/三、重点任务实施情况/四、总体评价/"
          "五、存在的问题及建议");
    CHECK(titles(report.document.appendices) ==
          "附件1按牵头单位任务清单/附件2指标解释/附件3数据质量说明/附件4与上年状态的变化/"
          "附件5各评价方法对照和到期展望");
    CHECK(report.complete);
}

TEST_CASE("the cover has title, year, issuer, stage and blanks, and nothing that only people add",
          "[annual]") {
    const auto document = made().document;
    CHECK(document.title == "样例市年鉴");
    CHECK(document.subtitle == "2016年度");
    CHECK(document.issuer == "样例编制单位");
    CHECK(document.stage == "工作稿");
    CHECK(document.cut_off == "2017年12月31日");
    CHECK(document.number.empty());
    REQUIRE(document.front.size() == 1);
    const auto& blanks = std::get<doc::SignOff>(document.front.front().node).blanks;
    REQUIRE(blanks.size() == 3);
    CHECK(shape(blanks.front()) == "编制单位（盖章）：");
}

TEST_CASE("a target that is still to come with a base is held against all methods in an annex",
          "[annual]") {
    ReportOptions without;
    without.catalog.targets.erase(without.catalog.targets.begin() + 1);
    CHECK_FALSE(has_block(made(without).document.appendices, "annex.methods.table"));
    ReportOptions options;
    options.catalog.targets[1] = with_base(at_least("coal.output", "200", 2018), 2013, "50");
    const auto document = made(options).document;
    const auto& table = table_in(document.appendices, "annex.methods.table");
    REQUIRE(table.rows.size() >= 1);
    CHECK(table.columns.size() == 7);
    const auto words = printed(document, table);
    CHECK_THAT(words, contains("进展"));
    CHECK_THAT(words, contains("≠"));
    const auto ahead = printed(document, table_in(document.appendices, "annex.methods.outlook"));
    INFO(ahead);
    // 200 less 95, in two years.
    CHECK_THAT(ahead, contains("万吨|2018年|200|95|—|+52.5|45.1%|"));
}

TEST_CASE("an indicator without a target shows its trend, one with a target does not", "[annual]") {
    ReportOptions options;
    for (const int year : {2014, 2015, 2016}) {
        options.figures.push_back(in_year("coal.gas_drained", year, std::to_string(year - 2004)));
        options.figures.push_back(in_year("tourism.bases", year, std::to_string(year - 2004)));
    }
    const auto document = made(options).document;
    const auto words = printed(document, table_in(document.appendices, "annex.methods.trends"));
    // Ten to twelve in two years, 9.5 % a year.
    CHECK_THAT(words, contains("煤层气抽采量|亿立方米|2014–2016|10|12|进展良好|进展显著"));
    CHECK(words.find("旅游示范基地") == std::string::npos);
}

TEST_CASE("a moved goal stands beside the new one, with the state under each", "[annual]") {
    CHECK(titles(made().document.appendices).find("目标调整对照") == std::string::npos);
    ReportOptions options;
    PlanDocument notice = sample_plan();
    notice.id = "notice";
    notice.number = "样政发〔2016〕8号";
    notice.kind = DocumentKind::adjustment;
    notice.date = parse_date("2016-06-01").value();
    options.catalog.documents.push_back(notice);
    Target lowered = at_least("coal.output", "80", 2015);
    lowered.id = "coal.output_lowered";
    lowered.replaces = options.catalog.targets[1].id;
    lowered.quotations.front().document = notice.id;
    options.catalog.targets.push_back(lowered);
    const auto document = made(options).document;
    const auto words = printed(document, table_in(document.appendices, "annex.amendments.table"));
    CHECK_THAT(words, contains("样政发〔2016〕8号"));
    CHECK_THAT(words, contains("100"));
    CHECK_THAT(words, contains("80"));
    CHECK_THAT(words, contains("state:not_met"));
    CHECK_THAT(words, contains("state:exceeded"));
}

TEST_CASE("the master table has a row for each target under its sector", "[annual]") {
    const auto document = made().document;
    const auto& table = table_in(document.chapters, "targets.master.table");
    std::string ids;
    for (const auto& column : table.columns) ids += column.id + " ";
    CHECK(ids ==
          "target unit strength demand due actual period completion schedule newest newest_period "
          "state previous ");
    CHECK(printed(document, table) ==
          "煤炭\n"
          "实验室|个|达到|4-6|2016年|5|2016年|125.0%|—|—|—|完成|暂无数据\n"
          "原煤产量|万吨|达到|100|2015年|90|2015年|90.0%|—|95|2016年|到期未完成|到期未完成\n"
          "原煤产量|万吨|力争、争取|200|2018年|95|2016年|47.5%|-15.0%|—|—|进度滞后|"
          "无基期，仅列完成率\n"
          "节点|项|达到|3|2016年|—|—|—|—|—|—|到期无数据|未到考核期\n"
          "旅游\n"
          "旅游示范基地|个|达到|20|2018年|—|—|—|—|—|—|暂无数据|暂无数据\n"
          "旅游总收入|亿元|达到|50|2016年|40|2016年|80.0%|—|—|—|到期未完成|暂无数据");
}

TEST_CASE("counts stand in three groups by due date, with a total and the aspirations' own line",
          "[annual]") {
    const auto document = made().document;
    const auto& table = table_in(document.chapters, "targets.counts");
    CHECK(printed(document, table) ==
          "本年度以前到期|1|0|0|0|1|0|0|0\n"
          "本年度到期|3|1|0|0|1|1|0|0\n"
          "尚未到期|2|0|0|1|0|1|0|0\n"
          "全部目标|6|1|0|1|2|2|0|0\n"
          "其中：力争、争取类目标|1|0|0|1|0|0|0|0");
    CHECK(table.rows[3].kind == doc::RowKind::total);
    // What is counted as nearly on the path is called so.
    CHECK(shape(table.columns[3].header) == "快于、符合或基本符合进度");
    // All but the first column add up to it: nothing is left out of a denominator.
    for (const auto& row : table.rows) {
        double sum = 0;
        for (std::size_t i = 1; i < row.cells.size(); ++i)
            sum +=
                (i == 1 ? -1 : 1) *
                document.figures.at(std::get<doc::Value>(row.cells[i].content.front().node).figure)
                    .number.value();
        CHECK(sum == 0);
    }
}

TEST_CASE("the four key figures add up to all targets, of a replaced one and its successor one",
          "[annual]") {
    ReportOptions options;
    PlanDocument notice = sample_plan();
    notice.id = "notice";
    notice.kind = DocumentKind::adjustment;
    notice.date = parse_date("2016-06-01").value();
    options.catalog.documents.push_back(notice);
    Target lowered = at_least("coal.output", "80", 2015);
    lowered.id = "coal.output_lowered";
    lowered.replaces = options.catalog.targets[1].id;
    lowered.quotations.front().document = notice.id;
    options.catalog.targets.push_back(lowered);
    // One of each: no base, not begun, not assessable, met without a figure of its date.
    options.catalog.targets.push_back(at_least("coal.gas_used", "9", 2018));
    options.catalog.targets.push_back(
        with_base(at_least("coal.gas_drained", "9", 2018), 2016, "1"));
    options.catalog.targets.push_back(
        sample_target("coal.gas_drained", TargetKind::qualitative, 2017));
    options.catalog.targets.push_back(at_least("coal.gas_used", "2", 2014));
    for (const char* id : {"coal.gas_used", "coal.gas_drained"})
        options.figures.push_back(in_year(id, 2016, "3"));
    const auto document = made(options).document;
    const auto* block = find_block(document.chapters, "basics.glance");
    REQUIRE(block != nullptr);
    const auto& items = std::get<doc::KeyFigures>(block->node).items;
    REQUIRE(items.size() == 4);
    const auto number = [&](const doc::KeyFigure& item) {
        return *document.figures.at(std::get<doc::Value>(item.figure.front().node).figure).number;
    };
    // Eleven stated, one replaced.
    const auto* total = find_block(document.chapters, "basics.total");
    REQUIRE(total != nullptr);
    CHECK_THAT(printed(document, std::get<doc::ParagraphBlock>(total->node).content),
               contains("计划目标共10项"));
    CHECK(number(items[0]) + number(items[1]) + number(items[2]) + number(items[3]) == 10);
    CHECK(number(items[0]) == 3);  // Laboratories, the lowered one, and gas used by 2014.
}

TEST_CASE("only aspirations stand in the list of aspirations", "[annual]") {
    ReportOptions options;
    options.catalog.targets[1].strength = Strength::unclear;
    options.catalog.targets[5].strength = Strength::aspiration;
    const auto document = made(options).document;
    const auto count = [&](const char* id) {
        const auto* list = find_block(document.chapters, id);
        return list == nullptr ? 0 : static_cast<int>(std::get<doc::List>(list->node).items.size());
    };
    CHECK(count("overall.missed") == 1);
    CHECK(count("overall.aspirations") == 1);
}

TEST_CASE("missed targets and gaps stand under every unit that leads them", "[annual]") {
    const auto document = made().document;
    CHECK(printed(document, table_in(document.chapters, "problems.late.table")) ==
          "市煤炭局\n原煤产量|100万吨|2015年|到期未完成\n原煤产量|200万吨|2018年|进度滞后\n"
          "市统计局\n旅游总收入|50亿元|2016年|到期未完成\n"
          "市旅游局\n旅游总收入|50亿元|2016年|到期未完成");
    CHECK(printed(document, table_in(document.chapters, "problems.gaps.table")) ==
          "计划未写明牵头单位\n节点|3项|2016年|到期无数据\n"
          "市旅游局\n旅游示范基地|20个|2018年|暂无数据");
    CHECK(printed(document, table_in(document.appendices, "annex.tasks.table")) ==
          "市煤炭局（1项）\n建设实验室|一|2016年（计划未写明时限）|未报送\n"
          "市统计局（1项）\n建设实验室|一|2016年（计划未写明时限）|未报送");
}

TEST_CASE(
    "a target whose figure is not due out yet is neither late nor a gap, and says what it knows",
    "[annual]") {
    ReportOptions options;
    options.catalog.indicators.at("coal.output").calendar = 9;
    options.catalog.indicators.at("coal.steps").calendar = 9;
    options.catalog.workspace.default_cut_off = "05-31+1";
    options.catalog.targets[2].base = with_base(options.catalog.targets[2], 2013, "50").base;
    options.figures = {in_year("coal.labs", 2016, "5"), in_year("coal.output", 2015, "55"),
                       in_year("tourism.revenue", 2016, "40")};
    const auto document = made(options).document;
    CHECK(printed(document, table_in(document.chapters, "problems.awaited.table")) ==
          "计划未写明牵头单位\n节点|3项|2016年|尚未发布\n"
          "市煤炭局\n原煤产量|200万吨|2018年|尚未发布");
    CHECK_THAT(printed(document, table_in(document.chapters, "problems.late.table")),
               !contains("200万吨"));
    CHECK(printed(document, table_in(document.chapters, "problems.gaps.table")) ==
          "市旅游局\n旅游示范基地|20个|2018年|暂无数据");
    const std::string known = "最新数据为2015年（2016年数据尚未到发布时间）";
    const auto& late = table_in(document.chapters, "problems.awaited.table");
    REQUIRE(late.rows.back().cells.back().notes.size() == 1);
    CHECK(shape(late.rows.back().cells.back().notes.front()) == known);
    const auto* list = find_block(document.chapters, "overall.awaited");
    REQUIRE(list != nullptr);
    const auto& items = std::get<doc::List>(list->node).items;
    REQUIRE(items.size() == 2);
    const auto& line = std::get<doc::ParagraphBlock>(items.front().front().node);
    CHECK_THAT(printed(document, line.content), contains("尚未发布，" + known));
    CHECK(find_block(document.chapters, "overall.behind") == nullptr);
    CHECK_THAT(printed(document, table_in(document.chapters, "targets.counts")),
               contains("全部目标|6|1|0|0|2|1|2|0"));
    const auto* summary = find_block(document.chapters, "targets.summary.text");
    REQUIRE(summary != nullptr);
    CHECK_THAT(printed(document, std::get<doc::ParagraphBlock>(summary->node).content),
               contains("1项的当年数据尚未发布"));
    CHECK(find_block(made().document.chapters, "problems.awaited.table") == nullptr);
}

TEST_CASE("targets and tasks stand under the unit that took them over", "[annual]") {
    ReportOptions options;
    merge_coal_bureau(options.catalog);
    options.catalog.tasks.front().leads = {"coal_bureau", "energy_bureau"};
    const auto document = made(options).document;
    CHECK(printed(document, table_in(document.chapters, "problems.late.table")) ==
          "市能源局（原市煤炭局）\n原煤产量|100万吨|2015年|到期未完成\n"
          "原煤产量|200万吨|2018年|进度滞后\n"
          "市统计局\n旅游总收入|50亿元|2016年|到期未完成\n"
          "市旅游局\n旅游总收入|50亿元|2016年|到期未完成");
    CHECK(printed(document, table_in(document.appendices, "annex.tasks.table")) ==
          "市能源局（原市煤炭局）（1项）\n建设实验室|一|2016年（计划未写明时限）|未报送");
    const auto* list = find_block(document.chapters, "overall.met");
    REQUIRE(list != nullptr);
    const auto& items = std::get<doc::List>(list->node).items;
    const auto& line = std::get<doc::ParagraphBlock>(items.front().front().node);
    CHECK_THAT(printed(document, line.content), contains("牵头单位：市能源局（原市煤炭局）"));
}

TEST_CASE("missed aspirations are named by their own words, apart from firm targets", "[annual]") {
    ReportOptions options;
    options.catalog.targets[1].strength = Strength::aspiration;
    const auto document = made(options).document;
    REQUIRE(find_block(document.chapters, "overall.aspirations") != nullptr);
    const auto* list = find_block(document.chapters, "overall.missed");
    REQUIRE(list != nullptr);
    CHECK(std::get<doc::List>(list->node).items.size() == 1);
    CHECK_THAT(printed(document, table_in(document.chapters, "targets.master.table")),
               contains("力争目标未实现"));
    CHECK_THAT(printed(document, table_in(document.chapters, "targets.counts")),
               contains("全部目标|6|1|0|1|2|2|0|0"));
}

TEST_CASE("a failed sector keeps its place with the reader's words, and moves no other's number",
          "[annual]") {
    const auto whole = made().document;
    const auto failed = with_failed_coal();
    const auto* place = find_section(failed.chapters, "coal");
    REQUIRE(place != nullptr);
    CHECK(place->number == "（一）");
    CHECK_THAT(shape(place->blocks.front()), contains("notice: 本节由“煤炭”编写组提供"));
    // Its targets are the plan's and stay.
    CHECK_THAT(printed(failed, table_in(failed.chapters, "coal.targets")), contains("实验室"));
    const auto text = document_to_json(failed);
    for (const char* operators : {"W07", "信号11", "signal 11", "libcoal", "/somewhere"}) {
        INFO(operators);
        CHECK(text.find(operators) == std::string::npos);
    }
    CHECK(table_in(failed.chapters, "tourism.t").label ==
          table_in(whole.chapters, "tourism.t").label);
    CHECK(sections_to_json({*find_section(failed.chapters, "tourism")}) ==
          sections_to_json({*find_section(whole.chapters, "tourism")}));
}

TEST_CASE("a refused sector has its place and the report is not whole", "[annual]") {
    ReportOptions options;
    RefusedSector refused;
    refused.id = "water";
    refused.title = Text("水利", "Water");
    refused.clauses = {"1.5"};
    Diagnostic reason;
    reason.origin = "sector.json /indicators/3/unit";
    reason.message = Text("单位不识别", "unknown unit");
    refused.reasons = {reason};
    options.catalog.refused = {refused};
    const auto report = made(options);
    CHECK_FALSE(report.complete);
    CHECK(titles(find_section(report.document.chapters, "sectors")->sections) ==
          "（一）煤炭/（二）水利/（三）旅游");
    const auto text = document_to_json(report.document);
    CHECK(text.find("sector.json") == std::string::npos);
    CHECK_THAT(shape(*find_block(report.document.chapters, "preface.scope")), contains("水利"));
}

TEST_CASE("synthetic data are called so in words and on the document", "[annual]") {
    CHECK(find_block(made().document.chapters, "preface.synthetic") == nullptr);
    ReportOptions options;
    options.synthetic = true;
    const auto document = made(options).document;
    CHECK(document.synthetic);
    REQUIRE(find_block(document.chapters, "preface.synthetic") != nullptr);
    CHECK_THAT(shape(*find_block(document.chapters, "preface.synthetic")), contains("示例数据"));
}

TEST_CASE("nothing is called binding where the plan does not say so", "[annual]") {
    const auto document = made().document;
    for (const auto& [id, figure] : document.figures)
        CHECK(figure.text.find("约束性") == std::string::npos);
    auto text = document_to_json(document);
    const std::string disclaimer = "不作约束性、预期性区分（计划未作区分）";
    const auto at = text.find(disclaimer);
    REQUIRE(at != std::string::npos);
    text.erase(at, disclaimer.size());
    CHECK(text.find("约束性") == std::string::npos);
}

TEST_CASE("every block and section has an id, and no two have the same", "[annual]") {
    std::map<std::string, int> ids;
    const std::function<void(const doc::Section&)> count = [&](const doc::Section& section) {
        ++ids[section.id];
        for (const auto& block : section.blocks) ++ids[block.id];
        for (const auto& inner : section.sections) count(inner);
    };
    const auto document = made().document;
    for (const auto* part : {&document.chapters, &document.appendices}) {
        for (const auto& section : *part) count(section);
    }
    for (const auto& [id, times] : ids) {
        INFO(id);
        CHECK_FALSE(id.empty());
        CHECK(times == 1);
    }
}

TEST_CASE("the English report has no Chinese words of the host's own", "[annual]") {
    ReportOptions options;
    options.language = "en";
    const auto document = made(options).document;
    CHECK(titles(document.chapters) ==
          "About this report/1At a glance/2Targets and indicators/3Sectors/"
          "4Overall assessment/5Problems and proposals");
    CHECK_THAT(printed(document, table_in(document.chapters, "targets.master.table")),
               contains("not met"));
}

TEST_CASE("the cut-off is the workspace's rule, or the year's own", "[annual]") {
    Catalog catalog = report_catalog();
    CHECK(to_text(default_edition(catalog, 2016).cut_off) == "2017-12-31");
    catalog.workspace.default_cut_off = "03-31+2";
    CHECK(to_text(default_edition(catalog, 2016).cut_off) == "2018-03-31");
    catalog.workspace.cut_off_by_year[2016] = "2017-05-01";
    CHECK(to_text(default_edition(catalog, 2016).cut_off) == "2017-05-01");
}
