// Why: PNG and JPEG go into the file in their own compression. SPDX-License-Identifier: Apache-2.0
#include "paged/image_bytes.hpp"
#include "pdf/galley_writer.hpp"
#include "pdf/syntax.hpp"

namespace almanac::pdf {
namespace {

std::uint32_t big_endian(std::string_view bytes, std::size_t at) {
    std::uint32_t value = 0;
    for (std::size_t i = at; i < at + 4; ++i)
        value = value << 8U | (i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0U);
    return value;
}

struct Png {
    int bits = 8;
    int colour = 2;
    std::string palette;
    std::string data;
};

Png read_png(std::string_view bytes) {
    Png png;
    png.bits = static_cast<unsigned char>(bytes[24]);
    png.colour = static_cast<unsigned char>(bytes[25]);
    for (std::size_t at = 8; at + 12 <= bytes.size();) {
        const std::size_t size = big_endian(bytes, at);
        const auto kind = bytes.substr(at + 4, 4);
        if (size > bytes.size() - at - 12) break;
        if (kind == "PLTE") png.palette = bytes.substr(at + 8, size);
        if (kind == "IDAT") png.data += bytes.substr(at + 8, size);
        at += size + 12;
    }
    return png;
}

void append_hex(std::string& out, std::string_view bytes) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    for (const unsigned char byte : bytes) {
        out += digits[byte >> 4U];
        out += digits[byte & 0xFU];
    }
}

/// PNG's own filters are PDF's predictor 15, so the data passes as it is.
std::string png_dictionary(const Png& png, int width) {
    std::string out;
    const int colours = png.colour == 2 ? 3 : 1;
    if (png.colour == 3) {
        out += "/ColorSpace[/Indexed/DeviceRGB ";
        append_integer(out, static_cast<std::int64_t>(png.palette.size() / 3) - 1);
        out += '<';
        append_hex(out, png.palette);
        out += ">]";
    } else {
        out += png.colour == 2 ? "/ColorSpace/DeviceRGB" : "/ColorSpace/DeviceGray";
    }
    out += "/BitsPerComponent ";
    append_integer(out, png.bits);
    out += "/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors ";
    append_integer(out, colours);
    out += "/BitsPerComponent ";
    append_integer(out, png.bits);
    out += "/Columns ";
    append_integer(out, width);
    out += ">>";
    return out;
}

}  // namespace

void write_picture(ObjectBatch& batch, std::uint32_t number, const paged::Picture& picture) {
    const auto size =
        paged::picture_size(picture.bytes, picture.is_png ? "image/png" : "image/jpeg").value();
    std::string dictionary = "/Type/XObject/Subtype/Image/Width ";
    append_integer(dictionary, size.first);
    dictionary += "/Height ";
    append_integer(dictionary, size.second);
    if (picture.is_png) {
        Png png = read_png(picture.bytes);
        batch.raw_stream(number, dictionary + png_dictionary(png, size.first), std::move(png.data));
    } else {
        batch.raw_stream(number,
                         dictionary + "/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode",
                         picture.bytes);
    }
}

}  // namespace almanac::pdf
