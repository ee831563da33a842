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
    "本段保持原文",
    "this block's text as it was",
    "请在数据来源处更正后重新导入",
    "correct it where the data come from and import again"};

inline constexpr MessagePattern figure_typed{
    "E11",
    Severity::error,
    "删去了数字“{0}”并手工写入“{1}”，未接受。来源：{2}",
    "the figure “{0}” was removed and “{1}” typed instead; refused. Source: {2}",
    "本段保持原文",
    "this block's text as it was",
    "请保留原数字，或在数据来源处更正",
    "keep the figure, or correct it where the data come from"};

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
    "此处不是正文段落，改动未接受：“{0}”",
    "this is no paragraph of text; the change is refused: “{0}”",
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
    "请并入相邻段落（在段内换段即可），或写入部门章节",
    "write it within a neighbouring paragraph, or into the sector's section"};

inline constexpr MessagePattern typed_number{"E16",
                                             Severity::warning,
                                             "手工写入的数字“{0}”没有来源",
                                             "the number “{0}” was typed by hand and has no source",
                                             "改动已接受",
                                             "the change is taken over",
                                             "请核实",
                                             "verify it"};

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
