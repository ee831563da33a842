// Why: what intake says of what, where, when and from whom, in both languages.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "messages/messages.hpp"

namespace almanac::messages {

inline constexpr MessagePattern control_character{"D06",
                                                  Severity::error,
                                                  "单元格含有控制字符：{0}",
                                                  "the cell holds a control character: {0}",
                                                  "本文件未写入任何数据",
                                                  "nothing of this file was stored",
                                                  "删除该字符",
                                                  "remove that character"};

inline constexpr MessagePattern blanks_trimmed{"D100", Severity::note, "已去掉单元格首尾的空白{0}",
                                               "blanks around the cell were taken off{0}"};

inline constexpr MessagePattern unknown_indicator{"D13",
                                                  Severity::error,
                                                  "没有指标“{0}”{1}",
                                                  "there is no indicator “{0}”{1}",
                                                  "本文件未写入任何数据",
                                                  "nothing of this file was stored",
                                                  "写指标编号或全称",
                                                  "write the indicator's id or its full name"};

inline constexpr MessagePattern indicator_of_refused{
    "D250",
    Severity::error,
    "这是部门“{0}”的指标，该部门没有载入{1}",
    "this is an indicator of the sector “{0}”, which is not loaded{1}",
    "本文件未写入任何数据",
    "nothing of this file was stored",
    "先改正该部门文件夹的问题（见前面的消息），再导入本文件；各行不必改动",
    "mend the sector's folder first (see the messages before), then import this file; its rows "
    "need no change"};

inline constexpr MessagePattern unknown_area{"D101",
                                             Severity::error,
                                             "没有地区“{0}”{1}",
                                             "there is no area “{0}”{1}",
                                             "本文件未写入任何数据",
                                             "nothing of this file was stored",
                                             "写行政区划代码或全称",
                                             "write the area's code or its full name"};

inline constexpr MessagePattern unknown_period{
    "D102",
    Severity::error,
    "“{0}”不是时期{1}",
    "“{0}” is no period{1}",
    "本文件未写入任何数据",
    "nothing of this file was stored",
    "时期写作 "
    "2017（年）、2017-H1（半年）、2017-Q3（季）、2017-05（月）、2017-05-01（日）、2017-"
    "YTD11（1—11月累计）、2017-04-16/2018-03-31（时段）",
    "periods are written 2017, 2017-H1, 2017-Q3, 2017-05, 2017-05-01, 2017-YTD11 (January to "
    "November), 2017-04-16/2018-03-31"};

inline constexpr MessagePattern unknown_word{"D103",
                                             Severity::error,
                                             "“{0}”不可用{1}；可用：{2}",
                                             "“{0}” cannot be used{1}; there are: {2}",
                                             "本文件未写入任何数据",
                                             "nothing of this file was stored",
                                             "改用其中之一",
                                             "choose one of them"};

inline constexpr MessagePattern bad_published{
    "D104",
    Severity::error,
    "“{0}”不是日期",
    "“{0}” is no date",
    "本文件未写入任何数据",
    "nothing of this file was stored",
    "写作 2018-03-15；不知道时留空",
    "write it as 2018-03-15; leave it empty where it is not known"};

inline constexpr MessagePattern impossible_date{
    "D14",
    Severity::error,
    "“{0}”中有不存在的日期",
    "“{0}” holds a date that does not exist",
    "本文件未写入任何数据",
    "nothing of this file was stored",
    "时期写作 "
    "2017（年）、2017-H1（半年）、2017-Q3（季）、2017-05（月）、2017-05-01（日）、2017-"
    "YTD11（1—11月累计）、2017-04-16/2018-03-31（时段）",
    "periods are written 2017, 2017-H1, 2017-Q3, 2017-05, 2017-05-01, 2017-YTD11 (January to "
    "November), 2017-04-16/2018-03-31"};

inline constexpr MessagePattern impossible_published{"D105",
                                                     Severity::error,
                                                     "发布日期“{0}”不存在",
                                                     "the date of publication “{0}” does not exist",
                                                     "本文件未写入任何数据",
                                                     "nothing of this file was stored",
                                                     "写作 2018-03-15；不知道时留空",
                                                     "write 2018-03-15, or leave it empty"};

inline constexpr MessagePattern span_reversed{"D106",
                                              Severity::error,
                                              "时段“{0}”的终点早于起点",
                                              "the span “{0}” ends before it begins",
                                              "本文件未写入任何数据",
                                              "nothing of this file was stored",
                                              "先写起点，再写终点",
                                              "write the first day first"};

inline constexpr MessagePattern area_not_valid{"D107",
                                               Severity::error,
                                               "地区“{0}”在 {1} 不存在（{2}）",
                                               "the area “{0}” did not exist in {1} ({2})",
                                               "本文件未写入任何数据",
                                               "nothing of this file was stored",
                                               "改用当时的地区",
                                               "use the area of that time"};

inline constexpr MessagePattern published_early{
    "D108",
    Severity::error,
    "发布日期 {0} 早于时期 {1} 的开始",
    "the date of publication {0} lies before the period {1} begins",
    "本文件未写入任何数据",
    "nothing of this file was stored",
    "核对两处日期；预计数的状态写 expected（预计）",
    "check both dates; for a forecast the status is expected"};

inline constexpr MessagePattern published_late{
    "D109",
    Severity::error,
    "发布日期 {0} 晚于今天（{1}）",
    "the date of publication {0} lies after today ({1})",
    "本文件未写入任何数据",
    "nothing of this file was stored",
    "核对年份；不知道发布日期时留空",
    "check the year; leave it empty where it is not known"};

inline constexpr MessagePattern period_too_early{
    "D110",
    Severity::error,
    "时期“{0}”早于 {1} 年",
    "the period “{0}” lies before {1}",
    "本文件未写入任何数据",
    "nothing of this file was stored",
    "核对年份；在日期格式的单元格里只填年份会变成 1905 "
    "年的一天，请把格式改为“文本”；确为早年数据的，"
    "在工作区的 almanac.json 中写 earliest_year",
    "check the year; a year typed into a cell of dates becomes a day of 1905: format it as text; "
    "where such years are meant, the workspace's almanac.json says earliest_year"};

inline constexpr MessagePattern day_of_flow{
    "D201",
    Severity::error,
    "时期“{0}”是一天，而该指标是一段时间的数；日期格式的单元格会把年、月变成一天",
    "the period “{0}” is one day, but the indicator is of a stretch of time; cells of dates make a "
    "day of a year or month",
    "本文件未写入任何数据",
    "nothing of this file was stored",
    "把单元格格式改为“文本”，全年的数写 {1}，当月的数写 {2}；确是这一天的数，以文本写 {0}",
    "format the cell as text and write {1} for the year's figure, {2} for the month's; where it "
    "is the day's, write {0} as text"};

inline constexpr MessagePattern period_read{"D202", Severity::note, "时期“{0}”按 {1} 读取{2}",
                                            "the period “{0}” was read as {1}{2}"};

inline constexpr MessagePattern date_read{"D203", Severity::note, "日期“{0}”按 {1} 读取{2}",
                                          "the date “{0}” was read as {1}{2}"};

inline constexpr MessagePattern area_read{"D218", Severity::note, "地区“{0}”按 {1} 读取{2}",
                                          "the area “{0}” was read as {1}{2}"};

inline constexpr MessagePattern radicals_read{
    "D219", Severity::note, "“{0}”中的部首字符（多由 PDF 复制而来）按汉字“{1}”读取{2}",
    "radicals in “{0}”, as copied from a PDF, were read as the characters of “{1}”{2}"};

inline constexpr MessagePattern quoted_text_read{
    "D204", Severity::note, "{0} 是写成公式的文字，按引号内的文字读取{1}",
    "{0} is a text written as a formula; what stands in its quotes was read{1}"};

inline constexpr MessagePattern period_not_begun{
    "D111",
    Severity::error,
    "时期 {0} 尚未开始（今天是 {1}）",
    "the period {0} has not begun (today is {1})",
    "本文件未写入任何数据",
    "nothing of this file was stored",
    "核对年份；预计数的状态写 expected（预计）",
    "check the year; for a forecast the status is expected"};

inline constexpr MessagePattern period_not_over{
    "D112",
    Severity::warning,
    "时期 {0} 尚未结束（今天是 {1}），此数不会是最终数{2}",
    "the period {0} is not over (today is {1}), so that this is no final figure{2}",
    "按填报的状态入库",
    "stored with its status as handed in",
    "状态改为 preliminary（初步）或 expected（预计），或写实际时期，如 2017-YTD11",
    "make its status preliminary or expected, or write the period that it is of, like 2017-YTD11"};

inline constexpr MessagePattern looks_like_formula{
    "D17", Severity::note, "以 =、+、-、@ 开头的文字按原文保存，不作公式{0}",
    "text that begins with =, +, - or @ is kept as text, never as a formula{0}"};

inline constexpr MessagePattern bad_class{
    "D32",
    Severity::error,
    "“{0}”不是来源类别",
    "“{0}” is no class of source",
    "本文件未写入任何数据",
    "nothing of this file was stored",
    "写 1 至 6：1 统计部门，2 主管部门盖章报送，3 其他政府部门，4 新闻报道并写明发布部门，5 "
    "转载、百科，6 推断",
    "write 1 to 6: 1 statistics bureau, 2 signed return of the competent unit, 3 other government, "
    "4 press naming an office, 5 copies and encyclopedias, 6 inferred"};

inline constexpr MessagePattern derived_by_host{"D35",
                                                Severity::error,
                                                "“{0}”由公式 {1} 计算得出，不能导入",
                                                "“{0}” is computed as {1} and cannot be imported",
                                                "本文件未写入任何数据",
                                                "nothing of this file was stored",
                                                "导入公式中的各项指标",
                                                "import the indicators that the formula names"};

inline constexpr MessagePattern indicator_wanted{"D113",
                                                 Severity::error,
                                                 "此格为空，必须填写",
                                                 "this cell is empty and must be filled",
                                                 "本文件未写入任何数据",
                                                 "nothing of this file was stored",
                                                 "写指标编号或全称",
                                                 "write the indicator's id or its full name"};

inline constexpr MessagePattern area_wanted{"D114",
                                            Severity::error,
                                            "此格为空，必须填写",
                                            "this cell is empty and must be filled",
                                            "本文件未写入任何数据",
                                            "nothing of this file was stored",
                                            "写行政区划代码或全称",
                                            "write the area's code or its full name"};

inline constexpr MessagePattern period_wanted{
    "D115",
    Severity::error,
    "此格为空，必须填写",
    "this cell is empty and must be filled",
    "本文件未写入任何数据",
    "nothing of this file was stored",
    "时期写作 "
    "2017（年）、2017-H1（半年）、2017-Q3（季）、2017-05（月）、2017-05-01（日）、2017-"
    "YTD11（1—11月累计）、2017-04-16/2018-03-31（时段）",
    "periods are written 2017, 2017-H1, 2017-Q3, 2017-05, 2017-05-01, 2017-YTD11 (January to "
    "November), 2017-04-16/2018-03-31"};

inline constexpr MessagePattern source_wanted{
    "D116",
    Severity::error,
    "此格为空，必须填写",
    "this cell is empty and must be filled",
    "本文件未写入任何数据",
    "nothing of this file was stored",
    "写明数据出自何处：单位、文件或网址",
    "name where the figure comes from: office, document or address"};

inline constexpr MessagePattern year_to_date_unfit{
    "D117",
    Severity::error,
    "“{0}”是年初至今的累计期，而该指标是时点数",
    "“{0}” is a year to date, but the indicator is a state at a moment",
    "本文件未写入任何数据",
    "nothing of this file was stored",
    "写数值所在时点的年、半年、季、月或日。时期写作 "
    "2017（年）、2017-H1（半年）、2017-Q3（季）、2017-05（月）、2017-05-01（日）、2017-"
    "YTD11（1—11月累计）、2017-04-16/2018-03-31（时段）",
    "write the year, half, quarter, month or day at whose end the figure stands; periods are "
    "written 2017, 2017-H1, 2017-Q3, 2017-05, 2017-05-01, 2017-YTD11 (January to November), "
    "2017-04-16/2018-03-31"};

inline constexpr MessagePattern span_unfit{
    "D118",
    Severity::error,
    "“{0}”是一段时间，而该指标是时点数",
    "“{0}” is a stretch of time, but the indicator is a state at a moment",
    "本文件未写入任何数据",
    "nothing of this file was stored",
    "写数值所在时点的年、半年、季、月或日。时期写作 "
    "2017（年）、2017-H1（半年）、2017-Q3（季）、2017-05（月）、2017-05-01（日）、2017-"
    "YTD11（1—11月累计）、2017-04-16/2018-03-31（时段）",
    "write the year, half, quarter, month or day at whose end the figure stands; periods are "
    "written 2017, 2017-H1, 2017-Q3, 2017-05, 2017-05-01, 2017-YTD11 (January to November), "
    "2017-04-16/2018-03-31"};

inline constexpr MessagePattern bad_release{
    "D26",
    Severity::error,
    "公开范围“{0}”不可用，应为 公开、内部 或 不公开",
    "“{0}” is no release; wanted: public, internal or withheld",
    "",
    "",
    "请改正，或留空（按指标的规定）",
    "correct it, or leave it blank (as the indicator says)"};

}  // namespace almanac::messages
