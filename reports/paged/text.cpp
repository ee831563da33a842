// Why: from characters to atoms. SPDX-License-Identifier: Apache-2.0
#include "paged/text.hpp"

#include <fmt/format.h>

#include "chart/characters.hpp"
#include "paged/character_class.hpp"

namespace almanac::paged {
namespace {

constexpr float thousandth = 0.001F;

std::string utf8_of(std::u32string_view characters) {
    std::string out;
    for (const char32_t c : characters) chart::append_utf8(out, c);
    return out;
}

/// One call of TextMaker::append.
class Appender {
public:
    Appender(const TextMaker& maker, Text& text, const Style& style)
        : maker_(maker), text_(text), style_(style) {
        text_.styles.push_back(style);
    }

    void take(std::string_view utf8) {
        while (!utf8.empty()) {
            const char32_t c = chart::take_code_point(utf8);
            if (!chart::is_printable(c))
                maker_.losses.dropped(c);
            else
                character(c);
        }
        end_word();
    }

private:
    Atom& atom(AtomKind kind, std::uint8_t font) {
        Atom atom;
        atom.first = static_cast<std::uint32_t>(text_.glyphs.size());
        atom.style = static_cast<std::uint16_t>(text_.styles.size() - 1);
        atom.font = font;
        atom.kind = kind;
        return text_.atoms.emplace_back(atom);
    }

    void character(char32_t c) {
        if (is_attached(c)) return attach(c);
        if (c == '\n' || c == '\t') c = ' ';
        if (c == ' ') return space();
        const Shape& shape = maker_.shaper.shape(style_.face, c);
        if (!shape.known) return small_digit(c) ? void() : fallback(c);
        if (is_ideographic(c, maker_.chinese)) return ideograph(c, shape);
        if (!word_.empty() && shape.font != word_font_) end_word();
        word_font_ = shape.font;
        word_ += c;
        if (c == '-' || c == '/' || c == 0x2013) end_word();
    }

    void space() {
        end_word();
        const Shape& shape = maker_.shaper.shape(style_.face, U' ');
        Atom& space = atom(AtomKind::space, shape.font);
        space.count = 1;
        space.width = shape.advance * style_.size * thousandth;
        text_.glyphs.push_back({shape.glyph, 0, U' '});
    }

    void ideograph(char32_t c, const Shape& shape) {
        end_word();
        const bool doubled = (c == 0x2014 || c == 0x2026) && !text_.atoms.empty() &&
                             text_.glyphs.back().character == c;
        Atom& one = atom(AtomKind::ideograph, shape.font);
        one.count = 1;
        const float tracking = shape.advance >= 1000 ? maker_.tracking : 0;
        one.width = shape.advance * style_.size * thousandth + tracking;
        one.no_start = is_forbidden_at_start(c) || doubled;
        one.no_end = is_forbidden_at_end(c);
        one.opening = is_opening_half(c);
        if (shape.advance >= 1000 && (one.opening || is_closing_half(c)))
            one.squeeze = style_.size * 0.45F;
        text_.glyphs.push_back({shape.glyph, tracking, c});
        text_.has_ideographs = true;
    }

    /// Digits above and below the line that fonts lack (₀, ⁴) are small digits; they read as
    /// themselves.
    bool small_digit(char32_t c) {
        const bool below = c >= 0x2080 && c <= 0x2089;
        const bool above = c == 0x2070 || (c >= 0x2074 && c <= 0x2079);
        if (!below && !above) return false;
        end_word();
        Style small = style_;
        small.size = style_.size * 0.65F;
        small.rise = style_.rise + style_.size * (below ? -0.14F : 0.36F);
        text_.styles.push_back(small);
        const Shape& shape = maker_.shaper.shape(style_.face, U'0' + (c & 0xFU));
        Atom& digit = atom(AtomKind::word, shape.font);
        digit.count = 1;
        digit.width = shape.advance * small.size * thousandth;
        digit.no_start = true;
        digit.text = static_cast<std::int32_t>(text_.texts.size());
        text_.texts.push_back(utf8_of({&c, 1}));
        text_.glyphs.push_back({shape.glyph, 0, U'0' + (c & 0xFU)});
        text_.styles.push_back(style_);
        return true;
    }

