// Why: parts that gather something from every story, or are the same for all reports.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "docx/story.hpp"

namespace almanac::docx {

using Stories = std::vector<Story*>;

std::string content_types_part(const Stories& stories);
std::string package_relations_part();
std::string document_relations_part(const Stories& stories);
/// Links within notes have the ids that they have in the document.
std::string note_relations_part(const Stories& stories);
std::string settings_part(const Profile& profile);
std::string numbering_part(const Stories& stories);
std::string notes_part(const Stories& stories);
std::string core_part(const doc::Document& document);
std::string app_part();

/// Which block each bookmark stands for, what its words were, which figures charts hold: all that
/// read_docx needs beside the text.
std::string mapping_of(const doc::Document& document, const Profile& profile,
                       const Stories& stories);
std::string mapping_relations_part();
std::string mapping_properties_part();

}  // namespace almanac::docx
