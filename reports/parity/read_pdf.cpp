// Why: figures of a PDF are marked pieces of the pages' content; what a reader sees of them are
// glyphs, which each font maps back to characters. SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <charconv>
#include <unordered_map>

#include "chart/characters.hpp"
#include "parity/damaged.hpp"
#include "parity/parity.hpp"
#include "parity/pdf_objects.hpp"

namespace almanac::parity {
namespace {

using Characters = std::unordered_map<std::uint32_t, std::string>;

std::uint32_t hex_of(std::string_view digits) {
    std::uint32_t value = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
    if (read.ptr != digits.data() + digits.size()) refuse("pdf", std::string(digits));
    return value;
}

/// UTF-16, big-endian, as UTF-8.
std::string from_utf16(const std::vector<std::uint32_t>& units) {
    std::string text;
    for (std::size_t i = 0; i < units.size(); ++i) {
        const bool paired = units[i] >= 0xD800 && units[i] < 0xDC00 && i + 1 < units.size();
        if (paired) {
            chart::append_utf8(text,
                               0x10000 + ((units[i] - 0xD800) << 10U) + (units[i + 1] - 0xDC00));
            ++i;
        } else {
            chart::append_utf8(text, units[i]);
        }
    }
    return text;
}

std::string from_utf16_hex(std::string_view hex) {
    std::vector<std::uint32_t> units;
    for (; hex.size() >= 4; hex.remove_prefix(4)) units.push_back(hex_of(hex.substr(0, 4)));
    return from_utf16(units);
}

/// Lines `<0012><4E00>` of a ToUnicode map.
Characters read_characters(const std::string& map) {
    Characters characters;
    std::string_view rest = map;
    rest.remove_prefix(std::min(rest.find("beginbfchar"), rest.size()));
    for (auto at = rest.find('<'); at != std::string_view::npos; at = rest.find('<')) {
        const auto code_end = rest.find('>', at);
        const auto text_end =
            code_end == std::string_view::npos ? code_end : rest.find('>', code_end + 1);
        if (text_end == std::string_view::npos) refuse("pdf", "/ToUnicode");
        characters[hex_of(rest.substr(at + 1, code_end - at - 1))] =
            from_utf16_hex(rest.substr(code_end + 2, text_end - code_end - 2));
        rest.remove_prefix(text_end + 1);
    }
    return characters;
}

/// A text string: bytes, or UTF-16 behind its mark.
std::string from_text(std::string_view bytes) {
    if (!bytes.starts_with("\xFE\xFF")) return std::string(bytes);
    std::vector<std::uint32_t> units;
    for (std::size_t i = 2; i + 1 < bytes.size(); i += 2)
        units.push_back(static_cast<unsigned char>(bytes[i]) << 8U |
                        static_cast<unsigned char>(bytes[i + 1]));
    return from_utf16(units);
}

/// What one page's content says of figures.
class ContentReader {
public:
    ContentReader(const std::map<std::string, Characters>& fonts, std::string page,
                  PrintedFigures& figures)
        : fonts_(fonts), page_(std::move(page)), figures_(figures) {}

    void run(std::string_view content) {
        rest_ = content;
        while (skip_blanks()) token();
    }

private:
    enum class Mark { other, figure, replaced };

    bool skip_blanks() {
        const auto at = rest_.find_first_not_of(" \n\r\t");
        rest_.remove_prefix(std::min(at, rest_.size()));
        return !rest_.empty();
    }

    std::string_view word() {
        const auto end = std::min(rest_.find_first_of(" \n\r\t/<>[]()", 1), rest_.size());
        const auto taken = rest_.substr(0, end);
        rest_.remove_prefix(end);
        return taken;
    }

    /// `(…)`, backslashes resolved.
    std::string literal() {
        std::string text;
        rest_.remove_prefix(1);
        while (!rest_.empty() && rest_.front() != ')') {
            const bool is_escaped = rest_.front() == '\\';
            if (is_escaped) rest_.remove_prefix(1);
            if (rest_.empty()) break;
            text += is_escaped && rest_.front() == 'r' ? '\r' : rest_.front();
            rest_.remove_prefix(1);
        }
        if (rest_.empty()) refuse("pdf", page_);
        rest_.remove_prefix(1);
        return text;
    }

    void token() {
        if (rest_.starts_with("<<")) return dictionary();
        if (rest_.front() == '<') return glyphs();
        if (rest_.front() == '/') {
            name_ = word();
        } else if (rest_.front() == '(') {
            literal();
        } else if (rest_.front() == '[' || rest_.front() == ']') {
            rest_.remove_prefix(1);
        } else if (const auto operand = word(); !is_number(operand)) {
            operation(operand);
        }
    }

