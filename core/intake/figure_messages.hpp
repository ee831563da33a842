// Why: what intake says about values, their units and limits, and about figures beside others.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "messages/messages.hpp"

namespace almanac::messages {

inline constexpr MessagePattern value_wanted{
    "D07",
    Severity::error,
    "数值为空，而状态为“{0}”",
    "the value is empty, and the status is “{0}”",
    "本文件未写入任何数据",
    "nothing of this file was stored",
    "填入数值；确无数值时，状态写 not_yet_released（尚未发布）、not_applicable（不适用）或 "
    "missing（缺失）",
    "enter the value; where there is none, the status is not_yet_released, not_applicable or "
    "missing"};

inline constexpr MessagePattern value_unwanted{
    "D119",
    Severity::error,
    "状态为“{1}”时不应有数值“{0}”",
    "with status “{1}” there is no value, but “{0}” stands here",
    "本文件未写入任何数据",
    "nothing of this file was stored",
    "删去数值，或改正状态",
    "empty the value or correct the status"};

inline constexpr MessagePattern missing_mark{
    "D120",
    Severity::error,
    "“{0}”不是数值",
    "“{0}” is no value",
    "本文件未写入任何数据",
    "nothing of this file was stored",
    "没有数值时单元格留空，状态写 missing（缺失）、not_yet_released（尚未发布）或 "
    "not_applicable（不适用）；缺失不等于零",
    "where there is no value leave the cell empty and write status missing, not_yet_released or "
    "not_applicable; missing is not zero"};

inline constexpr MessagePattern not_a_number{
    "D08",
    Severity::error,
    "“{0}”不是数",
    "“{0}” is no number",
    "本文件未写入任何数据",
    "nothing of this file was stored",
    "只写数字和小数点，如 1512 或 -3.5；单位写在单位列，文字写在备注列",
    "write digits and a point only, like 1512 or -3.5; the unit has its own column, words belong "
    "into the note"};

inline constexpr MessagePattern status_in_value{
    "D220",
    Severity::error,
    "“{0}”是状态，不是数值",
    "“{0}” is a status, not a value",
    "本文件未写入任何数据",
    "nothing of this file was stored",
    "数值留空，在状态列选“{0}”",
    "leave the value empty and write it into the column of statuses"};

inline constexpr MessagePattern other_unit_in_value{
    "D221",
    Severity::error,
    "“{0}”的单位是“{1}”，而该指标的单位是 {2}",
    "“{0}” is in “{1}”, but the indicator is in {2}",
    "本文件未写入任何数据",
    "nothing of this file was stored",
    "核对这是不是该指标的数：是增速、比重的，改报相应的指标；确是该指标的，填 {2} 的数",
    "check whether it is this indicator's: a growth or share belongs to an indicator of its own; "
    "else enter the figure in {2}"};

inline constexpr MessagePattern unit_beside_read{
    "D222", Severity::note, "“{0}”中的单位与单位列（{2}）相同，数值按 {1} 读取{3}",
    "the unit in “{0}” is that of its column ({2}); the value was read as {1}{3}"};

inline constexpr MessagePattern unknown_unit_of_any{"D223",
                                                    Severity::error,
                                                    "没有单位“{0}”{1}",
                                                    "there is no unit “{0}”{1}",
                                                    "本文件未写入任何数据",
                                                    "nothing of this file was stored",
                                                    "写规范的单位，如 亿元、万吨、%",
                                                    "write a known unit, like 亿元, 万吨 or %"};

inline constexpr MessagePattern some_unit_wanted{"D224",
                                                 Severity::error,
                                                 "单位为空",
                                                 "the unit is empty",
                                                 "本文件未写入任何数据",
                                                 "nothing of this file was stored",
                                                 "写明数值的单位；单位从不推定",
                                                 "name the value's unit; it is never guessed"};

inline constexpr MessagePattern unit_in_value{
    "D121",
    Severity::error,
    "“{0}”把数值和单位写在了一格里",
    "“{0}” has its unit in the same cell",
    "本文件未写入任何数据",
    "nothing of this file was stored",
    "数值列写 {1}，单位列写 {2}",
    "write {1} as the value and {2} into the column of units"};

inline constexpr MessagePattern too_many_digits{
    "D122",
    Severity::error,
    "“{0}”超过 15 位有效数字或 15 位小数，无法原样保存",
    "“{0}” has more than 15 significant digits, or more than 15 decimals, and could not be kept "
    "exactly",
    "本文件未写入任何数据",
    "nothing of this file was stored",
    "按来源公布的位数填写，或改用更大的单位；多出的位数没有意义的，导入时加 --round，四舍五入到 15 "
    "位",
    "write as many digits as the source published, or use a larger unit; where the digits beyond "
    "mean nothing, import with --round, which rounds to 15"};

inline constexpr MessagePattern separators_read{"D09", Severity::note, "千位分隔符已去掉：{0}{1}",
                                                "group separators were taken off: {0}{1}"};

inline constexpr MessagePattern separators_unclear{
    "D123",
    Severity::error,
    "“{0}”中的逗号位置不是千位分隔符",
    "the commas in “{0}” are no group separators",
    "本文件未写入任何数据",
    "nothing of this file was stored",
    "去掉逗号，小数点写“.”",
    "leave the commas out and write the decimal point as “.”"};

inline constexpr MessagePattern full_width_read{
    "D10", Severity::note, "全角字符已转为半角：{0}{1}",
    "full-width characters were read as plain ones: {0}{1}"};

inline constexpr MessagePattern bound_read{"D124", Severity::note,
                                           "数值中的限定词已移入限定：{0}{1}",
                                           "the limit in the value was read as its bound: {0}{1}"};

inline constexpr MessagePattern bounds_differ{"D125",
                                              Severity::error,
                                              "数值写的限定是 {0}，限定列写的是 {1}",
                                              "the value says {0}, the column bound says {1}",
                                              "本文件未写入任何数据",
                                              "nothing of this file was stored",
                                              "两处写一致，或只写一处",
                                              "make them agree, or write one of them only"};

inline constexpr MessagePattern out_of_range{
    "D11",
    Severity::error,
    "{0}（{1}）超出该指标的合理范围 {2}",
    "{0} ({1}) is outside the plausible range of the indicator: {2}",
    "本文件未写入任何数据",
    "nothing of this file was stored",
    "核对数值、小数点和单位",
    "check the value, its decimal point and the unit"};

inline constexpr MessagePattern not_whole{
    "D126",
    Severity::error,
    "{0} 不是整数，该指标逐{1}计数",
    "{0} is no whole number, and the indicator counts one by one ({1})",
    "本文件未写入任何数据",
    "nothing of this file was stored",
    "核对数值、小数点和单位",
    "check the value, its decimal point and the unit"};

inline constexpr MessagePattern row_twice{
    "D12", Severity::note, "该行与{0}的数值和来源相同，只存一次{1}",
    "this row repeats value and source of {0} and is stored once{1}"};

inline constexpr MessagePattern rows_conflict{
    "D127",
    Severity::error,
    "{0}与{1}对同一指标、地区、时期和来源给出不同数值（{2} 与 {3}）：{4}",
    "{0} and {1} give different values ({2} and {3}) for the same indicator, area, period and "
    "source: {4}",
    "本文件未写入任何数据",
    "nothing of this file was stored",
    "保留正确的一行；来源不同时，写明各自的来源",
    "keep the right row; where they have different sources, name each"};

inline constexpr MessagePattern unknown_unit{"D128",
                                             Severity::error,
                                             "没有单位“{0}”{1}；该指标的单位是 {2}",
                                             "there is no unit “{0}”{1}; the indicator is in {2}",
                                             "本文件未写入任何数据",
                                             "nothing of this file was stored",
                                             "写规范的单位，如 亿元、万吨、%",
                                             "write a known unit, like 亿元, 万吨 or %"};

inline constexpr MessagePattern unit_wanted{"D25",
                                            Severity::error,
                                            "单位为空；该指标的单位是 {0}",
                                            "the unit is empty; the indicator is in {0}",
                                            "本文件未写入任何数据",
                                            "nothing of this file was stored",
                                            "写明数值的单位；单位从不推定",
                                            "name the value's unit; it is never guessed"};

inline constexpr MessagePattern unit_unfit{"D129",
                                           Severity::error,
                                           "“{0}”不能换算为 {1}，该指标的单位是 {1}",
                                           "“{0}” cannot be converted to {1}, the indicator's unit",
                                           "本文件未写入任何数据",
                                           "nothing of this file was stored",
                                           "换用同类单位，或核对指标",
                                           "use a unit of the same kind, or check the indicator"};

inline constexpr MessagePattern likely_unit_error{
    "D130",
    Severity::error,
    "数值 {0} 与{1} 相差约{2}，可能把“万”与“亿”、“个”与“万个”弄混",
    "{0} is some {2} times as much or as little as {1}: likely another unit",
    "本文件未写入任何数据",
    "nothing of this file was stored",
    "请核对单位；数值确实如此的，在备注中用四个字以上说明原因后重新报送",
    "check the unit; where the figure is right, say why in its note, in words, and send it again"};

inline constexpr MessagePattern possible_unit_error{
    "D227",
    Severity::warning,
    "数值 {0} 与{1} 相差近{2}，可能把“万”与“亿”、“个”与“万个”弄混",
    "{0} is nearly {2} times as much or as little as {1}: it may be of another unit",
    "不影响入库",
    "it may be stored",
    "请核对单位；数值确实如此的，在备注中用四个字以上说明原因",
    "check the unit; where the figure is right, say why in its note, in words"};

inline constexpr MessagePattern delivered_doubtful{
    "Q01",
    Severity::warning,
    "数据存疑（规则 {0}）：{1}",
    "a doubtful figure (rule {0}): {1}",
    "不影响入库，在有说明之前列入存疑",
    "it may be stored, and counts as doubtful until somebody answers for it",
    "核对；有误的改正后重报，属实的在备注中说明原因",
    "look at it: correct it and send the file again, or say in its note why it is so"};

inline constexpr MessagePattern closed_quoted_in_file{
    "Q101",
    Severity::warning,
    "“{0}”的文字写出了不公开的数据：{1}",
    "the words of “{0}” tell a figure that is not public: {1}",
    "不影响入库；公开版报告不刊载这段文字",
    "they may be stored; public reports leave these words out",
    "请删去其中的数字，或把这段文字的公开范围改为“内部”；该数据可以公开的，请把它的公开范围改为“公"
    "开”",
    "take the number out, or make the release of these words internal; where the figure may be "
    "told, "
    "make its release public"};

inline constexpr MessagePattern quotation_differs{
    "D225",
    Severity::warning,
    "数值 {0} 不在引文中，引文写的是 {1}",
    "the value {0} is not in its quotation, which says {1}",
    "不影响入库",
    "it may be stored",
    "对照引文核对数值和单位；数值另有出处的，改写引文",
    "check value and unit against the quotation; where it has another source, quote that"};

inline constexpr MessagePattern quotation_limits{
    "D226",
    Severity::warning,
    "引文对 {0} 写有“{1}”，限定列为空",
    "the quotation limits {0} by “{1}”, and the column of bounds is empty",
    "按准确数入库",
    "it is stored as exact",
    "在限定列填写相应的限定（约、超过、不足、不低于、不超过）后重新报送",
    "write the limit (about, above, below, at_least, at_most) into its column and send it again"};

inline constexpr MessagePattern doubts_not_sought{
    "Q04", Severity::note,
    "文件超过 {0} 行或涉及 {1} 个以上地区（含所属地区），入库时不查存疑，请用 almanac status 查看",
    "a file of more than {0} rows, or about more than {1} areas with those within: its doubtful "
    "figures are sought by almanac status, not here"};

inline constexpr MessagePattern count_word_taken{
    "D131", Severity::note, "“{0}”按 1:1 计为“{1}”，请确认所指相同{2}",
    "“{0}” was taken for “{1}”, one for one: make sure that they count the same{2}"};

inline constexpr MessagePattern unit_converted{"D132", Severity::note, "{0} 已精确换算为 {1}{2}",
                                               "{0} was converted exactly to {1}{2}"};

inline constexpr MessagePattern digits_rounded{
    "D265", Severity::note, "超过 15 位的数已四舍五入：{0}{1}",
    "a number of more than 15 digits was rounded: {0}{1}"};

inline constexpr MessagePattern unit_rounded{
    "D251", Severity::note, "{0} 换算为 {1} 除不尽，取 15 位有效数字{2}",
    "{0} in {1} has no end of digits: 15 significant ones were taken{2}"};

inline constexpr MessagePattern differs_from_stored{
    "D37",
    Severity::error,
    "同一来源在第 {1} 号报送中给出的是 {0}，此处为 {2}，而状态“{3}”不是修订",
    "the same source gave {0} in submission {1}; here it is {2}, and the status “{3}” is no "
    "revision",
    "本文件未写入任何数据",
    "nothing of this file was stored",
    "确为修订时，状态写 "
    "revised_annual（年报核实）、revised_census（普查修订）、revised_error（更正差错）或 "
    "revised_scope（口径调整）",
    "for a revision the status is revised_annual, revised_census, revised_error or revised_scope"};

inline constexpr MessagePattern revises_stored{
    "D133", Severity::note, "修订第 {1} 号报送的数值：{0} → {2}；旧值仍可查{3}",
    "this revises submission {1}: {0} → {2}; the old value remains on record{3}"};

}  // namespace almanac::messages
