// Why: see apply_overrides in edits.hpp. SPDX-License-Identifier: Apache-2.0
#include <map>

#include "edits/edits.hpp"
#include "edits/edits_messages.hpp"

namespace almanac {
namespace {

std::string text_of(const doc::Blocks& paragraphs) {
    std::string text;
    for (const auto& block : paragraphs)
        if (const auto* paragraph = std::get_if<doc::ParagraphBlock>(&block.node))
            text += (text.empty() ? "" : " / ") + source_text(paragraph->content);
    return text;
}

class Applier {
public:
    Applier(const Overrides& overrides, Diagnostics& diagnostics) : diagnostics_(diagnostics) {
        for (const auto& each : overrides) waiting_[each.block] = &each;
    }

    void blocks(doc::Blocks& all) {
        for (std::size_t b = 0; b < all.size();) {
            within(all[b]);
            const auto found = waiting_.find(all[b].id);
            auto* paragraph = std::get_if<doc::ParagraphBlock>(&all[b].node);
            if (found == waiting_.end() || paragraph == nullptr) {
                ++b;
                continue;
            }
            const Override& change = *found->second;
            waiting_.erase(found);
            const std::string now = source_text(paragraph->content);
            if (now != change.source) {
                diagnostics_.push_back(
                    say(edits::stale, change.block, {now, text_of(change.paragraphs)}));
                ++b;
                continue;
            }
            const auto at = all.erase(all.begin() + static_cast<std::ptrdiff_t>(b));
            all.insert(at, change.paragraphs.begin(), change.paragraphs.end());
            b += change.paragraphs.size();
        }
    }

    void section(doc::Section& section) {
        blocks(section.blocks);
        for (auto& below : section.sections) this->section(below);
    }

    void finish() {
        for (const auto& [id, change] : waiting_)
            diagnostics_.push_back(say(edits::gone, id, {text_of(change->paragraphs)}));
    }

private:
    void within(doc::Block& block) {
        if (auto* list = std::get_if<doc::List>(&block.node)) {
            for (auto& item : list->items) blocks(item);
            std::erase_if(list->items, [](const doc::Blocks& item) { return item.empty(); });
        } else if (auto* callout = std::get_if<doc::Callout>(&block.node))
            blocks(callout->content);
        else if (auto* definitions = std::get_if<doc::Definitions>(&block.node))
            for (auto& item : definitions->items) blocks(item.content);
    }

    std::map<std::string, const Override*> waiting_;
    Diagnostics& diagnostics_;
};

}  // namespace

void apply_overrides(doc::Document& document, const Overrides& overrides,
                     Diagnostics& diagnostics) {
    if (overrides.empty()) return;
    Applier applier(overrides, diagnostics);
    applier.blocks(document.front);
    for (auto& chapter : document.chapters) applier.section(chapter);
    for (auto& appendix : document.appendices) applier.section(appendix);
    applier.finish();
}

}  // namespace almanac
