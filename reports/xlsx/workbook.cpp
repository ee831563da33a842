// Why: see workbook.hpp. SPDX-License-Identifier: Apache-2.0
#include "xlsx/workbook.hpp"

#include <vector>

#include "chart/plain_text.hpp"
#include "xlsx/chart.hpp"
#include "xlsx/contents.hpp"
#include "xlsx/lists.hpp"
#include "xlsx/sector.hpp"

namespace almanac::xlsx {
namespace {

/// A table or chart of a section, in reading order.
struct Exhibit {
    const doc::Block* block;
    bool is_chart;
};

bool is_exhibit(const doc::Block& block) {
    return std::holds_alternative<doc::Table>(block.node) ||
           std::holds_alternative<doc::Chart>(block.node);
}

void collect(const doc::Blocks& blocks, std::vector<Exhibit>& found) {
    for (const auto& block : blocks) {
        if (is_exhibit(block)) {
            found.push_back({&block, std::holds_alternative<doc::Chart>(block.node)});
        } else if (const auto* list = std::get_if<doc::List>(&block.node)) {
            for (const auto& item : list->items) collect(item, found);
        } else if (const auto* callout = std::get_if<doc::Callout>(&block.node)) {
            collect(callout->content, found);
        } else if (const auto* definitions = std::get_if<doc::Definitions>(&block.node)) {
            for (const auto& item : definitions->items) collect(item.content, found);
        }
    }
}

/// Those of the section, but not of sectors within it: they have sheets of their own.
void collect(const doc::Section& section, std::vector<Exhibit>& found) {
    collect(section.blocks, found);
    for (const auto& inner : section.sections)
        if (inner.origin.empty() || inner.origin == section.origin) collect(inner, found);
}

class WorkbookWriter {
public:
    explicit WorkbookWriter(Book& book) : book_(book) {}
    void write();

private:
    void front();
    void chapter(const doc::Section& section);
    void sector(const doc::Section& section);
    void exhibits(const std::vector<Exhibit>& found, const std::string& name,
                  const std::string& title, const std::string& ending = {});
    void sheet_of(const Exhibit& exhibit, const std::string& name, const std::string& ending = {});
    std::vector<Exhibit> without_master(std::vector<Exhibit> found);

    /// Number and title, with a gap where the number does not bring its own.
    std::string numbered(const doc::Section& section) const {
        return section.number + (chart::needs_gap(section.number) ? " " : "") +
               words_of(section.title);
    }
    std::string words_of(const doc::Inlines& content) const {
        return chart::plain_text(content, book_.document);
    }

    Book& book_;
};

/// A sheet for one table: filtered, header in sight.
void WorkbookWriter::sheet_of(const Exhibit& exhibit, const std::string& name,
                              const std::string& ending) {
    Sheet& sheet = book_.add_sheet(name, ending);
    const auto& table = std::get<doc::Table>(exhibit.block->node);
    std::string title = words_of(table.caption);
    const RowNumber row = sheet.head(title.empty() ? name : title);
    write_table(sheet, row, table, exhibit.block->id, Use::alone);
}

/// Takes the table of all targets to a sheet of its own.
std::vector<Exhibit> WorkbookWriter::without_master(std::vector<Exhibit> found) {
    std::vector<Exhibit> rest;
    for (const auto& exhibit : found) {
        if (exhibit.block->id == "targets.master.table" && !exhibit.is_chart)
            sheet_of(exhibit, std::string(book_.words.master));
        else
            rest.push_back(exhibit);
    }
    return rest;
}

/// `name` and `ending` are the sheet's, as far as it has room for them.
void WorkbookWriter::exhibits(const std::vector<Exhibit>& found, const std::string& name,
                              const std::string& title, const std::string& ending) {
    if (found.empty()) return;
    if (found.size() == 1 && !found.front().is_chart) return sheet_of(found.front(), name, ending);
    Sheet* sheet = &book_.add_sheet(name, ending);
    RowNumber row = sheet->head(title);
    for (const auto& [block, is_chart] : found) {
        const TablePlace place =
            is_chart ? write_chart(*sheet, row, std::get<doc::Chart>(block->node), block->id)
                     : write_table(*sheet, row, std::get<doc::Table>(block->node), block->id,
                                   Use::one_of_several);
        sheet = place.sheet;
        row = place.next + 2;
        constexpr RowNumber room = 100;  // No exhibit begins in the very last rows.
        if (row + room < book_.limits.rows) continue;
        sheet = &book_.add_sheet(name, ending);
        row = sheet->head(title);
    }
}

void WorkbookWriter::sector(const doc::Section& section) {
    write_sector(book_, section);
    std::vector<Exhibit> found;
    collect(section, found);
    const std::string title = words_of(section.title);
    const std::string tables(book_.words.tables);
    exhibits(found, title, numbered(section) + std::string(book_.words.colon) + tables,
             " " + tables);
}

void WorkbookWriter::chapter(const doc::Section& section) {
    if (!section.origin.empty()) return sector(section);
    if (section.id == "annex.definitions") return write_dictionary(book_, section);
    std::vector<Exhibit> found;
    collect(section, found);
    const std::string title = numbered(section);
    exhibits(without_master(found), title, title);
    for (const auto& inner : section.sections)
        if (!inner.origin.empty()) sector(inner);
}

void WorkbookWriter::front() {
    std::vector<Exhibit> found;
    collect(book_.document.front, found);
    exhibits(found, book_.document.title, book_.document.title);
}

void WorkbookWriter::write() {
    Sheet& cover = book_.add_sheet(std::string(book_.words.cover));
    front();
    for (const auto& section : book_.document.chapters) chapter(section);
    for (const auto& section : book_.document.appendices) chapter(section);
    write_other_figures(book_);
    write_sources(book_);
    const std::size_t visible = book_.sheets().size();
    write_index(book_);
    write_cover(book_, cover, visible);
}

}  // namespace

std::string write_workbook(const doc::Document& document, const Limits& limits,
                           Diagnostics& diagnostics) {
    Book book(document, limits, diagnostics);
    WorkbookWriter(book).write();
    return book.bytes();
}

}  // namespace almanac::xlsx
