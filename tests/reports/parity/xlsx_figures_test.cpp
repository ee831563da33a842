// Why: a workbook is read cell by cell through its hidden sheet of figures.
// SPDX-License-Identifier: Apache-2.0
#include "catch.hpp"
#include "messages/messages.hpp"
#include "ooxml/package.hpp"
#include "parity/parity.hpp"
#include "sample_builder.hpp"

using namespace almanac;
using namespace almanac::testing;

namespace {

doc::Document two_figures() {
    SampleBuilder b("zh");
    doc::Inlines words;
    words.push_back(b.value("coal.raw_output", "2016", 132.46, 1, "万吨"));
    words.push_back(b.state("coal.t1", "2016", State::not_met, Light::red));
    b.document.chapters.push_back(
        {"one", "", "", {}, {{"p", doc::ParagraphBlock{std::move(words)}}}, {}});
    return std::move(b.document);
}

/// A workbook of one sheet as the writer lays it out.
std::string workbook(const std::string& number, const std::string& format = "0.0&quot;万吨&quot;") {
    const std::string sheet = "<worksheet><sheetData>";
    const std::string end = "</sheetData></worksheet>";
    ooxml::Package package;
    package.add(
        "xl/workbook.xml",
        "<workbook><sheets><sheet name=\"煤炭\" sheetId=\"1\" r:id=\"rId1\"/><sheet "
        "name=\"figures\" sheetId=\"2\" state=\"hidden\" r:id=\"rId2\"/></sheets></workbook>");
    package.add("xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/>"
                "<Relationship Id=\"rId2\" Target=\"worksheets/sheet2.xml\"/></Relationships>");
    package.add("xl/styles.xml", "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"" +
                                     format +
                                     "\"/><numFmt numFmtId=\"165\" formatCode=\"&quot;◆ &quot;@\"/>"
                                     "</numFmts><cellStyleXfs><xf numFmtId=\"0\"/></cellStyleXfs>"
                                     "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf "
                                     "numFmtId=\"165\"/></cellXfs></styleSheet>");
    package.add("xl/sharedStrings.xml",
                "<sst><si><t>到期未完成</t></si><si><t>煤炭</t></si><si><t>sheet</t></si><si><t>"
                "B5=coal.raw_output/141100/2016/unit D5=coal.t1/state/2016</t></si></sst>");
    package.add("xl/worksheets/sheet1.xml", sheet + "<row r=\"5\"><c r=\"B5\" s=\"1\"><v>" +
                                                number +
                                                "</v></c><c r=\"C5\" s=\"1\"/><c r=\"D5\" s=\"2\" "
                                                "t=\"s\"><v>0</v></c></row>" +
                                                end);
    package.add("xl/worksheets/sheet2.xml",
                sheet +
                    "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>2</v></c><c r=\"C1\" t=\"s\"><v>2</v></c>"
                    "</row><row r=\"2\"><c r=\"A2\" t=\"s\"><v>1</v></c><c r=\"B2\"><v>5</v></c><c "
                    "r=\"C2\" t=\"s\"><v>3</v></c></row>" +
                    end);
    return std::move(package).finish();
}

}  // namespace

TEST_CASE("numbers by their format and states by their word are a workbook's figures", "[parity]") {
    const auto found = parity::compare(two_figures(), {{"xlsx", workbook("132.46")}});
    for (const auto& one : found) UNSCOPED_INFO(render(one, "en"));
    CHECK(found.empty());
}

TEST_CASE("a number changed in a cell is found, with its sheet and cell", "[parity]") {
    const auto found = parity::compare(two_figures(), {{"xlsx", workbook("132.56")}});
    REQUIRE(found.size() == 1);
    CHECK(found[0].code == "V01");
    CHECK_THAT(found[0].origin, contains("煤炭!B5"));
    CHECK_THAT(found[0].message.in("en"), contains("132.56 (0.0"));
}

TEST_CASE("a unit changed in a cell's format is found", "[parity]") {
    const auto found =
        parity::compare(two_figures(), {{"xlsx", workbook("132.46", "0.0&quot;吨&quot;")}});
    REQUIRE(found.size() == 1);
    CHECK(found[0].code == "V01");
}
