// Why: see headers.hpp. SPDX-License-Identifier: Apache-2.0
#include "intake/headers.hpp"

#include <algorithm>
#include <set>

#include "intake/cell_text.hpp"
#include "intake/file_messages.hpp"

namespace almanac::intake_detail {
namespace {

struct ColumnWord {
    std::string_view word;
    Column column;
};

/// English, then the Chinese word that messages use, then what offices also write.
constexpr std::array words{
    ColumnWord{"indicator", Column::indicator},
    ColumnWord{"指标", Column::indicator},
    ColumnWord{"指标编号", Column::indicator},
    ColumnWord{"指标名称", Column::indicator},
    ColumnWord{"area", Column::area},
    ColumnWord{"地区", Column::area},
    ColumnWord{"地区代码", Column::area},
    ColumnWord{"行政区划", Column::area},
    ColumnWord{"行政区划代码", Column::area},
    ColumnWord{"period", Column::period},
    ColumnWord{"时期", Column::period},
    ColumnWord{"时间", Column::period},
    ColumnWord{"报告期", Column::period},
    ColumnWord{"value", Column::value},
    ColumnWord{"数值", Column::value},
    ColumnWord{"数据", Column::value},
    ColumnWord{"指标值", Column::value},
    ColumnWord{"unit", Column::unit},
    ColumnWord{"单位", Column::unit},
    ColumnWord{"计量单位", Column::unit},
    ColumnWord{"source", Column::source},
    ColumnWord{"来源", Column::source},
    ColumnWord{"数据来源", Column::source},
    ColumnWord{"source_class", Column::source_class},
    ColumnWord{"来源类别", Column::source_class},
    ColumnWord{"来源级别", Column::source_class},
    ColumnWord{"status", Column::status},
    ColumnWord{"状态", Column::status},
    ColumnWord{"数据状态", Column::status},
    ColumnWord{"bound", Column::bound},
    ColumnWord{"限定", Column::bound},
    ColumnWord{"限定词", Column::bound},
    ColumnWord{"published", Column::published},
    ColumnWord{"发布日期", Column::published},
    ColumnWord{"发布时间", Column::published},
    ColumnWord{"quote", Column::quote},
    ColumnWord{"引文", Column::quote},
    ColumnWord{"原文", Column::quote},
    ColumnWord{"note", Column::note},
    ColumnWord{"备注", Column::note},
    ColumnWord{"说明", Column::note},
    ColumnWord{"breakdown", Column::breakdown},
    ColumnWord{"分组", Column::breakdown},
    ColumnWord{"basis", Column::basis},
    ColumnWord{"口径", Column::basis},
    ColumnWord{"价格口径", Column::basis},
    ColumnWord{"release", Column::release},
    ColumnWord{"公开范围", Column::release},
    ColumnWord{"公开属性", Column::release},
};

/// `Source class` and `SOURCE_CLASS` are source_class.
std::string normal(std::string_view cell) {
    std::string text(trimmed(cell));
    for (char& c : text) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
        if (c == ' ' || c == '-') c = '_';
    }
    return text;
}

const ColumnWord* find(std::string_view word) {
    const auto* const found = std::find_if(
        words.begin(), words.end(), [&](const ColumnWord& known) { return known.word == word; });
    return found == words.end() ? nullptr : found;
}

/// The English word, and the Chinese one after it.
const ColumnWord* first_word(Column column) {
    return std::find_if(words.begin(), words.end(),
                        [&](const ColumnWord& known) { return known.column == column; });
}

std::vector<std::string> all_names() {
    std::vector<std::string> names;
    for (const auto& known : words) names.emplace_back(known.word);
    return names;
}

Text wanted_names() {
    std::string zh, en;
    for (std::size_t i = 0; i < column_count; ++i) {
        const auto* const word = first_word(static_cast<Column>(i + 1));
        zh.append(i == 0 ? "" : "，").append((word + 1)->word);
        en.append(i == 0 ? "" : ",").append(word->word);
    }
    return {zh, en};
}

/// Whether a column only numbers the rows.
bool is_row_number(std::string_view name) {
    constexpr std::array numbers{"序号", "序", "行号", "项次", "no", "no.", "#", "row"};
    const std::string plain = normal(half_width(name));
    return std::any_of(numbers.begin(), numbers.end(),
                       [&](const char* word) { return plain == word; });
}

/// Says why the row is no header at all; false where it is one.
bool refuse_no_header(const std::vector<std::string_view>& cells, std::size_t row,
                      Findings& findings) {
    if (std::any_of(cells.begin(), cells.end(), column_named)) return false;
    std::string found;
    for (const auto cell : cells) found.append(found.empty() ? "" : ",").append(cell);
    const bool other_separator =
        cells.size() == 1 &&
        (found.find_first_of("\t;") != std::string::npos || found.find("，") != std::string::npos);
    if (other_separator)
        findings.refuse(messages::header_separator, row, "", {found});
    else
        findings.refuse_bilingual(messages::header_wanted, row, "", {Text(found), wanted_names()});
    return true;
}

/// The cells as the options call them.
std::vector<std::string_view> renamed(const std::vector<std::string_view>& cells,
                                      const IntakeOptions& options) {
    std::vector<std::string_view> names;
    for (const auto cell : cells) {
        const auto found = options.columns.find(std::string(trimmed(cell)));
        names.push_back(found == options.columns.end() ? cell : std::string_view(found->second));
    }
    return names;
}

void refuse_missing(const Headers& headers, std::size_t row, Findings& findings) {
    for (std::size_t i = 0; i < required_columns; ++i) {
        if (headers.cell[i] != Headers::absent) continue;
        if (i == index_of(Column::source_class) && headers.source_class != 0) continue;
        const auto* const word = first_word(static_cast<Column>(i + 1));
        findings.refuse(messages::header_missing, row, "",
                        {std::string(word->word), std::string((word + 1)->word)});
    }
}

}  // namespace

