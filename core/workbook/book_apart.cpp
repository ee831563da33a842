// Why: workbooks come from anywhere; they are read where a fault is an answer.
// SPDX-License-Identifier: Apache-2.0
#include "confine/confined.hpp"
#include "workbook/workbook.hpp"

namespace almanac::workbook {

auto fields(Cell& it) {
    return std::tie(it.row, it.column, it.kind, it.text, it.in_hidden_row, it.is_formula, it.added,
                    it.apart, it.struck);
}
auto fields(Area& it) {
    return std::tie(it.first_row, it.first_column, it.last_row, it.last_column);
}
auto fields(Columns& it) { return std::tie(it.first, it.last); }
auto fields(Sheet& it) {
    return std::tie(it.name, it.part, it.hidden, it.cells, it.merged, it.hidden_columns);
}
auto fields(Book& it) { return std::tie(it.sheets, it.from_1904, it.part, it.styles); }

namespace {

struct Reading {
    Book book;
    Diagnostics diagnostics;
};
auto fields(Reading& it) { return std::tie(it.book, it.diagnostics); }

}  // namespace

Book read_book_apart(std::string_view bytes, const std::string& file, Diagnostics& diagnostics) {
    try {
        auto reading = confined(file, [&] {
            Reading in_there;
            in_there.book = read_book(bytes, file, in_there.diagnostics);
            return in_there;
        });
        std::move(reading.diagnostics.begin(), reading.diagnostics.end(),
                  std::back_inserter(diagnostics));
        return std::move(reading.book);
    } catch (const Error& error) {
        diagnostics.push_back(error.diagnostic());
        return {};
    }
}

}  // namespace almanac::workbook
