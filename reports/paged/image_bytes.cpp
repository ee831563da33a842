// Why: see image_bytes.hpp. SPDX-License-Identifier: Apache-2.0
#include "paged/image_bytes.hpp"

#include <cstdint>

namespace almanac::paged {
namespace {

constexpr std::size_t most_base64 = (std::size_t{32} << 20U) / 3 * 4;
constexpr int most_pixels = 16384;

int value_of(char c) {
    if (c >= 'A' && c <= 'Z') return c - 'A';
    if (c >= 'a' && c <= 'z') return c - 'a' + 26;
    if (c >= '0' && c <= '9') return c - '0' + 52;
    if (c == '+') return 62;
    return c == '/' ? 63 : -1;
}

unsigned byte_at(std::string_view bytes, std::size_t at) {
    return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0;
}

int big_endian(std::string_view bytes, std::size_t at, int count) {
    unsigned value = 0;
    for (int i = 0; i < count; ++i)
        value = value << 8U | byte_at(bytes, at + static_cast<std::size_t>(i));
    return static_cast<int>(value);
}

std::optional<std::pair<int, int>> sane(int width, int height) {
    if (width < 1 || height < 1 || width > most_pixels || height > most_pixels) return std::nullopt;
    return std::pair(width, height);
}

std::optional<std::pair<int, int>> png_size(std::string_view bytes) {
    if (bytes.size() < 33 || !bytes.starts_with("\x89PNG\r\n\x1a\n")) return std::nullopt;
    const unsigned colour = byte_at(bytes, 25);
    const bool plain = (colour == 0 || colour == 2 || colour == 3) && byte_at(bytes, 28) == 0;
    if (!plain) return std::nullopt;
    return sane(big_endian(bytes, 16, 4), big_endian(bytes, 20, 4));
}

std::optional<std::pair<int, int>> jpeg_size(std::string_view bytes) {
    if (!bytes.starts_with("\xFF\xD8")) return std::nullopt;
    std::size_t at = 2;
    while (at + 9 < bytes.size() && byte_at(bytes, at) == 0xFF) {
        const unsigned kind = byte_at(bytes, at + 1);
        const bool is_frame = kind >= 0xC0 && kind <= 0xC2;
        if (is_frame) return sane(big_endian(bytes, at + 7, 2), big_endian(bytes, at + 5, 2));
        at += 2 + static_cast<std::size_t>(big_endian(bytes, at + 2, 2));
    }
    return std::nullopt;
}

}  // namespace

std::optional<std::string> decode_base64(std::string_view text) {
    if (text.empty() || text.size() % 4 != 0 || text.size() > most_base64) return std::nullopt;
    const std::size_t padding = text.ends_with("==") ? 2 : text.ends_with('=') ? 1 : 0;
    std::string out;
    out.reserve(text.size() / 4 * 3);
    std::uint32_t bits = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const int value = i + padding >= text.size() ? 0 : value_of(text[i]);
        if (value < 0) return std::nullopt;
        bits = bits << 6U | static_cast<std::uint32_t>(value);
        if (i % 4 != 3) continue;
        for (const unsigned shift : {16U, 8U, 0U}) out += static_cast<char>(bits >> shift & 0xFFU);
        bits = 0;
    }
    out.resize(out.size() - padding);
    return out;
}

std::optional<std::pair<int, int>> picture_size(std::string_view bytes,
                                                std::string_view media_type) {
    if (media_type == "image/png") return png_size(bytes);
    if (media_type == "image/jpeg") return jpeg_size(bytes);
    return std::nullopt;
}

}  // namespace almanac::paged
