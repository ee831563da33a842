// Why: a cell holds a number, and its format prints it as every other format of the report does;
// the workbook writes by it, the proof of the written file reads by it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>

#include "almanac/model/document.hpp"

namespace almanac::ooxml {

/// `0.00`, in English `#,##0.00`: a plain number with so many places.
inline std::string plain_format(int decimals, std::string_view language) {
    std::string format = language == "zh" ? "0" : "#,##0";
    if (decimals > 0) format += "." + std::string(static_cast<std::size_t>(decimals), '0');
    return format;
}

/// Words in a format, so that no sign of them is taken for a command.
inline std::string quoted(std::string_view text) {
    if (text.empty()) return {};
    std::string out = "\"";
    for (const char c : text) out += c == '"' ? std::string("\"\\\"\"") : std::string(1, c);
    return out + "\"";
}

/// The format by which a cell that holds plotted() prints the figure's text.
inline std::string number_format(const Shown& shown, std::string_view language) {
    const bool part = shown.of_one && shown.names_unit;
    std::string after;
    if (shown.upper) {
        after = range_sign(shown, language);
        after += shown_detail::grouped(to_text(*shown.upper), language);
    }
    after += part ? shown.ending : after_digits(shown, language);
    const std::string core =
        plain_format(shown.number.decimals, language) + (part ? "%" : "") + quoted(after);
    const std::string plain = quoted(shown.prefix) + core;
    if (shown.number.value >= 0) return plain;
    // Without a second section a minus would stand before all words, and before a nought.
    const bool nought = rounded(shown.number.value, shown.number.decimals) == 0;
    if (nought || shown.sign_in_words) return plain + ";" + plain;
    return shown.prefix.empty() ? plain : plain + ";" + quoted(shown.prefix) + "\"-\"" + core;
}

/// Whether a cell can hold the figure as a number: formats of a workbook end at 255 characters.
inline bool fits_cell(const doc::Figure& figure) {
    constexpr std::size_t longest_text = 100;
    const auto number = doc::plotted(figure);
    return number && std::isfinite(*number) && figure.text.size() <= longest_text;
}

}  // namespace almanac::ooxml
