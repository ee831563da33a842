// Why: see scope.hpp. SPDX-License-Identifier: Apache-2.0
#include "measure/scope.hpp"

#include <set>

namespace almanac {
namespace {

/// Whether an area or one that it lies in is among `roots`.
bool is_within(const Catalog& catalog, const Area* area, const std::set<std::string>& roots) {
    // No more steps than areas, should the table go round in a circle.
    for (std::size_t step = 0; area != nullptr && step <= catalog.areas.size(); ++step) {
        if (roots.count(area->code) != 0) return true;
        const auto parent = catalog.areas.find(area->parent);
        area = parent == catalog.areas.end() ? nullptr : &parent->second;
    }
    return false;
}

}  // namespace

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
        if (!area.adds_up || is_within(catalog, &area, wanted)) codes.push_back(code);
    }
    if (codes.size() == catalog.areas.size()) codes.clear();
    return codes;
}

}  // namespace almanac
