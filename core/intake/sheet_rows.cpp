// Why: see sheet_rows.hpp. SPDX-License-Identifier: Apache-2.0
#include "intake/sheet_rows.hpp"

#include <algorithm>

#include "almanac/model/unit_of_measure.hpp"
#include "intake/cell_text.hpp"
#include "intake/workbook_messages.hpp"

namespace almanac::intake_detail {
namespace {

using workbook::Cell;
using workbook::CellKind;

bool is_percent_sign(std::string_view text) {
    const auto unit = parse_unit(text);
    return unit && unit->base->code == "percent" && unit->multiplier == 0;
}

/// Whether what a format adds to a number says no more than its unit does: 亿元 beside 亿元, ¥
/// beside any sum of yuan.
bool agrees_with_unit(const Measures& measures, std::string_view added,
                      std::string_view unit_text) {
    const auto unit = measures.parse(unit_text);
    if (added == unit_text || (unit && measures.parse(added) == unit)) return true;
    const bool is_yuan_sign = added == "¥" || added == "￥" || added == "CNY";
    return is_yuan_sign && unit && unit->base->code == "yuan";
}

/// The cells of one sheet's rows under its header.
class CellCheck {
public:
    CellCheck(const SheetRow& header, const FigureColumns& columns, const Measures& measures,
              std::size_t base, Findings& findings, const ColumnPlaces& places)
        : header_(header),
          columns_(columns),
          places_(places),
          measures_(measures),
          base_(base),
          findings_(findings) {}

    void check(const SheetRow& row) {
        const bool is_hidden = std::any_of(row.cells.begin(), row.cells.end(),
                                           [](const auto& at) { return at.second->in_hidden_row; });
        if (is_hidden) findings_.note(messages::hidden_row, base_ + row.row, "");
        const bool is_struck = is_wholly_struck(row);
        if (is_struck) findings_.refuse(messages::struck_row, base_ + row.row, "");
        for (const auto& [column, cell] : row.cells) check(row, column, *cell, is_struck);
    }

    void check_merged(const workbook::Sheet& sheet, const std::vector<SheetRow>& rows) {
        for (const auto& area : sheet.merged) {
            // An area without content hides nothing.
            const bool in_data = std::any_of(rows.begin(), rows.end(), [&](const SheetRow& row) {
                return row.row == area.first_row && !row.text(area.first_column).empty();
            });
            if (in_data)
                findings_.refuse(messages::merged_data, base_ + area.first_row,
                                 place_of(static_cast<std::uint32_t>(area.first_column)),
                                 {workbook::cell_name(area.first_row, area.first_column) + ":" +
                                  workbook::cell_name(area.last_row, area.last_column)});
        }
    }

private:
    std::string place_of(std::uint32_t column) const {
        const auto found = places_.find(column);
        return found == places_.end() ? std::string(trimmed(header_.text(column))) : found->second;
    }

    /// Whether whoever drew the line meant the row.
    static bool is_wholly_struck(const SheetRow& row) {
        const auto is_plain = [](const auto& at) {
            return at.second->struck.empty() && !trimmed(at.second->text).empty();
        };
        const auto is_struck = [](const auto& at) { return !at.second->struck.empty(); };
        return std::none_of(row.cells.begin(), row.cells.end(), is_plain) &&
               std::any_of(row.cells.begin(), row.cells.end(), is_struck);
    }

    void check(const SheetRow& row, std::uint32_t column, const Cell& cell, bool is_struck_row) {
        const std::size_t at = base_ + row.row;
        const std::string name = place_of(column);
        if (name.empty())
            findings_.refuse(messages::no_header_above, at, "#" + workbook::column_letters(column),
                             {cell.text});
        if (!cell.struck.empty() && !is_struck_row)
            return findings_.refuse_unreadable(messages::struck_text, at, name,
                                               {cell.text, cell.struck});
        if (!cell.apart.empty() && columns_.plain.count(column) != 0)
            return findings_.refuse_unreadable(messages::set_apart, at, name,
                                               {cell.text, cell.apart});
        if (cell.is_formula && cell.kind != CellKind::error)
            findings_.note(messages::formula_read, at, name);
        switch (cell.kind) {
            case CellKind::error:
                return findings_.refuse_unreadable(messages::error_cell, at, name, {cell.text});
            case CellKind::formula_without_value:
                return findings_.refuse_unreadable(messages::formula_without_value, at, name,
                                                   {cell.text});
            case CellKind::time:
                return findings_.refuse_unreadable(messages::time_cell, at, name, {cell.text});
            case CellKind::altered:
                return findings_.refuse_unreadable(messages::shown_otherwise, at, name,
                                                   {cell.text, cell.added});
            default: break;
        }
        if (const auto figures = columns_.values.find(column); figures != columns_.values.end())
            check_shown_unit(cell, unit_in(row, figures->second), at, name);
        else if (cell.kind == CellKind::percent)
            findings_.note(messages::percent_read, at, name, {cell.text});
    }

    static std::string_view unit_in(const SheetRow& row, const UnitPlace& place) {
        return trimmed(place.column == 0 ? place.text : row.text(place.column));
    }

    /// The unit that a cell shows by its format is its row's; an empty one is refused elsewhere.
    void check_shown_unit(const Cell& cell, std::string_view unit, std::size_t at,
                          const std::string& name) {
        const bool is_percent = cell.kind == CellKind::percent;
        const std::string added = is_percent ? "%" : std::string(trimmed(cell.added));
        const std::string plain = half_width(unit);
        if (added.empty() || plain.empty()) return;
        if (is_percent ? is_percent_sign(plain) : agrees_with_unit(measures_, added, plain)) {
            if (is_percent) findings_.note(messages::percent_read, at, name, {cell.text});
            return;
        }
        findings_.refuse_unreadable(messages::shown_in_other_unit, at, name,
                                    {cell.text, added, std::string(unit)});
    }

    const SheetRow& header_;
    const FigureColumns& columns_;
    const ColumnPlaces& places_;
    const Measures& measures_;
    std::size_t base_;
    Findings& findings_;
};

}  // namespace

std::vector<SheetRow> rows_of(const workbook::Sheet& sheet) {
    std::vector<SheetRow> rows;
    for (const auto& cell : sheet.cells) {
        if (rows.empty() || rows.back().row != cell.row) rows.push_back({cell.row, {}});
        rows.back().cells[cell.column] = &cell;
    }
    return rows;
}

std::map<std::string, std::string> letters_of(const SheetRow& header) {
    std::map<std::string, std::string> letters;
    for (const auto& [column, cell] : header.cells)
        letters[std::string(trimmed(cell->text))] = workbook::column_letters(column);
    return letters;
}

void check_cells(const workbook::Sheet& sheet, const std::vector<SheetRow>& rows,
                 const SheetRow& header, const FigureColumns& columns, const Measures& measures,
                 std::size_t base, Findings& findings, const ColumnPlaces& places) {
    CellCheck check(header, columns, measures, base, findings, places);
    for (const auto& row : rows) check.check(row);
    check.check_merged(sheet, rows);
}

}  // namespace almanac::intake_detail
