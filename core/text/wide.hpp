// Why: where a line of Chinese ends there is no blank, where one of Latin letters or digits does
// there is; which of the two it is, the characters say. SPDX-License-Identifier: Apache-2.0
#pragma once

namespace almanac {

/// Whether a character is wide or full-width (Unicode UAX #11, classes W and F).
bool is_wide(char32_t c);

/// ‘ ’ “ ” — … · take the width of what they stand beside.
bool is_shared_punctuation(char32_t c);

}  // namespace almanac
