// Why: see outline.hpp. SPDX-License-Identifier: Apache-2.0
#include "pdf/outline.hpp"

#include <map>

#include "pdf/syntax.hpp"

namespace almanac::pdf {

void write_outline(ObjectBatch& batch, const std::vector<paged::OutlineEntry>& entries,
                   std::uint32_t root, std::uint32_t first) {
    const int count = static_cast<int>(entries.size());
    std::vector<int> parent(entries.size(), -1);
    std::vector<int> before(entries.size(), -1);
    std::vector<int> after(entries.size(), -1);
    std::map<int, std::vector<int>> children;
    std::vector<int> path;
    for (int i = 0; i < count; ++i) {
        const int level = entries[static_cast<std::size_t>(i)].level;
        while (!path.empty() && entries[static_cast<std::size_t>(path.back())].level >= level)
            path.pop_back();
        const int above = path.empty() ? -1 : path.back();
        auto& siblings = children[above];
        if (!siblings.empty()) {
            before[static_cast<std::size_t>(i)] = siblings.back();
            after[static_cast<std::size_t>(siblings.back())] = i;
        }
        siblings.push_back(i);
        parent[static_cast<std::size_t>(i)] = above;
        path.push_back(i);
    }
    const auto object = [&](int entry) {
        return entry < 0 ? root : first + static_cast<std::uint32_t>(entry);
    };
    auto& out = batch.begin(root);
    const auto link = [&](std::string_view key, int entry) {
        if (entry < 0) return;
        out += key;
        append_reference(out, object(entry));
    };
    const auto links_down = [&](int entry) {
        const auto found = children.find(entry);
        if (found == children.end()) return;
        link("/First ", found->second.front());
        link("/Last ", found->second.back());
        out += "/Count ";
        const auto size = static_cast<std::int64_t>(found->second.size());
        append_integer(out, entry < 0 ? size : -size);
    };
    out += "<</Type/Outlines";
    links_down(-1);
    out += ">>";
    for (int i = 0; i < count; ++i) {
        const auto& entry = entries[static_cast<std::size_t>(i)];
        batch.begin(object(i));
        out += "<</Title";
        append_text(out, entry.title);
        out += "/Dest";
        append_bytes(out, entry.destination);
        out += "/Parent ";
        append_reference(out, object(parent[static_cast<std::size_t>(i)]));
        link("/Prev ", before[static_cast<std::size_t>(i)]);
        link("/Next ", after[static_cast<std::size_t>(i)]);
        links_down(i);
        out += ">>";
    }
}

}  // namespace almanac::pdf