    /// The code in small letters in a frame; reads as the character itself.
    void fallback(char32_t c) {
        end_word();
        maker_.losses.no_glyph(c);
        const std::string code = fmt::format("U+{:04X}", static_cast<unsigned>(c));
        Style small = style_;
        small.size = style_.size * 0.5F;
        small.rise = style_.rise + style_.size * 0.15F;
        text_.styles.push_back(small);
        Atom& mark = atom(AtomKind::fallback, maker_.shaper.shape(small.face, U'U').font);
        for (const char digit : code) {
            const Shape& shape = maker_.shaper.shape(small.face, static_cast<unsigned char>(digit));
            mark.width += shape.advance * small.size * thousandth;
            text_.glyphs.push_back({shape.glyph, 0, static_cast<unsigned char>(digit)});
            ++mark.count;
        }
        mark.width += small.size * 0.6F;
        mark.text = static_cast<std::int32_t>(text_.texts.size());
        text_.texts.push_back(utf8_of({&c, 1}));
        text_.styles.push_back(style_);
    }

    void attach(char32_t c) {
        if (!word_.empty()) end_word();
        if (c == 0x200B && !text_.atoms.empty()) text_.atoms.back().ends_part = true;
        if (text_.atoms.empty() || c == 0xAD || c == 0x200B || c == 0xFEFF) return;
        Atom& last = text_.atoms.back();
        if (last.text < 0) {
            std::u32string own;
            for (std::uint32_t g = last.first; g < last.first + last.count; ++g)
                own += text_.glyphs[g].character;
            last.text = static_cast<std::int32_t>(text_.texts.size());
            text_.texts.push_back(utf8_of(own));
        }
        chart::append_utf8(text_.texts[static_cast<std::size_t>(last.text)], c);
    }

    void end_word() {
        if (word_.empty()) return;
        const ShapedWord& shaped = maker_.shaper.word(word_font_, word_);
        const bool joins = !text_.atoms.empty() && is_word_character(word_.front());
        Atom& word = atom(AtomKind::word, word_font_);
        word.count = static_cast<std::uint32_t>(shaped.glyphs.size());
        word.width = shaped.width * style_.size * thousandth;
        word.no_start = is_forbidden_at_start(word_.front()) || (joins && follows_word());
        word.no_end = is_forbidden_at_end(word_.back());
        for (Glyph glyph : shaped.glyphs) {
            glyph.adjust *= style_.size * thousandth;
            text_.glyphs.push_back(glyph);
        }
        if (!shaped.plain) {
            word.text = static_cast<std::int32_t>(text_.texts.size());
            text_.texts.push_back(utf8_of(word_));
        }
        word_.clear();
    }

    static bool is_word_character(char32_t c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
               c >= 0xC0;
    }
    /// A word that goes on in another style or font stays with its first half.
    bool follows_word() const {
        const std::size_t before = text_.atoms.size() - 2;
        if (text_.atoms.size() < 2 || text_.atoms[before].kind != AtomKind::word) return false;
        const Atom& atom = text_.atoms[before];
        return atom.count > 0 &&
               is_word_character(text_.glyphs[atom.first + atom.count - 1].character);
    }

    const TextMaker& maker_;
    Text& text_;
    const Style style_;
    std::u32string word_;
    std::uint8_t word_font_ = 0;
};

}  // namespace

void Text::clear() {
    glyphs.clear();
    atoms.clear();
    styles.clear();
    links.clear();
    texts.clear();
    has_ideographs = false;
}

void TextMaker::append(Text& text, std::string_view utf8, const Style& style) const {
    if (!utf8.empty()) Appender(*this, text, style).take(utf8);
}

void end_line(Text& text, const Style& style) {
    text.styles.push_back(style);
    Atom end;
    end.first = static_cast<std::uint32_t>(text.glyphs.size());
    end.style = static_cast<std::uint16_t>(text.styles.size() - 1);
    end.font = text.atoms.empty() ? std::uint8_t{0} : text.atoms.back().font;
    end.kind = AtomKind::line_end;
    text.atoms.push_back(end);
}

}  // namespace almanac::paged
