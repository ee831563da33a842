// Why: a sector's own tests call it as the host does, without a host.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "almanac/abi.h"
#include "almanac/model/columns.hpp"
#include "almanac/sdk/series_builder.hpp"

namespace almanac::sdk {

/// What came of one call: everything that was emitted and reported.
struct TrialOutcome {
    std::int32_t code = -1;  ///< 0: succeeded.
    std::vector<std::string> replies;
    std::vector<std::string> messages;
    nlohmann::json reply() const { return nlohmann::json::parse(replies.at(0)); }
};

/// Calls a function of almanac_sector_entry with a request in JSON.
inline TrialOutcome try_call(almanac_call call, const std::string& request) {
    TrialOutcome outcome;
    almanac_host host{};
    host.struct_size = sizeof(almanac_host);
    host.context = &outcome;
    host.emit = [](void* context, almanac_text reply) {
        static_cast<TrialOutcome*>(context)->replies.emplace_back(reply.data, reply.size);
    };
    host.report = [](void* context, std::int32_t, almanac_text message) {
        static_cast<TrialOutcome*>(context)->messages.emplace_back(message.data, message.size);
    };
    outcome.code = call(&host, {request.data(), request.size()});
    return outcome;
}

/// A small request, made by hand:
///
///     try_call(almanac_sector_entry.measure,
///              TrialRequest(2016, "141100").figure("coal.output", 2016, 1.5).text());
class TrialRequest {
public:
    /// Edition of that year for that area, public, in Chinese.
    TrialRequest(int year, const std::string& area) : area_(area) {
        json_ = {{"edition",
                  {{"year", year},
                   {"area", area},
                   {"language", "zh"},
                   {"audience", "public"},
                   {"cut_off", std::to_string(year + 1) + "-12-31"}}},
                 {"area", {{"code", area}, {"name", area}}},
                 {"areas", {{{"code", area}, {"name", area}}}}};
    }
    TrialRequest& language(const std::string& language) {
        json_["edition"]["language"] = language;
        return *this;
    }
    /// A figure of the edition's area, or of another one.
    TrialRequest& figure(const std::string& indicator, int year, double value) {
        return figure(indicator, year, value, area_);
    }
    TrialRequest& figure(const std::string& indicator, int year, double value,
                         const std::string& area) {
        series_.set(indicator, area, year, value);
        return *this;
    }
    /// Any other member of the request, as its schema wants it.
    TrialRequest& with(const std::string& member, nlohmann::json content) {
        json_[member] = std::move(content);
        return *this;
    }
    std::string text() const {
        nlohmann::json json = json_;
        for (const auto& series : series_.series()) json["series"].push_back(columns_of(series));
        return json.dump();
    }

private:
    std::string area_;
    nlohmann::json json_;
    SeriesBuilder series_;
};

}  // namespace almanac::sdk
