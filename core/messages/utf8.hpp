// Why: bytes from anybody are text only where they are UTF-8. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace almanac {

/// Length of the UTF-8 character (RFC 3629) at the start of `text`; 0 where there is none.
std::size_t character_length(std::string_view text);

/// Offset of the first byte that is no part of valid UTF-8; nothing where all is.
std::optional<std::size_t> first_invalid_utf8(std::string_view text);

}  // namespace almanac
