// Why: a sender gets their own workbook back with exactly the bad cells marked, corrects it there
// and hands the same file in again. SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <pugixml.hpp>
#include <set>

#include "catch.hpp"
#include "form_workspace.hpp"
#include "workbook/workbook.hpp"

using namespace almanac;
using namespace almanac::testing;
using nlohmann::json;

namespace {

Ran ask(const TrialWorkspace& workspace, const std::vector<std::string>& words,
        const std::string& language = "zh") {
    return ask_in(language, workspace, words);
}

const std::string* find(const XlsxParts& parts, const std::string& name) {
    for (const auto& [own, content] : parts)
        if (own == name) return &content;
    return nullptr;
}

/// Cells on red or yellow ground, as `指标数据!G4`.
std::set<std::string> coloured(const std::string& bytes) {
    const auto parts = parts_of(bytes);
    pugi::xml_document styles;
    REQUIRE(styles.load_string(find(parts, "xl/styles.xml")->c_str()));
    std::vector<std::string> fills;
    for (const auto& fill : styles.document_element().child("fills").children("fill"))
        fills.emplace_back(fill.child("patternFill").child("fgColor").attribute("rgb").as_string());
    std::vector<bool> marked;
    for (const auto& look : styles.document_element().child("cellXfs").children("xf")) {
        const auto& fill = fills.at(look.attribute("fillId").as_uint());
        marked.push_back(fill == "FFFFC7CF" || fill == "FFFFEB9D");
    }
    std::set<std::string> cells;
    Diagnostics diagnostics;
    for (const auto& sheet : workbook::read_book(bytes, "x.xlsx", diagnostics).sheets) {
        pugi::xml_document document;
        REQUIRE(document.load_string(find(parts, sheet.part)->c_str()));
        for (const auto& row : document.document_element().child("sheetData").children("row")) {
            for (const auto& cell : row.children("c")) {
                if (marked.at(cell.attribute("s").as_uint()))
                    cells.insert(sheet.name + "!" + cell.attribute("r").as_string());
            }
        }
    }
    return cells;
}

/// Comments by cell of the sheet in `part`.
std::map<std::string, std::string> comments(const XlsxParts& parts, const std::string& part) {
    std::map<std::string, std::string> found;
    const auto slash = part.rfind('/');
    const auto* relations =
        find(parts, part.substr(0, slash) + "/_rels" + part.substr(slash) + ".rels");
    if (relations == nullptr) return found;
    pugi::xml_document document;
    REQUIRE(document.load_string(relations->c_str()));
    for (const auto& relation : document.document_element().children("Relationship")) {
        const std::string type = relation.attribute("Type").as_string();
        if (!type.ends_with("/comments")) continue;
        pugi::xml_document notes;
        const std::string target = relation.attribute("Target").as_string();
        REQUIRE(notes.load_string(find(parts, target.substr(1))->c_str()));
        for (const auto& note : notes.document_element().child("commentList").children("comment")) {
            std::string text;
            for (const auto& run : note.child("text").children("r"))
                text += run.child("t").text().as_string();
            found[note.attribute("ref").as_string()] = text;
        }
    }
    return found;
}

/// `指标数据!G4 五点零二` of every cell but those of the list.
std::vector<std::string> texts_of(const std::string& bytes) {
    Diagnostics diagnostics;
    std::vector<std::string> texts;
    for (const auto& sheet : workbook::read_book(bytes, "x.xlsx", diagnostics).sheets) {
        if (sheet.name == "退回说明") continue;
        for (const auto& cell : sheet.cells)
            texts.push_back(sheet.name + "!" + workbook::cell_name(cell.row, cell.column) + " " +
                            cell.text);
    }
    CHECK(diagnostics.empty());
    return texts;
}

}  // namespace

