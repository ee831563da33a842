// Why: layouts work on numbers and words; where these come from in the document is settled once.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "almanac/model/document.hpp"

namespace almanac::chart {

/// One cell: the number to draw (none: a gap), the text to print, a state where the cell shows one.
struct Datum {
    std::optional<double> number;
    int decimals = 0;  ///< As printed.
    std::string text;
    std::string title;  ///< What it is, in words; may be empty.
    std::optional<State> state;
    std::string word;  ///< Of the state, as the target's own words have it.
    Light light = Light::grey;
};

struct DataColumn {
    doc::ChartRole role = doc::ChartRole::observed;
    std::string name;
    std::vector<Datum> data;  ///< One a label.
};

/// A chart's table, read: group rows left out.
struct ChartData {
    std::vector<std::string> labels;
    std::vector<DataColumn> columns;  ///< Without the label column.
    std::string unit;
    std::string language;

    std::vector<const DataColumn*> with(doc::ChartRole role) const;
    const DataColumn* first(doc::ChartRole role) const;  ///< Null where there is none.
};

ChartData read_chart(const doc::Chart& chart, const doc::Document& document);

}  // namespace almanac::chart
