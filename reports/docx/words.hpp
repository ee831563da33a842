// Why: the words that the document itself adds, in the languages of a report, in one table.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace almanac::docx {

struct Words {
    std::string_view contents;
    std::string_view issuer;
    std::string_view number;
    std::string_view cut_off;
    std::string_view stage;
    std::string_view internal;
    std::string_view synthetic;
    std::string_view colon;
    std::string_view listing;  ///< Between items of a list in a line.
    std::string_view source;
    std::string_view sources;
    std::string_view remark;
    std::string_view own_figure_mark;
    std::string_view editors_figure;
    std::string_view typed_by_hand;  ///< Source of such a figure.
    std::string_view continued;
    std::string_view published;
    std::string_view as_submitted;
    std::string_view unknown_figure;
};

inline const Words& words(std::string_view language) {
    static constexpr Words zh{.contents = "目　录",
                              .issuer = "编制单位",
                              .number = "文号",
                              .cut_off = "数据截止",
                              .stage = "版本",
                              .internal = "内部资料",
                              .synthetic = "示例数据",
                              .colon = "：",
                              .listing = "、",
                              .source = "资料来源",
                              .sources = "数据来源",
                              .remark = "注",
                              .own_figure_mark = "[自有]",
                              .editors_figure = "[编辑所加]",
                              .typed_by_hand = "改稿时手工写入，未注明来源",
                              .continued = "续",
                              .published = "发布",
                              .as_submitted = "报送值",
                              .unknown_figure = "—"};
    static constexpr Words en{.contents = "Contents",
                              .issuer = "Issued by",
                              .number = "Number",
                              .cut_off = "Data as known on",
                              .stage = "Stage",
                              .internal = "Internal",
                              .synthetic = "Specimen data",
                              .colon = ": ",
                              .listing = ", ",
                              .source = "Sources",
                              .sources = "Sources of the data",
                              .remark = "Note",
                              .own_figure_mark = "[own]",
                              .editors_figure = "[editor's]",
                              .typed_by_hand = "typed into the report by hand; no source given",
                              .continued = "continued ",
                              .published = "published",
                              .as_submitted = "as handed in",
                              .unknown_figure = "—"};
    return language == "en" ? en : zh;
}

}  // namespace almanac::docx
