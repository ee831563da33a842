// Why: see lost_marks.hpp. SPDX-License-Identifier: Apache-2.0
#include "edits/lost_marks.hpp"

#include <algorithm>

#include "edits/alignment.hpp"

namespace almanac::edits {
namespace {

using docx::PieceKind;
using docx::ReadBlock;
using docx::ReadParagraph;
using docx::ReadPiece;
using docx::WrittenFigure;

constexpr int most_tries = 20'000;
constexpr std::size_t most_searched = 40;  // Figures; tables have more, and one a cell.

std::vector<ReadPiece*> pieces_of(ReadBlock& block, bool (*wanted)(const ReadPiece&)) {
    std::vector<ReadPiece*> found;
    for (auto& paragraph : block.paragraphs)
        for (auto& piece : paragraph)
            if (wanted(piece)) found.push_back(&piece);
    return found;
}
bool is_figure(const ReadPiece& piece) { return piece.kind == PieceKind::figure; }

/// Every figure has its control, in the order in which they were written.
bool by_controls(ReadBlock& block) {
    const auto figures = pieces_of(block, is_figure);
    if (figures.size() != block.printed.size()) return false;
    for (std::size_t i = 0; i < figures.size(); ++i)
        if (!figures[i]->id.empty() && figures[i]->id != block.printed[i].id) return false;
    for (std::size_t i = 0; i < figures.size(); ++i) figures[i]->id = block.printed[i].id;
    return true;
}

void forget_unknown(ReadBlock& block) {
    for (auto* piece : pieces_of(block, is_figure))
        if (piece->id.empty()) piece->kind = PieceKind::text;
}

/// Makes the text at a place a figure; what is behind it is the piece after the next.
void cut_out(ReadBlock& block, const TextPlace& place, const WrittenFigure& figure) {
    auto& paragraph = block.paragraphs[place.paragraph];
    const ReadPiece whole = paragraph[place.piece];
    ReadPiece before = whole;
    before.text.resize(place.at);
    ReadPiece own = whole;
    own.kind = PieceKind::figure;
    own.id = figure.id;
    own.text = figure.text;
    ReadPiece after = whole;
    after.text.erase(0, place.at + figure.text.size());
    std::vector<ReadPiece> parts;
    if (!before.text.empty()) parts.push_back(before);
    parts.push_back(own);
    if (!after.text.empty()) parts.push_back(after);
    const auto at = paragraph.erase(paragraph.begin() + static_cast<std::ptrdiff_t>(place.piece));
    paragraph.insert(at, parts.begin(), parts.end());
}

/// Tries the places of the figures' texts, in their order, until the block's digest says that these
/// are the words as they were written.
class Search {
public:
    explicit Search(const ReadBlock& block) : wanted_(block.printed) {}

    bool solve(ReadBlock& block) { return place(block, 0, {}); }

private:
    bool place(ReadBlock& block, std::size_t next, TextPlace from) {
        if (next == wanted_.size()) {
            docx::judge(block);
            return !block.words_changed;
        }
        const auto& figure = wanted_[next];
        for (auto p = from.paragraph; p < block.paragraphs.size(); ++p) {
            const auto& paragraph = block.paragraphs[p];
            for (auto i = p == from.paragraph ? from.piece : 0; i < paragraph.size(); ++i) {
                const auto& piece = paragraph[i];
                if (piece.kind == PieceKind::figure && piece.id == figure.id) {
                    if (place(block, next + 1, {p, i + 1, 0})) return true;
                    continue;
                }
                if (piece.kind != PieceKind::text || figure.text.empty()) continue;
                for (auto at = piece.text.find(figure.text); at != std::string::npos;
                     at = piece.text.find(figure.text, at + 1)) {
                    if (++tries_ > most_tries) return false;
                    ReadBlock trial = block;
                    cut_out(trial, {p, i, at}, figure);
                    if (place(trial, next + 1, {p, at > 0 ? i + 2 : i + 1, 0})) {
                        block = std::move(trial);
                        return true;
                    }
                }
            }
        }
        return false;
    }

    const std::vector<WrittenFigure> wanted_;
    int tries_ = 0;
};

/// Where the words were changed: figures whose text still stands between what stood beside it.
void by_neighbours(ReadBlock& block, const ReadBlock& now) {
    std::size_t order = 0;
    TextPlace from;
    for (std::size_t p = 0; p < now.paragraphs.size(); ++p)
        for (const auto& piece : now.paragraphs[p]) {
            if (piece.kind != PieceKind::figure) continue;
            const WrittenFigure figure = order < block.printed.size()
                                             ? block.printed[order]
                                             : WrittenFigure{piece.id, piece.text};
            ++order;
            const auto best = best_place(block.paragraphs, now.paragraphs[p], piece, figure.text,
                                         from.paragraph, from.piece);
            if (!best) continue;
            cut_out(block, *best, figure);
            from = {best->paragraph, best->piece + (best->at > 0 ? 2U : 1U), 0};
        }
}

bool lacks_figures(ReadBlock& block) {
    std::size_t known = 0;
    for (const auto* piece : pieces_of(block, is_figure)) known += piece->id.empty() ? 0U : 1U;
    return known < block.printed.size();
}

void restore(ReadBlock& block, const ReadBlock* now) {
    if (block.found && lacks_figures(block) && !by_controls(block)) {
        forget_unknown(block);
        merge_text(block.paragraphs);
        ReadBlock trial = block;
        if (block.printed.size() <= most_searched && Search(block).solve(trial))
            block = std::move(trial);
        else if (now != nullptr && now->words_written == block.words_written)
            by_neighbours(block, *now);
    }
    forget_unknown(block);
    merge_text(block.paragraphs);
    docx::judge(block);
}

}  // namespace

void restore_marks(docx::ReadDocx& edited, const docx::ReadDocx& written) {
    for (auto& block : edited.blocks) restore(block, written.find(block.id));
}

bool lost_blocks(const docx::ReadDocx& edited) {
    const auto lost = std::count_if(edited.blocks.begin(), edited.blocks.end(),
                                    [](const ReadBlock& block) { return !block.found; });
    return edited.blocks.size() > 3 && static_cast<std::size_t>(lost) * 2 > edited.blocks.size();
}

}  // namespace almanac::edits
