// Why: see scope.hpp. SPDX-License-Identifier: Apache-2.0
#include "measure/scope.hpp"

namespace almanac {

bool lies_within(const Catalog& catalog, const std::string& area,
                 const std::set<std::string>& roots) {
    auto at = catalog.areas.find(area);
    // No more steps than areas, should the table go round in a circle.
    for (std::size_t step = 0; at != catalog.areas.end() && step <= catalog.areas.size(); ++step) {
        if (roots.count(at->first) != 0) return true;
        at = catalog.areas.find(at->second.parent);
    }
    return false;
}

std::vector<std::string> areas_in_scope(const Catalog& catalog,
                                        const std::vector<std::string>& roots) {
    std::set<std::string> wanted(roots.begin(), roots.end());
    for (const auto& target : catalog.targets) {
        wanted.insert(target.area);
        if (!target.comparator_area.empty()) wanted.insert(target.comparator_area);
        for (const auto& item : target.items) wanted.insert(item.area);
    }
    std::vector<std::string> codes;
    for (const auto& [code, area] : catalog.areas) {
        if (!area.adds_up || lies_within(catalog, code, wanted)) codes.push_back(code);
    }
    if (codes.size() == catalog.areas.size()) codes.clear();
    return codes;
}

}  // namespace almanac
