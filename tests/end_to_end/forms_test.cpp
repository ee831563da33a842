// Why: a form goes out, is filled in as an official does, and comes back through `import` without a
// hand's turn: figures, task reports and texts into the report. SPDX-License-Identifier: Apache-2.0
#include <fstream>

#include "catch.hpp"
#include "form_workspace.hpp"

using namespace almanac::testing;
using nlohmann::json;

namespace {

Ran ask(const TrialWorkspace& workspace, const std::vector<std::string>& words) {
    return ask_in("en", workspace, words);
}

}  // namespace

TEST_CASE("a filled-in form comes back as figures, task reports and texts of the report",
          "[end_to_end]") {
    const auto workspace = with_duties("forms");
    auto parts = form_of(workspace);
    CHECK_THAT(part(parts, figures_sheet), contains("orchard.apples"));
    CHECK_THAT(part(parts, figures_sheet), contains("dataValidation"));
    CHECK_THAT(part(parts, texts_sheet), contains("填报单位（盖章）"));
    // 50,200 tonnes in the double that Excel keeps of 5.02, and another unit from the drop-down.
    set_cell(part(parts, figures_sheet), "G4", "<v>50200.000000000007</v>");
    set_cell(part(parts, figures_sheet), "H4", "吨");
    set_cell(part(parts, figures_sheet), "I4", "初步数");
    set_cell(part(parts, tasks_sheet), "D4", "按计划推进");
    set_cell(part(parts, tasks_sheet), "E4", "<v>60</v>");
    set_cell(part(parts, tasks_sheet), "F4", "已在三个乡镇推广{value x.y}。");
    set_cell(part(parts, tasks_sheet), "G4", "推广情况报告");
    set_cell(part(parts, texts_sheet), "D4", "全年新增果园*两千*亩。&#10;{if x} 原样保留。");
    const std::string file = save(workspace, parts);

    const Ran dry = ask(workspace, {"import", "--dry-run", file});
    INFO(dry.err);
    CHECK(dry.code == 0);
    const Ran imported = ask(workspace, {"import", file});
    INFO(imported.err);
    REQUIRE(imported.code == 0);
    const Ran reported = workspace.report();
    INFO(reported.err);
    REQUIRE(reported.code == 0);
    const std::string section = html_section(workspace.out(), "orchard");
    for (const char* part : {"5.02", "按计划推进（60%）；已在三个乡镇推广{value x.y}；",
                             "佐证：推广情况报告", "全年新增果园*两千*亩。", "{if x} 原样保留。"})
        CHECK_THAT(section, contains(part));
    CHECK_THAT(html_section(workspace.out(), "annex.tasks"), contains("按计划推进（60%）"));
    const Ran explained = ask(workspace, {"explain", "orchard.apples", "--year", "2016"});
    CHECK_THAT(explained.out, contains("市果业局填报"));
    // What is stored can be rebuilt from the journal, records included.
    REQUIRE(ask(workspace, {"store", "rebuild"}).code == 0);
    REQUIRE(ask(workspace, {"store", "verify"}).code == 0);
    REQUIRE(workspace.report().code == 0);
    CHECK(html_section(workspace.out(), "orchard") == section);
}

