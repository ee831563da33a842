// Why: see csv_table.hpp. SPDX-License-Identifier: Apache-2.0
#include "catalog/csv_table.hpp"

#include "bounds/first_findings.hpp"
#include "catalog/catalog_messages.hpp"
#include "catalog/csv_reader.hpp"

namespace almanac::catalog_detail {
namespace {

std::vector<std::string> copied(const std::vector<std::string_view>& cells) {
    return {cells.begin(), cells.end()};
}

std::string joined(const std::vector<std::string>& cells) {
    std::string text;
    for (const auto& cell : cells) text += (text.empty() ? "" : ",") + cell;
    return text;
}

}  // namespace

CsvTable read_csv_table(std::string_view text, const std::string& file,
                        const std::vector<std::string>& header, const WorkBound& most,
                        Diagnostics& told) {
    CsvTable table;
    FirstFindings diagnostics(told, file);
    if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
    CsvReader reader(text);
    const auto first = reader.next() ? copied(reader.cells()) : std::vector<std::string>{};
    if (first != header) {
        diagnostics.push_back(say(messages::table_header, file, {joined(first), joined(header)}));
        return table;
    }
    std::uint64_t rows = 0;
    while (reader.next()) {
        const std::string number = std::to_string(reader.row());
        if (reader.is_blank()) continue;
        if (++rows > most.most) {
            diagnostics.push_back(say(messages::registry_rows_beyond, file, {most.text()}));
            return {};
        }
        if (const auto& problem = reader.problem()) {
            diagnostics.push_back(
                say(messages::table_quotes, file, {number, std::to_string(problem->column)}));
        } else if (reader.cells().size() != header.size()) {
            diagnostics.push_back(say(
                messages::table_row, file,
                {number, std::to_string(reader.cells().size()), std::to_string(header.size())}));
        } else {
            table.rows.push_back({reader.row(), copied(reader.cells())});
        }
    }
    return table;
}

}  // namespace almanac::catalog_detail
