// Why: tables are built column by column and row by row, and a row of another length is refused
// where it is written. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "almanac/model/document.hpp"
#include "almanac/sdk/inlines.hpp"

namespace almanac::sdk {

/// A table in the making:
///
///     Table("分县产量").text("县（市、区）").number("产量（万吨）")
///         .row("离石区", value("coal.output", 2016).in("141102"))
class Table {
public:
    /// Columns come first, rows after them. In a number column figures stand without their unit.
    template <class... Caption>
    explicit Table(Caption&&... caption) {
        table_.caption = inlines(std::forward<Caption>(caption)...);
    }

    /// Name by which references find the table; unique within the sector.
    Table& id(std::string id) {
        id_ = std::move(id);
        return *this;
    }
    /// 单位：亿立方米
    template <class... Parts>
    Table& unit_line(Parts&&... parts) {
        table_.unit_line = inlines(std::forward<Parts>(parts)...);
        return *this;
    }
    Table& text(std::string header) { return column(std::move(header), doc::ColumnType::text); }
    Table& number(std::string header) { return column(std::move(header), doc::ColumnType::number); }
    Table& state(std::string header) { return column(std::move(header), doc::ColumnType::state); }
    Table& period(std::string header) { return column(std::move(header), doc::ColumnType::period); }

    /// One cell a column. Throws std::logic_error for more or fewer.
    template <class... Cells>
    Table& row(Cells&&... cells) {
        return row_of(doc::RowKind::body, {inlines(std::forward<Cells>(cells))...});
    }
    template <class... Cells>
    Table& total(Cells&&... cells) {
        return row_of(doc::RowKind::total, {inlines(std::forward<Cells>(cells))...});
    }
    /// A heading over the rows that follow.
    template <class... Parts>
    Table& group(Parts&&... parts) {
        doc::Cell cell;
        cell.content = inlines(std::forward<Parts>(parts)...);
        cell.column_span = static_cast<int>(table_.columns.size());
        table_.rows.push_back({doc::RowKind::group, {std::move(cell)}});
        return *this;
    }
    template <class... Parts>
    Table& note(Parts&&... parts) {
        table_.notes.push_back(inlines(std::forward<Parts>(parts)...));
        return *this;
    }
    Table& wide() {
        table_.wide = true;
        return *this;
    }

    /// The table alone, e.g. as data of a chart.
    const doc::Table& content() const { return table_; }
    operator doc::Block() const { return {id_, table_}; }

private:
    Table& column(std::string header, doc::ColumnType type) {
        if (!table_.rows.empty())
            throw std::logic_error("table: column \"" + header + "\" comes after a row");
        const std::string id = "c" + std::to_string(table_.columns.size() + 1);
        table_.columns.push_back({id, type, inlines(std::move(header)), {}});
        return *this;
    }

    Table& row_of(doc::RowKind kind, std::vector<doc::Inlines> cells) {
        if (cells.size() != table_.columns.size())
            throw std::logic_error("table: row " + std::to_string(table_.rows.size() + 1) +
                                   " has " + std::to_string(cells.size()) + " cells for " +
                                   std::to_string(table_.columns.size()) + " columns");
        doc::Row row{kind, {}};
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (table_.columns[i].type == doc::ColumnType::number) bare(cells[i]);
            doc::Cell cell;
            cell.content = std::move(cells[i]);
            row.cells.push_back(std::move(cell));
        }
        table_.rows.push_back(std::move(row));
        return *this;
    }

    static void bare(doc::Inlines& content) {
        for (auto& one : content) {
            if (auto* value = std::get_if<doc::Value>(&one.node)) value->with_unit = false;
        }
    }

    std::string id_;
    doc::Table table_;
};

}  // namespace almanac::sdk
