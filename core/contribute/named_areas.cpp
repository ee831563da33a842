// Why: see named_areas.hpp. SPDX-License-Identifier: Apache-2.0
#include "contribute/named_areas.hpp"

#include <algorithm>

#include "bounds/bounds.hpp"
#include "contribute/writing.hpp"

namespace almanac {
namespace {

/// Looks each name up once: that goes through all areas.
class Named {
public:
    Named(const Catalog& catalog, std::set<std::string>& codes)
        : catalog_(catalog), codes_(codes) {}

    void add(std::string_view name) {
        // No text that is taken names more.
        if (seen_.size() >= bounds::directives.most || !seen_.emplace(name).second) return;
        if (const Area* area = catalog_.find_area(name)) codes_.insert(area->code);
    }

private:
    const Catalog& catalog_;
    std::set<std::string>& codes_;
    std::set<std::string> seen_;
};

}  // namespace

void add_named_areas(const Catalog& catalog, std::string_view markdown,
                     std::set<std::string>& codes) {
    Named named(catalog, codes);
    constexpr std::string_view in_words = "area=";
    for (auto at = markdown.find(in_words); at != std::string_view::npos;
         at = markdown.find(in_words, at)) {
        at += in_words.size();
        const auto end = std::min(markdown.find_first_of(" }\r\n\t", at), markdown.size());
        named.add(markdown.substr(at, end - at));
    }
    for (const std::string_view key : {"area:", "areas:"}) {
        for (auto at = markdown.find(key); at != std::string_view::npos;
             at = markdown.find(key, at)) {
            at += key.size();
            const auto end = std::min(markdown.find_first_of("\r\n", at), markdown.size());
            for (const auto& name : contribute_detail::split_list(markdown.substr(at, end - at)))
                named.add(name);
        }
    }
}

}  // namespace almanac
