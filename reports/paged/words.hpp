// Why: the words that pages themselves add, in the languages of a document, in one table.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace almanac::paged {

struct Words {
    bool chinese = true;
    std::string_view contents;
    std::string_view issuer;
    std::string_view number;
    std::string_view cut_off;
    std::string_view stage;
    std::string_view internal;
    std::string_view synthetic;
    std::string_view synthetic_long;
    std::string_view colon;
    std::string_view list_comma;
    std::string_view source;
    std::string_view sources;
    std::string_view sources_intro;
    std::string_view source_class;
    std::string_view published;
    std::string_view as_submitted;
    std::string_view used_in;
    std::string_view remark;
    std::string_view note;
    std::string_view continued;
    std::string_view own_figure;
    std::string_view editors_figure;
    std::string_view empty_table;
};

inline const Words& words(std::string_view language) {
    static constexpr Words zh{.contents = "目录",
                              .issuer = "编制单位",
                              .number = "文号",
                              .cut_off = "数据截止",
                              .stage = "版本",
                              .internal = "内部资料",
                              .synthetic = "示例数据",
                              .synthetic_long = "含示例数据，不得作为正式数据引用",
                              .colon = "：",
                              .list_comma = "、",
                              .source = "资料来源",
                              .sources = "数据来源",
                              .sources_intro = "报告中数字所依据的资料，按编号排列。",
                              .source_class = "来源等级",
                              .published = "发布",
                              .as_submitted = "报送值",
                              .used_in = "用于",
                              .remark = "注",
                              .note = "注",
                              .continued = "（续）",
                              .own_figure = "自有",
                              .editors_figure = "编辑所加",
                              .empty_table = "暂无数据"};
    static constexpr Words en{
        .chinese = false,
        .contents = "Contents",
        .issuer = "Issued by",
        .number = "Number",
        .cut_off = "Data as known on",
        .stage = "Stage",
        .internal = "Internal",
        .synthetic = "Specimen data",
        .synthetic_long = "contains specimen data, not to be cited",
        .colon = ": ",
        .list_comma = ", ",
        .source = "Sources",
        .sources = "Sources of the data",
        .sources_intro = "What the figures of this report rest on, by number.",
        .source_class = "class",
        .published = "published",
        .as_submitted = "as handed in",
        .used_in = "Used in",
        .remark = "Note",
        .note = "Note ",
        .continued = " (continued)",
        .own_figure = "own",
        .editors_figure = "editor's",
        .empty_table = "no data"};
    return language == "en" ? en : zh;
}

}  // namespace almanac::paged
