// Why: see remarks.hpp. SPDX-License-Identifier: Apache-2.0
#include "annotate/remarks.hpp"

#include <algorithm>
#include <tuple>

#include "workbook/workbook.hpp"

namespace almanac::annotate {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// `指标数据!G4` behind the file's name.
bool place_in_book(std::string_view rest, Remark& remark) {
    const auto mark = rest.rfind('!');
    if (mark == std::string_view::npos || workbook::place_of(rest.substr(mark + 1)).row == 0)
        return false;
    remark.sheet = rest.substr(0, mark);
    remark.cell = rest.substr(mark + 1);
    return true;
}

/// `row 5 column value`; a row without a column is marked at its first cell.
void place_in_table(std::string_view rest, const std::string& sheet,
                    const std::map<std::string, std::string>& columns, Remark& remark) {
    constexpr std::string_view row_word = "row ";
    constexpr std::string_view column_word = " column ";
    if (sheet.empty() || !rest.starts_with(row_word)) return;
    rest.remove_prefix(row_word.size());
    const auto end = std::find_if_not(rest.begin(), rest.end(), is_digit) - rest.begin();
    const std::string row(rest.substr(0, static_cast<std::size_t>(end)));
    rest.remove_prefix(static_cast<std::size_t>(end));
    std::string column = "A";
    if (rest.starts_with(column_word)) {
        const auto known = columns.find(std::string(rest.substr(column_word.size())));
        if (known != columns.end()) column = known->second;
    }
    if (row.empty()) return;
    remark.sheet = sheet;
    remark.cell = column + row;
}

}  // namespace

bool CellOrder::operator()(const std::string& a, const std::string& b) const {
    const auto left = workbook::place_of(a);
    const auto right = workbook::place_of(b);
    return std::tie(left.row, left.column) < std::tie(right.row, right.column);
}

std::vector<Remark> remarks_of(const Diagnostics& diagnostics, const std::string& file,
                               std::string_view language, const std::string& table_sheet,
                               const std::map<std::string, std::string>& columns) {
    std::vector<Remark> remarks;
    for (const auto& diagnostic : diagnostics) {
        const bool ours = diagnostic.origin.starts_with(file);
        if (!ours || diagnostic.severity == Severity::note) continue;
        Remark remark;
        remark.severity = diagnostic.severity;
        remark.code = "ALM-" + diagnostic.code;
        remark.problem = diagnostic.message.in(language);
        remark.cure = diagnostic.hint.in(language);
        std::string_view rest = std::string_view(diagnostic.origin).substr(file.size());
        if (rest.starts_with(' ')) rest.remove_prefix(1);
        remark.place = rest;
        if (!place_in_book(rest, remark)) place_in_table(rest, table_sheet, columns, remark);
        remarks.push_back(std::move(remark));
    }
    return remarks;
}

std::map<std::string, CellRemarks> by_sheet(const std::vector<Remark>& remarks) {
    std::map<std::string, CellRemarks> sheets;
    for (const auto& remark : remarks) {
        if (remark.cell.empty()) continue;
        auto& cell = sheets[remark.sheet][remark.cell];
        if (remark.severity == Severity::error) cell.severity = Severity::error;
        if (!cell.text.empty()) cell.text += "\n";
        cell.text += remark.problem;
        if (!remark.cure.empty()) cell.text += "\n→ " + remark.cure;
    }
    return sheets;
}

}  // namespace almanac::annotate
