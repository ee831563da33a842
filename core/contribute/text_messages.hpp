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

inline constexpr MessagePattern bad_years{
    "T107",
    Severity::error,
    "“{0}”不是年份，应为 2014..year、2014..2017 或 2014, 2016",
    "“{0}” is no years; wanted 2014..year, 2014..2017 or 2014, 2016",
    text_kept_zh,
    text_kept_en,
    "请改正",
    "correct it"};

inline constexpr MessagePattern open_directive{
    "T102",
    Severity::error,
    "指令缺少右花括号：{0}",
    "the directive lacks its closing brace: {0}",
    text_kept_zh,
    text_kept_en,
    "补上“}”；若是普通文字，请在左花括号前加“\\”",
    "add “}”; where it is plain text, write “\\” before the brace"};

inline constexpr MessagePattern unknown_note{
    "T103",
    Severity::error,
    "脚注 {0} 没有对应的注文",
    "the note {0} has no text",
    text_kept_zh,
    text_kept_en,
    "另起一行写出注文“{0}: …”；若是普通文字，请写成“\\{0}”",
    "write “{0}: …” on a line of its own; where it is plain text, write “\\{0}”"};

inline constexpr MessagePattern unused_note{"T104",
                                            Severity::warning,
                                            "脚注 {0} 的注文没有被引用，不会印出",
                                            "nothing refers to the note {0}: it is not printed",
                                            text_kept_zh,
                                            text_kept_en,
                                            "在正文中写上“{0}”，或删去注文",
                                            "refer to it with {0}, or remove it"};

inline constexpr MessagePattern wide_note{"T105",
                                          Severity::error,
                                          "脚注标记“{0}”写法有误",
                                          "the note's mark “{0}” is not written as one",
                                          text_kept_zh,
                                          text_kept_en,
                                          "请用半角写成“[^1]”",
                                          "write it half-width: [^1]"};

inline constexpr MessagePattern stray_heading_id{
    "T106",
    Severity::error,
    "编号“{0}”只能写在标题末尾",
    "the id “{0}” belongs at the end of a heading",
    text_kept_zh,
    text_kept_en,
    "移到标题末尾；若是普通文字，请在左花括号前加“\\”",
    "move it there; where it is plain text, write “\\” before the brace"};

}  // namespace almanac::messages
