// Why: from stored observations to the one series per indicator and area that the report uses:
// chosen, rolled up, derived. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
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
    Date cut_off;  ///< Figures published later are left out, and what came later without a date.
    bool only_come = false;  ///< Also what came in later although it was published before.
};

/// The store's history as a vintage sees it.
inline Moment moment_of(const Vintage& vintage) { return {vintage.as_of, vintage.cut_off}; }

/// A figure that is not used: another source of the same period, or what the used one replaced.
struct Alternative {
    Point point;
    Provenance provenance;
    bool replaced = false;  ///< By a revision: as the year was issued, beside how it is restated.
};

/// One indicator in one area: its yearly figures, best source first chosen, and everything else
/// that is known.
struct MeasuredSeries {
    std::string indicator;
    std::string area;
    Series yearly;  ///< One point a year, in order; provenance class 0 where derived.
    std::vector<Series>
        other;  ///< Part-year, year-to-date, span and day series as stored, chosen by source.
    std::map<int, std::vector<Alternative>> alternatives;  ///< By year: the figures not used.
    std::vector<std::string> sector_inputs = {};  ///< What a sector computed its figures from.
    std::set<int> doubted = {};  ///< Years whose figure is doubted, or rests on one that is, and
                                 ///< not answered for; see mark_doubted.
    std::set<Period> withheld = {};  ///< Figures that were taken out, since an audience may not
                                     ///< see them; see figures_for.

    /// Source class that a yearly point rests on, through what was derived; 0 where unknown.
    std::uint8_t class_of(const Point& point) const {
        return yearly.provenances.at(point.provenance).weakest_class();
    }
};

/// All series of an edition, by (indicator, area). Copies, and what an audience sees of it, share
/// the series that they have in common: a nation's are too many to be copied.
class Figures {
public:
    using Key = std::pair<std::string, std::string>;
    using Name = std::pair<std::string_view, std::string_view>;  ///< A key to look for.
    struct InOrder {
        using is_transparent = void;
        bool operator()(const Name& a, const Name& b) const { return a < b; }
    };
    using Shared = std::shared_ptr<const MeasuredSeries>;
    using ByKey = std::map<Key, Shared, InOrder>;

    void add(MeasuredSeries series) { add(std::make_shared<MeasuredSeries>(std::move(series))); }
    /// A series of other figures, as it is.
    void add(Shared series) {
        Key key{series->indicator, series->area};
        by_key_.insert_or_assign(std::move(key), std::move(series));
    }
    const MeasuredSeries* find(std::string_view indicator, std::string_view area) const {
        const auto found = by_key_.find(Name{indicator, area});
        return found == by_key_.end() ? nullptr : found->second.get();
    }
    const ByKey& all() const { return by_key_; }
    /// The series of an indicator in an area to be changed, made where there was none; others that
    /// share it keep what they have.
    MeasuredSeries& edit(const std::string& indicator, const std::string& area);

private:
    ByKey by_key_;
};

/// A series that a sector's measure() gave.
struct SectorSeries : Series {
    SectorSeries(Series series) : Series(std::move(series)) {}
    std::vector<std::string> inputs;  ///< Indicators that it was, or may have been, computed from.
};

/// Reads the store as of `vintage`, chooses sources (DOMAIN 12), rolls up over time and areas by
/// semantic, and applies formulas whose inputs are observed. Sectors' own measure() results are
/// merged by merge_measured afterwards.
/// Where `areas` (see scope.hpp) are given, only theirs are read.
Figures measure(const Catalog& catalog, const FigureSource& store, const Vintage& vintage,
                Diagnostics& diagnostics, const std::vector<std::string>& areas = {});

/// Adds series that a sector's measure() gave (only its own indicators; a published figure precedes
/// a measured one), each point with what it rests on in its provenance, and then computes the
/// formulas that were waiting for them.
void merge_measured(const Catalog& catalog, const std::string& sector,
                    const std::vector<SectorSeries>& measured, Figures& figures,
                    Diagnostics& diagnostics);

}  // namespace almanac