TEST_CASE("a form that comes back spoilt is refused with sheet and cell, and nothing is taken",
          "[end_to_end]") {
    const auto workspace = with_duties("forms_spoilt");
    std::ofstream(workspace.folder() / "areas.csv", std::ios::app)
        << "000000,全国,China,reference,,,,no,\n";
    const auto form = form_of(workspace);
    struct Spoilt {
        const char* sheet;
        const char* cell;
        const char* content;
        const char* said;
    };
    for (const auto& each : {Spoilt{figures_sheet, "A4", "mill.flour", "指标数据!A4"},
                             Spoilt{figures_sheet, "F4", "2015", "指标数据!F4"},
                             Spoilt{figures_sheet, "H4", "亿元", "指标数据!H4"},
                             Spoilt{figures_sheet, "I4", "很好", "指标数据!I4"},
                             Spoilt{figures_sheet, "G3", "数", "指标数据!"},
                             Spoilt{figures_sheet, "A3", "编码", "指标数据!A1"},
                             Spoilt{figures_sheet, "B4", "面粉", "指标数据!B4"},
                             Spoilt{figures_sheet, "D4", "<v>7</v>", "指标数据!D4"},
                             Spoilt{figures_sheet, "E4", "000000", "指标数据!E4"},
                             Spoilt{figures_sheet, "F4", "2016-12-31", "指标数据!F4"},
                             Spoilt{figures_sheet, "F4", "2016-07-01/2016-12-31", "指标数据!F4"},
                             Spoilt{figures_sheet, "F4", "2081", "指标数据!F4"},
                             Spoilt{guide_sheet, date_cell, "前天", "填报说明!B4"},
                             Spoilt{guide_sheet, date_cell, "2015-03-15", "填报说明!B4"},
                             Spoilt{guide_sheet, date_cell, "2099-03-15", "填报说明!B4"},
                             Spoilt{tasks_sheet, "D4", "已调整", "任务进展!I4"},
                             Spoilt{tasks_sheet, "B4", "另一项任务", "任务进展!B4"},
                             Spoilt{tasks_sheet, "D4", "", "任务进展!D4"},
                             Spoilt{tasks_sheet, "E4", "<v>10</v>", "任务进展!E4"},
                             Spoilt{tasks_sheet, "E4", "<v>0.4</v>", "任务进展!E4"},
                             Spoilt{tasks_sheet, "F3", "进展状态", "任务进展!F3"},
                             Spoilt{tasks_sheet, "D4", "差不多", "任务进展!D4"},
                             Spoilt{tasks_sheet, "E4", "<v>130</v>", "任务进展!E4"},
                             Spoilt{tasks_sheet, "A4", "orchard.t99", "任务进展!A4"},
                             Spoilt{tasks_sheet, "A3", "编码", "任务进展!A1"},
                             Spoilt{texts_sheet, "C4", "别的栏目", "文字材料!C4"},
                             Spoilt{texts_sheet, "A4", "orchards", "文字材料!A4"}}) {
        auto parts = form;
        set_cell(part(parts, figures_sheet), "G4", "<v>5.02</v>");
        set_cell(part(parts, tasks_sheet), "D4", "已完成");
        set_cell(part(parts, tasks_sheet), "F4", "已全部推广");
        set_cell(part(parts, texts_sheet), "D4", "文字");
        set_cell(part(parts, each.sheet), each.cell, each.content);
        const Ran ran = ask(workspace, {"import", save(workspace, parts)});
        INFO(each.cell << " " << each.content << "\n" << ran.err);
        CHECK(ran.code == 4);
        CHECK_THAT(ran.err, contains(each.said));
    }
    auto renamed = form;
    set_cell(part(renamed, figures_sheet), "G4", "<v>5.02</v>");
    replace(part(renamed, "xl/workbook.xml"), "name=\"任务进展\"", "name=\"任务\"");
    const Ran ran = ask(workspace, {"import", save(workspace, renamed)});
    CHECK(ran.code == 4);
    CHECK_THAT(ran.err, contains("任务进展"));
    const Ran blank = ask(workspace, {"import", save(workspace, form)});
    CHECK(blank.code == 4);
    CHECK_FALSE(std::filesystem::exists(workspace.folder() / "store" / "journal" / "1.json"));
}

TEST_CASE("what is typed beside its place in a form is never passed over", "[end_to_end]") {
    const auto workspace = with_duties("forms_beside");
    const auto form = form_of(workspace);
    const auto refused = [&](const XlsxParts& parts) {
        const Ran ran = ask(workspace, {"import", "--dry-run", save(workspace, parts)});
        CHECK(ran.code == 4);
        return ran.err;
    };
    auto note_alone = form;
    set_cell(part(note_alone, figures_sheet), "M4", "约五万吨");
    CHECK_THAT(refused(note_alone), contains("指标数据!G4"));
    auto broken_note = form;
    set_cell(part(broken_note, figures_sheet), "M4", "#REF!");
    CHECK_THAT(refused(broken_note), contains("指标数据!G4"));

    auto filled = form;
    set_cell(part(filled, figures_sheet), "G4", "<v>5.02</v>");
    auto copied = filled;
    replace(part(copied, "xl/workbook.xml"), "</sheets>",
            "<sheet name=\"指标数据 (2)\" sheetId=\"99\" r:id=\"rId99\"/></sheets>");
    replace(part(copied, "xl/_rels/workbook.xml.rels"), "</Relationships>",
            "<Relationship Id=\"rId99\" Target=\"worksheets/sheet99.xml\"/></Relationships>");
    copied.emplace_back("xl/worksheets/sheet99.xml", part(filled, figures_sheet));
    CHECK_THAT(refused(copied), contains("指标数据 (2)"));
    auto unmarked = filled;
    replace(part(unmarked, "xl/workbook.xml"), "name=\"almanac\"", "name=\"Sheet9\"");
    CHECK_THAT(refused(unmarked), contains("marks the form is missing"));

    // A revision reaches back, never ahead.
    set_cell(part(filled, figures_sheet), "I4", "更正差错");
    set_cell(part(filled, figures_sheet), "F4", "2015");
    CHECK(ask(workspace, {"import", "--dry-run", save(workspace, filled)}).code == 0);
    set_cell(part(filled, figures_sheet), "F4", "2017");
    CHECK_THAT(refused(filled), contains("指标数据!F4"));
}

