// Why: what intake says about cells that only a workbook can hold. SPDX-License-Identifier:
// Apache-2.0
#pragma once

#include "messages/messages.hpp"

namespace almanac::messages {

inline constexpr MessagePattern error_cell{
    "D23",
    Severity::error,
    "单元格是错误值 {0}",
    "the cell holds the error {0}",
    "本文件未写入任何数据",
    "nothing of this file was stored",
    "改正公式，或直接填入数值；没有数值时留空",
    "correct the formula or enter the value; leave the cell empty where there is none"};

inline constexpr MessagePattern formula_without_value{
    "D144",
    Severity::error,
    "公式没有保存计算结果：{0}",
    "the formula was saved without its value: {0}",
    "本文件未写入任何数据",
    "nothing of this file was stored",
    "在表格软件中打开并重新保存，或把公式粘贴为数值",
    "open and save it in a spreadsheet program, or paste the value in place of the formula"};

inline constexpr MessagePattern time_cell{
    "D145",
    Severity::error,
    "单元格显示为时刻或不带年份的日期（存的是 {0}）",
    "the cell shows a time of day, or a date without its year (it holds {0})",
    "本文件未写入任何数据",
    "nothing of this file was stored",
    "把单元格格式改为“文本”：时期写作 2017、2017-05 等，数值只写数字",
    "format the cell as text: periods are written 2017, 2017-05 and so on, values in digits only"};

inline constexpr MessagePattern shown_otherwise{
    "D146",
    Severity::error,
    "单元格存的数是 {0}，但数字格式“{1}”显示的不是这个数",
    "the cell holds {0}, but its number format “{1}” shows something else",
    "本文件未写入任何数据",
    "nothing of this file was stored",
    "把单元格格式改为“常规”，核对数值和单位后重新报送",
    "set the cell's format to General, check value and unit, and send it again"};

inline constexpr MessagePattern shown_in_other_unit{
    "D147",
    Severity::error,
    "单元格的格式显示 {0} 和“{1}”，单位列写的是“{2}”",
    "the cell's format shows {0} and “{1}”, the column of units says “{2}”",
    "本文件未写入任何数据",
    "nothing of this file was stored",
    "把单元格格式改为“常规”，核对数值，单位只写在单位列",
    "set the cell's format to General, check the value and write the unit in its column only"};

inline constexpr MessagePattern set_apart{
    "D205",
    Severity::error,
    "单元格“{0}”带有上标或下标“{1}”，脚注号不是数的一部分",
    "“{0}” carries a raised or lowered “{1}”, and the mark of a footnote is no digit",
    "本文件未写入任何数据",
    "nothing of this file was stored",
    "删去上标、下标，脚注的内容写在备注列；是数的一部分的，改为普通字",
    "delete it and write the footnote into the note; where it belongs to the figure, write it "
    "plain"};

inline constexpr MessagePattern struck_text{
    "D206",
    Severity::error,
    "单元格中的“{1}”加了删除线，是已作废的内容（整格为“{0}”）",
    "“{1}” is struck out in this cell and no longer holds (the cell is “{0}”)",
    "本文件未写入任何数据",
    "nothing of this file was stored",
    "删去作废的内容，只留有效的；仍然有效的，取消删除线",
    "delete what was struck and keep what holds; where it holds, remove the line"};

inline constexpr MessagePattern struck_row{"D207",
                                           Severity::error,
                                           "整行加了删除线，是已作废的内容",
                                           "the whole row is struck out and no longer holds",
                                           "本文件未写入任何数据",
                                           "nothing of this file was stored",
                                           "删去该行；仍然有效的，取消删除线",
                                           "delete the row; where it holds, remove the line"};

inline constexpr MessagePattern hidden_column{"D208", Severity::note, "隐藏的列“{0}”也已读取{1}",
                                              "the hidden column “{0}” was read as well{1}"};

inline constexpr MessagePattern formula_read{"D148", Severity::note, "公式取其保存的计算结果{0}",
                                             "formulas were read as their saved results{0}"};

inline constexpr MessagePattern merged_data{
    "D149",
    Severity::error,
    "数据区有合并单元格 {0}，只有第一格有值",
    "cells within the data are merged ({0}); only the first of them has a value",
    "本文件未写入任何数据",
    "nothing of this file was stored",
    "取消合并，逐格填写",
    "split the merged cells and fill in each of them"};

inline constexpr MessagePattern no_header_above{
    "D150",
    Severity::error,
    "“{0}”所在的列没有列名",
    "“{0}” stands in a column without a name",
    "本文件未写入任何数据",
    "nothing of this file was stored",
    "给该列加上列名；不属于本表的内容移到别的工作表",
    "name the column, or move what is not of this table to another sheet"};

inline constexpr MessagePattern percent_read{"D151", Severity::note,
                                             "百分比格式的单元格按显示的数读取：{0}%{1}",
                                             "a cell shown as per cent was read as shown: {0}%{1}"};

inline constexpr MessagePattern hidden_sheet{"D152", Severity::note, "隐藏的工作表“{0}”未读取",
                                             "the hidden sheet “{0}” was not read"};

inline constexpr MessagePattern hidden_row{"D153", Severity::note, "隐藏的行也已读取{0}",
                                           "hidden rows were read as well{0}"};

inline constexpr MessagePattern no_table{"D154", Severity::note, "工作表“{0}”不是数据表，未读取",
                                         "the sheet “{0}” is no table of figures and was not read"};

inline constexpr MessagePattern unknown_task{"D155",
                                             Severity::error,
                                             "没有任务“{0}”{1}",
                                             "there is no task “{0}”{1}",
                                             "本文件未写入任何数据",
                                             "nothing of this file was stored",
                                             "任务编号不要改动，以下发的表为准",
                                             "leave the task's number as the form had it"};

inline constexpr MessagePattern unknown_text_place{"D156",
                                                   Severity::error,
                                                   "没有部门或栏目“{0}”",
                                                   "there is no sector or place “{0}”",
                                                   "本文件未写入任何数据",
                                                   "nothing of this file was stored",
                                                   "部门编号和栏目不要改动，以下发的表为准",
                                                   "leave sector and place as the form had them"};

inline constexpr MessagePattern unknown_state{"D157",
                                              Severity::error,
                                              "进展状态“{0}”不在下拉选项中",
                                              "“{0}” is none of the states of the drop-down",
                                              "本文件未写入任何数据",
                                              "nothing of this file was stored",
                                              "从下拉选项中选择：{1}",
                                              "choose one of: {1}"};

inline constexpr MessagePattern bad_percent{
    "D158",
    Severity::error,
    "完成百分比“{0}”不是 0 至 100 的数",
    "“{0}” is no percentage from 0 to 100",
    "本文件未写入任何数据",
    "nothing of this file was stored",
    "填 0 至 100 的数；不能量化的任务留空",
    "enter 0 to 100; leave it empty for what is not counted"};

inline constexpr MessagePattern record_twice{"D159",
                                             Severity::error,
                                             "“{0}”在表中出现两次",
                                             "“{0}” stands in the sheet twice",
                                             "本文件未写入任何数据",
                                             "nothing of this file was stored",
                                             "只留一行",
                                             "keep one row"};

inline constexpr MessagePattern foreign_task{"D160",
                                             Severity::error,
                                             "任务“{0}”不由{1}牵头",
                                             "“{0}” is no task that {1} leads",
                                             "本文件未写入任何数据",
                                             "nothing of this file was stored",
                                             "只填本单位表中列出的任务",
                                             "report the tasks of your own form only"};

inline constexpr MessagePattern foreign_indicator{"D161",
                                                  Severity::error,
                                                  "指标“{0}”由{1}填报，不在{2}的表中",
                                                  "“{0}” is reported by {1}, not by {2}",
                                                  "本文件未写入任何数据",
                                                  "nothing of this file was stored",
                                                  "只填本单位表中列出的指标",
                                                  "report the indicators of your own form only"};

inline constexpr MessagePattern other_year{
    "D162",
    Severity::error,
    "时期 {0} 不在本表的年度 {1} 内",
    "the period {0} is not of the form's year, {1}",
    "本文件未写入任何数据",
    "nothing of this file was stored",
    "填 {1} 年度的数；修订以前年度的数，请在状态中选择相应的修订",
    "enter figures of {1}; for a revision of an earlier year choose the kind of revision as state"};

inline constexpr MessagePattern form_without_header{
    "D163",
    Severity::error,
    "找不到以“{0}”开头的表头行",
    "there is no header row that begins with “{0}”",
    "本文件未写入任何数据",
    "nothing of this file was stored",
    "请用原表填写，不要删改表头",
    "fill in the form as it was handed out and leave its header rows"};

inline constexpr MessagePattern form_without_column{"D164",
                                                    Severity::error,
                                                    "表头缺少列“{0}”",
                                                    "the header lacks the column “{0}”",
                                                    "本文件未写入任何数据",
                                                    "nothing of this file was stored",
                                                    "请用原表填写，不要删改表头",
                                                    "fill in the form as it was handed out"};

inline constexpr MessagePattern form_without_sheet{
    "D165",
    Severity::error,
    "缺少工作表“{0}”",
    "the sheet “{0}” is missing",
    "本文件未写入任何数据",
    "nothing of this file was stored",
    "请用原表填写，不要删除工作表或改其名称",
    "fill in the form as it was handed out; keep its sheets and their names"};

inline constexpr MessagePattern form_of_nobody{
    "D166",
    Severity::error,
    "表的标识（单位“{0}”、年度“{1}”）无法识别",
    "the form's own marks (unit “{0}”, year “{1}”) are none",
    "本文件未写入任何数据",
    "nothing of this file was stored",
    "请用 almanac template 重新下发的表填写",
    "fill in a form newly made by almanac template"};

inline constexpr MessagePattern form_other_table{
    "D167",
    Severity::error,
    "工作表“{0}”是另加的数据表，其中的数不属于本表，不会读取",
    "the sheet “{0}” is a table of its own that the form did not have and that is not read",
    "本文件未写入任何数据",
    "nothing of this file was stored",
    "把要报送的数填入原表，删去该工作表",
    "enter what is to be reported in the form's own sheets and delete this one"};

inline constexpr MessagePattern form_without_mark{
    "D168",
    Severity::error,
    "工作表“{0}”像是下发的填报表，但缺少标识工作表（可能在复制或另存时丢失）",
    "the sheet “{0}” looks like one of a form, but the sheet that marks the form is missing (lost "
    "in "
    "copying or saving)",
    "本文件未写入任何数据",
    "nothing of this file was stored",
    "请在下发的原文件中填写，保存为 XLSX",
    "fill in the file as it was handed out and save it as XLSX"};

inline constexpr MessagePattern form_row_without_value{
    "D169",
    Severity::error,
    "该行填了“{0}”（{1}），但没有数值和状态",
    "“{0}” is filled in ({1}), but neither value nor status",
    "本文件未写入任何数据",
    "nothing of this file was stored",
    "填入数值；没有数值时选择状态（尚未发布、不适用或缺失）",
    "enter the value; where there is none choose the status 尚未发布, 不适用 or 缺失"};

inline constexpr MessagePattern form_name_differs{
    "D170",
    Severity::error,
    "“{0}”不是 {1} 的名称，目录中为“{2}”",
    "“{0}” is not what {1} is called; the catalog says “{2}”",
    "本文件未写入任何数据",
    "nothing of this file was stored",
    "核对该行填的是哪一项；编号和名称不要改动",
    "check which item the row is about; leave ids and names as the form had them"};

inline constexpr MessagePattern form_last_changed{
    "D171",
    Severity::error,
    "上年数据由系统生成，被改为“{0}”（原为“{1}”），不会读取",
    "last year's figure is printed by the system; it was changed to “{0}” (from “{1}”) and is not "
    "read",
    "本文件未写入任何数据",
    "nothing of this file was stored",
    "本年的数填在“数值”列；要修订上年的数，另起一行，时期写上年，状态选相应的修订",
    "this year's figure belongs under 数值; for a revision of last year's add a row of that year "
    "with the kind of revision as status"};

inline constexpr MessagePattern form_of_other_sector{"D172",
                                                     Severity::error,
                                                     "“{0}”不属于本表的部门",
                                                     "“{0}” is of another sector than the form",
                                                     "本文件未写入任何数据",
                                                     "nothing of this file was stored",
                                                     "只填本表列出的内容",
                                                     "report what the form lists only"};

inline constexpr MessagePattern form_of_other_area{
    "D173",
    Severity::error,
    "地区“{0}”不在{1}之内",
    "the area “{0}” is not within {1}",
    "本文件未写入任何数据",
    "nothing of this file was stored",
    "核对地区代码；其他地区的参考数据由管理员另行导入",
    "check the area's code; figures of other areas are imported by the administrator"};

inline constexpr MessagePattern share_or_percent{"D174",
                                                 Severity::error,
                                                 "完成百分比“{0}”可能是 {1}%，也可能不足 1%",
                                                 "“{0}” may be {1} per cent, or less than one",
                                                 "本文件未写入任何数据",
                                                 "nothing of this file was stored",
                                                 "写成 {1}，或带百分号写成 {0}%",
                                                 "write {1}, or {0}% with its sign"};

inline constexpr MessagePattern state_wanted{"D175",
                                             Severity::error,
                                             "填了进展，但没有选择进展状态",
                                             "progress is reported, but no state is chosen",
                                             "本文件未写入任何数据",
                                             "nothing of this file was stored",
                                             "从下拉选项中选择进展状态",
                                             "choose a state from the drop-down"};

inline constexpr MessagePattern state_contradicts{
    "D176",
    Severity::error,
    "完成百分比 {0} 与进展状态“{1}”矛盾",
    "{0} per cent contradicts the state “{1}”",
    "本文件未写入任何数据",
    "nothing of this file was stored",
    "两处改为一致；不能量化的任务百分比留空",
    "make them agree; leave the percentage empty for what is not counted"};

inline constexpr MessagePattern title_above{
    "D177", Severity::note, "工作表“{0}”的表头在第 {1} 行，其上的标题未读取",
    "the header of the sheet “{0}” is row {1}; the title above it was not read"};

inline constexpr MessagePattern form_outdated{
    "D178", Severity::warning, "此表按较早的指标目录生成，已按现行目录核对",
    "this form was made from an earlier catalog and was checked against the present one"};

}  // namespace almanac::messages
