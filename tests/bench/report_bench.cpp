// Why: an official waits for the whole report: discovery, store, workers, writing.
// SPDX-License-Identifier: Apache-2.0
#include "programs.hpp"

namespace almanac::bench {
namespace {

/// The workspace of Lüliang with its published observations imported. The store is filled before
/// anything is measured.
fs::path filled_workspace(const Places& places, const fs::path& folder) {
    const auto workspace = folder / "lvliang";
    fs::copy(places.source / "reports/lvliang", workspace, fs::copy_options::recursive);
    fs::remove_all(workspace / "store");
    fs::remove_all(workspace / "out");
    std::vector<std::string> arguments{"-w", workspace.string(), "import"};
    const auto files = csv_files(workspace / "data");
    arguments.insert(arguments.end(), files.begin(), files.end());
    run_program(places.programs / "almanac", arguments);
    return workspace;
}

}  // namespace

std::vector<Measurement> measure_report(const Places& places) {
    const ScratchFolder scratch;
    fs::path workspace;
    return {measured("report of Lüliang 2020, html and json", 120, 25, [&] {
        if (workspace.empty()) workspace = filled_workspace(places, scratch.path());
        run_program(places.programs / "almanac", {"-w", workspace.string(), "report", "--year",
                                                  "2020", "--format", "html,json"});
    })};
}

}  // namespace almanac::bench