TEST_CASE("last year's figure comes back as it was printed", "[end_to_end]") {
    const auto workspace = with_duties("forms_last");
    write(workspace.folder() / "last.csv",
          "indicator,area,period,value,unit,source,source_class\n"
          "orchard.apples,990100,2015,4.50,万吨,市果业局填报,2\n");
    REQUIRE(ask(workspace, {"import", (workspace.folder() / "last.csv").string()}).code == 0);
    auto parts = form_of(workspace);
    CHECK_THAT(part(parts, figures_sheet), contains("<v>4.50</v>"));
    set_cell(part(parts, figures_sheet), "G4", "<v>5.02</v>");
    CHECK(ask(workspace, {"import", "--dry-run", save(workspace, parts)}).code == 0);
    // What a spreadsheet makes of the printed number is the same number.
    set_cell(part(parts, figures_sheet), "D4", "<v>4.5</v>");
    CHECK(ask(workspace, {"import", "--dry-run", save(workspace, parts)}).code == 0);
    set_cell(part(parts, figures_sheet), "D4", "<v>4.6</v>");
    const Ran changed = ask(workspace, {"import", "--dry-run", save(workspace, parts)});
    CHECK(changed.code == 4);
    CHECK_THAT(changed.err, contains("指标数据!D4") && contains("(from “4.50”)"));
}

TEST_CASE("a form goes out for a sector as well, and never for nobody", "[end_to_end]") {
    const auto workspace = with_duties("forms_sector");
    const auto file = (workspace.folder() / "sector.xlsx").string();
    CHECK(
        ask(workspace, {"template", "--sector", "orchard", "--year", "2016", "--out", file}).code ==
        0);
    auto parts = parts_of(content_of(file));
    CHECK_THAT(part(parts, figures_sheet), contains("市果业局填报"));
    set_cell(part(parts, figures_sheet), "A4", "mill.flour");
    set_cell(part(parts, figures_sheet), "B4", "");
    set_cell(part(parts, figures_sheet), "G4", "<v>5</v>");
    const Ran foreign = ask(workspace, {"import", save(workspace, parts)});
    CHECK(foreign.code == 4);
    CHECK_THAT(foreign.err, contains("another sector"));
    const Ran nobody = ask(workspace, {"template", "--unit", "fruit_bureu", "--year", "2016"});
    CHECK(nobody.code == 2);
    CHECK_THAT(nobody.err, contains("fruit_bureau"));
    CHECK(ask(workspace, {"template", "--year", "2016"}).code == 2);
    std::ofstream(workspace.folder() / "units.csv", std::ios::app)
        << "idle_bureau,市闲局,Idle Bureau,bureau,,,,taoyuan-2014\n";
    CHECK(ask(workspace, {"template", "--unit", "idle_bureau", "--year", "2016"}).code == 2);
}

TEST_CASE("a form of a later year holds what the unit took over, whichever name is asked for",
          "[end_to_end]") {
    const auto workspace = with_duties("forms_merged");
    write(workspace.folder() / "units.csv",
          "id,name,name_en,kind,valid_from,valid_to,successor,document\n"
          "fruit_bureau,市果业局,Fruit Bureau,bureau,,2016-03-31,agri_bureau,桃政发〔2016〕3号\n"
          "agri_bureau,市农业农村局,Agriculture Bureau,bureau,2016-04-01,,,\n"
          "industry_bureau,市工业局,Industry Bureau,bureau,,,,taoyuan-2014\n");
    const auto file = (workspace.folder() / "merged.xlsx").string();
    for (const char* unit : {"agri_bureau", "市果业局"}) {
        INFO(unit);
        const Ran ran =
            ask(workspace, {"template", "--unit", unit, "--year", "2016", "--out", file});
        INFO(ran.err);
        CHECK(ran.code == 0);
        CHECK_THAT(ran.out, contains("1 indicators, 1 tasks"));
        auto parts = parts_of(content_of(file));
        CHECK_THAT(part(parts, figures_sheet), contains("市农业农村局填报"));
        set_cell(part(parts, figures_sheet), "G4", "<v>5.02</v>");
        set_cell(part(parts, tasks_sheet), "D4", "已完成");
        const Ran back = ask(workspace, {"import", "--dry-run", save(workspace, parts)});
        INFO(back.err);
        CHECK(back.code == 0);
    }
    // Forms of a year that was before the merger are sent out after it.
    const Ran spring = ask(workspace, {"template", "--unit", "agri_bureau", "--year", "2015",
                                       "--sent", "2016-04-05", "--out", file});
    INFO(spring.err);
    CHECK(spring.code == 0);
    CHECK(ask(workspace, {"template", "--unit", "agri_bureau", "--year", "2015", "--sent",
                          "2016-03-31", "--out", file})
              .code == 2);
    CHECK(ask(workspace, {"template", "--unit", "fruit_bureau", "--year", "2015", "--sent",
                          "2016-03-31", "--out", file})
              .code == 0);
    const Ran status = ask(workspace, {"status", "--year", "2016"});
    CHECK_THAT(status.out, contains("Agriculture Bureau (formerly Fruit Bureau)"));
}

