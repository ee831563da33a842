// Why: writers that need heavy libraries live in modules of their own, loaded when their format is
// asked for: `almanac sectors` starts in 2 ms and must not load HarfBuzz for it.
//
// A module belongs to one build: it is refused unless its identity is this program's, so values of
// C++ may cross. What it throws does not. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "writer.hpp"

namespace almanac {

/// What the machine offers a module.
struct ModuleMachine {
    std::vector<std::filesystem::path> font_folders;  ///< Searched in order.
};

/// What a module answers: the file, or why there is none. Diagnostics are kept in either case.
struct ModuleAnswer {
    std::string bytes;
    bool failed = false;
    ErrorKind kind = ErrorKind::internal;
    Diagnostic failure;
};

/// The one thing that a module exports, under the name `almanac_writer_module`.
struct WriterModule {
    const char* identity;  ///< build_identity() of the build it belongs to; read first.
    ModuleAnswer (*write)(const doc::Document& document, const WriterOptions& options,
                          const ModuleMachine& machine, Diagnostics& diagnostics);
};

/// Names compiler, headers and version of this build.
const char* build_identity();

/// Writes by the module of a format (almanac-pdf.so) in a process of its own, which loads it: what
/// goes wrong there costs that format. Throws Error where it is missing, damaged or of another
/// build, and where it fails; what it said before it failed goes with it.
std::string write_by_module(const std::string& format, const doc::Document& document,
                            const WriterOptions& options, Diagnostics& diagnostics);

}  // namespace almanac
