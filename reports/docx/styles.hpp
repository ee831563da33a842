// Why: every look of the document is a named style, so that an office changes it in one place.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "docx/profile.hpp"

namespace almanac::docx {

/// styles.xml for a profile; `language` is zh or en.
std::string styles_part(const Profile& profile, std::string_view language);
/// fontTable.xml: each face with the names under which other machines have one like it.
std::string font_table_part();

}  // namespace almanac::docx
