// Why: see compare_edits in edits.hpp. SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <set>

#include "bounds/bounds.hpp"
#include "bounds/bounds_messages.hpp"
#include "edits/alignment.hpp"
#include "edits/edited_inlines.hpp"
#include "edits/edits.hpp"
#include "edits/edits_messages.hpp"
#include "edits/groups.hpp"
#include "edits/held_figures.hpp"
#include "edits/lost_marks.hpp"

namespace almanac {
namespace {

using docx::PieceKind;
using docx::ReadBlock;
using docx::ReadParagraph;
using edits::Group;
using edits::Groups;
using edits::owner_of;
using edits::Paragraphs;

std::string joined(const Paragraphs& paragraphs) {
    std::string all;
    for (const auto& paragraph : paragraphs)
        all += (all.empty() ? "" : " / ") + docx::text_of(paragraph);
    return all;
}

bool is_empty(const Paragraphs& paragraphs) {
    return std::all_of(paragraphs.begin(), paragraphs.end(), [](const auto& paragraph) {
        return docx::text_of(paragraph).find_first_not_of(" \t\n") == std::string::npos;
    });
}

/// Added paragraphs by the block that they were written at.
struct Added {
    Paragraphs before;
    Paragraphs after;
};

class Comparison {
public:
    Comparison(const docx::ReadDocx& edited, const docx::ReadDocx& written,
               const doc::Document& plain, const doc::Document& current, Diagnostics& diagnostics)
        : edited_(edited),
          written_(written),
          current_(current),
          edited_groups_(edits::groups_of(edited)),
          written_groups_(edits::groups_of(written)),
          plain_paragraphs_(edits::paragraphs_of(plain)),
          paragraphs_(edits::paragraphs_of(current)),
          containers_(edits::containers_of(current)),
          diagnostics_(diagnostics) {}

    EditsFound run(const Overrides& before) {
        for (const auto& each : before) overrides_[each.block] = each;
        place_loose();
        for (const auto& [id, group] : edited_groups_) judge(id, group);
        tell_parts();
        for (const auto& comment : edited_.comments)
            diagnostics_.push_back(
                say(edits::comment, comment.block, {comment.author, comment.text}));
        for (auto& [id, each] : overrides_) found_.overrides.push_back(std::move(each));
        return std::move(found_);
    }

private:
    void refuse(const MessagePattern& pattern, const std::string& id,
                const std::vector<std::string>& found) {
        diagnostics_.push_back(say(pattern, id, found));
        ++found_.refused;
    }

    // ---- paragraphs of no block

    /// What was printed on covers and pages stays; what was added goes to the paragraph beside it.
    void place_loose() {
        std::multiset<std::string> fixed;
        for (const auto& own : written_.loose) fixed.insert(docx::text_of(own.pieces));
        std::vector<const docx::LooseParagraph*> added;
        for (const auto& loose : edited_.loose) {
            const auto known = fixed.find(docx::text_of(loose.pieces));
            if (known != fixed.end())
                fixed.erase(known);
            else if (docx::text_of(loose.pieces).find_first_not_of(" \t\n") != std::string::npos)
                added.push_back(&loose);
        }
        if (added.size() > bounds::added_paragraphs.most)
            throw Error(ErrorKind::input,
                        say(messages::added_paragraphs_beyond, "report.docx",
                            {std::to_string(added.size()), bounds::added_paragraphs.text()}));
        for (const auto* loose : added) {
            const std::string text = docx::text_of(loose->pieces);
            const auto changed = std::find_if(
                fixed.begin(), fixed.end(),
                [&](const std::string& own) { return edits::likeness(own, text) > 0.5; });
            if (changed != fixed.end()) {
                refuse(edits::fixed_text, "report.docx", {*changed, text});
                fixed.erase(changed);
            } else if (!place(*loose)) {
                refuse(edits::paragraph_added, loose->after, {text});
            }
        }
        for (const auto& own : written_.loose) {
            const auto gone = fixed.find(docx::text_of(own.pieces));
            if (own.after.empty() && gone != fixed.end())
                refuse(edits::fixed_text_deleted, "report.docx", {*gone});
        }
    }

    bool place(const docx::LooseParagraph& loose) {
        const std::string block = owner_of(loose.after);
        if (paragraphs_.count(block) != 0) {
            added_[block].after.push_back(loose.pieces);
            return true;
        }
        // Behind a table or heading: in front of the paragraph that follows.
        auto next = edited_.blocks.begin();
        while (next != edited_.blocks.end() && next->id != loose.after) ++next;
        if (next != edited_.blocks.end()) ++next;
        while (next != edited_.blocks.end() && !next->found) ++next;
        if (next == edited_.blocks.end() || paragraphs_.count(owner_of(next->id)) == 0)
            return false;
        added_[owner_of(next->id)].before.push_back(loose.pieces);
        return true;
    }

