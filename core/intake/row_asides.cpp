// Why: see row_asides.hpp. SPDX-License-Identifier: Apache-2.0
#include "intake/row_asides.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "intake/cell_text.hpp"
#include "intake/file_messages.hpp"
#include "intake/value_text.hpp"

namespace almanac::intake_detail {
namespace {

/// Without blanks at its ends or between Chinese characters: 合　计 is 合计.
std::string joined(std::string_view text) {
    std::string plain = half_width(trimmed(text));
    for (const std::string_view blank : {" ", "\u00A0", "\u3000"}) {
        for (auto at = plain.find(blank); at != std::string::npos; at = plain.find(blank, at))
            plain.erase(at, blank.size());
    }
    return plain;
}

bool is_total(std::string_view text) {
    constexpr std::array words{"合计",  "总计",  "小计",  "共计",  "总合计", "合计:", "总计:",
                               "小计:", "total", "Total", "TOTAL", "sum",    "Sum"};
    const std::string plain = joined(text);
    return std::any_of(words.begin(), words.end(), [&](const char* word) { return plain == word; });
}

/// 注：…, 注1.…, 备注：…, 数据来源：…, 填表人：…
bool is_remark(std::string_view text) {
    constexpr std::array words{"注",     "备注",   "附注",     "说明",     "数据来源", "资料来源",
                               "来源",   "填表人", "填报人",   "制表人",   "制表",     "审核人",
                               "负责人", "联系人", "联系电话", "填表日期", "填报日期", "填报单位",
                               "Note",   "Notes",  "Source"};
    const std::string plain = joined(text);
    if (plain.starts_with("※") || plain.starts_with("*")) return true;
    for (const std::string_view word : words) {
        if (!plain.starts_with(word)) continue;
        std::string_view rest = std::string_view(plain).substr(word.size());
        while (!rest.empty() && rest.front() >= '0' && rest.front() <= '9') rest.remove_prefix(1);
        const bool ends = rest.empty() || rest.starts_with(":") || rest.starts_with("、") ||
                          rest.starts_with(".") || rest.starts_with(",") || rest.starts_with(")");
        if (ends) return true;
    }
    return false;
}

}  // namespace

bool pass_aside(const Headers& headers, const std::vector<std::string_view>& cells, std::size_t row,
                Findings& findings) {
    const auto text = [&](Column column) {
        const std::size_t at = headers.cell[index_of(column)];
        return at < cells.size() ? trimmed(cells[at]) : std::string_view{};
    };
    const auto first = std::find_if(cells.begin(), cells.end(),
                                    [](std::string_view cell) { return !trimmed(cell).empty(); });
    if (first == cells.end()) return false;
    for (const auto column : {Column::indicator, Column::area}) {
        if (!is_total(text(column))) continue;
        findings.note(messages::total_row, row, "", {std::string(trimmed(*first))});
        return true;
    }
    const auto at = static_cast<std::size_t>(first - cells.begin());
    const bool has_indicator =
        at != headers.cell[index_of(Column::indicator)] && !text(Column::indicator).empty();
    const std::string_view value = text(Column::value);
    const bool has_value = !value.empty() && read_value(value).fault == ValueFault::none;
    if (has_indicator || has_value || !is_remark(*first)) return false;
    findings.note(messages::note_row, row, "", {std::string(trimmed(*first))});
    return true;
}

}  // namespace almanac::intake_detail
