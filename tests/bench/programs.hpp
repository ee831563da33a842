// Why: the whole program is measured as its users start it, on copies that it may fill.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "measurement.hpp"

namespace almanac::bench {

namespace fs = std::filesystem;

/// Where things are: the folder of the programs, the source tree, the build.
struct Places {
    fs::path programs;
    fs::path source;
    fs::path build;
};

/// A folder that goes when its owner goes.
class ScratchFolder {
public:
    ScratchFolder();
    ~ScratchFolder();
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;
    const fs::path& path() const { return path_; }

private:
    fs::path path_;
};

/// Runs a program without a shell, its output discarded, and waits; returns the most memory it held
/// (resident, MiB). Throws std::runtime_error unless its exit code is 0.
double run_program(const fs::path& program, const std::vector<std::string>& arguments);

/// The program on the search path, or empty.
fs::path installed(const std::string& name);

void write_text(const fs::path& path, const std::string& text);

/// The CSV files of a folder, in order.
std::vector<std::string> csv_files(const fs::path& folder);

std::vector<Measurement> measure_bulk(const Places& places);
std::vector<Measurement> measure_formats(const Places& places);
std::vector<Measurement> measure_report(const Places& places);
std::vector<Measurement> measure_sectors(const Places& places);
std::vector<Measurement> measure_synthetic(const Places& places);
std::vector<Measurement> measure_worker(const Places& places);

}  // namespace almanac::bench
