// Why: see compare_edits in edits.hpp. SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <set>

#include "edits/edited_inlines.hpp"
#include "edits/edits.hpp"
#include "edits/edits_messages.hpp"
#include "transform/walk.hpp"

namespace almanac {
namespace {

using docx::PieceKind;
using docx::ReadBlock;
using docx::ReadParagraph;

/// An override of several paragraphs has ids `id`, `id~2`, `id~3`: one block to its author.
std::string owner_of(const std::string& id) { return id.substr(0, id.find('~')); }

/// All blocks of one owner.
struct Group {
    std::vector<const ReadBlock*> blocks;

    std::vector<ReadParagraph> paragraphs() const {
        std::vector<ReadParagraph> all;
        for (const auto* block : blocks)
            all.insert(all.end(), block->paragraphs.begin(), block->paragraphs.end());
        return all;
    }
    bool any(bool ReadBlock::*claim) const {
        return std::any_of(blocks.begin(), blocks.end(),
                           [&](const ReadBlock* block) { return block->*claim; });
    }
    std::string words_written() const {
        std::string all;
        for (const auto* block : blocks) all += block->words_written;
        return all;
    }
    std::string text() const {
        std::string all;
        for (const auto& paragraph : paragraphs())
            all += (all.empty() ? "" : " / ") + docx::text_of(paragraph);
        return all;
    }
};

using Groups = std::map<std::string, Group>;

Groups groups_of(const docx::ReadDocx& read) {
    Groups groups;
    for (const auto& block : read.blocks) groups[owner_of(block.id)].blocks.push_back(&block);
    return groups;
}

/// Paragraph blocks of a document by owner.
std::map<std::string, doc::Blocks> paragraphs_of(const doc::Document& document) {
    std::map<std::string, doc::Blocks> result;
    doc::Document copy = document;  // Walking is made for changing.
    auto keep = [&](const doc::Block& block) {
        if (std::holds_alternative<doc::ParagraphBlock>(block.node))
            result[owner_of(block.id)].push_back(block);
    };
    walk_blocks(copy.front, keep);
    for (auto& chapter : copy.chapters) walk_blocks(chapter, keep);
    for (auto& appendix : copy.appendices) walk_blocks(appendix, keep);
    return result;
}

std::multiset<std::string> numbers_in(const std::vector<ReadParagraph>& paragraphs) {
    std::multiset<std::string> numbers;
    for (const auto& paragraph : paragraphs)
        for (const auto& piece : paragraph) {
            if (piece.kind != PieceKind::text) continue;
            std::string number;
            for (const char c : piece.text + " ") {
                const bool digit = c >= '0' && c <= '9';
                if (digit || (c == '.' && !number.empty()))
                    number += c;
                else if (!number.empty())
                    numbers.insert(std::exchange(number, {}));
            }
        }
    return numbers;
}

std::set<std::string> figures_in(const std::vector<ReadParagraph>& paragraphs) {
    std::set<std::string> figures;
    for (const auto& paragraph : paragraphs)
        for (const auto& piece : paragraph)
            if (piece.kind == PieceKind::figure) figures.insert(piece.id);
    return figures;
}

class Comparison {
public:
    Comparison(const docx::ReadDocx& edited, const docx::ReadDocx& written,
               const doc::Document& plain, const doc::Document& current, Diagnostics& diagnostics)
        : current_(current),
          edited_(groups_of(edited)),
          written_(groups_of(written)),
          plain_paragraphs_(paragraphs_of(plain)),
          paragraphs_(paragraphs_of(current)),
          diagnostics_(diagnostics) {}

    EditsFound run(const Overrides& before) {
        for (const auto& each : before) overrides_[each.block] = each;
        for (const auto& [id, group] : edited_) judge(id, group);
        for (auto& [id, each] : overrides_) found_.overrides.push_back(std::move(each));
        return std::move(found_);
    }

private:
    void refuse(const MessagePattern& pattern, const std::string& id,
                const std::vector<std::string>& found) {
        diagnostics_.push_back(say(pattern, id, found));
        ++found_.refused;
    }

    void judge(const std::string& id, const Group& group) {
        const auto now = written_.find(id);
        if (!std::any_of(group.blocks.begin(), group.blocks.end(),
                         [](const ReadBlock* block) { return block->found; })) {
            refuse(edits::block_deleted, id,
                   {now == written_.end() ? std::string{} : now->second.text()});
            return;
        }
        if (group.any(&ReadBlock::figures_changed) && figure_refused(id, group, now)) return;
        const bool broken =
            paragraphs_.count(id) != 0 && group.paragraphs().size() > group.blocks.size();
        if (!group.any(&ReadBlock::words_changed) && !broken) return;
        if (paragraphs_.count(id) == 0) {
            refuse(edits::not_editable, id, {group.text()});
            return;
        }
        if (now == written_.end() || now->second.words_written() != group.words_written()) {
            refuse(edits::conflict, id,
                   {now == written_.end() ? std::string{} : now->second.text(), group.text()});
            return;
        }
        if (typing_refused(id, group, now->second)) return;
        take(id, group);
    }

