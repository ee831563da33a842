// Why: programs that call almanac read its messages as data, in the same form from every command.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <nlohmann/json.hpp>

#include "almanac/error.hpp"

namespace almanac::app {

/// `{code, severity, place, zh, en, hint_zh, hint_en}` of each from number `first` on, in order.
/// The severity is note, warning or error; a text that a message does not have is empty.
nlohmann::ordered_json diagnostics_json(const Diagnostics& diagnostics, std::size_t first = 0);

/// An outcome as it is printed. A path that is no UTF-8 is printed with replacement characters.
std::string printed(const nlohmann::ordered_json& outcome);

}  // namespace almanac::app
