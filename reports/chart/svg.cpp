// Why: see svg.hpp. SPDX-License-Identifier: Apache-2.0
#include "chart/svg.hpp"

#include <charconv>
#include <cmath>
#include <map>

#include "chart/characters.hpp"

namespace almanac::chart {
namespace {

std::string_view name_of(Paint paint) {
    switch (paint) {
        case Paint::none: return "none";
        case Paint::ink: return "var(--ink)";
        case Paint::muted: return "var(--muted)";
        case Paint::grid: return "var(--grid)";
        case Paint::surface: return "var(--surface)";
        case Paint::shade: return "var(--shade)";
        case Paint::observed: return "var(--observed)";
        case Paint::second: return "var(--second)";
        case Paint::third: return "var(--third)";
        case Paint::path: return "var(--path)";
        case Paint::target: return "var(--target)";
        case Paint::green: return "var(--green)";
        case Paint::yellow: return "var(--yellow)";
        case Paint::red: return "var(--red)";
        case Paint::grey: return "var(--grey)";
        case Paint::green_soft: return "var(--green-soft)";
        case Paint::yellow_soft: return "var(--yellow-soft)";
        case Paint::red_soft: return "var(--red-soft)";
        case Paint::grey_soft: return "var(--grey-soft)";
    }
    return "none";
}

using Textures = std::map<std::pair<Texture, Paint>, int>;

/// Finds the textures that a scene uses, to define each once.
struct TextureFinder {
    Textures& used;
    void note(const Fill& fill) const {
        if (fill.texture != Texture::solid)
            used.emplace(std::pair(fill.texture, fill.paint), static_cast<int>(used.size()) + 1);
    }
    void all(const std::vector<Element>& elements) const {
        for (const auto& element : elements) std::visit(*this, element.shape);
    }
    void operator()(const Line&) const {}
    void operator()(const TextRun&) const {}
    void operator()(const Rectangle& rectangle) const { note(rectangle.fill); }
    void operator()(const Circle& circle) const { note(circle.fill); }
    void operator()(const Path& path) const { note(path.fill); }
    void operator()(const Group& group) const { all(group.elements); }
};

class SvgPainter {
public:
    SvgPainter(std::string& out, std::string_view id) : out_(out), id_(id) {}

    void paint(const Scene& scene, std::string_view css_class);

    void operator()(const Line& line) {
        out_ += "<line";
        number(" x1", line.from.x);
        number(" y1", line.from.y);
        number(" x2", line.to.x);
        number(" y2", line.to.y);
        stroke(line.stroke);
        out_ += "/>";
    }
    void operator()(const Rectangle& rectangle) {
        out_ += "<rect";
        number(" x", rectangle.corner.x);
        number(" y", rectangle.corner.y);
        number(" width", rectangle.width);
        number(" height", rectangle.height);
        if (rectangle.radius > 0) number(" rx", rectangle.radius);
        fill(rectangle.fill);
        stroke(rectangle.stroke);
        out_ += "/>";
    }
    void operator()(const Circle& circle) {
        out_ += "<circle";
        number(" cx", circle.centre.x);
        number(" cy", circle.centre.y);
        number(" r", circle.radius);
        fill(circle.fill);
        stroke(circle.stroke);
        out_ += "/>";
    }
    void operator()(const Path& path) {
        if (path.points.empty()) return;
        out_ += path.closed ? "<polygon points=\"" : "<polyline points=\"";
        for (const auto& point : path.points) {
            if (&point != &path.points.front()) out_ += ' ';
            coordinate(point.x);
            out_ += ',';
            coordinate(point.y);
        }
        out_ += '"';
        fill(path.fill);
        stroke(path.stroke);
        out_ += "/>";
    }
    void operator()(const TextRun& run) {
        out_ += "<text";
        number(" x", run.baseline.x);
        number(" y", run.baseline.y);
        number(" font-size", run.size);
        if (run.anchor == Anchor::middle) out_ += " text-anchor=\"middle\"";
        if (run.anchor == Anchor::end) out_ += " text-anchor=\"end\"";
        if (run.strong) out_ += " font-weight=\"600\"";
        fill({run.paint, Texture::solid});
        if (run.halo) out_ += " class=\"halo\"";
        out_ += '>';
        text(run.text);
        out_ += "</text>";
    }
    void operator()(const Group& group) {
        out_ += "<g class=\"";
        text(group.name);
        out_ += "\">";
        if (!group.title.empty()) {
            out_ += "<title>";
            text(group.title);
            out_ += "</title>";
        }
        for (const auto& element : group.elements) std::visit(*this, element.shape);
        out_ += "</g>";
    }

private:
    void define_textures();
    void coordinate(double value);
    void number(std::string_view name, double value) {
        out_ += name;
        out_ += "=\"";
        coordinate(value);
        out_ += '"';
    }
    void fill(const Fill& fill);
    void stroke(const Stroke& stroke);
    void text(std::string_view text);

