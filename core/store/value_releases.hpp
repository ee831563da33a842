// Why: a single figure may be for fewer eyes than its indicator; records say so, revised and
// journaled like figures. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <tuple>

#include "almanac/model/indicator.hpp"
#include "almanac/model/series.hpp"
#include "store/store.hpp"

namespace almanac {

/// The id that an indicator has now, by one it had when something was said of it.
using FormerIds = std::map<std::string, std::string>;

/// Who may see single figures, beside what their indicators say (DOMAIN 16). All sources and price
/// bases of one figure are alike.
class ValueReleases {
public:
    void set(const SeriesKey& key, const Period& period, Release release);
    /// What was said of a figure of exactly this period; open where nothing was.
    Release of(const SeriesKey& key, const Period& period) const;
    /// The strictest that was said of the figure under any name of its period. January to March of
    /// a flow is the first quarter and the span between these days; of what is measured at a moment
    /// every period that ends with it has the same figure.
    Release of_figure(Semantic semantic, const SeriesKey& key, const Period& period) const;
    /// Whether all may see an indicator's figure, of a period or, without breakdown, of a year.
    bool is_open(const Indicator& indicator, const SeriesKey& key, const Period& period) const;
    bool is_open(const Indicator& indicator, const std::string& area, int year) const;
    /// Whether anything was said of the series: indicator, breakdown and area.
    bool speaks_of(const SeriesKey& key) const;
    bool empty() const { return releases_.empty(); }

private:
    friend ValueReleases value_releases(const StoreView& store, Moment as_of,
                                        const FormerIds& former_ids);
    /// Subject, area and period as records have them.
    std::map<std::tuple<std::string, std::string, std::string>, Release> releases_;
};

/// The record that says who may see one figure.
Record release_record(const SeriesKey& key, const Period& period, Release release);
/// What such a record says; nothing where it is another.
std::optional<Release> release_of(const Record& record);

/// Everything said of single figures until `as_of`. What came in after its day can close a figure,
/// never open one: a secret stays one in editions of an earlier day.
ValueReleases value_releases(const StoreView& store, Moment as_of, const FormerIds& former_ids);

}  // namespace almanac
