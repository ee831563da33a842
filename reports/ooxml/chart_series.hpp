// Why: a native chart is planned before it is written: which series, drawn how, from which column
// of its workbook; chart part and workbook then cannot disagree. SPDX-License-Identifier:
// Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "almanac/model/document.hpp"
#include "chart/axis.hpp"

namespace almanac::ooxml {

enum class SeriesForm { bar = 1, outline, line, dashed, markers };

/// One series; its values stand in column `column` of the sheet (1 is B), one a label.
struct NativeSeries {
    std::string name;
    SeriesForm form = SeriesForm::line;
    std::string_view colour;
    std::string_view symbol = "none";
    std::size_t column = 1;
    std::vector<std::optional<double>> values;
    std::vector<std::string_view> point_colours;  ///< Empty, or one a value.
    bool labelled = false;
};

/// columns stand, bars lie; scatter has years at their true distances.
enum class ChartFrame { columns = 1, bars, lines, scatter };

struct TextColumn {
    std::string name;
    std::vector<std::string> words;
};

struct ChartPlan {
    ChartFrame frame = ChartFrame::lines;
    std::string label_name;
    std::vector<std::string> labels;
    std::vector<double> positions;  ///< scatter only, one a label.
    std::vector<NativeSeries> series;
    std::vector<TextColumn> words;  ///< To the right of the series in the sheet.
    chart::Axis axis;
    std::string format;  ///< Of the numbers: 0.00 or 0.0%.
    std::string unit;
};

/// Nothing for the kinds that no office can draw as a chart of its own (states), and where there is
/// no number to draw.
std::optional<ChartPlan> plan_chart(const doc::Chart& chart, const doc::Document& document);

}  // namespace almanac::ooxml
