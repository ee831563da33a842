// Why: `almanac report`: one edition, all formats, and a plain word on what is missing.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "annual/edition_json.hpp"
#include "annual/report.hpp"
#include "app/app_messages.hpp"
#include "app/commands/commands.hpp"
#include "app/written_files.hpp"
#include "data/data_writers.hpp"
#include "edits/edits.hpp"
#include "store/store.hpp"
#include "writer.hpp"

namespace almanac::app {
namespace {

constexpr int incomplete = 3;  // Built, but a sector or a format is missing.

/// The writers of the formats asked for: of the document, and of the figures as data.
struct Wanted {
    std::vector<const Writer*> documents;
    std::vector<const DataWriter*> data;
    bool alone() const { return documents.size() + data.size() == 1; }
};

template <class Writers>
auto named(const Writers& table, const std::string& format) {
    const auto found = std::find_if(table.begin(), table.end(),
                                    [&](const auto& writer) { return writer.format == format; });
    return found == table.end() ? nullptr : &*found;
}

std::string known_formats() {
    std::string known;
    const auto add = [&](std::string_view format) {
        known += (known.empty() ? "" : ", ") + std::string(format);
    };
    for (const auto& writer : writers()) add(writer.format);
    for (const auto& writer : data_writers()) add(writer.format);
    return known;
}

Wanted wanted_writers(const CommandLine& line) {
    Wanted wanted;
    const auto formats =
        line.formats.empty() ? std::vector<std::string>{"html", "json"} : line.formats;
    for (const auto& format : formats) {
        if (const Writer* writer = named(writers(), format))
            wanted.documents.push_back(writer);
        else if (const DataWriter* data = named(data_writers(), format))
            wanted.data.push_back(data);
        else
            throw Error(ErrorKind::usage,
                        say(messages::unknown_format, "--format", {format, known_formats()}));
    }
    return wanted;
}

/// Only the sectors asked for, with their targets and tasks.
void keep_sectors(Catalog& catalog, const std::vector<std::string>& wanted) {
    if (wanted.empty()) return;
    std::vector<std::string> ids;
    for (const auto& sector : catalog.sectors) ids.push_back(sector.id);
    for (const auto& id : wanted) {
        if (catalog.find_sector(id) == nullptr)
            throw Error(ErrorKind::usage, say(messages::unknown_sector, "--sector",
                                              {id, did_you_mean(nearest(id, ids))}));
    }
    const auto unwanted = [&](const std::string& id) {
        return std::find(wanted.begin(), wanted.end(), id) == wanted.end();
    };
    std::erase_if(catalog.sectors, [&](const Sector& sector) { return unwanted(sector.id); });
    std::erase_if(catalog.refused,
                  [&](const RefusedSector& sector) { return unwanted(sector.id); });
    std::erase_if(catalog.targets, [&](const Target& target) { return unwanted(target.sector); });
    std::erase_if(catalog.tasks, [&](const Task& task) { return unwanted(task.sector); });
}

int count(const Report& report, std::initializer_list<State> states) {
    return static_cast<int>(std::count_if(
        report.data.assessments.begin(), report.data.assessments.end(), [&](const Assessment& a) {
            return std::find(states.begin(), states.end(), a.state) != states.end();
        }));
}

std::string summary(const Report& report, const std::vector<std::filesystem::path>& files,
                    bool zh) {
    const int all = static_cast<int>(report.data.assessments.size());
    const int met = count(report, {State::met, State::exceeded, State::met_early, State::met_late});
    const int missed = count(report, {State::not_met, State::fallen_back});
    const int unknown =
        count(report, {State::no_data, State::no_data_due, State::not_yet_released});
    std::string text;
    for (const auto& file : files)
        text += fmt::format(fmt::runtime(zh ? "已生成 {}\n" : "built {}\n"), file.string());
    text += zh ? fmt::format("目标 {} 项：完成 {}，到期未完成或回落 {}，缺数据 {}，其他 {}。\n",
                             all, met, missed, unknown, all - met - missed - unknown)
               : fmt::format(
                     "{} targets: {} met, {} not met or fallen back, {} without data, {} other.\n",
                     all, met, missed, unknown, all - met - missed - unknown);
    if (!report.complete)
        text += zh ? "有部门未能收入，报告相应位置已注明。\n"
                   : "Some sectors are not in it; the report says so in their places.\n";
    return text;
}

std::string machine(const Report& report, const std::vector<std::filesystem::path>& files) {
    nlohmann::ordered_json json;
    json["complete"] = report.complete;
    json["files"] = nlohmann::ordered_json::array();
    for (const auto& file : files) json["files"].push_back(file.string());
    json["targets"] = report.data.assessments.size();
    json["met"] = count(report, {State::met, State::exceeded, State::met_early, State::met_late});
    json["not_met"] = count(report, {State::not_met, State::fallen_back});
    json["no_data"] = count(report, {State::no_data, State::no_data_due, State::not_yet_released});
    return json.dump(2) + "\n";
}

/// What is to be written, and where.
struct Made {
    const Catalog& catalog;
    const Report& report;
    const Edition& edition;
    const std::filesystem::path& folder;
};

/// What was written, and whether every format is among it.
struct Output {
    std::vector<std::filesystem::path> files;
    bool is_whole = true;
};

Output write_formats(const System& system, const CommandLine& line, const Wanted& wanted,
                     const Made& made, Diagnostics& diagnostics) {
    WrittenFiles written(system, made.folder);
    Output output;
    // A format that cannot be made keeps its last file and holds up no other.
    const auto attempt = [&](const auto& write) {
        try {
            write();
        } catch (const Error& error) {
            if (wanted.alone()) throw;
            diagnostics.push_back(error.diagnostic());
            output.is_whole = false;
        }
    };
    for (const Writer* writer : wanted.documents) {
        attempt([&] {
            const std::string name = "report." + std::string(writer->format);
            const std::string content =
                writer->write(made.report.document, {line.profile}, diagnostics);
            if (writer->edited_by_hand) {
                output.files.push_back(written.write(name, content, diagnostics));
            } else {
                system.write_file(made.folder / name, content);
                output.files.push_back(made.folder / name);
            }
        });
    }
    for (const DataWriter* writer : wanted.data) {
        attempt([&] {
            for (const auto& file :
                 writer->write(made.catalog, made.report.data.figures, made.edition)) {
                system.write_file(made.folder / file.name, file.bytes);
                output.files.push_back(made.folder / file.name);
            }
        });
    }
    return output;
}

}  // namespace

Outcome report(const System& system, const CommandLine& line, Diagnostics& diagnostics) {
    const auto wanted = wanted_writers(line);
    Catalog catalog = catalog_of(system, line, diagnostics);
    keep_sectors(catalog, line.sectors);
    Edition edition = edition_of(catalog, line);
    const auto store = open_store(system, catalog.workspace.store, StoreAccess::read);
    edition.as_of = store->latest();
    const auto texts =
        read_edition_texts(system, catalog.workspace, edition.year, edition.language);
    Workers workers = make_workers(system, catalog.workspace.limits);
    Report made = make_report(catalog, *store, edition, texts, workers, diagnostics);
    apply_overrides(
        made.document,
        read_overrides(system, overrides_file(catalog.workspace.folder, edition.year,
                                              edition.language, edition.area, edition.audience)),
        diagnostics);
    const auto folder = line.out.empty() ? catalog.workspace.folder / "out" /
                                               std::to_string(edition.year) / edition.language
                                         : line.out;
    const Output output =
        write_formats(system, line, wanted, {catalog, made, edition, folder}, diagnostics);
    system.write_file(folder / "edition.json", edition_json(catalog, edition, made.data));
    Outcome outcome;
    outcome.exit_code = made.complete && output.is_whole ? 0 : incomplete;
    outcome.text = summary(made, output.files, line.message_language == "zh");
    outcome.json = machine(made, output.files);
    return outcome;
}

}  // namespace almanac::app
