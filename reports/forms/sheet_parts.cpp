// Why: see sheet_parts.hpp. SPDX-License-Identifier: Apache-2.0
#include "forms/sheet_parts.hpp"

#include <fmt/format.h>

#include "ooxml/chart_part.hpp"

namespace almanac::forms {
namespace {

constexpr const char* line = "＿＿＿＿＿＿＿＿";

/// The first `most` characters (each at most two units of UTF-16), with … where some are left out.
std::string cut(const std::string& text, std::size_t most) {
    std::size_t taken = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if ((byte & 0xC0U) == 0x80U) continue;
        taken += byte >= 0xF0 ? 2 : 1;
        if (taken > most) {
            std::string kept = text.substr(0, at);
            while (!kept.empty() && (static_cast<unsigned char>(kept.back()) & 0xC0U) == 0x80U)
                kept.pop_back();
            if (!kept.empty()) kept.pop_back();
            return kept + "…";
        }
    }
    return text;
}

Row beside_hidden(const FormSheet& sheet, Row row) {
    if (sheet.hidden_columns > 0)
        row.insert(row.begin(), sheet.hidden_columns, FormCell{"", Look::plain, false});
    return row;
}

}  // namespace

Row one(std::string text, Look look) { return {{std::move(text), look, false}}; }

void add_top(FormSheet& sheet, const std::string& title) {
    sheet.rows.push_back(beside_hidden(sheet, one(title, Look::title)));
    sheet.rows.push_back(beside_hidden(
        sheet, one(fmt::format("表号：{0}　制定机关：{0}　批准文号：{0}　有效期：{0}", line))));
}

void add_foot(FormSheet& sheet) {
    sheet.rows.emplace_back();
    sheet.rows.push_back(beside_hidden(
        sheet, one(fmt::format("填报单位（盖章）：{0}　负责人：{0}　审核人：{0}", line))));
    sheet.rows.push_back(beside_hidden(
        sheet, one(fmt::format("填表人：{0}　电话：{0}　日期：＿＿＿＿年＿＿月＿＿日", line))));
}

Help help_of(const std::string& title, const std::string& text) {
    constexpr std::size_t longest_title = 32;
    constexpr std::size_t longest_text = 255;
    return {cut(title, longest_title), cut(text, longest_text)};
}

void offer(FormSheet& sheet, std::size_t column, std::size_t rows, const std::string& choices,
           Help help) {
    if (rows == 0) return;
    const std::string letter = ooxml::column_name(column);
    DropDown choice{fmt::format("{0}{1}:{0}{2}", letter, sheet.header + 1, sheet.header + rows),
                    choices};
    choice.help = std::move(help);
    choice.error = help_of("请从列表选择", "本栏只能选：" + choices);
    sheet.choices.push_back(std::move(choice));
}

}  // namespace almanac::forms
