// Why: whoever opens a workspace of a hundred sectors must not wait for the list of them.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "programs.hpp"

namespace almanac::bench {
namespace {

constexpr int sectors = 100;

std::string indicator(const std::string& sector, int n) {
    return fmt::format(R"({{"id": "{0}.i{1}", "name": {{"zh": "指标{1}", "en": "Indicator {1}"}},
 "definition": [{{"text": {{"zh": "虚构。", "en": "Invented."}}}}],
 "unit": "万吨", "decimals": 2, "direction": "up", "semantic": "flow"}})",
                       sector, n);
}

/// A sector as officials write it: ten indicators and text in two languages.
void write_sector(const fs::path& folder, const std::string& id) {
    std::string indicators;
    std::string section = "# 行业\n\n";
    for (int n = 0; n < 10; ++n) {
        indicators += (n == 0 ? "" : ",\n") + indicator(id, n);
        section += fmt::format("本年为 {{value {}.i{} year}}。\n\n", id, n);
    }
    write_text(folder / id / "sector.json",
               fmt::format(R"({{"id": "{0}", "version": "1.0.0", "title": {{"zh": "行业{0}"}},
"team": {{"name": {{"zh": "虚构"}}}}, "almanac": "0.1", "indicators": [
{1}]}})",
                           id, indicators));
    for (const char* language : {"zh", "en"})
        write_text(folder / id / fmt::format("sections.{}.md", language), section);
}

/// The workspace of Lüliang with a hundred invented sectors in the place of its own.
void write_workspace(const Places& places, const fs::path& workspace) {
    for (const char* name : {"documents", "units.csv", "areas.csv"})
        fs::copy(places.source / "reports/lvliang" / name, workspace / name,
                 fs::copy_options::recursive);
    write_text(workspace / "almanac.json",
               R"({"title": {"zh": "测速"}, "issuer": {"zh": "虚构"}, "area": "141100",
"plan": "lvliang-2014-22", "languages": ["zh", "en"], "sector_folders": ["sectors"], "store": "store"})");
    for (int n = 0; n < sectors; ++n) write_sector(workspace / "sectors", fmt::format("s{:03}", n));
}

}  // namespace

std::vector<Measurement> measure_sectors(const Places& places) {
    const ScratchFolder scratch;
    write_workspace(places, scratch.path());
    return {measured("list of 100 sector folders", 50, 25, [&] {
        run_program(places.programs / "almanac", {"-w", scratch.path().string(), "sectors"});
    })};
}

}  // namespace almanac::bench
