// Why: how long a DOCX takes, on the report that issue 3 measures all formats with.
// SPDX-License-Identifier: Apache-2.0
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>

#include "docx/docx.hpp"
#include "sample_document.hpp"

using namespace almanac;
using namespace almanac::testing;

namespace {

doc::Table table_of(SampleBuilder& b, const std::string& name) {
    doc::Table table;
    table.caption = b.text("表", "table");
    for (int c = 0; c < 7; ++c)
        table.columns.push_back(
            column("c" + std::to_string(c), doc::ColumnType::number, b.text("列", "column")));
    for (int r = 0; r < 14; ++r) {
        std::vector<doc::Inlines> cells;
        for (int c = 0; c < 7; ++c)
            cells.push_back({b.value(name + "." + std::to_string(c), std::to_string(2000 + r),
                                     r * 7.5 + c, 1)});
        table.rows.push_back(row(std::move(cells)));
    }
    return table;
}

/// Each chapter: 8 paragraphs of 180 characters, 3 tables of 14 x 7 figures, 3 charts.
doc::Document report_of(int chapters) {
    SampleBuilder b("zh");
    std::string words;
    for (int i = 0; i < 30; ++i) words += "全市煤层气产";
    for (int n = 0; n < chapters; ++n) {
        const std::string id = "c" + std::to_string(n);
        doc::Section chapter{id, "", "一、", b.text("章", "chapter"), {}, {}};
        for (int p = 0; p < 8; ++p)
            chapter.blocks.push_back(
                paragraph(id + ".p" + std::to_string(p), {SampleBuilder::run(words)}));
        for (int t = 0; t < 3; ++t) {
            const std::string name = id + ".t" + std::to_string(t);
            chapter.blocks.push_back({name, table_of(b, name)});
            chapter.blocks.push_back(
                chart_block(id + ".g" + std::to_string(t), sample_path_chart(b)));
        }
        b.document.chapters.push_back(std::move(chapter));
    }
    return std::move(b.document);
}

long resident_mib() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss / 1024;
}

}  // namespace

/// docx_bench CHAPTERS: best of five, in milliseconds, and memory.
int main(int argc, char** argv) {
    const auto document = report_of(argc > 1 ? std::atoi(argv[1]) : 12);
    const long before = resident_mib();
    double best = 1e9;
    std::size_t size = 0;
    for (int run = 0; run < 5; ++run) {
        const auto start = std::chrono::steady_clock::now();
        Diagnostics diagnostics;
        size = write_docx(document, {"modern"}, diagnostics).size();
        const std::chrono::duration<double, std::milli> took =
            std::chrono::steady_clock::now() - start;
        best = std::min(best, took.count());
    }
    std::printf("docx %zu chapters: %.1f ms, %zu KiB, memory %ld MiB (document alone %ld)\n",
                document.chapters.size(), best, size / 1024, resident_mib(), before);
    return 0;
}
