// Why: all readers refuse a damaged file alike. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "parity/parity_messages.hpp"

namespace almanac::parity {

/// Ends the reading of a file; `where` names what is missing or damaged.
[[noreturn]] inline void refuse(const std::string& format, const std::string& where) {
    throw Error(ErrorKind::input, say(not_readable, "report." + format, {format, where}));
}

}  // namespace almanac::parity
