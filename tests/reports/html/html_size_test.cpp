// Why: a report grows; neither ten thousand rows nor one endless word may break the page.
// SPDX-License-Identifier: Apache-2.0

#include "page_reading.hpp"

namespace almanac::testing {
namespace {

doc::Document large_document(int rows) {
    doc::Table table;
    table.columns = {column("name", doc::ColumnType::text, {SampleBuilder::run("名称")}),
                     column("value", doc::ColumnType::number, {SampleBuilder::run("数值")})};
    SampleBuilder builder("zh");
    for (int i = 0; i < rows; ++i)
        table.rows.push_back(row({{SampleBuilder::run("第" + std::to_string(i) + "行")},
                                  {builder.value("coal.raw_output", std::to_string(i), i, 0)}}));
    auto document = document_with({{"large", table}});
    document.figures = builder.document.figures;
    document.sources = sample_document().sources;
    return document;
}

}  // namespace

TEST_CASE("a table of ten thousand rows is written whole, each figure with its trail", "[html]") {
    const auto document = large_document(10000);
    const auto page = page_of(document);
    CHECK(count_of(page, "<th scope=\"row\">") == 10000);
    CHECK(values_of(page, "data-figure").size() == 10000);
    CHECK(count_of(page, "<li id=\"fig-") == 10000);
    CHECK(values_of(page, "id").size() == ids_of(page).size());
}

TEST_CASE("a word of 500 letters is kept whole and may be broken by the page", "[html]") {
    const std::string word(500, 'w');
    auto document = document_with({{"p", doc::ParagraphBlock{{SampleBuilder::run(word)}}}});
    document.title = word;
    document.chapters.front().title = {SampleBuilder::run(word)};
    CHECK(count_of(page_of(document), word) >= 5);
    CHECK_THAT(std::string(look::stylesheet("modern")), contains("overflow-wrap: anywhere"));
}

TEST_CASE("a document without anything is still a page", "[html]") {
    const auto page = page_of(doc::Document{});
    CHECK(page.starts_with("<!DOCTYPE html>"));
    CHECK(page.ends_with("</html>\n"));
}

TEST_CASE("rows with too few or too many cells keep the table in shape", "[html]") {
    doc::Table table;
    table.columns = {column("a", doc::ColumnType::text, {}),
                     column("b", doc::ColumnType::text, {})};
    table.rows = {row({{}}), row({{}, {}, {SampleBuilder::run("多余")}}), row({{}, {}})};
    table.rows[2].cells[0].column_span = 9;
    const auto page = page_of(document_with({{"t", table}}));
    CHECK(count_of(page, "<td></td>") == 2);
    CHECK_THAT(page, !contains("colspan=\"9\""));
}

}  // namespace almanac::testing
