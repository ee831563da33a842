// Why: a report is compared block by block; what its author wrote as one block may have become
// several paragraphs. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "almanac/model/document.hpp"
#include "docx/read_docx.hpp"

namespace almanac::edits {

/// An override of several paragraphs has ids `id`, `id~2`, `id~3`: one block to its author.
std::string owner_of(const std::string& id);

/// All blocks of one owner.
struct Group {
    std::vector<const docx::ReadBlock*> blocks;

    std::vector<docx::ReadParagraph> paragraphs() const {
        std::vector<docx::ReadParagraph> all;
        for (const auto* block : blocks)
            all.insert(all.end(), block->paragraphs.begin(), block->paragraphs.end());
        return all;
    }
    bool any(bool docx::ReadBlock::*claim) const {
        return std::any_of(blocks.begin(), blocks.end(),
                           [&](const docx::ReadBlock* block) { return block->*claim; });
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
Groups groups_of(const docx::ReadDocx& read);

/// Paragraph blocks of a document by owner.
std::map<std::string, doc::Blocks> paragraphs_of(const doc::Document& document);

/// Ids of blocks that hold others and have no text of their own: their bookmark goes with the first
/// of these.
std::set<std::string> containers_of(const doc::Document& document);

/// Pairs of texts that differ: what stood at a place, and what stands there now; one is empty where
/// a text was added or taken out.
using Differences = std::vector<std::pair<std::string, std::string>>;
Differences differences_of(const std::vector<std::string>& before,
                           const std::vector<std::string>& after);

}  // namespace almanac::edits
