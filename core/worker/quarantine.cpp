// Why: see quarantine.hpp. SPDX-License-Identifier: Apache-2.0
#include "worker/quarantine.hpp"

#include <ctime>
#include <nlohmann/json.hpp>

#include "almanac/error.hpp"

namespace almanac {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* file_name = "quarantine.json";
constexpr std::size_t most_faults = 3;
constexpr std::time_t within = 5 * 60;  // Seconds.

/// Seconds of a time in UTC, `2026-12-01T05:10:00Z`; nothing for what is none.
std::optional<std::time_t> seconds_of(const std::string& time) {
    std::tm parts{};
    if (::strptime(time.c_str(), "%Y-%m-%dT%H:%M:%SZ", &parts) == nullptr) return std::nullopt;
    return ::timegm(&parts);
}

std::string text_of(const Json& json, const char* name) {
    const auto member = json.find(name);
    return member != json.end() && member->is_string() ? member->get<std::string>() : "";
}

}  // namespace

Quarantine::Quarantine(const System& system, const std::filesystem::path& store)
    : system_(system), store_(store) {
    Json json;
    try {
        if (!system.exists(store / file_name)) return;
        json = Json::parse(system.read_file(store / file_name, 1U << 20), nullptr, false);
    } catch (const Error&) {
        return;
    }
    if (!json.is_object()) return;
    for (const auto& [sector, held] : json.items()) {
        if (!held.is_object()) continue;
        Record record{text_of(held, "sha256"), {}, text_of(held, "since")};
        if (const auto faults = held.find("faults"); faults != held.end() && faults->is_array())
            for (const auto& fault : *faults)
                if (fault.is_string()) record.faults.push_back(fault.get<std::string>());
        records_.emplace(sector, std::move(record));
    }
}

std::optional<std::string> Quarantine::since(const std::string& sector,
                                             const std::string& sha256) const {
    const auto record = records_.find(sector);
    if (record == records_.end() || record->second.sha256 != sha256 || record->second.since.empty())
        return std::nullopt;
    return record->second.since;
}

void Quarantine::note(const std::string& sector, const std::string& sha256) {
    const std::string now = system_.now();
    const auto seconds = seconds_of(now);
    Record& record = records_[sector];
    if (record.sha256 != sha256) record = {sha256, {}, {}};
    std::erase_if(record.faults, [&](const std::string& fault) {
        const auto then = seconds_of(fault);
        return !then || !seconds || *seconds - *then > within || *seconds < *then;
    });
    record.faults.push_back(now);
    if (record.faults.size() >= most_faults && record.since.empty()) record.since = now;
    is_changed_ = true;
}

bool Quarantine::release(const std::string& sector) {
    const bool was_known = records_.erase(sector) > 0;
    is_changed_ = is_changed_ || was_known;
    return was_known;
}

void Quarantine::save() {
    if (!is_changed_) return;
    Json json = Json::object();
    for (const auto& [sector, record] : records_) {
        json[sector] = {{"sha256", record.sha256}, {"faults", record.faults}};
        if (!record.since.empty()) json[sector]["since"] = record.since;
    }
    system_.write_file(store_ / file_name, json.dump(2) + "\n");
    is_changed_ = false;
}

}  // namespace almanac
