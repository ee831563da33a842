// Why: rows come in the order of a file; they are checked and stored series by series.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "store/row_table.hpp"

namespace almanac {

/// Places of a table's rows by series, within a series in the order they came. Does not follow
/// later changes of the table.
class RowGroups {
public:
    explicit RowGroups(const RowTable& table);
    std::span<const std::uint32_t> of(std::uint32_t series) const {
        return {places_.data() + begin_[series], places_.data() + begin_[series + 1]};
    }

private:
    std::vector<std::uint32_t> begin_;
    std::vector<std::uint32_t> places_;
};

}  // namespace almanac
