// Why: the order of the workbook's sheets. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>

#include "writer.hpp"

namespace almanac::xlsx {

/// What a sheet holds at most.
struct Limits {
    std::uint32_t rows = 1'048'576;
    std::uint16_t columns = 16'384;
};

/// The whole workbook as bytes; same document, same bytes in every part. Throws Error where the
/// working files cannot be written.
std::string write_workbook(const doc::Document& document, const Limits& limits,
                           Diagnostics& diagnostics);

}  // namespace almanac::xlsx
