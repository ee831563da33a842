// Why: see validity.hpp. SPDX-License-Identifier: Apache-2.0
#include "catalog/validity.hpp"

namespace almanac {

bool exists_in(const Area& area, const Period& period) {
    const bool is_gone = area.valid_to && *area.valid_to < period.first;
    const bool is_to_come = area.valid_from && period.last < *area.valid_from;
    return !is_gone && !is_to_come;
}

std::vector<const Area*> children_in(const Catalog& catalog, std::string_view code, int year) {
    auto children = catalog.children(code);
    std::erase_if(children,
                  [&](const Area* child) { return !exists_in(*child, year_period(year)); });
    return children;
}

}  // namespace almanac
