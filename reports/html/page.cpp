// Why: see page.hpp. SPDX-License-Identifier: Apache-2.0
#include "html/page.hpp"

#include <fmt/format.h>

#include "chart/characters.hpp"
#include "html/html_messages.hpp"

namespace almanac::html {
namespace {

std::string_view entity_of(char32_t c) {
    switch (c) {
        case '&': return "&amp;";
        case '<': return "&lt;";
        case '>': return "&gt;";
        case '"': return "&quot;";
        default: return {};
    }
}

/// Bytes of `text` that need neither escaping nor checking.
std::size_t plain_length(std::string_view text) {
    std::size_t length = 0;
    while (length < text.size()) {
        const auto byte = static_cast<unsigned char>(text[length]);
        const bool plain =
            byte >= 0x20 && byte < 0x7F && byte != '&' && byte != '<' && byte != '>' && byte != '"';
        if (!plain) break;
        ++length;
    }
    return length;
}

}  // namespace

void Page::text(std::string_view anybodys) {
    while (!anybodys.empty()) {
        const std::size_t plain = plain_length(anybodys);
        out_ += anybodys.substr(0, plain);
        anybodys.remove_prefix(plain);
        if (anybodys.empty()) return;
        const std::string_view rest = anybodys;
        const char32_t c = chart::take_code_point(anybodys);
        if (const auto entity = entity_of(c); !entity.empty())
            out_ += entity;
        else if (chart::is_printable(c))
            out_ += rest.substr(0, rest.size() - anybodys.size());
        else
            complain(dropped_characters,
                     c == chart::malformed
                         ? fmt::format("?? (0x{:02X})", static_cast<unsigned char>(rest.front()))
                         : fmt::format("{:04X}", static_cast<unsigned>(c)));
    }
}

void Page::attribute(std::string_view name, std::string_view value) {
    out_ += ' ';
    out_ += name;
    out_ += "=\"";
    text(value);
    out_ += '"';
}

void Page::id(std::string_view prefix, std::string_view id) {
    std::string whole(prefix);
    for (const char c : id) whole += c == ' ' || c == '\t' || c == '\n' ? '_' : c;
    attribute("id", whole);
}

void Page::href(std::string_view prefix, std::string_view id) {
    out_ += " href=\"#";
    out_ += prefix;
    for (const char c : id) {
        const bool blank = c == ' ' || c == '\t' || c == '\n';
        const bool safe = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                          (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.' || c == '/' ||
                          c == ':' || c == '@' || c == ',';
        if (blank)
            out_ += '_';
        else if (safe)
            out_ += c;
        else
            fmt::format_to(std::back_inserter(out_), "%{:02X}", static_cast<unsigned char>(c));
    }
    out_ += '"';
}

void Page::complain(const MessagePattern& pattern, const std::string& found) {
    const bool first = complained_.insert(std::string(pattern.code) + " " + place_).second;
    if (first) diagnostics_.push_back(say(pattern, place_, {found}));
}

std::string Page::use_prefix_of(const FigureEntry& figure) {
    const int count = ++uses_[&figure];
    return count == 1 ? "use-" : "use" + std::to_string(count) + "-";
}

std::set<int> Page::take_sources() { return std::exchange(sources_, {}); }

std::size_t Page::add_note(const doc::Note& note) {
    notes_.push_back({&note, ++notes_ever_});
    return notes_ever_;
}

std::vector<Page::OpenNote> Page::take_notes() { return std::exchange(notes_, {}); }

}  // namespace almanac::html
