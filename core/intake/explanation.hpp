// Why: what is true and unlikely is taken with a reason, and "-" is none.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace almanac::intake_detail {

/// Whether a note can explain a figure: it has at least four characters other than punctuation and
/// blanks, and is none of the words for "none" (无, 暂无, n/a, nothing …).
bool is_explanation(std::string_view note);

}  // namespace almanac::intake_detail
