// Why: a closed figure must not be told from another that stands open beside it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/catalog.hpp"
#include "measure/measure.hpp"
#include "store/value_releases.hpp"

namespace almanac {

/// Decides figure by figure what an audience may see. Everything given is borrowed.
class Curtain {
public:
    Curtain(const Catalog& catalog, const Figures& figures, const ValueReleases& releases,
            std::string_view audience);

    /// The series without what is closed, which is remembered as withheld; the same one where
    /// nothing is.
    Figures::Shared before(const Figures::Shared& series) const;

    /// Whether a year's figure is closed: by its own release, under whatever name of its period,
    /// or, where it was computed, by its only closed input: in that year, and for what a sector
    /// computed, which may add up over years, in any up to it.
    bool hides_year(const MeasuredSeries& series, int year) const;

    /// Indicators that an indicator is computed from; empty where it is observed.
    const std::vector<std::string>& inputs_of(const std::string& indicator) const;

private:
    bool hides_part_of(const MeasuredSeries& series, int year) const;
    /// Under any name of its period.
    bool is_closed(const SeriesKey& key, const Period& period) const;
    bool is_input_hidden(const std::string& indicator, const std::string& area, int year) const;
    bool is_closed_itself(const MeasuredSeries& series, int year) const;
    bool is_closed_by(const std::string& indicator, const std::string& area, int year) const;
    /// `inputs` and what these are computed from.
    std::set<std::string> all_inputs(const std::vector<std::string>& inputs) const;
    bool gives_input_away(const MeasuredSeries& series, const Point& point) const;

    const Catalog& catalog_;
    const Figures& figures_;
    const ValueReleases& releases_;
    std::string audience_;
    std::map<std::string, std::vector<std::string>> inputs_;
};

}  // namespace almanac
