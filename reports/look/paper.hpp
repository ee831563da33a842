// Why: what paper looks like is data too: page, margins, faces, sizes and colours of each profile
// stand in one table, and no layout code knows a number of it. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace almanac::look {

/// Faces a profile may ask for; which font file serves one is the font set's affair.
enum class Face : std::uint8_t { song = 0, song_bold, hei, hei_bold, fang, kai };
inline constexpr std::size_t face_count = 6;

/// How one kind of text is set. Lengths in points.
struct TextLook {
    Face face = Face::song;
    double size = 10.5;
    double line = 18;   ///< Distance of baselines.
    double before = 0;  ///< Space above; dropped at the top of a page.
    double after = 0;
    std::string_view colour = "ink";
    bool centred = false;
    double indent = 0;  ///< First line, in ems of the size.
};

/// Where the page number stands.
enum class NumberPlace : std::uint8_t { centre = 1, outside };

/// A profile of paper. Margins in millimetres, all else in points.
struct Paper {
    std::string_view name;
    double width_mm = 210;
    double height_mm = 297;
    double top_mm = 0;
    double bottom_mm = 0;
    double left_mm = 0;
    double right_mm = 0;
    int characters = 0;            ///< Fixed characters a line; 0: as they fall.
    double grid = 0;               ///< Pitch of the line grid; 0: none.
    bool keeps_pairs = true;       ///< No single first or last line of a paragraph on a page.
    bool starts_on_right = false;  ///< Text begins on a right-hand page (printed on both sides).
    TextLook title;
    TextLook subtitle;
    TextLook cover_fact;
    TextLook contents_title;
    TextLook contents;
    std::array<TextLook, 4> headings;
    TextLook body;
    TextLook quotation;
    TextLook caption;
    TextLook unit_line;
    TextLook table;
    TextLook table_head;
    TextLook table_foot;
    TextLook note;
    TextLook key_label;
    TextLook key_figure;
    TextLook header;
    TextLook page_number;
    Face strong = Face::song_bold;
    Face table_strong = Face::hei_bold;
    Face emphasis = Face::kai;
    NumberPlace number_place = NumberPlace::centre;
    double number_below = 0;      ///< From the foot of the text to the dashes beside the number.
    double header_above = 0;      ///< From the header's baseline to the head of the text.
    double title_from_top = 0;    ///< On the cover, from the head of the text.
    double facts_from_title = 0;  ///< On the cover, from the title's end.
    double cell_padding = 4.5;
    double row_padding = 2.5;
};

/// The paper of a profile; null where there is none.
const Paper* paper(std::string_view profile);

/// Colour of a token ("ink", "green-soft") as paper shows it; ink's where it is unknown.
struct Colour {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;
    bool operator==(const Colour&) const = default;
};
Colour colour(std::string_view token);

}  // namespace almanac::look
