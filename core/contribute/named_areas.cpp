// Why: see named_areas.hpp. SPDX-License-Identifier: Apache-2.0
#include "contribute/named_areas.hpp"

#include <algorithm>

#include "contribute/writing.hpp"

namespace almanac {
namespace {

void add(const Catalog& catalog, std::string_view name, std::set<std::string>& codes) {
    if (const Area* area = catalog.find_area(name)) codes.insert(area->code);
}

}  // namespace

void add_named_areas(const Catalog& catalog, std::string_view markdown,
                     std::set<std::string>& codes) {
    constexpr std::string_view in_words = "area=";
    for (auto at = markdown.find(in_words); at != std::string_view::npos;
         at = markdown.find(in_words, at)) {
        at += in_words.size();
        const auto end = std::min(markdown.find_first_of(" }\r\n\t", at), markdown.size());
        add(catalog, markdown.substr(at, end - at), codes);
    }
    for (const std::string_view key : {"area:", "areas:"}) {
        for (auto at = markdown.find(key); at != std::string_view::npos;
             at = markdown.find(key, at)) {
            at += key.size();
            const auto end = std::min(markdown.find_first_of("\r\n", at), markdown.size());
            for (const auto& name : contribute_detail::split_list(markdown.substr(at, end - at)))
                add(catalog, name, codes);
        }
    }
}

}  // namespace almanac
