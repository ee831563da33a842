// Why: 万吨 added to 亿吨 gives a number, and a wrong one: what is computed must fit by its units.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "measure/derivation_order.hpp"

namespace almanac::measure_detail {

/// Why a rule's units do not fit, as a message; nothing where they do or cannot be told.
///
/// Terms that are added or subtracted must be of one unit; the result must be of the indicator's,
/// powers of ten included. A number in the formula may be a conversion, a coefficient, or both:
/// what it leaves of the conversion that the units ask for may be neither a power of ten nor less
/// of a coefficient than the number itself (`a / b * 100` per cent, where a is in 万元 and b in
/// 亿元). Count words and pure numbers are of one kind, per cent is a hundredth of it. A numerator
/// and denominator are converted, and must give the ratio's unit.
std::optional<Diagnostic> unit_fault(const Catalog& catalog, const Rule& rule);

}  // namespace almanac::measure_detail
