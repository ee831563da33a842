// Why: what a cell shows is decided once: a number, a state, or words that are safe in a workbook.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "almanac/error.hpp"
#include "almanac/model/document.hpp"

namespace almanac::xlsx {

/// A cell's number and the format that prints it.
struct CellNumber {
    double value = 0;
    std::string format;
};

/// What stands in a cell.
struct Content {
    std::string text;
    std::optional<CellNumber> number;      ///< Written instead of the text.
    std::optional<Shown> shown;            ///< The figure that the number is.
    std::string figure;                    ///< Id, where the cell shows one figure and no more.
    std::optional<Light> light;            ///< The text is a state's word.
    std::vector<std::string> own_sources;  ///< Where a section's own numbers come from.
};

/// What `content` shows in a cell.
Content content_of(const doc::Document& document, const doc::Inlines& content,
                   Diagnostics& diagnostics);

/// The same for one figure of a document in `language`.
Content content_of(const std::string& id, const doc::Figure& figure, std::string_view language);

/// Text without what a workbook cannot hold, escapes of the format disarmed, at most 32,767
/// characters; says what it left out. Text stays text whatever its first character.
std::string safe_text(std::string_view text, const std::string& origin, Diagnostics& diagnostics);

/// Length as a workbook counts it: UTF-16 units.
std::size_t utf16_length(std::string_view text);

/// Width in digits: Chinese characters take two.
double width_of(std::string_view text);

}  // namespace almanac::xlsx
