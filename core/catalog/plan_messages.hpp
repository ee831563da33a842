// Why: what may be wrong between a plan and what is held against it, in both languages.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "messages/messages.hpp"

namespace almanac::messages {

inline constexpr MessagePattern not_in_clause{"P01",
                                              Severity::error,
                                              "引文不在段落 {0} 中：“{1}”",
                                              "the quotation does not stand in {0}: “{1}”",
                                              "",
                                              "",
                                              "请与计划原文逐字核对",
                                              "compare it with the plan, character by character"};

inline constexpr MessagePattern number_not_quoted{
    "P02",
    Severity::error,
    "引文中没有目标所列的数字 {0}：“{1}”",
    "the quotation does not carry the target's number {0}: “{1}”",
    "",
    "",
    "请核对目标值，或引足原文",
    "check the value, or quote more of the text"};

inline constexpr MessagePattern lead_not_named{"P03",
                                               Severity::error,
                                               "牵头单位“{0}”的名称不在该段原文中",
                                               "the lead unit “{0}” is not named in that paragraph",
                                               "",
                                               "",
                                               "请与计划原文核对",
                                               "compare with the plan"};

inline constexpr MessagePattern task_without_lead{"P04",
                                                  Severity::note,
                                                  "计划在 {0} 没有写明牵头单位",
                                                  "the plan names no lead unit at {0}",
                                                  "",
                                                  "",
                                                  "",
                                                  ""};

}  // namespace almanac::messages
