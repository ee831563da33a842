// Why: layout needs a picture's size, not its pixels. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace almanac::paged {

/// Nothing for text that is not Base64 with padding, or decodes to more than 32 MiB.
std::optional<std::string> decode_base64(std::string_view text);

/// Width and height in pixels of a PNG or JPEG that a page can hold: PNG without interlacing and
/// transparency, at most 16384 a side. Nothing for anything else.
std::optional<std::pair<int, int>> picture_size(std::string_view bytes,
                                                std::string_view media_type);

}  // namespace almanac::paged
