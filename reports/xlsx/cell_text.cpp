// Why: see cell_text.hpp. SPDX-License-Identifier: Apache-2.0
#include "xlsx/cell_text.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "almanac/model/number.hpp"
#include "almanac/model/state_words.hpp"
#include "chart/characters.hpp"
#include "chart/plain_text.hpp"
#include "messages/messages.hpp"
#include "ooxml/number_format.hpp"
#include "xlsx/xlsx_messages.hpp"

namespace almanac::xlsx {
namespace {

constexpr std::size_t longest_cell = 32'767;

std::size_t units_of(char32_t c) { return c >= 0x10000 && c != chart::malformed ? 2 : 1; }

bool is_plain_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return c >= 0x20 && c < 0x7F && c != '_'; });
}

/// `_x0041_` in a part is an A to a reader: the first sign is written as its own escape.
bool is_escape(std::string_view text) {
    return text.size() >= 7 && text[0] == '_' && text[1] == 'x' && text[6] == '_' &&
           std::all_of(text.begin() + 2, text.begin() + 6, [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
           });
}

/// Text up to the place where no more than `units` UTF-16 units precede.
std::string_view cut_at(std::string_view text, std::size_t units) {
    std::string_view rest = text;
    while (!rest.empty()) {
        const std::string_view before = rest;
        const std::size_t size = units_of(chart::take_code_point(rest));
        if (size > units) return text.substr(0, text.size() - before.size());
        units -= size;
    }
    return text;
}

Content of_value(const doc::Document& document, const doc::Value& value, Diagnostics& diagnostics) {
    const auto found = document.figures.find(value.figure);
    if (found != document.figures.end())
        return content_of(found->first, found->second, document.language);
    diagnostics.push_back(
        say(unknown_figure, "--format",
            {value.figure.empty() ? value.indicator + value.target : value.figure}));
    Content dash;
    dash.text = "—";
    return dash;
}

Content of_literal(const doc::Literal& literal) {
    Content content;
    content.text = literal.text;
    content.own_sources.push_back(literal.source);
    if (const auto number = doc::literal_number(literal))
        content.number = CellNumber{number->value, ooxml::plain_format(number->decimals, "zh")};
    return content;
}

}  // namespace

Content content_of(const std::string& id, const doc::Figure& figure, std::string_view language) {
    Content content;
    content.text = figure.text;
    content.figure = id;
    if (figure.state && figure.aspect != doc::Aspect::actual) {
        content.light = figure.light;
    } else if (ooxml::fits_cell(figure)) {
        content.number =
            CellNumber{*doc::plotted(figure), ooxml::number_format(*figure.shown, language)};
        content.shown = figure.shown;
    }
    return content;
}

Content content_of(const doc::Document& document, const doc::Inlines& content,
                   Diagnostics& diagnostics) {
    if (content.size() == 1) {
        const auto& node = content.front().node;
        if (const auto* value = std::get_if<doc::Value>(&node))
            return of_value(document, *value, diagnostics);
        if (const auto* literal = std::get_if<doc::Literal>(&node)) return of_literal(*literal);
        if (const auto* mark = std::get_if<doc::StateMark>(&node)) {
            Content state;
            state.text = state_word(mark->state, document.language);
            state.light = mark->light;
            return state;
        }
    }
    Content words;
    words.text = chart::plain_text(content, document, '\n');
    for (const auto& item : content)
        if (const auto* literal = std::get_if<doc::Literal>(&item.node))
            words.own_sources.push_back(literal->source);
    return words;
}

std::string safe_text(std::string_view text, const std::string& origin, Diagnostics& diagnostics) {
    if (text.size() < longest_cell && is_plain_ascii(text)) return std::string(text);
    std::string out;
    bool complained = false;
    for (std::string_view rest = text; !rest.empty();) {
        const std::string_view before = rest;
        const char32_t c = chart::take_code_point(rest);
        if (chart::is_printable(c)) {
            if (is_escape(before)) out += "_x005F";
            out += before.substr(0, before.size() - rest.size());
        } else if (!complained) {
            complained = true;
            const bool byte = c == chart::malformed;
            diagnostics.push_back(say(
                dropped_characters, origin,
                {byte ? fmt::format("{:02X} (UTF-8)",
                                    static_cast<unsigned>(static_cast<unsigned char>(before[0])))
                      : fmt::format("{:04X}", static_cast<unsigned>(c))}));
        }
    }
    const std::size_t length = out.size() <= longest_cell ? 0 : utf16_length(out);
    if (length <= longest_cell) return out;
    diagnostics.push_back(say(cut_text, origin, {std::to_string(length)}));
    return std::string(cut_at(out, longest_cell - 1)) + "…";
}

std::size_t utf16_length(std::string_view text) {
    std::size_t units = 0;
    while (!text.empty()) units += units_of(chart::take_code_point(text));
    return units;
}

double width_of(std::string_view text) {
    double width = 0;
    while (!text.empty()) {
        const char32_t c = chart::take_code_point(text);
        if (c == '\n') break;
        width += c >= 0x2E80 && c != chart::malformed ? 2 : 1;
    }
    return width;
}

}  // namespace almanac::xlsx
