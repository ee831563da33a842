// Why: chapters three and four: every sector in its place, with what it has to say or why it says
// nothing. SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "annual/build.hpp"
#include "annual/chapters.hpp"
#include "catalog/duties.hpp"
#include "catalog/plan_lookup.hpp"
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
    if (is_about_part(context)) {
        const auto all = judged(context);
        const bool any = std::any_of(all.begin(), all.end(), [&](const Judged& each) {
            return each.target->sector == sector.id;
        });
        if (!any)
            place.blocks.push_back(
                paragraph(sector.id + ".no_targets", {run(no_targets_of_part(context))}));
        for (auto& block : area_figures(context, sector)) place.blocks.push_back(std::move(block));
    }
    place.sections = found->sections;
    return place;
}

/// Whether `clause` is `part` or lies below it.
bool is_within(std::string_view clause, std::string_view part) {
    return clause == part ||
           (clause.size() > part.size() && clause.starts_with(part) && clause[part.size()] == '.');
}

/// Whether a sector's first clause lies in the plan's part on safeguards.
bool is_safeguard(const Catalog& catalog, const std::vector<std::string>& clauses) {
    const auto& parts = catalog.workspace.safeguards;
    return !clauses.empty() &&
           std::any_of(parts.begin(), parts.end(),
                       [&](const std::string& part) { return is_within(clauses.front(), part); });
}

/// Sections of the sectors that are safeguards, or of those that are not, in the plan's order.
std::vector<doc::Section> places(const ContributionContext& context, bool are_safeguards,
                                 const std::vector<Contribution>& contributions,
                                 const std::map<std::string, SectorFault>& faults) {
    const Voice voice{context.edition.language};
    const Catalog& catalog = context.catalog;
    std::vector<std::pair<int, doc::Section>> found;
    for (const auto& sector : catalog.sectors) {
        if (is_safeguard(catalog, sector.clauses) == are_safeguards)
            found.emplace_back(sector_place(catalog, sector.id),
                               place_of(context, sector, contributions, faults));
    }
    for (const auto& refused : catalog.refused) {
        if (is_safeguard(catalog, refused.clauses) != are_safeguards) continue;
        const std::string title =
            refused.title.empty() ? refused.id : refused.title.in(voice.language);
        doc::Section place = section(refused.id, title);
        place.origin = refused.id;
        place.blocks.push_back(absence(voice, refused.id, title, {}));
        found.emplace_back(sector_place(catalog, refused.id), std::move(place));
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<doc::Section> sections;
    for (auto& [ordinal, place] : found) sections.push_back(std::move(place));
    return sections;
}

bool is_taken_up(const Catalog& catalog, const Clause& clause) {
    const auto takes = [&](const std::vector<std::string>& clauses) {
        return std::any_of(clauses.begin(), clauses.end(), [&](const std::string& own) {
            return is_within(clause.id, own) || is_within(own, clause.id);
        });
    };
    return std::any_of(catalog.sectors.begin(), catalog.sectors.end(),
                       [&](const Sector& sector) { return takes(sector.clauses); });
}

std::string lead_names(const ContributionContext& context, const Clause& clause) {
    const Voice voice{context.edition.language};
    const auto leads = leads_of(context.catalog.plan(), clause.id);
    if (leads.empty()) return voice("计划未写明", "not stated in the plan");
    return duty_names(context.catalog, leads, duty_day(context.edition)).in(voice.language);
}

/// The clauses on safeguards that no sector reports on, with the units that lead them.
doc::Table unreported(const ContributionContext& context) {
    const Voice voice{context.edition.language};
    const Catalog& catalog = context.catalog;
    doc::Table table;
    table.caption = {run(voice("尚无专题承担的保障措施", "Safeguards that no sector reports on"))};
    table.columns = {column("place", voice("计划条款", "Clause")),
                     column("title", voice("内容", "Subject")),
                     column("leads", voice("牵头单位", "Lead units"))};
    const auto add = [&](const Clause& clause) {
        if (is_taken_up(catalog, clause)) return;
        doc::Row row;
        row.cells.push_back(cell(clause_place(catalog.plan(), clause.id)));
        row.cells.push_back(cell(clause.title));
        row.cells.push_back(cell(lead_names(context, clause)));
        table.rows.push_back(std::move(row));
    };
    for (const auto& id : catalog.workspace.safeguards) {
        const Clause* part = find_clause(catalog.plan(), id);
        if (part == nullptr) continue;
        if (part->clauses.empty()) add(*part);
        for (const auto& clause : part->clauses) add(clause);
    }
    return table;
}

}  // namespace

doc::Section sectors(const ContributionContext& context,
                     const std::vector<Contribution>& contributions,
                     const std::map<std::string, SectorFault>& faults) {
    const Voice voice{context.edition.language};
    doc::Section chapter = section("sectors", voice("重点任务实施情况", "Sectors"));
    chapter.sections = places(context, false, contributions, faults);
    return chapter;
}

doc::Section safeguards(const ContributionContext& context,
                        const std::vector<Contribution>& contributions,
                        const std::map<std::string, SectorFault>& faults) {
    const Voice voice{context.edition.language};
    doc::Section chapter = section("safeguards", voice("保障措施落实情况", "Safeguards"));
    if (doc::Table open = unreported(context); !open.rows.empty()) {
        chapter.blocks.push_back(paragraph(
            "safeguards.open",
            {run(voice("计划的下列保障措施尚无专题承担，未收到落实情况的报送，本报告不作评价。",
                       "No sector reports on the following safeguards of the plan; nothing was "
                       "handed in on them, and this report does not judge them."))}));
        chapter.blocks.push_back({"safeguards.open.table", std::move(open)});
    }
    chapter.sections = places(context, true, contributions, faults);
    return chapter;
}

}  // namespace almanac::annual
