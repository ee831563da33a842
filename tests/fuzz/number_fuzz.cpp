// Why: a submitted number comes back exactly, or is refused. SPDX-License-Identifier: Apache-2.0
#include <cmath>

#include "almanac/model/number.hpp"
#include "fuzz.hpp"
#include "intake/value_text.hpp"

namespace {

using namespace almanac;
using fuzz::promise;

void number(std::string_view cell) {
    const auto read = intake_detail::read_value(cell);
    if (read.fault != intake_detail::ValueFault::none) return;
    ++fuzz::tally.accepted;
    promise(std::isfinite(read.number.value), "an accepted number is finite");
    const std::string text = to_text(read.number);
    const auto again = parse_number(text);
    promise(again.fault == NumberFault::none, "what is printed can be read");
    promise(
        again.number.value == read.number.value && again.number.decimals == read.number.decimals,
        "a number comes back with its decimals");
    promise(
        to_text(shift_point(shift_point(read.number, 4), -4)).find_first_not_of("-0123456789.") ==
            std::string::npos,
        "moving the point keeps decimals plain");
    if (read.number.decimals <= 11)
        promise(shift_point(shift_point(read.number, 4), -4).value == read.number.value,
                "units of ten thousand there and back are exact");
}

}  // namespace

ALMANAC_FUZZ_TARGET(number)