    std::string& out_;
    std::string_view id_;
    Textures textures_;
};

void SvgPainter::paint(const Scene& scene, std::string_view css_class) {
    TextureFinder{textures_}.all(scene.elements);
    out_ += "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"";
    out_ += css_class;
    out_ += "\" viewBox=\"0 0 ";
    coordinate(scene.width);
    out_ += ' ';
    coordinate(scene.height);
    out_ += "\" role=\"img\" aria-labelledby=\"";
    text(id_);
    out_ += "-title ";
    text(id_);
    out_ += "-desc\"><title id=\"";
    text(id_);
    out_ += "-title\">";
    text(scene.title);
    out_ += "</title><desc id=\"";
    text(id_);
    out_ += "-desc\">";
    text(scene.alternative);
    out_ += "</desc>";
    define_textures();
    for (const auto& element : scene.elements) std::visit(*this, element.shape);
    out_ += "</svg>";
}

void SvgPainter::define_textures() {
    if (textures_.empty()) return;
    out_ += "<defs>";
    for (const auto& [key, index] : textures_) {
        const auto [texture, paint] = key;
        out_ += "<pattern id=\"";
        text(id_);
        out_ += "-texture-" + std::to_string(index) +
                "\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\"" +
                (texture == Texture::hatched ? " patternTransform=\"rotate(45)\">" : ">") +
                "<rect width=\"6\" height=\"6\" fill=\"var(--surface)\"/>";
        if (texture == Texture::hatched)
            out_ += "<rect width=\"3.4\" height=\"6\" fill=\"";
        else
            out_ += "<circle cx=\"3\" cy=\"3\" r=\"2.1\" fill=\"";
        out_ += name_of(paint);
        out_ += "\"/></pattern>";
    }
    out_ += "</defs>";
}

/// Hundredths, without trailing zeros: the same text on every machine.
void SvgPainter::coordinate(double value) {
    auto hundredths = static_cast<long long>(std::llround(value * 100));
    if (hundredths < 0) {
        out_ += '-';
        hundredths = -hundredths;
    }
    out_ += std::to_string(hundredths / 100);
    const auto rest = hundredths % 100;
    if (rest == 0) return;
    out_ += '.';
    out_ += static_cast<char>('0' + rest / 10);
    if (rest % 10 != 0) out_ += static_cast<char>('0' + rest % 10);
}

void SvgPainter::fill(const Fill& fill) {
    out_ += " fill=\"";
    if (const auto found = textures_.find({fill.texture, fill.paint}); found != textures_.end()) {
        out_ += "url(#";
        text(id_);
        out_ += "-texture-" + std::to_string(found->second) + ")";
    } else {
        out_ += name_of(fill.paint);
    }
    out_ += '"';
}

void SvgPainter::stroke(const Stroke& stroke) {
    if (stroke.paint == Paint::none) return;
    out_ += " stroke=\"";
    out_ += name_of(stroke.paint);
    out_ += '"';
    number(" stroke-width", stroke.width);
    if (stroke.dash == Dash::dashed) out_ += " stroke-dasharray=\"7 4\"";
    if (stroke.dash == Dash::dotted) out_ += " stroke-dasharray=\"2 3\"";
}

void SvgPainter::text(std::string_view text) {
    while (!text.empty()) {
        const std::string_view rest = text;
        const char32_t c = take_code_point(text);
        if (c == '&') {
            out_ += "&amp;";
        } else if (c == '<') {
            out_ += "&lt;";
        } else if (c == '>') {
            out_ += "&gt;";
        } else if (c == '"') {
            out_ += "&quot;";
        } else if (is_printable(c)) {
            out_ += rest.substr(0, rest.size() - text.size());
        }
    }
}

}  // namespace

void append_svg(std::string& out, const Scene& scene, std::string_view id,
                std::string_view css_class) {
    SvgPainter(out, id).paint(scene, css_class);
}

}  // namespace almanac::chart
