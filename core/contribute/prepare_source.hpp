// Why: CommonMark was made for languages that write blanks; two small marks make it read Chinese
// and directives as their authors mean them. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace almanac::contribute_detail {

/// The source with (1) a zero-width space inside each `**`, so that emphasis next to Chinese
/// punctuation is emphasis (`**加粗“引号”**的`), and (2) `*` and `_` inside `{…}` escaped, so that
/// `{count coal.* met}` is no emphasis. Lines stay lines; code is left alone; directional controls
/// and other control characters are taken out.
std::string prepare_source(std::string_view markdown);

/// `text` without the zero-width spaces that prepare_source put in.
std::string without_marks(std::string_view text);

}  // namespace almanac::contribute_detail
