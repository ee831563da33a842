// Why: the messages about sectors' texts, in both languages. SPDX-License-Identifier: Apache-2.0
#pragma once

#include "messages/messages.hpp"

namespace almanac::messages {

inline constexpr std::string_view text_kept_zh = "其余正文照常采用";
inline constexpr std::string_view text_kept_en = "the rest of the text is used";

inline constexpr MessagePattern unknown_directive{"T10",
                                                  Severity::error,
                                                  "没有指令“{0}”{1}",
                                                  "there is no directive “{0}”{1}",
                                                  text_kept_zh,
                                                  text_kept_en,
                                                  "可用的指令见 plugins/README.md",
                                                  "plugins/README.md lists the directives"};

inline constexpr MessagePattern directive_form{"T11",
                                               Severity::error,
                                               "指令“{0}”写法有误，应为 {1}",
                                               "the directive “{0}” should read {1}",
                                               text_kept_zh,
                                               text_kept_en,
                                               "请改正",
                                               "correct it"};

inline constexpr MessagePattern unknown_in_text{
    "T12",        Severity::error, "没有{0}“{1}”{2}", "there is no {0} “{1}”{2}",
    text_kept_zh, text_kept_en,    "请核对编号",      "check the id"};

inline constexpr MessagePattern unknown_key{"T13",
                                            Severity::error,
                                            "“{0}”块没有“{1}”一项{2}",
                                            "the block “{0}” has no key “{1}”{2}",
                                            text_kept_zh,
                                            text_kept_en,
                                            "请改正",
                                            "correct it"};

inline constexpr MessagePattern missing_key{"T14",
                                            Severity::error,
                                            "“{0}”块缺少“{1}”一项",
                                            "the block “{0}” lacks the key “{1}”",
                                            text_kept_zh,
                                            text_kept_en,
                                            "请补上",
                                            "add it"};

inline constexpr MessagePattern bad_condition{"T15",
                                              Severity::error,
                                              "条件“{0}”写法有误，应为 {1}",
                                              "the condition “{0}” should read {1}",
                                              text_kept_zh,
                                              text_kept_en,
                                              "请改正",
                                              "correct it"};

inline constexpr MessagePattern raw_html{
    "T16",        Severity::error, "正文不得含 HTML：{0}", "texts hold no HTML: {0}",
    text_kept_zh, text_kept_en,    "请改用 Markdown",      "use Markdown"};

inline constexpr MessagePattern no_image{
    "T17",        Severity::error, "正文暂不支持图片", "images are not supported in texts yet",
    text_kept_zh, text_kept_en,    "请删去",           "remove it"};

inline constexpr MessagePattern bad_link{
    "T18",
    Severity::error,
    "链接“{0}”不可用，只可用 http、https 和 mailto",
    "the link “{0}” cannot be used; only http, https and mailto can",
    text_kept_zh,
    text_kept_en,
    "请改正",
    "correct it"};

inline constexpr MessagePattern too_deep_text{
    "T19",        Severity::error, "嵌套过深", "is nested too deeply",
    text_kept_zh, text_kept_en,    "请简化",   "simplify it"};

inline constexpr MessagePattern quote_not_found{
    "T20",
    Severity::error,
    "引文不在段落 {0} 中：{1}",
    "the quotation does not stand in paragraph {0}: {1}",
    text_kept_zh,
    text_kept_en,
    "请与计划原文核对",
    "compare it with the plan"};

inline constexpr MessagePattern code_place_unknown{
    "T21",
    Severity::note,
    "程序给出的章节“{0}”没有对应的位置，列在章末",
    "the section “{0}” given by code has no place and stands at the end",
    "",
    "",
    "",
    ""};

}  // namespace almanac::messages
