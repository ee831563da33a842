// Why: a file that was refused is not in the store, yet whoever chases missing figures must know
// that its sender has tried. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "system/system.hpp"

namespace almanac {

/// What a refused file was about, as far as it could be read.
struct ReturnedFile {
    using Figure = std::pair<std::string, int>;              ///< Indicator and year.
    using Task = std::tuple<std::string, std::string, int>;  ///< Task, unit (or empty) and year.
    std::string file_name;
    std::string sha256;
    std::string received;  ///< UTC.
    std::size_t problems = 0;
    std::set<Figure> figures;
    std::set<Task> tasks;
};

/// Notes a refused file in `<store>/returned/`, once however often the same bytes come. Throws
/// Error where the folder cannot be written.
void note_returned(const System& system, const std::filesystem::path& store,
                   const ReturnedFile& file);

/// Every noted file, oldest first. What is no such note is passed over.
std::vector<ReturnedFile> returned_files(const System& system, const std::filesystem::path& store);

}  // namespace almanac
