// Why: requests come as JSON and are read with tolerance: what a newer host adds is passed over.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "almanac/model/columns.hpp"
#include "almanac/model/words.hpp"
#include "almanac/sdk/requests.hpp"

namespace almanac::sdk {

namespace read_detail {

using Json = nlohmann::json;

inline std::optional<double> number(const Json& object, const char* name) {
    const auto found = object.find(name);
    if (found == object.end() || found->is_null()) return std::nullopt;
    return found->get<double>();
}

template <class Enum>
std::optional<Enum> kind(const Json& object, const char* name) {
    return parse_word<Enum>(object.value(name, ""));
}

inline Date date(const Json& object, const char* name) {
    return parse_date(object.value(name, "")).value_or(Date{});
}

/// Elements of an array member, each read by `read_one`; none where the member is missing.
template <class Read>
auto list(const Json& object, const char* name, Read read_one) {
    std::vector<decltype(read_one(object))> items;
    if (const auto found = object.find(name); found != object.end()) {
        for (const auto& element : *found) items.push_back(read_one(element));
    }
    return items;
}

inline Edition edition(const Json& json) {
    return {json.at("year").get<int>(), json.at("area").get<std::string>(),
            json.value("language", "zh"), json.value("audience", "public"), date(json, "cut_off")};
}

inline Area area(const Json& json) {
    return {json.at("code").get<std::string>(), json.value("name", ""),
            kind<AreaKind>(json, "kind"), json.value("parent", ""), json.value("adds_up", false)};
}

inline Indicator indicator(const Json& json) {
    return {json.at("id").get<std::string>(),
            json.value("name", ""),
            json.value("unit", ""),
            json.value("decimals", 0),
            kind<Direction>(json, "direction"),
            kind<Semantic>(json, "semantic")};
}

inline Citation citation(const Json& json) {
    return {json.value("document", ""), json.value("paragraph", ""), json.value("text", "")};
}

inline std::vector<std::string> texts(const Json& object, const char* name) {
    return list(object, name, [](const Json& json) { return json.get<std::string>(); });
}

inline Target target(const Json& json) {
    return {json.at("id").get<std::string>(),
            json.value("indicator", ""),
            json.value("area", ""),
            json.value("title", ""),
            kind<TargetKind>(json, "kind"),
            number(json, "value"),
            number(json, "lower"),
            number(json, "upper"),
            date(json, "due"),
            json.value("due_stated", true),
            json.value("wording", ""),
            kind<Strength>(json, "strength"),
            list(json, "quotations", citation),
            texts(json, "leads")};
}

inline Assessment assessment(const Json& json) {
    return {json.at("target").get<std::string>(),
            kind<State>(json, "state"),
            kind<Light>(json, "light"),
            kind<State>(json, "previous"),
            kind<State>(json, "due_state"),
            number(json, "value"),
            json.value("period", ""),
            json.value("to_be_verified", false),
            number(json, "completion"),
            number(json, "schedule_ratio"),
            number(json, "base_share"),
            number(json, "expected"),
            number(json, "required_rate"),
            number(json, "required_step"),
            number(json, "newest"),
            json.value("newest_period", "")};
}

inline Task task(const Json& json) {
    return {json.at("id").get<std::string>(),
            json.value("title", ""),
            kind<TaskKind>(json, "kind"),
            date(json, "due"),
            json.value("due_stated", false),
            json.contains("quotation") ? citation(json["quotation"]) : Citation{},
            texts(json, "leads")};
}

/// Series of a kind that this sector does not know are left out.
inline Figures figures(const Json& json) {
    Figures figures;
    const auto found = json.find("series");
    if (found == json.end()) return figures;
    for (const auto& columns : *found) {
        if (parse_word<PeriodKind>(columns.value("period_kind", "")))
            figures.add(series_of(columns, Unknown::ignored));
    }
    return figures;
}

}  // namespace read_detail

/// The request that a JSON text holds. Throws std::exception where it is no such request.
template <class Request>
Request read_request(std::string_view json);

template <>
inline MeasureRequest read_request<MeasureRequest>(std::string_view text) {
    using namespace read_detail;
    const Json json = Json::parse(text);
    return {edition(json.at("edition")), list(json, "areas", area),
            list(json, "indicators", indicator), figures(json)};
}

template <>
inline ContributeRequest read_request<ContributeRequest>(std::string_view text) {
    using namespace read_detail;
    const Json json = Json::parse(text);
    return {edition(json.at("edition")),
            area(json.at("area")),
            list(json, "children", area),
            list(json, "indicators", indicator),
            figures(json),
            list(json, "targets", target),
            list(json, "assessments", assessment),
            list(json, "tasks", task)};
}

template <>
inline AssessRequest read_request<AssessRequest>(std::string_view text) {
    using namespace read_detail;
    const Json json = Json::parse(text);
    return {edition(json.at("edition")), target(json.at("target")), figures(json),
            list(json, "path", [](const Json& knot) {
                return YearValue{knot.at("year").get<int>(), knot.at("value").get<double>()};
            })};
}

}  // namespace almanac::sdk
