// Why: see guide_sheet.hpp. SPDX-License-Identifier: Apache-2.0
#include "forms/guide_sheet.hpp"

#include <fmt/format.h>

#include <array>
#include <set>

#include "catalog/duties.hpp"
#include "catalog/yearly_date.hpp"
#include "forms/sheet_parts.hpp"
#include "intake/form.hpp"

namespace almanac::forms {
namespace {

using Line = std::array<const char*, 2>;

constexpr Line rules[] = {
    {"1. 保密", "严禁在本表填写、存储或传递国家秘密和工作秘密。"},
    {"2. 填哪些格",
     "灰色单元格由系统生成，请勿改动；只填写白色单元格。选中单元格时旁边有填写提示。"},
    {"3. 没有数值时",
     "数值留空，并在状态中选择“尚未发布”“不适用”或“缺失”。空白表示未报送，不等于零。"},
    {"4. 计量单位",
     "与表中不同时，请在下拉选项中选择或在单位栏改写实际单位，系统精确换算，不要自行换算。"},
    {"5. 任务进展",
     "状态从下拉选项选择；百分比只用于可以量化的任务；请写明佐证材料名称、出具单位和文号。选择“已调"
     "整”的，须写明调整依据文件的文号。"},
    {"6. 文字材料", "按栏目填写，一栏一格。"},
    {"7. 公开范围",
     "留空即按指标和任务的规定；单个企业、个人的数据和不宜公开的内容选择“内部”或“不公开”，不会进入"
     "公"
     "开的报告。"},
    {"8. 补充行",
     "指标数据表末的空行用于修订以往年度的数据，或填报某一分组（如单个景区、项目）的数：名称、地区"
     "、"
     "时期照表中写法填写。"},
    {"9. 报送", "填好后保存为 XLSX 直接报送，不必另存为其他格式。纸质件签字盖章后留存或一并报送。"},
};

/// What a row of figures holds, with an example; the unit in it is nobody's.
constexpr Line columns[] = {
    {"上年数据", "示例：约38.5（初步数）。上年同期已知的数，由系统填入。"},
    {"地区", "示例：某某市。目标按哪个地区考核，就填哪个地区的数。"},
    {"时期", "示例：2016。2016-YTD06 为1-6月累计，2016-06 为6月（时点数为6月末）。"},
    {"数值", "示例：41.2。只填数字。"},
    {"单位", "示例：亿立方米。"},
    {"状态", "示例：初步数。最终数可留空；“更正差错”“年报核实”用于修订已报过的数。"},
    {"限定", "示例：约。准确的数留空；“约”为大约，“超过”“不足”不含本数，“不少于”“不超过”含本数。"},
    {"来源", "示例：某某局填报。"},
    {"来源类别",
     "示例：2。1 统计部门；2 主管单位盖章报送；3 其他政府部门；4 新闻报道；5 转载、百科；6 "
     "推算。"},
    {"备注", "示例：含当年试生产产量。口径不同、数值变动较大的，请写明原因。"},
};

void add_line(FormSheet& sheet, const std::string& label, const std::string& text,
              Look look = Look::quiet) {
    sheet.rows.push_back({{label, Look::quiet, false}, {text, look, false}});
}

void add_definitions(FormSheet& sheet, const FormContents& contents) {
    sheet.rows.emplace_back();
    sheet.rows.push_back({{"指标解释", Look::head, false}, {"", Look::head, false}});
    std::set<std::string> seen;
    for (const auto& asked : contents.figures) {
        const Indicator& indicator = *asked.indicator;
        if (indicator.definitions.empty() || !seen.insert(indicator.id).second) continue;
        sheet.rows.push_back({{indicator.name.in("zh"), Look::given, false},
                              {indicator.definitions.back().text.in("zh"), Look::given, false}});
    }
}

}  // namespace

FormSheet guide_sheet(const Catalog& catalog, const FormContents& contents, const FormOf& of) {
    FormSheet sheet;
    sheet.name = form::guide_sheet;
    sheet.widths = {24, 96};
    add_top(sheet, fmt::format("{}年度监测数据填报说明", of.year));
    add_line(sheet, "填报单位", unit_name(catalog, of.unit).in("zh"));
    add_line(sheet, std::string(form::date_label), "", Look::day);
    DropDown day{"B" + std::to_string(sheet.rows.size()), ""};
    day.help =
        help_of("填报日期",
                "写作 2017-03-15 或 2017年3月15日。数据按这一天收到计；不填的按实际收到之日计。");
    sheet.choices.push_back(std::move(day));
    if (const auto deadline = deadline_of(catalog.workspace, of.year))
        add_line(sheet, "报送期限", to_text(*deadline));
    sheet.rows.emplace_back();
    for (const auto& [label, text] : rules) add_line(sheet, label, text);
    sheet.rows.emplace_back();
    sheet.rows.push_back({{"指标数据各栏", Look::head, false}, {"示例和说明", Look::head, false}});
    for (const auto& [label, text] : columns)
        sheet.rows.push_back({{label, Look::given, false}, {text, Look::given, false}});
    add_definitions(sheet, contents);
    add_foot(sheet);
    return sheet;
}

}  // namespace almanac::forms
