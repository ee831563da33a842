// Why: what an office relies on: nothing of the document is lost, and Word finds what it needs.
// SPDX-License-Identifier: Apache-2.0
#include "docx/docx.hpp"

#include <set>

#include "catch.hpp"
#include "docx/marks.hpp"
#include "docx/read_docx.hpp"
#include "docx_parts.hpp"
#include "ooxml/xml_reader.hpp"
#include "sample_document.hpp"
#include "transform/walk.hpp"

using namespace almanac;
using namespace almanac::testing;

namespace {

std::set<std::string> block_ids(doc::Document document) {
    std::set<std::string> ids;
    auto keep = [&](const doc::Block& block) { ids.insert(block.id); };
    walk_blocks(document.front, keep);
    for (auto& chapter : document.chapters) walk_blocks(chapter, keep);
    for (auto& appendix : document.appendices) walk_blocks(appendix, keep);
    return ids;
}

std::set<std::string> shown_figures(doc::Document document) {
    std::set<std::string> ids;
    auto keep = [&](const doc::Inline& item) {
        if (const auto* value = std::get_if<doc::Value>(&item.node)) ids.insert(value->figure);
    };
    walk(document, keep);
    return ids;
}

}  // namespace

TEST_CASE("every block is a bookmark and comes back unchanged", "[docx]") {
    for (const std::string language : {"zh", "en"}) {
        const auto document = sample_document(language);
        const auto read = docx::read_docx(write_sample(document), "report.docx");
        CHECK(read.year == 2016);
        CHECK(read.language == language);
        for (const auto& id : block_ids(document)) {
            INFO(id);
            const auto* block = read.find(id);
            REQUIRE(block != nullptr);
            CHECK(block->found);
            CHECK_FALSE(block->words_changed);
            CHECK_FALSE(block->figures_changed);
        }
    }
}

TEST_CASE("every figure keeps its id and its text, in the text or behind a chart", "[docx]") {
    const auto document = sample_document("zh");
    const auto read = docx::read_docx(write_sample(document), "report.docx");
    std::map<std::string, std::string> found = read.charted;
    for (const auto& block : read.blocks)
        for (const auto& paragraph : block.paragraphs)
            for (const auto& piece : paragraph)
                if (piece.kind == docx::PieceKind::figure) found[piece.id] = piece.text;
    for (const auto& id : shown_figures(document)) {
        INFO(id);
        REQUIRE(found.count(id) == 1);
        // States carry their sign before their word.
        CHECK(found[id].ends_with(document.figures.at(id).text));
    }
}

TEST_CASE("a figure's id that Word would not take as a tag is kept in the mapping", "[docx]") {
    SampleBuilder b("zh");
    const std::string indicator = "coal." + std::string(90, 'x');
    doc::Section chapter{"c", "", "一、", b.text("章", "c"), {}, {}};
    chapter.blocks = {paragraph("c.1", {b.value(indicator, "2016", 3, 0)})};
    b.document.chapters = {chapter};
    const auto read = docx::read_docx(write_sample(b.document), "report.docx");
    CHECK(read.find("c.1")->paragraphs.at(0).at(0).id == indicator + "/141100/2016");
}

TEST_CASE("breaks, first numbers of lists and editors' figures are in the file", "[docx]") {
    SampleBuilder b("zh");
    doc::Section chapter{"c", "", "一、", b.text("章", "c"), {}, {}};
    doc::List list;
    list.ordered = true;
    list.start = 2016;
    doc::List inner = list;
    inner.start = 7;
    inner.items = {{paragraph("c.2.1.1", {{doc::Run{"内"}}})}};
    list.items = {{paragraph("c.2.1", {{doc::Run{"甲"}}}), {"c.2.2", inner}}};
    chapter.blocks = {paragraph("c.1", {{doc::Run{"第一行"}},
                                        {doc::Break{}},
                                        {doc::Literal{"9亿元", "手工写入", true}}}),
                      {"c.2", list}};
    b.document.chapters = {chapter};
    const auto parts = parts_of(write_sample(b.document));
    CHECK_THAT(parts.at("word/document.xml"), contains("<w:br/>"));
    CHECK_THAT(parts.at("word/document.xml"), contains("[编辑所加]"));
    CHECK_THAT(parts.at("word/numbering.xml"),
               contains("<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"2016\"/>"));
    CHECK_THAT(parts.at("word/numbering.xml"),
               contains("<w:lvlOverride w:ilvl=\"1\"><w:startOverride w:val=\"7\"/>"));
}

