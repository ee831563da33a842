// Why: one call measures everything that has a budget and says which of them is missed.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdio>

#include "programs.hpp"

int main(int argc, char** argv) {
    using namespace almanac::bench;
    if (argc != 4) {
        std::fputs("usage: almanac_bench PROGRAMS SOURCE BUILD\n", stderr);
        return 2;
    }
    const Places places{argv[1], argv[2], argv[3]};
    std::vector<Measurement> all;
    for (auto* measure : {measure_report, measure_worker, measure_sectors, measure_synthetic}) {
        auto some = measure(places);
        std::move(some.begin(), some.end(), std::back_inserter(all));
    }
    print_table(all);
    return std::all_of(all.begin(), all.end(), [](const auto& one) { return one.is_met(); }) ? 0
                                                                                             : 1;
}