    // ---- blocks

    void judge(const std::string& id, const Group& group) {
        const auto now = written_groups_.find(id);
        const bool is_text = paragraphs_.count(id) != 0;
        const auto added = added_.find(id);
        Paragraphs text = group.paragraphs();
        if (added != added_.end()) {
            text.insert(text.begin(), added->second.before.begin(), added->second.before.end());
            text.insert(text.end(), added->second.after.begin(), added->second.after.end());
        }
        const bool is_found = std::any_of(group.blocks.begin(), group.blocks.end(),
                                          [](const ReadBlock* block) { return block->found; });
        if (!is_found || (is_text && is_empty(text))) return deleted(id, group, now, is_text);
        if (group.any(&ReadBlock::figures_changed)) refuse_figures(id, group);
        if (group.any(&ReadBlock::notes_changed) && has_its_notes(group, now))
            refuse(edits::note_changed, id, {joined_notes(group)});
        const bool broken = is_text && text.size() != group.blocks.size();
        if (!group.any(&ReadBlock::words_changed) && !broken) return;
        if (!is_text) return refuse_parts(id, group, now);
        if (is_conflict(group, now)) return refuse_conflict(id, joined(text), now);
        take(id, std::move(text), now->second.paragraphs());
    }

    bool is_conflict(const Group& group, Groups::const_iterator now) const {
        return now == written_groups_.end() || now->second.words_written() != group.words_written();
    }
    void refuse_conflict(const std::string& id, const std::string& text,
                         Groups::const_iterator now) {
        refuse(edits::conflict, id,
               {now == written_groups_.end() ? std::string{} : now->second.text(), text});
    }

    static std::vector<std::string> notes_of(const Group& group) {
        std::vector<std::string> notes;
        for (const auto& paragraph : group.paragraphs())
            for (const auto& piece : paragraph)
                if (piece.kind == PieceKind::note) notes.push_back(piece.text);
        return notes;
    }
    static std::string joined_notes(const Group& group) {
        std::string all;
        for (const auto& note : notes_of(group)) all += (all.empty() ? "" : " / ") + note;
        return all;
    }
    /// A note that was taken out is a changed text; one that says something else is not.
    bool has_its_notes(const Group& group, Groups::const_iterator now) const {
        return now != written_groups_.end() &&
               notes_of(group).size() == notes_of(now->second).size();
    }

    /// A paragraph without figures may go; anything else is named.
    void deleted(const std::string& id, const Group& group, Groups::const_iterator now,
                 bool is_text) {
        const std::string text = now == written_groups_.end() ? std::string{} : now->second.text();
        if (!is_text && holds_found(id)) return;
        if (!is_text) return refuse(edits::block_deleted, id, {text});
        if (is_conflict(group, now)) return refuse_conflict(id, {}, now);
        const auto figures = edits::figures_in(now->second.paragraphs());
        if (figures.empty()) return keep(id, {});
        std::string named;
        for (const auto& figure : figures)
            named += (named.empty() ? "" : "；") + title_of(figure) + " " + text_of(figure) + "，" +
                     source_of(figure);
        refuse(edits::figures_deleted, id, {text, named});
    }

    /// Whether a list or box still has any of its parts.
    bool holds_found(const std::string& id) const {
        return containers_.count(id) != 0 &&
               std::any_of(edited_.blocks.begin(), edited_.blocks.end(), [&](const auto& block) {
                   return block.found && block.id.starts_with(id + ".");
               });
    }

    /// Names each figure whose text differs from what the file printed there.
    void refuse_figures(const std::string& id, const Group& group) {
        std::map<std::string, std::set<std::string>> printed;
        for (const auto* block : group.blocks)
            for (const auto& figure : block->printed) printed[figure.id].insert(figure.text);
        for (const auto& paragraph : group.paragraphs())
            for (const auto& piece : paragraph) {
                if (piece.kind != PieceKind::figure) continue;
                const auto was = printed.find(piece.id);
                if (was == printed.end() || was->second.count(piece.text) != 0) continue;
                refuse(edits::figure_changed, id,
                       {*was->second.begin(), piece.text, title_of(piece.id), source_of(piece.id)});
            }
    }

    /// Cells, headings, quotations: each text that was changed.
    void refuse_parts(const std::string& id, const Group& group, Groups::const_iterator now) {
        if (is_conflict(group, now)) return refuse(edits::not_editable, id, {"", group.text()});
        std::vector<std::string> before;
        std::vector<std::string> after;
        for (const auto& paragraph : now->second.paragraphs())
            before.push_back(docx::text_of(paragraph));
        for (const auto& paragraph : group.paragraphs()) after.push_back(docx::text_of(paragraph));
        const auto figures = figure_texts(group);
        for (const auto& [was, is] : edits::differences_of(before, after))
            parts_.push_back({id, was, is, figures.count(is) != 0});
    }

