// Why: see text_metrics.hpp; the table is Adobe's published Helvetica metrics, in 1/1000 em.
// SPDX-License-Identifier: Apache-2.0
#include "chart/text_metrics.hpp"

#include <array>
#include <cstdint>

#include "chart/characters.hpp"

namespace almanac::chart {
namespace {

constexpr std::array<std::uint16_t, 95> latin_widths{
    278,  278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,  //  !"…/
    556,  556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,  // 0…?
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,  // @A…O
    667,  778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,  // P…_
    333,  556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,  // `a…o
    556,  556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584};      // p…~

constexpr double width_of(char32_t c) {
    if (c >= 0x20 && c < 0x7F) return latin_widths.at(c - 0x20) / 1000.0;
    const bool full = (c >= 0x2E80 && c < 0xFB00) || (c >= 0xFE30 && c < 0xFE70) ||
                      (c >= 0xFF00 && c < 0xFF61) || c >= 0x1F000 || (c >= 0x2014 && c < 0x2027) ||
                      (c >= 0x2460 && c < 0x2700);
    return full ? 1.0 : 0.6;
}

/// Shortens `line` until it and an ellipsis fit.
std::string with_ellipsis(std::string line, double size, double width) {
    while (!line.empty() && advance_of(line + "…", size) > width) {
        while (line.size() > 1 && (static_cast<unsigned char>(line.back()) & 0xC0U) == 0x80U)
            line.pop_back();
        line.pop_back();
    }
    return line + "…";
}

/// Bytes of `text` that fit on one line: to the last blank for Latin, to the last character else.
std::size_t line_length(std::string_view text, double size, double width) {
    std::string_view rest = text;
    double used = 0;
    std::size_t blank = 0;
    bool after_latin = false;
    while (!rest.empty()) {
        const std::size_t at = text.size() - rest.size();
        const char32_t c = take_code_point(rest);
        used += width_of(c) * size;
        if (used > width && at > 0) {
            const bool inside_word = after_latin && c > ' ' && c < 0x2E80;
            return inside_word && blank > 0 ? blank : at;
        }
        if (c == ' ') blank = at + 1;
        after_latin = c > ' ' && c < 0x2E80;
    }
    return text.size();
}

}  // namespace

double advance_of(std::string_view text, double size) {
    double total = 0;
    while (!text.empty()) total += width_of(take_code_point(text));
    return total * size;
}

std::vector<std::string> wrap(std::string_view text, double size, double width, int lines) {
    std::vector<std::string> result;
    while (!text.empty()) {
        const bool last = static_cast<int>(result.size()) + 1 >= lines;
        if (last && advance_of(text, size) > width) {
            result.push_back(with_ellipsis(std::string(text), size, width));
            return result;
        }
        const std::size_t length = last ? text.size() : line_length(text, size, width);
        std::string line(text.substr(0, length));
        while (!line.empty() && line.back() == ' ') line.pop_back();
        result.push_back(std::move(line));
        text.remove_prefix(length);
    }
    if (result.empty()) result.emplace_back();
    return result;
}

}  // namespace almanac::chart
