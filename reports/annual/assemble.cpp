// Why: see assemble.hpp. SPDX-License-Identifier: Apache-2.0
#include "annual/assemble.hpp"

#include <fmt/format.h>

#include "annual/build.hpp"
#include "annual/chapters.hpp"
#include "assess/period_text.hpp"

namespace almanac {
namespace {

using annual::Voice;

/// The stages that a workspace may name, in the reader's language.
std::string stage_text(const std::string& stage, const Voice& voice) {
    static const std::map<std::string, const char*> english{{"工作稿", "working draft"},
                                                            {"征求意见稿", "draft for comment"},
                                                            {"送审稿", "draft for approval"}};
    const auto found = english.find(stage);
    return voice.zh() || found == english.end() ? stage : found->second;
}

/// The year, and the area where it is not the workspace's own.
std::string subtitle_of(const ContributionContext& context, const Voice& voice) {
    const auto& edition = context.edition;
    const std::string year = voice.zh() ? fmt::format("{}年度", edition.year)
                                        : fmt::format("Annual report {}", edition.year);
    if (edition.area == context.catalog.workspace.area) return year;
    const auto area = context.catalog.areas.find(edition.area);
    if (area == context.catalog.areas.end()) return year;
    return area->second.name.in(edition.language) + (voice.zh() ? "　" : ", ") + year;
}

void fill_cover(const ContributionContext& context, doc::Document& document) {
    const auto& workspace = context.catalog.workspace;
    const auto& edition = context.edition;
    const Voice voice{edition.language};
    document.title = workspace.title.in(edition.language);
    document.subtitle = subtitle_of(context, voice);
    document.issuer = workspace.issuer.in(edition.language);
    document.language = edition.language;
    document.area = edition.area;
    document.year = edition.year;
    document.cut_off = date_text(edition.cut_off, edition.language);
    document.cut_off_date = to_text(edition.cut_off);
    document.stage = stage_text(edition.stage, voice);
    document.synthetic = edition.synthetic;
    document.audience = edition.audience;
}

/// Whatever a reader must see before anything else: blanks for what only people may add.
doc::Block sign_off(const Voice& voice) {
    doc::SignOff blanks;
    for (const auto& label : {voice("编制单位（盖章）：", "Issuing unit (seal):"),
                              voice("审定：", "Approved by:"), voice("日期：", "Date:")})
        blanks.blanks.push_back({annual::run(label)});
    return {"cover.sign_off", blanks};
}

}  // namespace

doc::Document assemble(const ContributionContext& context,
                       const std::vector<Contribution>& contributions,
                       const std::map<std::string, SectorFault>& faults,
                       const annual::QualityNotes& notes) {
    doc::Document document;
    fill_cover(context, document);
    document.front.push_back(sign_off(Voice{context.edition.language}));
    document.chapters.push_back(annual::preface(context, faults));
    document.chapters.push_back(annual::basics(context));
    document.chapters.push_back(annual::targets(context));
    document.chapters.push_back(annual::sectors(context, contributions, faults));
    // Safeguards are the city's to report on.
    if (!context.catalog.workspace.safeguards.empty() && !annual::is_about_part(context))
        document.chapters.push_back(annual::safeguards(context, contributions, faults));
    document.chapters.push_back(annual::overall(context));
    document.chapters.push_back(annual::problems(context));
    document.appendices = annual::annexes(context, notes);
    return document;
}

}  // namespace almanac
