// Why: see held_figures.hpp. SPDX-License-Identifier: Apache-2.0
#include "edits/held_figures.hpp"

#include <map>

#include "docx/words.hpp"
#include "edits/alignment.hpp"
#include "edits/typed_numbers.hpp"

namespace almanac::edits {
namespace {

using docx::PieceKind;
using docx::ReadParagraph;
using docx::ReadPiece;

/// How often each number stands in text; one with a mark behind it (14万吨[自有]) is another one.
using Numbers = std::map<std::string, int>;

bool is_mark(const ReadPiece& piece) {
    if (piece.kind != PieceKind::text || piece.script != 1) return false;
    for (const char* language : {"zh", "en"}) {
        const auto& words = docx::words(language);
        if (piece.text == words.own_figure_mark || piece.text == words.editors_figure) return true;
    }
    return false;
}

/// A number of a paragraph, with what it is known by.
struct Known {
    NumberInText number;
    std::string key;
};
std::vector<Known> numbers_at(const ReadParagraph& paragraph, std::size_t index) {
    const auto& piece = paragraph[index];
    std::vector<Known> all;
    if (piece.kind != PieceKind::text || is_mark(piece)) return all;
    for (auto& each : numbers_of(piece.text)) {
        const bool ends_piece = each.at + each.length == piece.text.size();
        const bool marked =
            ends_piece && index + 1 < paragraph.size() && is_mark(paragraph[index + 1]);
        std::string key = each.number + (marked ? "*" : "");
        all.push_back({std::move(each), std::move(key)});
    }
    return all;
}

Numbers numbers_in(const ReadParagraph& paragraph) {
    Numbers numbers;
    for (std::size_t i = 0; i < paragraph.size(); ++i)
        for (const auto& each : numbers_at(paragraph, i)) ++numbers[each.key];
    return numbers;
}

/// Numbers of `edited` that `now` has not, as a list.
std::string typed_in(const ReadParagraph& edited, const ReadParagraph& now) {
    Numbers known = numbers_in(now);
    std::string typed;
    for (std::size_t i = 0; i < edited.size(); ++i)
        for (const auto& each : numbers_at(edited, i))
            if (known[each.key]-- <= 0)
                typed += (typed.empty() ? "" : "、") +
                         edited[i].text.substr(each.number.at, each.number.length);
    return typed;
}

ReadPiece part_of(const ReadPiece& piece, std::size_t from, std::size_t to) {
    ReadPiece part = piece;
    part.text = piece.text.substr(from, to - from);
    return part;
}

/// Cuts the numbers that are not known out of the text of a paragraph.
std::string cut_typed(ReadParagraph& paragraph, Numbers& known) {
    std::string typed;
    ReadParagraph cut;
    for (std::size_t i = 0; i < paragraph.size(); ++i) {
        const auto& piece = paragraph[i];
        std::size_t from = 0;
        for (const auto& [number, key] : numbers_at(paragraph, i)) {
            if (known[key]-- > 0) continue;
            if (number.at > from) cut.push_back(part_of(piece, from, number.at));
            from = number.at + number.length;
            cut.push_back(part_of(piece, number.at, from));
            cut.back().kind = PieceKind::typed;
            typed += (typed.empty() ? "" : "、") + cut.back().text;
        }
        if (from < piece.text.size() || piece.text.empty())
            cut.push_back(part_of(piece, from, piece.text.size()));
    }
    paragraph = std::move(cut);
    return typed;
}

/// Puts back what sentences have lost.
class Keeper {
public:
    Keeper(const Paragraphs& edited, const Paragraphs& now)
        : has_(figures_in(edited)), own_(sentences_of(now)), changed_(sentences_of(edited)) {}

    std::vector<MissingFigure> restore(Paragraphs& edited) {
        const auto partners = counterparts(own_, changed_);
        std::size_t next = 0;  // Where a sentence goes that has no counterpart.
        for (std::size_t i = 0; i < own_.size(); ++i) {
            if (partners[i]) next = *partners[i] + 1;
            const auto lost = lost_of(own_[i].pieces);
            if (lost.empty()) continue;
            if (partners[i])
                mend(changed_[*partners[i]].pieces, own_[i].pieces, lost);
            else
                put_back(own_[i], next, lost);
        }
        if (!missing_.empty()) edited = paragraphs_of(joined());
        return std::move(missing_);
    }

private:
    std::vector<const ReadPiece*> lost_of(const ReadParagraph& sentence) const {
        std::vector<const ReadPiece*> lost;
        for (const auto& piece : sentence)
            if (piece.kind == PieceKind::figure && has_.count(piece.id) == 0)
                lost.push_back(&piece);
        return lost;
    }

