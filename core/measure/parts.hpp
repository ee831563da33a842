// Why: a derived figure is never better than what it was computed from.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "measure/measure.hpp"

namespace almanac::measure_detail {

/// Puts a point with its provenance into `series`, in order of period.
void insert_point(Series& series, Point point, const Provenance& provenance);

/// The point of exactly `period`, or null.
const Point* find_point(const Series& series, const Period& period);

/// A series that nothing is known of yet.
MeasuredSeries empty_series(const std::string& indicator, const std::string& area);

/// Whether a computed figure may stand for `year`: nothing is known, or only that nothing was.
/// A value that was published, and 不适用, stay.
bool is_open(const MeasuredSeries* series, int year);

/// Whether a point may enter a computation: a whole, exact value.
bool is_exact(const Point& point);

/// Whether figures of places add up to that of the area they lie in.
constexpr bool adds_up(Semantic semantic) {
    return semantic != Semantic::ratio && semantic != Semantic::rate;
}

/// A figure that enters a computation, with the class it rests on.
struct Part {
    Point point;
    std::uint8_t source_class = 0;
};

/// The year's figure; nothing where there is none that may enter a computation.
std::optional<Part> part_of(const Figures& figures, const std::string& indicator,
                            const std::string& area, int year);

/// A figure being computed: it takes the weakest status and class of its parts, and
/// breaks where one of them does.
class Derivation {
public:
    void take(const Part& part);
    /// The computed figure, which rests on the weakest of what was taken.
    Alternative result(int year, double value, int decimals, DerivedFrom how) const;
    /// Stands the result in for `year` of `series`, where that is open.
    void put(MeasuredSeries& series, int year, double value, int decimals, DerivedFrom how) const;

private:
    Status status_ = Status::final_figure;
    bool breaks_ = false;
    std::uint8_t source_class_ = 0;
};

}  // namespace almanac::measure_detail
