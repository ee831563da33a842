// Why: some programs save a report without the tags of its figures; what they lost is known by its
// place and its text, so that nobody's words are taken for edits.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "docx/read_docx.hpp"

namespace almanac::edits {

/// Gives figures of `edited` their ids back, where tags are gone but figures are not: control by
/// control, else by the texts that the file says it printed. `written` is the report as it is now.
/// What finds no figure becomes text.
void restore_marks(docx::ReadDocx& edited, const docx::ReadDocx& written);

/// Whether most blocks have lost their bookmarks: then nothing in the file can be told apart.
bool lost_blocks(const docx::ReadDocx& edited);

}  // namespace almanac::edits
