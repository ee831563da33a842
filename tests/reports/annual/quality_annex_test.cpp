// Why: the annex on data quality says what is doubtful, who answers for it and what lacks, and
// gives nothing away. SPDX-License-Identifier: Apache-2.0
#include <nlohmann/json.hpp>

#include "annual/edition_json.hpp"
#include "catch.hpp"
#include "made.hpp"
#include "schema/checker.hpp"

using namespace almanac;
using namespace almanac::testing;

namespace {

/// The sample report where more gas was used than drained in 2016, and output rose fourfold in
/// 2015.
ReportOptions doubtful() {
    ReportOptions options;
    Check check;
    check.id = "use_within";
    check.kind = CheckKind::part_of;
    check.whole = "coal.gas_drained";
    check.parts = {"coal.gas_used"};
    check.message = Text("利用量大于抽采量，请核对。", "More used than drained: check.");
    Check jump;
    jump.id = "output_jump";
    jump.kind = CheckKind::jump;
    jump.indicator = "coal.output";
    jump.factor = 3;
    jump.message = Text("产量与上年相差悬殊，请核对。", "Far from the year before: check.");
    options.catalog.sectors[0].checks = {check, jump};
    options.figures.push_back(in_year("coal.gas_drained", 2016, "4.8"));
    options.figures.push_back(in_year("coal.gas_used", 2016, "5.2"));
    options.figures.push_back(in_year("coal.output", 2014, "20"));
    return options;
}

Waiver waiver(const std::string& rule, int year) {
    return {rule,
            "",
            city,
            year,
            Text("已向市煤炭局核实", "confirmed by the Coal Bureau"),
            "王",
            "2017-03-01",
            "editions/2016/waivers.json /waivers/0"};
}

std::string codes(const Diagnostics& diagnostics) {
    std::string text;
    for (const auto& diagnostic : diagnostics) text += diagnostic.code + " ";
    return text;
}

}  // namespace

TEST_CASE("doubtful figures stand in the annex year by year until somebody answers", "[annual]") {
    Diagnostics diagnostics;
    auto options = doubtful();
    const auto report = made(options, diagnostics);
    CHECK(printed(report.document, table_in(report.document.appendices, "annex.quality.doubts")) ==
          "2016年\n"
          "煤层气抽采量（吕梁市）|煤层气抽采量 4.8亿立方米；煤层气利用量 5.2亿立方米|"
          "利用量大于抽采量，请核对。|待核实\n"
          "2015年\n"
          "原煤产量（吕梁市）|原煤产量 90万吨；原煤产量（2014年） 20万吨|"
          "产量与上年相差悬殊，请核对。|待核实");
    // The operator hears of this year's, with every figure; the report is whole all the same.
    CHECK(codes(diagnostics) == "Q05 ");
    CHECK(diagnostics[0].severity == Severity::warning);
    CHECK_THAT(diagnostics[0].message.in("zh"), contains("煤层气利用量 5.2亿立方米"));
    CHECK_THAT(diagnostics[0].message.in("en"), contains("Gas used 520 million m³"));
    CHECK(report.complete);

    options.waivers = {waiver("coal.use_within", 2016)};
    options.figures.back().note = "2014年停产整顿";
    options.language = "en";
    diagnostics.clear();
    const auto answered = made(options, diagnostics);
    const auto text =
        printed(answered.document, table_in(answered.document.appendices, "annex.quality.doubts"));
    CHECK_THAT(text, contains("Note of the compilers: confirmed by the Coal Bureau"));
    CHECK_THAT(text,
               contains("Gas used 5.2 (100 million m³)") || contains("Gas used 520 million m³"));
    CHECK(text.find("王") == std::string::npos);
    CHECK(codes(diagnostics).empty());
}

TEST_CASE("what was not used stands beside what was, with the difference", "[annual]") {
    ReportOptions options;
    options.figures.push_back(in_year("coal.gas_drained", 2016, "4.8"));
    Given press = in_year("coal.gas_drained", 2016, "5.1");
    press.source_class = 4;
    press.source = "吕梁日报";
    options.figures.push_back(press);
    press.value = "5";
    press.bound = Bound::above;
    press.source = "百科";
    press.source_class = 5;
    options.figures.push_back(press);
    for (const char* county : {lishi, wenshui, xiaoyi})
        options.figures.push_back({"coal.gas_drained", county, "2016", "1.5", 2});
    Diagnostics diagnostics;
    const auto report = made(options, diagnostics);
    CHECK(printed(report.document, table_in(report.document.appendices, "annex.quality.sources")) ==
          "煤层气抽采量（吕梁市）|2016年|4.8亿立方米|5.1亿立方米|+0.3亿立方米|吕梁日报\n"
          "煤层气抽采量（吕梁市）|2016年|4.8亿立方米|超过5亿立方米|—|百科\n"
          "煤层气抽采量（吕梁市）|2016年|4.8亿立方米|4.5亿立方米|-0.3亿立方米|下级地区汇总数");
}

