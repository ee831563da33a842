// Why: office files have no stylesheet beside them; these are the colours of the modern look on
// paper. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace almanac::ooxml::palette {

inline constexpr std::string_view ink = "1D2730";
inline constexpr std::string_view muted = "56616B";
inline constexpr std::string_view grid = "DFDBD0";
inline constexpr std::string_view shade = "F3F0E8";
inline constexpr std::string_view accent = "14566B";
inline constexpr std::string_view accent_soft = "E3EEF0";
inline constexpr std::string_view observed = "14566B";
inline constexpr std::string_view second = "A34A1F";
inline constexpr std::string_view third = "6D4C8C";
inline constexpr std::string_view path = "5F6A73";
inline constexpr std::string_view target = "9C2F22";
inline constexpr std::string_view green = "23704F";
inline constexpr std::string_view yellow = "8A5D00";
inline constexpr std::string_view red = "B03227";
inline constexpr std::string_view grey = "646D75";
inline constexpr std::string_view green_soft = "E2EFE6";
inline constexpr std::string_view yellow_soft = "F8ECD0";
inline constexpr std::string_view red_soft = "F9E3DF";
inline constexpr std::string_view grey_soft = "ECEAE4";

}  // namespace almanac::ooxml::palette
