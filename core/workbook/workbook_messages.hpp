// Why: what is said of a workbook as a file, in both languages. SPDX-License-Identifier: Apache-2.0
#pragma once

#include "messages/messages.hpp"

namespace almanac::messages {

inline constexpr MessagePattern archive_damaged{
    "D21",
    Severity::error,
    "工作簿不完整或已损坏：{0}",
    "the workbook is cut off or damaged: {0}",
    "本文件未写入任何数据",
    "nothing of this file was stored",
    "在表格软件中打开原文件，另存为 XLSX 后重新报送",
    "open the original in a spreadsheet program, save it as XLSX and send it again"};

inline constexpr MessagePattern part_missing{
    "D200",
    Severity::error,
    "工作簿声明的部件“{0}”不在文件中，其中的数值或格式无从得知",
    "the workbook names the part “{0}”, which is not in the file: its figures or formats are lost",
    "本文件未写入任何数据",
    "nothing of this file was stored",
    "在表格软件中打开原文件，另存为 XLSX 后重新报送",
    "open the original in a spreadsheet program, save it as XLSX and send it again"};

inline constexpr MessagePattern too_many_parts{
    "D18",
    Severity::error,
    "工作簿内有 {0} 个部件，上限为 {1}",
    "the workbook has {0} parts; the limit is {1}",
    "本文件未写入任何数据",
    "nothing of this file was stored",
    "只保留要报送的工作表，另存后重新报送",
    "keep only the sheets to be reported, save and send again"};

inline constexpr MessagePattern archive_swells{
    "D179",
    Severity::error,
    "部件“{0}”解压后过大（合计 {1} MiB，上限 {2} MiB）",
    "part “{0}” grows too large when unpacked ({1} MiB in all; the limit is {2} MiB)",
    "本文件未解压、未写入任何数据",
    "nothing was unpacked or stored",
    "只保留要报送的工作表，另存后重新报送",
    "keep only the sheets to be reported, save and send again"};

inline constexpr MessagePattern parts_overlap{
    "D180",
    Severity::error,
    "工作簿的部件互相重叠，不是表格软件保存的文件",
    "parts of the workbook overlap; no spreadsheet program saved this",
    "本文件未解压、未写入任何数据",
    "nothing was unpacked or stored",
    "向报送人核实文件来源，另存为 XLSX 后重新报送",
    "ask the sender where the file is from; save it as XLSX and send it again"};

inline constexpr MessagePattern part_encrypted{
    "D19",
    Severity::error,
    "工作簿已加密（{0}）",
    "the workbook is encrypted ({0})",
    "本文件未写入任何数据",
    "nothing of this file was stored",
    "在表格软件中取消打开密码，另存后重新报送",
    "remove the password for opening in a spreadsheet program and send it again"};

inline constexpr MessagePattern part_leads_out{
    "D181",
    Severity::error,
    "部件名指向文件之外：“{0}”",
    "a part's name leads out of the file: “{0}”",
    "本文件未写入任何数据",
    "nothing of this file was stored",
    "向报送人核实文件来源，另存为 XLSX 后重新报送",
    "ask the sender where the file is from; save it as XLSX and send it again"};

inline constexpr MessagePattern part_twice{
    "D182",
    Severity::error,
    "部件“{0}”出现两次，无法判断以哪一个为准",
    "part “{0}” is there twice, and which one holds cannot be told",
    "本文件未写入任何数据",
    "nothing of this file was stored",
    "向报送人核实文件来源，另存为 XLSX 后重新报送",
    "ask the sender where the file is from; save it as XLSX and send it again"};

inline constexpr MessagePattern has_doctype{
    "D20",
    Severity::error,
    "部件“{0}”含有 DOCTYPE 声明，可能引用外部文件",
    "part “{0}” holds a DOCTYPE, which may pull in other files",
    "本文件未写入任何数据，未访问任何外部文件",
    "nothing was stored and no other file was touched",
    "向报送人核实文件来源，另存为 XLSX 后重新报送",
    "ask the sender where the file is from; save it as XLSX and send it again"};

inline constexpr MessagePattern other_package{
    "D183",
    Severity::error,
    "文件内容是{0}，不是 XLSX 工作簿",
    "the content is {1}, not an XLSX workbook",
    "本文件未写入任何数据",
    "nothing of this file was stored",
    "在表格软件中打开，另存为“Excel 工作簿（*.xlsx）”",
    "open it in a spreadsheet program and save it as “Excel Workbook (*.xlsx)”"};

}  // namespace almanac::messages
