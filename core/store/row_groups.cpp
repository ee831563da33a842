// Why: see row_groups.hpp. SPDX-License-Identifier: Apache-2.0
#include "store/row_groups.hpp"

#include <numeric>

namespace almanac {

RowGroups::RowGroups(const RowTable& table) : begin_(table.series().size() + 1, 0) {
    const auto& rows = table.rows();
    for (const auto& row : rows) ++begin_[row.series + 1];
    std::partial_sum(begin_.begin(), begin_.end(), begin_.begin());
    places_.resize(rows.size());
    auto next = begin_;
    for (std::size_t at = 0; at < rows.size(); ++at)
        places_[next[rows[at].series]++] = static_cast<std::uint32_t>(at);
}

}  // namespace almanac