bool is_table_header(const std::vector<std::string_view>& cells, const IntakeOptions& options) {
    constexpr std::size_t least_columns = 4;
    std::set<Column> named;
    for (const auto cell : renamed(cells, options))
        if (const auto known = column_named(cell)) named.insert(*known);
    return named.size() >= least_columns && named.count(Column::indicator) != 0 &&
           named.count(Column::value) != 0;
}

std::optional<Column> column_named(std::string_view cell) {
    const auto* const known = find(normal(cell));
    return known == nullptr ? std::nullopt : std::optional(known->column);
}

Headers read_headers(const std::vector<std::string_view>& own_cells, std::size_t row,
                     Findings& findings, const IntakeOptions& options) {
    Headers headers;
    headers.source_class = options.source_class;
    headers.today = options.today;
    headers.earliest_year = options.earliest_year;
    const auto cells = renamed(own_cells, options);
    headers.cell.fill(Headers::absent);
    for (std::size_t i = 0; i < column_count; ++i)
        headers.name[i] = first_word(static_cast<Column>(i + 1))->word;
    if (refuse_no_header(cells, row, findings)) return headers;
    for (std::size_t at = 0; at < cells.size(); ++at) {
        const std::string name(trimmed(cells[at]));
        headers.by_cell.emplace_back(trimmed(own_cells[at]));
        if (name.empty() && !headers.by_cell.back().empty()) continue;  // Left out.
        const auto* const known = find(normal(name));
        if (name.empty()) {
            headers.nameless.push_back(at);
        } else if (known == nullptr && is_row_number(name)) {
            findings.note(messages::number_column, row, name, {name});
        } else if (known == nullptr) {
            findings.refuse(messages::header_unknown, row, name,
                            {name, nearest_hint(normal(name), all_names())});
        } else if (auto& cell = headers.cell[index_of(known->column)]; cell != Headers::absent) {
            findings.refuse(messages::header_twice, row, name, {headers.by_cell[cell], name});
        } else {
            cell = at;
            headers.name[index_of(known->column)] = headers.by_cell[at];
        }
    }
    refuse_missing(headers, row, findings);
    return headers;
}

}  // namespace almanac::intake_detail
