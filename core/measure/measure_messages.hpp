// Why: the messages of measuring, in both languages. SPDX-License-Identifier: Apache-2.0
#pragma once

#include "messages/messages.hpp"

namespace almanac::messages {

inline constexpr MessagePattern formula_wants_operand{
    "M01",
    Severity::error,
    "公式“{0}”第 {1} 列为“{2}”，应为数、指标编号或左括号",
    "formula “{0}”, column {1}: found “{2}”, wanted a number, an indicator id or (",
    "该指标只采用公布的数据",
    "only published figures of the indicator are used",
    "请改正公式",
    "correct the formula"};

inline constexpr MessagePattern formula_wants_operation{
    "M07",
    Severity::error,
    "公式“{0}”第 {1} 列为“{2}”，应为+ - * / 或公式结束",
    "formula “{0}”, column {1}: found “{2}”, wanted + - * / or the end",
    "该指标只采用公布的数据",
    "only published figures of the indicator are used",
    "请改正公式",
    "correct the formula"};

inline constexpr MessagePattern formula_wants_closing{
    "M08",
    Severity::error,
    "公式“{0}”第 {1} 列为“{2}”，应为右括号",
    "formula “{0}”, column {1}: found “{2}”, wanted )",
    "该指标只采用公布的数据",
    "only published figures of the indicator are used",
    "请改正公式",
    "correct the formula"};

inline constexpr MessagePattern formula_wants_number{
    "M09",
    Severity::error,
    "公式“{0}”第 {1} 列为“{2}”，应为至多 15 位有效数字的数",
    "formula “{0}”, column {1}: found “{2}”, wanted a number of at most 15 significant digits",
    "该指标只采用公布的数据",
    "only published figures of the indicator are used",
    "请改正公式",
    "correct the formula"};

inline constexpr MessagePattern formula_too_deep{
    "M10",
    Severity::error,
    "公式“{0}”第 {1} 列为“{2}”，应为较少的括号层次（至多 64 层）",
    "formula “{0}”, column {1}: found “{2}”, wanted fewer nested parentheses (64 at most)",
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

inline constexpr MessagePattern divided_by_zero{"M11",
                                                Severity::note,
                                                "{0} {1} {2}：除数为零",
                                                "{0} {1} {2}: the divisor is zero",
                                                "该数不计算",
                                                "the figure is not computed",
                                                "",
                                                ""};

inline constexpr MessagePattern cumulative_falls{
    "M12",
    Severity::warning,
    "{0} {1}：累计数 {2} 为 {3}，低于 {4} 的 {5}，且未注明修订",
    "{0} {1}: the cumulative figure of {2}, {3}, is below that of {4}, {5}, without a revision",
    "两数照列",
    "both figures are shown as they are",
    "请与报送单位核实",
    "ask the unit that reported it"};

inline constexpr MessagePattern terms_units{
    "M13",
    Severity::error,
    "公式“{0}”把单位不同的量相加减：{1} 与 {2}",
    "formula “{0}” adds or subtracts what is measured differently: {1} and {2}",
    "该指标只采用公布的数据",
    "only published figures of the indicator are used",
    "请先用系数换算成同一单位",
    "bring both to one unit by a factor"};

inline constexpr MessagePattern result_units{
    "M14",
    Severity::error,
    "公式“{0}”算出的是 {1}，指标的单位是 {2}",
    "formula “{0}” gives {1}; the indicator's unit is {2}",
    "该指标只采用公布的数据",
    "only published figures of the indicator are used",
    "请在公式中用系数换算（如百分数乘以100），或改正指标的单位",
    "convert by a factor in the formula (100 for per cent), or correct the indicator's unit"};

inline constexpr MessagePattern result_factor{
    "M190",
    Severity::error,
    "公式“{0}”：由 {1} 得到 {2}，按单位换算应乘以 {3}，公式所乘的是 {4}",
    "formula “{0}”: from {1} to {2} the units ask for a factor of {3}; the formula has {4}",
    "该指标只采用公布的数据",
    "only published figures of the indicator are used",
    "请在公式中按单位换算，或改正指标的单位",
    "convert by the units in the formula, or correct the indicators' units"};

inline constexpr MessagePattern sum_too_long{
    "M191",
    Severity::warning,
    "{0} {1} {2}：合计 {3} 超过 15 位有效数字",
    "{0} {1} {2}: the sum, {3}, has more than 15 significant digits",
    "不作合计，也不与公布值核对",
    "no sum is given, and no published figure is held against it",
    "请把指标的单位改为较大的单位（如万元、亿元）",
    "give the indicator a larger unit (万元, 亿元)"};

inline constexpr MessagePattern ratio_units{
    "M15",
    Severity::error,
    "比率“{0}”的分子 {1}、分母 {2} 得不出它的单位 {3}",
    "ratio “{0}”: numerator in {1} and denominator in {2} do not give its unit, {3}",
    "该指标只采用公布的数据",
    "only published figures of the indicator are used",
    "请核对分子、分母和单位",
    "check numerator, denominator and unit"};

}  // namespace almanac::messages
