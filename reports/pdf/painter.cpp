// Why: see painter.hpp. SPDX-License-Identifier: Apache-2.0
#include "pdf/painter.hpp"

#include <algorithm>
#include <cmath>

#include "chart/characters.hpp"
#include "pdf/scene_painter.hpp"
#include "pdf/syntax.hpp"

namespace almanac::pdf {
namespace {

std::string_view name_of(paged::Role role) { return role == paged::Role::figure ? "Figure" : "P"; }

}  // namespace

void append_colour(std::string& out, paged::Colour colour, std::string_view operation) {
    for (const int part : {colour.red, colour.green, colour.blue}) {
        append_number(out, part / 255.0);
        out += ' ';
    }
    out += operation;
    out += '\n';
}

std::string texture_name(chart::Texture texture, chart::Paint paint) {
    return "T" + std::to_string(static_cast<int>(texture)) + "_" +
           std::to_string(static_cast<int>(paint));
}

std::string picture_name(std::uint32_t object) { return "I" + std::to_string(object); }

void Painter::point(double x, double y) {
    append_number(out_, x);
    out_ += ' ';
    append_number(out_, height_ - y);
}

void Painter::fill_colour(paged::Colour colour) {
    if (colour == colour_) return;
    colour_ = colour;
    append_colour(out_, colour, "rg");
}

void Painter::begin_text() {
    if (in_text_) return;
    in_text_ = true;
    out_ += "BT\n";
}

void Painter::end_text() {
    if (!in_text_) return;
    in_text_ = false;
    out_ += "ET\n";
}

void Painter::enter(paged::TagId tag, bool decoration) {
    const paged::TagId wanted = decoration ? paged::artifact : tag;
    if (open_ && tag_ == wanted) return;
    leave();
    open_ = true;
    tag_ = wanted;
    if (wanted == paged::artifact) {
        out_ += "/Artifact BMC\n";
        return;
    }
    out_ += '/';
    out_ += name_of(galley_.tags[static_cast<std::size_t>(wanted)].role);
    out_ += "<</MCID ";
    append_integer(out_, mark_(wanted));
    out_ += ">>BDC\n";
}

void Painter::enter_figure(std::uint32_t run) {
    const auto figure = galley_.runs[run].figure;
    if (figure == figure_) return;
    leave_figure();
    if (figure < 0) return;
    end_text();
    figure_ = figure;
    out_ += "/AlmanacFigure<</Id";
    append_bytes(out_, galley_.figures[static_cast<std::size_t>(figure)]);
    if (run > 0 && galley_.runs[run - 1].figure == figure) out_ += "/More true";
    out_ += ">>BDC\n";
}

void Painter::leave_figure() {
    if (figure_ < 0) return;
    end_text();
    out_ += "EMC\n";
    figure_ = -1;
}

void Painter::leave() {
    leave_figure();
    end_text();
    if (open_) out_ += "EMC\n";
    open_ = false;
}

void Painter::box(const paged::Box& box, float x, float y) {
    if (box.framed) {
        append_colour(out_, box.colour, "RG");
        out_ += "0.4 w [1.5 1] 0 d ";
    } else {
        fill_colour(box.colour);
    }
    point(x + box.x, y + box.y + box.height);
    out_ += ' ';
    append_number(out_, box.width);
    out_ += ' ';
    append_number(out_, box.height);
    out_ += box.framed ? " re S\n" : " re f\n";
}

void Painter::boxes(const paged::Placed& placed) {
    const auto& strip = galley_.strips[placed.strip];
    for (auto b = strip.boxes.first; b < strip.boxes.end; ++b) {
        enter(paged::artifact, true);
        end_text();
        box(galley_.boxes[b], placed.x, placed.y);
    }
}

bool Painter::reads_as_itself(const paged::GlyphRun& run) const {
    if (run.text >= 0) return false;
    for (auto g = run.first; g < run.first + run.count; ++g) {
        const auto& glyph = galley_.glyphs[g];
        if (used_.character(run.font, glyph.id) != glyph.character) return false;
    }
    return true;
}

std::string Painter::words_of(const paged::GlyphRun& run) const {
    if (run.text >= 0) return galley_.texts[static_cast<std::size_t>(run.text)];
    std::string words;
    for (auto g = run.first; g < run.first + run.count; ++g)
        chart::append_utf8(words, galley_.glyphs[g].character);
    return words;
}

void Painter::glyphs(const paged::GlyphRun& run, float spacing) {
    const auto& codes = codes_[run.font];
    const auto hex = [&](std::uint32_t g) { append_hex16(out_, codes[galley_.glyphs[g].id]); };
    const std::uint32_t end = run.first + run.count;
    const auto extra = [&](std::uint32_t g) {
        return galley_.glyphs[g].adjust + run.spacing - spacing;
    };
    bool even = true;
    for (auto g = run.first; g + 1 < end; ++g) even = even && std::abs(extra(g)) < 0.002F;
    out_ += even ? "<" : "[<";
    for (auto g = run.first; g < end; ++g) {
        hex(g);
        if (even || g + 1 == end || std::abs(extra(g)) < 0.002F) continue;
        out_ += '>';
        append_number(out_, -extra(g) * 1000 / run.size);
        out_ += '<';
    }
    out_ += even ? ">Tj\n" : ">]TJ\n";
}

void Painter::run(const paged::GlyphRun& run, float x, float y) {
    if (run.count == 0) return;
    const bool itself = reads_as_itself(run);
    if (!itself) {
        end_text();
        out_ += "/Span<</ActualText";
        append_text(out_, words_of(run));
        out_ += ">>BDC\n";
    }
    begin_text();
    fill_colour(run.colour);
    if (font_ != run.font || size_ != run.size) {
        font_ = run.font;
        size_ = run.size;
        out_ += "/F";
        append_integer(out_, run.font);
        out_ += ' ';
        append_number(out_, run.size);
        out_ += " Tf ";
    }
    // What every glyph but the last adds is the run's own spacing.
    const float spacing =
        run.count > 1 ? run.spacing + galley_.glyphs[run.first].adjust : run.spacing;
    if (std::abs(spacing - spacing_) > 0.0005F) {
        spacing_ = spacing;
        append_number(out_, spacing);
        out_ += " Tc ";
    }
    out_ += run.slanted ? "1 0 0.21 1 " : "1 0 0 1 ";
    point(x + run.x, y + run.y);
    out_ += " Tm ";
    glyphs(run, spacing_);
    if (itself) return;
    end_text();
    out_ += "EMC\n";
}

void Painter::picture(const paged::Picture& picture, std::uint32_t index,
                      const paged::Placed& placed) {
    leave_figure();
    enter(picture.tag, false);
    end_text();
    out_ += "q ";
    append_number(out_, picture.width);
    out_ += " 0 0 ";
    append_number(out_, picture.height);
    out_ += ' ';
    point(placed.x + picture.x, placed.y + picture.y + picture.height);
    out_ += " cm /" + picture_name(first_picture_ + index) + " Do Q\n";
}

void Painter::content(const paged::Placed& placed) {
    const auto& strip = galley_.strips[placed.strip];
    const bool decoration = placed.repeated || placed.furniture;
    for (auto p = strip.placements.first; p < strip.placements.end; ++p) {
        const auto& placement = galley_.placements[p];
        leave_figure();
        enter(placement.tag, decoration);
        end_text();
        out_ += "q\n";
        ScenePainter(*this, placement, placed.x, placed.y).paint();
        end_text();
        out_ += "Q\n";
        font_ = -1;
        colour_ = {};
        spacing_ = 0;
        append_colour(out_, colour_, "rg");
        out_ += "0 Tc\n";
    }
    for (auto p = strip.pictures.first; p < strip.pictures.end; ++p)
        picture(galley_.pictures[p], p, placed);
    for (auto r = strip.runs.first; r < strip.runs.end; ++r) {
        const auto& one = galley_.runs[r];
        const bool decorates = decoration || one.tag == paged::artifact;
        enter(one.tag, decorates);
        if (!decorates) enter_figure(r);
        run(one, placed.x, placed.y);
    }
}

std::string Painter::paint(const paged::Page& page) {
    out_.clear();
    font_ = -1;
    size_ = spacing_ = 0;
    colour_ = {};
    for (const auto& placed : page.strips) boxes(placed);
    leave();
    for (const auto& placed : page.strips) content(placed);
    leave();
    return std::move(out_);
}

}  // namespace almanac::pdf