TEST_CASE("a form comes back with exactly its bad cells coloured and explained", "[end_to_end]") {
    const auto workspace = with_duties("annotate");
    auto parts = form_of(workspace);
    set_cell(part(parts, figures_sheet), "G4", "五点零二");
    set_cell(part(parts, figures_sheet), "H4", "万顿");
    set_cell(part(parts, tasks_sheet), "D4", "差不多");
    set_cell(part(parts, tasks_sheet), "E4", "<v>130</v>");
    const std::string filled = save(workspace, parts);
    const auto out = workspace.folder() / "returned.xlsx";
    const Ran ran = ask(workspace, {"import", "--dry-run", "--annotate", out.string(), filled});
    INFO(ran.err);
    CHECK(ran.code == 4);
    const std::string returned = content_of(out);
    CHECK(coloured(returned) ==
          std::set<std::string>{"指标数据!G4", "指标数据!H4", "任务进展!D4", "任务进展!E4"});
    CHECK(texts_of(returned) == texts_of(content_of(filled)));
    const auto after = parts_of(returned);
    const auto of_figures = comments(after, figures_sheet);
    REQUIRE(of_figures.size() == 2);
    CHECK_THAT(of_figures.at("G4"), contains("五点零二"));
    CHECK_THAT(of_figures.at("G4"), contains("→ "));
    CHECK_THAT(of_figures.at("H4"), contains("万吨"));
    CHECK(comments(after, tasks_sheet).size() == 2);
    // Parts that nothing was added to are the sender's to the byte.
    for (const auto& [name, content] : parts) {
        const bool touched = name == figures_sheet || name == tasks_sheet ||
                             name == "xl/styles.xml" || name == "xl/workbook.xml" ||
                             name == "[Content_Types].xml" || name.ends_with(".rels");
        if (touched) continue;
        INFO(name);
        REQUIRE(find(after, name) != nullptr);
        CHECK(*find(after, name) == content);
    }
    CHECK_THAT(*find(after, figures_sheet), contains("dataValidation"));
    const auto* list = find(after, "xl/worksheets/almanac_returned.xml");
    REQUIRE(list != nullptr);
    CHECK_THAT(*list, contains("location=\"'指标数据'!G4\""));
    CHECK_THAT(*list, contains("共 4 个问题"));
    // The list is what opens, and the only sheet that is selected.
    CHECK_THAT(*find(after, "xl/workbook.xml"), contains("activeTab=\"5\""));
    CHECK(std::count_if(after.begin(), after.end(), [](const auto& each) {
              return each.second.find("tabSelected=\"1\"") != std::string::npos;
          }) == 1);
    // The same file, the same bytes; a file that is there is never written over.
    const auto again = workspace.folder() / "again.xlsx";
    ask(workspace, {"import", "--dry-run", "--annotate", again.string(), filled});
    CHECK(content_of(again) == returned);
    const Ran over = ask(workspace, {"import", "--dry-run", "--annotate", filled, filled}, "en");
    CHECK(over.code == 2);
    CHECK_THAT(over.err, contains("exists"));
}

TEST_CASE("a returned form that was corrected where it is marked comes back in", "[end_to_end]") {
    const auto workspace = with_duties("annotate_corrected");
    auto parts = form_of(workspace);
    set_cell(part(parts, figures_sheet), "G4", "五点零二");
    const auto out = workspace.folder() / "returned.xlsx";
    ask(workspace, {"import", "--annotate", out.string(), save(workspace, parts)});
    auto returned = parts_of(content_of(out));
    set_cell(part(returned, figures_sheet), "G4", "<v>5.02</v>");
    // A second fault in the corrected file replaces the first in comments and list.
    set_cell(part(returned, tasks_sheet), "D4", "差不多");
    const auto second = workspace.folder() / "second.xlsx";
    CHECK(ask(workspace, {"import", "--annotate", second.string(),
                          save(workspace, returned, "corrected.xlsx")})
              .code == 4);
    auto twice = parts_of(content_of(second));
    CHECK(comments(twice, figures_sheet).empty());
    CHECK(comments(twice, tasks_sheet).size() == 1);
    CHECK(coloured(content_of(second)) == std::set<std::string>{"任务进展!D4"});
    // The corrected cell looks as it did before it was marked.
    const auto look = [](const std::string& sheet) {
        const auto at = sheet.find("<c r=\"G4\"");
        const auto style = sheet.find("s=\"", at);
        return sheet.substr(style, sheet.find('"', style + 3) - style);
    };
    CHECK(look(part(twice, figures_sheet)) == look(part(parts, figures_sheet)));
    CHECK_THAT(part(twice, "xl/worksheets/almanac_returned.xml"), contains("共 1 个问题"));
    CHECK(std::count_if(twice.begin(), twice.end(), [](const auto& each) {
              return each.first.find("almanac_returned") != std::string::npos;
          }) == 1);
    set_cell(part(twice, tasks_sheet), "D4", "已完成");
    const Ran ran = ask(workspace, {"import", save(workspace, twice, "right.xlsx")});
    INFO(ran.err);
    CHECK(ran.code == 0);
}

