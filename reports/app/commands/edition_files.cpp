// Why: see edition_files.hpp. SPDX-License-Identifier: Apache-2.0
#include "app/commands/edition_files.hpp"

#include "annual/edition_json.hpp"
#include "app/commands/commands.hpp"
#include "app/written_files.hpp"
#include "edits/edits.hpp"
#include "parity/parity.hpp"

namespace almanac::app {
namespace {

constexpr int incomplete = 3;  // Built, but a sector was refused, failed or is missing.

struct Made {
    const Writer* writer;
    std::string content;
};

bool agrees(const doc::Document& document, const std::vector<Made>& formats,
            Diagnostics& diagnostics) {
    std::vector<parity::WrittenFormat> written;
    for (const auto& [writer, content] : formats) written.push_back({writer->format, content});
    const auto differences = parity::compare(document, written);
    diagnostics.insert(diagnostics.end(), differences.begin(), differences.end());
    return differences.empty();
}

std::vector<std::filesystem::path> write(const System& system, const std::filesystem::path& folder,
                                         const std::vector<Made>& formats,
                                         Diagnostics& diagnostics) {
    WrittenFiles remembered(system, folder);
    std::vector<std::filesystem::path> files;
    for (const auto& [writer, content] : formats) {
        const std::string name = "report." + std::string(writer->format);
        if (writer->edited_by_hand) {
            files.push_back(remembered.write(name, content, diagnostics));
            continue;
        }
        files.push_back(folder / name);
        system.write_file(files.back(), content);
    }
    return files;
}

Report measured(const EditionWork& work, const Edition& edition, Diagnostics& diagnostics) {
    const auto& workspace = work.catalog.workspace;
    Workers workers = make_workers(work.system, workspace.limits);
    Report report =
        make_report(work.catalog, work.store, edition, work.texts, workers, diagnostics);
    apply_overrides(
        report.document,
        read_overrides(work.system, overrides_file(workspace.folder, edition.year, edition.language,
                                                   edition.area, edition.audience)),
        diagnostics);
    return report;
}

}  // namespace

EditionFiles make_edition(const EditionWork& work, const Edition& edition,
                          const std::filesystem::path& folder, Diagnostics& diagnostics) {
    const std::string area =
        work.catalog.areas.at(edition.area).name.in(work.line.message_language);
    work.progress.step(area);
    const Report report = measured(work, edition, diagnostics);
    std::vector<Made> formats;
    for (const Writer* writer : work.writers) {
        work.progress.step(area + " " + std::string(writer->format));
        formats.push_back(
            {writer, writer->write(report.document, {work.line.profile}, diagnostics)});
    }
    EditionFiles built;
    built.complete = report.complete;
    built.folder = folder;
    built.assessments = report.data.assessments;
    if (work.line.verify && !agrees(report.document, formats, diagnostics)) {
        built.exit_code = exit_code(ErrorKind::internal);
        return built;
    }
    built.exit_code = report.complete ? 0 : incomplete;
    built.files = write(work.system, folder, formats, diagnostics);
    work.system.write_file(folder / "edition.json",
                           edition_json(work.catalog, edition, report.data));
    return built;
}

}  // namespace almanac::app
