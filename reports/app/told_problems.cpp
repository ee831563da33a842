// Why: see told_problems.hpp. SPDX-License-Identifier: Apache-2.0
#include "app/told_problems.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>

#include "bounds/bounds.hpp"
#include "bounds/bounds_messages.hpp"

namespace almanac::app {
namespace {

/// The file of a place: `coal.csv` of `coal.csv row 118 column value`, `sector.json` of
/// `sector.json coal.output`.
std::string file_of(const std::string& place) {
    auto end = place.size();
    for (const std::string kind : {".json", ".csv", ".xlsx", ".docx", ".md", ".so"}) {
        const auto at = place.find(kind + " ");
        if (at != std::string::npos) end = std::min(end, at + kind.size());
    }
    for (const char* mark : {" row ", " line ", " column ", " /", " 第 "})
        end = std::min(end, place.find(mark));
    return place.substr(0, end);
}

/// What says how many were not even told is told.
bool is_count(const Diagnostic& each) { return each.code == messages::findings_beyond.code; }

/// Messages of one file, by severity, and how many of each are shown.
struct OfFile {
    std::array<std::uint64_t, 4> found{};
    std::array<std::uint64_t, 4> room{};
    std::uint64_t hidden = 0;

    void share_out() {
        std::uint64_t left = bounds::problems_printed.most;
        for (const auto severity : {Severity::error, Severity::warning, Severity::note}) {
            const auto at = static_cast<std::size_t>(severity);
            room[at] = std::min(found[at], left);
            left -= room[at];
            hidden += found[at] - room[at];
        }
    }
};

}  // namespace

Diagnostics told(const Diagnostics& diagnostics, const std::string& one_file) {
    const auto name_of = [&](const Diagnostic& each) {
        return one_file.empty() ? file_of(each.origin) : one_file;
    };
    std::map<std::string, OfFile> files;
    for (const auto& each : diagnostics)
        if (!is_count(each)) ++files[name_of(each)].found[static_cast<std::size_t>(each.severity)];
    for (auto& [name, file] : files) file.share_out();
    Diagnostics shown;
    for (const auto& each : diagnostics) {
        if (is_count(each)) {
            shown.push_back(each);
            continue;
        }
        auto& room = files.at(name_of(each)).room[static_cast<std::size_t>(each.severity)];
        if (room == 0) continue;
        --room;
        shown.push_back(each);
    }
    for (const auto& [name, file] : files) {
        if (file.hidden > 0)
            shown.push_back(say(messages::problems_beyond, name, {std::to_string(file.hidden)}));
    }
    return shown;
}

}  // namespace almanac::app
