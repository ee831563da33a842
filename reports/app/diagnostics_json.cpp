// Why: see diagnostics_json.hpp. SPDX-License-Identifier: Apache-2.0
#include "app/diagnostics_json.hpp"

namespace almanac::app {
namespace {

const char* word_of(Severity severity) {
    switch (severity) {
        case Severity::note: return "note";
        case Severity::warning: return "warning";
        case Severity::error: break;
    }
    return "error";
}

}  // namespace

nlohmann::ordered_json diagnostics_json(const Diagnostics& diagnostics, std::size_t first) {
    auto list = nlohmann::ordered_json::array();
    for (std::size_t at = first; at < diagnostics.size(); ++at) {
        const Diagnostic& diagnostic = diagnostics[at];
        list.push_back({{"code", diagnostic.code},
                        {"severity", word_of(diagnostic.severity)},
                        {"place", diagnostic.origin},
                        {"zh", diagnostic.message.in("zh")},
                        {"en", diagnostic.message.in("en")},
                        {"hint_zh", diagnostic.hint.in("zh")},
                        {"hint_en", diagnostic.hint.in("en")}});
    }
    return list;
}

std::string printed(const nlohmann::ordered_json& outcome) {
    return outcome.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace almanac::app
