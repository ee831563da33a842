// Why: the words around targets and verdicts, once for the report, the charts and the commands.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "almanac/model/shown.hpp"
#include "almanac/model/state_words.hpp"
#include "assess/assess.hpp"

namespace almanac {

/// The printed word of a state in both languages.
Text printed_word(State state);

/// The same for a target of its own words: a missed aspiration is 力争目标未实现 (DOMAIN 5).
Text printed_word(State state, const Target& target);

/// What kind of figure it is, where it is not a final one: 初步统计数, 口径变动 …
Text status_word(Status status);

/// What stands before a value that is no exact one: 超过, 不低于 … / "more than ", "at least " …
Text bound_word(Bound bound);

/// Whether the plan states a base or somebody adopted it, and who and why: ，计划所载 /
/// ，市发展改革委采用，理由：….
Text base_origin(const TargetBase& base);

/// 应考核3年，达到2年 / 2 of 3 years met.
Text years_text(const YearTally& years);

/// What a state means, in a sentence.
Text meaning(State state);

/// 力争、争取 / aspiration; empty for unclear ones.
Text strength_word(Strength strength);

/// Name of a target: its own title, else its indicator's name.
Text target_title(const Catalog& catalog, const Target& target);

/// What the target demands, as a figure in a unit of its own: % where it demands growth, 项 where
/// all of a list. Nothing where the plan gives no number.
std::optional<Shown> shown_demand(const Catalog& catalog, const Target& target,
                                  std::string_view language, bool with_unit = true);

/// Whether the demand is a value of the indicator: no growth, no share of a base, no other series.
bool demands_level(const Target& target);

/// Unit of what the target demands, as a column of units names it; empty where it has none.
std::string demand_unit(const Catalog& catalog, const Target& target, std::string_view language);

/// The target's base; requires that it has one.
Shown shown_base(const Catalog& catalog, const Target& target, std::string_view language,
                 bool with_unit);

/// What the target demands, as short as the plan says it: 25亿立方米, 4-6个, 年均增长10%,
/// 全部完成（5项）. Without unit where a table has a column for it: 25, 4-6.
std::string demand_text(const Catalog& catalog, const Target& target, std::string_view language,
                        bool with_unit = true);

}  // namespace almanac
