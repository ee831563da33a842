// Why: a dense workspace shows how time grows with what is handed in.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <sstream>

#include "programs.hpp"

namespace almanac::bench {
namespace {

/// The first `rows` rows of an artificial file; all of them where there are fewer.
std::size_t keep_rows(const fs::path& file, std::size_t rows) {
    std::ifstream in(file);
    std::string line;
    std::ostringstream kept;
    std::size_t count = 0;
    std::getline(in, line);
    kept << line << "\n";
    while (count < rows && std::getline(in, line)) {
        kept << line << "\n";
        ++count;
    }
    in.close();
    write_text(file, kept.str());
    return count;
}

/// Import into an empty store and report, over the given number of rows at most.
std::vector<Measurement> measure_size(const Places& places, std::size_t rows) {
    const ScratchFolder scratch;
    const auto workspace = scratch.path() / "synthetic";
    const auto almanac = places.programs / "almanac";
    run_program(almanac, {"-w", (places.source / "reports/lvliang").string(), "synthesize",
                          "--seed", "1", "--out", workspace.string()});
    const auto data = workspace / "data/synthetic.csv";
    const auto count = keep_rows(data, rows);
    std::vector<Measurement> results;
    results.push_back(measured(fmt::format("import of {} artificial rows", count), {}, 5, [&] {
        fs::remove_all(workspace / "store");
        run_program(almanac, {"-w", workspace.string(), "import", data.string()});
    }));
    results.push_back(measured(fmt::format("report over {} artificial rows", count), {}, 7, [&] {
        run_program(almanac, {"-w", workspace.string(), "report", "--year", "2020", "--format",
                              "html,json"});
    }));
    return results;
}

}  // namespace

std::vector<Measurement> measure_synthetic(const Places& places) {
    std::vector<Measurement> results;
    for (const std::size_t rows : {500U, 5'000U, 50'000U}) {
        auto some = measure_size(places, rows);
        std::move(some.begin(), some.end(), std::back_inserter(results));
    }
    return results;
}

}  // namespace almanac::bench
