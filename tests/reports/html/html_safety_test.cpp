// Why: a page carries no script, asks nobody for anything, shows hostile words as words, and says
// what it could not show. SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "page_reading.hpp"

namespace almanac::testing {
namespace {

const std::string hostile =
    "</title></style><script>alert(1)</script>\"'><img src=x onerror=alert(2)>&lt;\x01\xE2\x80\xAE";

doc::Inlines words() { return {SampleBuilder::run(hostile)}; }

/// Hostile text in every place that takes text.
doc::Document hostile_document() {
    auto document = sample_document();
    document.title = document.subtitle = document.issuer = document.number = hostile;
    document.stage = document.cut_off = hostile;
    auto& chapter = document.chapters.front();
    chapter.title = words();
    chapter.number = hostile;
    doc::Table table;
    table.caption = table.unit_line = words();
    table.label = hostile;
    table.columns = {column("a", doc::ColumnType::text, words(), hostile)};
    table.rows = {row({words()}), group_row(words(), 1)};
    table.rows[0].cells[0].notes = {words()};
    table.notes = {words()};
    doc::Chart chart;
    chart.kind = doc::ChartKind::areas;
    chart.data = table;
    chart.roles = {doc::ChartRole::label};
    chart.alternative = chart.cut_off = hostile;
    doc::KeyFigures keys;
    keys.items = {{words(), words(), words(), Light::red}};
    chapter.blocks = {
        {"h.1", doc::ParagraphBlock{{{doc::Strong{words()}},
                                     {doc::Link{"https://example.org/\"><script>", words()}},
                                     {doc::Reference{hostile, hostile}},
                                     {doc::Note{words(), 1}},
                                     {doc::Literal{hostile, hostile}}}}},
        {"h.2", table},
        {"h.3", chart},
        {"h.4", keys},
        {"h.5", doc::Callout{doc::CalloutKind::warning, words(), {}}},
        {"h.6", doc::Quotation{{hostile, hostile, hostile}, hostile}},
        {"h.7", doc::Formula{hostile, hostile}},
        {"h.8", doc::Image{"image/png", hostile, hostile, words()}},
        {"h.9", doc::SignOff{{words()}}},
        {"h.10", doc::Notice{words()}},
        {"h.11", doc::Definitions{{{words(), {}}}}}};
    document.figures.begin()->second.title = document.figures.begin()->second.text = hostile;
    document.figures.begin()->second.marks = document.figures.begin()->second.trace = {hostile};
    auto& source = document.sources.front();
    source.label = source.source = source.quotation = source.published = hostile;
    source.note = source.as_submitted = hostile;
    return document;
}

bool says(const Diagnostics& diagnostics, std::string_view code, std::string_view origin) {
    return std::any_of(diagnostics.begin(), diagnostics.end(), [&](const Diagnostic& diagnostic) {
        return diagnostic.code == code && diagnostic.origin == origin;
    });
}

}  // namespace

TEST_CASE("hostile words stay words in every place that takes text", "[html]") {
    const auto page = page_of(hostile_document());
    CHECK_THAT(page, !contains("<script"));
    CHECK_THAT(page, !contains("<img src=x"));
    CHECK_THAT(page, !contains("\x01"));
    CHECK_THAT(page, !contains("\xE2\x80\xAE"));
    CHECK(count_of(page, "</title></style>") == 0);
    CHECK(count_of(page, "</style>") == 1);
    CHECK_THAT(page, contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
    CHECK_THAT(page, contains("&amp;lt;"));
}

TEST_CASE("a page holds no script and no handler, and forbids both", "[html]") {
    for (const char* language : {"zh", "en"}) {
        const auto page = page_of(sample_document(language));
        for (const char* part : {"<script", "javascript:", " onclick", " onload", "<iframe",
                                 "<object", "<form", "<link", "<base"})
            CHECK_THAT(page, !contains(part));
        CHECK_THAT(page, contains("http-equiv=\"Content-Security-Policy\" content=\"default-src "
                                  "'none'; style-src 'unsafe-inline'; img-src data:"));
    }
}

TEST_CASE("a page needs nothing from outside", "[html]") {
    const auto page = page_of(sample_document());
    for (const auto& source : values_of(page, "src")) CHECK(source.starts_with("data:image/"));
    CHECK(values_of(page, "srcset").empty());
    const std::string look(look::stylesheet("modern"));
    for (const char* part : {"url(", "@import", "@font-face", "expression("})
        CHECK_THAT(look, !contains(part));
    for (const auto& href : values_of(page, "href"))
        CHECK(
            (href.starts_with("#") || href == "https://example.org/sources?year=2016&amp;lang=zh"));
}

TEST_CASE("dropped characters are said once for each place, with the first of them", "[html]") {
    Diagnostics diagnostics;
    page_of(document_with({{"bad", doc::Notice{words()}}, {"fine", doc::Notice{}}}), diagnostics);
    REQUIRE(diagnostics.size() == 1);
    CHECK(says(diagnostics, "R01", "bad"));
    CHECK_THAT(diagnostics.front().message.in("en"), contains("U+0001"));
}

TEST_CASE("an image that is no PNG or JPEG is replaced by its description, and said", "[html]") {
    for (const auto& [type, bytes] :
         {std::pair<std::string, std::string>{"image/svg+xml", "PHN2Zz4="},
          {"image/png", "not base64!"},
          {"image/png", ""}}) {
        Diagnostics diagnostics;
        const auto page =
            page_of(document_with({{"pic", doc::Image{type, bytes, "井场示意", {}}}}), diagnostics);
        CHECK(says(diagnostics, "R04", "pic"));
        CHECK_THAT(page, !contains("<img"));
        CHECK_THAT(page, contains("<p>井场示意</p>"));
    }
}

TEST_CASE("a link to anything but the web or a mailbox keeps its words only, and is said",
          "[html]") {
    for (const char* url : {"javascript:alert(1)", "data:text/html,x", "file:///etc/passwd",
                            "//example.org", " https://example.org"}) {
        Diagnostics diagnostics;
        const auto page = page_of(
            document_with(
                {{"p", doc::ParagraphBlock{{{doc::Link{url, {SampleBuilder::run("词")}}}}}}}),
            diagnostics);
        CHECK(says(diagnostics, "R03", "p"));
        CHECK_THAT(page, contains(">词</p>"));
    }
}

TEST_CASE("a figure that the document does not hold is a dash, and said", "[html]") {
    doc::Value value;
    value.figure = "nowhere";
    Diagnostics diagnostics;
    const auto page = page_of(document_with({{"p", doc::ParagraphBlock{{{value}}}}}), diagnostics);
    CHECK(says(diagnostics, "R02", "p"));
    CHECK_THAT(page, contains("<span class=\"missing\">—</span>"));
}

TEST_CASE("a look that nobody made is said, and the usual one taken", "[html]") {
    Diagnostics diagnostics;
    const auto page = write_html(sample_document(), {"baroque"}, diagnostics);
    REQUIRE(diagnostics.size() == 1);
    CHECK(diagnostics.front().code == "R05");
    CHECK(page == page_of(sample_document()));
}

}  // namespace almanac::testing
