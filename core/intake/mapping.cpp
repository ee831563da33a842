// Why: see mapping.hpp. SPDX-License-Identifier: Apache-2.0
#include "intake/mapping.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "intake/cell_text.hpp"
#include "intake/mapping_messages.hpp"
#include "schema/checker.hpp"
#include "schema/nearest.hpp"

namespace almanac {
namespace {

using intake_detail::trimmed;
using nlohmann::ordered_json;
namespace fs = std::filesystem;
constexpr std::uint64_t largest_mapping = 1U << 20;

/// A name that is a file of the folder, whatever the system: no path, nothing hidden.
bool is_file_name(std::string_view name) {
    return !name.empty() && name.size() <= 100 && name.front() != '.' &&
           std::none_of(name.begin(), name.end(), [](char c) {
               return static_cast<unsigned char>(c) < 0x20 || c == 0x7F ||
                      std::string_view("/\\:*?\"<>|").find(c) != std::string_view::npos;
           });
}

std::string hint_of(const std::string& name, const std::vector<std::string>& files) {
    std::vector<std::string> names;
    for (const auto& file : files)
        if (file.ends_with(".json")) names.push_back(file.substr(0, file.size() - 5));
    return intake_detail::nearest_hint(name, names);
}

}  // namespace

bool add_pair(Mapping& mapping, std::string_view pair) {
    const auto equals = pair.find('=');
    if (equals == std::string_view::npos || trimmed(pair.substr(0, equals)).empty()) return false;
    const std::string left(trimmed(pair.substr(0, equals)));
    const std::string right(trimmed(pair.substr(equals + 1)));
    const auto at = left.rfind('@');
    if (at == std::string::npos)
        mapping.columns[left] = right;
    else
        mapping.values[left.substr(at + 1)][left.substr(0, at)] = right;
    return true;
}

Mapping merged(Mapping mapping, const Mapping& over) {
    for (const auto& [theirs, ours] : over.columns) mapping.columns[theirs] = ours;
    for (const auto& [ours, text] : over.constants) mapping.constants[ours] = text;
    for (const auto& [ours, words] : over.values)
        for (const auto& [theirs, word] : words) mapping.values[ours][theirs] = word;
    return mapping;
}

std::string to_json(const Mapping& mapping) {
    auto json = ordered_json::object();
    if (!mapping.columns.empty()) json["columns"] = mapping.columns;
    if (!mapping.constants.empty()) json["constants"] = mapping.constants;
    if (!mapping.values.empty()) json["values"] = mapping.values;
    return json.dump(2, ' ', false, ordered_json::error_handler_t::replace);
}

std::optional<Mapping> read_mapping(const System& system, const fs::path& workspace,
                                    const std::string& name, Diagnostics& diagnostics) {
    const fs::path folder = workspace / "mappings";
    const fs::path file = folder / (name + ".json");
    if (!is_file_name(name) || !system.exists(file)) {
        diagnostics.push_back(say(messages::mapping_unknown, folder.string(),
                                  {name, hint_of(name, system.list(folder))}));
        return std::nullopt;
    }
    const auto json =
        parse_json(system.read_file(file, largest_mapping), file.string(), diagnostics);
    if (json.is_discarded()) return std::nullopt;
    const Diagnostics faults = SchemaChecker().check("mapping", json, file.string());
    diagnostics.insert(diagnostics.end(), faults.begin(), faults.end());
    if (!faults.empty()) return std::nullopt;
    Mapping mapping;
    mapping.columns = json.value("columns", mapping.columns);
    mapping.constants = json.value("constants", mapping.constants);
    mapping.values = json.value("values", mapping.values);
    return mapping;
}

bool keep_mapping(const System& system, const fs::path& workspace, const std::string& name,
                  const Mapping& mapping, Diagnostics& diagnostics) {
    if (!is_file_name(name)) {
        diagnostics.push_back(say(messages::mapping_name, "--save-mapping", {name}));
        return false;
    }
    system.write_file(workspace / "mappings" / (name + ".json"), to_json(mapping) + "\n");
    return true;
}

}  // namespace almanac
