// Why: what a person changed is found by comparing sentence with sentence, so that one refused
// figure costs its sentence and not the paragraph. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "docx/read_docx.hpp"

namespace almanac::edits {

/// A sentence: pieces up to and with its stop.
struct Sentence {
    docx::ReadParagraph pieces;
    std::size_t paragraph = 0;
};
std::vector<Sentence> sentences_of(const std::vector<docx::ReadParagraph>& paragraphs);
std::vector<docx::ReadParagraph> paragraphs_of(const std::vector<Sentence>& sentences);

/// For each sentence of `now` its counterpart in `edited`, in order; nothing where it was taken
/// out or rewritten beyond recognition.
std::vector<std::optional<std::size_t>> counterparts(const std::vector<Sentence>& now,
                                                     const std::vector<Sentence>& edited);

/// From 0 to 1: how many pairs of characters two texts share.
double likeness(const std::string& a, const std::string& b);

/// Words with figures and references as ids: what makes two texts the same whatever the data.
std::string words_of(const docx::ReadParagraph& pieces);

/// Joins neighbouring pieces of text that look the same.
void merge_text(std::vector<docx::ReadParagraph>& paragraphs);

/// Where a text stands within paragraphs.
struct TextPlace {
    std::size_t paragraph = 0;
    std::size_t piece = 0;
    std::size_t at = 0;
};

/// The place of `text` in pieces of text from `paragraph` and `piece` on whose surroundings are
/// most like those that `figure` has in `original`; nothing where neither side is.
std::optional<TextPlace> best_place(const std::vector<docx::ReadParagraph>& paragraphs,
                                    const docx::ReadParagraph& original,
                                    const docx::ReadPiece& figure, const std::string& text,
                                    std::size_t paragraph, std::size_t piece);

}  // namespace almanac::edits
