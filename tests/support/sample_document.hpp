// Why: one shared document that holds every block and inline kind, so that each writer is tested on
// the same whole. Every value in it is invented. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <utility>

#include "sample_builder.hpp"
#include "sample_charts.hpp"
#include "sample_sections.hpp"

namespace almanac::testing {

/// The sample in "zh" (default) or "en": every block, inline, chart, column and row kind.
inline doc::Document sample_document(const std::string& language = "zh") {
    SampleBuilder b(language);
    auto& d = b.document;
    d.title = b.t("吕梁市创新驱动发展行动计划年度监测报告",
                  "Lüliang Action Plan for Innovation: Annual Monitoring Report");
    d.subtitle = b.t("2016年度", "2016");
    d.issuer = b.t("示例编制单位", "Sample issuing office");
    d.area = "141100";
    d.year = 2016;
    d.cut_off = "2017-03-31";
    d.stage = b.t("工作稿", "Working draft");
    d.synthetic = true;
    d.audience = "public";
    d.front.push_back(
        {"front.about", doc::ParagraphBlock{
                            b.text("本报告为格式样例，全部数值均为虚构，不代表任何地区的实际情况。",
                                   "This report is a specimen. All values are invented and "
                                   "describe no real place.")}});
    d.chapters = {sample_notes_chapter(b), sample_targets_chapter(b), sample_coal_chapter(b),
                  sample_missing_chapter(b)};
    d.appendices = {sample_appendix(b)};
    d.sources = {
        {1, "1-1", 1, b.t("示例统计年鉴2016", "Sample Yearbook 2016"),
         b.t("“煤层气产量0.92亿立方米”", "“coalbed methane output 0.092 bn m³”"), "2017-02-28", "",
         b.t("0.92 亿立方米", "0.092 bn m³")},
        {2, "1-2", 2, b.t("示例填报单位报表", "Return of a sample unit"), "", "2017-03-10",
         b.t("初步统计数", "preliminary"), b.t("9200 万立方米", "92 m m³")},
        {3, "2-1", 4, b.t("示例新闻 <转载>", "Sample press <reprint>"), "", "2017-01-15", "", ""}};
    return std::move(b.document);
}

}  // namespace almanac::testing
