// Why: see value_releases.hpp. SPDX-License-Identifier: Apache-2.0
#include "store/value_releases.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <vector>

#include "almanac/model/words.hpp"

namespace almanac {
namespace {

constexpr const char* release_kind = "release";

std::string subject_of(const SeriesKey& key) {
    return key.breakdown.empty() ? key.indicator : key.indicator + "/" + key.breakdown;
}

/// Other periods that have the figure of `period`: those with the same days, or, of what is
/// measured at a moment, those that end on the same day.
std::vector<Period> names_of(const Period& period, bool by_both_days) {
    using period_detail::months;
    const int year = period.last.year;
    const int last = period.last.month;
    std::vector<Period> all;
    const auto add = [&](const Period& name) {
        if (name.last == period.last && (!by_both_days || name.first == period.first))
            all.push_back(name);
    };
    add(year_period(year));
    add(months(PeriodKind::year_to_date, year, 1, last));
    add(months(PeriodKind::month, year, last, last));
    if (last % 3 == 0) add(months(PeriodKind::quarter, year, last - 2, last));
    if (last % 6 == 0) add(months(PeriodKind::half, year, last - 5, last));
    add({PeriodKind::day, period.last, period.last});
    add({PeriodKind::span, period.first, period.last});
    add({PeriodKind::span, year_period(year).first, period.last});
    return all;
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

Release ValueReleases::of_figure(Semantic semantic, const SeriesKey& key,
                                 const Period& period) const {
    if (releases_.empty()) return Release::open;
    Release strictest = of(key, period);
    for (const auto& name : names_of(period, semantic == Semantic::flow))
        strictest = std::max(strictest, of(key, name));
    return strictest;
}

bool ValueReleases::is_open(const Indicator& indicator, const SeriesKey& key,
                            const Period& period) const {
    return indicator.release == Release::open &&
           of_figure(indicator.semantic, key, period) == Release::open;
}

bool ValueReleases::is_open(const Indicator& indicator, const std::string& area, int year) const {
    return is_open(indicator, {indicator.id, area, PeriodKind::year, "", ""}, year_period(year));
}

bool ValueReleases::speaks_of(const SeriesKey& key) const {
    const auto first = releases_.lower_bound({subject_of(key), key.area, ""});
    return first != releases_.end() && std::get<0>(first->first) == subject_of(key) &&
           std::get<1>(first->first) == key.area;
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

ValueReleases value_releases(const StoreView& store, Moment as_of, const FormerIds& former_ids) {
    ValueReleases releases;
    auto records = store.records(release_kind, as_of);
    if (as_of.day) {
        auto later = store.records(release_kind, as_of.id);
        std::move(later.begin(), later.end(), std::back_inserter(records));
    }
    for (const auto& record : records) {
        const auto& subject = record.key.subject;
        const auto slash = std::min(subject.find('/'), subject.size());
        const std::string id = subject.substr(0, slash);
        const auto now = former_ids.find(id);
        // What cannot be read was meant to close something, and of two names of one figure the one
        // that closes it counts.
        auto& said =
            releases.releases_
                .try_emplace({(now == former_ids.end() ? id : now->second) + subject.substr(slash),
                              record.key.area, record.key.period},
                             Release::open)
                .first->second;
        said = std::max(said, release_of(record).value_or(Release::withheld));
    }
    return releases;
}

}  // namespace almanac
