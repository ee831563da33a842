// Why: the leader's pen (DOMAIN 21): changed paragraphs become overrides of the edition, applied at
// every later build until their source changes; figures stay with their sources.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "almanac/error.hpp"
#include "almanac/model/document.hpp"
#include "docx/read_docx.hpp"
#include "system/system.hpp"

namespace almanac {

/// New paragraphs for a block. `source` is what the block said without the override, figures as
/// their ids: where that changes, the override no longer applies.
struct Override {
    std::string block;
    std::string source;
    doc::Blocks paragraphs;
};
using Overrides = std::vector<Override>;

/// editions/<year>/edits/<language>-<area>-<audience>.json below the workspace's folder.
std::filesystem::path overrides_file(const std::filesystem::path& workspace, int year,
                                     const std::string& language, const std::string& area,
                                     const std::string& audience);
/// Empty where there is no file; throws Error(input) where it is not of its schema.
Overrides read_overrides(const System& system, const std::filesystem::path& file);
std::string overrides_json(const Overrides& overrides);

/// Puts overrides in their places; a block that is gone or whose source has changed keeps its own
/// text, and a diagnostic shows both.
void apply_overrides(doc::Document& document, const Overrides& overrides, Diagnostics& diagnostics);

/// What a paragraph says, figures and references as ids: changes when its author changes it, not
/// when data do.
std::string source_text(const doc::Inlines& content);

/// What came back with a file.
struct EditsFound {
    Overrides overrides;  ///< All that hold from now on: those before, changed and new ones.
    int taken = 0;        ///< Blocks whose text was taken over.
    int refused = 0;      ///< Changes that were not.
};

/// Compares what `edited` says with the report as it is now: `plain` without overrides, `current`
/// with `before` applied, `written` as read back from its DOCX. Throws Error(input) where a program
/// has dropped what tells the blocks apart.
EditsFound compare_edits(docx::ReadDocx edited, const docx::ReadDocx& written,
                         const doc::Document& plain, const doc::Document& current,
                         const Overrides& before, Diagnostics& diagnostics);

}  // namespace almanac
