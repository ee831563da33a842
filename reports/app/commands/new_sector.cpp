// Why: `almanac new`: a sector that works, to be changed into one's own.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <string_view>

#include "app/app_messages.hpp"
#include "app/commands/commands.hpp"
#include "app/diagnostics_json.hpp"

namespace almanac::embedded {
std::optional<std::string_view> sector_template(std::string_view file_name);
}

namespace almanac::app {
namespace {

bool is_id(const std::string& id) {
    return !id.empty() && id.size() <= 64 && id.front() >= 'a' && id.front() <= 'z' &&
           std::all_of(id.begin(), id.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
           });
}

std::string replaced(std::string_view text, const std::string& from, const std::string& to) {
    std::string out;
    while (true) {
        const auto at = text.find(from);
        out += text.substr(0, at);
        if (at == std::string_view::npos) return out;
        out += to;
        text.remove_prefix(at + from.size());
    }
}

/// health_care → HealthCare: the struct's name.
std::string type_name(const std::string& id) {
    std::string name;
    bool upper = true;
    for (const char c : id) {
        if (c == '_') {
            upper = true;
            continue;
        }
        name += upper && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        upper = false;
    }
    return name;
}

std::string adapted(std::string_view text, const std::string& id) {
    return replaced(replaced(text, "Template", type_name(id)), "template", id);
}

/// Without code the manifest names no library.
std::string without_library(const std::string& manifest) {
    auto json = nlohmann::ordered_json::parse(manifest);
    json.erase("library");
    return json.dump(2) + "\n";
}

}  // namespace

Outcome new_sector(const System& system, const CommandLine& line, Diagnostics&) {
    const std::string& id = line.subject;
    if (!is_id(id)) throw Error(ErrorKind::sector, say(messages::bad_id_typed, "new", {id}));
    const auto folder = (line.out.empty() ? std::filesystem::path(".") : line.out) / id;
    if (system.exists(folder))
        throw Error(ErrorKind::sector, say(messages::folder_exists, "new", {folder.string()}));
    const auto content = [&](const char* name) {
        return adapted(embedded::sector_template(name).value(), id);
    };
    const std::string manifest = content("sector.json");
    system.write_file(folder / "sector.json", line.cpp ? manifest : without_library(manifest));
    for (const char* name : {"sections.zh.md", "sections.en.md"})
        system.write_file(folder / name, content(name));
    if (line.cpp) {
        system.write_file(folder / (id + ".cpp"), content("template.cpp"));
        system.write_file(folder / (id + "_test.cpp"), content("template_test.cpp"));
        system.write_file(folder / "CMakeLists.txt", content("CMakeLists.txt"));
    }
    Outcome outcome;
    outcome.text =
        line.message_language == "zh"
            ? fmt::format("已新建部门 {}\n下一步：修改其中的文件，然后 almanac check {}\n",
                          folder.string(), folder.string())
            : fmt::format("made the sector {}\nnext: change its files, then almanac check {}\n",
                          folder.string(), folder.string());
    outcome.json = printed(nlohmann::ordered_json{{"folder", folder.string()}});
    return outcome;
}

}  // namespace almanac::app
