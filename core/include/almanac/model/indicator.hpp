// Why: what is measured: an indicator's name, meaning, unit, direction and the semantic that
// decides every roll-up. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "almanac/model/text.hpp"
#include "almanac/model/unit_of_measure.hpp"

namespace almanac {

enum class Direction { up = 1, down, corridor, none };

/// Decides how values combine over time and areas: flow (sum, sum), stock (last, sum), cumulative
/// (last, sum), ratio (from summed parts), rate (last, never over areas), milestone (last, sum of
/// k).
enum class Semantic { flow = 1, stock, cumulative, ratio, rate, milestone };

/// Who may see it. What is not for the audience never enters a Document.
enum class Release { open = 1, internal, withheld };

enum class PriceBasis { not_money = 1, current, constant };

struct Definition {
    Text text;
    std::string valid_from;  ///< Empty: from the beginning.
};

struct Indicator {
    std::string id;  ///< `sector.name`
    std::string sector;
    Text name;
    std::vector<Definition> definitions;  ///< By valid_from, oldest first; at least one.
    UnitOfMeasure unit;
    std::map<std::string, UnitOfMeasure>
        display_unit;  ///< By language, where it differs from unit.
    int decimals = 0;
    std::optional<double> minimum;  ///< Plausible range, in `unit`.
    std::optional<double> maximum;
    std::optional<double>
        natural_limit;  ///< What no value can pass by its nature: 100 for a share.
    Direction direction = Direction::none;
    Semantic semantic = Semantic::stock;
    std::string numerator;  ///< Ratio only: indicator ids.
    std::string denominator;
    std::string formula;  ///< Empty: observed, not derived.
    std::string growth;   ///< Indicator whose figures are the published growth on the year before.
    PriceBasis price_basis = PriceBasis::not_money;
    std::string reports;    ///< Unit that hands the figure in; may be empty.
    bool computed = false;  ///< By the sector's code: nobody hands it in.
    Text each;  ///< What it has a figure of each of (景区); empty where there is one figure.
    std::vector<std::string> leads;
    std::vector<std::string> supports;
    Release release = Release::open;
    Text release_ground;
    std::optional<int>
        calendar;  ///< Month of the following year in which the yearly figure usually appears.
    bool context = false;  ///< Background figure without a target.
    std::vector<std::string> formerly;
};

}  // namespace almanac
