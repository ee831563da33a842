// Why: offices write 1,512.5, ＞10 and 约200; the figure, its bound and what was put right are told
// apart. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>

#include "almanac/model/number.hpp"
#include "almanac/model/series.hpp"

namespace almanac::intake_detail {

enum class ValueFault {
    none = 1,
    missing_mark,  ///< "-", "…", "n/a", "暂无": no value, but no empty cell either.
    not_a_number,
    too_many_digits,
    separators_unclear,  ///< 1.234,5 or 12,34
};

/// What a value cell says. `number` holds only where `fault` is none.
struct ValueText {
    Number number;
    std::optional<Bound> bound;  ///< Where the text itself names one: >10, 10以上, 约10.
    bool full_width = false;     ///< Full-width characters were read as plain ones.
    bool separated = false;      ///< Well-formed group separators were taken off.
    ValueFault fault = ValueFault::none;
};

/// Reads a trimmed, non-empty cell. Where it `rounds`, more digits than a number keeps are no
/// fault.
ValueText read_value(std::string_view cell, bool rounds = false);

/// The bound that a word or sign of the column `bound` names; nothing for what is none.
std::optional<Bound> bound_word(std::string_view text);
/// The status that an English or Chinese word names; nothing for what is none.
std::optional<Status> status_word(std::string_view text);

/// The Chinese word of each, which is read back as the same.
std::string_view chinese_word(Status status);
std::string_view chinese_word(Bound bound);

}  // namespace almanac::intake_detail
