// Why: which figures may carry a verdict, year by year, and which only inform.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <set>
#include <vector>

#include "assess/assess.hpp"

namespace almanac {

/// A figure as the reading it is.
Reading reading_of(const Point& point, const Provenance& provenance);

/// The same of a year's figure of `series`, doubted where the year is.
Reading reading_of(const MeasuredSeries& series, const Point& point);

/// What is known of one indicator in one area up to a year.
class Evidence {
public:
    /// `figures` may hold nothing of the indicator.
    Evidence(const Catalog& catalog, const Figures& figures, const std::string& indicator,
             const std::string& area);

    /// The figure of exactly `year` that may set a state: it has a value, is no forecast, and comes
    /// from a class of 1 to 4, through what it was derived from.
    const Reading* of_year(int year) const;
    /// The newest such figure up to `year`.
    const Reading* latest(int year) const;
    /// The newest figure of class 5 or 6, or forecast, up to `year`: it informs only.
    const Reading* reference(int year) const;
    /// Whether the year's figure is announced but not out: by its status, or by the indicator's
    /// calendar at `cut_off`.
    bool is_awaited(int year, const Date& cut_off) const;
    /// Whether the definition changed in a year after `after`, up to `until`.
    bool is_broken(int after, int until) const;
    const std::map<int, Reading>& usable() const { return usable_; }
    /// Figures that may set a state and are of less than a year (a month, the year so far, a day),
    /// in order of their last day.
    const std::vector<Reading>& within_years() const { return within_years_; }

private:
    void add_within_years(const Series& series);

    const Indicator* indicator_;
    std::map<int, Reading> usable_;
    std::map<int, Reading> informing_;
    std::vector<Reading> within_years_;
    std::map<int, Status> without_value_;
    std::set<int> breaks_;
};

/// 最新数据为2015年（2016年数据尚未到发布时间）: what is known of a target whose state says that
/// nothing decides, or that it waits for its figure (DOMAIN 13). Empty for other states, or where
/// nothing is known.
Text newest_text(const Assessment& assessment, const Evidence& evidence, const Date& cut_off);

}  // namespace almanac
