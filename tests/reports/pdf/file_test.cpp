// Why: the whole sample report as a file: sound, tagged, searchable, the same every time.
// SPDX-License-Identifier: Apache-2.0
#include <map>

#include "catch.hpp"
#include "chart/plain_text.hpp"
#include "paged_fonts.hpp"
#include "pdf_tools.hpp"
#include "sample_document.hpp"

namespace almanac::testing {
namespace {

int count_of(const std::string& text, std::string_view words) {
    int count = 0;
    for (std::size_t at = 0; (at = text.find(words, at)) != std::string::npos; ++at) ++count;
    return count;
}

}  // namespace

TEST_CASE("qpdf finds nothing wrong with the sample, in any profile and language", "[pdf]") {
    for (const char* profile : {"modern", "gbt9704"})
        for (const char* language : {"zh", "en"}) {
            const PdfFile file(pdf_of(sample_document(language), profile));
            CHECK_THAT(file.ask("qpdf --check"), contains("No syntax or stream encoding errors"));
        }
}

TEST_CASE("title, language, tags and conformance are told", "[pdf]") {
    const PdfFile file(pdf_of(sample_document()));
    const auto info = file.ask("pdfinfo");
    CHECK_THAT(info, contains("吕梁市创新驱动发展行动计划年度监测报告"));
    CHECK_THAT(info, contains("Tagged:          yes"));
    CHECK(info.find("CreationDate") == std::string::npos);
    const auto meta = file.ask("pdfinfo -meta");
    CHECK_THAT(meta, contains("<pdfaid:part>2</pdfaid:part>"));
    CHECK_THAT(meta, contains("<pdfaid:conformance>U</pdfaid:conformance>"));
    CHECK(meta.find("pdfuaid") == std::string::npos);
    const auto json = file.ask("qpdf --json=2 --json-key=qpdf");
    CHECK_THAT(json, contains("\"/Lang\": \"u:zh-CN\""));
    CHECK_THAT(json, contains("\"/DisplayDocTitle\": true"));
    CHECK_THAT(json, contains("GTS_PDFA1"));
}

TEST_CASE("every font is embedded, cut down and mapped to Unicode", "[pdf]") {
    const PdfFile file(pdf_of(sample_document()));
    std::istringstream fonts(file.ask("pdffonts"));
    std::string line;
    int count = 0;
    while (std::getline(fonts, line)) {
        if (line.find('+') == std::string::npos) continue;
        ++count;
        CHECK_THAT(line, contains("yes yes yes"));
    }
    CHECK(count >= 4);
}

TEST_CASE("the structure has headings, tables with scopes, figures with words, links and notes",
          "[pdf]") {
    const PdfFile file(pdf_of(sample_document()));
    const auto tree = file.ask("pdfinfo -struct-text");
    for (const char* element :
         {"H1", "H2", "H3", "Table", "TR", "TH", "TD", "L", "LI", "LBody", "Figure", "Link", "Note",
          "TOC", "TOCI", "Caption", "Formula", "BlockQuote"})
        CHECK_THAT(tree, contains(std::string(element) + "\n") ||
                             contains(std::string(element) + " ") ||
                             contains(std::string(element) + ":"));
    const auto json = file.ask("qpdf --json=2 --json-key=qpdf");
    CHECK_THAT(json, contains("\"/Alt\": \"u:煤层气产量2013年0.38"));
    CHECK_THAT(json, contains("\"/Scope\": \"/Column\""));
    CHECK_THAT(json, contains("\"/Scope\": \"/Row\""));
}

TEST_CASE("the words of the report come out of the file again", "[pdf]") {
    const auto document = sample_document();
    const PdfFile file(pdf_of(document));
    const auto text = squeezed(file.text());
    const std::vector<std::string> words{
        "本报告依据行动计划（2014-2020年）编制，数据截止2017年3月31日。每个数字均可追溯到来源。",
        "状态以符号和文字表示：●符合进度、▲基本符合、◆进度滞后、○暂无数据。",
        "到2015年煤层气产能达到1亿立方米，到2020年达到2.5亿立方米。",
        "完成率以未修约数值计算。",
        "县区与增速<A&B>",
        "初步统计数，以年报核定为准。",
        "示例新闻<转载>",
        "本节由示例单位提供，截至2017年3月31日未报送。"};
    for (const auto& one : words) CHECK_THAT(text, contains(squeezed(one)));
    for (const auto& [id, figure] : document.figures) {
        // Charts draw these as a line and as marks, without their values.
        if (figure.indicator == "coal.cbm_path" || figure.indicator == "coal.raw_target") continue;
        INFO(id);
        CHECK_THAT(text, contains(squeezed(figure.text)));
    }
}

TEST_CASE("hostile words are printed as written, and the file stays sound", "[pdf]") {
    const std::vector<std::string> tales{
        "<script>alert(1)</script> & \\input{/etc/passwd} {{7*7}} ${HOME} %PDF-1.4 endstream )",
        "الإحصاءات السنوية", "表情\U0001F600与\U0001F468\u200D\U0001F469", "\U00020BB7野家 镕鄠甪",
        std::string(500, 'w')};
    doc::Blocks blocks;
    for (std::size_t i = 0; i < tales.size(); ++i)
        blocks.push_back(words_block("p" + std::to_string(i), tales[i]));
    blocks.push_back(words_block("controls",
                                 "a\x01\x02"
                                 "b\xEF\xBF\xBE\xFF"
                                 "c\u202Ed"));
    Diagnostics diagnostics;
    const PdfFile file(pdf_of(document_of(blocks), "modern", diagnostics));
    CHECK_THAT(file.ask("qpdf --check"), contains("No syntax or stream encoding errors"));
    const auto text = squeezed(file.text());
    CHECK_THAT(text, contains(squeezed(tales[0])));
    CHECK_THAT(text, contains("表情\U0001F600与\U0001F468"));
    CHECK_THAT(text, contains(squeezed(tales[3])));
    CHECK_THAT(text, contains(tales[4]));
    CHECK_THAT(text, contains("abcd"));
    CHECK_FALSE(diagnostics.empty());
}

TEST_CASE("no data is no failure: an empty document, an empty table, an empty chart", "[pdf]") {
    doc::Document empty;
    empty.title = "空";
    empty.language = "zh";
    CHECK_THAT(PdfFile(pdf_of(empty)).ask("qpdf --check"), contains("No syntax"));
    const auto bare = document_of({{"t", doc::Table{}},
                                   {"c", doc::Chart{}},
                                   {"l", doc::List{}},
                                   {"k", doc::KeyFigures{}},
                                   {"s", doc::SignOff{}},
                                   {"i", doc::Image{}},
                                   {"n", doc::Notice{}}});
    CHECK_THAT(PdfFile(pdf_of(bare)).ask("qpdf --check"), contains("No syntax"));
}

TEST_CASE("ten runs give the same bytes", "[pdf]") {
    const auto document = sample_document();
    const auto first = pdf_of(document);
    for (int run = 0; run < 9; ++run) CHECK(pdf_of(document) == first);
}

TEST_CASE("links lead to places that exist, and to the web", "[pdf]") {
    const PdfFile file(pdf_of(sample_document()));
    const auto json = file.ask("qpdf --json=2 --json-key=qpdf");
    CHECK_THAT(json, contains("https://example.org/sources?year=2016&lang=zh"));
    for (const char* name : {"targets.master", "coal.cbm.path", "source-1"})
        CHECK(count_of(json, "\"/Dest\": \"u:" + std::string(name) + "\"") >= 1);
    const auto names = file.ask("pdfinfo -dests");
    for (const char* name : {"targets.master", "coal.cbm.path", "source-1", "almanac-sources"})
        CHECK_THAT(names, contains(name));
}

}  // namespace almanac::testing
