// Why: what a workbook cannot hold it says. SPDX-License-Identifier: Apache-2.0
#pragma once

#include "messages/messages.hpp"

namespace almanac::xlsx {

inline constexpr MessagePattern broken_off{
    "R60",
    Severity::error,
    "生成 XLSX 时中断：{0}。未生成该格式",
    "Writing the XLSX broke off: {0}. That format was not made",
    "其他格式与上一次的文件",
    "the other formats, and the file made before",
    "请检查临时文件夹是否可写、空间是否足够",
    "check that the folder for temporary files can be written and has room"};

inline constexpr MessagePattern dropped_characters{
    "R61",
    Severity::warning,
    "工作簿中略去了不可显示或改变文字方向的字符，首个为 U+{0}",
    "Left out of the workbook: characters that cannot be shown or that reorder text, the first "
    "U+{0}",
    "其余文字未变",
    "All other text",
    "请在来源文件中删去这些字符",
    "remove them where the text comes from"};

inline constexpr MessagePattern cut_text{
    "R62",
    Severity::warning,
    "一个单元格最多容纳 32767 个字符，此处有 {0} 个，超出部分略去，末尾以“…”标明",
    "A cell holds 32,767 characters at most; here are {0}. The rest is left out, and the cell ends "
    "in \"…\"",
    "其他格式中的全文",
    "The whole text in the other formats",
    "请缩短该处文字",
    "shorten that text"};

inline constexpr MessagePattern split_table{
    "R63",
    Severity::warning,
    "表格行数超过一张工作表的上限（{0} 行），其余各行续在工作表“{1}”",
    "The table has more rows than a sheet holds ({0}); the rest goes on in sheet \"{1}\"",
    "全部行",
    "All rows",
    "无需处理",
    "nothing"};

inline constexpr MessagePattern cut_columns{
    "R64",
    Severity::error,
    "表格有 {0} 列，一张工作表最多 {1} 列，其余各列略去",
    "The table has {0} columns; a sheet holds {1} at most. The others are left out",
    "其他格式中的全表",
    "The whole table in the other formats",
    "请拆分该表",
    "split that table"};

inline constexpr MessagePattern renamed_sheet{"R65",
                                              Severity::note,
                                              "“{0}”不能直接用作工作表名，改用“{1}”",
                                              "\"{0}\" cannot name a sheet; it is called \"{1}\"",
                                              "工作表首行的完整标题",
                                              "The full title in the sheet's first row",
                                              {},
                                              {}};

inline constexpr MessagePattern unknown_figure{
    "R66",
    Severity::error,
    "数字“{0}”不在报告的数字表中，以“—”代替",
    "Figure \"{0}\" is not among the document's figures; a dash stands in its place",
    {},
    {},
    "请检查生成该处的章节",
    "check the section that this place comes from"};

}  // namespace almanac::xlsx
