// Why: see rich_text.hpp. SPDX-License-Identifier: Apache-2.0
#include "workbook/rich_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

#include "bounds/bounds.hpp"

namespace almanac::workbook {
namespace {

struct Forms {
    char plain;
    std::string_view raised;
    std::string_view lowered;
};
constexpr std::array forms{
    Forms{'0', "⁰", "₀"}, Forms{'1', "¹", "₁"}, Forms{'2', "²", "₂"}, Forms{'3', "³", "₃"},
    Forms{'4', "⁴", "₄"}, Forms{'5', "⁵", "₅"}, Forms{'6', "⁶", "₆"}, Forms{'7', "⁷", "₇"},
    Forms{'8', "⁸", "₈"}, Forms{'9', "⁹", "₉"}, Forms{'+', "⁺", "₊"}, Forms{'-', "⁻", "₋"},
    Forms{'(', "⁽", "₍"}, Forms{')', "⁾", "₎"},
};

std::string set_apart(std::string_view text, bool raised) {
    std::string seen;
    for (const char c : text) {
        const auto* const form = std::find_if(forms.begin(), forms.end(),
                                              [&](const Forms& each) { return each.plain == c; });
        if (form == forms.end())
            seen += c;
        else
            seen.append(raised ? form->raised : form->lowered);
    }
    return seen;
}

/// What XML cannot write stands as `_x000D_` (ECMA-376 part 1, 22.9.2.19): a carriage return is the
/// end of a line, or part of one; `_x005F_` is the underscore of a text that looks like an escape.
std::string without_escapes(std::string_view text) {
    constexpr std::size_t size = 7;
    std::string plain;
    plain.reserve(text.size());
    for (auto at = text.find("_x"); at != std::string_view::npos; at = text.find("_x")) {
        const std::string_view escape = text.substr(at, size);
        const char* const digits = escape.data() + 2;
        unsigned code = 0;
        // Whatever XML can write is written as itself.
        const bool is_escape = escape.size() == size && escape.back() == '_' &&
                               std::from_chars(digits, digits + 4, code, 16).ptr == digits + 4 &&
                               code < 0x80;
        plain.append(text.substr(0, is_escape ? at : at + 1));
        text.remove_prefix(is_escape ? at + size : at + 1);
        if (!is_escape) continue;
        const bool ends_line = code == '\r' && text.starts_with('\n');
        if (!ends_line) plain += code == '\r' ? '\n' : static_cast<char>(code);
    }
    return plain.append(text);
}

bool is_visible(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") != std::string_view::npos;
}

void append(SeenText& seen, const std::string& text, const Writing& writing) {
    const bool is_apart = writing.raised || writing.lowered;
    seen.text += is_apart ? set_apart(text, writing.raised) : text;
    if (is_apart && is_visible(text)) seen.apart += text;
    if (writing.struck && is_visible(text)) seen.struck += text;
}

}  // namespace

Writing read_writing(const pugi::xml_node& properties) {
    const std::string_view align =
        properties.child("vertAlign").attribute("val").as_string("baseline");
    const auto strike = properties.child("strike");
    // Without a value the element says yes.
    const std::string_view off = strike.attribute("val").as_string("1");
    const bool is_struck = strike && off != "0" && off != "false" && off != "off";
    return {align == "superscript", align == "subscript", is_struck};
}

std::size_t characters_of(std::string_view text) {
    std::size_t count = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        count += ((byte & 0xC0U) != 0x80U ? 1U : 0U) + (byte >= 0xF0U ? 1U : 0U);
    }
    return count;
}

RichText read_rich_text(const pugi::xml_node& item) {
    RichText rich;
    const std::string first = without_escapes(item.child("t").text().get());
    rich.length = characters_of(first);
    bool is_plain = true;
    for (const auto& node : item.children("r")) {
        const auto properties = node.child("rPr");
        RichText::Run run{without_escapes(node.child("t").text().get()), std::nullopt};
        rich.length += characters_of(run.text);
        if (properties) run.writing = read_writing(properties);
        is_plain = is_plain && (!run.writing || run.writing->is_plain());
        rich.runs.push_back(std::move(run));
    }
    if (rich.length > bounds::cell_characters.most) return {{}, {}, rich.length};
    if (!first.empty()) rich.runs.insert(rich.runs.begin(), {first, std::nullopt});
    const bool has_own = std::any_of(rich.runs.begin(), rich.runs.end(),
                                     [](const auto& run) { return run.writing.has_value(); });
    for (const auto& run : rich.runs) rich.plain += run.text;
    // The commonest: nothing but text in the font of its cell.
    if (is_plain && !has_own) rich.runs.clear();
    return rich;
}

SeenText as_seen(const RichText& rich, const Writing& font) {
    SeenText seen;
    if (rich.runs.empty()) append(seen, rich.plain, font);
    for (const auto& run : rich.runs) append(seen, run.text, run.writing.value_or(font));
    return seen;
}

}  // namespace almanac::workbook
