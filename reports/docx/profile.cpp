// Why: see profile.hpp. SPDX-License-Identifier: Apache-2.0
#include "docx/profile.hpp"

#include <algorithm>

namespace almanac::docx {
namespace {

constexpr std::array<Profile, 2> profiles{{
    {.name = "modern",
     .top = 1440,
     .right = 1361,
     .bottom = 1361,
     .left = 1361,
     .header = 720,
     .footer = 680,
     .grid = false,
     .duplex = false,
     .line = 0,
     .body_size = 24,
     .title_size = 56,
     .table_size = 19,
     .page_number_size = 19,
     .body_face = face::song,
     .title_face = face::hei,
     .accent = "14566B",
     .headings = {{{face::hei, face::sans, 36, false, 480, 200},
                   {face::hei, face::sans, 30, false, 320, 140},
                   {face::hei, face::sans, 26, false, 240, 100},
                   {face::hei, face::sans, 24, false, 200, 80}}}},
    // 22 fixed lines of 580 twips need 12,760; with a foot of 35.00 mm (1984) one line would be
    // lost, so it is 34.93 mm, well within the millimetre that the standard allows. The footer's
    // line of 14 points is set so that its middle stands 7 mm under the core.
    {.name = "gbt9704",
     .top = 2098,
     .right = 1474,
     .bottom = 1980,
     .left = 1587,
     .header = 1134,
     .footer = 1443,
     .grid = true,
     .duplex = true,
     .line = 580,
     .body_size = 32,
     .title_size = 44,
     .table_size = 21,
     .page_number_size = 28,
     .body_face = face::fangsong,
     .title_face = face::title,
     .accent = "000000",
     .headings = {{{face::hei, face::roman, 32, false, 0, 0},
                   {face::kai, face::roman, 32, false, 0, 0},
                   {face::fangsong, face::roman, 32, true, 0, 0},
                   {face::fangsong, face::roman, 32, false, 0, 0}}}},
}};

}  // namespace

const Profile* find_profile(std::string_view name) {
    const auto* const found =
        std::find_if(profiles.begin(), profiles.end(),
                     [&](const Profile& profile) { return profile.name == name; });
    return found == profiles.end() ? nullptr : found;
}

}  // namespace almanac::docx
