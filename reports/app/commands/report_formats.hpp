// Why: which writers a run asks for: those of the document, and those of its figures as data.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "app/command_line.hpp"
#include "data/data_writers.hpp"
#include "writer.hpp"

namespace almanac::app {

/// The writers of the formats asked for, in that order, each once.
struct WantedFormats {
    std::vector<const Writer*> documents;
    std::vector<const DataWriter*> data;
    std::size_t size() const { return documents.size() + data.size(); }
};

/// Throws Error(usage) for a format that this build has not.
WantedFormats wanted_formats(const CommandLine& line);

/// `html json pdf`.
std::string names_of(const WantedFormats& wanted);

}  // namespace almanac::app
