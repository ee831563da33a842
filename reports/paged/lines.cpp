// Why: from atoms to lines, and from lines to placed glyphs. SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>

#include "paged/text.hpp"

namespace almanac::paged {
namespace {

constexpr float slack = 0.01F;

bool may_break(const Atom& before, const Atom& after) {
    if (after.kind == AtomKind::space || after.kind == AtomKind::line_end) return false;
    if (before.kind == AtomKind::space) return !after.no_start;
    return !before.no_end && !after.no_start;
}

/// Divides a word's glyphs so that the first part fits; at least one stays on either side.
void divide(Text& text, std::uint32_t index, float room) {
    Atom& whole = text.atoms[index];
    const float each = whole.width / static_cast<float>(whole.count);
    const auto fitting = static_cast<std::uint32_t>(std::max(room / each, 1.0F));
    Atom rest = whole;
    whole.count = std::min(fitting, whole.count - 1);
    rest.first += whole.count;
    rest.count -= whole.count;
    whole.width = each * static_cast<float>(whole.count);
    rest.width = each * static_cast<float>(rest.count);
    whole.text = rest.text = -1;
    whole.no_end = rest.no_start = false;
    rest.note = -1;
    text.atoms.insert(text.atoms.begin() + index + 1, rest);
}

class Breaker {
public:
    Breaker(Text& text, float width, float indent)
        : text_(text), width_(width), room_(width - indent) {}

    std::vector<Line> run() {
        std::uint32_t at = 0;
        while (at < text_.atoms.size()) at = line_from(at);
        return std::move(lines_);
    }

private:
    /// Sets one line and says where the next begins.
    std::uint32_t line_from(std::uint32_t first) {
        const auto& atoms = text_.atoms;
        float used = 0;
        float squeeze = 0;
        std::uint32_t breakable = first;
        for (std::uint32_t i = first; i < atoms.size(); ++i) {
            const Atom& atom = atoms[i];
            if (atom.kind == AtomKind::line_end) return finish(first, i, i + 1, true);
            if (i > first && may_break(atoms[i - 1], atom)) breakable = i;
            const bool overflows = used + atom.width > room_ + slack;
            if (overflows && atom.kind != AtomKind::space &&
                used + atom.width - squeeze - atom.squeeze > room_ + slack)
                return overflow(first, i, breakable, room_ - used);
            // Squeezing in is for what may not begin the next line; anything else moves on.
            if (overflows && atom.kind != AtomKind::space && !atom.no_start && breakable > first)
                return finish(first, breakable, breakable, false);
            used += atom.width;
            squeeze += atom.squeeze;
        }
        return finish(first, static_cast<std::uint32_t>(atoms.size()),
                      static_cast<std::uint32_t>(atoms.size()), true);
    }

    std::uint32_t overflow(std::uint32_t first, std::uint32_t at, std::uint32_t breakable,
                           float room) {
        if (breakable > first) {
            // A word that no line can hold is divided where it stands, if that fills the line.
            const Atom& word = text_.atoms[at];
            if (breakable != at || word.width <= width_ || word.count < 2 || room < width_ / 3)
                return finish(first, breakable, breakable, false);
            divide(text_, at, room);
            return finish(first, at + 1, at + 1, false);
        }
        if (at > first) return finish(first, at, at, false);
        if (text_.atoms[at].count < 2 || text_.atoms[at].kind == AtomKind::fallback)
            return finish(first, at + 1, at + 1, at + 1 == text_.atoms.size());
        divide(text_, at, room);
        return finish(first, at + 1, at + 1, false);
    }

    std::uint32_t finish(std::uint32_t first, std::uint32_t end, std::uint32_t next, bool last) {
        while (next < text_.atoms.size() && !last && text_.atoms[next].kind == AtomKind::space)
            ++next;
        while (end > first && text_.atoms[end - 1].kind == AtomKind::space) --end;
        Line line{first, end, 0, 0, last || next >= text_.atoms.size()};
        for (std::uint32_t i = first; i < end; ++i) {
            line.width += text_.atoms[i].width;
            line.squeeze += text_.atoms[i].squeeze;
        }
        lines_.push_back(line);
        room_ = width_;
        return next;
    }

