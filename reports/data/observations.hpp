// Why: every format of data goes over the same observations in the same order.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/catalog.hpp"
#include "measure/measure.hpp"

namespace almanac::data {

/// Calls `visit(indicator, area, series, point)` for each figure in use: by indicator and area,
/// years first, then other kinds of period and breakdowns. What the catalog does not know is
/// passed over.
template <class Visit>
void for_each_observation(const Catalog& catalog, const Figures& figures, Visit&& visit) {
    for (const auto& [key, measured] : figures.all()) {
        const Indicator* indicator = catalog.find_indicator(key.first);
        const Area* area = catalog.find_area(key.second);
        if (indicator == nullptr || area == nullptr) continue;
        for (const auto& point : measured->yearly.points)
            visit(*indicator, *area, measured->yearly, point);
        for (const auto& series : measured->other)
            for (const auto& point : series.points) visit(*indicator, *area, series, point);
    }
}

/// The basis of a series' figures. The headline of what is measured in money is at the indicator's
/// own prices, whether those who handed it in said so or not.
inline std::string basis_of(const Indicator& indicator, const Series& series) {
    const bool is_headline = series.key.breakdown.empty() && series.key.basis.empty();
    if (!is_headline || indicator.price_basis == PriceBasis::not_money) return series.key.basis;
    return indicator.price_basis == PriceBasis::current ? "current" : "constant";
}

/// A field of RFC 4180.
std::string csv_field(std::string_view text);

/// A field of words: what a spreadsheet would take for a formula is disarmed.
std::string csv_words(std::string_view text);

}  // namespace almanac::data
