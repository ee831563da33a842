// Why: CommonMark drops a note that nobody refers to; its author must hear of it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace almanac::contribute_detail {

/// A note's text as the source defines it: `[^label]: …`.
struct NoteDefinition {
    std::string label;
    int line = 0;
};

/// Definitions outside of code that no `[^label]` refers to, in their order.
std::vector<NoteDefinition> unused_notes(std::string_view markdown);

}  // namespace almanac::contribute_detail
