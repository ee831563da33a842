// Why: a sector with code, as small as it can be, to copy from: measure() derives a figure,
// contribute() writes text that depends on it. SPDX-License-Identifier: Apache-2.0
#include <almanac/sdk.hpp>
#include <string>
#include <vector>

namespace {

namespace doc = almanac::doc;
namespace sdk = almanac::sdk;

// A plain struct. It keeps nothing between calls; each function answers from its request alone.
struct Template {
    // As sector.json states them; the build refuses anything else.
    static constexpr const char* id = "template";
    static constexpr const char* version = "0.1.0";

    // Asked first, for some of the areas at a time. The answer holds indicators of this sector
    // only, in the units of sector.json: 万吨 over 万亩 is 吨 per 亩.
    sdk::SeriesBuilder measure(const sdk::MeasureRequest& request) const {
        sdk::SeriesBuilder derived;
        // A figure is worth as much as the weakest source among what it was computed from.
        derived.name_inputs("template.yield", {"template.harvest", "template.planted"});
        for (const auto& area : request.areas) {
            for (const int year : request.years("template.harvest", area.code)) {
                const auto harvest = request.value("template.harvest", area.code, year);
                const auto planted = request.value("template.planted", area.code, year);
                // A year without both figures stays a gap; a figure is never made up.
                if (!harvest || !planted || *planted == 0) continue;
                derived.set("template.yield", area.code, year, *harvest / *planted);
            }
        }
        return derived;
    }

    // Asked once an edition and language. "progress" is the name of a place in sections.zh.md, so
    // this section stands there, unless the edition brings a text of its own.
    std::vector<doc::Section> contribute(const sdk::ContributeRequest& request) const {
        const int year = request.edition.year;
        const std::string title = request.text("主要进展", "Progress");
        const auto now = request.value("template.yield", year);
        const auto before = request.value("template.yield", year - 1);
        if (!now || !before) {
            return {sdk::section("progress", title,
                                 sdk::notice(request.text("两年数据不全，无法比较。",
                                                          "Two years cannot be compared.")))};
        }
        // Decisions are made on numbers; what is printed is a reference, which the host formats and
        // links to its source.
        const std::string verdict =
            *now > *before ? request.text("，高于上年的", ", above last year's ")
                           : request.text("，不高于上年的", ", not above last year's ");
        return {sdk::section(
            "progress", title,
            sdk::paragraph(request.text("单位面积产量为", "The yield was "),
                           sdk::value("template.yield", year), verdict,
                           sdk::value("template.yield", year - 1), request.text("。", ".")))};
    }
};

}  // namespace

ALMANAC_SECTOR(Template);
