// Why: compressing is most of the time that a large file takes, so it is cut into pieces that
// several cores share; the cut depends on the text alone, so the bytes do not on the machine.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace almanac::ooxml {

/// Raw deflate data with the CRC-32 of what it was made from.
struct Deflated {
    std::string bytes;
    std::uint32_t crc = 0;
};

/// Each of `parts`, compressed, on at most two threads. Same parts, same bytes.
std::vector<Deflated> deflate_all(const std::vector<std::string_view>& parts);
/// One small part on this thread; the compressor is kept between calls.
Deflated deflate_small(std::string_view part);

std::uint32_t crc32_of(std::string_view bytes);

}  // namespace almanac::ooxml
