// Why: pictures come as Base64 from anybody; only sound PNG and JPEG of sane size go into a file.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <optional>

#include "docx/docx_messages.hpp"
#include "docx/write.hpp"

namespace almanac::docx {
namespace {

struct Size {
    long long width = 0;
    long long height = 0;
};
constexpr long long most_pixels = 30000;

int digit_of(char c) {
    if (c >= 'A' && c <= 'Z') return c - 'A';
    if (c >= 'a' && c <= 'z') return c - 'a' + 26;
    if (c >= '0' && c <= '9') return c - '0' + 52;
    if (c == '+') return 62;
    return c == '/' ? 63 : -1;
}

std::optional<std::string> decode(std::string_view text) {
    if (text.empty() || text.size() % 4 != 0) return std::nullopt;
    while (text.ends_with('=')) text.remove_suffix(1);
    std::string bytes;
    unsigned bits = 0;
    int count = 0;
    for (const char c : text) {
        const int digit = digit_of(c);
        if (digit < 0) return std::nullopt;
        bits = (bits << 6U) | static_cast<unsigned>(digit);
        count += 6;
        if (count < 8) continue;
        count -= 8;
        bytes += static_cast<char>((bits >> static_cast<unsigned>(count)) & 0xFFU);
    }
    return bytes;
}

long long big_endian(std::string_view bytes, std::size_t at, std::size_t count) {
    long long value = 0;
    for (std::size_t i = 0; i < count; ++i)
        value = value * 256 + static_cast<unsigned char>(bytes[at + i]);
    return value;
}

std::optional<Size> size_of_png(std::string_view bytes) {
    if (bytes.size() < 24 || !bytes.starts_with("\x89PNG\r\n\x1a\n")) return std::nullopt;
    return Size{big_endian(bytes, 16, 4), big_endian(bytes, 20, 4)};
}

std::optional<Size> size_of_jpeg(std::string_view bytes) {
    if (!bytes.starts_with("\xFF\xD8")) return std::nullopt;
    std::size_t at = 2;
    while (at + 9 < bytes.size() && static_cast<unsigned char>(bytes[at]) == 0xFF) {
        const auto marker = static_cast<unsigned char>(bytes[at + 1]);
        const bool frame =
            marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        if (frame) return Size{big_endian(bytes, at + 7, 2), big_endian(bytes, at + 5, 2)};
        at += 2 + static_cast<std::size_t>(big_endian(bytes, at + 2, 2));
    }
    return std::nullopt;
}

std::string graphic_of(const std::string& relation, long long width, long long height) {
    return fmt::format(
        "<a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/"
        "picture\"><pic:pic><pic:nvPicPr><pic:cNvPr id=\"0\" name=\"Picture\"/><pic:cNvPicPr/>"
        "</pic:nvPicPr><pic:blipFill><a:blip r:embed=\"{}\"/><a:stretch><a:fillRect/></a:stretch>"
        "</pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{}\" cy=\"{}\"/>"
        "</a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>"
        "</a:graphicData></a:graphic>",
        relation, width, height);
}

void draw(Story& story, const doc::Image& image, std::string bytes, const Size& size) {
    constexpr long long emu_of_pixel = 9525;
    const long long room = story.width() * 635LL;
    long long width = size.width * emu_of_pixel;
    long long height = size.height * emu_of_pixel;
    if (width > room) {
        height = std::max(height * room / width, 1LL);
        width = room;
    }
    const bool png = image.media_type == "image/png";
    const std::string name = story.next_name("image") + (png ? ".png" : ".jpeg");
    story.parts.push_back({"word/media/" + name, std::move(bytes), true});
    write_drawing(story, width, height, "Picture", image.alternative,
                  graphic_of(story.relate("image", "media/" + name), width, height));
}

}  // namespace

void write_image(Story& story, const doc::Image& image) {
    auto bytes = decode(image.base64);
    std::optional<Size> size;
    if (bytes && image.media_type == "image/png") size = size_of_png(*bytes);
    if (bytes && image.media_type == "image/jpeg") size = size_of_jpeg(*bytes);
    const bool sound = size && size->width > 0 && size->height > 0 && size->width <= most_pixels &&
                       size->height <= most_pixels;
    story.open_paragraph("FigureFrame");
    if (sound) {
        draw(story, image, std::move(*bytes), *size);
    } else {
        story.complain(refused_image, {image.media_type});
        story.run(image.alternative);
    }
    story.close_paragraph();
    story.open_paragraph("Caption");
    write_inlines(story, image.caption);
}

}  // namespace almanac::docx
