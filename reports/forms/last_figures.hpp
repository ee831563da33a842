// Why: who fills in this year's figure looks at last year's first. SPDX-License-Identifier:
// Apache-2.0
#pragma once

#include <map>
#include <string>

#include "forms/form_book.hpp"

namespace almanac::forms {

/// The same period a year before as it is known, in the indicator's unit: 4.50, 约4.50（初步数）.
struct LastFigure {
    std::string text;
    bool is_plain = false;  ///< Nothing but a number.
};

/// Key of a figure: indicator, area and breakdown, then the period of the form's own year.
using LastFigures = std::map<std::pair<SeriesKey, Period>, LastFigure>;

/// Of the rows of a form, and of every part that an indicator with a figure of each had in any
/// year. A sector's form goes to more than the unit that a figure is from: what is not open to all
/// is not in it.
LastFigures last_figures(const Catalog& catalog, const Store& store, const FormContents& contents,
                         const FormOf& of);

/// The parts (scenic spots, projects) of which figures of any year are known, by their key.
std::vector<SeriesKey> known_parts(const Catalog& catalog, const Store& store,
                                   const Indicator& indicator);

}  // namespace almanac::forms
