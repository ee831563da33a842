// Why: see rich_text.hpp. SPDX-License-Identifier: Apache-2.0
#include "workbook/rich_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

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
std::string without_escapes(std::string text) {
    constexpr std::size_t size = 7;
    for (auto at = text.find("_x"); at != std::string::npos; at = text.find("_x", at + 1)) {
        const std::string_view escape = std::string_view(text).substr(at, size);
        unsigned code = 0;
        if (escape.size() < size || escape.back() != '_') continue;
        const char* const digits = escape.data() + 2;
        if (std::from_chars(digits, digits + 4, code, 16).ptr != digits + 4) continue;
        if (code >= 0x80) continue;  // Whatever XML can write is written as itself.
        const bool ends_line = code == '\r' && text.compare(at + size, 1, "\n") == 0;
        const char plain = code == '\r' ? '\n' : static_cast<char>(code);
        text.replace(at, size, ends_line ? 0 : 1, plain);
        if (ends_line) --at;
    }
    return text;
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

RichText read_rich_text(const pugi::xml_node& item) {
    RichText rich;
    const std::string first = without_escapes(item.child("t").text().get());
    bool is_plain = true;
    for (const auto& node : item.children("r")) {
        const auto properties = node.child("rPr");
        RichText::Run run{without_escapes(node.child("t").text().get()), std::nullopt};
        if (properties) run.writing = read_writing(properties);
        is_plain = is_plain && (!run.writing || run.writing->is_plain());
        rich.runs.push_back(std::move(run));
    }
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
