// Why: a sector's figure is never better than the figures that its code was given.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "measure/measure.hpp"

namespace almanac {

/// Looks up what figures computed from others rest on. `figures` are borrowed and stay unchanged.
class InputClasses {
public:
    explicit InputClasses(const Figures& figures) : figures_(figures) {}

    /// Weakest class among all figures of `inputs` in `area` up to the end of `year`: what adds up
    /// over years is no better than its worst year. 6 (inferred) where none of them has a value.
    std::uint8_t weakest(const std::string& area, const std::vector<std::string>& inputs, int year);

private:
    using ByYear = std::map<int, std::uint8_t>;  // Weakest class up to and with that year.
    ByYear by_year(const std::string& area, const std::vector<std::string>& inputs) const;

    const Figures& figures_;
    std::map<std::pair<std::string, std::vector<std::string>>, ByYear> known_;
};

}  // namespace almanac
