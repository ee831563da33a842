// Why: the messages of the transforms, in both languages. SPDX-License-Identifier: Apache-2.0
#pragma once

#include "messages/messages.hpp"

namespace almanac::messages {

inline constexpr MessagePattern unknown_reference{
    "F01",
    Severity::warning,
    "引用了报告中不存在的章节或图表“{0}”",
    "a reference points to “{0}”, which is no section, table or chart of this report",
    "报告照常生成，引用处印为“〔待补〕”",
    "the report is built; the reference reads “[to follow]”",
    "请核对编号，或删除该引用",
    "check the id, or remove the reference"};

inline constexpr MessagePattern unknown_figure{
    "F02",
    Severity::warning,
    "章节“{0}”引用了无法识别的数据：{1}",
    "section “{0}” refers to a figure that cannot be resolved: {1}",
    "报告照常生成，该处印为“暂无数据”",
    "the report is built; the place reads “no data”",
    "请核对指标、目标、地区与时期的写法",
    "check indicator, target, area and period"};

inline constexpr MessagePattern units_on_one_axis{
    "F120",
    Severity::warning,
    "图“{0}”的数值单位不一：{1}、{2}",
    "chart “{0}” holds figures in several units: {1}, {2}",
    "报告照常生成，图中未改单位",
    "the report is built; the chart's own line of units stands",
    "请将不同单位的数值分列在不同的图中",
    "draw figures of different units in different charts"};

}  // namespace almanac::messages
