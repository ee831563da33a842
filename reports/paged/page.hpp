// Why: finished pages as values: placed glyphs, rules, pictures, links and meaning, free of any
// file format, so that layout is tested without PDF and PDF without layout.
//
// Everything of one chapter lies in the pools of one Galley. A Strip is a slice of the column (a
// line of text, a table row, a picture) that names ranges of those pools; a Page names strips and
// where they stand. So chapters are laid out side by side, and nothing is copied when pages are
// cut. Lengths are points, y grows downwards. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "chart/scene.hpp"
#include "look/paper.hpp"

namespace almanac::paged {

using look::Colour;
using TagId = std::int32_t;
inline constexpr TagId artifact = -1;  ///< Tag of what only decorates the page.

struct Glyph {
    std::uint16_t id = 0;
    float adjust = 0;  ///< Added to the font's own advance, beside the run's spacing.
    char32_t character = 0;
};

/// Glyphs of one font on one baseline.
struct GlyphRun {
    std::uint32_t first = 0;  ///< In Galley::glyphs.
    std::uint32_t count = 0;
    float x = 0;
    float y = 0;
    float size = 0;
    float spacing = 0;  ///< Added after every glyph.
    float width = 0;
    TagId tag = artifact;
    std::int32_t text =
        -1;  ///< In Galley::texts: what it reads as, where the glyphs do not say it.
    std::int32_t figure = -1;  ///< In Galley::figures: the figure that is printed.
    std::uint8_t font = 0;
    bool slanted = false;
    bool halo = false;
    Colour colour;
};

/// A filled or framed rectangle; rules are thin ones.
struct Box {
    float x = 0;
    float y = 0;
    float width = 0;
    float height = 0;
    Colour colour;
    bool framed = false;  ///< Outline of half a point, dashed, instead of a filling.
};

/// A chart's scene on the page. `texts` holds the runs of its text elements in painting order,
/// `ends` where each element's runs end.
struct Placement {
    chart::Scene scene;
    float x = 0;
    float y = 0;
    float scale = 1;
    TagId tag = artifact;
    std::vector<GlyphRun> texts;
    std::vector<std::uint32_t> ends;
};

/// A picture in its own encoding (PNG or JPEG).
struct Picture {
    std::string bytes;
    bool is_png = true;
    float x = 0;
    float y = 0;
    float width = 0;
    float height = 0;
    TagId tag = artifact;
};

/// An area that leads elsewhere: to a destination of the document, or to a web address.
struct LinkArea {
    float x = 0;
    float y = 0;
    float width = 0;
    float height = 0;
    std::string destination;
    std::string url;
    TagId tag = artifact;
};

/// A named place.
struct Anchor {
    std::string name;
    float y = 0;
};

enum class Role : std::uint8_t {
    section = 1,
    title,
    heading1,
    heading2,
    heading3,
    heading4,
    paragraph,
    list,
    item,
    label,
    body,
    table,
    row,
    header_cell,
    cell,
    caption,
    figure,
    formula,
    quotation,
    division,
    note,
    link,
    span,
    contents,
    contents_item,
    reference
};
enum class Scope : std::uint8_t { none = 0, row, column, both };

/// A node of the logical structure. Tags are numbered in reading order, parents first.
struct Tag {
    Role role = Role::paragraph;
    TagId parent = artifact;  ///< artifact: below the document itself.
    Scope scope = Scope::none;
    std::int16_t columns = 1;
    std::int16_t rows = 1;
    std::string alternative;
};

struct Range {
    std::uint32_t first = 0;
    std::uint32_t end = 0;
};

/// A slice of the column that no page break divides.
struct Strip {
    float height = 0;
    float before = 0;      ///< Space above, dropped at the head of a page.
    bool keep = false;     ///< Stays on the page of the strip after it.
    bool on_grid = false;  ///< Stands on the line grid, where the paper has one.
    bool landscape = false;
    std::int32_t head = -1;  ///< In Galley::heads: strips repeated above it on a new page.
    Range runs, boxes, placements, pictures, links, anchors, notes;
};

/// Strips that a table repeats; the tag of repeated ones is ignored.
struct Head {
    std::vector<std::uint32_t> strips;
};

struct Placed {
    std::uint32_t strip = 0;
    float x = 0;
    float y = 0;
    bool repeated = false;
    bool furniture = false;
};

struct Page {
    bool landscape = false;
    std::string number;  ///< As printed; empty: none.
    std::vector<Placed> strips;
};

/// One laid-out piece of the document and everything on its pages.
struct Galley {
    std::vector<Glyph> glyphs;
    std::vector<GlyphRun> runs;
    std::vector<Box> boxes;
    std::vector<Placement> placements;
    std::vector<Picture> pictures;
    std::vector<LinkArea> links;
    std::vector<Anchor> anchors;
    std::vector<std::uint32_t> notes;  ///< Strips at the foot of the page that names them.
    std::vector<std::string> texts;
    std::vector<std::string> figures;  ///< Ids of the document's figures, one for every place.
    std::vector<Tag> tags;
    std::vector<Strip> strips;
    std::vector<std::uint32_t> flow;  ///< Strips in the order of the column.
    std::vector<Head> heads;
    std::vector<Page> pages;
};

/// An entry of outline and contents.
struct OutlineEntry {
    int level = 1;
    std::string title;
    std::string destination;
    std::size_t galley = 0;
};

struct Pages {
    float width = 0;  ///< Of an upright page.
    float height = 0;
    std::vector<Galley> galleys;
    std::vector<OutlineEntry> outline;
};

}  // namespace almanac::paged
