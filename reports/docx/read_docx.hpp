// Why: a report that was edited by hand is read back block by block, figure by figure.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "almanac/error.hpp"

namespace almanac::docx {

enum class PieceKind {
    text = 1,
    figure,
    reference,
    note,
    link,
    typed,  ///< A number that somebody typed; only what judges a text makes these.
};

/// A stretch of a paragraph. `id`: of a figure its id (empty where its control has lost its tag),
/// of a reference its block, of a link its address.
struct ReadPiece {
    PieceKind kind = PieceKind::text;
    std::string text;
    std::string id;
    bool strong = false;
    bool emphasis = false;
    int script = 0;
};
using ReadParagraph = std::vector<ReadPiece>;

/// A figure as the file had it when it was written.
struct WrittenFigure {
    std::string id;
    std::string text;
};

/// A block with what stands in it now, and whether that is what was written.
struct ReadBlock {
    std::string id;
    std::vector<ReadParagraph> paragraphs;
    std::string words_written;  ///< Digest; empty where the file does not say.
    std::string figures_written;
    std::string notes_written;
    std::vector<WrittenFigure> printed;  ///< In their order.
    bool found = false;                  ///< False: its bookmark is gone.
    bool words_changed = false;
    bool figures_changed = false;
    bool notes_changed = false;
};

/// A paragraph that belongs to no block, behind the block `after` (empty: before all).
struct LooseParagraph {
    ReadParagraph pieces;
    std::string after;
};

/// A remark in the margin.
struct ReadComment {
    std::string author;
    std::string text;
    std::string block;  ///< Empty where it stands at none.
};

struct ReadDocx {
    int year = 0;
    std::string area;
    std::string language;
    std::string audience;
    std::string cut_off;                ///< Empty where the file does not say.
    std::string profile;                ///< Likewise.
    std::string application;            ///< The program that saved it last.
    std::vector<ReadBlock> blocks;      ///< In the order of the report as written.
    std::vector<LooseParagraph> loose;  ///< In the order of the file.
    std::vector<ReadComment> comments;
    std::map<std::string, std::string> charted;  ///< Text by figure that only a chart shows.

    const ReadBlock* find(std::string_view id) const;
};

/// Reads a file that write_docx wrote, whatever was done to it since. Throws Error(input) where it
/// is no such file; reads no external entity and no part larger than unpack allows.
ReadDocx read_docx(std::string_view file, const std::string& name);

/// The same in a process of its own, see confined.hpp: for files that come from elsewhere.
ReadDocx read_docx_apart(std::string_view file, const std::string& name);

/// Compares what stands in a block with the digests taken when it was written; to be called again
/// where pieces were given back their ids.
void judge(ReadBlock& block);

/// The words of a paragraph, figures included.
std::string text_of(const ReadParagraph& paragraph);

}  // namespace almanac::docx
