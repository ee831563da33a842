// Why: the workbook carries the document's figures, all of them, each to the last digit, and says
// where. SPDX-License-Identifier: Apache-2.0
#include "xlsx/workbook.hpp"

#include <algorithm>

#include "catch.hpp"
#include "opened_workbook.hpp"
#include "sample_document.hpp"
#include "xlsx/xlsx.hpp"

namespace almanac::testing {
namespace {

struct Written {
    std::string bytes;
    Diagnostics diagnostics;
};

Written written(const doc::Document& document, const xlsx::Limits& limits = {}) {
    Written made;
    made.bytes = xlsx::write_workbook(document, limits, made.diagnostics);
    return made;
}

/// One target in a table of the usual columns.
doc::Document assessed(double actual, double demand, const std::string& demand_text,
                       double completion) {
    SampleBuilder b("zh");
    const auto cell = [&](doc::Aspect aspect, std::optional<double> number, std::string text) {
        return doc::Inlines{b.target("coal.t", aspect, "x", std::move(text), number)};
    };
    doc::Table table;
    table.columns = {column("target", doc::ColumnType::text, {b.run("目标")}),
                     column("demand", doc::ColumnType::number, {b.run("目标值")}),
                     column("actual", doc::ColumnType::number, {b.run("实际值")}),
                     column("completion", doc::ColumnType::number, {b.run("完成率")})};
    table.rows.push_back(
        row({{b.run("某目标")},
             cell(doc::Aspect::target, demand, demand_text),
             cell(doc::Aspect::actual, actual, print_rounded(actual, 1)),
             cell(doc::Aspect::completion, completion, print_rounded(completion * 100, 1) + "%")}));
    doc::Section chapter;
    chapter.id = "targets";
    chapter.blocks.push_back({"targets.master.table", std::move(table)});
    b.document.chapters.push_back(std::move(chapter));
    return std::move(b.document);
}

const OpenedCell& completion_cell(const OpenedWorkbook& book) {
    for (const auto& [name, cell] : book.cells.at("目标总表"))
        if (name[0] == 'D' && cell.is_number) return cell;
    throw std::runtime_error("no completion");
}

}  // namespace

TEST_CASE("every figure of the document stands in a cell that prints its text", "[xlsx]") {
    for (const std::string language : {"zh", "en"}) {
        const auto document = sample_document(language);
        const OpenedWorkbook book(written(document).bytes);
        const auto index = book.index();
        for (const auto& [id, figure] : document.figures) {
            CAPTURE(language, id);
            const auto found = index.find(id);
            REQUIRE(found != index.end());
            CHECK(printed(book.at(found->second.first, found->second.second)) == figure.text);
        }
        CHECK(index.size() == document.figures.size());
    }
}

TEST_CASE("figures with a number are numbers, unrounded", "[xlsx]") {
    const auto document = sample_document();
    const OpenedWorkbook book(written(document).bytes);
    int numbers = 0;
    for (const auto& [id, place] : book.index()) {
        const auto& figure = document.figures.at(id);
        const auto& cell = book.at(place.first, place.second);
        if (!cell.is_number) continue;
        ++numbers;
        CAPTURE(id, cell.value);
        CHECK(std::strtod(cell.value.c_str(), nullptr) == Approx(*figure.number).epsilon(1e-14));
    }
    CHECK(numbers >= 50);
}

TEST_CASE("completion is a formula over value and target that carries its value", "[xlsx]") {
    const OpenedWorkbook floor(written(assessed(46, 50, "50.0", 0.92)).bytes);
    CHECK(completion_cell(floor).formula == "C5/B5");
    CHECK(printed(completion_cell(floor)) == "92.0%");
    const OpenedWorkbook ceiling(written(assessed(0.4, 0.38, "不超过0.38", 0.95)).bytes);
    CHECK(completion_cell(ceiling).formula == "B5/C5");
    CHECK(completion_cell(ceiling).value == "0.95");
    const OpenedWorkbook range(written(assessed(6, 4, "4-6", 1.5)).bytes);
    CHECK(completion_cell(range).formula == "C5/B5");
    CHECK(printed(range.at("目标总表", "B5")) == "4-6");
}

TEST_CASE("completion that value and target do not give is a plain number", "[xlsx]") {
    const OpenedWorkbook book(written(assessed(46, 50, "50.0", 0.6)).bytes);
    CHECK(completion_cell(book).formula.empty());
    CHECK(completion_cell(book).value == "0.6");
}

TEST_CASE("a sheet's table has its header in sight, a filter, and nothing merged", "[xlsx]") {
    const OpenedWorkbook book(written(assessed(46, 50, "50.0", 0.92)).bytes);
    const auto sheet = book.parse("xl/worksheets/sheet2.xml").child("worksheet");
    CHECK(std::string(sheet.child("autoFilter").attribute("ref").value()) == "A4:D5");
    CHECK(sheet.child("sheetViews").child("sheetView").child("pane").attribute("ySplit").as_int() ==
          4);
    for (const auto& [name, content] : parts_of(written(sample_document()).bytes))
        CHECK(content.find("<mergeCell") == std::string::npos);
}

TEST_CASE("states are words with a sign from the format and a colour from a rule", "[xlsx]") {
    const auto document = sample_document();
    const OpenedWorkbook book(written(document).bytes);
    int states = 0;
    for (const auto& [id, place] : book.index()) {
        const auto& figure = document.figures.at(id);
        if (!figure.state || figure.aspect == doc::Aspect::actual) continue;
        ++states;
        const auto& cell = book.at(place.first, place.second);
        CHECK(cell.value == figure.text);
        CHECK(cell.format == "\"" + std::string(light_sign(figure.light)) + " \"@");
    }
    CHECK(states > 0);
    bool coloured = false;
    for (const auto& [name, content] : book.parts)
        coloured |= content.find("cellIs") != std::string::npos;
    CHECK(coloured);
}

TEST_CASE("charts are native, refer to their cells and are described in words", "[xlsx]") {
    const OpenedWorkbook book(written(sample_document()).bytes);
    int charts = 0;
    for (const auto& [name, content] : book.parts) {
        if (name.rfind("xl/charts/chart", 0) != 0) continue;
        ++charts;
        CHECK(content.find("<c:f>") != std::string::npos);
        CHECK(content.find("<c:numCache>") != std::string::npos);
    }
    CHECK(charts >= 4);
    bool described = false;
    for (const auto& [name, content] : book.parts)
        described |=
            name.rfind("xl/drawings/", 0) == 0 && content.find("descr=") != std::string::npos;
    CHECK(described);
}

TEST_CASE("the cover names the report, its marks, and every sheet with a link", "[xlsx]") {
    const auto document = sample_document();
    const OpenedWorkbook book(written(document).bytes);
    CHECK(book.names.front() == "封面");
    CHECK(book.at("封面", "A1").value == document.title);
    CHECK(book.at("封面", "A3").value == "工作稿 · 示例数据");
    const auto links =
        book.parse("xl/worksheets/sheet1.xml").child("worksheet").child("hyperlinks");
    const auto count = std::distance(links.begin(), links.end());
    CHECK(count == static_cast<long>(book.names.size()) - 2);
    CHECK(book.hidden == std::vector<std::string>{"figures"});
    for (const auto& name : book.names) {
        if (name == "figures" || name == "封面") continue;
        CHECK(book.at(name, "B2").value == "工作稿 · 示例数据");
    }
}

TEST_CASE("the same document gives the same parts, whatever zone or folder", "[xlsx]") {
    const auto document = sample_document();
    const auto first = parts_of(written(document).bytes);
    ::setenv("TZ", "Pacific/Auckland", 1);
    ::tzset();
    const auto folder = std::filesystem::current_path();
    std::filesystem::current_path("/");
    const auto second = parts_of(written(document).bytes);
    std::filesystem::current_path(folder);
    ::unsetenv("TZ");
    ::tzset();
    CHECK(first == second);
}

TEST_CASE("the module writes what the library writes", "[xlsx]") {
    const auto document = sample_document();
    Diagnostics diagnostics;
    CHECK(parts_of(write_xlsx(document, {}, diagnostics)) == parts_of(written(document).bytes));
}

}  // namespace almanac::testing
