// Why: see report.hpp; the order of the data is the order of this file.
// SPDX-License-Identifier: Apache-2.0
#include "annual/report.hpp"

#include <algorithm>
#include <set>

#include "annual/asking.hpp"
#include "annual/assemble.hpp"
#include "annual/delivered.hpp"
#include "annual/held_back.hpp"
#include "annual/isolation_notes.hpp"
#include "annual/own_methods.hpp"
#include "annual/quality_messages.hpp"
#include "annual/quality_notes.hpp"
#include "assess/assess.hpp"
#include "calls/calls.hpp"
#include "catalog/duties.hpp"
#include "catalog/yearly_date.hpp"
#include "contribute/named_areas.hpp"
#include "measure/scope.hpp"
#include "store/value_releases.hpp"
#include "text/read_text.hpp"
#include "transform/audience.hpp"
#include "transform/disclosure.hpp"
#include "transform/numbering.hpp"
#include "transform/resolve.hpp"

namespace almanac {
namespace {

using annual::Asking;

/// All sectors' measure(), merged only once every one has answered: none sees another's result, and
/// none sees what the edition's audience may not, lest its code print it by another way.
void run_measures(const Catalog& catalog, const Edition& edition, const ValueReleases& releases,
                  const Asking& asking, Figures& figures) {
    const Figures sent = figures_for(catalog, figures, releases, edition.audience);
    std::vector<WorkerJob> jobs;
    std::vector<const Sector*> asked;
    for (const auto& sector : catalog.sectors) {
        if (sector.library.empty()) continue;
        jobs.push_back(
            Asking::job(sector, Call::measure, measure_requests(catalog, sector, sent, edition)));
        asked.push_back(&sector);
    }
    const auto outcomes = asking.run(jobs);
    std::map<std::string, std::vector<SectorSeries>> by_sector;
    for (std::size_t i = 0; i < jobs.size(); ++i) {
        if (outcomes[i].fault || !outcomes[i].offered) continue;
        std::vector<SectorSeries> measured;
        Diagnostics heard;
        bool whole = true;
        for (const auto& reply : outcomes[i].replies) {
            auto series =
                read_measure_reply(catalog, *asked[i], edition.audience, sent, reply, heard);
            whole = whole && series.has_value();
            if (series) std::move(series->begin(), series->end(), std::back_inserter(measured));
        }
        if (whole) {
            by_sector.emplace(asked[i]->id, std::move(measured));
        } else {
            asking.refuse(*asked[i], heard);
        }
    }
    // Only now, for replies are weighed by the figures that were sent.
    for (const Sector* sector : asked) {
        const auto found = by_sector.find(sector->id);
        if (found != by_sector.end())
            merge_measured(catalog, sector->id, found->second, figures, asking.diagnostics());
    }
}

/// By sector.
using GivenSections = std::map<std::string, std::vector<doc::Section>>;

GivenSections run_contributions(const ContributionContext& context, const Asking& asking) {
    std::vector<WorkerJob> jobs;
    std::vector<const Sector*> asked;
    for (const auto& sector : context.catalog.sectors) {
        if (!asking.can_ask(sector)) continue;
        jobs.push_back(Asking::job(sector, Call::contribute,
                                   {contribute_request(context.catalog, sector, context.figures,
                                                       context.assessments, context.edition)}));
        asked.push_back(&sector);
    }
    GivenSections sections;
    const auto outcomes = asking.run(jobs);
    for (std::size_t i = 0; i < jobs.size(); ++i) {
        if (outcomes[i].fault || !outcomes[i].offered || outcomes[i].replies.empty()) continue;
        Diagnostics heard;
        if (auto read = read_contribution(context.catalog, *asked[i], context.edition.language,
                                          outcomes[i].replies.front(), heard)) {
            sections[asked[i]->id] = std::move(*read);
        } else {
            asking.refuse(*asked[i], heard);
        }
    }
    return sections;
}

std::vector<Contribution> write_contributions(const ContributionContext& context,
                                              const EditionTexts& texts, const GivenSections& given,
                                              const Asking& asking) {
    std::vector<Contribution> contributions;
    for (const auto& sector : context.catalog.sectors) {
        if (asking.has_fault(sector)) continue;
        const auto own = sector.sections.find(context.edition.language);
        const auto chinese = sector.sections.find("zh");
        const auto& markdown = own != sector.sections.end() ? own : chinese;
        const auto places = texts.find(sector.id);
        const auto code = given.find(sector.id);
        auto contribution = contribute_markdown(
            context, sector, markdown == sector.sections.end() ? std::string{} : markdown->second,
            places == texts.end() ? PlaceTexts{} : places->second,
            code == given.end() ? std::vector<doc::Section>{} : code->second);
        if (contribution.refused) {
            asking.refuse(sector, contribution.diagnostics);
            continue;
        }
        asking.diagnostics().insert(asking.diagnostics().end(), contribution.diagnostics.begin(),
                                    contribution.diagnostics.end());
        contributions.push_back(std::move(contribution));
    }
    return contributions;
}

/// The edition's area and those that sections and texts name.
std::vector<std::string> roots_of(const Catalog& catalog, const Edition& edition,
                                  const EditionTexts& texts) {
    std::set<std::string> codes{edition.area};
    // An area that is no whole workspace is shown among those beside it.
    if (const Area* own = catalog.find_area(edition.area);
        own != nullptr && edition.area != catalog.workspace.area) {
        for (const Area* peer : catalog.children(own->parent)) codes.insert(peer->code);
    }
    for (const auto& sector : catalog.sectors) {
        for (const auto& [language, markdown] : sector.sections)
            add_named_areas(catalog, markdown, codes);
    }
    for (const auto& [sector, places] : texts) {
        for (const auto& [place, markdown] : places) add_named_areas(catalog, markdown, codes);
    }
    return {codes.begin(), codes.end()};
}

/// What was printed a year ago stays beside what today's figures make of it.
void add_issued(const Edition& edition, std::vector<Assessment>& assessments) {
    for (auto& assessment : assessments) {
        const auto issued = edition.issued.find(assessment.target);
        if (issued != edition.issued.end() && assessment.previous)
            assessment.issued = issued->second;
    }
}

/// Targets of the city, and of other places, do not judge a county.
void keep_own_targets(const Catalog& catalog, const Edition& edition,
                      std::vector<Assessment>& assessments) {
    if (edition.area == catalog.workspace.area) return;
    std::erase_if(assessments, [&](const Assessment& each) {
        const Target* target = catalog.find_target(each.target);
        return target == nullptr || !lies_within(catalog, target->area, {edition.area});
    });
}

/// Of tasks, a county has those that lie in it; of figures, all that it reads.
void keep_own_tasks(const Catalog& catalog, const Edition& edition, std::optional<Catalog>& shown) {
    if (edition.area == catalog.workspace.area) return;
    if (!shown) shown = catalog;
    std::erase_if(shown->tasks, [&](const Task& task) {
        return !lies_within(catalog, task.area, {edition.area});
    });
}

}  // namespace

Edition default_edition(const Catalog& catalog, int year) {
    const auto& workspace = catalog.workspace;
    Edition edition;
    edition.year = year;
    edition.area = workspace.area;
    edition.stage = workspace.stage;
    edition.synthetic = workspace.synthetic;
    edition.cut_off =
        yearly_date(workspace.default_cut_off, workspace.cut_off_by_year, year).value_or(Date{});
    return edition;
}

EditionTexts read_edition_texts(const System& system, const Workspace& workspace,
                                const Edition& edition, Diagnostics& diagnostics) {
    EditionTexts texts;
    if (!edition.unit.empty()) return texts;  // They speak of more than what is the unit's.
    auto folder = workspace.folder / "editions" / std::to_string(edition.year) / "texts";
    if (edition.area != workspace.area) folder /= edition.area;
    const auto read = [&](const std::string& suffix, bool inside) {
        for (const auto& sector : system.list(folder)) {
            for (const auto& name : system.list(folder / sector)) {
                if (name.size() <= suffix.size() || !name.ends_with(suffix)) continue;
                const std::string place = name.substr(0, name.size() - suffix.size());
                // What stands behind a place's name was meant to close its text.
                if (const auto dot = place.find('.'); dot != std::string::npos) {
                    if (!inside && place.substr(dot) != ".internal")
                        diagnostics.push_back(say(messages::unknown_text_release,
                                                  (folder / sector / name).string(),
                                                  {place.substr(dot + 1)}));
                    continue;
                }
                if (auto text =
                        read_text_file(system, folder / sector / name, 4U << 20, diagnostics))
                    texts[sector][place] = std::move(*text);
            }
        }
    };
    read("." + edition.language + ".md", false);
    if (edition.audience == "internal") read(".internal." + edition.language + ".md", true);
    return texts;
}

EditionData measure_edition(const Catalog& catalog, const Store& store, const Edition& edition,
                            Workers& workers, Diagnostics& diagnostics, const EditionTexts& texts) {
    EditionData data;
    Figures figures = measure(catalog, store, {edition.as_of, edition.cut_off}, diagnostics,
                              areas_in_scope(catalog, roots_of(catalog, edition, texts)));
    const ValueReleases releases =
        value_releases(store, {edition.as_of, edition.cut_off}, catalog.former_indicators);
    const Asking asking(workers, data.faults, diagnostics);
    data.lacking = annual::lacking_isolation(catalog, workers, diagnostics);
    run_measures(catalog, edition, releases, asking, figures);
    const auto doubts = find_doubts(catalog, figures, edition.year, edition.waivers);
    mark_doubted(catalog, doubts, figures);
    data.figures = figures_for(catalog, figures, releases, edition.audience);
    data.closed = std::make_shared<const ClosedFigures>(catalog, figures, data.figures);
    annual::HeldBack held_back(catalog, *data.closed, edition, data.doubtful);
    held_back.notes(data.figures, figures);
    const auto own = annual::own_methods(catalog, edition, data.figures, asking);
    const auto assessments = assess_all(catalog, figures, edition.year, edition.cut_off, own);
    data.assessments =
        assessments_for(catalog, assessments, data.figures, edition.audience, edition.cut_off);
    keep_own_targets(catalog, edition, data.assessments);
    add_issued(edition, data.assessments);
    const auto submissions = store.submissions();
    if (edition.as_of > 0 && edition.as_of <= submissions.size())
        data.delivery = submissions[edition.as_of - 1].sha256;
    for (auto& message : annual::doubt_messages(catalog, figures, edition, doubts))
        data.doubtful.push_back(std::move(message));
    for (auto& note : annual::closed_targets(catalog)) data.doubtful.push_back(std::move(note));
    for (auto& note : duty_notes(catalog, duty_day(edition)))
        data.doubtful.push_back(std::move(note));
    for (auto& given_away : disclosures(catalog, figures, data.figures, edition))
        data.doubtful.push_back(std::move(given_away));
    data.quality =
        annual::quality_notes(catalog, figures, store, edition,
                              annual::doubts_shown(catalog, data.figures, edition, doubts));
    held_back.answers(data.quality.doubts);
    return data;
}

void hold_back_words(const Catalog& catalog, const Edition& edition, const EditionData& data,
                     doc::Document& document, Diagnostics& diagnostics) {
    annual::HeldBack(catalog, *data.closed, edition, diagnostics).document(document);
}

Report make_report(const Catalog& catalog, const Store& store, const Edition& edition,
                   const EditionTexts& all_texts, Workers& workers, Diagnostics& diagnostics) {
    Report report;
    report.data = measure_edition(catalog, store, edition, workers, diagnostics, all_texts);
    auto shown = catalog_for(catalog, edition.audience);
    keep_own_tasks(catalog, edition, shown);
    annual::HeldBack held_back(catalog, *report.data.closed, edition, report.data.doubtful);
    const auto texts = held_back.texts(all_texts);
    auto task_reports = annual::task_reports_of(catalog, store, edition);
    held_back.task_reports(task_reports);
    const ContributionContext context{shown ? *shown : catalog, report.data.figures,
                                      report.data.assessments, edition, std::move(task_reports)};
    GivenSections given;
    if (edition.unit.empty())
        given = run_contributions(context, Asking(workers, report.data.faults, diagnostics));
    // What stands in the place of a text that is held back is no older text of it.
    auto unit_texts = annual::unit_texts_of(catalog, store, edition, all_texts);
    held_back.unit_texts(unit_texts);
    if (!edition.unit.empty()) unit_texts.clear();
    for (auto& [sector, sections] : unit_texts)
        std::move(sections.begin(), sections.end(), std::back_inserter(given[sector]));
    const auto contributions = write_contributions(
        context, texts, given, Asking(workers, report.data.faults, diagnostics));
    std::copy(report.data.doubtful.begin(), report.data.doubtful.end(),
              std::back_inserter(diagnostics));
    report.document = assemble(context, contributions, report.data.faults, report.data.quality);
    annual::say_isolation(report.data.lacking, edition.language, report.document);
    resolve_figures(context, report.document, diagnostics);
    number_document(report.document, diagnostics);
    hold_back_words(catalog, edition, report.data, report.document, diagnostics);
    report.complete = report.data.faults.empty() && catalog.refused.empty();
    return report;
}

}  // namespace almanac