TEST_CASE("names of bookmarks fit Word's forty letters, digits and underscores", "[docx]") {
    for (const std::string id : {"a", "煤层气.产量/2016", "x y", std::string(300, 'k').c_str()}) {
        const auto name = docx::bookmark_of(id);
        CHECK(name.size() <= 40);
        CHECK(name.find_first_not_of("_abcdefghijklmnopqrstuvwxyz0123456789") == std::string::npos);
    }
    CHECK(docx::bookmark_of("coal.1") != docx::bookmark_of("coal.2"));
}

TEST_CASE("the same document is the same bytes, every time", "[docx]") {
    const auto first = write_sample(sample_document("zh"), "gbt9704");
    for (int i = 0; i < 10; ++i) CHECK(write_sample(sample_document("zh"), "gbt9704") == first);
}

TEST_CASE("all parts are XML that a strict reader takes", "[docx]") {
    for (const auto& [name, content] : parts_of(write_sample(sample_document("zh")))) {
        if (!name.ends_with(".xml") && !name.ends_with(".rels")) continue;
        INFO(name);
        ooxml::XmlReader reader(content);
        auto event = reader.next();
        while (event != ooxml::XmlReader::Event::end && event != ooxml::XmlReader::Event::fault)
            event = reader.next();
        CHECK(event == ooxml::XmlReader::Event::end);
    }
}

TEST_CASE("each line of the contents computes its page by itself", "[docx]") {
    auto parts = parts_of(write_sample(sample_document("zh")));
    const auto& body = parts["word/document.xml"];
    const auto lines = count_of(body, "<w:pStyle w:val=\"TOC1\"/>") +
                       count_of(body, "<w:pStyle w:val=\"TOC2\"/>") +
                       count_of(body, "<w:pStyle w:val=\"TOC3\"/>");
    CHECK(lines > 5);
    CHECK(count_of(body, " PAGEREF _a") == lines);
    // LibreOffice takes the lines of a TOC field for text that never changes.
    CHECK(count_of(body, " TOC ") == 0);
    // Word asks whoever opens such a file whether it may refer to other files.
    CHECK(count_of(body, "w:dirty") == 0);
    CHECK(count_of(parts["word/settings.xml"], "updateFields") == 0);
}

TEST_CASE("the head of a page on its side reaches to its edge", "[docx]") {
    auto parts = parts_of(write_sample(sample_document("en")));
    CHECK_THAT(parts["word/header3.xml"], contains("<w:tab w:val=\"right\" w:pos=\"14037\"/>"));
    CHECK(count_of(parts["word/document.xml"], "r:id=\"rHeaderWide\"") ==
          count_of(parts["word/document.xml"], "w:orient=\"landscape\""));
}

TEST_CASE("no column of a table is narrower than its longest word", "[docx]") {
    auto document = sample_document("en");
    doc::Table table;
    doc::Row row;
    for (const auto& [head, text] : std::vector<std::pair<const char*, const char*>>{
             {"Indicator (target)", "Surface coalbed methane capacity to be reached by 2015"},
             {"Unit", "m"},
             {"Completion", "66.0%"},
             {"Per", "2015"},
             {"State", "unforeseeable"}}) {
        doc::Column column;
        column.header = {{doc::Run{head}}};
        table.columns.push_back(column);
        doc::Cell cell;
        cell.content = {{doc::Run{text}}};
        row.cells.push_back(cell);
    }
    table.rows.push_back(row);
    document.front = {{"front.narrow", table}};
    auto parts = parts_of(write_sample(document));
    const auto& body = parts["word/document.xml"];
    const auto from = body.find("<w:tblGrid>");
    const auto grid = body.substr(from, body.find("</w:tblGrid>", from) - from);
    std::vector<int> widths;
    int all = 0;
    for (auto at = grid.find("w:w=\""); at != std::string::npos; at = grid.find("w:w=\"", at + 1)) {
        widths.push_back(std::stoi(grid.substr(at + 5)));
        all += widths.back();
    }
    REQUIRE(widths.size() == 5);
    CHECK(all <= 9184);
    // Ten bold letters of 5.6 points each at least, and thirteen of 4.4, in twips.
    CHECK(widths[2] > 10 * 5 * 20);
    CHECK(widths[4] > 13 * 4 * 20);
}

