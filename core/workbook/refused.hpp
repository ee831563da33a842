// Why: what goes beyond a bound deep within a part refuses the whole workbook.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "messages/messages.hpp"

namespace almanac::workbook {

/// Thrown while a part is read, caught where the workbook is. An empty first argument stands for
/// the part's name, which only the catcher knows.
struct Refused {
    const MessagePattern* pattern = nullptr;
    std::vector<std::string> arguments;
};

}  // namespace almanac::workbook
