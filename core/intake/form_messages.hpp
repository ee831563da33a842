// Why: what intake says about a form as a whole and about what it was made for.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "messages/messages.hpp"

namespace almanac::messages {

inline constexpr MessagePattern bad_form_date{
    "U101",
    Severity::error,
    "填报日期“{0}”不是日期",
    "the day of filling in, “{0}”, is no date",
    "本文件未写入任何数据",
    "nothing of this file was stored",
    "写作 2018-03-15 或 2018年3月15日；不填即按收到之日",
    "write it as 2018-03-15 or 2018年3月15日; where it is empty the day of arrival counts"};

inline constexpr MessagePattern form_date_off{
    "U102",
    Severity::error,
    "填报日期 {0} 不在 {1} 与 {2} 之间",
    "the day of filling in, {0}, is not between {1} and {2}",
    "本文件未写入任何数据",
    "nothing of this file was stored",
    "填报日期不早于所报年度之初、不晚于今天；请核对后重新报送",
    "it is neither before the year that is reported nor after today; check it and send it again"};

inline constexpr MessagePattern form_long_before{
    "U112",
    Severity::warning,
    "填报日期 {0} 在收到之日 {1} 之前，两者之间隔着数据截止日 {2}：以该日为截止日的 {3} "
    "年度报告将采用本表",
    "the day of filling in, {0}, lies before the day of arrival, {1}, and the cut-off {2} between "
    "them: the report of {3} of that cut-off will use this form",
    "数据已按填报日期入库",
    "it is stored with the day of filling in",
    "如报告已按该截止日印发，请核实填报日期，或用 import --dated {1} 按收到之日计",
    "where that report is out already, check the day, or count the form as come in by import "
    "--dated {1}"};

inline constexpr MessagePattern form_after_cut_off{
    "U103",
    Severity::warning,
    "本表按 {0} 收到计；{1} 年度报告的数据截止日是 {2}，不会采用本表",
    "this form counts as come in on {0}; the report of {1} has its data cut-off on {2} and will "
    "not "
    "use it",
    "数据已按收到之日入库，截止日较晚的报告照常采用",
    "it is stored with its day, and reports of a later cut-off use it",
    "如属补录，撤回本次报送，填好“填报日期”后重报，或用 import --dated 注明实际收到日期",
    "where it is caught up, withdraw it and send it again with its day of filling in, or say the "
    "day "
    "with import --dated"};

inline constexpr MessagePattern amended_without_document{
    "U104",
    Severity::error,
    "任务状态为“已调整”，但没有写依据文件的文号",
    "the task is 已调整 (amended), but no document is named",
    "本文件未写入任何数据",
    "nothing of this file was stored",
    "在“文号”栏写明调整依据的文件，如 吕政发〔2016〕5号；没有文件的不算调整",
    "write under 文号 the number of the document that amends it; without one nothing is amended"};

inline constexpr MessagePattern judged_elsewhere{
    "U105",
    Severity::warning,
    "“{0}”的目标按“{1}”考核，这里报的是“{2}”的数，不用于判定",
    "the target of “{0}” is judged for “{1}”; this figure is of “{2}” and decides nothing",
    "数据照常入库",
    "the figure is stored",
    "如果报的就是“{1}”的数，请把地区改为“{1}”后重新报送",
    "where it is the figure of “{1}”, say so under area and send it again"};

inline constexpr MessagePattern rows_undated{
    "U111",
    Severity::warning,
    "有 {0} 行没有发布日期，按 {1} 收到计；数据截止日在此之前的报告不采用这些数",
    "{0} rows have no day of publication and count as come in on {1}; reports of an earlier "
    "cut-off "
    "do not use them",
    "数据照常入库",
    "the figures are stored",
    "补录以前的数据，请填“发布日期”，或用 import --dated 注明实际收到日期",
    "for work that is caught up say the day of publication, or when it came in with import "
    "--dated"};

inline constexpr MessagePattern beside_form{
    "U106",
    Severity::error,
    "“{0}”写在表格之外，不会读取",
    "“{0}” stands beside the table and would not be read",
    "本文件未写入任何数据",
    "nothing of this file was stored",
    "说明写在“备注”或“进展情况”栏内，删去表外的内容",
    "write remarks under 备注 or 进展情况 and delete what stands beside the table"};

}  // namespace almanac::messages
