// Why: a sector may judge its targets by a method of its own; it is asked target by target, and
// believed only in the published form. SPDX-License-Identifier: Apache-2.0
#include <nlohmann/json.hpp>

#include "almanac/model/words.hpp"
#include "assess/assess.hpp"
#include "bounds/bounds.hpp"
#include "bounds/bounds_messages.hpp"
#include "calls/calls.hpp"
#include "calls/request_parts.hpp"
#include "schema/checker.hpp"

namespace almanac {

namespace {

using Json = nlohmann::json;

Text text_of(const Json& json) {
    Text text;
    for (const auto& [language, words] : json.items()) text.set(language, words.get<std::string>());
    return text;
}

OwnMethod own_method_of(const Sector& sector, const Json& json) {
    OwnMethod own;
    own.sector = sector.id;
    if (!json.at("value").is_null()) own.value = settle(json.at("value").get<double>());
    own.state = parse_word<State>(json.at("class").get<std::string>()).value();
    for (const auto& step : json.at("trace"))
        own.trace.push_back({text_of(step.at("label")), text_of(step.at("text")),
                             step.value("source", std::string())});
    return own;
}

/// Lines of a reply's trace, before the reply was checked.
std::size_t lines_of_trace(const Json& reply) {
    const auto trace = reply.is_object() ? reply.find("trace") : reply.end();
    return trace != reply.end() && trace->is_array() ? trace->size() : 0;
}

Json path_part(const Catalog& catalog, const Target& target, const Date& cut_off) {
    Json part = Json::array();
    const Path path = path_of(catalog, target, cut_off);
    if (path.knots.empty()) return part;
    for (int year = path.knots.front().year; year <= target.due.year; ++year) {
        if (const auto value = path.at(year))
            part.push_back({{"year", year}, {"value", settle(*value)}});
    }
    return part;
}

}  // namespace

std::string assess_request(const Catalog& catalog, const Target& target, const Figures& figures,
                           const Edition& edition, int year) {
    Json request{
        {"edition", calls::edition_part(edition)},
        {"target", calls::target_part(catalog, target, edition)},
        {"series", calls::series_parts_until(figures, target.indicator, target.area, year)},
        {"path", path_part(catalog, target, edition.cut_off)}};
    request["edition"]["year"] = year;
    return request.dump();
}

std::optional<std::vector<OwnMethod>> read_assess_replies(const Sector& sector,
                                                          const std::vector<std::string>& replies,
                                                          Diagnostics& diagnostics) {
    const std::string origin = sector.id + " assess()";
    const auto before = diagnostics.size();
    SchemaChecker checker;
    std::vector<OwnMethod> all;
    for (const auto& reply : replies) {
        const Json json = parse_json(reply, origin, diagnostics);
        if (json.is_discarded()) return std::nullopt;
        if (const auto lines = lines_of_trace(json); lines > bounds::trace_lines.most) {
            diagnostics.push_back(say(messages::trace_beyond, origin,
                                      {std::to_string(lines), bounds::trace_lines.text()}));
            return std::nullopt;
        }
        for (auto& fault : checker.check("assess-reply", json, origin))
            diagnostics.push_back(std::move(fault));
        if (diagnostics.size() > before) return std::nullopt;
        all.push_back(own_method_of(sector, json));
    }
    return all;
}

}  // namespace almanac
