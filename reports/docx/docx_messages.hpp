// Why: what the document cannot show it says, in words that name the block.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "messages/messages.hpp"

namespace almanac::docx {

inline constexpr MessagePattern dropped_characters{
    "R40",
    Severity::warning,
    "DOCX 中略去了 XML 不允许或改变文字方向的字符，首个为 U+{0}",
    "left out of the DOCX: characters that XML forbids or that reorder text, the first U+{0}",
    "其余文字未变",
    "all other text",
    "请在来源文件中删去这些字符",
    "remove them where the text comes from"};

inline constexpr MessagePattern unknown_figure{
    "R41",
    Severity::error,
    "数字“{0}”不在报告的数字表中，以“—”代替",
    "figure “{0}” is not among the document's figures; a dash stands in its place",
    {},
    {},
    "请检查生成该处的章节",
    "check the section that this place comes from"};

inline constexpr MessagePattern refused_link{
    "R42",
    Severity::warning,
    "链接“{0}”不是 http、https 或 mailto 地址，仅印出文字",
    "link “{0}” is no http, https or mailto address; only its words are printed",
    {},
    {},
    "请改正链接",
    "correct the link"};

inline constexpr MessagePattern refused_image{
    "R43",
    Severity::warning,
    "图片（{0}）不是完好的 PNG 或 JPEG，仅印出说明文字",
    "the image ({0}) is no sound PNG or JPEG; its description is printed instead",
    {},
    {},
    "请换用 PNG 或 JPEG 图片",
    "use a PNG or JPEG image"};

inline constexpr MessagePattern unknown_profile{"R44",
                                                Severity::warning,
                                                "DOCX 没有“{0}”版式，已用 modern 版式",
                                                "DOCX has no profile “{0}”; modern is used",
                                                {},
                                                {},
                                                "可用：modern、gbt9704",
                                                "there are: modern, gbt9704"};

inline constexpr MessagePattern split_table{
    "R45",
    Severity::note,
    "表格有 {0} 列，一页放不下，已分为 {1} 个续表，各带表头列",
    "the table has {0} columns, too many for a page; it stands in {1} parts, each with its row "
    "heads",
    "全部数据",
    "all data",
    {},
    {}};

}  // namespace almanac::docx
