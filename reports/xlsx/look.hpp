// Why: cells of one kind look alike; a format is made once and shared.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <xlsxwriter.h>

#include <map>
#include <string>
#include <utility>

#include "almanac/model/assessment.hpp"

namespace almanac::xlsx {

enum class Style {
    title = 1,
    subtitle,
    standing,  ///< Stage, specimen data.
    link,
    caption,
    note,
    header,
    text,
    line,  ///< Text on one line, however long.
    number,
    total_text,
    total_number,
    label,
    fact
};

/// The formats of one workbook, by style and number format; owned by the workbook.
class Look {
public:
    explicit Look(lxw_workbook* workbook) : workbook_(workbook) {}
    lxw_format* format(Style style, const std::string& number_format = {});
    /// Colours of a state's light, for rules.
    lxw_format* light(Light light);

private:
    lxw_workbook* workbook_;
    std::map<std::pair<Style, std::string>, lxw_format*> formats_;
    std::map<Light, lxw_format*> lights_;
};

}  // namespace almanac::xlsx
