// Why: a workbook is a ZIP from anybody; it is looked through before a byte is inflated.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "messages/messages.hpp"

namespace almanac::workbook {

/// Inflated to packed, above 1 MiB, of a part that is still read.
inline constexpr std::uint64_t highest_ratio = 500;

/// One entry of the archive's directory. `packed` is borrowed from the archive's bytes.
struct Part {
    std::string name;
    std::string_view packed;
    std::uint32_t size = 0;  ///< Inflated.
    std::uint32_t crc = 0;
    bool deflated = false;
};

/// The parts in the order of the directory, none inflated. Refuses, into `diagnostics` with `file`
/// as origin: damaged directories, limits, overlaps, doubled names, encryption, ways out of the
/// archive (`../`, absolute). Empty then.
std::vector<Part> list_parts(std::string_view bytes, const std::string& file,
                             Diagnostics& diagnostics);

/// The part's bytes; false where it is damaged or longer than its entry says.
bool inflate_part(const Part& part, std::string& bytes);

}  // namespace almanac::workbook
