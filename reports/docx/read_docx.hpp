// Why: a report that was edited by hand is read back block by block, figure by figure.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "almanac/error.hpp"

namespace almanac::docx {

enum class PieceKind { text = 1, figure, reference, note, link };

/// A stretch of a paragraph. `id`: of a figure its id, of a reference its block, of a link its
/// address.
struct ReadPiece {
    PieceKind kind = PieceKind::text;
    std::string text;
    std::string id;
    bool strong = false;
    bool emphasis = false;
    int script = 0;
};
using ReadParagraph = std::vector<ReadPiece>;

/// A block with what stands in it now, and whether that is what was written.
struct ReadBlock {
    std::string id;
    std::vector<ReadParagraph> paragraphs;
    std::string words_written;  ///< Digest; empty where the file does not say.
    bool found = false;         ///< False: its bookmark is gone.
    bool words_changed = false;
    bool figures_changed = false;
};

struct ReadDocx {
    int year = 0;
    std::string area;
    std::string language;
    std::string audience;
    std::vector<ReadBlock> blocks;               ///< In the order of the report as written.
    std::vector<std::string> others;             ///< Texts of paragraphs that belong to no block.
    std::map<std::string, std::string> charted;  ///< Text by figure that only a chart shows.

    const ReadBlock* find(std::string_view id) const;
};

/// Reads a file that write_docx wrote, whatever was done to it since. Throws Error(input) where it
/// is no such file; reads no external entity and no part larger than unpack allows.
ReadDocx read_docx(std::string_view file, const std::string& name);

/// The words of a paragraph, figures included.
std::string text_of(const ReadParagraph& paragraph);

}  // namespace almanac::docx
