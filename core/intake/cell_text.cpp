// Why: see cell_text.hpp. SPDX-License-Identifier: Apache-2.0
#include "intake/cell_text.hpp"

#include <array>

#include "schema/nearest.hpp"

namespace almanac::intake_detail {
namespace {

constexpr std::array<std::string_view, 10> blanks{" ",      "\t",     "\n",     "\r",     "\u00A0",
                                                  "\u3000", "\u200B", "\u200C", "\u2060", "\uFEFF"};
constexpr std::array<std::string_view, 4> minuses{"−", "–", "—", "﹣"};

/// Whether blanks of the list begin, or end, with the byte: most cells are seen to have none.
class BlankEdges {
public:
    constexpr BlankEdges() {
        for (const auto blank : blanks) {
            begins_[static_cast<unsigned char>(blank.front())] = true;
            ends_[static_cast<unsigned char>(blank.back())] = true;
        }
    }
    constexpr bool may_be_at(std::string_view text) const {
        return !text.empty() && (begins_[static_cast<unsigned char>(text.front())] ||
                                 ends_[static_cast<unsigned char>(text.back())]);
    }

private:
    std::array<bool, 256> begins_{};
    std::array<bool, 256> ends_{};
};
constexpr BlankEdges blank_edges;

}  // namespace

std::string_view trimmed(std::string_view text) {
    if (!blank_edges.may_be_at(text)) return text;
    for (bool again = true; again;) {
        again = false;
        for (const auto blank : blanks) {
            if (text.starts_with(blank)) {
                text.remove_prefix(blank.size());
                again = true;
            }
            if (text.ends_with(blank)) {
                text.remove_suffix(blank.size());
                again = true;
            }
        }
    }
    return text;
}

std::string half_width(std::string_view text) {
    std::string plain;
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view three = text.substr(at, 3);
        const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(three[i]); };
        // U+FF01 to U+FF5E are EF BC 81 to EF BD 9E: ASCII plus 0xFEE0.
        if (three.size() == 3 && byte(0) == 0xEF && (byte(1) == 0xBC || byte(1) == 0xBD)) {
            const unsigned code = ((byte(1) & 0x3FU) << 6U) | (byte(2) & 0x3FU);  // 0xF01 …
            if (code >= 0xF01 && code <= 0xF5E) {
                plain += static_cast<char>(code - 0xF01 + 0x21);
                at += 3;
                continue;
            }
        }
        bool minus = false;
        for (const auto form : minuses) minus = minus || three == form;
        if (minus) {
            plain += '-';
            at += 3;
        } else {
            plain += text[at++];
        }
    }
    return plain;
}

std::string plain_digits(std::string_view text) {
    constexpr std::array<std::string_view, 20> forms{"⁰", "¹", "²", "³", "⁴", "⁵", "⁶",
                                                     "⁷", "⁸", "⁹", "₀", "₁", "₂", "₃",
                                                     "₄", "₅", "₆", "₇", "₈", "₉"};
    std::string plain(text);
    for (std::size_t digit = 0; digit < forms.size(); ++digit) {
        for (auto at = plain.find(forms[digit]); at != std::string::npos;
             at = plain.find(forms[digit], at))
            plain.replace(at, forms[digit].size(), 1, static_cast<char>('0' + digit % 10));
    }
    return plain;
}

std::optional<std::string_view> formula_text(std::string_view text) {
    if (text.size() < 4 || !text.starts_with("=\"") || !text.ends_with('"')) return std::nullopt;
    const std::string_view inner = text.substr(2, text.size() - 3);
    return inner.find('"') == std::string_view::npos ? std::optional(inner) : std::nullopt;
}

std::string nearest_hint(std::string_view word, const std::vector<std::string>& names) {
    std::string hint;
    for (const auto& name : nearest(word, names)) hint += (hint.empty() ? "" : ", ") + name;
    return hint.empty() ? hint : " (" + hint + "?)";
}

std::string control_character(std::string_view text, bool lines) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool allowed = lines && (c == '\t' || c == '\n' || c == '\r');
        if ((byte >= 0x20 && byte != 0x7F) || allowed) continue;
        return std::string("U+00") + digits[byte >> 4U] + digits[byte & 15U];
    }
    return {};
}

}  // namespace almanac::intake_detail
