// Why: CommonMark was made for languages that write blanks; a few marks make it read Chinese and
// directives as their authors mean them. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace almanac::contribute_detail {

/// The source with (1) a zero-width space inside the stars of emphasis, so that emphasis next to
/// Chinese punctuation is emphasis (`**加粗“引号”**的`, `甲*斜体，*后`), and stars between digits
/// escaped (`3*5`); (2) each directive on one line, `*` and `_` in it escaped, so that
/// `{count coal.* met}` is no emphasis; (3) escaped braces and `\[^` as marks. Lines stay lines;
/// code is left alone; directional controls and other control characters are taken out.
std::string prepare_source(std::string_view markdown);

/// How often `c` stands at the front of `text`.
std::size_t run_length(std::string_view text, char c);

/// Bytes of the code span that `text` begins with; of its backticks where none closes; or 0.
std::size_t code_length(std::string_view text);

/// Whether a line opens or closes a fence; `fence` is the length of the open one, 0 for none.
bool is_fence(std::string_view line, std::size_t& fence);

}  // namespace almanac::contribute_detail
