// Why: see isolation_notes.hpp. SPDX-License-Identifier: Apache-2.0
#include "annual/isolation_notes.hpp"

#include <algorithm>

#include "annual/build.hpp"
#include "worker/worker_messages.hpp"

namespace almanac::annual {

std::vector<std::string> lacking_isolation(const Catalog& catalog, const Workers& workers,
                                           Diagnostics& diagnostics) {
    const bool has_code = std::any_of(catalog.sectors.begin(), catalog.sectors.end(),
                                      [](const Sector& sector) { return !sector.library.empty(); });
    if (!has_code) return {};
    auto lacking = workers.lacking();
    for (const auto& layer : lacking)
        diagnostics.push_back(say(messages::isolated_less, "almanac-worker", {layer}));
    return lacking;
}

void say_isolation(const std::vector<std::string>& lacking, const std::string& language,
                   doc::Document& document) {
    if (lacking.empty() || document.chapters.empty()) return;
    const Voice voice{language};
    std::string layers;
    for (const auto& layer : lacking) layers += (layers.empty() ? "" : voice("、", ", ")) + layer;
    document.chapters.front().blocks.push_back(notice(
        "preface.isolation", voice("编制本报告的计算机缺少一层程序隔离（",
                                   "The machine that made this report lacks a "
                                   "layer of isolation of sectors' code (") +
                                 layers +
                                 voice("），各专题的程序仅由系统调用过滤限制。",
                                       "): the code was held by system call filters alone.")));
}

}  // namespace almanac::annual
