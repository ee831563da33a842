// Why: the workbook that `almanac template` hands out and `import` takes back is laid out in one
// place. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string_view>

namespace almanac::form {

/// Very hidden sheet: A1 holds `mark`, then version, fingerprint of the catalog, unit, year and
/// sectors, separated by commas; from the row `first_listed` on, for each row of 指标数据, its
/// indicator, 上年数据, area, 分组 and 时期.
inline constexpr std::string_view identity_sheet = "almanac";
inline constexpr std::string_view mark = "almanac template";
inline constexpr std::string_view version = "4";  ///< 2: 公开范围. 3: sectors and 上年数据. 4: rows
                                                  ///< of areas, 分组 and 填报日期.
inline constexpr std::string_view everybody = "-";  ///< For unit or sectors: not of one alone.
inline constexpr std::size_t first_listed = 7;

/// What `import --annotate` adds to a workbook that it sends back; never read.
inline constexpr std::string_view returned_sheet = "退回说明";

inline constexpr std::string_view guide_sheet = "填报说明";
inline constexpr std::string_view figures_sheet = "指标数据";
inline constexpr std::string_view tasks_sheet = "任务进展";
inline constexpr std::string_view texts_sheet = "文字材料";

/// Who may see a row, on all three sheets.
inline constexpr std::string_view release_column = "公开范围";

/// On the first sheet: the day of filling in, which stands in the cell to the right.
inline constexpr std::string_view date_label = "填报日期";

/// Columns A … of 指标数据; those named in `shown_only` are for the person who fills it in.
inline constexpr std::array<std::string_view, 15> figure_columns{
    "指标编号", "名称", "考核目标", "上年数据", "地区", "时期",     "数值", "单位",
    "状态",     "限定", "来源",     "来源类别", "备注", "公开范围", "分组"};
inline constexpr std::array<std::string_view, 4> shown_only{"名称", "考核目标", "口径说明",
                                                            "上年数据"};

inline constexpr std::array<std::string_view, 10> task_columns{
    "任务编号", "任务内容", "完成时限", "进展状态", "完成百分比",
    "进展情况", "佐证材料", "出具单位", "文号",     "公开范围"};
inline constexpr std::array<std::string_view, 5> text_columns{"部门编号", "部门", "栏目", "内容",
                                                              "公开范围"};

}  // namespace almanac::form
