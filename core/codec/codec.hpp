// Why: the one place of the host where documents become JSON and come back.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "almanac/model/document.hpp"

namespace almanac {

/// The whole document, keys in a fixed order, two-space indent, final newline; same document, same
/// bytes. Schema: document.schema.json.
std::string document_to_json(const doc::Document& document);

/// Inverse of document_to_json. Throws Error(input) with JSON path, found and wanted.
doc::Document document_from_json(std::string_view json);

/// Sections as contribute() replies hold them. Throws Error(input) likewise; unknown members are
/// refused.
std::vector<doc::Section> sections_from_json(std::string_view json);
/// The same of JSON that was parsed.
std::vector<doc::Section> sections_of_json(const nlohmann::json& json);
std::string sections_to_json(const std::vector<doc::Section>& sections);

}  // namespace almanac
