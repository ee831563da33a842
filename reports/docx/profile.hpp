// Why: a profile is data: page, grid, faces and sizes; nothing else of the writer knows which one
// it serves. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string_view>

namespace almanac::docx {

/// Faces by the names that offices have.
namespace face {
inline constexpr std::string_view fangsong = "仿宋_GB2312";
inline constexpr std::string_view kai = "楷体_GB2312";
inline constexpr std::string_view hei = "黑体";
inline constexpr std::string_view song = "宋体";
inline constexpr std::string_view title = "方正小标宋简体";
inline constexpr std::string_view roman = "Times New Roman";
inline constexpr std::string_view sans = "Arial";
}  // namespace face

struct HeadingLook {
    std::string_view east_asian;
    std::string_view latin;
    int half_points;
    bool bold;
    int before;
    int after;
};

/// A4. Lengths in twips, sizes in half points.
struct Profile {
    std::string_view name;
    int top, right, bottom, left, header, footer;
    bool grid;    ///< 22 lines of 28 characters.
    bool duplex;  ///< Page numbers outside, between lines.
    int line;     ///< Fixed line of body text; 0: one and a half lines.
    int body_size;
    int title_size;
    int table_size;
    int page_number_size;
    std::string_view body_face;
    std::string_view title_face;
    std::string_view accent;  ///< Colour of headings.
    std::array<HeadingLook, 4> headings;

    int text_width() const { return 11906 - left - right; }
    int wide_width() const { return 16838 - top - bottom; }
};

/// The profile of that name; null where there is none.
const Profile* find_profile(std::string_view name);

}  // namespace almanac::docx
