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

}  // namespace almanac::messages
