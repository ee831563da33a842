// Why: whatever stands in a report, the file opens and nothing disappears in silence.
// SPDX-License-Identifier: Apache-2.0
#include "catch.hpp"
#include "docx/read_docx.hpp"
#include "docx_parts.hpp"
#include "ooxml/package.hpp"
#include "ooxml/xml_reader.hpp"
#include "sample_document.hpp"

using namespace almanac;
using namespace almanac::testing;

namespace {

doc::Document with_blocks(doc::Blocks blocks) {
    SampleBuilder b("zh");
    doc::Section chapter{"c", "", "一、", b.text("章", "c"), std::move(blocks), {}};
    b.document.title = "测";
    b.document.chapters = {chapter};
    return std::move(b.document);
}

doc::Block said(const std::string& text) { return paragraph("c.1", {{doc::Run{text}}}); }

bool is_xml(std::string_view part) {
    ooxml::XmlReader reader(part);
    for (auto event = reader.next();; event = reader.next()) {
        if (event == ooxml::XmlReader::Event::end) return true;
        if (event == ooxml::XmlReader::Event::fault) return false;
    }
}

std::string said_back(const std::string& text, Diagnostics& diagnostics) {
    const auto file = write_sample(with_blocks({said(text)}), "modern", diagnostics);
    CHECK(is_xml(parts_of(file).at("word/document.xml")));
    const auto read = docx::read_docx(file, "report.docx");
    const auto* block = read.find("c.1");
    CHECK_FALSE(block->words_changed);
    return block->paragraphs.empty() ? "" : docx::text_of(block->paragraphs.front());
}

doc::Table table_of(std::size_t rows, std::size_t columns) {
    doc::Table table;
    for (std::size_t c = 0; c < columns; ++c)
        table.columns.push_back(column("c" + std::to_string(c), doc::ColumnType::text,
                                       {{doc::Run{"h" + std::to_string(c)}}}));
    for (std::size_t r = 0; r < rows; ++r) {
        std::vector<doc::Inlines> cells;
        for (std::size_t c = 0; c < columns; ++c)
            cells.push_back({{doc::Run{std::to_string(r) + "x" + std::to_string(c)}}});
        table.rows.push_back(row(std::move(cells)));
    }
    return table;
}

}  // namespace

TEST_CASE("markup is text, emoji and rare characters stay", "[docx][hostile]") {
    Diagnostics diagnostics;
    const std::string text =
        "<w:p>&amp; \"'</script> 😀👨‍👩‍👧 𠀀𪚥 {{7*7}} \\input{x} =SUM(A1)";
    CHECK(said_back(text, diagnostics) == text);
    CHECK(diagnostics.empty());
}

TEST_CASE("control characters, bidi overrides and broken UTF-8 are left out and named",
          "[docx][hostile]") {
    Diagnostics diagnostics;
    CHECK(said_back("甲\x01乙\u202E丙\uFFFE丁\xFF戊", diagnostics) == "甲乙丙丁戊");
    REQUIRE(diagnostics.size() == 1);
    CHECK(diagnostics[0].code == "R40");
    CHECK(diagnostics[0].origin == "c.1");
}

TEST_CASE("words of 500 characters, tabs and line ends survive", "[docx][hostile]") {
    Diagnostics diagnostics;
    const std::string text = " " + std::string(500, 'w') + "\t甲\n乙 ";
    CHECK(said_back(text, diagnostics) == text);
}

TEST_CASE("links other than web and mail are words only", "[docx][hostile]") {
    Diagnostics diagnostics;
    const auto file = write_sample(
        with_blocks({paragraph("c.1", {{doc::Link{"javascript:alert(1)", {{doc::Run{"x"}}}}}})}),
        "modern", diagnostics);
    CHECK(parts_of(file).at("word/_rels/document.xml.rels").find("javascript") ==
          std::string::npos);
    CHECK(diagnostics.front().code == "R42");
}

TEST_CASE("a table of 10,000 rows is written whole", "[docx][hostile]") {
    const auto file = write_sample(with_blocks({{"c.t", table_of(10000, 4)}}));
    const auto parts = parts_of(file);
    CHECK(count_of(parts.at("word/document.xml"), "<w:tr>") == 10001);
    CHECK_THAT(parts.at("word/document.xml"), contains("9999x3"));
}

TEST_CASE("200 columns are cut into parts that pages hold, none lost, and said",
          "[docx][hostile]") {
    Diagnostics diagnostics;
    const auto file = write_sample(with_blocks({{"c.t", table_of(3, 200)}}), "modern", diagnostics);
    const auto& body = parts_of(file).at("word/document.xml");
    for (int c = 0; c < 200; ++c) CHECK_THAT(body, contains("<w:t>2x" + std::to_string(c) + "<"));
    // Word knows no more than 63 columns.
    const auto grid = body.find("<w:tblGrid>");
    CHECK(count_of(body.substr(grid, body.find("</w:tblGrid>") - grid), "<w:gridCol") <= 63);
    REQUIRE(diagnostics.size() == 1);
    CHECK(diagnostics[0].code == "R45");
}

TEST_CASE("empty things are valid things", "[docx][hostile]") {
    doc::Chart chart;
    const auto file =
        write_sample(with_blocks({{"c.t", doc::Table{}},
                                  {"c.g", chart},
                                  {"c.k", doc::KeyFigures{}},
                                  {"c.l", doc::List{}},
                                  {"c.c", doc::Callout{}},
                                  {"c.i", doc::Image{"image/png", "AAAA", "说明", {}}}}));
    CHECK(is_xml(parts_of(file).at("word/document.xml")));
    CHECK_THAT(parts_of(file).at("word/document.xml"), contains("说明"));
}

TEST_CASE("a file that is no report, damaged or a bomb is refused, never believed",
          "[docx][hostile]") {
    CHECK_THROWS_AS(docx::read_docx("no zip", "x.docx"), Error);
    const auto file = write_sample(sample_document("zh"));
    CHECK_THROWS_AS(docx::read_docx(file.substr(0, file.size() / 2), "x.docx"), Error);
    auto bent = file;
    bent[bent.find("word/document.xml") + 40] ^= 0x55;
    CHECK_THROWS_AS(docx::read_docx(bent, "x.docx"), Error);
    const auto limited =
        ooxml::unpack(file, [](std::string_view) { return true; }, {20000, 1000, 1000});
    CHECK(limited.fault == ooxml::PackageFault::too_large);
    CHECK(limited.parts.empty());
}

TEST_CASE("document types and entities of a returned file are refused", "[docx][hostile]") {
    CHECK_FALSE(is_xml("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>"));
    CHECK_FALSE(is_xml("<a>&x;</a>"));
    CHECK_FALSE(is_xml("<a><b></a></b>"));
    CHECK_FALSE(is_xml(std::string(400000, '<')));
    std::string deep;
    for (int i = 0; i < 300; ++i) deep += "<a>";
    CHECK_FALSE(is_xml(deep));
    CHECK(is_xml("<a x='1'>&#x4E2D;<![CDATA[<]]></a>"));
}
