// Why: from stored observations to the one series per indicator and area that the report uses:
// chosen, rolled up, derived. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "almanac/error.hpp"
#include "almanac/model/series.hpp"
#include "catalog/catalog.hpp"
#include "store/store.hpp"

namespace almanac {

/// What was known, by when: an edition uses one vintage.
struct Vintage {
    SubmissionId as_of = newest;
    Date cut_off;  ///< Figures published later are left out; undated ones count from the end of
                   ///< their period.
};

/// A figure that was not used, and why not: another source of the same period.
struct Alternative {
    Point point;
    Provenance provenance;
};

/// One indicator in one area: its yearly figures, best source first chosen, and everything else
/// that is known.
struct MeasuredSeries {
    std::string indicator;
    std::string area;
    Series yearly;  ///< One point a year, in order; provenance class 0 where derived.
    std::vector<Series>
        other;  ///< Part-year, year-to-date, span and day series as stored, chosen by source.
    std::map<int, std::vector<Alternative>> alternatives;  ///< By year: the sources not used.
    std::set<Period> withheld = {};  ///< Figures that were taken out, since an audience may not
                                     ///< see them; see figures_for.

    /// Source class that a yearly point rests on, through what was derived; 0 where unknown.
    std::uint8_t class_of(const Point& point) const {
        return yearly.provenances.at(point.provenance).weakest_class();
    }
};

/// All series of an edition, by (indicator, area).
class Figures {
public:
    using Key = std::pair<std::string, std::string>;
    void add(MeasuredSeries series) {
        Key key{series.indicator, series.area};
        by_key_.insert_or_assign(std::move(key), std::move(series));
    }
    const MeasuredSeries* find(const std::string& indicator, const std::string& area) const {
        const auto found = by_key_.find({indicator, area});
        return found == by_key_.end() ? nullptr : &found->second;
    }
    const std::map<Key, MeasuredSeries>& all() const { return by_key_; }
    std::map<Key, MeasuredSeries>& all() { return by_key_; }

private:
    std::map<Key, MeasuredSeries> by_key_;
};

/// Reads the store as of `vintage`, chooses sources (DOMAIN 12), rolls up over time and areas by
/// semantic, and applies formulas whose inputs are observed. Sectors' own measure() results are
/// merged by merge_measured afterwards.
/// Where `areas` (see scope.hpp) are given, only theirs are read.
Figures measure(const Catalog& catalog, const Store& store, const Vintage& vintage,
                Diagnostics& diagnostics, const std::vector<std::string>& areas = {});

/// Adds series that a sector's measure() gave (only its own indicators; a published figure precedes
/// a measured one), each point with what it rests on in its provenance, and then computes the
/// formulas that were waiting for them.
void merge_measured(const Catalog& catalog, const std::string& sector,
                    const std::vector<Series>& measured, Figures& figures,
                    Diagnostics& diagnostics);

}  // namespace almanac
