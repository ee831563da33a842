// Why: titles, tooltips and labels need the words of inlines without their form.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "almanac/model/document.hpp"

namespace almanac::chart {

/// The printed words of `content`; figures as `document` prints them, notes left out. `line_end`
/// stands for a break: a title has one line, a cell may have several.
std::string plain_text(const doc::Inlines& content, const doc::Document& document,
                       char line_end = ' ');

/// Whether a section's number needs a gap before the title: 附件1 and 3.2 do, 一、 and （一） bring
/// their own. False for none.
bool needs_gap(std::string_view number);

}  // namespace almanac::chart
