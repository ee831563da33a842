// Why: statuses and bounds have one written form, in delivered files as in the journal.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "almanac/model/series.hpp"

namespace almanac {

/// By value of Status, from 1.
inline constexpr std::array<std::string_view, 12> status_words{
    "final",          "preliminary",      "expected",       "estimated",
    "revised_census", "revised_annual",   "revised_error",  "revised_scope",
    "break",          "not_yet_released", "not_applicable", "missing"};
/// By value of Bound, from 1.
inline constexpr std::array<std::string_view, 6> bound_words{"", ">", ">=", "<", "<=", "~"};

constexpr std::string_view word(Status status) {
    return status_words.at(static_cast<std::size_t>(status) - 1);
}
constexpr std::string_view word(Bound bound) {
    return bound_words.at(static_cast<std::size_t>(bound) - 1);
}

constexpr std::optional<Status> status_of(std::string_view text) {
    for (std::size_t i = 0; i < status_words.size(); ++i) {
        if (status_words[i] == text) return static_cast<Status>(i + 1);
    }
    return std::nullopt;
}
constexpr std::optional<Bound> bound_of(std::string_view text) {
    for (std::size_t i = 0; i < bound_words.size(); ++i) {
        if (bound_words[i] == text) return static_cast<Bound>(i + 1);
    }
    return std::nullopt;
}

}  // namespace almanac
