// Why: see edited_inlines.hpp. SPDX-License-Identifier: Apache-2.0
#include "edits/edited_inlines.hpp"

#include <algorithm>

#include "docx/words.hpp"
#include "transform/walk.hpp"

namespace almanac::edits {
namespace {

class Rebuilder {
public:
    Rebuilder(const Keepsakes& kept, const doc::Document& document, std::size_t& next_note)
        : kept_(kept), document_(document), next_note_(next_note) {}

    void add(const docx::ReadPiece& piece) {
        switch (piece.kind) {
            case docx::PieceKind::text: text(piece); return;
            case docx::PieceKind::figure: out.push_back({value(piece.id)}); return;
            case docx::PieceKind::reference:
                out.push_back({doc::Reference{piece.id, piece.text}});
                return;
            case docx::PieceKind::link:
                out.push_back({doc::Link{piece.id, {{doc::Run{piece.text}}}}});
                return;
            case docx::PieceKind::note: out.push_back({note(piece)}); return;
            case docx::PieceKind::typed:
                out.push_back({doc::Literal{
                    piece.text, std::string(docx::words(document_.language).typed_by_hand), true}});
                return;
        }
    }

    doc::Inlines out;

private:
    void text(const docx::ReadPiece& piece) {
        const auto& words = docx::words(document_.language);
        const bool is_mark = piece.script == 1 && (piece.text == words.own_figure_mark ||
                                                   piece.text == words.editors_figure);
        if (is_mark && (restore_literal() || follows_typed())) return;
        std::size_t from = 0;
        while (true) {
            const auto end = piece.text.find('\n', from);
            if (end != from) words_of(piece, piece.text.substr(from, end - from));
            if (end == std::string::npos) return;
            out.push_back({doc::Break{}});
            from = end + 1;
        }
    }

    void words_of(const docx::ReadPiece& piece, std::string text) {
        if (text.empty()) return;
        doc::Inline inline_{doc::Run{std::move(text)}};
        if (piece.script > 0) inline_ = {doc::Superscript{{std::move(inline_)}}};
        if (piece.script < 0) inline_ = {doc::Subscript{{std::move(inline_)}}};
        if (piece.emphasis) inline_ = {doc::Emphasis{{std::move(inline_)}}};
        if (piece.strong) inline_ = {doc::Strong{{std::move(inline_)}}};
        out.push_back(std::move(inline_));
    }

    /// A number that was changed in front of its mark has a new one.
    bool follows_typed() const {
        return !out.empty() && std::holds_alternative<doc::Literal>(out.back().node);
    }

    /// The mark of a sector's own figure: the words before it are that literal.
    bool restore_literal() {
        auto* run = out.empty() ? nullptr : std::get_if<doc::Run>(&out.back().node);
        if (run == nullptr) return false;
        for (const auto& literal : kept_.literals) {
            if (!run->text.ends_with(literal.text)) continue;
            run->text.resize(run->text.size() - literal.text.size());
            out.push_back({literal});
            return true;
        }
        return false;
    }

    doc::Value value(const std::string& figure) const {
        const auto found =
            std::find_if(kept_.values.begin(), kept_.values.end(),
                         [&](const doc::Value& each) { return each.figure == figure; });
        if (found != kept_.values.end()) return *found;
        doc::Value made;
        made.figure = figure;
        if (const auto known = document_.figures.find(figure); known != document_.figures.end()) {
            made.indicator = known->second.indicator;
            made.area = known->second.area;
            made.period = known->second.period;
            made.target = known->second.target;
            made.aspect = known->second.aspect;
        }
        return made;
    }

    doc::Note note(const docx::ReadPiece& piece) {
        if (next_note_ < kept_.notes.size()) return kept_.notes[next_note_++];
        return doc::Note{{{doc::Run{piece.text}}}, 0};
    }

    const Keepsakes& kept_;
    const doc::Document& document_;
    std::size_t& next_note_;
};

}  // namespace

Keepsakes keepsakes_of(const doc::Blocks& paragraphs) {
    Keepsakes kept;
    doc::Blocks copy = paragraphs;  // Walking is made for changing.
    auto keep = [&](const doc::Inline& item) {
        if (const auto* value = std::get_if<doc::Value>(&item.node)) kept.values.push_back(*value);
        if (const auto* note = std::get_if<doc::Note>(&item.node)) kept.notes.push_back(*note);
        if (const auto* literal = std::get_if<doc::Literal>(&item.node))
            kept.literals.push_back(*literal);
    };
    walk(copy, keep);
    return kept;
}

doc::Inlines edited_inlines(const docx::ReadParagraph& paragraph, const Keepsakes& kept,
                            const doc::Document& document, std::size_t& next_note) {
    Rebuilder rebuilder(kept, document, next_note);
    for (const auto& piece : paragraph) rebuilder.add(piece);
    return std::move(rebuilder.out);
}

}  // namespace almanac::edits
