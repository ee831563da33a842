// Why: the same counts as a table for the terminal, as data, and as a list to remind units with.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "status/standing.hpp"

namespace almanac {

/// What `almanac status` answers.
struct StatusAnswer {
    StatusQuestion question;
    GroupBy by = GroupBy::unit;
    std::vector<Standing> groups;
    Standing total;
};

/// Accepted of what could be in, as per cent with one decimal; a dash where nothing could.
std::string rate_text(const Standing& standing, std::string_view language);
/// One line a group, then the total and what the percentage is of.
std::string status_table(const StatusAnswer& answer, std::string_view language);
/// The reminder list in Markdown: under each unit (or sector) what is missing, and since when.
std::string reminder_list(const StatusAnswer& answer, std::string_view language);
std::string status_json(const StatusAnswer& answer);

}  // namespace almanac
