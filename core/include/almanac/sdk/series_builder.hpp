// Why: measure() answers with series; an author sets figures one by one, in any order.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cmath>
#include <map>
#include <set>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "almanac/model/period.hpp"
#include "almanac/model/series.hpp"
#include "almanac/sdk/requests.hpp"

namespace almanac::sdk {

/// Collects what measure() derives. A period that is never set is a gap; nothing is filled in.
class SeriesBuilder {
public:
    /// The figure of a year, in the indicator's unit. Throws std::invalid_argument for infinity or
    /// not-a-number, and for a period that was set before.
    SeriesBuilder& set(const std::string& indicator, const std::string& area, int year,
                       double value, Status status = Status::final_figure) {
        return set(indicator, area, year_period(year), value, status);
    }

    SeriesBuilder& set(const std::string& indicator, const std::string& area, const Period& period,
                       double value, Status status = Status::final_figure) {
        Point point;
        point.period = period;
        point.value = value;
        point.decimals = number_of(value).decimals;
        point.status = status;
        return set(indicator, area, point);
    }

    /// A point with all that is to be said about it: bound, partial.
    SeriesBuilder& set(const std::string& indicator, const std::string& area, const Point& point) {
        const std::string place = indicator + " " + area + " " + to_text(point.period);
        if (has_value(point.status) && !std::isfinite(point.value))
            throw std::invalid_argument(place + ": the value is not a finite number");
        auto& points = points_[{indicator, area, point.period.kind, {}, {}}];
        if (!points.emplace(point.period, point).second)
            throw std::invalid_argument(place + ": set twice");
        return *this;
    }

    /// Says which indicators of the request `indicator` is computed from. Its figures then count as
    /// much as the weakest of these; where nothing is said, as the weakest of all that was sent.
    SeriesBuilder& name_inputs(const std::string& indicator,
                               const std::vector<std::string>& inputs) {
        inputs_[indicator].insert(inputs.begin(), inputs.end());
        return *this;
    }

    /// What was set, in order of key and period.
    std::vector<Series> series() const {
        std::vector<Series> all;
        for (const auto& [key, points] : points_) {
            Series series{key, {}, {Provenance{}}};
            for (const auto& [period, point] : points) series.points.push_back(point);
            all.push_back(std::move(series));
        }
        return all;
    }
    operator MeasureReply() const { return {series(), inputs_}; }

private:
    std::map<SeriesKey, std::map<Period, Point>> points_;
    std::map<std::string, std::set<std::string>> inputs_;
};

}  // namespace almanac::sdk
