// Why: the messages about JSON files, in both languages. SPDX-License-Identifier: Apache-2.0
#pragma once

#include "messages/messages.hpp"

namespace almanac::messages {

inline constexpr MessagePattern not_json{"J01",
                                         Severity::error,
                                         "不是有效的 JSON：{0}",
                                         "is not valid JSON: {0}",
                                         "",
                                         "",
                                         "请检查该处的括号、引号和逗号",
                                         "check brackets, quotes and commas there"};

inline constexpr MessagePattern duplicate_member{
    "J02", Severity::error,  "成员“{0}”出现两次", "the member “{0}” stands twice", "",
    "",    "请删去其中一个", "remove one of them"};

inline constexpr MessagePattern too_deep{"J03",
                                         Severity::error,
                                         "嵌套超过 {0} 层",
                                         "is nested deeper than {0} levels",
                                         "",
                                         "",
                                         "请检查文件是否完整",
                                         "check that the file is what it should be"};

inline constexpr MessagePattern unknown_member{
    "J04",
    Severity::error,
    "有无法识别的成员“{0}”{1}",
    "has the unknown member “{0}”{1}",
    "",
    "",
    "请改正拼写；自用的成员请以 x- 开头",
    "correct its spelling; members of your own begin with x-"};

inline constexpr MessagePattern missing_member{
    "J05", Severity::error, "缺少成员“{0}”", "lacks the member “{0}”", "", "", "请补上", "add it"};

inline constexpr MessagePattern wrong_value{
    "J06", Severity::error, "内容为 {0}，应为{1}", "is {0}; wanted: {1}", "",
    "",    "请改正",        "correct it"};

}  // namespace almanac::messages