    /// Names each figure whose text differs from what the report prints.
    bool figure_refused(const std::string& id, const Group& group, Groups::const_iterator now) {
        bool any = false;
        std::map<std::string, std::string> printed;
        if (now != written_.end())
            for (const auto& paragraph : now->second.paragraphs())
                for (const auto& piece : paragraph)
                    if (piece.kind == PieceKind::figure) printed[piece.id] = piece.text;
        for (const auto& paragraph : group.paragraphs())
            for (const auto& piece : paragraph) {
                if (piece.kind != PieceKind::figure) continue;
                const auto was = printed.find(piece.id);
                if (was == printed.end() || was->second == piece.text) continue;
                refuse(edits::figure_changed, id,
                       {was->second, piece.text, title_of(piece.id), source_of(piece.id)});
                any = true;
            }
        return any;
    }

    bool typing_refused(const std::string& id, const Group& group, const Group& now) {
        const auto had = figures_in(now.paragraphs());
        const auto has = figures_in(group.paragraphs());
        const auto before = numbers_in(now.paragraphs());
        std::string typed;
        for (const auto& number : numbers_in(group.paragraphs()))
            if (before.count(number) == 0) typed += (typed.empty() ? "" : ", ") + number;
        if (typed.empty()) return false;
        for (const auto& figure : had) {
            if (has.count(figure) != 0) continue;
            refuse(edits::figure_typed, id, {title_of(figure), typed, source_of(figure)});
            return true;
        }
        diagnostics_.push_back(say(edits::typed_number, id, {typed}));
        return false;
    }

    void take(const std::string& id, const Group& group) {
        const auto plain = plain_paragraphs_.find(id);
        if (plain == plain_paragraphs_.end()) return;
        const auto& source = std::get<doc::ParagraphBlock>(plain->second.front().node);
        const auto kept = edits::keepsakes_of(paragraphs_.at(id));
        Override made{id, source_text(source.content), {}};
        std::size_t note = 0;
        for (const auto& paragraph : group.paragraphs()) {
            const std::size_t n = made.paragraphs.size() + 1;
            made.paragraphs.push_back(
                {n == 1 ? id : id + "~" + std::to_string(n),
                 doc::ParagraphBlock{edits::edited_inlines(paragraph, kept, current_, note)}});
        }
        if (made.paragraphs.empty()) {
            refuse(edits::block_deleted, id, {made.source});
            return;
        }
        ++found_.taken;
        overrides_[id] = std::move(made);
    }

    std::string title_of(const std::string& figure) const {
        const auto found = current_.figures.find(figure);
        return found == current_.figures.end() ? figure : found->second.title;
    }
    std::string source_of(const std::string& figure) const {
        const auto found = current_.figures.find(figure);
        if (found == current_.figures.end()) return "—";
        for (const auto& source : current_.sources)
            for (const int number : found->second.sources)
                if (source.number == number) return source.label + " " + source.source;
        return "—";
    }

    const doc::Document& current_;
    Groups edited_;
    Groups written_;
    std::map<std::string, doc::Blocks> plain_paragraphs_;
    std::map<std::string, doc::Blocks> paragraphs_;
    Diagnostics& diagnostics_;
    std::map<std::string, Override> overrides_;
    EditsFound found_;
};

/// Paragraphs that are in no block and were not written there.
void report_added(const docx::ReadDocx& edited, const docx::ReadDocx& written, EditsFound& found,
                  Diagnostics& diagnostics) {
    std::multiset<std::string> own(written.others.begin(), written.others.end());
    for (const auto& text : edited.others) {
        if (const auto known = own.find(text); known != own.end()) {
            own.erase(known);
            continue;
        }
        diagnostics.push_back(say(edits::paragraph_added, "report.docx", {text}));
        ++found.refused;
    }
}

}  // namespace

EditsFound compare_edits(const docx::ReadDocx& edited, const docx::ReadDocx& written,
                         const doc::Document& plain, const doc::Document& current,
                         const Overrides& before, Diagnostics& diagnostics) {
    auto found = Comparison(edited, written, plain, current, diagnostics).run(before);
    report_added(edited, written, found, diagnostics);
    return found;
}

}  // namespace almanac