TEST_CASE("what is known of a part of the year stands apart from the years", "[annual]") {
    ReportOptions options;
    options.figures = {{"coal.gas_drained", city, "2016-YTD11", "4.4"},
                       {"coal.gas_drained", city, "2016-11", "0.4"},
                       {"coal.gas_drained", city, "2016-H1", "2.2"},
                       {"coal.gas_drained", city, "2015-YTD11", "4.0"},
                       {"coal.gas_drained", lishi, "2016-YTD11", "1.1"},
                       {"coal.gas_used", city, "2016-YTD11", "3.3"},
                       {"coal.gas_used", city, "2016", "3.6"},
                       {"coal.output", city, "2016-04-01/2017-03-31", "90"}};
    Diagnostics diagnostics;
    const auto report = made(options, diagnostics);
    const auto& table = table_in(report.document.appendices, "annex.quality.part_years");
    CHECK(printed(report.document, table) == "煤层气抽采量|2016年1-11月|4.4亿立方米|—");
    CHECK(find_block(made().document.appendices, "annex.quality.part_years") == nullptr);
}

TEST_CASE("without doubts the annex says so", "[annual]") {
    const auto document = made().document;
    CHECK(find_block(document.appendices, "annex.quality.no_doubts") != nullptr);
    CHECK(find_block(document.appendices, "annex.quality.doubts") == nullptr);
}

TEST_CASE("a waiver that answers nothing is said, one for a gap answers the gap", "[annual]") {
    auto options = doubtful();
    Waiver gap = waiver(gap_rule, 2016);
    gap.indicator = "coal.steps";
    options.waivers = {waiver("coal.use_within", 2016), gap, waiver("coal.output_jump", 2016)};
    Diagnostics diagnostics;
    const auto report = made(options, diagnostics);
    CHECK(codes(diagnostics) == "Q02 ");
    const auto& units = report.data.quality.units;
    const auto statistics = std::find_if(
        units.begin(), units.end(), [](const Standing& unit) { return unit.id == "statistics"; });
    REQUIRE(statistics != units.end());
    CHECK(statistics->waived == 1);
    CHECK(statistics->missing > statistics->waived);
}

TEST_CASE("a doubt about what the audience may not see is named nowhere but to the operator",
          "[annual]") {
    auto options = doubtful();
    options.catalog.indicators.at("coal.gas_used").release = Release::internal;
    Diagnostics diagnostics;
    const auto open = made(options, diagnostics);
    CHECK(open.data.quality.doubts.size() == 1);
    CHECK(open.data.quality.doubts[0].indicator == "coal.output");
    CHECK(codes(diagnostics) == "Q05 ");
    options.audience = "internal";
    CHECK(made(options).data.quality.doubts.size() == 2);
}

TEST_CASE("who has handed in what is counted over everything, whoever may see it", "[annual]") {
    auto options = doubtful();
    const auto before = made(options).data.quality.total;
    options.catalog.indicators.at("coal.gas_used").release = Release::withheld;
    const auto after = made(options).data.quality.total;
    CHECK(before.due == after.due);
    CHECK(before.accepted == after.accepted);
    const auto document = made(options).document;
    const auto text =
        printed(document, table_in(document.appendices, "annex.quality.completeness"));
    CHECK_THAT(text, contains("合计|" + std::to_string(after.due) + "|" +
                              std::to_string(after.accepted) + "|"));
}

TEST_CASE("the edition keeps its waivers, persons included, and its doubts", "[annual]") {
    auto options = doubtful();
    options.waivers = {waiver("coal.use_within", 2016)};
    options.catalog.sectors[1].sha256 = std::string(64, 'b');
    const auto json = nlohmann::json::parse(
        edition_json(options.catalog, edition_of(options), made(options).data));
    CHECK(json["waivers"][0]["person"] == "王");
    CHECK(json["waivers"][0]["rule"] == "coal.use_within");
    REQUIRE(json["doubts"].size() == 2);
    CHECK(json["doubts"][0]["answered_by"] == "office");
    CHECK(json["doubts"][0]["answer"]["en"] == "confirmed by the Coal Bureau");
    CHECK_FALSE(json["doubts"][1].contains("answered_by"));
    CHECK(json["thresholds"]["doubts"]["modified_z"] == 3.5);
    const Diagnostics faults = SchemaChecker().check("edition", json, "edition.json");
    CHECK(codes(faults).empty());
}

TEST_CASE("doubts about other areas are none of an edition's business", "[annual]") {
    const auto options = doubtful();
    Edition edition = edition_of(options);
    const auto figures = measured(options.catalog, options.figures).figures;
    const auto doubts = find_doubts(options.catalog, figures, 2016, {});
    REQUIRE(doubts.size() == 2);
    CHECK(annual::doubts_shown(options.catalog, figures, edition, doubts).size() == 2);
    edition.area = "140000";
    CHECK(annual::doubts_shown(options.catalog, figures, edition, doubts).size() == 2);
    edition.area = lishi;
    CHECK(annual::doubts_shown(options.catalog, figures, edition, doubts).empty());
}
