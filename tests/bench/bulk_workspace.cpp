// Why: see bulk_workspace.hpp. SPDX-License-Identifier: Apache-2.0
#include "bulk_workspace.hpp"

#include <fmt/format.h>

#include <fstream>
#include <iterator>

namespace almanac::bench {
namespace {

constexpr int provinces = 30;

std::string area_code(int n) {
    return fmt::format("{}{:04}", 11 + n % provinces, 100 + n / provinces);
}

std::string areas_table() {
    std::string table =
        "code,name,name_en,kind,parent,valid_from,valid_to,adds_up,aliases\n"
        "000000,全国,China,nation,,,,no,\n";
    for (int p = 0; p < provinces; ++p)
        table += fmt::format("{0}0000,省{0},Province {0},province,000000,,,yes,\n", 11 + p);
    for (int n = 0; n < bulk_areas; ++n) {
        const auto code = area_code(n);
        table +=
            fmt::format("{0},县{0},County {0},county,{1}0000,,,yes,\n", code, code.substr(0, 2));
    }
    return table;
}

std::string sector_manifest(int sector) {
    std::string indicators;
    for (int n = 0; n < bulk_indicators / 10; ++n)
        indicators += fmt::format(
            R"({3}{{"id": "s{0}.i{1}", "name": {{"zh": "指标{0}-{1}", "en": "Indicator {0}-{1}"}},
 "definition": [{{"text": {{"zh": "虚构。", "en": "Invented."}}}}],
 "unit": "万吨", "decimals": {2}, "direction": "up", "semantic": "flow"}})",
            sector, n, n % 3, n == 0 ? "" : ",\n");
    return fmt::format(R"({{"id": "s{0}", "version": "1.0.0", "title": {{"zh": "行业{0}"}},
"team": {{"name": {{"zh": "虚构"}}}}, "almanac": "0.1", "indicators": [
{1}]}})",
                       sector, indicators);
}

}  // namespace

void write_bulk_workspace(const Places& places, const fs::path& workspace) {
    for (const char* name : {"documents", "units.csv"})
        fs::copy(places.source / "reports/lvliang" / name, workspace / name,
                 fs::copy_options::recursive);
    write_text(workspace / "areas.csv", areas_table());
    write_text(workspace / "almanac.json",
               R"({"title": {"zh": "测速"}, "issuer": {"zh": "虚构"}, "area": "110000",
"plan": "lvliang-2014-22", "languages": ["zh"], "sector_folders": ["sectors"], "store": "store"})");
    for (int sector = 0; sector < 10; ++sector) {
        const auto folder = workspace / "sectors" / fmt::format("s{}", sector);
        write_text(folder / "sector.json", sector_manifest(sector));
        write_text(folder / "sections.zh.md",
                   fmt::format("# 行业\n\n本年为 {{value s{0}.i0 year}}。\n", sector));
    }
}

std::size_t write_bulk_figures(const fs::path& file, int areas, int first, int months) {
    std::ofstream out(file, std::ios::binary);
    std::string text = "indicator,area,period,value,unit,source,source_class\n";
    std::uint64_t state = static_cast<std::uint64_t>(first) + 1;
    for (int i = 0; i < bulk_indicators; ++i) {
        for (int a = 0; a < areas; ++a) {
            const auto code = area_code(a);
            for (int month = first; month < first + months; ++month) {
                state = state * 6364136223846793005ULL + 1442695040888963407ULL;
                fmt::format_to(std::back_inserter(text),
                               "s{}.i{},{},{}-{:02},{:.{}f},万吨,统计局,1\n", i / 10, i % 10, code,
                               2018 + month / 12, month % 12 + 1,
                               // No two months so far apart that one seems to be in another unit.
                               4000 + static_cast<double>(state >> 40) / 4000, i % 10 % 3);
            }
            if (text.size() < (1U << 20U)) continue;
            out << text;
            text.clear();
        }
    }
    out << text;
    return static_cast<std::size_t>(bulk_indicators) * static_cast<std::size_t>(areas) *
           static_cast<std::size_t>(months);
}

}  // namespace almanac::bench
