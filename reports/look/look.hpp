// Why: the look is data: stylesheets are compiled in as they are, so that a page needs no file
// beside it and a change of look no change of code. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace almanac::look {

/// The stylesheet of a profile; empty where there is none.
std::string_view stylesheet(std::string_view profile);

}  // namespace almanac::look
