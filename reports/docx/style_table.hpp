// Why: the styles as data, before they are XML. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "docx/profile.hpp"

namespace almanac::docx {

/// A paragraph style; what is empty, zero or below is inherited.
struct Style {
    std::string_view id;
    std::string_view name;
    std::string_view based = "Normal";
    std::string_view next = {};
    std::string_view east_asian = {};
    std::string_view latin = {};
    int half_points = 0;
    bool bold = false;
    bool italic = false;
    std::string_view colour = {};
    std::string_view align = {};
    int before = -1;
    int after = -1;
    int line = 0;               ///< Exact where positive, 240ths of a line where negative.
    int first_line_chars = -1;  ///< Hundredths of a character.
    int left = -1;
    bool keep_next = false;
    int outline = -1;
    std::string border = {};
    std::string tabs = {};
};

/// All paragraph styles of a profile; `zh` decides on indents, bold heads and italics.
std::vector<Style> paragraph_styles(const Profile& profile, bool zh);

}  // namespace almanac::docx
