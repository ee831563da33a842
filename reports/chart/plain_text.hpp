// Why: titles, tooltips and labels need the words of inlines without their form.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "almanac/model/document.hpp"

namespace almanac::chart {

/// The printed words of `content`; figures as `document` prints them, notes left out.
std::string plain_text(const doc::Inlines& content, const doc::Document& document);

}  // namespace almanac::chart