    Text& text_;
    float width_;
    float room_;
    std::vector<Line> lines_;
};

/// Places the atoms of one line.
class LineSetter {
public:
    LineSetter(Galley& galley, const Text& text, float x, float y)
        : galley_(galley), text_(text), x_(x), y_(y) {}

    void set(const Line& line, float width, Align align);

private:
    void stretch(const Line& line, float missing);
    void atom(const Atom& atom, float extra_after, float lost);
    bool continues(const Atom& atom, const Style& style) const;
    void start_run(const Atom& atom, const Style& style);
    void frame(const Atom& atom, const Style& style);
    void end_link();

    Galley& galley_;
    const Text& text_;
    float x_;
    float y_;
    float gap_ = 0;        ///< Added after every ideograph.
    float space_gap_ = 0;  ///< Added after every blank.
    float squeeze_ = 0;    ///< Share of each atom's squeeze that is taken.
    bool fresh_ = true;
    std::int32_t link_ = -1;
    float link_from_ = 0;
    float link_size_ = 0;
};

void LineSetter::stretch(const Line& line, float missing) {
    int spaces = 0;
    int ideographs = 0;
    for (std::uint32_t i = line.first; i + 1 < line.end; ++i) {
        spaces += text_.atoms[i].kind == AtomKind::space ? 1 : 0;
        ideographs += text_.atoms[i].kind == AtomKind::ideograph ? 1 : 0;
    }
    if (spaces + ideographs == 0) return;
    const float gap = missing / static_cast<float>(spaces + ideographs);
    const float size = text_.styles[text_.atoms[line.first].style].size;
    // A line that would fall apart stays short instead.
    if (gap > size * 0.5F) return;
    gap_ = space_gap_ = gap;
}

void LineSetter::set(const Line& line, float width, Align align) {
    const float missing = width - line.width;
    if (missing < 0 && line.squeeze > 0)
        squeeze_ = std::min(-missing / line.squeeze, 1.0F);
    else if (align == Align::justify && !line.last)
        stretch(line, missing);
    if (align == Align::centre) x_ += std::max(missing, 0.0F) / 2;
    if (align == Align::end) x_ += std::max(missing, 0.0F);
    for (std::uint32_t i = line.first; i < line.end; ++i) {
        const Atom& one = text_.atoms[i];
        const bool is_last = i + 1 == line.end;
        float extra = one.kind == AtomKind::ideograph ? gap_ : 0;
        if (one.kind == AtomKind::space) extra = space_gap_;
        atom(one, is_last ? 0 : extra, one.squeeze * squeeze_);
    }
    end_link();
}

bool LineSetter::continues(const Atom& atom, const Style& style) const {
    if (fresh_ || atom.text >= 0 || atom.kind == AtomKind::fallback) return false;
    const GlyphRun& run = galley_.runs.back();
    return run.text < 0 && run.font == atom.font && run.size == style.size &&
           run.tag == style.tag && run.figure == style.figure && run.colour == style.colour &&
           run.slanted == style.slanted && run.y == y_ - style.rise &&
           run.spacing == (atom.kind == AtomKind::word ? 0 : gap_);
}

void LineSetter::start_run(const Atom& atom, const Style& style) {
    GlyphRun run;
    run.first = static_cast<std::uint32_t>(galley_.glyphs.size());
    run.x = x_;
    run.y = y_ - style.rise;
    run.size = style.size;
    run.font = atom.font;
    run.tag = style.tag;
    run.figure = style.figure;
    run.colour = style.colour;
    run.slanted = style.slanted;
    run.spacing = atom.kind == AtomKind::word || atom.kind == AtomKind::fallback ? 0 : gap_;
    if (atom.text >= 0) {
        run.text = static_cast<std::int32_t>(galley_.texts.size());
        galley_.texts.push_back(text_.texts[static_cast<std::size_t>(atom.text)]);
    }
    galley_.runs.push_back(run);
    fresh_ = false;
}

void LineSetter::frame(const Atom& atom, const Style& style) {
    galley_.boxes.push_back({x_ + style.size * 0.1F, y_ - style.rise - style.size,
                             atom.width - style.size * 0.2F, style.size * 1.3F, style.colour,
                             true});
}

void LineSetter::atom(const Atom& atom, float extra_after, float lost) {
    if (atom.note >= 0) galley_.notes.push_back(static_cast<std::uint32_t>(atom.note));
    if (atom.count == 0) return;
    const Style& style = text_.styles[atom.style];
    if (style.link != link_) end_link();
    if (style.link >= 0 && link_ < 0) {
        link_ = style.link;
        link_from_ = x_;
        link_size_ = style.size;
    }
    const float left_loss = atom.opening ? lost : 0;
    if (left_loss > 0) fresh_ = true;
    x_ -= left_loss;
    if (!continues(atom, style)) start_run(atom, style);
    GlyphRun& run = galley_.runs.back();
    if (atom.kind == AtomKind::fallback) {
        frame(atom, style);
        run.x += style.size * 0.3F;
    }
    for (std::uint32_t g = atom.first; g < atom.first + atom.count; ++g)
        galley_.glyphs.push_back(text_.glyphs[g]);
    const float right_loss = lost - left_loss;
    galley_.glyphs.back().adjust += extra_after - run.spacing - right_loss;
    run.count += atom.count;
    x_ += atom.width + extra_after - right_loss;
    run.width = x_ - run.x;
    if (atom.text >= 0 || atom.kind == AtomKind::fallback) fresh_ = true;
}

void LineSetter::end_link() {
    if (link_ < 0) return;
    const auto& target = text_.links[static_cast<std::size_t>(link_)];
    galley_.links.push_back({link_from_, y_ - link_size_, x_ - link_from_, link_size_ * 1.3F,
                             target.destination, target.url, target.tag});
    link_ = -1;
}

}  // namespace

std::vector<Line> break_lines(Text& text, float width, float indent) {
    return Breaker(text, std::max(width, 1.0F), indent).run();
}

std::vector<Line> break_title(Text& text, float width) {
    auto lines = break_lines(text, width, 0);
    if (lines.size() < 2) return lines;
    std::vector<Line> parts;
    std::uint32_t first = 0;
    for (std::uint32_t i = 0; i < text.atoms.size(); ++i) {
        const bool is_last = i + 1 == text.atoms.size();
        if (!text.atoms[i].ends_part && !is_last) continue;
        Line part{first, i + 1, 0, 0, true};
        for (auto a = part.first; a < part.end; ++a) part.width += text.atoms[a].width;
        if (part.width > width + slack) return lines;
        parts.push_back(part);
        first = i + 1;
    }
    return parts.size() < 2 ? lines : parts;
}

Extent extent_of(const Text& text) {
    Extent extent;
    float piece = 0;
    float line = 0;
    for (std::size_t i = 0; i < text.atoms.size(); ++i) {
        const Atom& atom = text.atoms[i];
        if (i > 0 && may_break(text.atoms[i - 1], atom)) piece = 0;
        piece += atom.kind == AtomKind::space ? 0 : atom.width;
        extent.least = std::max(extent.least, piece);
        line = atom.kind == AtomKind::line_end ? 0 : line + atom.width;
        extent.whole = std::max(extent.whole, line);
    }
    return extent;
}

void set_line(Galley& galley, const Text& text, const Line& line, float x, float y, float width,
              Align align) {
    LineSetter(galley, text, x, y).set(line, width, align);
}

}  // namespace almanac::paged
