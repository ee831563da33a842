// Why: see csv_table.hpp. SPDX-License-Identifier: Apache-2.0
#include "catalog/csv_table.hpp"

#include "catalog/catalog_messages.hpp"

namespace almanac::catalog_detail {
namespace {

/// Takes one record off the front of `text`; quotes may hold commas, quotes and line ends.
std::vector<std::string> take_record(std::string_view& text) {
    std::vector<std::string> cells(1);
    bool quoted = false;
    std::size_t at = 0;
    for (; at < text.size(); ++at) {
        const char c = text[at];
        if (quoted) {
            if (c != '"') {
                cells.back() += c;
            } else if (at + 1 < text.size() && text[at + 1] == '"') {
                cells.back() += '"';
                ++at;
            } else {
                quoted = false;
            }
        } else if (c == '"' && cells.back().empty()) {
            quoted = true;
        } else if (c == ',') {
            cells.emplace_back();
        } else if (c == '\n') {
            ++at;
            break;
        } else if (c != '\r') {
            cells.back() += c;
        }
    }
    text.remove_prefix(at);
    return cells;
}

std::string joined(const std::vector<std::string>& cells) {
    std::string text;
    for (const auto& cell : cells) text += (text.empty() ? "" : ",") + cell;
    return text;
}

}  // namespace

CsvTable read_csv_table(std::string_view text, const std::string& file,
                        const std::vector<std::string>& header, Diagnostics& diagnostics) {
    CsvTable table;
    if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
    const auto first = take_record(text);
    if (first != header) {
        diagnostics.push_back(say(messages::table_header, file, {joined(first), joined(header)}));
        return table;
    }
    for (std::size_t number = 2; !text.empty(); ++number) {
        auto cells = take_record(text);
        if (cells.size() == 1 && cells.front().empty()) continue;
        if (cells.size() != header.size()) {
            diagnostics.push_back(say(messages::table_row, file,
                                      {std::to_string(number), std::to_string(cells.size()),
                                       std::to_string(header.size())}));
            continue;
        }
        table.rows.push_back({number, std::move(cells)});
    }
    return table;
}

}  // namespace almanac::catalog_detail
