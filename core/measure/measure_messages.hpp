// Why: the messages of measuring, in both languages. SPDX-License-Identifier: Apache-2.0
#pragma once

#include "messages/messages.hpp"

namespace almanac::messages {

inline constexpr MessagePattern formula_fault{"M01",
                                              Severity::error,
                                              "公式“{0}”第 {1} 列为“{2}”，应为 {3}",
                                              "formula “{0}”, column {1}: found “{2}”, wanted {3}",
                                              "该指标只采用公布的数据",
                                              "only published figures of the indicator are used",
                                              "请改正公式",
                                              "correct the formula"};

inline constexpr MessagePattern formula_unknown{
    "M02",
    Severity::error,
    "公式“{0}”用到不存在的指标“{1}”{2}",
    "formula “{0}” refers to the unknown indicator “{1}”{2}",
    "该指标只采用公布的数据",
    "only published figures of the indicator are used",
    "请核对编号",
    "check the id"};

inline constexpr MessagePattern formula_cycle{"M03",
                                              Severity::error,
                                              "公式互相引用成环：{0}",
                                              "formulas refer to each other in a circle: {0}",
                                              "环中各指标只采用公布的数据",
                                              "only published figures of these indicators are used",
                                              "请断开其中一处",
                                              "break the circle"};

inline constexpr MessagePattern total_differs{"M04",
                                              Severity::note,
                                              "{0} {1} {2}：公布值 {3}，下级合计 {4}",
                                              "{0} {1} {2}: published {3}, sum of the parts {4}",
                                              "采用公布值",
                                              "the published value is used",
                                              "",
                                              ""};

inline constexpr MessagePattern unknown_indicator_stored{
    "M05",
    Severity::note,
    "数据库中有已载入部门未定义的指标“{0}”的数据",
    "the store holds figures of “{0}”, which no loaded sector defines",
    "数据保留，本次不采用",
    "they stay stored and are not used now",
    "",
    ""};

inline constexpr MessagePattern measured_foreign{
    "M06",
    Severity::error,
    "部门“{0}”给出了不属于它的指标“{1}”",
    "sector “{0}” gave figures of “{1}”, which is not its own",
    "该项不采用",
    "they are not used",
    "请联系该部门开发者",
    "tell the sector's developers"};

}  // namespace almanac::messages
