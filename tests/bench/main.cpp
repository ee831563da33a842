// Why: one call measures everything that has a budget and says which of them is missed.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdio>

#include "programs.hpp"
#include "system/heap.hpp"

int main(int argc, char** argv) {
    using namespace almanac::bench;
    if (argc < 4 || argc > 5) {
        std::fputs(
            "usage: almanac_bench PROGRAMS SOURCE BUILD "
            "[report|worker|sectors|synthetic|formats|bulk]\n",
            stderr);
        return 2;
    }
    almanac::use_large_pages();  // As the program itself does.
    const Places places{argv[1], argv[2], argv[3]};
    const std::string wanted = argc > 4 ? argv[4] : "";
    using Measure = std::vector<Measurement> (*)(const Places&);
    const std::pair<std::string, Measure> groups[] = {
        {"report", measure_report},   {"worker", measure_worker},
        {"sectors", measure_sectors}, {"synthetic", measure_synthetic},
        {"formats", measure_formats}, {"bulk", measure_bulk}};
    std::vector<Measurement> all;
    for (const auto& [name, measure] : groups) {
        if (!wanted.empty() && name != wanted) continue;
        auto some = measure(places);
        std::move(some.begin(), some.end(), std::back_inserter(all));
    }
    print_table(all);
    return std::all_of(all.begin(), all.end(), [](const auto& one) { return one.is_met(); }) ? 0
                                                                                             : 1;
}
