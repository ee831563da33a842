// Why: what was found and what was wanted, in few words however long the value is.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace almanac::schema_detail {

/// The value as JSON, cut short; of a large array or object what it is, without looking through it.
std::string shown(const nlohmann::json& value);

/// What a part of a schema asks of `value`, in its own few words.
std::string wanted(const nlohmann::json& part, const nlohmann::json& value);

/// " (title?)" of the members that `part` knows, or nothing.
std::string did_you_mean(const std::string& word, const nlohmann::json& part);

}  // namespace almanac::schema_detail
