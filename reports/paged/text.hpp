// Why: running text on its way to lines: atoms that no line break divides, and the lines they make.
//
// Lines are broken greedily with the rules of Chinese typesetting (see character_class.hpp), of our
// own: Pango's analysis of the same text took longer than the whole budget of a page, and decides
// nothing here that a table of classes does not. Right-to-left scripts are in none of our fonts;
// their characters are marked fallbacks in logical order. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "paged/page.hpp"
#include "paged/shaper.hpp"

namespace almanac::paged {

/// How characters look and what they mean.
struct Style {
    look::Face face = look::Face::song;
    float size = 10.5F;
    float rise = 0;
    Colour colour;
    bool slanted = false;
    TagId tag = artifact;
    std::int32_t link = -1;    ///< In Text::links.
    std::int32_t figure = -1;  ///< In Galley::figures.
};

enum class AtomKind : std::uint8_t { ideograph = 1, word, space, line_end, fallback };

struct Atom {
    std::uint32_t first = 0;  ///< In Text::glyphs.
    std::uint32_t count = 0;
    float width = 0;
    float squeeze = 0;  ///< May lose so much.
    std::int32_t text = -1;
    std::int32_t note = -1;  ///< Strip of a note that belongs at this page's foot.
    std::uint16_t style = 0;
    std::uint8_t font = 0;
    AtomKind kind = AtomKind::word;
    bool no_start = false;
    bool no_end = false;
    bool opening = false;    ///< What it may lose is on its left.
    bool ends_part = false;  ///< A title had better be broken here (U+200B in the text).
};

struct LinkTarget {
    std::string destination;
    std::string url;
    TagId tag = artifact;
};

/// One paragraph's atoms.
struct Text {
    std::vector<Glyph> glyphs;
    std::vector<Atom> atoms;
    std::vector<Style> styles;
    std::vector<LinkTarget> links;
    std::vector<std::string> texts;
    bool has_ideographs = false;
    void clear();
};

/// Characters that had no glyph or were left out, by place.
class Losses {
public:
    virtual ~Losses() = default;
    virtual void no_glyph(char32_t c) = 0;
    virtual void dropped(char32_t c) = 0;
};

/// Appends `utf8` in a style. `tracking` is added to every full-width character.
struct TextMaker {
    Shaper& shaper;
    Losses& losses;
    bool chinese = true;
    float tracking = 0;
    void append(Text& text, std::string_view utf8, const Style& style) const;
};

/// What is appended next begins a new line.
void end_line(Text& text, const Style& style);

struct Line {
    std::uint32_t first = 0;
    std::uint32_t end = 0;  ///< Without the blanks at its end.
    float width = 0;
    float squeeze = 0;  ///< What its punctuation may lose.
    bool last = false;  ///< Ends the paragraph or a forced line.
};

/// Lines no wider than `width`, the first `indent` narrower. Words wider than a line are divided,
/// which is why the text is not const.
std::vector<Line> break_lines(Text& text, float width, float indent);

/// Lines of a title that has to be broken: at its own places (U+200B), where it has such and every
/// part fits; else as break_lines does.
std::vector<Line> break_title(Text& text, float width);

/// Width that the widest unbreakable piece needs, and the width on one line.
struct Extent {
    float least = 0;
    float whole = 0;
};
Extent extent_of(const Text& text);

enum class Align : std::uint8_t { start = 1, centre, end, justify };

/// Puts a line's glyphs, links and note marks into the galley, the baseline at `y`; what is set
/// goes at the end of the galley's pools, to be named by the caller's strip.
void set_line(Galley& galley, const Text& text, const Line& line, float x, float y, float width,
              Align align);

}  // namespace almanac::paged
