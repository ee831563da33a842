// Why: the words that the page itself adds, in the languages of a document, in one table.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace almanac::html {

struct Words {
    std::string_view language;  ///< As a tag of BCP 47.
    std::string_view skip;
    std::string_view contents;
    std::string_view issuer;
    std::string_view number;
    std::string_view cut_off;
    std::string_view stage;
    std::string_view audience;
    std::string_view internal;
    std::string_view synthetic;
    std::string_view synthetic_long;
    std::string_view notes;
    std::string_view note_number;
    std::string_view back;
    std::string_view colon;
    std::string_view comma;
    std::string_view source;
    std::string_view sources;
    std::string_view sources_intro;
    std::string_view trail;
    std::string_view trail_intro;
    std::string_view derivation;
    std::string_view source_class;
    std::string_view published;
    std::string_view as_submitted;
    std::string_view used_by;
    std::string_view data_table;
    std::string_view remark;
    std::string_view own_figure;
    std::string_view own_figure_mark;
    std::string_view editors_figure;
    std::string_view to_fill_in;
    std::string_view unknown_figure;
};

inline const Words& words(std::string_view language) {
    static constexpr Words zh{
        .language = "zh-Hans",
        .skip = "跳到正文",
        .contents = "目录",
        .issuer = "编制单位",
        .number = "文号",
        .cut_off = "数据截止",
        .stage = "版本",
        .audience = "范围",
        .internal = "内部资料",
        .synthetic = "示例数据",
        .synthetic_long = "含示例数据，不得作为正式数据引用",
        .notes = "注释",
        .note_number = "注",
        .back = "返回",
        .colon = "：",
        .comma = "，",
        .source = "资料来源",
        .sources = "数据来源",
        .sources_intro = "报告中数字所依据的资料，按编号排列。",
        .trail = "数字溯源",
        .trail_intro = "报告中的每一个数字：名称、取值、来源编号，以及计算过程。",
        .derivation = "计算过程",
        .source_class = "来源等级",
        .published = "发布",
        .as_submitted = "报送值",
        .used_by = "引用此来源的数字",
        .data_table = "数据表",
        .remark = "注",
        .own_figure = "本节自有数据，来源",
        .own_figure_mark = "自有",
        .editors_figure = "编辑所加",
        .to_fill_in = "待填",
        .unknown_figure = "—"};
    static constexpr Words en{
        .language = "en",
        .skip = "Skip to the report",
        .contents = "Contents",
        .issuer = "Issued by",
        .number = "Number",
        .cut_off = "Data as known on",
        .stage = "Stage",
        .audience = "Audience",
        .internal = "Internal",
        .synthetic = "Specimen data",
        .synthetic_long = "contains specimen data, not to be cited",
        .notes = "Notes",
        .note_number = "Note ",
        .back = "Back",
        .colon = ": ",
        .comma = ", ",
        .source = "Sources",
        .sources = "Sources of the data",
        .sources_intro = "What the figures of this report rest on, by number.",
        .trail = "Trail of figures",
        .trail_intro =
            "Every figure of this report: what it is, its value, the "
            "numbers of its sources, and how it came about.",
        .derivation = "How it came about",
        .source_class = "Class",
        .published = "published",
        .as_submitted = "as handed in",
        .used_by = "Figures that rest on this source",
        .data_table = "Data table",
        .remark = "Note",
        .own_figure = "The section's own figure; source",
        .own_figure_mark = "own",
        .editors_figure = "editor's",
        .to_fill_in = "to be filled in",
        .unknown_figure = "—"};
    return language == "en" ? en : zh;
}

}  // namespace almanac::html
