// Why: what intake says about columns that are mapped, or should be, in both languages.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "messages/messages.hpp"

namespace almanac::messages {

inline constexpr MessagePattern wide_table{
    "D252",
    Severity::error,
    "列 {0} 以{1}为名，各列都是数值（横排的表）",
    "the columns {0} are called by {1} and hold values: a table that is spread out",
    "本文件未写入任何数据，原表不必改动",
    "nothing of this file was stored; the table need not be changed",
    "加上 --columns \"{2}\" 再导入；还要用的，再加 --save-mapping 名称 保存",
    "import it with --columns \"{2}\"; add --save-mapping NAME to keep it for the next time"};

inline constexpr MessagePattern mapping_rule{
    "D253",
    Severity::error,
    "列对照“{0}”中的“{1}”不可用",
    "the part “{1}” of the mapping “{0}” cannot be used",
    "本文件未写入任何数据",
    "nothing of this file was stored",
    "写成 列名=value@period、列名=value@area 或 列名=value@indicator；列名没有写明的，写 "
    "列名=value@area:141102；两行表头写 上行/下行=value@indicator@period，* 代表任何列名",
    "write NAME=value@period, NAME=value@area or NAME=value@indicator; where the name does not say "
    "it, NAME=value@area:141102; under a head of two rows UPPER/LOWER=value@indicator@period, with "
    "* for any name"};

inline constexpr MessagePattern mapping_twice{
    "D254",
    Severity::error,
    "“{0}”列按对照已写明的内容，表中又有“{1}”列",
    "what the mapping takes from the column “{0}” also stands in the column “{1}”",
    "本文件未写入任何数据",
    "nothing of this file was stored",
    "两者只用其一：不用的列在 --columns 中写“列名=”",
    "use one of them: leave the other out with “NAME=” in --columns"};

inline constexpr MessagePattern mapping_column{
    "D255",
    Severity::error,
    "列对照中的“{0}”不是已知的列{1}",
    "“{0}” in the mapping is no column that is known here{1}",
    "本文件未写入任何数据",
    "nothing of this file was stored",
    "改用已知列名，例如 indicator（指标）、area（地区）、unit（单位）、source（来源）",
    "use a known name, such as indicator, area, unit, source"};

inline constexpr MessagePattern mapping_constant{
    "D256",
    Severity::error,
    "表中已有“{0}”列，不能再统一写为“{1}”",
    "the table has the column “{0}”, which cannot be “{1}” in every row",
    "本文件未写入任何数据",
    "nothing of this file was stored",
    "去掉这一项对照；若该列不用，先写“{0}=”略去",
    "take it out of the mapping; where the column is not wanted, leave it out with “{0}=”"};

inline constexpr MessagePattern mapping_unused{
    "D257", Severity::note, "列对照中的“{0}”在表中没有对应的列{1}",
    "“{0}” of the mapping has no column in the table{1}"};

inline constexpr MessagePattern empty_figures{"D258", Severity::note,
                                              "空格按未报送处理，不作数值{0}",
                                              "an empty cell is a figure that was not reported{0}"};

inline constexpr MessagePattern other_name{
    "D259",
    Severity::error,
    "编号“{0}”与名称“{1}”所指不同",
    "the code “{0}” and the name “{1}” are not the same thing",
    "本文件未写入任何数据",
    "nothing of this file was stored",
    "核对该行，把其中一个改正",
    "check the row and correct one of them"};

inline constexpr MessagePattern derived_rows{
    "D260", Severity::note, "本系统计算的数值已跳过，将重新计算{0}",
    "a figure that the host derives was passed over; it is computed anew{0}"};

inline constexpr MessagePattern own_export{
    "D261", Severity::note, "文件是本系统导出的 {0}，按导出的列读取",
    "the file is an export of almanac's own, {0}, and was read as such"};

inline constexpr MessagePattern mapping_unknown{
    "D262",
    Severity::error,
    "没有名为“{0}”的列对照{1}",
    "there is no mapping called “{0}”{1}",
    "未读取任何文件",
    "no file was read",
    "核对名称；列对照是工作区 mappings 文件夹中的 名称.json",
    "check the name; mappings are NAME.json in the folder mappings of the workspace"};

inline constexpr MessagePattern mapping_name{
    "D263",
    Severity::error,
    "“{0}”不能作列对照的名称",
    "“{0}” cannot be the name of a mapping",
    "数据照常处理，列对照未保存",
    "the data were dealt with as usual; the mapping was not kept",
    "名称不得含 / \\ : * ? 等字符，也不得以点开头",
    "a name holds no / \\ : * ? and does not begin with a point"};

inline constexpr MessagePattern mapping_pair{"D264",
                                             Severity::error,
                                             "列对照“{0}”缺少等号",
                                             "the mapping “{0}” has no equals sign",
                                             "未读取任何文件",
                                             "no file was read",
                                             "写成“表中列名=本系统列名”",
                                             "write THEIRS=OURS"};

}  // namespace almanac::messages
