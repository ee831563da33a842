// Why: see alignment.hpp. SPDX-License-Identifier: Apache-2.0
#include "edits/alignment.hpp"

#include <algorithm>
#include <array>

#include "messages/utf8.hpp"

namespace almanac::edits {
namespace {

using docx::PieceKind;
using docx::ReadParagraph;
using docx::ReadPiece;

constexpr std::array<std::string_view, 8> stops{"。", "！", "？", "；", "!", "?", ";", "\n"};
constexpr double least_likeness = 0.3;
constexpr std::size_t most_sentence_pairs = 250'000;

/// Bytes of the stop at the front; 0 for none. A full stop ends a sentence before a blank only.
std::size_t stop(std::string_view text) {
    for (const auto mark : stops)
        if (text.starts_with(mark)) return mark.size();
    return text.starts_with(". ") ? 2 : 0;
}

/// Pairs of characters of a sentence; a figure counts as one that is its own.
std::multiset<std::string> pairs_of(const ReadParagraph& pieces) {
    std::multiset<std::string> pairs;
    std::string last;
    const auto add = [&](std::string sign) {
        pairs.insert(last + sign);
        last = std::move(sign);
    };
    for (const auto& piece : pieces) {
        if (piece.kind == PieceKind::figure) {
            add("{" + piece.id + "}");
            continue;
        }
        for (std::string_view rest = piece.text; !rest.empty();) {
            const auto length = std::max<std::size_t>(character_length(rest), 1);
            add(std::string(rest.substr(0, length)));
            rest.remove_prefix(length);
        }
    }
    return pairs;
}

double likeness(const std::multiset<std::string>& a, const std::multiset<std::string>& b) {
    std::vector<std::string> both;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
    const auto all = a.size() + b.size();
    return all == 0 ? 0 : 2.0 * static_cast<double>(both.size()) / static_cast<double>(all);
}

std::size_t common_end(std::string_view a, std::string_view b) {
    std::size_t count = 0;
    while (count < a.size() && count < b.size() &&
           a[a.size() - 1 - count] == b[b.size() - 1 - count])
        ++count;
    return count;
}
std::size_t common_start(std::string_view a, std::string_view b) {
    std::size_t count = 0;
    while (count < a.size() && count < b.size() && a[count] == b[count]) ++count;
    return count;
}

}  // namespace

std::vector<Sentence> sentences_of(const std::vector<ReadParagraph>& paragraphs) {
    std::vector<Sentence> sentences;
    for (std::size_t p = 0; p < paragraphs.size(); ++p) {
        sentences.push_back({{}, p});
        for (const auto& piece : paragraphs[p]) {
            if (piece.kind != PieceKind::text) {
                sentences.back().pieces.push_back(piece);
                continue;
            }
            std::size_t from = 0;
            for (std::size_t at = 0; at < piece.text.size();) {
                const auto length = stop(std::string_view(piece.text).substr(at));
                at += std::max<std::size_t>(length, 1);
                if (length == 0 && at < piece.text.size()) continue;
                ReadPiece part = piece;
                part.text = piece.text.substr(from, at - from);
                sentences.back().pieces.push_back(std::move(part));
                from = at;
                if (length > 0) sentences.push_back({{}, p});
            }
        }
        if (sentences.back().pieces.empty() && sentences.size() > 1 &&
            sentences[sentences.size() - 2].paragraph == p)
            sentences.pop_back();
    }
    return sentences;
}

std::vector<ReadParagraph> paragraphs_of(const std::vector<Sentence>& sentences) {
    std::vector<ReadParagraph> paragraphs;
    std::size_t last = 0;
    for (const auto& sentence : sentences) {
        if (paragraphs.empty() || sentence.paragraph != last) paragraphs.emplace_back();
        last = sentence.paragraph;
        auto& own = paragraphs.back();
        own.insert(own.end(), sentence.pieces.begin(), sentence.pieces.end());
    }
    merge_text(paragraphs);
    return paragraphs;
}

std::vector<std::optional<std::size_t>> counterparts(const std::vector<Sentence>& now,
                                                     const std::vector<Sentence>& edited) {
    const std::size_t n = now.size();
    const std::size_t m = edited.size();
    // Nobody edits paragraphs of so many sentences one by one; each with each would take hours.
    if (n * m > most_sentence_pairs) return std::vector<std::optional<std::size_t>>(n);
    std::vector<std::multiset<std::string>> left;
    std::vector<std::multiset<std::string>> right;
    for (const auto& one : now) left.push_back(pairs_of(one.pieces));
    for (const auto& one : edited) right.push_back(pairs_of(one.pieces));
    // best[i][j]: the greatest likeness of now from i on with edited from j on, in order.
    std::vector<std::vector<double>> best(n + 1, std::vector<double>(m + 1, 0));
    std::vector<std::vector<double>> alike(n, std::vector<double>(m, 0));
    for (std::size_t i = n; i-- > 0;)
        for (std::size_t j = m; j-- > 0;) {
            const double pair = likeness(left[i], right[j]);
            alike[i][j] = pair >= least_likeness ? pair : 0;
            best[i][j] = std::max({best[i + 1][j], best[i][j + 1],
                                   alike[i][j] > 0 ? best[i + 1][j + 1] + alike[i][j] : 0});
        }
    std::vector<std::optional<std::size_t>> partners(n);
    for (std::size_t i = 0, j = 0; i < n && j < m;) {
        if (alike[i][j] > 0 && best[i][j] == best[i + 1][j + 1] + alike[i][j])
            partners[i++] = j++;
        else if (best[i][j] == best[i + 1][j])
            ++i;
        else
            ++j;
    }
    return partners;
}

double likeness(const std::string& a, const std::string& b) {
    const auto pairs = [](const std::string& text) {
        return pairs_of({ReadPiece{PieceKind::text, text, {}}});
    };
    return likeness(pairs(a), pairs(b));
}

std::string words_of(const ReadParagraph& pieces) {
    std::string words;
    for (const auto& piece : pieces) {
        if (piece.kind == PieceKind::figure || piece.kind == PieceKind::reference)
            words += "{" + piece.id + "}";
        else
            words += piece.kind == PieceKind::note ? "{note}" : piece.text;
    }
    return words;
}

void merge_text(std::vector<ReadParagraph>& paragraphs) {
    for (auto& paragraph : paragraphs) {
        ReadParagraph merged;
        for (auto& piece : paragraph) {
            const bool same =
                !merged.empty() && piece.kind == PieceKind::text &&
                merged.back().kind == PieceKind::text && merged.back().strong == piece.strong &&
                merged.back().emphasis == piece.emphasis && merged.back().script == piece.script;
            if (same)
                merged.back().text += piece.text;
            else
                merged.push_back(std::move(piece));
        }
        paragraph = std::move(merged);
    }
}

std::optional<TextPlace> best_place(const std::vector<ReadParagraph>& paragraphs,
                                    const ReadParagraph& original, const ReadPiece& figure,
                                    const std::string& text, std::size_t paragraph,
                                    std::size_t piece) {
    if (text.empty()) return std::nullopt;
    const auto index = static_cast<std::size_t>(&figure - original.data());
    const std::string before = index > 0 ? original[index - 1].text : std::string();
    const std::string after =
        index + 1 < original.size() ? original[index + 1].text : std::string();
    std::optional<TextPlace> best;
    std::size_t most = 0;
    for (auto p = paragraph; p < paragraphs.size(); ++p)
        for (auto i = p == paragraph ? piece : 0; i < paragraphs[p].size(); ++i) {
            const auto& own = paragraphs[p][i];
            if (own.kind != PieceKind::text) continue;
            for (auto at = own.text.find(text); at != std::string::npos;
                 at = own.text.find(text, at + 1)) {
                const std::string_view whole = own.text;
                const auto like = common_end(whole.substr(0, at), before) +
                                  common_start(whole.substr(at + text.size()), after);
                const bool bare = before.empty() && after.empty();
                if (like <= most && !(bare && !best)) continue;
                most = like;
                best = TextPlace{p, i, at};
            }
        }
    return best;
}

}  // namespace almanac::edits
