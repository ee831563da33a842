// Why: `almanac explain`: whoever doubts a verdict reads how it came about.
// SPDX-License-Identifier: Apache-2.0
#include "assess/explain.hpp"

#include <nlohmann/json.hpp>

#include "almanac/model/words.hpp"
#include "annual/report.hpp"
#include "app/app_messages.hpp"
#include "app/commands/commands.hpp"

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

}  // namespace

Outcome explain(const System& system, const CommandLine& line, Diagnostics& diagnostics) {
    const Catalog catalog = catalog_of(system, line, diagnostics);
    const Target* target = catalog.find_target(line.subject);
    const Indicator* indicator =
        catalog.find_indicator(target == nullptr ? line.subject : target->indicator);
    if (target == nullptr && indicator == nullptr) refuse_subject(catalog, line.subject);
    Edition edition = edition_of(catalog, line);
    const auto store = open_store(system, catalog.workspace.store, StoreAccess::read);
    edition.as_of = store->latest();
    Workers workers = make_workers(system, catalog.workspace.limits);
    const EditionData data = measure_edition(catalog, *store, edition, workers, diagnostics);
    Outcome outcome;
    auto json = nlohmann::ordered_json::array();
    const std::string& language = line.message_language;
    const std::string area = target == nullptr ? edition.area : target->area;
    if (indicator != nullptr)
        outcome.text +=
            explain_indicator(catalog, data.figures, *indicator, area, language) +
            explain_trend(catalog, data.figures, *indicator, area, edition.year, language);
    for (const auto& assessment : data.assessments) {
        const bool wanted = target != nullptr ? assessment.target == target->id
                                              : assessment.indicator == indicator->id;
        if (!wanted) continue;
        outcome.text += explain_assessment(catalog, assessment, language);
        json.push_back(json_of(assessment, language));
    }
    outcome.json = json.dump(2) + "\n";
    return outcome;
}

}  // namespace almanac::app
