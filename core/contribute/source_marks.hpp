// Why: what the source says and CommonMark's tree cannot hold travels through it as characters that
// no text has (Unicode keeps U+FDD0 to U+FDEF for such use).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace almanac::contribute_detail::marks {

inline constexpr std::string_view zero_width = "\xE2\x80\x8B";  ///< U+200B, beside stars.
inline constexpr std::string_view brace = "\xEF\xB7\x90";       ///< A brace that was escaped.
inline constexpr std::string_view wide_brace = "\xEF\xB7\x91";  ///< Likewise, full-width.
inline constexpr std::string_view glue = "\xEF\xB7\x92";        ///< No line ended here.
inline constexpr std::string_view line_end = "\xEF\xB7\x93";    ///< A line ended in a directive.
inline constexpr std::string_view bracket = "\xEF\xB7\x94";     ///< `[` that was escaped.

/// Whether `text` begins with one of the characters that marks are made of, U+FDD0 to U+FDEF.
constexpr bool is_reserved(std::string_view text) {
    return text.size() > 2 && text[0] == '\xEF' && text[1] == '\xB7' && text[2] >= '\x90' &&
           text[2] <= '\xAF';
}

/// The text as its reader is to see it; `glue` stays, for whoever joins the lines.
std::string restored(std::string_view text);

}  // namespace almanac::contribute_detail::marks
