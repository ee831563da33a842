// Why: see prepare_source.hpp. SPDX-License-Identifier: Apache-2.0
#include "contribute/prepare_source.hpp"

#include <algorithm>

#include "contribute/directive_text.hpp"
#include "contribute/source_marks.hpp"
#include "contribute/stars.hpp"

namespace almanac::contribute_detail {
namespace {

/// U+200E, U+200F, U+202A to U+202E, U+2066 to U+2069: they can make text read otherwise than it
/// is.
bool is_directional(std::string_view three) {
    if (three.size() < 3 || three[0] != '\xE2') return false;
    const auto second = static_cast<unsigned char>(three[1]);
    const auto third = static_cast<unsigned char>(three[2]);
    if (second == 0x80) return third == 0x8E || third == 0x8F || (third >= 0xAA && third <= 0xAE);
    return second == 0x81 && third >= 0xA6 && third <= 0xA9;
}

bool is_control(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\t' && c != '\r' && c != '\n') || byte == 0x7F;
}

/// Lines between blank ones and fences.
class Passage {
public:
    explicit Passage(std::string_view text) : text_(text), stars_(stars_of(text)) {}

    std::string prepared() {
        while (at_ < text_.size()) step(text_.substr(at_));
        return std::move(out_);
    }

private:
    void step(std::string_view rest) {
        if (const auto length = code_length(rest)) return copy(length);
        if (rest.front() == '\\') return escaped(rest);
        if (const auto length = directive_length(rest)) return directive(rest.substr(0, length));
        if (rest.front() == '*') return star(rest);
        if (is_directional(rest.substr(0, 3)) || marks::is_reserved(rest)) {
            at_ += 3;
            return;
        }
        if (is_control(rest.front())) {
            ++at_;
            return;
        }
        copy(1);
    }
    void copy(std::size_t count) {
        out_ += text_.substr(at_, count);
        at_ += count;
    }
    void put(std::string_view mark, std::size_t instead_of) {
        out_ += mark;
        at_ += instead_of;
    }

    /// CommonMark forgets that a sign was escaped; full-width ones it cannot escape.
    void escaped(std::string_view rest) {
        constexpr std::string_view wide_open = "｛";
        constexpr std::string_view wide_close = "｝";
        const auto sign = rest.substr(1);
        if (sign.starts_with('{')) return put(marks::brace, 2);
        if (sign.starts_with("[^")) return put(marks::bracket, 2);
        if (sign.starts_with(wide_open)) return put(marks::wide_brace, 1 + wide_open.size());
        if (sign.starts_with(wide_close)) return put(wide_close, 1 + wide_close.size());
        copy(std::min<std::size_t>(2, rest.size()));
    }

    /// A directive keeps to one line: the next one begins behind it.
    void directive(std::string_view directive) {
        std::string next_lines;
        for (std::size_t at = 0; at < directive.size(); ++at) {
            const char c = directive[at];
            if (c == '\r') continue;
            if (c == '\n') {
                const auto text = directive.find_first_not_of(" \t>", at + 1);
                next_lines += marks::glue;
                next_lines += directive.substr(at, text - at);
                next_lines += marks::glue;
                out_ += marks::line_end;
                at = text - 1;
                continue;
            }
            if (c == '*' || c == '_') out_ += '\\';
            out_ += c;
        }
        out_ += next_lines;
        at_ += directive.size();
    }

    void star(std::string_view rest) {
        const auto length = run_length(rest, '*');
        const auto known = stars_.find(at_);
        const auto role = known == stars_.end() ? StarRole::none : known->second;
        if (role == StarRole::closes) out_ += marks::zero_width;
        if (role == StarRole::product) out_ += '\\';
        copy(length);
        if (role == StarRole::opens) out_ += marks::zero_width;
    }

    std::string_view text_;
    Stars stars_;
    std::string out_;
    std::size_t at_ = 0;
};

}  // namespace

std::size_t run_length(std::string_view text, char c) {
    std::size_t count = 0;
    while (count < text.size() && text[count] == c) ++count;
    return count;
}

std::size_t code_length(std::string_view text) {
    if (!text.starts_with('`')) return 0;
    const auto marks = run_length(text, '`');
    const auto close = text.find(text.substr(0, marks), marks);
    return close == std::string_view::npos ? marks : close + marks;
}

bool is_fence(std::string_view line, std::size_t& fence) {
    const auto indent = line.find_first_not_of(' ');
    if (indent == std::string_view::npos || indent > 3) return false;
    const auto marks = run_length(line.substr(indent), '`');
    if (marks < 3) return false;
    const auto rest = line.substr(indent + marks);
    if (fence == 0) {
        fence = marks;
        return true;
    }
    if (marks < fence || rest.find_first_not_of(" \r") != std::string_view::npos) return false;
    fence = 0;
    return true;
}

std::string prepare_source(std::string_view markdown) {
    std::string prepared;
    std::size_t fence = 0;
    while (!markdown.empty()) {
        std::size_t passage = 0;  // Bytes of the lines that belong together.
        bool copied = false;
        while (passage < markdown.size() && !copied) {
            const auto rest = markdown.substr(passage);
            const auto line = rest.substr(0, std::min(rest.find('\n'), rest.size() - 1) + 1);
            const bool fenced = fence != 0;
            copied = is_fence(line.substr(0, line.find('\n')), fence) || fenced ||
                     line.find_first_not_of(" \t\r\n") == std::string_view::npos;
            if (copied) {
                prepared += Passage(markdown.substr(0, passage)).prepared();
                prepared += line;
                markdown.remove_prefix(passage + line.size());
                passage = 0;
            } else {
                passage += line.size();
            }
        }
        if (copied) continue;
        prepared += Passage(markdown.substr(0, passage)).prepared();
        break;
    }
    return prepared;
}

namespace marks {

std::string restored(std::string_view text) {
    std::string clean;
    while (!text.empty()) {
        if (text.starts_with(zero_width)) {
            text.remove_prefix(zero_width.size());
        } else if (is_reserved(text) && !text.starts_with(glue)) {
            const auto mark = text.substr(0, 3);
            clean += mark == brace ? "{" : mark == bracket ? "[" : mark == line_end ? " " : "｛";
            text.remove_prefix(3);
        } else {
            clean += text.front();
            text.remove_prefix(1);
        }
    }
    return clean;
}

}  // namespace marks

}  // namespace almanac::contribute_detail
