// Why: a mark may lie deep in a packed part, or in another unit; searching for it is done once and
// for all. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdio>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "pdf_tools.hpp"
#include "program.hpp"
#include "xlsx_parts.hpp"

namespace almanac::testing {

/// UTF-16BE in hexadecimal digits, as a PDF writes titles and alternative texts.
inline std::string as_pdf_text(const std::string& ascii) {
    std::string hex;
    for (const char c : ascii) {
        std::array<char, 8> digits{};
        std::snprintf(digits.data(), digits.size(), "00%02X", static_cast<unsigned char>(c));
        hex += digits.data();
    }
    return hex;
}

inline bool is_letter_or_digit(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

inline std::string digits_of(std::string_view number) {
    std::string digits;
    for (const char c : number)
        if (c >= '0' && c <= '9' && (c != '0' || !digits.empty())) digits += c;
    return digits;
}

/// Whether a number of `text`, made of digits and `marks`, has the first five digits of `number`,
/// wherever its point stands: 7391.84万吨 is 73.9184 million t.
inline bool holds_number(const std::string& text, const std::string& number,
                         std::string_view marks) {
    const auto is_of_number = [&](char c) {
        return (c >= '0' && c <= '9') || marks.find(c) != std::string_view::npos;
    };
    const std::string wanted = digits_of(number).substr(0, 5);
    for (std::size_t at = 0; at < text.size();) {
        if (!is_of_number(text[at])) {
            ++at;
            continue;
        }
        std::size_t end = at;
        while (end < text.size() && is_of_number(text[end])) ++end;
        // Hashes and names are no numbers.
        const bool apart = (at == 0 || !is_letter_or_digit(text[at - 1])) &&
                           (end == text.size() || !is_letter_or_digit(text[end]));
        if (apart && digits_of({text.data() + at, end - at}).starts_with(wanted)) return true;
        at = end;
    }
    return false;
}

/// Whether `mark` stands in `text`: words as they are, figures in any unit.
inline bool holds(const std::string& text, const std::string& mark) {
    const bool is_figure = digits_of(mark).size() >= 6;
    if (!is_figure) return text.find(mark) != std::string::npos;
    // A comma sets thousands apart, or cells.
    return holds_number(text, mark, ".,") || holds_number(text, mark, ".");
}

struct Part {
    std::string name;
    std::string bytes;
};

/// A file and everything packed into it, however deep.
inline void unpack(const std::string& name, const std::string& bytes, std::vector<Part>& parts) {
    parts.push_back({name, bytes});
    if (bytes.starts_with("PK\x03\x04")) {
        for (const auto& [part, content] : parts_of(bytes))
            unpack(name + "!" + part, content, parts);
    } else if (bytes.starts_with("%PDF")) {
        const PdfFile pdf(bytes);
        parts.push_back({name + "!text", pdf.text() + " " + squeezed(pdf.text())});
        parts.push_back({name + "!objects", pdf.ask("qpdf --qdf --object-streams=disable", "-")});
    }
}

inline std::vector<Part> everything_in(const std::filesystem::path& folder) {
    std::vector<Part> parts;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file())
            unpack(std::filesystem::relative(entry.path(), folder).string(),
                   content_of(entry.path()), parts);
    }
    return parts;
}

/// Where `mark` stands: names of parts.
inline std::vector<std::string> places_of(const std::string& mark, const std::vector<Part>& parts) {
    const std::string in_pdf = as_pdf_text(mark);
    std::vector<std::string> places;
    for (const auto& part : parts) {
        const bool found = part.name.ends_with("!objects")
                               ? part.bytes.find(in_pdf) != std::string::npos
                               : holds(part.bytes, mark);
        if (found) places.push_back(part.name);
    }
    return places;
}

}  // namespace almanac::testing
