// Why: see prepare_source.hpp. SPDX-License-Identifier: Apache-2.0
#include "contribute/prepare_source.hpp"

#include <array>

namespace almanac::contribute_detail {
namespace {

constexpr std::string_view zero_width = "\xE2\x80\x8B";  // U+200B

/// U+200E, U+200F, U+202A to U+202E, U+2066 to U+2069: they can make text read otherwise than it
/// is.
bool is_directional(std::string_view three) {
    if (three.size() < 3 || three[0] != '\xE2') return false;
    const auto second = static_cast<unsigned char>(three[1]);
    const auto third = static_cast<unsigned char>(three[2]);
    if (second == 0x80) return third == 0x8E || third == 0x8F || (third >= 0xAA && third <= 0xAE);
    return second == 0x81 && third >= 0xA6 && third <= 0xA9;
}

std::size_t run_length(std::string_view text, char c) {
    std::size_t count = 0;
    while (count < text.size() && text[count] == c) ++count;
    return count;
}

/// Whether a line opens or closes a fence; `fence` is the length of the open one, 0 for none.
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

/// Length of a directive `{word …}` at the front of `text`, or 0.
std::size_t directive_length(std::string_view text) {
    if (text.size() < 3 || text[0] != '{' || text[1] < 'a' || text[1] > 'z') return 0;
    const auto close = text.find('}');
    return close == std::string_view::npos ? 0 : close + 1;
}

class Line {
public:
    /// `open` says whether strong emphasis is open from the line before.
    Line(std::string_view line, bool& open) : line_(line), open_(open) {}

    std::string prepared() {
        while (at_ < line_.size()) step();
        return std::move(out_);
    }

private:
    void step() {
        const auto rest = line_.substr(at_);
        if (rest.front() == '`') return copy_code(rest);
        if (rest.front() == '\\' && rest.size() > 1) return copy(2);
        if (const auto length = directive_length(rest))
            return copy_directive(rest.substr(0, length));
        if (rest.substr(0, 2) == "**") return mark_strong();
        if (is_directional(rest.substr(0, 3))) {
            at_ += 3;
            return;
        }
        const auto byte = static_cast<unsigned char>(rest.front());
        if ((byte < 0x20 && byte != '\t' && byte != '\r') || byte == 0x7F) {
            ++at_;
            return;
        }
        copy(1);
    }
    void copy(std::size_t count) {
        out_ += line_.substr(at_, count);
        at_ += count;
    }
    void copy_code(std::string_view rest) {
        const auto marks = run_length(rest, '`');
        const auto close = rest.find(rest.substr(0, marks), marks);
        copy(close == std::string_view::npos ? marks : close + marks);
    }
    void copy_directive(std::string_view directive) {
        for (const char c : directive) {
            if (c == '*' || c == '_') out_ += '\\';
            out_ += c;
        }
        at_ += directive.size();
    }
    void mark_strong() {
        if (open_) {
            out_ += zero_width;
            out_ += "**";
        } else {
            out_ += "**";
            out_ += zero_width;
        }
        open_ = !open_;
        at_ += 2;
    }

    std::string_view line_;
    bool& open_;
    std::string out_;
    std::size_t at_ = 0;
};

}  // namespace

std::string prepare_source(std::string_view markdown) {
    std::string prepared;
    std::size_t fence = 0;
    bool open = false;
    while (!markdown.empty()) {
        const auto end = markdown.find('\n');
        const auto line = markdown.substr(0, end);
        const bool fenced = fence != 0;
        if (is_fence(line, fence) || fenced) {
            prepared += line;
        } else {
            if (line.find_first_not_of(" \t\r") == std::string_view::npos) open = false;
            prepared += Line(line, open).prepared();
        }
        if (end == std::string_view::npos) break;
        prepared += '\n';
        markdown.remove_prefix(end + 1);
    }
    return prepared;
}

std::string without_marks(std::string_view text) {
    std::string clean;
    for (std::size_t at = 0; at < text.size();) {
        const auto mark = text.find(zero_width, at);
        clean += text.substr(at, mark - at);
        if (mark == std::string_view::npos) break;
        at = mark + zero_width.size();
    }
    return clean;
}

}  // namespace almanac::contribute_detail
