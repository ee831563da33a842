// Why: how a figure is printed: unit of the language, decimals, bounds, and marks for whatever a
// reader must know of it. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "almanac/model/assessment.hpp"
#include "almanac/model/document.hpp"
#include "almanac/model/indicator.hpp"
#include "almanac/model/series.hpp"
#include "catalog/catalog.hpp"

namespace almanac {

/// A printed figure; `marks` are words such as 初步统计数, 汇总数, 待核.
struct PrintedFigure {
    std::optional<Shown> shown;  ///< Nothing where the status carries no value.
    std::string text;
    std::vector<std::string> marks;
};

/// How it is to be printed.
struct PrintOptions {
    std::string_view language;
    bool with_unit = true;
    /// Values that the print must not seem to cross, in the indicator's unit: a verdict rests on
    /// them, and one more decimal is printed where rounding would contradict it (DOMAIN 14).
    std::vector<double> limits;
};

/// A figure of `indicator`: 12.5亿立方米, 不低于10家 / at least 10; where the status carries no
/// value, its word. Never more decimals than the source wrote or the indicator has, unless a limit
/// asks for them; derived figures then show as many as it takes.
PrintedFigure print_figure(const Indicator& indicator, const Reading& reading,
                           const PrintOptions& options);

/// A number in the indicator's unit, in the unit and decimals that it is shown in.
Shown shown_number(const Indicator& indicator, const Number& number, const PrintOptions& options);

/// A ratio as per cent with one decimal, more where `limits` (ratios) would be contradicted: 62.5%.
Shown shown_percent(double ratio, const std::vector<double>& limits);

/// A change on the year before: in per cent; of shares in points, of ranks in places.
struct Growth {
    enum class Kind { rate = 1, points, places };
    double exact = 0;  ///< Of a rate 1 = 100 %, else in points or places.
    int decimals = 1;
    Kind kind = Kind::rate;
    bool nominal = false;  ///< At current prices.
    Text unit = Text("%", "%");
    int power = 2;  ///< Of ten, which makes a rate its unit's: 2 for per cent, 3 for ‰.
};

/// Of two figures of `indicator`; a rank is what is counted in places, or what a target ranks.
Growth growth_of(const Catalog& catalog, const Indicator& indicator, double before, double now);

/// A growth that was published, in its own unit (%, ‰, points), as precise as it was.
Growth published_growth_of(const Indicator& growth, const Point& point);

/// Makes `figure` print it: 增长3.2% / 下降1.0% / 持平, 提高1.2个百分点; as a bare signed number
/// where its unit is not named.
void show_growth(doc::Figure& figure, const Growth& growth, const PrintOptions& options);

}  // namespace almanac
