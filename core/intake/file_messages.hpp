// Why: what intake says about a file as a whole: its encoding, rows and header, in both languages.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "messages/messages.hpp"

namespace almanac::messages {

inline constexpr MessagePattern row_width{
    "D01",
    Severity::error,
    "该行有 {0} 格，表头有 {1} 列",
    "this row has {0} cells, the header has {1}",
    "本文件未写入任何数据",
    "nothing of this file was stored",
    "检查该行的逗号；含逗号的单元格须整格用英文双引号括起",
    "check the row's commas; a cell that holds a comma is put in double quotes"};

inline constexpr MessagePattern quote_bare{
    "D134",
    Severity::error,
    "单元格中间出现双引号：{0}",
    "there is a double quote within this cell: {0}",
    "本文件未写入任何数据",
    "nothing of this file was stored",
    "整格用双引号括起，其中的双引号写两遍",
    "put the whole cell in double quotes and write the quotes within it twice"};

inline constexpr MessagePattern quote_after{
    "D135",
    Severity::error,
    "双引号结束后还有文字：{0}",
    "there is text after the closing double quote: {0}",
    "本文件未写入任何数据",
    "nothing of this file was stored",
    "整格用双引号括起，其中的双引号写两遍",
    "put the whole cell in double quotes and write the quotes within it twice"};

inline constexpr MessagePattern quote_open{
    "D136",
    Severity::error,
    "双引号从此处开始，直到文件末尾也没有结束",
    "a double quote opens here and is not closed up to the end of the file",
    "本文件未写入任何数据",
    "nothing of this file was stored",
    "补上结束的双引号；文件若不完整，请重新导出",
    "close the quote; if the file was cut off, export it again"};

inline constexpr MessagePattern separator_line{
    "D211", Severity::note, "第一行“{0}”只说明分隔符，已照此读取{1}",
    "the first line, “{0}”, only names the separator, by which the file was read{1}"};

inline constexpr MessagePattern rows_above_header{
    "D212", Severity::note, "表头在第 {0} 行，其上的标题未读取",
    "the header is row {0}; the title above it was not read"};

inline constexpr MessagePattern nameless_column{
    "D213", Severity::note, "第 {0} 列没有列名，也没有内容，未读取{1}",
    "column {0} has neither name nor content and was not read{1}"};

inline constexpr MessagePattern nameless_content{
    "D214",
    Severity::error,
    "“{0}”在第 {1} 列，该列没有列名",
    "“{0}” stands in column {1}, which has no name",
    "本文件未写入任何数据",
    "nothing of this file was stored",
    "给该列写上列名；不属于本表的内容移到别处",
    "name the column, or move what is not of this table elsewhere"};

inline constexpr MessagePattern number_column{
    "D215", Severity::note, "“{0}”列只是行的编号，未读取{1}",
    "the column “{0}” only numbers the rows and was not read{1}"};

inline constexpr MessagePattern total_row{
    "D216",
    Severity::warning,
    "“{0}”行不是某一地区或某一指标的数，未入库{1}",
    "the row “{0}” is the figure of no one area or indicator and was not stored{1}",
    "其余各行照常读取",
    "the other rows are read",
    "合计由系统计算；确要报送的，在指标、地区列写明是什么、是哪里的数",
    "totals are computed; to hand one in, write its indicator and area into their columns"};

inline constexpr MessagePattern note_row{
    "D217",
    Severity::warning,
    "“{0}”是表下的说明，不是数据，未入库{1}",
    "“{0}” is a remark below the table and was not stored{1}",
    "其余各行照常读取",
    "the other rows are read",
    "要保留的，写在有关各行的备注列",
    "to keep it, write it into the notes of the rows that it is about"};

inline constexpr MessagePattern other_encoding{
    "D137",
    Severity::error,
    "文件看来是 {0}，不能读取",
    "the file seems to be {0}, which is not read",
    "本文件未写入任何数据",
    "nothing of this file was stored",
    "另存为“CSV UTF-8（逗号分隔）”后重新导入",
    "save the file as “CSV UTF-8 (comma delimited)” and import it again"};

inline constexpr MessagePattern blank_rows{"D05", Severity::note, "空行已跳过{0}",
                                           "blank row left out{0}"};

inline constexpr MessagePattern row_too_long{"D15",
                                             Severity::error,
                                             "该行长达 {0} 字节，上限为 {1}",
                                             "this row has {0} bytes; the limit is {1}",
                                             "本文件未写入任何数据",
                                             "nothing of this file was stored",
                                             "检查该行的双引号是否配对",
                                             "check whether the row's double quotes are paired"};

inline constexpr MessagePattern foreign_format{
    "D22",
    Severity::error,
    "文件内容是{0}，不是 CSV 或 XLSX",
    "the content is {1}, not CSV or XLSX",
    "本文件未写入任何数据",
    "nothing of this file was stored",
    "在表格软件中打开，另存为“Excel 工作簿（*.xlsx）”或“CSV UTF-8（逗号分隔）”",
    "open it in a spreadsheet program and save it as “Excel Workbook (*.xlsx)” or “CSV UTF-8 "
    "(comma "
    "delimited)”"};

inline constexpr MessagePattern header_wanted{
    "D28",
    Severity::error,
    "第一行不是表头，其中没有任何已知列名：{0}",
    "the first row is no header, it holds no known column name: {0}",
    "本文件未写入任何数据",
    "nothing of this file was stored",
    "第一行写列名：{1}",
    "write the names of the columns in the first row: {1}"};

inline constexpr MessagePattern header_separator{
    "D138",
    Severity::error,
    "各列不是用英文逗号分隔的：{0}",
    "the columns are not separated by commas: {0}",
    "本文件未写入任何数据",
    "nothing of this file was stored",
    "另存为“CSV UTF-8（逗号分隔）”，不要用制表符、分号或全角逗号",
    "save the file as “CSV UTF-8 (comma delimited)”, not with tabs, semicolons or full-width "
    "commas"};

inline constexpr MessagePattern header_unknown{
    "D139",
    Severity::error,
    "没有列名“{0}”{1}",
    "there is no column “{0}”{1}",
    "本文件未写入任何数据",
    "nothing of this file was stored",
    "改用已知列名，或在 --columns 写明 \"{0}=本系统列名\"；不属于本表的列写 \"{0}=\" "
    "略过，不必删改原表",
    "use a known name, or say in --columns \"{0}=OURS\"; a column that is not of this table is "
    "left "
    "out by --columns \"{0}=\""};

inline constexpr MessagePattern headers_unknown{
    "D270",
    Severity::error,
    "有 {1} 个列名不认识：{0} 等",
    "{1} columns are called like none that is known: {0} …",
    "本文件未写入任何数据",
    "nothing of this file was stored",
    "请核对是否选对了文件；时期、地区或指标写成列的，用 --columns \"*=value@period\" "
    "等说明；其余的列在 "
    "--columns 写明 \"表中列名=\" 略过",
    "check whether this is the right file; where periods, areas or indicators stand as columns, "
    "say "
    "so as in --columns \"*=value@period\"; others are left out by --columns \"THEIRS=\""};

inline constexpr MessagePattern empty_columns{
    "D271", Severity::note, "列“{0}”不认识，也没有内容，未读取{1}",
    "the column “{0}” is not known, has no content and was not read{1}"};

inline constexpr MessagePattern header_twice{
    "D141",
    Severity::error,
    "“{0}”与“{1}”是同一列",
    "“{0}” and “{1}” are the same column",
    "本文件未写入任何数据",
    "nothing of this file was stored",
    "内容相同的只留一列；不同的，导入时用 --columns 略过其一",
    "where they say the same keep one; else leave one out by --columns"};

inline constexpr MessagePattern header_missing{"D142",
                                               Severity::error,
                                               "缺少列“{0}”（{1}）",
                                               "the column “{1}” ({0}) is missing",
                                               "本文件未写入任何数据",
                                               "nothing of this file was stored",
                                               "补上该列",
                                               "add that column"};

inline constexpr MessagePattern file_empty{"D29",
                                           Severity::error,
                                           "文件是空的",
                                           "the file is empty",
                                           "本文件未写入任何数据",
                                           "nothing of this file was stored",
                                           "核对文件是否正确导出",
                                           "check whether it was exported properly"};

inline constexpr MessagePattern no_rows{"D143",
                                        Severity::error,
                                        "文件只有表头，没有数据行",
                                        "the file has a header and no rows",
                                        "本文件未写入任何数据",
                                        "nothing of this file was stored",
                                        "核对文件是否正确导出",
                                        "check whether it was exported properly"};

inline constexpr MessagePattern file_known{
    "D31", Severity::note, "内容相同的文件已作为第 {0} 号报送入库",
    "a file with the same content is stored as submission {0}"};

inline constexpr MessagePattern file_known_otherwise{
    "D310",
    Severity::error,
    "内容相同的文件已作为第 {0} 号报送入库，收到日期为{1}，不能再记为 {2}",
    "a file with the same content is stored as submission {0}, come in {1}; its day cannot be made "
    "{2} now",
    "库中数据未改动",
    "the store is unchanged",
    "先用 almanac store withdraw {0} --reason … 撤回，再用 --dated 重新导入",
    "withdraw it with almanac store withdraw {0} --reason …, then import it again with --dated"};

inline constexpr MessagePattern more_problems{"D38",
                                              Severity::error,
                                              "问题太多：另有 {0} 处未列出",
                                              "too many problems: {0} more are not listed",
                                              "本文件未写入任何数据",
                                              "nothing of this file was stored",
                                              "先改正已列出的问题，再重新导入",
                                              "correct those that are listed, then import again"};

}  // namespace almanac::messages
