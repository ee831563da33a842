// Why: `almanac explain`: whoever doubts a verdict reads how it came about.
// SPDX-License-Identifier: Apache-2.0
#include "assess/explain.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "almanac/model/words.hpp"
#include "annual/report.hpp"
#include "app/app_messages.hpp"
#include "app/commands/commands.hpp"
#include "app/diagnostics_json.hpp"

namespace almanac::app {
namespace {

[[noreturn]] void refuse_subject(const Catalog& catalog, const std::string& subject) {
    std::vector<std::string> names;
    for (const auto& [id, indicator] : catalog.indicators) names.push_back(id);
    for (const auto& target : catalog.targets) names.push_back(target.id);
    throw Error(ErrorKind::usage, say(messages::unknown_subject, "explain",
                                      {subject, did_you_mean(nearest(subject, names))}));
}

nlohmann::ordered_json json_of(const Assessment& assessment, const std::string& language) {
    auto trace = nlohmann::ordered_json::array();
    for (const auto& step : assessment.trace)
        trace.push_back({{"label", step.label.in(language)},
                         {"text", step.text.in(language)},
                         {"source", step.source}});
    return {{"target", assessment.target},
            {"year", assessment.year},
            {"state", word(assessment.state)},
            {"trace", trace}};
}

/// Open and answered doubts about the indicator's figures, a line each.
std::string doubts_about(const Catalog& catalog, const EditionData& data,
                         const Indicator& indicator, const std::string& area,
                         const std::string& language) {
    const bool zh = language == "zh";
    std::string text;
    for (const auto& doubt : data.quality.doubts) {
        const bool concerned =
            doubt.area == area &&
            std::any_of(doubt.figures.begin(), doubt.figures.end(),
                        [&](const LookedAt& figure) { return figure.indicator == indicator.id; });
        if (!concerned) continue;
        text += (zh ? "存疑：" : "doubtful: ") +
                doubt_text(catalog, data.figures, doubt).in(language) + (zh ? "（" : " (") +
                doubt.rule + (zh ? "）" : ")");
        if (doubt.answer)
            text += (zh ? "已说明：" : " answered: ") + doubt.answer->text.in(language);
        text += "\n";
    }
    return text;
}

}  // namespace

Outcome explain(const System& system, const CommandLine& line, Diagnostics& diagnostics) {
    const Catalog catalog = catalog_of(system, line, diagnostics);
    const Target* target = catalog.find_target(line.subject);
    const Indicator* indicator =
        catalog.find_indicator(target == nullptr ? line.subject : target->indicator);
    if (target == nullptr && indicator == nullptr) refuse_subject(catalog, line.subject);
    Edition edition = edition_of(system, catalog, line, diagnostics);
    const auto store = open_store(system, catalog.workspace.store, StoreAccess::read);
    edition.as_of = store->latest();
    Workers workers = make_workers(system, catalog.workspace);
    hold_quarantined(system, catalog, workers);
    const EditionData data = measure_edition(catalog, *store, edition, workers, diagnostics);
    Outcome outcome;
    auto json = nlohmann::ordered_json::array();
    const std::string& language = line.message_language;
    const std::string area = target == nullptr ? edition.area : target->area;
    if (indicator != nullptr)
        outcome.text +=
            explain_indicator(catalog, data.figures, *indicator, area, language) +
            explain_trend(catalog, data.figures, *indicator, area, edition.year, language);
    if (indicator != nullptr)
        outcome.text += doubts_about(catalog, data, *indicator, area, language);
    for (const auto& assessment : data.assessments) {
        const bool wanted = target != nullptr ? assessment.target == target->id
                                              : assessment.indicator == indicator->id;
        if (!wanted) continue;
        outcome.text += explain_assessment(catalog, assessment, language);
        json.push_back(json_of(assessment, language));
    }
    outcome.json = printed(json);
    return outcome;
}

}  // namespace almanac::app
