// Why: the closed kinds of the document have one word each in its JSON form.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "almanac/model/document.hpp"
#include "almanac/model/words.hpp"

namespace almanac {

template <>
inline constexpr std::array<std::string_view, 20> words_of<doc::Aspect>{
    "actual",         "growth",   "period",         "target",   "base",
    "completion",     "schedule", "expected",       "required", "state",
    "previous_state", "due",      "leads",          "count",    "required_step",
    "years_ahead",    "forecast", "forecast_range", "newest",   "newest_period"};
template <>
inline constexpr std::array<std::string_view, 4> words_of<doc::ColumnType>{"text", "number",
                                                                           "state", "period"};
template <>
inline constexpr std::array<std::string_view, 3> words_of<doc::RowKind>{"body", "group", "total"};
template <>
inline constexpr std::array<std::string_view, 6> words_of<doc::ChartKind>{
    "path", "areas", "progress", "states", "line", "bar"};
template <>
inline constexpr std::array<std::string_view, 9> words_of<doc::ChartRole>{
    "label", "observed", "path", "target", "lower", "upper", "base", "state", "completion"};
template <>
inline constexpr std::array<std::string_view, 3> words_of<doc::CalloutKind>{"note", "finding",
                                                                            "warning"};

}  // namespace almanac
