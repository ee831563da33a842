// Why: see groups.hpp. SPDX-License-Identifier: Apache-2.0
#include "edits/groups.hpp"

#include "transform/walk.hpp"

namespace almanac::edits {

std::string owner_of(const std::string& id) { return id.substr(0, id.find('~')); }

Groups groups_of(const docx::ReadDocx& read) {
    Groups groups;
    for (const auto& block : read.blocks) groups[owner_of(block.id)].blocks.push_back(&block);
    return groups;
}

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

std::set<std::string> containers_of(const doc::Document& document) {
    std::set<std::string> ids;
    doc::Document copy = document;
    auto keep = [&](const doc::Block& block) {
        if (std::holds_alternative<doc::List>(block.node) ||
            std::holds_alternative<doc::Callout>(block.node) ||
            std::holds_alternative<doc::Definitions>(block.node))
            ids.insert(block.id);
    };
    walk_blocks(copy.front, keep);
    for (auto& chapter : copy.chapters) walk_blocks(chapter, keep);
    for (auto& appendix : copy.appendices) walk_blocks(appendix, keep);
    return ids;
}

Differences differences_of(const std::vector<std::string>& before,
                           const std::vector<std::string>& after) {
    const std::size_t n = before.size();
    const std::size_t m = after.size();
    std::vector<std::vector<std::size_t>> same(n + 1, std::vector<std::size_t>(m + 1, 0));
    for (std::size_t i = n; i-- > 0;)
        for (std::size_t j = m; j-- > 0;)
            same[i][j] = before[i] == after[j] ? same[i + 1][j + 1] + 1
                                               : std::max(same[i + 1][j], same[i][j + 1]);
    Differences found;
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < n || j < m) {
        if (i < n && j < m && before[i] == after[j]) {
            ++i;
            ++j;
        } else if (i < n && j < m && same[i + 1][j + 1] == same[i][j]) {
            found.emplace_back(before[i++], after[j++]);
        } else if (j == m || (i < n && same[i + 1][j] >= same[i][j + 1])) {
            found.emplace_back(before[i++], "");
        } else {
            found.emplace_back("", after[j++]);
        }
    }
    return found;
}

}  // namespace almanac::edits