    static bool is_number(std::string_view word) {
        return word.find_first_not_of("0123456789.+-") == std::string_view::npos;
    }

    void dictionary() {
        id_.clear();
        replacement_.clear();
        is_continued_ = false;
        std::string_view key;
        for (rest_.remove_prefix(2); skip_blanks() && !rest_.starts_with(">>");) {
            if (rest_.front() == '/') {
                key = word();
            } else if (rest_.front() == '(') {
                const std::string text = literal();
                if (key == "/Id") id_ = text;
                if (key == "/ActualText") replacement_ = from_text(text);
            } else {
                is_continued_ = is_continued_ || (word() == "true" && key == "/More");
            }
        }
        if (rest_.empty()) refuse("pdf", page_);
        rest_.remove_prefix(2);
    }

    void glyphs() {
        const auto end = rest_.find('>');
        if (end == std::string_view::npos) refuse("pdf", page_);
        codes_ += rest_.substr(1, end - 1);
        rest_.remove_prefix(end + 1);
    }

    void operation(std::string_view name) {
        if (name == "BMC")
            marks_.push_back(Mark::other);
        else if (name == "BDC")
            begin_mark();
        else if (name == "EMC" && !marks_.empty())
            marks_.pop_back();
        else if (name == "Tf")
            font_ = name_;
        else if (name == "Tj" || name == "TJ")
            show();
        codes_.clear();
    }

    void begin_mark() {
        if (!id_.empty()) {
            auto& places = figures_[id_];
            current_ = id_;
            if (!is_continued_ || places.empty())
                places.push_back({{}, page_ + " " + std::to_string(++count_)});
        }
        if (in(Mark::figure) && !replacement_.empty())
            figures_[current_].back().text += replacement_;
        marks_.push_back(!id_.empty()           ? Mark::figure
                         : replacement_.empty() ? Mark::other
                                                : Mark::replaced);
        id_.clear();
        replacement_.clear();
    }

    bool in(Mark mark) const {
        return std::find(marks_.begin(), marks_.end(), mark) != marks_.end();
    }

    void show() {
        if (!in(Mark::figure) || in(Mark::replaced)) return;
        const auto font = fonts_.find(font_);
        if (font == fonts_.end()) refuse("pdf", page_ + " " + font_);
        for (std::string_view codes = codes_; codes.size() >= 4; codes.remove_prefix(4)) {
            const auto known = font->second.find(hex_of(codes.substr(0, 4)));
            if (known == font->second.end()) refuse("pdf", page_ + " " + font_);
            figures_[current_].back().text += known->second;
        }
    }

    const std::map<std::string, Characters>& fonts_;
    const std::string page_;
    PrintedFigures& figures_;
    std::string_view rest_;
    std::string name_;
    std::string font_;
    std::string codes_;
    std::string id_;
    std::string replacement_;
    bool is_continued_ = false;
    std::vector<Mark> marks_;
    std::string current_;
    int count_ = 0;
};

/// Characters of every font, by its name on the pages.
std::map<std::string, Characters> read_fonts(const PdfObjects& objects,
                                             const std::string& resources) {
    std::map<std::string, Characters> fonts;
    for (auto at = resources.find("/F", resources.find("<<", 2)); at != std::string::npos;
         at = resources.find("/F", at + 1)) {
        const auto end = resources.find(' ', at);
        if (end == std::string::npos) break;
        const std::string name = resources.substr(at, end - at);
        const auto& font = object_at(objects, resources, name);
        fonts[name] = read_characters(unpacked(object_at(objects, font.text, "/ToUnicode")));
    }
    return fonts;
}

}  // namespace

PrintedFigures read_pdf_figures(std::string_view bytes) {
    const auto objects = read_pdf_objects(bytes);
    PrintedFigures figures;
    std::map<std::string, Characters> fonts;
    int number = 0;
    for (const auto& [object, page] : objects) {
        if (page.text.find("/Type/Page/") == std::string::npos) continue;
        if (fonts.empty())
            fonts = read_fonts(objects, object_at(objects, page.text, "/Resources").text);
        ContentReader(fonts, "page object " + std::to_string(object), figures)
            .run(unpacked(object_at(objects, page.text, "/Contents")));
        ++number;
    }
    if (number == 0) refuse("pdf", "/Type/Page");
    return figures;
}

}  // namespace almanac::parity
