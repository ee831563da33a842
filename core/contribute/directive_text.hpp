// Why: authors type braces as their keyboard gives them; what is meant as a directive is known as
// one, and what is not stays text. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "almanac/model/document.hpp"

namespace almanac::contribute_detail {

/// Bytes of the directive that `text` begins with, braces included, or 0. Braces may be full-width
/// or doubled, blanks and line ends may stand within; a paragraph's end may not.
std::size_t directive_length(std::string_view text);

/// Bytes of the `{#id}` that `text` begins with, whatever its braces, or 0.
std::size_t heading_id(std::string_view text);

/// Whether `text` begins like a directive whose closing brace is missing.
bool is_open_directive(std::string_view text);

/// The words of a directive between its braces: half-width, one blank between two, the first in
/// small letters.
std::string directive_words(std::string_view directive);

/// The verb that a Chinese word stands for (值: value), or nothing.
std::string_view verb_of(std::string_view word);

/// Takes the `{#id}` off the end of a heading; the id, or nothing.
std::string take_heading_id(doc::Inlines& title);

}  // namespace almanac::contribute_detail
