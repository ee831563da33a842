// Why: a sector asks for a figure by name, area and year, and gets it or nothing, never a guess.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "almanac/model/columns.hpp"
#include "almanac/model/series.hpp"

namespace almanac::sdk {

/// The series that a request brought, looked up by what they are.
class Figures {
public:
    void add(Series series) {
        const bool is_yearly = series.key.period_kind == PeriodKind::year &&
                               series.key.breakdown.empty() && series.key.basis.empty();
        if (is_yearly) yearly_.try_emplace({series.key.indicator, series.key.area}, all_.size());
        all_.push_back(std::move(series));
    }

    /// Every series of the request: yearly, part-year, spans; in the request's order.
    const std::vector<Series>& all() const { return all_; }

    /// The yearly series without breakdown or other basis, or null.
    const Series* find(const std::string& indicator, const std::string& area) const {
        const auto found = yearly_.find({indicator, area});
        return found == yearly_.end() ? nullptr : &all_[found->second];
    }

    /// The figure of a year with all that is said about it, or null.
    const Point* point(const std::string& indicator, const std::string& area, int year) const {
        const Series* series = find(indicator, area);
        if (series == nullptr) return nullptr;
        for (const auto& point : series->points) {
            if (point.period == year_period(year)) return &point;
        }
        return nullptr;
    }

    /// The figure of a year where it can be calculated with: there is one, it is exact ("over 10"
    /// is not) and whole (no part of the area is missing).
    std::optional<double> value(const std::string& indicator, const std::string& area,
                                int year) const {
        const Point* found = point(indicator, area, year);
        if (found == nullptr || !is_whole(*found)) return std::nullopt;
        return found->value;
    }

    /// Years for which value() gives a figure, oldest first.
    std::vector<int> years(const std::string& indicator, const std::string& area) const {
        std::vector<int> years;
        if (const Series* series = find(indicator, area)) {
            for (const auto& point : series->points) {
                if (is_whole(point)) years.push_back(point.period.first.year);
            }
        }
        return years;
    }

private:
    static bool is_whole(const Point& point) {
        return has_value(point.status) && point.bound == Bound::exact && !point.partial;
    }

    std::vector<Series> all_;
    std::map<std::pair<std::string, std::string>, std::size_t> yearly_;
};

}  // namespace almanac::sdk
