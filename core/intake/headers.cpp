// Why: see headers.hpp. SPDX-License-Identifier: Apache-2.0
#include "intake/headers.hpp"

#include <algorithm>
#include <set>

#include "intake/cell_text.hpp"
#include "intake/file_messages.hpp"

namespace almanac::intake_detail {
namespace {

/// Whether a word means a thing's code or its name, where a table has both.
enum class Calls { either = 1, code, name };

struct ColumnWord {
    std::string_view word;
    Column column;
    Calls calls = Calls::either;
};

/// English, then the Chinese word that messages use, then what offices, and our own exports, write.
constexpr std::array words{
    ColumnWord{"indicator", Column::indicator, Calls::code},
    ColumnWord{"指标", Column::indicator, Calls::name},
    ColumnWord{"指标编号", Column::indicator, Calls::code},
    ColumnWord{"指标编码", Column::indicator, Calls::code},
    ColumnWord{"指标代码", Column::indicator, Calls::code},
    ColumnWord{"指标名称", Column::indicator, Calls::name},
    ColumnWord{"name", Column::indicator, Calls::name},
    ColumnWord{"indicator_name", Column::indicator, Calls::name},
    ColumnWord{"area", Column::area, Calls::code},
    ColumnWord{"地区", Column::area, Calls::name},
    ColumnWord{"地区代码", Column::area, Calls::code},
    ColumnWord{"地区编码", Column::area, Calls::code},
    ColumnWord{"地区名称", Column::area, Calls::name},
    ColumnWord{"area_name", Column::area, Calls::name},
    ColumnWord{"行政区划", Column::area, Calls::name},
    ColumnWord{"行政区划代码", Column::area, Calls::code},
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
    ColumnWord{"来源等级", Column::source_class},
    ColumnWord{"class", Column::source_class},
    ColumnWord{"status", Column::status},
    ColumnWord{"状态", Column::status},
    ColumnWord{"数据状态", Column::status},
    ColumnWord{"bound", Column::bound},
    ColumnWord{"限定", Column::bound},
    ColumnWord{"限定词", Column::bound},
    ColumnWord{"界限", Column::bound},
    ColumnWord{"published", Column::published},
    ColumnWord{"发布日期", Column::published},
    ColumnWord{"发布时间", Column::published},
    ColumnWord{"发布", Column::published},
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

/// A few are named one by one; a table of another kind has hundreds, of which the first tell
/// enough.
void refuse_unknown(const std::vector<std::string>& names, std::size_t row, Findings& findings) {
    constexpr std::size_t most_named = 10;
    constexpr std::size_t first_named = 5;
    if (names.size() <= most_named) {
        for (const auto& name : names)
            findings.refuse(messages::header_unknown, row, name, {name, nearest_column(name)});
        return;
    }
    std::string zh, en;
    for (std::size_t at = 0; at < first_named; ++at) {
        zh.append(at == 0 ? "“" : "、“").append(names[at]).append("”");
        en.append(at == 0 ? "“" : ", “").append(names[at]).append("”");
    }
    findings.refuse_bilingual(messages::headers_unknown, row, names.front(),
                              {Text(zh, en), Text(std::to_string(names.size()))});
}

/// A code beside a name is the column, the name is for people.
bool takes_beside(Headers& headers, const ColumnWord& known, const ColumnWord& before,
                  std::size_t at) {
    if (known.calls == Calls::either || before.calls == Calls::either ||
        known.calls == before.calls)
        return false;
    auto& cell = headers.cell[index_of(known.column)];
    auto& beside = known.column == Column::area ? headers.area_name : headers.indicator_name;
    if (beside != Headers::absent) return false;
    beside = known.calls == Calls::name ? at : cell;
    if (known.calls == Calls::code) cell = at;
    return true;
}

}  // namespace

std::optional<Column> column_named(std::string_view cell) {
    const auto* const known = find(normal(cell));
    return known == nullptr ? std::nullopt : std::optional(known->column);
}

std::string nearest_column(std::string_view name) {
    return nearest_hint(normal(name), all_names());
}

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

void refuse_missing(const Headers& headers, std::size_t row, Findings& findings) {
    for (std::size_t i = 0; i < required_columns; ++i) {
        if (headers.cell[i] != Headers::absent) continue;
        if (i == index_of(Column::source_class) && headers.source_class != 0) continue;
        const auto* const word = first_word(static_cast<Column>(i + 1));
        findings.refuse(messages::header_missing, row, "",
                        {std::string(word->word), std::string((word + 1)->word)});
    }
}

bool is_row_number(std::string_view name) {
    constexpr std::array numbers{"序号", "序", "行号", "项次", "no", "no.", "#", "row"};
    const std::string plain = normal(half_width(name));
    return std::any_of(numbers.begin(), numbers.end(),
                       [&](const char* word) { return plain == word; });
}

Headers read_headers(const std::vector<NamedColumn>& columns, std::size_t row, Findings& findings,
                     const IntakeOptions& options) {
    Headers headers;
    headers.source_class = options.source_class;
    headers.today = options.today;
    headers.earliest_year = options.earliest_year;
    headers.rounds = options.rounds;
    headers.cell.fill(Headers::absent);
    std::array<const ColumnWord*, column_count> taken{};
    std::vector<std::string> unknown;
    for (std::size_t i = 0; i < column_count; ++i)
        headers.name[i] = first_word(static_cast<Column>(i + 1))->word;
    for (std::size_t at = 0; at < columns.size(); ++at) {
        const auto& [own, theirs, place] = columns[at];
        headers.by_cell.push_back(theirs);
        if (!own) continue;
        const auto* const known = find(normal(*own));
        if (own->empty()) {
            headers.nameless.push_back(at);
        } else if (known == nullptr && is_row_number(*own)) {
            findings.note(messages::number_column, row, *own, {*own});
        } else if (known == nullptr) {
            unknown.push_back(*own);
        } else if (auto& before = taken[index_of(known->column)]; before == nullptr) {
            before = known;
            headers.cell[index_of(known->column)] = at;
            headers.name[index_of(known->column)] = place;
        } else if (takes_beside(headers, *known, *before, at)) {
            if (known->calls == Calls::code) headers.name[index_of(known->column)] = place;
        } else {
            findings.refuse(messages::header_twice, row, *own,
                            {headers.by_cell[headers.cell[index_of(known->column)]], *own});
        }
    }
    refuse_unknown(unknown, row, findings);
    return headers;
}

}  // namespace almanac::intake_detail
