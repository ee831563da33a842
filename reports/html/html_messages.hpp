// Why: what the page cannot show it says, in words that name the block. SPDX-License-Identifier:
// Apache-2.0
#pragma once

#include "messages/messages.hpp"

namespace almanac::html {

inline constexpr MessagePattern dropped_characters{
    "R01",
    Severity::warning,
    "网页中略去了不可显示或改变文字方向的字符，首个为 U+{0}",
    "Left out of the page: characters that cannot be shown or that reorder text, the first U+{0}",
    "其余文字未变",
    "All other text",
    "请在来源文件中删去这些字符",
    "remove them where the text comes from"};

inline constexpr MessagePattern unknown_figure{
    "R02",
    Severity::error,
    "数字“{0}”不在报告的数字表中，以“—”代替",
    "Figure \"{0}\" is not among the document's figures; a dash stands in its place",
    {},
    {},
    "请检查生成该处的章节",
    "check the section that this place comes from"};

inline constexpr MessagePattern refused_link{
    "R03",
    Severity::warning,
    "链接“{0}”不是 http、https 或 mailto 地址，仅印出文字",
    "Link \"{0}\" is no http, https or mailto address; only its words are printed",
    {},
    {},
    "请改正链接",
    "correct the link"};

inline constexpr MessagePattern refused_image{
    "R04",
    Severity::warning,
    "图片“{0}”不是 Base64 编码的 PNG 或 JPEG，仅印出说明文字",
    "Image \"{0}\" is no PNG or JPEG in Base64; its description is printed instead",
    {},
    {},
    "请换用 PNG 或 JPEG 图片",
    "use a PNG or JPEG image"};

inline constexpr MessagePattern unknown_look{"R05",
                                             Severity::warning,
                                             "网页没有“{0}”版式，已用 modern 版式",
                                             "The page has no look \"{0}\"; modern is used",
                                             {},
                                             {},
                                             "网页请用 --profile modern",
                                             "use --profile modern for pages"};

}  // namespace almanac::html
