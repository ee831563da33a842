// Why: see edition_json.hpp. SPDX-License-Identifier: Apache-2.0
#include "annual/edition_json.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "almanac/model/words.hpp"
#include "system/sha256.hpp"

namespace almanac {
namespace {

using Json = nlohmann::ordered_json;

Json measure_json(const Measure& measure) {
    if (measure.value) return *measure.value;
    return nullptr;
}

Json reading_json(const Reading& reading) {
    return {{"period", to_text(reading.period)},
            {"value", reading.value},
            {"source_class", reading.provenance.source_class},
            {"derived", reading.derived}};
}

Json text_json(const Text& text) {
    Json json = Json::object();
    for (const auto& [language, words] : text.by_language()) json[language] = words;
    return json;
}

Json own_json(const OwnMethod& own) {
    Json trace = Json::array();
    for (const auto& step : own.trace) {
        trace.push_back({{"label", text_json(step.label)}, {"text", text_json(step.text)}});
        if (!step.source.empty()) trace.back()["source"] = step.source;
    }
    return {{"sector", own.sector},
            {"value", own.value ? Json(*own.value) : Json(nullptr)},
            {"class", word(own.state)},
            {"trace", std::move(trace)}};
}

Json panel_json(const std::vector<MethodResult>& panel) {
    Json json = Json::object();
    for (const auto& result : panel) {
        Json& entry = json[std::string(word(result.method))];
        if (!result.grade) {
            entry = {{"why_not", text_json(result.why_not)}};
            continue;
        }
        entry["grade"] = word(*result.grade);
        for (const auto& figure : result.figures)
            entry[std::string(word(figure.kind))] = figure.value;
    }
    return json;
}

Json forecast_json(const Forecast& forecast) {
    if (!forecast.value) return {{"why_not", text_json(forecast.why_not)}};
    return {{"method", "least_squares"}, {"year", forecast.year},   {"points", forecast.points},
            {"value", *forecast.value},  {"lower", forecast.lower}, {"upper", forecast.upper}};
}

Json assessment_json(const Assessment& assessment) {
    Json json{{"target", assessment.target},     {"indicator", assessment.indicator},
              {"area", assessment.area},         {"group", word(assessment.group)},
              {"state", word(assessment.state)}, {"light", word(assessment.light)}};
    if (assessment.actual) json["actual"] = reading_json(*assessment.actual);
    if (assessment.newest) json["newest"] = reading_json(*assessment.newest);
    if (assessment.years)
        json["years"] = {{"counted", assessment.years->counted},
                         {"met", assessment.years->met},
                         {"missed", assessment.years->missed},
                         {"unknown", assessment.years->unknown}};
    if (assessment.reference) json["reference"] = reading_json(*assessment.reference);
    json["completion"] = measure_json(assessment.completion);
    json["expected"] = measure_json(assessment.expected);
    json["base_share"] = measure_json(assessment.base_share);
    json["schedule_ratio"] = measure_json(assessment.schedule_ratio);
    json["required_rate"] = measure_json(assessment.required_rate);
    json["required_step"] = measure_json(assessment.required_step);
    json["years_ahead"] = measure_json(assessment.years_ahead);
    if (!assessment.panel.empty()) json["panel"] = panel_json(assessment.panel);
    if (assessment.own) json["own"] = own_json(*assessment.own);
    json["forecast"] = forecast_json(assessment.forecast);
    if (assessment.first_met) json["first_met"] = *assessment.first_met;
    if (assessment.due_state) json["due_state"] = word(*assessment.due_state);
    if (assessment.unchanged) json["unchanged"] = word(*assessment.unchanged);
    if (assessment.previous) json["previous"] = word(*assessment.previous);
    if (assessment.issued) json["previous_issued"] = word(*assessment.issued);
    json["recovered"] = assessment.recovered;
    json["to_be_verified"] = assessment.to_be_verified;
    return json;
}

Json sectors_json(const Catalog& catalog, const EditionData& data) {
    Json sectors = Json::array();
    for (const auto& sector : catalog.sectors)
        sectors.push_back({{"id", sector.id},
                           {"version", sector.version},
                           {"sha256", sector.sha256},
                           {"state", data.faults.count(sector.id) == 0 ? "included" : "failed"}});
    for (const auto& refused : catalog.refused)
        sectors.push_back({{"id", refused.id}, {"state", "refused"}});
    return sectors;
}

Json thresholds_json(const Thresholds& thresholds) {
    Json json{{"name", thresholds.name},         {"ahead", thresholds.ahead},
              {"on_path", thresholds.on_path},   {"near", thresholds.near},
              {"exceeded", thresholds.exceeded}, {"around_tolerance", thresholds.around_tolerance}};
    const auto& methods = thresholds.methods;
    json["methods"] = {{"leading", methods.leading},
                       {"own_leading", methods.own_leading},
                       {"open_sdg_on_track", methods.open_sdg_on_track},
                       {"open_sdg_moderate", methods.open_sdg_moderate},
                       {"open_sdg_growth_on_track", methods.open_sdg_growth_on_track},
                       {"open_sdg_growth_moderate", methods.open_sdg_growth_moderate},
                       {"un_substantial", methods.un_substantial},
                       {"un_fair", methods.un_fair},
                       {"un_growth_substantial", methods.un_growth_substantial},
                       {"un_growth_fair", methods.un_growth_fair},
                       {"destatis_sun", methods.destatis_sun},
                       {"destatis_sun_and_cloud", methods.destatis_sun_and_cloud},
                       {"escap_maintain", methods.escap_maintain},
                       {"escap_accelerate", methods.escap_accelerate}};
    const auto& doubts = thresholds.doubts;
    json["doubts"] = {{"years", doubts.years},
                      {"modified_z", doubts.modified_z},
                      {"least_spread", doubts.least_spread},
                      {"range_margin", doubts.range_margin},
                      {"least_margin", doubts.least_margin}};
    json["sha256"] = sha256_hex(json.dump());
    return json;
}

Json waivers_json(const std::vector<Waiver>& waivers) {
    Json json = Json::array();
    for (const auto& waiver : waivers) {
        if (waiver.rule == coincidence_rule) continue;
        Json entry{{"rule", waiver.rule}};
        if (!waiver.indicator.empty()) entry["indicator"] = waiver.indicator;
        entry.update({{"area", waiver.area},
                      {"year", waiver.year},
                      {"reason", text_json(waiver.reason)},
                      {"person", waiver.person},
                      {"date", waiver.date}});
        json.push_back(std::move(entry));
    }
    return json;
}

Json doubts_json(const std::vector<Doubt>& doubts) {
    Json json = Json::array();
    for (const auto& doubt : doubts) {
        json.push_back({{"rule", doubt.rule},
                        {"indicator", doubt.indicator},
                        {"area", doubt.area},
                        {"year", doubt.year}});
        if (!doubt.answer) continue;
        const bool sender = doubt.answer->by == DoubtAnswer::By::sender;
        json.back()["answered_by"] = sender ? "sender" : "office";
        json.back()["answer"] = text_json(doubt.answer->text);
    }
    return json;
}

}  // namespace

std::string edition_json(const Catalog& catalog, const Edition& edition, const EditionData& data) {
    Json json;
    json["almanac"] = fmt::format("{}.{}", host_version_major, host_version_minor);
    json["year"] = edition.year;
    json["area"] = edition.area;
    if (!edition.unit.empty()) json["unit"] = edition.unit;
    json["language"] = edition.language;
    json["audience"] = edition.audience;
    json["stage"] = edition.stage;
    json["synthetic"] = edition.synthetic;
    json["cut_off"] = to_text(edition.cut_off);
    json["store"] = edition.as_of;
    json["delivery"] = data.delivery;
    json["profile"] = edition.profile;
    json["inputs"] = edition.inputs;
    json["last_year"] = edition.last_year;
    json["catalog"] = catalog.fingerprint;
    json["documents"] = Json::array();
    for (const auto& document : catalog.documents) {
        if (document.date <= edition.cut_off)
            json["documents"].push_back({{"id", document.id},
                                         {"number", document.number},
                                         {"date", to_text(document.date)}});
    }
    json["thresholds"] = thresholds_json(catalog.workspace.thresholds);
    json["sectors"] = sectors_json(catalog, data);
    json["isolation"] = {{"lacking", data.lacking}};
    json["waivers"] = waivers_json(edition.waivers);
    json["doubts"] = doubts_json(data.quality.doubts);
    json["assessments"] = Json::array();
    for (const auto& assessment : data.assessments)
        json["assessments"].push_back(assessment_json(assessment));
    return json.dump(2) + "\n";
}

}  // namespace almanac
