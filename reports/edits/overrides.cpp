// Why: overrides lie in the workspace as a file that a person can read.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "codec/codec.hpp"
#include "edits/edits.hpp"
#include "schema/checker.hpp"
#include "text/read_text.hpp"

namespace almanac {
namespace {

using Json = nlohmann::ordered_json;

/// The codec's form of blocks, by way of a section that holds nothing else.
Json blocks_json(const doc::Blocks& blocks) {
    doc::Section section;
    section.id = "edit";
    section.blocks = blocks;
    return Json::parse(sections_to_json({section})).at("sections").at(0).at("blocks");
}

doc::Blocks blocks_of(const nlohmann::json& blocks) {
    Json section{{"id", "edit"}, {"title", Json::array()}};
    section["blocks"] = Json::parse(blocks.dump());
    Json sections;
    sections["sections"] = Json::array();
    sections["sections"].push_back(section);
    return sections_from_json(sections.dump()).front().blocks;
}

}  // namespace

std::filesystem::path overrides_file(const std::filesystem::path& workspace, int year,
                                     const std::string& language, const std::string& area,
                                     const std::string& audience) {
    return workspace / "editions" / std::to_string(year) / "edits" /
           fmt::format("{}-{}-{}.json", language, area, audience);
}

std::string overrides_json(const Overrides& overrides) {
    Json json;
    json["edits"] = Json::array();
    for (const auto& each : overrides)
        json["edits"].push_back({{"block", each.block},
                                 {"source", each.source},
                                 {"paragraphs", blocks_json(each.paragraphs)}});
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

Overrides read_overrides(const System& system, const std::filesystem::path& file) {
    if (!system.exists(file)) return {};
    Diagnostics faults;
    const auto text = read_text_file(system, file, 64U << 20U, faults);
    if (!text) throw Error(ErrorKind::input, faults.front());
    faults.clear();
    const auto json = parse_json(*text, file.string(), faults);
    if (faults.empty()) faults = SchemaChecker().check("edits", json, file.string());
    if (!faults.empty()) throw Error(ErrorKind::input, faults.front());
    Overrides overrides;
    for (const auto& each : json.at("edits"))
        overrides.push_back({each.at("block").get<std::string>(),
                             each.at("source").get<std::string>(),
                             blocks_of(each.at("paragraphs"))});
    return overrides;
}

}  // namespace almanac
