// Why: a person may write around figures, never over them: what is missing comes back with its
// sentence, what is typed anew is marked. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>
#include <string>
#include <vector>

#include "docx/read_docx.hpp"

namespace almanac::edits {

using Paragraphs = std::vector<docx::ReadParagraph>;

/// Ids of the figures in paragraphs.
std::set<std::string> figures_in(const Paragraphs& paragraphs);

/// A figure that `edited` lacks, and the numbers that were typed in its sentence.
struct MissingFigure {
    std::string figure;
    std::string typed;
};

/// Puts sentences of `now` whose figures `edited` lacks back in their places; the other sentences
/// stay as edited.
std::vector<MissingFigure> restore_figures(Paragraphs& edited, const Paragraphs& now);

/// Makes the numbers that `now` does not have pieces of their own (PieceKind::typed); returns them.
std::string mark_typed(Paragraphs& edited, const Paragraphs& now);

/// Whether both say the same, figures by their ids.
bool same_words(const Paragraphs& a, const Paragraphs& b);

}  // namespace almanac::edits