TEST_CASE("comments that people wrote stay, and the remark follows in the same one",
          "[end_to_end]") {
    const auto workspace = with_duties("annotate_comments");
    auto parts = form_of(workspace);
    set_cell(part(parts, figures_sheet), "G4", "五点零二");
    parts.emplace_back(
        "xl/comments1.xml",
        "<comments xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/"
        "main\"><authors><author>李</author></authors><commentList>"
        "<comment ref=\"G4\" authorId=\"0\"><text><t>待定</t></text></comment>"
        "<comment ref=\"B4\" authorId=\"0\"><text><r><t>口径</t></r></text></comment>"
        "</commentList></comments>");
    parts.emplace_back(
        "xl/worksheets/_rels/sheet2.xml.rels",
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
        "relationships/comments\" Target=\"/xl/comments1.xml\"/></Relationships>");
    const auto out = workspace.folder() / "returned.xlsx";
    const Ran ran =
        ask(workspace, {"import", "--dry-run", "--annotate", out.string(), save(workspace, parts)});
    INFO(ran.err);
    const auto found = comments(parts_of(content_of(out)), figures_sheet);
    REQUIRE(found.size() == 2);
    CHECK_THAT(found.at("G4"), contains("待定\n"));
    // Marked again, it says everything once.
    const auto again = workspace.folder() / "again.xlsx";
    ask(workspace, {"import", "--dry-run", "--annotate", again.string(), out.string()});
    CHECK(comments(parts_of(content_of(again)), figures_sheet) == found);
    CHECK(coloured(content_of(again)) == coloured(content_of(out)));
    CHECK_THAT(found.at("G4"), contains("五点零二"));
    CHECK(found.at("B4") == "口径");
}

TEST_CASE("a CSV file comes back as a workbook with its cells as they were", "[end_to_end]") {
    const auto workspace = with_duties("annotate_csv");
    write(workspace.folder() / "data.csv",
          "indicator,area,period,value,unit,source_class,source\n"
          "orchard.apples,990100,2016,\"5,02\",万吨,1,test\n"
          "orchard.aples,990100,2016-13,5.02,万吨,1,\n"
          "orchard.apples,990100,2015,4.98,万吨,1,test\n");
    const auto out = workspace.folder() / "returned.xlsx";
    const Ran ran = ask(workspace, {"import", "--annotate", out.string(),
                                    (workspace.folder() / "data.csv").string()});
    INFO(ran.err);
    CHECK(ran.code == 4);
    const std::string returned = content_of(out);
    CHECK(coloured(returned) == std::set<std::string>{"数据!D2", "数据!A3", "数据!C3", "数据!G3"});
    const auto texts = texts_of(returned);
    CHECK(std::count(texts.begin(), texts.end(), "数据!D2 5,02") == 1);
    CHECK(std::count(texts.begin(), texts.end(), "数据!D4 4.98") == 1);
    CHECK_THAT(comments(parts_of(returned), "xl/worksheets/sheet1.xml").at("A3"),
               contains("orchard.apples"));
}

TEST_CASE("what cannot be opened comes back as a list alone", "[end_to_end]") {
    const auto workspace = with_duties("annotate_broken");
    write(workspace.folder() / "broken.xlsx", "PK\x03\x04 and nothing more");
    const auto out = workspace.folder() / "returned.xlsx";
    const Ran ran = ask(workspace, {"import", "--annotate", out.string(),
                                    (workspace.folder() / "broken.xlsx").string()});
    CHECK(ran.code == 4);
    const auto parts = parts_of(content_of(out));
    REQUIRE(find(parts, "xl/worksheets/almanac_returned.xml") != nullptr);
    CHECK_THAT(*find(parts, "xl/worksheets/almanac_returned.xml"), contains("整个文件"));
}
