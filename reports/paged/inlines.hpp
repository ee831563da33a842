// Why: running text with its meaning: links, figures and their sources, notes, states.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "paged/setter.hpp"

namespace almanac::paged {

/// How inlines are set in a place.
struct InlineLook {
    Style style;
    look::Face strong = look::Face::song_bold;
    bool in_table = false;  ///< Figures do not link singly; the table's sources follow it.
    bool alone = true;      ///< No word adjoins; a state then has its sign.
};

void append_inlines(Setter& setter, Text& text, const doc::Inlines& content,
                    const InlineLook& look);
/// Sign in the light's colour, word beside it.
void append_state(Setter& setter, Text& text, std::string_view word, Light light,
                  const Style& style);
/// A piece of text that leads to a place of the document.
void append_link(Setter& setter, Text& text, std::string_view words, const std::string& destination,
                 const Style& style);

}  // namespace almanac::paged
