// Why: the table of paper profiles. `modern` is a book page; `gbt9704` follows GB/T 9704-2012: core
// of 156 x 225 mm, 22 lines of 28 characters, 3号 = 16 pt, 2号 = 22 pt, 4号 = 14 pt.
// SPDX-License-Identifier: Apache-2.0
#include "look/paper.hpp"

#include <charconv>

#include "look/look.hpp"

namespace almanac::look {
namespace {

constexpr double points(double millimetres) { return millimetres * 72 / 25.4; }

constexpr Paper modern{.name = "modern",
                       .top_mm = 27,
                       .bottom_mm = 24,
                       .left_mm = 25,
                       .right_mm = 23,
                       .title = {Face::song_bold, 24, 36, 0, 10},
                       .subtitle = {Face::song, 14, 22, 0, 6, "muted"},
                       .cover_fact = {Face::song, 11, 20},
                       .contents_title = {Face::song_bold, 17, 26, 0, 14},
                       .contents = {Face::song, 10.5, 19},
                       .headings = {{{Face::song_bold, 17, 26, 0, 16},
                                     {Face::song_bold, 13.5, 21, 18, 7},
                                     {Face::song_bold, 11.5, 18, 12, 4},
                                     {Face::song_bold, 10.5, 17, 8, 3}}},
                       .body = {Face::song, 10.5, 18.5, 0, 4, "ink", false, 2},
                       .quotation = {Face::kai, 11, 18.5, 8, 8},
                       .caption = {Face::hei_bold, 9.5, 14, 12, 2},
                       .unit_line = {Face::hei, 8, 12, 0, 3, "muted"},
                       .table = {Face::hei, 8.5, 12.4},
                       .table_head = {Face::hei_bold, 8.5, 12.4},
                       .table_foot = {Face::hei, 8, 12, 3, 0, "muted"},
                       .note = {Face::song, 8.5, 12.5, 0, 1},
                       .key_label = {Face::hei, 8.5, 12.5, 0, 0, "muted"},
                       .key_figure = {Face::song_bold, 15, 22},
                       .header = {Face::hei, 8, 12, 0, 0, "muted"},
                       .page_number = {Face::song, 9, 12},
                       .number_below = points(8),
                       .header_above = points(7),
                       .title_from_top = points(42),
                       .facts_from_title = points(42)};

constexpr Paper gbt9704{.name = "gbt9704",
                        .top_mm = 37,
                        .bottom_mm = 35,
                        .left_mm = 28,
                        .right_mm = 26,
                        .characters = 28,
                        .grid = 29,
                        .keeps_pairs = false,
                        .starts_on_right = true,
                        .title = {Face::song_bold, 22, 36, 0, 12, "ink", true},
                        .subtitle = {Face::kai, 16, 29, 0, 0, "ink", true},
                        .cover_fact = {Face::fang, 16, 29, 0, 0, "ink", true},
                        .contents_title = {Face::hei, 16, 29, 0, 0, "ink", true},
                        .contents = {Face::fang, 16, 29},
                        .headings = {{{Face::hei, 16, 29, 0, 0, "ink", false, 2},
                                      {Face::kai, 16, 29, 0, 0, "ink", false, 2},
                                      {Face::fang, 16, 29, 0, 0, "ink", false, 2},
                                      {Face::fang, 16, 29, 0, 0, "ink", false, 2}}},
                        .body = {Face::fang, 16, 29, 0, 0, "ink", false, 2},
                        .quotation = {Face::kai, 16, 29, 0, 0},
                        .caption = {Face::hei, 12, 20, 8, 2, "ink", true},
                        .unit_line = {Face::song, 10.5, 15, 0, 3},
                        .table = {Face::song, 10.5, 15},
                        .table_head = {Face::hei, 10.5, 15},
                        .table_foot = {Face::song, 9, 13.5, 3, 0},
                        .note = {Face::song, 9, 13.5, 0, 1},
                        .key_label = {Face::song, 10.5, 15},
                        .key_figure = {Face::hei, 16, 24},
                        .header = {Face::song, 9, 12},
                        .page_number = {Face::song, 14, 14},
                        .strong = Face::hei,
                        .table_strong = Face::hei,
                        .number_place = NumberPlace::outside,
                        .number_below = points(7),
                        .header_above = points(6),
                        .title_from_top = points(45),
                        .facts_from_title = points(21)};

int hex(std::string_view digits) {
    int value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
    return value;
}

}  // namespace

const Paper* paper(std::string_view profile) {
    if (profile == modern.name) return &modern;
    if (profile == gbt9704.name) return &gbt9704;
    return nullptr;
}

Colour colour(std::string_view token) {
    // The light tokens stand first in the stylesheet, so the first match is paper's.
    const std::string_view sheet = stylesheet("modern");
    std::size_t at = 0;
    while ((at = sheet.find("--", at)) != std::string_view::npos) {
        at += 2;
        const auto rest = sheet.substr(at);
        if (!rest.starts_with(token) || rest.substr(token.size(), 3) != ": #") continue;
        const int value = hex(rest.substr(token.size() + 3, 6));
        return {static_cast<std::uint8_t>(value >> 16),
                static_cast<std::uint8_t>((value >> 8) & 0xFF),
                static_cast<std::uint8_t>(value & 0xFF)};
    }
    return token == "ink" ? Colour{} : colour("ink");
}

}  // namespace almanac::look
