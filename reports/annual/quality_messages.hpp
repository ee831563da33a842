// Why: what an administrator must hear about doubtful figures, in both languages.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "messages/messages.hpp"

namespace almanac::messages {

inline constexpr MessagePattern doubtful{
    "Q05",
    Severity::warning,
    "数据存疑（规则 {0}）：{1}",
    "a doubtful figure (rule {0}): {1}",
    "报告照常编制，附录“数据质量说明”列出此项",
    "the report is built; its annex on data quality lists this",
    "更正数据，或在报送时写明备注，或在 editions/<年份>/waivers.json 中写明放行的理由",
    "correct the figure, or hand it in with a note, or give a reason in "
    "editions/<year>/waivers.json"};

inline constexpr MessagePattern idle_waiver{"Q02",
                                            Severity::warning,
                                            "此条放行说明没有对应的存疑或缺报数据",
                                            "this waiver answers no doubtful or missing figure",
                                            "其余照常",
                                            "everything else is as usual",
                                            "核对规则、指标、地区和年份，或删去此条",
                                            "check rule, indicator, area and year, or delete it"};

inline constexpr MessagePattern closed_quoted{
    "Q100",
    Severity::warning,
    "“{0}”写出了不公开的数据：{1}",
    "“{0}” tells a figure that is not public: {1}",
    "这段文字未编入本版，其余照常",
    "these words are left out of this edition, everything else is as usual",
    "请删去或改写其中的数字；该数据可以公开的，请把它的公开范围改为“公开”；确属巧合的，换一种说法，"
    "或在 "
    "editions/<年度>/waivers.json 中以 coincidence 规则照录该处文字，写明理由和责任人",
    "take the number out or reword it; where the figure may be told, make its release public; "
    "where it is a coincidence, word it otherwise, or answer for the words with a waiver of the "
    "rule coincidence in editions/<year>/waivers.json"};

inline constexpr MessagePattern unknown_text_release{
    "Q103",
    Severity::warning,
    "文件名中的“{0}”不是公开范围",
    "“{0}” in the file's name is no release",
    "这段文字按不公开处理，未编入本版",
    "the text is treated as not public and left out of this edition",
    "公开的文字请命名为 <栏目>.zh.md，内部的为 <栏目>.internal.zh.md",
    "name a text for all <place>.zh.md, one for insiders <place>.internal.zh.md"};

inline constexpr MessagePattern published_target_closed{
    "Q102",
    Severity::warning,
    "目标“{0}”引自已公布的文件（{1}），却标为不公开，没有写明理由",
    "the target “{0}” is quoted from a published document ({1}) and closed, without a ground",
    "本版按不公开处理，统计中注明“不公开”",
    "it is treated as not public, and counts say so",
    "已公布计划的目标应当公开：请删去该目标的 release；确有依据的，写明 release_ground",
    "targets of a published plan are public: remove release from the target; where there is a "
    "ground, give it in release_ground"};

}  // namespace almanac::messages
