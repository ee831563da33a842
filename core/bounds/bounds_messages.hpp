// Why: what is said of what goes beyond a bound, in both languages. SPDX-License-Identifier:
// Apache-2.0
#pragma once

#include "messages/messages.hpp"

namespace almanac::messages {

inline constexpr MessagePattern json_values_beyond{
    "J80",
    Severity::error,
    "所含的值超过 {0} 个，未再读下去",
    "holds more than {0} values and was read no further",
    "",
    "",
    "请检查文件是否完整、是否放错；确有这么多时请拆分",
    "check that the file is what it should be; split it where it really holds so much"};

inline constexpr MessagePattern findings_beyond{"J81",
                                                Severity::error,
                                                "另有 {0} 个同类问题，未逐一列出",
                                                "{0} more findings are not told one by one",
                                                "",
                                                "",
                                                "先改正已列出的，再检查一次",
                                                "correct those that are told, then check again"};

inline constexpr MessagePattern items_beyond{
    "J82",
    Severity::error,
    "有 {0} 个条目，上限为 {1}",
    "has {0} items; the limit is {1}",
    "",
    "",
    "请检查是否放错文件；确有这么多时请分为几个行业",
    "check that it is the right file; make several sectors of what really has so many"};

inline constexpr MessagePattern parts_beyond{
    "K80",
    Severity::error,
    "{0} 处有 {1} 个以上的段落、单元格、文字片段和数字",
    "holds more than {1} blocks, cells, pieces of text and figures, at {0}",
    "其他行业的内容；本行业此次回答全部不用",
    "what other sectors say; nothing of this answer is used",
    "请减少内容，或把明细放入数据",
    "say less, or leave the details to the data"};

inline constexpr MessagePattern rows_beyond{
    "K81",
    Severity::error,
    "{0} 处的表格有 {1} 行，上限为 {2}",
    "the table at {0} has {1} rows; the limit is {2}",
    "其他行业的内容；本行业此次回答全部不用",
    "what other sectors say; nothing of this answer is used",
    "请汇总，或分为几张表",
    "sum up, or make several tables"};

inline constexpr MessagePattern columns_beyond{
    "K82",
    Severity::error,
    "{0} 处的表格有 {1} 列，上限为 {2}",
    "the table at {0} has {1} columns; the limit is {2}",
    "其他行业的内容；本行业此次回答全部不用",
    "what other sectors say; nothing of this answer is used",
    "请改列为行，或分为几张表",
    "make rows of columns, or several tables"};

inline constexpr MessagePattern points_beyond{
    "K83",
    Severity::error,
    "{0} 处的图有 {1} 个数据点，上限为 {2}",
    "the chart at {0} has {1} points; the limit is {2}",
    "其他行业的内容；本行业此次回答全部不用",
    "what other sectors say; nothing of this answer is used",
    "请减少时期或系列，或分为几张图",
    "show fewer periods or series, or make several charts"};

inline constexpr MessagePattern notes_beyond{
    "K84",
    Severity::error,
    "有 {0} 个脚注，上限为 {1}",
    "has {0} notes; the limit is {1}",
    "其他行业的内容；本行业此次回答全部不用",
    "what other sectors say; nothing of this answer is used",
    "请把说明写进正文",
    "make text of them"};

inline constexpr MessagePattern trace_beyond{
    "K85",
    Severity::error,
    "推导有 {0} 行，上限为 {1}",
    "the trace has {0} lines; the limit is {1}",
    "其他行业的内容；本行业此次回答全部不用",
    "what other sectors say; nothing of this answer is used",
    "只写判定所依据的几步",
    "tell the steps that decide"};

inline constexpr MessagePattern series_points_beyond{
    "K86",
    Severity::error,
    "数列有 {0} 个数据点，上限为 {1}",
    "the series has {0} points; the limit is {1}",
    "其他行业的内容；本行业此次回答全部不用",
    "what other sectors say; nothing of this answer is used",
    "请减少时期",
    "give fewer periods"};

inline constexpr MessagePattern series_beyond{
    "K87",
    Severity::error,
    "指标“{0}”在地区 {1} 的数列超过 {2} 个",
    "gives more than {2} series of “{0}” in {1}",
    "其他行业的内容；本行业此次回答全部不用",
    "what other sectors say; nothing of this answer is used",
    "请减少分组",
    "give fewer breakdowns"};

inline constexpr MessagePattern text_beyond{
    "T80",
    Severity::error,
    "有 {0} 字节，上限为 {1}",
    "has {0} bytes; the limit is {1}",
    "其他行业的内容；本份正文不用",
    "what other sectors say; nothing of this text is used",
    "请检查是否放错文件；确有这么长时请分为几个行业",
    "check that it is the right file; make several sectors of what is really so long"};

inline constexpr MessagePattern headings_beyond{
    "T81",
    Severity::error,
    "标题超过 {0} 个",
    "has more than {0} headings",
    "其他行业的内容；本份正文不用",
    "what other sectors say; nothing of this text is used",
    "请合并小节",
    "join small sections"};

inline constexpr MessagePattern same_ids_beyond{
    "T82",
    Severity::error,
    "编号“{0}”用了 {1} 次以上",
    "the id “{0}” is used more than {1} times",
    "其他行业的内容；本份正文不用",
    "what other sectors say; nothing of this text is used",
    "请给每个标题不同的编号",
    "give every heading an id of its own"};

inline constexpr MessagePattern directives_beyond{
    "T83",
    Severity::error,
    "指令超过 {0} 个",
    "has more than {0} directives",
    "其他行业的内容；本份正文不用",
    "what other sectors say; nothing of this text is used",
    "请用表格列出数字",
    "list the figures in a table"};

inline constexpr MessagePattern condition_beyond{
    "T84",
    Severity::error,
    "条件有 {0} 个词，上限为 {1}",
    "the condition has {0} words; the limit is {1}",
    "其他行业的内容；本份正文不用",
    "what other sectors say; nothing of this text is used",
    "请简化条件",
    "make the condition simpler"};

inline constexpr MessagePattern text_rows_beyond{
    "T85",
    Severity::error,
    "表格有 {0} 行，上限为 {1}",
    "the table has {0} rows; the limit is {1}",
    "其他行业的内容；本份正文不用",
    "what other sectors say; nothing of this text is used",
    "请汇总，或分为几张表",
    "sum up, or make several tables"};

inline constexpr MessagePattern text_columns_beyond{
    "T86",
    Severity::error,
    "表格有 {0} 列，上限为 {1}",
    "the table has {0} columns; the limit is {1}",
    "其他行业的内容；本份正文不用",
    "what other sectors say; nothing of this text is used",
    "请改列为行，或分为几张表",
    "make rows of columns, or several tables"};

inline constexpr MessagePattern text_notes_beyond{
    "T87",
    Severity::error,
    "脚注超过 {0} 个",
    "has more than {0} notes",
    "其他行业的内容；本份正文不用",
    "what other sectors say; nothing of this text is used",
    "请把说明写进正文",
    "make text of them"};

inline constexpr MessagePattern text_indent_beyond{
    "T190",
    Severity::error,
    "行首有 {0} 个空格或引用号，上限为 {1}",
    "the line begins with {0} blanks or signs of quotation; the limit is {1}",
    "其他行业的内容；本份正文不用",
    "what other sectors say; nothing of this text is used",
    "请减少列表和引用的层次",
    "nest lists and quotations less deeply"};

inline constexpr MessagePattern text_cells_beyond{
    "T88",
    Severity::error,
    "表格有 {0} 个单元格，上限为 {1}",
    "the table has {0} cells; the limit is {1}",
    "其他行业的内容；本份正文不用",
    "what other sectors say; nothing of this text is used",
    "请汇总，或分为几张表",
    "sum up, or make several tables"};

inline constexpr MessagePattern text_parts_beyond{
    "T89",
    Severity::error,
    "段落和文字片段超过 {0} 个",
    "has more than {0} blocks and pieces of text",
    "其他行业的内容；本份正文不用",
    "what other sectors say; nothing of this text is used",
    "请分段更少，或检查注文是否互相引用",
    "make fewer of them; see whether notes refer to each other"};

inline constexpr MessagePattern registry_rows_beyond{
    "D290",
    Severity::error,
    "超过 {0} 行，未再读下去",
    "has more than {0} rows and was read no further",
    "",
    "",
    "请检查是否放错文件，删去用不到的行",
    "check that it is the right file; remove rows that nothing uses"};

inline constexpr MessagePattern areas_too_deep{"D301",
                                               Severity::error,
                                               "地区“{0}”的上级超过 {1} 层",
                                               "the area “{0}” lies deeper than {1} levels",
                                               "",
                                               "",
                                               "请核对它和各上级的 parent",
                                               "check its parent and those above"};

inline constexpr MessagePattern successions_beyond{
    "D302",
    Severity::error,
    "单位“{0}”先后更替超过 {1} 次",
    "the unit “{0}” is succeeded more than {1} times over",
    "",
    "",
    "请核对 successor，去掉中间已无职责的单位",
    "check successor; leave out units that had no duties in between"};

inline constexpr MessagePattern part_beyond{
    "D291",
    Severity::error,
    "部件“{0}”有 {1} MiB，上限为 {2} MiB",
    "part “{0}” has {1} MiB; the limit is {2} MiB",
    "本文件未写入任何数据",
    "nothing of this file was stored",
    "只保留要报送的内容；大量数据请用 CSV 报送",
    "keep only what is to be reported; send large tables as CSV"};

inline constexpr MessagePattern part_marks_beyond{
    "D292",
    Severity::error,
    "部件“{0}”有 {1} 个标签与属性，上限为 {2}",
    "part “{0}” has {1} tags and attributes; the limit is {2}",
    "本文件未写入任何数据",
    "nothing of this file was stored",
    "只保留要报送的内容；大量数据请用 CSV 报送",
    "keep only what is to be reported; send large tables as CSV"};

inline constexpr MessagePattern sheets_beyond{"D293",
                                              Severity::error,
                                              "有 {0} 张工作表，上限为 {1}",
                                              "has {0} sheets; the limit is {1}",
                                              "本文件未写入任何数据",
                                              "nothing of this file was stored",
                                              "只保留要报送的工作表",
                                              "keep only the sheets to be reported"};

inline constexpr MessagePattern strings_beyond{
    "D294",
    Severity::error,
    "共享文字超过 {0} 条",
    "has more than {0} shared strings",
    "本文件未写入任何数据",
    "nothing of this file was stored",
    "只保留要报送的内容；大量数据请用 CSV 报送",
    "keep only what is to be reported; send large tables as CSV"};

inline constexpr MessagePattern cell_beyond{
    "D295",
    Severity::error,
    "部件“{0}”的单元格 {1} 有 {2} 个字符，上限为 {3}",
    "the cell {1} of part “{0}” has {2} characters; the limit is {3}",
    "本文件未写入任何数据",
    "nothing of this file was stored",
    "请缩短该单元格；表格软件自身也存不下",
    "shorten it: spreadsheet programs cannot keep it either"};

inline constexpr MessagePattern cells_beyond{
    "D296",
    Severity::error,
    "单元格超过 {0} 个",
    "has more than {0} cells",
    "本文件未写入任何数据",
    "nothing of this file was stored",
    "只保留要报送的内容；大量数据请用 CSV 报送",
    "keep only what is to be reported; send large tables as CSV"};

inline constexpr MessagePattern cell_bytes_beyond{
    "D297",
    Severity::error,
    "各单元格的文字合计超过 {0} MiB",
    "the texts of its cells have more than {0} MiB",
    "本文件未写入任何数据",
    "nothing of this file was stored",
    "只保留要报送的内容；大量数据请用 CSV 报送",
    "keep only what is to be reported; send large tables as CSV"};

inline constexpr MessagePattern sheet_part_shared{
    "D298",
    Severity::error,
    "工作表“{0}”与“{1}”是同一个部件“{2}”",
    "the sheets “{0}” and “{1}” are one part “{2}”",
    "本文件未写入任何数据",
    "nothing of this file was stored",
    "在表格软件中打开原文件，另存为 XLSX 后重新报送",
    "open the original in a spreadsheet program, save it as XLSX and send it again"};

inline constexpr MessagePattern styles_beyond{
    "D299",
    Severity::error,
    "单元格样式有 {0} 种，上限为 {1}",
    "has {0} cell styles; the limit is {1}",
    "本文件未写入任何数据",
    "nothing of this file was stored",
    "在表格软件中清除多余格式，另存后重新报送",
    "clear superfluous formats in a spreadsheet program, save and send again"};

inline constexpr MessagePattern format_beyond{
    "D300",
    Severity::error,
    "编号为 {0} 的数字格式有 {1} 字节，上限为 {2}",
    "the number format {0} has {1} bytes; the limit is {2}",
    "本文件未写入任何数据",
    "nothing of this file was stored",
    "在表格软件中改用较短的格式，另存后重新报送",
    "use a shorter format in a spreadsheet program, save and send again"};

inline constexpr MessagePattern added_paragraphs_beyond{
    "E80",
    Severity::error,
    "改稿新加了 {0} 段，上限为 {1}",
    "{0} paragraphs were added; the limit is {1}",
    "原报告和已有的改稿未变",
    "the report and what was taken over before are unchanged",
    "请把新加的内容写入正文文件",
    "put what is new into the texts"};

inline constexpr MessagePattern problems_beyond{"R80",
                                                Severity::note,
                                                "另有 {0} 个问题未列出",
                                                "{0} more problems are not listed",
                                                "",
                                                "",
                                                "用 --json 或 --problems 文件名 查看全部",
                                                "see all with --json or --problems FILE"};

}  // namespace almanac::messages
