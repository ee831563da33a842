// Why: the words that the workbook itself adds, in the languages of a document, in one table.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "almanac/model/document.hpp"

namespace almanac::xlsx {

struct Words {
    std::string_view cover, contents, back, sheet, holds;
    std::string_view issuer, number, cut_off, stage, audience, internal, synthetic, synthetic_long;
    std::string_view master, assessment, tables, dictionary, sources, figures, group;
    std::string_view kind, a_target, a_figure, name, area, period, unit, demand, actual, completion,
        schedule, state, previous, due, leads, marks, derivation, aspect, growth, base, expected,
        required, count, required_step, years_ahead, forecast, forecast_range, newest,
        newest_period;
    std::string_view sector, term, definition;
    std::string_view label, source_class, source, quotation, published, note, as_submitted;
    std::string_view colon, comma, list_comma, own_source, how_to_read, at_most;
};

inline const Words& words(std::string_view language) {
    static constexpr Words zh{
        .cover = "封面",
        .contents = "目录",
        .back = "返回目录",
        .sheet = "工作表",
        .holds = "内容",
        .issuer = "编制单位",
        .number = "文号",
        .cut_off = "数据截止",
        .stage = "版本",
        .audience = "范围",
        .internal = "内部资料",
        .synthetic = "示例数据",
        .synthetic_long = "含示例数据，不得作为正式数据引用",
        .master = "目标总表",
        .assessment = "目标考核与数据",
        .tables = "各表和图",
        .dictionary = "数据字典",
        .sources = "数据来源",
        .figures = "正文数字",
        .group = "分组",
        .kind = "类别",
        .a_target = "目标",
        .a_figure = "数据",
        .name = "名称",
        .area = "地区",
        .period = "时期",
        .unit = "单位",
        .demand = "目标值",
        .actual = "数值",
        .completion = "完成率",
        .schedule = "时序进度",
        .state = "状态",
        .previous = "上年状态",
        .due = "时限",
        .leads = "牵头单位",
        .marks = "标记",
        .derivation = "计算过程",
        .aspect = "方面",
        .growth = "比上年",
        .base = "基期值",
        .expected = "进度应达值",
        .required = "今后所需增速",
        .count = "项数",
        .required_step = "今后每年所需增量",
        .years_ahead = "比进度路径超前（年）",
        .forecast = "到期年预测值",
        .forecast_range = "预测区间（95%）",
        .newest = "最新数据",
        .newest_period = "最新数据时期",
        .sector = "部门",
        .term = "指标",
        .definition = "解释",
        .label = "编号",
        .source_class = "来源等级",
        .source = "来源",
        .quotation = "原文",
        .published = "发布",
        .note = "说明",
        .as_submitted = "报送值",
        .colon = "：",
        .comma = "，",
        .list_comma = "、",
        .own_source = "本节自有数据，来源：",
        .how_to_read =
            "本工作簿载有报告的全部数字、表格和来源，正文见同版报告。完成率为公式，"
            "由同行的数值和目标值算出；数字均未舍入，按报告的小数位显示。",
        .at_most = "不超过"};
    static constexpr Words en{
        .cover = "Cover",
        .contents = "Contents",
        .back = "Back to contents",
        .sheet = "Sheet",
        .holds = "What it holds",
        .issuer = "Issued by",
        .number = "Number",
        .cut_off = "Data as known on",
        .stage = "Stage",
        .audience = "Audience",
        .internal = "Internal",
        .synthetic = "Specimen data",
        .synthetic_long = "contains specimen data, not to be cited",
        .master = "Targets",
        .assessment = "Targets and figures",
        .tables = "Tables and charts",
        .dictionary = "Data dictionary",
        .sources = "Sources",
        .figures = "Figures in the text",
        .group = "Group",
        .kind = "Kind",
        .a_target = "target",
        .a_figure = "figure",
        .name = "Name",
        .area = "Area",
        .period = "Period",
        .unit = "Unit",
        .demand = "Target",
        .actual = "Value",
        .completion = "Completion",
        .schedule = "Schedule",
        .state = "State",
        .previous = "A year ago",
        .due = "Due",
        .leads = "Lead units",
        .marks = "Marks",
        .derivation = "How it came about",
        .aspect = "Aspect",
        .growth = "On the year before",
        .base = "Base",
        .expected = "Value on the path",
        .required = "Rate needed from now on",
        .count = "Number of targets",
        .required_step = "Needed a year from now on",
        .years_ahead = "Years ahead of the path",
        .forecast = "Forecast for the due year",
        .forecast_range = "Its interval (95%)",
        .newest = "Newest figure",
        .newest_period = "Its period",
        .sector = "Sector",
        .term = "Indicator",
        .definition = "Definition",
        .label = "Number",
        .source_class = "Class",
        .source = "Source",
        .quotation = "Quotation",
        .published = "Published",
        .note = "Note",
        .as_submitted = "As handed in",
        .colon = ": ",
        .comma = ", ",
        .list_comma = ", ",
        .own_source = "The section's own figures; source: ",
        .how_to_read =
            "This workbook holds every figure, table and source of the report; its text is in the "
            "report of the same edition. Completion is a formula over value and target of its row. "
            "Numbers are not rounded; they are shown with the report's decimals.",
        .at_most = "at most "};
    return language == "en" ? en : zh;
}

/// What a figure says of its indicator or target, in a word.
inline std::string_view aspect_word(const Words& words, doc::Aspect aspect) {
    switch (aspect) {
        case doc::Aspect::actual: return words.actual;
        case doc::Aspect::growth: return words.growth;
        case doc::Aspect::period: return words.period;
        case doc::Aspect::target: return words.demand;
        case doc::Aspect::base: return words.base;
        case doc::Aspect::completion: return words.completion;
        case doc::Aspect::schedule: return words.schedule;
        case doc::Aspect::expected: return words.expected;
        case doc::Aspect::required: return words.required;
        case doc::Aspect::state: return words.state;
        case doc::Aspect::previous_state: return words.previous;
        case doc::Aspect::due: return words.due;
        case doc::Aspect::leads: return words.leads;
        case doc::Aspect::count: return words.count;
        case doc::Aspect::required_step: return words.required_step;
        case doc::Aspect::years_ahead: return words.years_ahead;
        case doc::Aspect::forecast: return words.forecast;
        case doc::Aspect::forecast_range: return words.forecast_range;
        case doc::Aspect::newest: return words.newest;
        case doc::Aspect::newest_period: return words.newest_period;
    }
    return {};
}

}  // namespace almanac::xlsx
