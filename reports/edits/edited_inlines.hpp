// Why: what a person typed becomes inlines again; what the source knows more of (figures, notes,
// literals with their sources) is taken from there. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "almanac/model/document.hpp"
#include "docx/read_docx.hpp"

namespace almanac::edits {

/// Everything of a block's paragraphs that must outlive an edit.
struct Keepsakes {
    std::vector<doc::Value> values;
    std::vector<doc::Note> notes;
    std::vector<doc::Literal> literals;
};
Keepsakes keepsakes_of(const doc::Blocks& paragraphs);

/// `next_note` counts through the notes of the block.
doc::Inlines edited_inlines(const docx::ReadParagraph& paragraph, const Keepsakes& kept,
                            const doc::Document& document, std::size_t& next_note);

}  // namespace almanac::edits
