// Why: `almanac synthesize`: a dense artificial workspace for tests and benchmarks, the same for
// the same seed, marked synthetic wherever it appears. SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "app/app_messages.hpp"
#include "app/commands/commands.hpp"
#include "app/commands/synthetic_figures.hpp"
#include "app/diagnostics_json.hpp"

namespace almanac::app {
namespace {

namespace fs = std::filesystem;

void copy_folder(const System& system, const fs::path& from, const fs::path& to) {
    for (const auto& name : system.list(from)) {
        if (!system.is_directory(from / name))
            system.write_file(to / name, system.read_file(from / name));
    }
}

std::string synthetic_settings(const System& system, const fs::path& workspace) {
    auto json = nlohmann::ordered_json::parse(system.read_file(workspace / "almanac.json"));
    json["synthetic"] = true;
    json["store"] = "store";
    return json.dump(2) + "\n";
}

}  // namespace

Outcome synthesize(const System& system, const CommandLine& line, Diagnostics& diagnostics) {
    const Catalog catalog = catalog_of(system, line, diagnostics);
    if (!system.list(line.out).empty())
        throw Error(ErrorKind::usage, say(messages::folder_exists, "--out", {line.out.string()}));
    for (const char* folder : {"documents", "targets", "tasks"})
        copy_folder(system, line.workspace / folder, line.out / folder);
    for (const char* file : {"units.csv", "areas.csv"})
        system.write_file(line.out / file, system.read_file(line.workspace / file));
    system.write_file(line.out / "almanac.json", synthetic_settings(system, line.workspace));
    const auto data = line.out / "data" / "synthetic.csv";
    system.write_file(data, synthetic_observations(catalog, line.seed));
    Outcome outcome;
    outcome.text =
        line.message_language == "zh"
            ? fmt::format("已生成示例数据工作区 {}\n下一步：almanac -w {} import {}\n",
                          line.out.string(), line.out.string(), data.string())
            : fmt::format("made the artificial workspace {}\nnext: almanac -w {} import {}\n",
                          line.out.string(), line.out.string(), data.string());
    outcome.json =
        printed(nlohmann::ordered_json{{"workspace", line.out.string()}, {"data", data.string()}});
    return outcome;
}

}  // namespace almanac::app
