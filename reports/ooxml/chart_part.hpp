// Why: charts that an office can edit: a DrawingML part over the cells of its own workbook.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "ooxml/chart_series.hpp"
#include "ooxml/xml.hpp"

namespace almanac::ooxml {

/// Text of a chart in DrawingML: faces and size in hundredths of a point.
struct ChartText {
    std::string_view latin;
    std::string_view east_asian;
    int size = 900;
};

/// The chart part. `workbook` is the relationship id of the embedded workbook. The caller asks
/// `xml` what was dropped.
void write_chart_part(Xml& xml, const ChartPlan& plan, const ChartText& text,
                      std::string_view workbook);

/// `B` for column 1 of the sheet, `AA` for 26.
std::string column_name(std::size_t column);

}  // namespace almanac::ooxml
