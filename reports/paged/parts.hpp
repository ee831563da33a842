// Why: the parts of a report around and between its blocks. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <vector>

#include "paged/blocks.hpp"

namespace almanac::paged {

/// Title, issuer, cut-off and marks on a page of their own, then what stands before the contents.
void set_cover(Setter& setter);

/// A section with its sections; appends the outline's entries. `level` is 1 for chapters.
void set_section(Setter& setter, const doc::Section& section, int level,
                 std::vector<OutlineEntry>& outline);

/// Heading of a part that the host adds itself.
void set_part_heading(Setter& setter, std::string_view title, const std::string& id,
                      std::vector<OutlineEntry>& outline);

/// The list of sources with the places that rest on each.
void set_sources(Setter& setter, const std::map<int, std::vector<SourceUse>>& uses,
                 std::vector<OutlineEntry>& outline);

/// The contents; `numbers` are the printed page numbers of the entries.
void set_contents(Setter& setter, const std::vector<OutlineEntry>& entries,
                  const std::vector<std::string>& numbers);
/// Entries that the contents list.
bool is_in_contents(const OutlineEntry& entry);

/// Running header, stage and specimen marks and page number, on every page of the galley. `first`
/// is the position of its first page in the file, from 1.
void set_furniture(Setter& setter, std::size_t first);
/// Stage, specimen, audience: what must be seen on every page.
std::string standing_of(const Setter& setter);

}  // namespace almanac::paged
