// Why: a closed kind has one word wherever JSON, forms or files name it, so that schemas, requests
// and codecs agree. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "almanac/model/assessment.hpp"
#include "almanac/model/indicator.hpp"
#include "almanac/model/place.hpp"
#include "almanac/model/series.hpp"
#include "almanac/model/target.hpp"

namespace almanac {

/// Words of an enum in the order of its values, beginning with 1. Specialised for every enum that
/// crosses a boundary as text.
template <class Enum>
inline constexpr std::array<std::string_view, 0> words_of{};

template <>
inline constexpr std::array<std::string_view, 7> words_of<PeriodKind>{
    "year", "half", "quarter", "month", "day", "year_to_date", "span"};
template <>
inline constexpr std::array<std::string_view, 12> words_of<Status>{
    "final",          "preliminary",      "expected",       "estimated",
    "revised_census", "revised_annual",   "revised_error",  "revised_scope",
    "break",          "not_yet_released", "not_applicable", "missing"};
template <>
inline constexpr std::array<std::string_view, 6> words_of<Bound>{"exact", "above",   "at_least",
                                                                 "below", "at_most", "about"};
template <>
inline constexpr std::array<std::string_view, 21> words_of<State>{
    "met_early",      "ahead",    "on_path",          "near",     "behind",
    "no_base",        "no_data",  "not_yet_released", "not_due",  "met",
    "exceeded",       "met_late", "fallen_back",      "not_met",  "no_data_due",
    "not_assessable", "amended",  "broken",           "withheld", "met_undated",
    "not_begun"};
template <>
inline constexpr std::array<std::string_view, 4> words_of<Light>{"green", "yellow", "red", "grey"};
template <>
inline constexpr std::array<std::string_view, 3> words_of<DueGroup>{"before_year", "this_year",
                                                                    "later"};
template <>
inline constexpr std::array<std::string_view, 5> words_of<Method>{
    "schedule", "open_sdg", "un_progress", "destatis", "escap"};
template <>
inline constexpr std::array<std::string_view, 15> words_of<Grade>{
    "achieved",    "on_track", "moderate",     "limited",    "deterioration",
    "substantial", "fair",     "insufficient", "sun",        "sun_and_cloud",
    "cloud",       "storm",    "maintain",     "accelerate", "reverse"};
template <>
inline constexpr std::array<std::string_view, 10> words_of<MethodFigureKind>{
    "growth_observed", "growth_required", "ratio", "score", "projected", "share", "miss",
    "status",          "status_expected", "gap"};
template <>
inline constexpr std::array<std::string_view, 4> words_of<Direction>{"up", "down", "corridor",
                                                                     "none"};
template <>
inline constexpr std::array<std::string_view, 6> words_of<Semantic>{"flow",  "stock", "cumulative",
                                                                    "ratio", "rate",  "milestone"};
template <>
inline constexpr std::array<std::string_view, 3> words_of<Release>{"public", "internal",
                                                                   "withheld"};
template <>
inline constexpr std::array<std::string_view, 8> words_of<AreaKind>{
    "nation", "province", "city", "county", "urban_area", "park", "project_area", "reference"};
template <>
inline constexpr std::array<std::string_view, 15> words_of<TargetKind>{
    "at_least",      "at_most",     "range",        "corridor",         "average_growth",
    "yearly_growth", "yearly_flow", "yearly_level", "relative_to_base", "relative_to_series",
    "around",        "rank",        "all_of",       "by_document",      "qualitative"};
template <>
inline constexpr std::array<std::string_view, 3> words_of<Strength>{"firm", "aspiration",
                                                                    "unclear"};
template <>
inline constexpr std::array<std::string_view, 3> words_of<TaskKind>{"task", "continuing",
                                                                    "project"};

/// The word of a value: `preliminary`, `on_path`.
template <class Enum>
constexpr std::string_view word(Enum value) {
    static_assert(!words_of<Enum>.empty(), "this enum has no words: specialise words_of for it");
    return words_of<Enum>.at(static_cast<std::size_t>(value) - 1);
}

/// The value of a word; nothing for a word that is none of them.
template <class Enum>
constexpr std::optional<Enum> parse_word(std::string_view text) {
    static_assert(!words_of<Enum>.empty(), "this enum has no words: specialise words_of for it");
    for (std::size_t i = 0; i < words_of<Enum>.size(); ++i) {
        if (words_of<Enum>.at(i) == text) return static_cast<Enum>(i + 1);
    }
    return std::nullopt;
}

/// All words, `green, yellow, red, grey`: what was wanted where a word is refused.
template <class Enum>
std::string all_words() {
    std::string all;
    for (const auto text : words_of<Enum>) all += (all.empty() ? "" : ", ") + std::string(text);
    return all;
}

}  // namespace almanac
