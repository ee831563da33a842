// Why: years, areas and indicators often stand as columns; what a column's name says is then part
// of each of its figures. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/catalog.hpp"
#include "intake/layout.hpp"

namespace almanac::intake_detail {

/// What a column of values is about, by its name or, where that is not so, by `text`.
struct Dimension {
    Column column;
    std::string text;
};

/// A rule of a mapping: which columns hold values, and about what.
struct Spread {
    std::string theirs;  ///< As written, for messages.
    std::string upper;   ///< Of a head of two rows.
    std::string lower;
    std::vector<Dimension> by;

    bool has_two_rows() const;
};

/// Whether the right side of a rule speaks of a column of values.
bool is_spread(std::string_view ours);
/// The rule, or nothing where it is faulty; `fault` then holds the part that is.
std::optional<Spread> parse_spread(const std::string& theirs, const std::string& ours,
                                   std::string& fault);

/// Whether the rule means that column. `is_taken`: whether its name means something without it;
/// `*` never means such a one.
bool means(const Spread& spread, const Head& head, std::size_t column, bool is_taken);
/// What the column's name says of each dimension, in their order.
std::vector<std::string> texts_of(const Spread& spread, const Head& head, std::size_t column);

/// The period that a column is called by: 2017, 2017年, 2017-Q1; nothing for any other name.
std::optional<Period> period_named(std::string_view name);

/// The name in the form of periods where it means the same of a state and of what happens over
/// time; else as it is, to be read with its indicator.
std::string plain_name_of_period(const std::string& name);

/// 原煤产量（万吨）: a name and the unit behind it in brackets; the unit is empty where there is
/// none that is known.
struct NameAndUnit {
    std::string name;
    std::string unit;
};
NameAndUnit name_and_unit(const Measures& measures, std::string_view text);

}  // namespace almanac::intake_detail
