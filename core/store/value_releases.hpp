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

/// Who may see single figures, beside what their indicators say (DOMAIN 16). All sources and price
/// bases of one figure are alike.
class ValueReleases {
public:
    void set(const SeriesKey& key, const Period& period, Release release);
    /// open where nothing was said.
    Release of(const SeriesKey& key, const Period& period) const;
    bool empty() const { return releases_.empty(); }

private:
    friend ValueReleases value_releases(const StoreView& store, SubmissionId as_of);
    /// Subject, area and period as records have them.
    std::map<std::tuple<std::string, std::string, std::string>, Release> releases_;
};

/// The record that says who may see one figure.
Record release_record(const SeriesKey& key, const Period& period, Release release);
/// What such a record says; nothing where it is another.
std::optional<Release> release_of(const Record& record);

/// Everything said of single figures until submission `as_of`.
ValueReleases value_releases(const StoreView& store, SubmissionId as_of);

}  // namespace almanac