    /// Programs move bookmarks: a text that one block lost and another has was not changed.
    void tell_parts() {
        std::map<std::string, std::map<std::string, int>> gained;  // By text and block.
        for (const auto& part : parts_) {
            --gained[part.was][part.id];
            ++gained[part.is][part.id];
        }
        const auto moved = [&](const std::string& text) {
            int all = 0;
            bool within = true;  // Exchanged in one block: that is a change.
            for (const auto& [block, count] : gained[text]) {
                all += count;
                within = within && count == 0;
            }
            return text.empty() || (all == 0 && !within);
        };
        for (const auto& part : parts_)
            if (!part.told && (!moved(part.was) || !moved(part.is)))
                refuse(edits::not_editable, part.id, {part.was, part.is});
    }

    /// Texts of paragraphs that are one figure: refuse_figures has spoken of them.
    static std::set<std::string> figure_texts(const Group& group) {
        std::set<std::string> texts;
        for (const auto& paragraph : group.paragraphs())
            if (paragraph.size() == 1 && paragraph.front().kind == PieceKind::figure)
                texts.insert(paragraph.front().text);
        return texts;
    }

    void take(const std::string& id, Paragraphs text, const Paragraphs& now) {
        for (const auto& missing : edits::restore_figures(text, now)) {
            const std::vector<std::string> named{title_of(missing.figure), text_of(missing.figure),
                                                 source_of(missing.figure)};
            if (missing.typed.empty())
                refuse(edits::figure_removed, id, named);
            else
                refuse(edits::figure_typed, id, {named[0], named[1], missing.typed, named[2]});
        }
        if (edits::same_words(text, now)) return;
        const auto typed = edits::mark_typed(text, now);
        if (!typed.empty()) diagnostics_.push_back(say(edits::typed_number, id, {typed}));
        keep(id, text);
    }

    void keep(const std::string& id, const Paragraphs& text) {
        const auto plain = plain_paragraphs_.find(id);
        if (plain == plain_paragraphs_.end()) return;
        const auto& source = std::get<doc::ParagraphBlock>(plain->second.front().node);
        const auto kept = edits::keepsakes_of(paragraphs_.at(id));
        Override made{id, source_text(source.content), {}};
        std::size_t note = 0;
        for (const auto& paragraph : text) {
            const std::size_t n = made.paragraphs.size() + 1;
            made.paragraphs.push_back(
                {n == 1 ? id : id + "~" + std::to_string(n),
                 doc::ParagraphBlock{edits::edited_inlines(paragraph, kept, current_, note)}});
        }
        ++found_.taken;
        overrides_[id] = std::move(made);
    }

    // ---- what a figure is

    std::string title_of(const std::string& figure) const {
        const auto found = current_.figures.find(figure);
        return found == current_.figures.end() ? figure : found->second.title;
    }
    std::string text_of(const std::string& figure) const {
        const auto found = current_.figures.find(figure);
        return found == current_.figures.end() ? figure : found->second.text;
    }
    std::string source_of(const std::string& figure) const {
        const auto found = current_.figures.find(figure);
        if (found == current_.figures.end()) return "—";
        for (const auto& source : current_.sources)
            for (const int number : found->second.sources)
                if (source.number == number) return source.label + " " + source.source;
        return "—";
    }

    const docx::ReadDocx& edited_;
    const docx::ReadDocx& written_;
    const doc::Document& current_;
    Groups edited_groups_;
    Groups written_groups_;
    std::map<std::string, doc::Blocks> plain_paragraphs_;
    std::map<std::string, doc::Blocks> paragraphs_;
    std::set<std::string> containers_;
    Diagnostics& diagnostics_;
    struct ChangedPart {
        std::string id;
        std::string was;
        std::string is;
        bool told = false;  ///< As a figure.
    };
    std::vector<ChangedPart> parts_;  ///< Of blocks that are no paragraphs.
    std::map<std::string, Added> added_;
    std::map<std::string, Override> overrides_;
    EditsFound found_;
};

}  // namespace

EditsFound compare_edits(docx::ReadDocx edited, const docx::ReadDocx& written,
                         const doc::Document& plain, const doc::Document& current,
                         const Overrides& before, Diagnostics& diagnostics) {
    if (edits::lost_blocks(edited))
        throw Error(ErrorKind::input, say(edits::lost_marks, "report.docx",
                                          {edited.application.empty() ? "—" : edited.application}));
    edits::restore_marks(edited, written);
    return Comparison(edited, written, plain, current, diagnostics).run(before);
}

}  // namespace almanac
