// Why: the pieces that requests are put together from, each in the form of the published schemas.
// SPDX-License-Identifier: Apache-2.0
#include "calls/request_parts.hpp"

#include <optional>
#include <set>

#include "almanac/model/columns.hpp"
#include "almanac/model/unit_of_measure.hpp"
#include "almanac/model/words.hpp"
#include "catalog/duties.hpp"

namespace almanac::calls {

using Json = nlohmann::json;

namespace {

/// `coal.*` or an id.
void add_read(const Catalog& catalog, const std::string& read, std::vector<const Indicator*>& to) {
    const auto dot = read.find('.');
    if (read.substr(dot + 1) != "*") {
        to.push_back(catalog.find_indicator(read));
        return;
    }
    const Sector* sector = catalog.find_sector(read.substr(0, dot));
    if (sector == nullptr) return;
    for (const auto& id : sector->indicators) to.push_back(catalog.find_indicator(id));
}

Json unit_names(const Catalog& catalog, const std::vector<std::string>& ids, const Edition& edition,
                const Matter& matter) {
    Json names = Json::array();
    for (const auto& duty : duties_on(catalog, ids, duty_day(edition), matter))
        names.push_back(duty_name(catalog, duty).in(edition.language));
    return names;
}

Json citation_part(const Citation& citation) {
    return {{"document", citation.document},
            {"paragraph", citation.paragraph},
            {"text", citation.text}};
}

void set_number(Json& json, const char* name, const std::optional<Number>& number) {
    if (number) json[name] = number->value;
}
void set_measure(Json& json, const char* name, const Measure& measure) {
    if (measure.value) json[name] = *measure.value;
}

}  // namespace

std::vector<const Indicator*> indicators_sent(const Catalog& catalog, const Sector& sector) {
    std::vector<const Indicator*> all;
    for (const auto& id : sector.indicators) all.push_back(catalog.find_indicator(id));
    for (const auto& read : sector.reads) add_read(catalog, read, all);
    std::vector<const Indicator*> once;
    std::set<const Indicator*> seen{nullptr};
    for (const Indicator* indicator : all) {
        if (seen.insert(indicator).second) once.push_back(indicator);
    }
    return once;
}

Json edition_part(const Edition& edition) {
    return {{"year", edition.year},
            {"area", edition.area},
            {"language", edition.language},
            {"audience", edition.audience},
            {"cut_off", to_text(edition.cut_off)}};
}

Json area_part(const Area& area, const std::string& language) {
    Json json{{"code", area.code},
              {"name", area.name.in(language)},
              {"kind", word(area.kind)},
              {"adds_up", area.adds_up}};
    if (!area.parent.empty()) json["parent"] = area.parent;
    return json;
}

Json indicator_part(const Indicator& indicator, const std::string& language) {
    return {{"id", indicator.id},
            {"name", indicator.name.in(language)},
            {"unit", to_text(indicator.unit, language)},
            {"decimals", indicator.decimals},
            {"direction", word(indicator.direction)},
            {"semantic", word(indicator.semantic)}};
}

Json target_part(const Catalog& catalog, const Target& target, const Edition& edition) {
    const std::string& language = edition.language;
    Json json{{"id", target.id},
              {"area", target.area},
              {"kind", word(target.kind)},
              {"due", to_text(target.due)},
              {"due_stated", target.due_stated},
              {"wording", target.wording},
              {"strength", word(target.strength)},
              {"quotations", Json::array()},
              {"leads", unit_names(catalog, target.leads, edition, {target.id, target.sector})}};
    const Indicator* indicator =
        target.indicator.empty() ? nullptr : catalog.find_indicator(target.indicator);
    if (indicator != nullptr) json["indicator"] = indicator->id;
    if (!target.title.empty()) {
        json["title"] = target.title.in(language);
    } else if (indicator != nullptr) {
        json["title"] = indicator->name.in(language);
    }
    set_number(json, "value", target.value);
    set_number(json, "lower", target.lower);
    set_number(json, "upper", target.upper);
    for (const auto& quotation : target.quotations)
        json["quotations"].push_back(citation_part(quotation));
    return json;
}

Json assessment_part(const Assessment& assessment) {
    Json json{{"target", assessment.target},
              {"state", word(assessment.state)},
              {"light", word(assessment.light)}};
    if (assessment.state == State::withheld) return json;
    if (assessment.previous) json["previous"] = word(*assessment.previous);
    if (assessment.due_state) json["due_state"] = word(*assessment.due_state);
    if (const auto& told = assessment.actual ? assessment.actual : assessment.newest) {
        json["value"] = told->value;
        json["period"] = to_text(told->period);
        json["to_be_verified"] = assessment.to_be_verified;
    }
    if (assessment.actual && assessment.newest) {
        json["newest"] = assessment.newest->value;
        json["newest_period"] = to_text(assessment.newest->period);
    }
    set_measure(json, "completion", assessment.completion);
    set_measure(json, "schedule_ratio", assessment.schedule_ratio);
    set_measure(json, "base_share", assessment.base_share);
    set_measure(json, "expected", assessment.expected);
    set_measure(json, "required_rate", assessment.required_rate);
    set_measure(json, "required_step", assessment.required_step);
    return json;
}

Json task_part(const Catalog& catalog, const Task& task, const Edition& edition) {
    return {{"id", task.id},
            {"title", task.title.in(edition.language)},
            {"kind", word(task.kind)},
            {"due", to_text(task.due)},
            {"due_stated", task.due_stated},
            {"quotation", citation_part(task.quotation)},
            {"leads", unit_names(catalog, task.leads, edition, {task.id, task.sector})}};
}

std::vector<Json> series_parts(const Figures& figures, const std::string& indicator,
                               const std::string& area) {
    std::vector<Json> parts;
    const MeasuredSeries* measured = figures.find(indicator, area);
    if (measured == nullptr) return parts;
    if (!measured->yearly.points.empty()) parts.push_back(columns_of(measured->yearly));
    for (const auto& other : measured->other) {
        if (!other.points.empty()) parts.push_back(columns_of(other));
    }
    return parts;
}

std::vector<Json> series_parts_until(const Figures& figures, const std::string& indicator,
                                     const std::string& area, int last_year) {
    std::vector<Json> parts;
    const MeasuredSeries* measured = figures.find(indicator, area);
    if (measured == nullptr) return parts;
    const auto add = [&](Series series) {
        std::erase_if(series.points,
                      [&](const Point& point) { return point.period.last.year > last_year; });
        if (!series.points.empty()) parts.push_back(columns_of(series));
    };
    add(measured->yearly);
    for (const auto& other : measured->other) add(other);
    return parts;
}

}  // namespace almanac::calls
