// Why: workbooks from anybody are taken whole or refused with cells named, twice the same, and go
// back marked with every cell as it was. SPDX-License-Identifier: Apache-2.0
#include "workbook/workbook.hpp"

#include <algorithm>
#include <tuple>

#include "annotate/annotate.hpp"
#include "fuzz.hpp"
#include "intake/intake.hpp"
#include "ooxml/package.hpp"
#include "ooxml/xml.hpp"
#include "sample_catalog.hpp"
#include "system/system.hpp"

namespace {

using namespace almanac;
using fuzz::promise;

/// Bytes that are no archive are the parts of one, each behind `=== name`: changed XML then gets
/// past the checksums of the archive.
std::string packed(std::string_view bytes) {
    if (bytes.starts_with("PK")) return std::string(bytes);
    ooxml::Package package;
    constexpr std::string_view mark = "=== ";
    while (bytes.starts_with(mark)) {
        bytes.remove_prefix(mark.size());
        const auto line = std::min(bytes.find('\n'), bytes.size());
        const std::string name(bytes.substr(0, line));
        bytes.remove_prefix(std::min(line + 1, bytes.size()));
        const auto next = bytes.find("\n=== ");
        const auto end = std::min(next, bytes.size());
        package.add(name, std::string(bytes.substr(0, end)));
        bytes.remove_prefix(next == std::string_view::npos ? bytes.size() : end + 1);
    }
    return std::move(package).finish();
}

workbook::Book opened(const std::string& bytes) {
    Diagnostics diagnostics;
    return workbook::read_book(bytes, "d.xlsx", diagnostics);
}

void check_book(const workbook::Book& book) {
    for (const auto& sheet : book.sheets) {
        const workbook::Cell* before = nullptr;
        for (const auto& cell : sheet.cells) {
            promise(cell.row >= 1 && cell.row <= workbook::most_rows && cell.column >= 1 &&
                        cell.column <= workbook::most_columns,
                    "every cell is within a sheet");
            promise(before == nullptr ||
                        std::tie(before->row, before->column) < std::tie(cell.row, cell.column),
                    "cells come in order, each once");
            before = &cell;
        }
    }
}

/// The cells that a reader sees, without the list that annotating adds.
std::string seen(const workbook::Book& book) {
    std::string text;
    for (const auto& sheet : book.sheets) {
        if (sheet.name == "退回说明") continue;
        text += "[" + sheet.name + "]";
        for (const auto& cell : sheet.cells)
            text += workbook::cell_name(cell.row, cell.column) + "=" + cell.text + "\n";
    }
    return text;
}

/// The same cells as plain texts, and nothing else.
std::string rewritten(const workbook::Book& book) {
    ooxml::Package package;
    package.add("[Content_Types].xml", "<Types/>");
    std::string sheets;
    std::string relations;
    int number = 0;
    for (const auto& sheet : book.sheets) {
        if (sheet.hidden) continue;
        const std::string id = std::to_string(++number);
        ooxml::Xml name;
        name.text(sheet.name);
        sheets += "<sheet name=\"" + name.out() + "\" r:id=\"r" + id + "\"/>";
        relations += "<Relationship Id=\"r" + id + "\" Target=\"worksheets/" + id + ".xml\"/>";
        ooxml::Xml xml;
        xml.markup("<worksheet><sheetData>");
        std::uint32_t row = 0;
        for (const auto& cell : sheet.cells) {
            if (cell.row != row) xml.markup(row == 0 ? "" : "</row>").markup("<row");
            if (cell.row != row) xml.attribute("r", cell.row).markup(">");
            row = cell.row;
            xml.markup("<c").attribute("r", workbook::cell_name(cell.row, cell.column));
            xml.markup(" t=\"inlineStr\"><is><t>").text(cell.text).markup("</t></is></c>");
        }
        xml.markup(row == 0 ? "" : "</row>").markup("</sheetData></worksheet>");
        package.add("xl/worksheets/" + id + ".xml", xml.out());
    }
    package.add("xl/workbook.xml", "<workbook><sheets>" + sheets + "</sheets></workbook>");
    package.add("xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>");
    return std::move(package).finish();
}

void workbook_of_anybody(std::string_view bytes) {
    static const Catalog catalog = testing::sample_catalog();
    const auto store = make_memory_store(real_system());
    const std::string file = packed(bytes);
    const auto book = opened(file);
    check_book(book);
    const auto first = read_observations(catalog, *store, "d.xlsx", file);
    const auto second = read_observations(catalog, *store, "d.xlsx", file);
    promise(first.refused == second.refused && first.diagnostics == second.diagnostics,
            "the same bytes get the same answer");
    const bool has_error =
        std::any_of(first.diagnostics.begin(), first.diagnostics.end(),
                    [](const auto& one) { return one.severity == Severity::error; });
    promise(first.refused == has_error, "refused if and only if something is wrong");
    if (!book.sheets.empty()) {
        const auto cells =
            seen(opened(annotated_workbook(file, "d.xlsx", first.diagnostics, "zh")));
        // What nothing can be added to gives the list alone.
        promise(cells == seen(book) || cells == "[数据]",
                "what goes back marked has the same cells");
    }
    if (first.refused) return;
    ++fuzz::tally.accepted;
    const bool is_form = std::any_of(book.sheets.begin(), book.sheets.end(),
                                     [](const auto& sheet) { return sheet.name == "almanac"; });
    if (is_form) return;
    const auto plain = read_observations(catalog, *store, "d.xlsx", rewritten(book));
    promise(!plain.refused && plain.delivery.rows == first.delivery.rows,
            "what was accepted is what the cells say as texts");
}

}  // namespace

ALMANAC_FUZZ_TARGET(workbook_of_anybody)
