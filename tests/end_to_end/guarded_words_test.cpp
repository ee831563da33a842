// Why: words tell closed figures by whatever way they come in: forms, texts of an edition, edits of
// a leader. Noughts and words beside a form are followed to the end, too.
// SPDX-License-Identifier: Apache-2.0
#include "catch.hpp"
#include "form_workspace.hpp"

using namespace almanac::testing;
using nlohmann::json;
namespace fs = std::filesystem;

namespace {

const fs::path source{ALMANAC_SOURCE_DIR};

Ran ask(const TrialWorkspace& workspace, const std::vector<std::string>& words) {
    return ask_in("en", workspace, words);
}

/// The mill's 61.07万吨 of 2016 are for insiders only.
void close_flour(const TrialWorkspace& workspace) {
    const auto file = (workspace.folder() / "flour.csv").string();
    write(file,
          "indicator,area,period,value,unit,source,source_class,status,published,release\n"
          "orchard.apples,990100,2016,5.02,万吨,市统计局,1,final,2017-03-01,\n"
          "mill.flour,990100,2016,61.07,万吨,市统计局,1,final,2017-03-01,internal\n");
    const Ran ran = ask(workspace, {"import", file});
    INFO(ran.err);
    REQUIRE(ran.code == 0);
}

/// A block of report.json by its id, or null.
json block_of(const json& node, const std::string& id) {
    if (node.is_object() && node.value("id", json()) == id && node.contains("type")) return node;
    for (const auto& each : node) {
        if (!each.is_structured()) continue;
        if (auto found = block_of(each, id); !found.is_null()) return found;
    }
    return nullptr;
}

/// Every text run below a node, in order; the first is replaced by `words`.
std::string take_words(json& node, const std::string& words) {
    std::string all;
    if (node.is_object() && node.contains("text") && node["text"].is_string()) {
        all = node["text"].get<std::string>();
        node["text"] = words;
        return all;
    }
    for (auto& each : node)
        if (each.is_structured()) all += take_words(each, all.empty() ? words : "");
    return all;
}

}  // namespace

TEST_CASE("a form whose words tell a closed figure is told so when it comes in", "[end_to_end]") {
    const auto workspace = with_duties("guarded_form");
    close_flour(workspace);
    auto parts = form_of(workspace);
    set_cell(part(parts, figures_sheet), "G4", "<v>5.10</v>");
    set_cell(part(parts, figures_sheet), "I4", "更正差错");
    set_cell(part(parts, texts_sheet), "D4", "同期全市面粉产量61.07万吨。");
    const Ran ran = ask(workspace, {"import", save(workspace, parts)});
    CHECK(ran.code == 0);
    CHECK_THAT(ran.err, contains("Q101") && contains("Flour"));
    CHECK(ran.err.find("61.07") == std::string::npos);
    REQUIRE(workspace.report().code == 0);
    CHECK(content_of(workspace.out() / "report.html").find("61.07") == std::string::npos);
}

TEST_CASE("a text of an edition whose name has an unknown release is closed, and named",
          "[end_to_end]") {
    const auto workspace = with_duties("guarded_name");
    const auto texts = workspace.folder() / "editions" / "2016" / "texts" / "orchard";
    fs::create_directories(texts);
    write(texts / "progress.intern.zh.md", "仅供内部传阅的进展。");
    const Ran ran = workspace.report();
    CHECK(ran.code == 0);
    CHECK_THAT(ran.err, contains("Q103") && contains("“intern”"));
    CHECK(content_of(workspace.out() / "report.html").find("内部传阅") == std::string::npos);
}

