// Why: see evidence.hpp. SPDX-License-Identifier: Apache-2.0
#include "assess/evidence.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace almanac {
namespace {

constexpr int weakest_deciding_class = 4;  // DOMAIN 12: 5 and 6 never set a state.

bool decides(const Reading& reading) {
    return reading.rests_on <= weakest_deciding_class && reading.status != Status::expected &&
           !reading.partial;
}

const Reading* newest_of(const std::map<int, Reading>& readings, int year) {
    auto after = readings.upper_bound(year);
    return after == readings.begin() ? nullptr : &std::prev(after)->second;
}

}  // namespace

Reading reading_of(const Point& point, const Provenance& provenance) {
    Reading reading;
    reading.period = point.period;
    reading.value = point.value;
    reading.decimals = point.decimals;
    reading.status = point.status;
    reading.bound = point.bound;
    reading.partial = point.partial;
    reading.derived = provenance.source_class == 0;
    reading.provenance = provenance;
    reading.rests_on = provenance.weakest_class();
    return reading;
}

Reading reading_of(const MeasuredSeries& series, const Point& point) {
    Reading reading = reading_of(point, series.yearly.provenances.at(point.provenance));
    reading.doubted = series.doubted.count(point.period.first.year) != 0;
    return reading;
}

Evidence::Evidence(const Catalog& catalog, const Figures& figures, const std::string& indicator,
                   const std::string& area)
    : indicator_(catalog.find_indicator(indicator)) {
    const auto* series = figures.find(indicator, area);
    if (series == nullptr) return;
    for (const auto& point : series->yearly.points) {
        const auto year = point.period.year();
        if (!year) continue;
        if (!has_value(point.status)) {
            without_value_[*year] = point.status;
            continue;
        }
        const Reading reading = reading_of(*series, point);
        if (is_break(point)) breaks_.insert(*year);
        (decides(reading) ? usable_ : informing_).insert_or_assign(*year, reading);
    }
    for (const auto& other : series->other) add_within_years(other);
    std::stable_sort(
        within_years_.begin(), within_years_.end(),
        [](const Reading& a, const Reading& b) { return a.period.last < b.period.last; });
}

void Evidence::add_within_years(const Series& series) {
    // One kind of a thing is not the thing, and prices of another basis are other figures.
    if (!series.key.breakdown.empty() || !series.key.basis.empty()) return;
    for (const auto& point : series.points) {
        if (!has_value(point.status) || !point.period.year()) continue;
        const Reading reading = reading_of(point, series.provenances.at(point.provenance));
        if (decides(reading)) within_years_.push_back(reading);
    }
}

const Reading* Evidence::of_year(int year) const {
    const auto found = usable_.find(year);
    return found == usable_.end() ? nullptr : &found->second;
}

const Reading* Evidence::latest(int year) const { return newest_of(usable_, year); }

bool Evidence::is_broken(int after, int until) const {
    const auto found = breaks_.upper_bound(after);
    return found != breaks_.end() && *found <= until;
}

const Reading* Evidence::reference(int year) const { return newest_of(informing_, year); }

bool Evidence::is_awaited(int year, const Date& cut_off) const {
    const auto status = without_value_.find(year);
    if (status != without_value_.end()) return status->second == Status::not_yet_released;
    if (indicator_ == nullptr || !indicator_->calendar) return false;
    const Date out{static_cast<std::int16_t>(year + 1),
                   static_cast<std::uint8_t>(*indicator_->calendar), 1};
    return cut_off < out;
}

namespace {

/// Of a figure within a year, which is not the year's.
Text up_to_text(const Date& last) {
    const bool is_month = last.day == days_in_month(last.year, last.month);
    const std::string day = is_month ? "" : fmt::format("{}日", last.day);
    const std::string iso = is_month ? to_text(last).substr(0, 7) : to_text(last);
    return {fmt::format("最新数据截至{}年{}月{}", last.year, last.month, day),
            "the newest figure is up to " + iso};
}

}  // namespace

Text newest_text(const Assessment& assessment, const Evidence& evidence, const Date& cut_off) {
    const State state = assessment.state;
    const bool is_open =
        state == State::no_data || state == State::no_data_due || state == State::not_yet_released;
    if (!is_open || !assessment.newest) return {};
    const Period& period = assessment.newest->period;
    if (period.kind != PeriodKind::year) return up_to_text(period.last);
    const int known = period.last.year;
    const int year = assessment.year;
    if (known >= year || !evidence.is_awaited(year, cut_off))
        return {fmt::format("最新数据为{}年", known),
                fmt::format("the newest figure is of {}", known)};
    return {fmt::format("最新数据为{}年（{}年数据尚未到发布时间）", known, year),
            fmt::format("the newest figure is of {}; that of {} is not due out yet", known, year)};
}

}  // namespace almanac
