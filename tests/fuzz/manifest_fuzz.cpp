// Why: one bad manifest or plan costs itself and nothing else: it is refused with reasons, the
// other sector stays. SPDX-License-Identifier: Apache-2.0
#include "catalog/catalog.hpp"
#include "fuzz.hpp"
#include "small_workspace.hpp"

namespace {

using namespace almanac;
using fuzz::promise;

std::string told(const Diagnostics& diagnostics) {
    std::string all;
    for (const auto& one : diagnostics) all += one.code + one.origin + one.message.in("en");
    return all;
}

/// The first byte chooses the file that the rest becomes.
void manifest(std::string_view bytes) {
    if (bytes.empty()) return;
    auto system = testing::small_workspace();
    std::vector<std::string> names;
    for (const auto& [name, content] : system.files) names.push_back(name);
    const std::string& changed = names[static_cast<unsigned char>(bytes.front()) % names.size()];
    system.files[changed] = std::string(bytes.substr(1));
    std::string first;
    for (int run = 0; run < 2; ++run) {
        Diagnostics diagnostics;
        std::string answer;
        try {
            const Catalog catalog = load_catalog(system, "/w", {}, diagnostics);
            answer = catalog.fingerprint;
            if (catalog.sectors.size() == 2) ++fuzz::tally.accepted;
            for (const auto& target : catalog.targets)
                promise(target.indicator.empty() || catalog.find_indicator(target.indicator),
                        "no target without its indicator");
            for (const auto& sector : catalog.sectors)
                for (const auto& id : sector.indicators)
                    promise(catalog.find_indicator(id) != nullptr,
                            "a sector's indicators are there");
        } catch (const Error& error) {
            answer = error.what();
        }
        answer += told(diagnostics);
        if (run == 0) first = answer;
        promise(answer == first, "the same workspace gets the same answer");
    }
}

}  // namespace

ALMANAC_FUZZ_TARGET(manifest)
