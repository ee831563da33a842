// Why: what pages cannot show they say, with the place. SPDX-License-Identifier: Apache-2.0
#pragma once

#include "messages/messages.hpp"

namespace almanac::paged {

inline constexpr MessagePattern missing_font{
    "G01",
    Severity::error,
    "找不到字体文件 {0}，未生成 PDF",
    "Font file {0} was not found; no PDF was made",
    "其他格式与上一次的 PDF",
    "the other formats, and the PDF made before",
    "运行 ./bootstrap report（字体来自软件包 {1}），或以 ALMANAC_FONTS "
    "指明全部字体所在文件夹（以冒号分隔）",
    "run ./bootstrap report (the font is in package {1}), or name the folders of all fonts in "
    "ALMANAC_FONTS, separated by colons"};

inline constexpr MessagePattern unreadable_font{
    "G02",
    Severity::error,
    "字体文件损坏或不是所需的字体，未生成 PDF",
    "The font file is damaged or not the font expected; no PDF was made",
    "其他格式与上一次的 PDF",
    "the other formats, and the PDF made before",
    "请重新安装软件包 {0}",
    "install package {0} anew"};

inline constexpr MessagePattern missing_glyph{
    "G03",
    Severity::warning,
    "字体中没有字符 {0}，以其代码标出",
    "No font here has a glyph for {0}; its code stands in its place",
    "文字层保留原字符，可检索、可复制",
    "the text layer: the character can be searched and copied",
    "请核对该字，或安装含有该字的字体",
    "check the character where the text comes from"};

inline constexpr MessagePattern dropped_characters{
    "G04",
    Severity::warning,
    "略去了不可显示或改变文字方向的字符 {0}",
    "Left out: {0}, a character that cannot be shown or that reorders text",
    "其余文字未变",
    "all other text",
    "请在来源文件中删去这些字符",
    "remove them where the text comes from"};

inline constexpr MessagePattern unknown_figure{
    "G05",
    Severity::error,
    "数字“{0}”不在报告的数字表中，以“—”代替",
    "Figure \"{0}\" is not among the document's figures; a dash stands in its place",
    {},
    {},
    "请检查生成该处的章节",
    "check the section that this place comes from"};

inline constexpr MessagePattern refused_link{
    "G06",
    Severity::warning,
    "链接“{0}”不是 http、https 或 mailto 地址，仅印出文字",
    "Link \"{0}\" is no http, https or mailto address; only its words are printed",
    {},
    {},
    "请改正链接",
    "correct the link"};

inline constexpr MessagePattern refused_image{
    "G07",
    Severity::warning,
    "图片“{0}”不能印出（须为 8 位 PNG 或 JPEG），仅印出说明文字",
    "Image \"{0}\" cannot be printed (wanted: PNG of 8 bits or JPEG); its description stands "
    "instead",
    {},
    {},
    "请换用 PNG 或 JPEG 图片",
    "use a PNG or JPEG image"};

inline constexpr MessagePattern cut_columns{
    "G08",
    Severity::warning,
    "表格有 {0} 列，纸面容不下，分为 {1} 段印出",
    "The table has {0} columns, more than paper holds; it is printed in {1} parts",
    "全部数据",
    "all data",
    "建议在 XLSX 中查看宽表",
    "read wide tables in the XLSX file"};

inline constexpr MessagePattern unknown_paper{"G09",
                                              Severity::warning,
                                              "没有“{0}”版式，已用 modern 版式",
                                              "There is no profile \"{0}\"; modern is used",
                                              {},
                                              {},
                                              "请用 modern 或 gbt9704",
                                              "use modern or gbt9704"};

}  // namespace almanac::paged
