// Why: see separated.hpp. SPDX-License-Identifier: Apache-2.0
#include "intake/separated.hpp"

#include <algorithm>

namespace almanac::intake_detail {
namespace {

bool ends_line(char c) { return c == '\n' || c == '\r'; }

/// The cell at the front, with its quotes.
std::string_view cell_at(std::string_view text, char separator) {
    std::size_t at = 0;
    if (text.starts_with('"')) {
        for (at = 1; at < text.size(); ++at) {
            if (text[at] != '"') continue;
            if (at + 1 == text.size() || text[at + 1] != '"') break;
            ++at;
        }
    }
    while (at < text.size() && text[at] != separator && !ends_line(text[at])) ++at;
    return text.substr(0, at);
}

void add_cell(std::string& out, std::string_view cell) {
    if (cell.starts_with('"') || cell.find(',') == std::string_view::npos) {
        out += cell;
        return;
    }
    out += '"';
    for (const char c : cell) out.append(c == '"' ? 2 : 1, c);
    out += '"';
}

}  // namespace

std::optional<char> named_separator(std::string_view line) {
    if (line.starts_with('"')) line.remove_prefix(1);
    constexpr std::string_view word = "sep=";
    if (line.size() <= word.size()) return std::nullopt;
    for (std::size_t i = 0; i < word.size(); ++i)
        if (line[i] != word[i] && line[i] + ('a' - 'A') != word[i]) return std::nullopt;
    const char separator = line[word.size()];
    constexpr std::string_view known = ",;|\t";
    return known.find(separator) == std::string_view::npos ? std::nullopt
                                                           : std::optional(separator);
}

std::optional<std::string> with_commas(std::string_view text) {
    const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
    const auto separator = named_separator(text.substr(0, end));
    if (!separator || *separator == ',') return std::nullopt;
    std::string out(text.substr(0, end));
    out.reserve(text.size());
    for (std::string_view rest = text.substr(end); !rest.empty();) {
        if (ends_line(rest.front()) || rest.front() == *separator) {
            out += rest.front() == *separator ? ',' : rest.front();
            rest.remove_prefix(1);
            continue;
        }
        const auto cell = cell_at(rest, *separator);
        add_cell(out, cell);
        rest.remove_prefix(cell.size());
    }
    return out;
}

}  // namespace almanac::intake_detail
