// Why: tables for people end in totals and remarks, which are no figures of a place; they are told
// once, not refused cell by cell. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "intake/headers.hpp"

namespace almanac::intake_detail {

/// Passes over a row that is a total (合计, 总计 in place of an indicator or area) or a remark
/// (注：, 数据来源：, 填表人：) and says so; false for any other row. `cells` may be fewer or more
/// than the header's.
bool pass_aside(const Headers& headers, const std::vector<std::string_view>& cells, std::size_t row,
                Findings& findings);

}  // namespace almanac::intake_detail
