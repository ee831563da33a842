// Why: every format is timed on the same reports: chapters of 8 paragraphs of 180 characters, 3
// tables of 14 x 7 and 3 charts. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "sample_builder.hpp"

namespace almanac::testing {

namespace long_report_detail {

/// 180 characters that differ from paragraph to paragraph as prose does.
inline std::string prose(int seed) {
    static const std::u32string stock =
        U"吕梁市坚持创新驱动发展，围绕煤炭、煤层气、新材料、现代农业和数字旅游等重点产业，"
        U"建立企业为主体、市场为导向、产学研相结合的技术创新体系。全年研究与试验发展经费支出占地区"
        U"生产总值比重稳步提高，"
        U"规模以上工业企业研发活动覆盖面扩大，高新技术企业数量增加，科技成果转化率提升，县域创新能"
        U"力增强，"
        U"人才引进与培养取得进展，科技金融服务体系逐步完善，知识产权保护力度加大，"
        U"农业科技园区建设加快推进，生态环境持续改善，民生科技水平不断提高，开放合作领域日益拓宽";
    std::string out;
    for (int i = 0; i < 180; ++i) {
        const auto at = static_cast<std::size_t>(seed * 37 + i * (1 + seed % 3)) % stock.size();
        const char32_t c = i == 179 ? U'。' : stock[at];
        out += static_cast<char>(0xE0 | (c >> 12));
        out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (c & 0x3F));
    }
    return out;
}

inline doc::Table table(SampleBuilder& b, int seed) {
    doc::Table table;
    table.caption = {SampleBuilder::run("各县区主要指标完成情况")};
    table.label = "表" + std::to_string(seed);
    table.unit_line = {SampleBuilder::run("单位：亿元")};
    table.columns.push_back(column("area", doc::ColumnType::text, {SampleBuilder::run("县区")}));
    for (int c = 1; c < 7; ++c)
        table.columns.push_back(column("c" + std::to_string(c), doc::ColumnType::number,
                                       {SampleBuilder::run(std::to_string(2010 + c) + "年")}));
    for (int r = 0; r < 14; ++r) {
        std::vector<doc::Inlines> cells;
        cells.push_back({SampleBuilder::run("示例县区" + std::to_string(r + 1))});
        for (int c = 1; c < 7; ++c) {
            const double number = (seed * 131 + r * 17 + c * 7) % 9973 / 10.0;
            cells.push_back({b.value("bench.i" + std::to_string(seed) + "." + std::to_string(r),
                                     std::to_string(2010 + c), number, 1)});
        }
        table.rows.push_back(row(std::move(cells)));
    }
    return table;
}

inline doc::Chart chart(SampleBuilder& b, int seed) {
    doc::Chart chart;
    chart.kind = seed % 3 == 0 ? doc::ChartKind::bar : doc::ChartKind::line;
    chart.alternative = "各年数值逐年上升。";
    chart.roles = {doc::ChartRole::label, doc::ChartRole::observed};
    chart.data.caption = {SampleBuilder::run("主要指标逐年变化")};
    chart.data.label = "图" + std::to_string(seed);
    chart.data.columns = {column("year", doc::ColumnType::period, {SampleBuilder::run("年份")}),
                          column("value", doc::ColumnType::number, {SampleBuilder::run("数值")})};
    for (int y = 0; y < 8; ++y)
        chart.data.rows.push_back(
            row({{SampleBuilder::run(std::to_string(2013 + y))},
                 {b.value("bench.c" + std::to_string(seed), std::to_string(2013 + y),
                          10.0 + y * 3 + seed % 7, 1)}}));
    return chart;
}

}  // namespace long_report_detail

/// A report of so many chapters, all values figures with a source.
inline doc::Document long_report(int chapters) {
    namespace detail = long_report_detail;
    SampleBuilder b("zh");
    b.document.title = "年度监测报告";
    b.document.year = 2020;
    b.document.sources = {{1, "1-1", 1, "示例统计年鉴", "", "2021-02-28", "", ""}};
    for (int c = 1; c <= chapters; ++c) {
        const std::string id = "c" + std::to_string(c);
        doc::Section chapter;
        chapter.id = id;
        chapter.number = "第" + std::to_string(c) + "章";
        chapter.title = {SampleBuilder::run("重点任务实施情况")};
        for (int p = 0; p < 8; ++p) {
            chapter.blocks.push_back(
                {id + ".p" + std::to_string(p),
                 doc::ParagraphBlock{{SampleBuilder::run(detail::prose(c * 8 + p))}}});
            if (p < 3)
                chapter.blocks.push_back(
                    {id + ".t" + std::to_string(p), detail::table(b, c * 3 + p)});
            if (p >= 3 && p < 6)
                chapter.blocks.push_back(
                    {id + ".g" + std::to_string(p), detail::chart(b, c * 3 + p - 3)});
        }
        b.document.chapters.push_back(std::move(chapter));
    }
    return std::move(b.document);
}

}  // namespace almanac::testing
