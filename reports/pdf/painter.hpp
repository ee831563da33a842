// Why: a page's glyphs, boxes and pictures as a content stream whose pieces know what they mean.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>

#include "paged/page.hpp"
#include "pdf/used_glyphs.hpp"

namespace almanac::pdf {

/// Codes of every font's glyphs.
using FontCodes = std::vector<std::vector<std::uint16_t>>;

/// Marks a piece of content as belonging to a tag; gives its number on the page.
using MarkContent = std::function<int(paged::TagId)>;

/// Paints one page. Names: /F0 … fonts, /T3_5 textures, /I7 pictures by object.
class Painter {
public:
    Painter(const paged::Galley& galley, const FontCodes& codes, const UsedGlyphs& used,
            float page_height, std::uint32_t first_picture, MarkContent mark)
        : galley_(galley),
          codes_(codes),
          used_(used),
          height_(page_height),
          first_picture_(first_picture),
          mark_(std::move(mark)) {}

    std::string paint(const paged::Page& page);

private:
    friend class ScenePainter;
    void boxes(const paged::Placed& placed);
    void box(const paged::Box& box, float x, float y);
    void content(const paged::Placed& placed);
    void picture(const paged::Picture& picture, std::uint32_t index, const paged::Placed& placed);
    /// Opens a marked sequence for the tag unless it is open.
    void enter(paged::TagId tag, bool decoration);
    void leave();
    /// Marks what follows as (part of) the printed text of a figure, so that it can be taken out
    /// again: `/AlmanacFigure<</Id(…)>>`, with `/More true` where a line's or page's end cut it.
    void enter_figure(std::uint32_t run);
    void leave_figure();
    void begin_text();
    void end_text();
    void run(const paged::GlyphRun& run, float x, float y);
    void glyphs(const paged::GlyphRun& run, float spacing);
    bool reads_as_itself(const paged::GlyphRun& run) const;
    std::string words_of(const paged::GlyphRun& run) const;
    void fill_colour(paged::Colour colour);
    void point(double x, double y);

    const paged::Galley& galley_;
    const FontCodes& codes_;
    const UsedGlyphs& used_;
    const float height_;
    const std::uint32_t first_picture_;  ///< Object of the galley's first picture.
    MarkContent mark_;
    std::string out_;
    bool open_ = false;
    paged::TagId tag_ = paged::artifact;
    std::int32_t figure_ = -1;
    bool in_text_ = false;
    int font_ = -1;
    float size_ = 0;
    float spacing_ = 0;
    paged::Colour colour_;
};

/// Colour of a chart's paint on paper.
paged::Colour colour_of(chart::Paint paint);
void append_colour(std::string& out, paged::Colour colour, std::string_view operation);

/// Name of a picture: /I7.
std::string picture_name(std::uint32_t object);
/// Name of a texture's pattern: /T2_5.
std::string texture_name(chart::Texture texture, chart::Paint paint);

}  // namespace almanac::pdf
