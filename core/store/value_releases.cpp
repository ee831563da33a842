// Why: see value_releases.hpp. SPDX-License-Identifier: Apache-2.0
#include "store/value_releases.hpp"

#include <nlohmann/json.hpp>

#include "almanac/model/words.hpp"

namespace almanac {
namespace {

constexpr const char* release_kind = "release";

std::string subject_of(const SeriesKey& key) {
    return key.breakdown.empty() ? key.indicator : key.indicator + "/" + key.breakdown;
}

}  // namespace

void ValueReleases::set(const SeriesKey& key, const Period& period, Release release) {
    releases_[{subject_of(key), key.area, to_text(period)}] = release;
}

Release ValueReleases::of(const SeriesKey& key, const Period& period) const {
    if (releases_.empty()) return Release::open;
    const auto found = releases_.find({subject_of(key), key.area, to_text(period)});
    return found == releases_.end() ? Release::open : found->second;
}

Record release_record(const SeriesKey& key, const Period& period, Release release) {
    return {{release_kind, subject_of(key), key.area, to_text(period)},
            nlohmann::json{{"release", word(release)}}.dump(),
            0};
}

std::optional<Release> release_of(const Record& record) {
    if (record.key.kind != release_kind) return std::nullopt;
    const auto json = nlohmann::json::parse(record.json, nullptr, false);
    return json.is_object() ? parse_word<Release>(json.value("release", "")) : std::nullopt;
}

ValueReleases value_releases(const StoreView& store, SubmissionId as_of) {
    ValueReleases releases;
    for (const auto& record : store.records(release_kind, as_of)) {
        // What cannot be read was meant to close something.
        releases.releases_[{record.key.subject, record.key.area, record.key.period}] =
            release_of(record).value_or(Release::withheld);
    }
    return releases;
}

}  // namespace almanac
