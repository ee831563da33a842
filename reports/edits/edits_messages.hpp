// Why: whoever changed a report by hand must see what became of each change.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "messages/messages.hpp"

namespace almanac::edits {

inline constexpr MessagePattern figure_changed{
    "E10",
    Severity::error,
    "数字“{0}”被改为“{1}”，未接受（{2}）。来源：{3}",
    "the figure “{0}” was changed to “{1}” and is refused ({2}). Source: {3}",
    "该数字保持原样，本段其余改动照常处理",
    "the figure as it was; other changes of the paragraph are judged by themselves",
    "请在数据来源处更正后重新导入",
    "correct it where the data come from and import again"};

inline constexpr MessagePattern figure_typed{
    "E11",
    Severity::error,
    "删去了{0}“{1}”并手工写入“{2}”，未接受。来源：{3}",
    "{0}, “{1}”, was removed and “{2}” typed instead; refused. Source: {3}",
    "该句保持原文，本段其余改动照常处理",
    "this sentence as it was; other changes of the paragraph are judged by themselves",
    "请保留原数字或状态，或在数据来源处更正",
    "keep the figure or state, or correct it where the data come from"};

inline constexpr MessagePattern figure_removed{
    "E100",
    Severity::error,
    "删去了{0}“{1}”，未接受。来源：{2}",
    "{0}, “{1}”, was removed; refused. Source: {2}",
    "该句保持原文，本段其余改动照常处理",
    "this sentence as it was; other changes of the paragraph are judged by themselves",
    "请保留原数字或状态，或在数据来源处更正",
    "keep the figure or state, or correct it where the data come from"};

inline constexpr MessagePattern figures_deleted{
    "E101",
    Severity::error,
    "不能删去含有数字或状态的段落：“{0}”。其中：{1}",
    "a paragraph that holds figures or states cannot be taken out: “{0}”. They are: {1}",
    "本段保持原文",
    "this paragraph as it was",
    "只删其中的文字；要删去全段，请改其来源",
    "remove words only; to remove it whole, change its source"};

inline constexpr MessagePattern lost_marks{
    "E102",
    Severity::error,
    "另存此文件的程序（{0}）去掉了段落标记，无法分辨改动",
    "the program that saved this file ({0}) dropped the marks of its paragraphs: changes cannot be "
    "told",
    "报告和以前的改稿未变",
    "the report and earlier edits are unchanged",
    "请用 Word 或 WPS 在生成的 report.docx 上重做修改，存为 DOCX",
    "make the changes again in the report.docx that was built, with Word or WPS, and save as DOCX"};

inline constexpr MessagePattern fixed_text{
    "E103",
    Severity::error,
    "封面和页面上的固定文字改动未接受：“{0}”改为“{1}”",
    "covers and pages are not changed by hand; refused: “{0}” → “{1}”",
    "原文字",
    "what stood there",
    "标题、单位和数据截止日请在 almanac.json 或命令中改",
    "change title, issuer and cut-off in almanac.json or on the command line"};

inline constexpr MessagePattern fixed_text_deleted{
    "E104",
    Severity::warning,
    "封面和页面上的固定文字不能删去：“{0}”",
    "covers and pages are not changed by hand; “{0}” cannot be removed",
    "原文字",
    "what stood there",
    "标题、单位和数据截止日请在 almanac.json 或命令中改",
    "change title, issuer and cut-off in almanac.json or on the command line"};

inline constexpr MessagePattern comment{"E105",
                                        Severity::warning,
                                        "批注不进入报告（{0}）：“{1}”",
                                        "a comment does not enter the report ({0}): “{1}”",
                                        "正文改动照常处理",
                                        "changes of the text are judged by themselves",
                                        "如需修改，请直接改正文",
                                        "to change something, change the text itself"};

inline constexpr MessagePattern note_changed{"E107",
                                             Severity::error,
                                             "脚注改动未接受：“{0}”",
                                             "changes of notes are refused: “{0}”",
                                             "原注文",
                                             "the note as it was",
                                             "请改其来源：部门章节或数据",
                                             "change its source: the sector's section or the data"};

inline constexpr MessagePattern conflict{
    "E12",
    Severity::error,
    "改稿期间原文已变，未覆盖。现行：“{0}” 改稿：“{1}”",
    "the source changed meanwhile; nothing was overridden. Now: “{0}” Edited: “{1}”",
    "现行文字",
    "the present text",
    "请在新生成的 report.docx 上重新修改此段",
    "make this change again in a newly built report.docx"};

inline constexpr MessagePattern not_editable{
    "E13",
    Severity::error,
    "此处不是正文段落，改动未接受：“{0}”改为“{1}”",
    "this is no paragraph of text; the change is refused: “{0}” → “{1}”",
    "原内容",
    "what stood there",
    "请改其来源：部门章节、计划文本或数据",
    "change its source: the sector's section, the plan or the data"};

inline constexpr MessagePattern block_deleted{"E14",
                                              Severity::warning,
                                              "文件中已无此段，原文：“{0}”",
                                              "is no longer in the file; it said: “{0}”",
                                              "报告中仍保留",
                                              "it stays in the report",
                                              "要删去，请改其来源",
                                              "to remove it, change its source"};

inline constexpr MessagePattern paragraph_added{
    "E15",
    Severity::warning,
    "新增段落未收入：“{0}”",
    "an added paragraph is not taken over: “{0}”",
    {},
    {},
    "请写在正文段落之后，或写入部门章节",
    "write it behind a paragraph of text, or into the sector's section"};

inline constexpr MessagePattern typed_number{
    "E16",
    Severity::warning,
    "手工写入的数字“{0}”没有来源",
    "the number “{0}” was typed by hand and has no source",
    "改动已接受，印出时标明“编辑所加”",
    "the change is taken over and marked in print as the editor's",
    "请核实；有来源的数字请按数据导入",
    "verify it; a figure that has a source is imported as data"};

inline constexpr MessagePattern stale{
    "E17",
    Severity::warning,
    "原文已变，改稿未采用。现行：“{0}” 改稿：“{1}”",
    "its source has changed, the override is not used. Now: “{0}” Override: “{1}”",
    "两种文字",
    "both texts",
    "请在新的 report.docx 上重新修改，再运行 almanac edits",
    "edit the new report.docx and run almanac edits again"};

inline constexpr MessagePattern gone{
    "E18",
    Severity::warning,
    "报告中已无此段，改稿未采用：“{0}”",
    "the report has no such block any more; unused override: “{0}”",
    "改稿文字",
    "the override",
    "如不再需要，请从 edits 文件中删去",
    "remove it from the edits file if it is not needed"};

}  // namespace almanac::edits
