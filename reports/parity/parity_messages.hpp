// Why: a figure that differs between two formats must be findable in both.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "messages/messages.hpp"

namespace almanac::parity {

inline constexpr std::string_view kept_zh = "上一次的文件";
inline constexpr std::string_view kept_en = "the files made before";
inline constexpr std::string_view hint_zh = "请将此消息报告给维护者；勿使用该格式的文件";
inline constexpr std::string_view hint_en =
    "report this to the maintainers; do not use files of that format";

inline constexpr MessagePattern other_text{
    "V01",
    Severity::error,
    "数字“{0}”在 {1} 中印作“{2}”，应为“{3}”",
    "figure \"{0}\" is printed in {1} as \"{2}\", not \"{3}\"",
    kept_zh,
    kept_en,
    hint_zh,
    hint_en};

inline constexpr MessagePattern other_count{
    "V02",
    Severity::error,
    "数字“{0}”在 {1} 中出现 {2} 次，应为 {3} 次（“{4}”）",
    "figure \"{0}\" stands in {1} {2} times, not {3} (\"{4}\")",
    kept_zh,
    kept_en,
    hint_zh,
    hint_en};

inline constexpr MessagePattern foreign_figure{
    "V03",
    Severity::error,
    "{1} 中有报告所没有的数字“{0}”：“{2}”",
    "{1} holds a figure \"{0}\" that the report has not: \"{2}\"",
    kept_zh,
    kept_en,
    hint_zh,
    hint_en};

inline constexpr MessagePattern not_readable{"V04",
                                             Severity::error,
                                             "无法从 {0} 取回数字：{1}",
                                             "no figures can be taken out of {0}: {1}",
                                             kept_zh,
                                             kept_en,
                                             hint_zh,
                                             hint_en};

inline constexpr MessagePattern no_reader{
    "V05",   Severity::error, "格式 {0} 没有核对方法",    "format {0} cannot be verified",
    kept_zh, kept_en,         "请去掉 --verify 或该格式", "leave out --verify or that format"};

}  // namespace almanac::parity