TEST_CASE("an edit that tells a closed figure is held back in every format", "[end_to_end]") {
    const auto workspace = with_duties("guarded_edit");
    close_flour(workspace);
    REQUIRE(workspace.report(workspace.out(), {"--format", "json"}).code == 0);
    json block = block_of(json::parse(content_of(workspace.out() / "report.json")), "basics.plan");
    REQUIRE(block.is_object());
    const std::string before = take_words(block, "今年面粉产量达到61.07万吨。");
    json edits;
    edits["edits"] = json::array(
        {{{"block", "basics.plan"}, {"source", before}, {"paragraphs", json::array({block})}}});
    const auto folder = workspace.folder() / "editions" / "2016" / "edits";
    fs::create_directories(folder);
    write(folder / "zh-990100-public.json", edits.dump());
    const Ran ran = workspace.report(workspace.out(), {"--format", "html,json,docx"});
    INFO(ran.err);
    CHECK(ran.code == 0);
    CHECK_THAT(ran.err, contains("Q100"));
    for (const char* name : {"report.html", "report.json"})
        CHECK(content_of(workspace.out() / name).find("61.07") == std::string::npos);
    // The edit is taken: to insiders it is printed.
    write(folder / "zh-990100-internal.json", edits.dump());
    const auto inside = workspace.folder() / "inside";
    REQUIRE(workspace.report(inside, {"--format", "html", "--audience", "internal"}).code == 0);
    CHECK_THAT(content_of(inside / "report.html"), contains("今年面粉产量达到61.07万吨"));
}

TEST_CASE("a nought is a figure in every format, and none is missed by --verify", "[end_to_end]") {
    const TrialWorkspace workspace("verified_nought");
    const auto file = (workspace.folder() / "nought.csv").string();
    write(file,
          "indicator,area,period,value,unit,source,source_class,status,published\n"
          "orchard.apples,990100,2016,0,万吨,市统计局,1,final,2017-03-01\n");
    REQUIRE(ask(workspace, {"import", file}).code == 0);
    for (const char* language : {"zh", "en"}) {
        const Ran ran = workspace.report(
            workspace.folder() / language,
            {"--lang", language, "--format", "html,json,docx,xlsx,pdf", "--verify"});
        INFO(ran.err);
        CHECK(ran.code == 0);
        CHECK_THAT(content_of(workspace.folder() / language / "report.html"), contains("0.0%"));
    }
}

TEST_CASE("what stands beside the table of a form is refused with its cell", "[end_to_end]") {
    const auto workspace = with_duties("beside_form");
    auto parts = form_of(workspace);
    set_cell(part(parts, figures_sheet), "G4", "<v>5.02</v>");
    auto& sheet = part(parts, figures_sheet);
    const auto row = sheet.find("<row r=\"4\"");
    REQUIRE(row != std::string::npos);
    sheet.insert(sheet.find("</row>", row),
                 "<c r=\"AZ4\" t=\"inlineStr\"><is><t>另有两万吨未计</t></is></c>");
    const Ran ran = ask(workspace, {"import", save(workspace, parts)});
    CHECK(ran.code == 4);
    CHECK_THAT(ran.err, contains("AZ4") && contains("另有两万吨未计"));
}

TEST_CASE("a closed sales figure is said to be closed in a sentence, not compared with its target",
          "[end_to_end]") {
    const fs::path folder = fs::path(ALMANAC_BINARY_DIR) / "end_to_end" / "closed_sales";
    fs::remove_all(folder);
    fs::create_directories(folder.parent_path());
    fs::copy(source / "reports" / "lvliang", folder, fs::copy_options::recursive);
    fs::remove_all(folder / "store");
    fs::remove_all(folder / "out");
    const auto file = folder / "sales.csv";
    write(file,
          "indicator,area,period,value,unit,source,source_class,status,published,release\n"
          "new_materials.base_sales,141127-materials,2020,2.61,亿元,县统计局,1,final,2021-03-01,"
          "internal\n");
    const auto run_there = [&](std::vector<std::string> words) {
        words.insert(words.begin(), {"-w", folder.string(), "--messages", "en"});
        return run(words);
    };
    const Ran imported = run_there({"import", file.string()});
    INFO(imported.err);
    REQUIRE(imported.code == 0);
    const Ran made = run_there({"report", "--year", "2020", "--sector", "new_materials", "--format",
                                "html", "--out", (folder / "made").string()});
    INFO(made.err);
    REQUIRE(made.code == 0);
    const std::string html = content_of(folder / "made" / "report.html");
    CHECK_THAT(html, contains("基地年销售收入不公开，本报告不列示其完成情况"));
    CHECK(html.find("基地年销售收入为") == std::string::npos);
    CHECK(html.find("2.61") == std::string::npos);
}