TEST_CASE("status says who has handed in what, and the reminder list what is missing",
          "[end_to_end]") {
    const auto workspace = with_duties("status");
    const auto status = [&](std::vector<std::string> more) {
        more.insert(more.begin(), {"status", "--year", "2016"});
        return ask(workspace, more);
    };
    const Ran before = status({});
    INFO(before.out << before.err);
    CHECK(before.code == 0);
    CHECK_THAT(before.out,
               contains("Fruit Bureau: due 3, received 0 (returned 0), accepted 0, missing 3"));
    // Who leads is asked where nobody is named to report; what is made of flour names nobody.
    CHECK_THAT(before.out,
               contains("nobody is named: due 1, received 0 (returned 0), accepted 0, missing 1"));
    CHECK_THAT(before.out, contains("total (what several units lead, once): due 6"));

    auto parts = undated_form_of(workspace);
    set_cell(part(parts, figures_sheet), "G4", "<v>5.02</v>");
    REQUIRE(ask(workspace, {"import", save(workspace, parts)}).code == 0);
    const auto list = workspace.folder() / "remind.md";
    // What came in today had not come in then.
    CHECK_THAT(status({"--cut-off", "2017-04-10"}).out,
               contains("Fruit Bureau: due 3, received 0 (returned 0), accepted 0, missing 3"));
    const Ran after = status({"--deadline", "2017-03-31", "--out", list.string()});
    CHECK_THAT(after.out, contains("Fruit Bureau: due 3, received 1 (returned 0), accepted 1, "
                                   "missing 2, not applicable 0, "
                                   "not yet released 0, rate 33.3%, late 3"));
    const std::string reminder = content_of(list);
    CHECK_THAT(reminder, contains("## Fruit Bureau (2 items)"));
    CHECK_THAT(reminder, contains("- text: Orchards: 主要进展"));
    CHECK(reminder.find("Apples") == std::string::npos);

    const json by_sector =
        json::parse(ask(workspace, {"--json", "status", "--year", "2016", "--by", "sector"}).out);
    CHECK(by_sector["by"] == "sector");
    CHECK(by_sector["groups"][0]["id"] == "orchard");
    CHECK(by_sector["groups"][0]["accepted"] == 1);
    CHECK(by_sector["total"]["expected"] == 6);
}

TEST_CASE("a refused form is returned until it comes anew, and the workspace's deadline holds",
          "[end_to_end]") {
    const auto workspace = with_duties("returned");
    workspace.set("deadline", "03-31+1");
    auto parts = form_of(workspace);
    set_cell(part(parts, figures_sheet), "G4", "五点零二");
    set_cell(part(parts, tasks_sheet), "D4", "已完成");
    REQUIRE(ask(workspace, {"import", "--dry-run", save(workspace, parts)}).code == 4);
    CHECK_FALSE(std::filesystem::exists(workspace.folder() / "store" / "returned"));
    REQUIRE(ask(workspace, {"import", save(workspace, parts)}).code == 4);
    REQUIRE(ask(workspace, {"import", save(workspace, parts)}).code == 4);
    const auto status = [&] {
        return ask(workspace, {"status", "--year", "2016", "--cut-off", "2017-04-10", "--out",
                               (workspace.folder() / "remind.md").string()});
    };
    CHECK_THAT(status().out, contains("Fruit Bureau: due 3, received 2 (returned 2), accepted 0, "
                                      "missing 3, not applicable 0, not yet released 0, rate 0.0%, "
                                      "late 3 (up to 10 days)"));
    CHECK_THAT(content_of(workspace.folder() / "remind.md"), contains("returned; correct it"));

    parts = form_of(workspace);
    set_cell(part(parts, figures_sheet), "G4", "<v>5.02</v>");
    REQUIRE(ask(workspace, {"import", save(workspace, parts)}).code == 0);
    CHECK_THAT(status().out, contains("Fruit Bureau: due 3, received 2 (returned 1), accepted 1"));
}
