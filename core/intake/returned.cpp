// Why: see returned.hpp. SPDX-License-Identifier: Apache-2.0
#include "intake/returned.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>

#include "store/sealed_json.hpp"

namespace almanac {
namespace {

using Json = nlohmann::ordered_json;
constexpr std::uint64_t largest_note = 64U << 20;
constexpr int note_format = 2;  // 1 had no seal.

std::string to_note(const ReturnedFile& file) {
    Json figures = Json::array();
    for (const auto& [indicator, year] : file.figures) figures.push_back({indicator, year});
    Json tasks = Json::array();
    for (const auto& [task, unit, year] : file.tasks) tasks.push_back({task, unit, year});
    return sealed(note_format, {{"file_name", file.file_name},
                                {"sha256", file.sha256},
                                {"received", file.received},
                                {"problems", file.problems},
                                {"figures", figures},
                                {"tasks", tasks}});
}

std::optional<ReturnedFile> note_of(const std::string& text) {
    try {
        Json json;
        // What is damaged is `store verify`'s to name; it is nobody's handing in.
        if (seal_of(text, json) == Seal::broken) return std::nullopt;
        ReturnedFile file{json.at("file_name"),
                          json.at("sha256"),
                          json.at("received"),
                          json.at("problems"),
                          {},
                          {}};
        for (const auto& figure : json.at("figures")) file.figures.emplace(figure[0], figure[1]);
        for (const auto& task : json.at("tasks")) file.tasks.emplace(task[0], task[1], task[2]);
        return file;
    } catch (const Json::exception&) {
        return std::nullopt;
    }
}

}  // namespace

void note_returned(const System& system, const std::filesystem::path& store,
                   const ReturnedFile& file) {
    const auto path = store / "returned" / (file.sha256 + ".json");
    if (!system.exists(path)) system.write_file(path, to_note(file));
}

std::vector<ReturnedFile> returned_files(const System& system, const std::filesystem::path& store) {
    std::vector<ReturnedFile> files;
    for (const auto& name : system.list(store / "returned")) {
        if (auto file = note_of(system.read_file(store / "returned" / name, largest_note)))
            files.push_back(std::move(*file));
    }
    std::stable_sort(files.begin(), files.end(), [](const ReturnedFile& a, const ReturnedFile& b) {
        return a.received < b.received;
    });
    return files;
}

}  // namespace almanac
