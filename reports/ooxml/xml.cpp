// Why: see xml.hpp. SPDX-License-Identifier: Apache-2.0
#include "ooxml/xml.hpp"

#include <fmt/format.h>

#include <utility>

#include "chart/characters.hpp"

namespace almanac::ooxml {
namespace {

std::string_view entity_of(char c) {
    switch (c) {
        case '&': return "&amp;";
        case '<': return "&lt;";
        case '>': return "&gt;";
        case '"': return "&quot;";
        default: return {};
    }
}

bool is_plain(unsigned char c) {
    return c >= 0x20 && c < 0x7F && c != '&' && c != '<' && c != '>' && c != '"';
}

/// Bytes of `text` that may go out as they are: the common case, taken in one step.
std::size_t clean_length(std::string_view text) {
    std::size_t length = 0;
    while (length < text.size()) {
        const auto byte = static_cast<unsigned char>(text[length]);
        if (is_plain(byte)) {
            ++length;
            continue;
        }
        if (byte < 0xE2) break;
        std::string_view rest = text.substr(length);
        if (!chart::is_printable(chart::take_code_point(rest))) break;
        length = text.size() - rest.size();
    }
    return length;
}

}  // namespace

Xml& Xml::text(std::string_view anybodys) {
    while (!anybodys.empty()) {
        const std::size_t clean = clean_length(anybodys);
        out_ += anybodys.substr(0, clean);
        anybodys.remove_prefix(clean);
        if (anybodys.empty()) break;
        if (const auto entity = entity_of(anybodys.front()); !entity.empty()) {
            out_ += entity;
            anybodys.remove_prefix(1);
            continue;
        }
        const std::string_view rest = anybodys;
        const char32_t c = chart::take_code_point(anybodys);
        if (chart::is_printable(c))
            out_ += rest.substr(0, rest.size() - anybodys.size());
        else
            drop(c, rest.front());
    }
    return *this;
}

Xml& Xml::attribute(std::string_view name, std::string_view value) {
    out_ += ' ';
    out_ += name;
    out_ += "=\"";
    text(value);
    out_ += '"';
    return *this;
}

Xml& Xml::attribute(std::string_view name, long long value) {
    out_ += ' ';
    out_ += name;
    out_ += "=\"";
    number(value);
    out_ += '"';
    return *this;
}

Xml& Xml::number(long long value) {
    fmt::format_to(std::back_inserter(out_), "{}", value);
    return *this;
}

std::string Xml::take_dropped() { return std::exchange(dropped_, {}); }

void Xml::drop(char32_t c, char first_byte) {
    if (!dropped_.empty()) return;
    dropped_ = c == chart::malformed
                   ? fmt::format("?? (0x{:02X})", static_cast<unsigned char>(first_byte))
                   : fmt::format("{:04X}", static_cast<unsigned>(c));
}

bool keeps_edges(std::string_view text) {
    const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\n'; };
    return !text.empty() && (blank(text.front()) || blank(text.back()));
}

}  // namespace almanac::ooxml
