// Why: a printed figure goes into a cell as a number that the cell's format prints just so: it can
// be summed and charted, and still reads as in every other format.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "almanac/model/document.hpp"

namespace almanac::xlsx {

/// A cell's number and how it is printed.
struct TypedNumber {
    double value = 0;    ///< In the unit that the text prints; a share of 1 where it prints %.
    std::string format;  ///< Prints the figure's text whole: `"约"0.0"万吨"`.
    std::string bare;    ///< The same without what follows the number.
    std::string suffix;  ///< What follows the number: mostly its unit.
};

/// The number in a figure's text, unrounded; nothing where the text prints none, or another one.
std::optional<TypedNumber> typed_number(const doc::Figure& figure);

/// `0`, `0.00`: a plain number with so many places.
std::string plain_format(int decimals);

}  // namespace almanac::xlsx
