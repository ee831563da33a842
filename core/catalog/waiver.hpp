// Why: a gap or a doubtful figure may stand where somebody answers for it; who and why is part of
// the edition. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "almanac/model/text.hpp"

namespace almanac {

/// One entry of editions/<year>/waivers.json: a doubt that is let stand, a figure that is let lack,
/// or words that are let be printed.
struct Waiver {
    /// `gap`, a check as `sector.check`, or a rule that needs none: modified_z, history_range,
    /// parts_of_year, ratio_of_parts, growth_of_levels, area_in_whole, sources_differ,
    /// cumulative_falls, share_as_fraction; or `coincidence`.
    std::string rule;
    std::string indicator;  ///< Empty where a check names its own.
    std::string area;
    int year = 0;  ///< Of the figure.
    Text reason;
    std::string person;      ///< Who answers for it; never printed in a report.
    std::string date;        ///< 2017-03-15
    std::string origin;      ///< File and place, for messages.
    std::string words = {};  ///< Of a coincidence: the words with the number, as the text has them.
};

/// Rule of a waiver for a figure that is missing.
inline constexpr const char* gap_rule = "gap";
/// Rule of a waiver for words whose number only happens to be that of a closed figure. Never kept
/// in an edition.json: it would tell the figure.
inline constexpr const char* coincidence_rule = "coincidence";

}  // namespace almanac
