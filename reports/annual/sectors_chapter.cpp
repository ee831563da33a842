// Why: chapter three: every sector in its place, with what it has to say or why it says nothing.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "annual/build.hpp"
#include "annual/chapters.hpp"
#include "contribute/target_table.hpp"
#include "transform/sources.hpp"

namespace almanac::annual {
namespace {

/// What stands where a sector's own text would: in the reader's words, without code or path.
doc::Block absence(const Voice& voice, const std::string& id, const std::string& title,
                   const std::string& team) {
    const std::string by = team.empty() ? title : team;
    return notice(
        id + ".absent",
        voice.zh()
            ? fmt::format(
                  "本节由“{}”编写组提供，本次编制时未能收到可用的内容，待补充后在后续版本刊出。",
                  by)
            : fmt::format("This section is provided by {}. Nothing usable was at hand when this "
                          "edition was made; it will follow in a later one.",
                          by));
}

/// A sector without its own words still shows its targets: they are the plan's, not the sector's.
void add_targets(const ContributionContext& context, const std::string& sector,
                 doc::Section& place) {
    const Voice voice{context.edition.language};
    std::vector<const Target*> own;
    for (const auto& [target, assessment] : judged(context)) {
        if (target->sector == sector) own.push_back(target);
    }
    if (own.empty()) return;
    doc::Table table = target_table(context, own, {}, false);
    table.caption = {run(voice("目标完成情况", "Targets"))};
    place.blocks.push_back({sector + ".targets", std::move(table)});
}

/// Which of the failed sectors' figures this sector reads.
std::string failed_reads(const ContributionContext& context, const Sector& sector,
                         const std::map<std::string, SectorFault>& faults) {
    const Voice voice{context.edition.language};
    std::string names;
    for (const auto& [id, fault] : faults) {
        const bool reads = std::any_of(
            sector.reads.begin(), sector.reads.end(),
            [&](const std::string& pattern) { return pattern.substr(0, pattern.find('.')) == id; });
        const Sector* failed = context.catalog.find_sector(id);
        if (reads && id != sector.id && failed != nullptr)
            names += (names.empty() ? "" : voice("、", ", ")) + failed->title.in(voice.language);
    }
    return names;
}

doc::Section place_of(const ContributionContext& context, const Sector& sector,
                      const std::vector<Contribution>& contributions,
                      const std::map<std::string, SectorFault>& faults) {
    const Voice voice{context.edition.language};
    doc::Section place = section(sector.id, sector.title.in(voice.language));
    place.origin = sector.id;
    const auto found =
        std::find_if(contributions.begin(), contributions.end(),
                     [&](const Contribution& each) { return each.sector == sector.id; });
    if (found == contributions.end()) {
        place.blocks.push_back(absence(
            voice, sector.id, place.title.empty() ? sector.id : sector.title.in(voice.language),
            sector.team.in(voice.language)));
        add_targets(context, sector.id, place);
        return place;
    }
    const std::string missing = failed_reads(context, sector, faults);
    if (!missing.empty())
        place.blocks.push_back(
            notice(sector.id + ".reads",
                   voice("本节引用的以下专题数据本次未能提供：", "Not at hand for this section: ") +
                       missing));
    place.sections = found->sections;
    return place;
}

}  // namespace

doc::Section sectors(const ContributionContext& context,
                     const std::vector<Contribution>& contributions,
                     const std::map<std::string, SectorFault>& faults) {
    const Voice voice{context.edition.language};
    doc::Section chapter = section("sectors", voice("重点任务实施情况", "Sectors"));
    std::vector<std::pair<int, doc::Section>> places;
    for (const auto& sector : context.catalog.sectors)
        places.emplace_back(sector_place(context.catalog, sector.id),
                            place_of(context, sector, contributions, faults));
    for (const auto& refused : context.catalog.refused) {
        const std::string title =
            refused.title.empty() ? refused.id : refused.title.in(voice.language);
        doc::Section place = section(refused.id, title);
        place.origin = refused.id;
        place.blocks.push_back(absence(voice, refused.id, title, {}));
        places.emplace_back(sector_place(context.catalog, refused.id), std::move(place));
    }
    std::stable_sort(places.begin(), places.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    for (auto& [ordinal, place] : places) chapter.sections.push_back(std::move(place));
    return chapter;
}

}  // namespace almanac::annual