    void tell(const std::vector<const ReadPiece*>& lost, const std::string& typed) {
        for (const auto* figure : lost)
            if (told_.insert(figure->id).second) missing_.push_back({figure->id, typed});
    }

    /// Where a number was typed for each lost figure the figure takes its place; otherwise the
    /// sentence is as it was.
    void mend(ReadParagraph& edited, const ReadParagraph& own,
              const std::vector<const ReadPiece*>& lost) {
        Numbers known = numbers_in(own);
        std::vector<TypedPlace> places;
        for (std::size_t i = 0; i < edited.size(); ++i)
            for (const auto& each : numbers_at(edited, i))
                if (known[each.key]-- <= 0) places.push_back({i, each.number});
        tell(lost, typed_in(edited, own));
        if (places.size() != lost.size()) {
            edited = own;
            return;
        }
        for (std::size_t k = places.size(); k-- > 0;)
            replace(edited, places[k], *lost[k], text_after(own, *lost[k]));
    }

    struct TypedPlace {
        std::size_t piece = 0;
        NumberInText number;
    };

    static std::string text_after(const ReadParagraph& own, const ReadPiece& figure) {
        const auto index = static_cast<std::size_t>(&figure - own.data());
        return index + 1 < own.size() ? own[index + 1].text : std::string();
    }

    /// The figure has its unit with it, or the unit stands in the text behind it.
    static void replace(ReadParagraph& edited, const TypedPlace& place, const ReadPiece& figure,
                        const std::string& behind) {
        const ReadPiece whole = edited[place.piece];
        const auto& number = place.number;
        const std::string unit = whole.text.substr(number.at + number.number.size(),
                                                   number.length - number.number.size());
        const bool keeps_unit = !unit.empty() && behind.starts_with(unit);
        const auto end = number.at + (keeps_unit ? number.number.size() : number.length);
        ReadParagraph parts;
        if (number.at > 0) parts.push_back(part_of(whole, 0, number.at));
        parts.push_back(figure);
        if (end < whole.text.size()) parts.push_back(part_of(whole, end, whole.text.size()));
        const auto at = edited.erase(edited.begin() + static_cast<std::ptrdiff_t>(place.piece));
        edited.insert(at, parts.begin(), parts.end());
    }

    void put_back(const Sentence& own, std::size_t next,
                  const std::vector<const ReadPiece*>& lost) {
        tell(lost, {});
        Sentence back = own;
        if (next > 0)
            back.paragraph = changed_[next - 1].paragraph;
        else
            back.paragraph = changed_.empty() ? 0 : changed_.front().paragraph;
        back_.emplace(next, std::move(back));
    }

    std::vector<Sentence> joined() const {
        std::vector<Sentence> all;
        for (std::size_t j = 0; j <= changed_.size(); ++j) {
            const auto [first, last] = back_.equal_range(j);
            for (auto each = first; each != last; ++each) all.push_back(each->second);
            if (j < changed_.size()) all.push_back(changed_[j]);
        }
        return all;
    }

    std::set<std::string> has_;
    std::vector<Sentence> own_;
    std::vector<Sentence> changed_;
    std::multimap<std::size_t, Sentence> back_;  ///< Before the sentence of that number.
    std::vector<MissingFigure> missing_;
    std::set<std::string> told_;
};

}  // namespace

std::set<std::string> figures_in(const Paragraphs& paragraphs) {
    std::set<std::string> figures;
    for (const auto& paragraph : paragraphs)
        for (const auto& piece : paragraph)
            if (piece.kind == PieceKind::figure) figures.insert(piece.id);
    return figures;
}

std::vector<MissingFigure> restore_figures(Paragraphs& edited, const Paragraphs& now) {
    return Keeper(edited, now).restore(edited);
}

std::string mark_typed(Paragraphs& edited, const Paragraphs& now) {
    Numbers known;
    for (const auto& paragraph : now)
        for (const auto& [number, count] : numbers_in(paragraph)) known[number] += count;
    std::string typed;
    for (auto& paragraph : edited) {
        const auto found = cut_typed(paragraph, known);
        if (!found.empty()) typed += (typed.empty() ? "" : "、") + found;
    }
    return typed;
}

bool same_words(const Paragraphs& a, const Paragraphs& b) {
    if (a.size() != b.size()) return false;
    for (std::size_t p = 0; p < a.size(); ++p)
        if (words_of(a[p]) != words_of(b[p])) return false;
    return true;
}

}  // namespace almanac::edits