TEST_CASE("headings have levels, tables repeat their heads, wide ones lie on their side",
          "[docx]") {
    auto parts = parts_of(write_sample(sample_document("zh")));
    const auto& body = parts["word/document.xml"];
    CHECK_THAT(parts["word/styles.xml"], contains("<w:outlineLvl w:val=\"1\"/>"));
    CHECK_THAT(body, contains("<w:tblHeader/>"));
    CHECK_THAT(body, contains("w:orient=\"landscape\""));
    CHECK_THAT(body, contains("PAGEREF " + docx::bookmark_of("coal.cbm")));
    CHECK_THAT(body, contains("表2-1　"));
    CHECK_THAT(body, contains("<w:t>三、</w:t>"));
    CHECK_THAT(body, contains("w:anchor=\"" + docx::bookmark_of("source-1") + "\""));
    CHECK(count_of(body, "<w:footnoteReference w:id=\"1\"/>") == 1);
    CHECK_THAT(parts["word/footnotes.xml"], contains("初步统计数，以年报核定为准。"));
    CHECK_THAT(parts["word/header1.xml"], contains("工作稿 · 示例数据"));
    CHECK_THAT(parts["word/header2.xml"], contains("工作稿 · 示例数据"));
    CHECK(count_of(body, "descr=\"") == 6);
}

TEST_CASE("the page of official documents has the standard's margins and 22 lines", "[docx]") {
    auto parts = parts_of(write_sample(sample_document("zh"), "gbt9704"));
    const auto& body = parts["word/document.xml"];
    // A millimetre is 56.7 twips; the standard allows one.
    CHECK_THAT(body, contains("<w:pgMar w:top=\"2098\" w:right=\"1474\" w:bottom=\"1980\" "
                              "w:left=\"1587\""));
    CHECK(16838 - 2098 - 1980 == 22 * 580);
    CHECK_THAT(body, contains("w:linePitch=\"580\""));
    CHECK_THAT(parts["word/styles.xml"], contains("w:line=\"580\" w:lineRule=\"exact\""));
    CHECK_THAT(parts["word/styles.xml"], contains("w:eastAsia=\"方正小标宋简体\""));
    CHECK_THAT(parts["word/fontTable.xml"], contains("w:name=\"仿宋_GB2312\""));
    CHECK_THAT(parts["word/settings.xml"], contains("<w:evenAndOddHeaders/>"));
    CHECK_THAT(parts["word/footer1.xml"], contains("<w:jc w:val=\"right\"/>"));
    CHECK_THAT(parts["word/footer2.xml"], contains("<w:jc w:val=\"left\"/>"));
    CHECK_THAT(parts["word/footer1.xml"], contains("— "));
}

TEST_CASE("charts are native and their workbook holds the numbers they show", "[docx]") {
    const auto parts = parts_of(write_sample(sample_document("zh")));
    std::size_t charts = 0;
    for (const auto& [name, content] : parts) {
        if (!name.ends_with(".xlsx")) continue;
        ++charts;
        const auto book = parts_of(content);
        REQUIRE(book.count("xl/worksheets/sheet1.xml") == 1);
    }
    CHECK(charts == 5);
    bool seen = false;
    for (const auto& [name, content] : parts) {
        if (!name.ends_with(".xlsx")) continue;
        const auto sheet = parts_of(content).at("xl/worksheets/sheet1.xml");
        seen = seen || sheet.find("<v>512.4</v>") != std::string::npos;
    }
    CHECK(seen);
}

TEST_CASE("a matrix of states is a coloured table with every sign and word", "[docx]") {
    Diagnostics diagnostics;
    const auto parts = parts_of(write_sample(sample_document("zh"), "modern", diagnostics));
    CHECK(diagnostics.empty());
    CHECK_THAT(parts.at("word/document.xml"), contains("◆到期未完成"));
}

TEST_CASE("a state inside of a sentence is a word without a sign", "[docx]") {
    auto document = sample_document("zh");
    const doc::Inline state{doc::StateMark{State::not_met, Light::red}};
    document.chapters.resize(1);
    document.chapters[0].sections.clear();
    document.chapters[0].blocks = {
        {"state.1", doc::ParagraphBlock{{state, SampleBuilder::run("的有：")}}}};
    CHECK_THAT(parts_of(write_sample(document)).at("word/document.xml"), contains(">到期未完成<"));
    document.chapters[0].blocks = {
        {"state.1", doc::ParagraphBlock{{SampleBuilder::run("状态："), state}}}};
    CHECK_THAT(parts_of(write_sample(document)).at("word/document.xml"), contains(">◆到期未完成<"));
}

TEST_CASE("an unknown profile is said and modern is used", "[docx]") {
    Diagnostics diagnostics;
    const auto file = write_sample(sample_document("zh"), "baroque", diagnostics);
    CHECK(file == write_sample(sample_document("zh"), "modern"));
    CHECK(diagnostics.front().code == "R44");
}
