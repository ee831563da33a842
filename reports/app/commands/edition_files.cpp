// Why: see edition_files.hpp. SPDX-License-Identifier: Apache-2.0
#include "app/commands/edition_files.hpp"

#include <optional>

#include "annual/edition_json.hpp"
#include "annual/kept_edition.hpp"
#include "app/commands/commands.hpp"
#include "app/commands/edition_folder.hpp"
#include "app/written_files.hpp"
#include "edits/edits.hpp"
#include "parity/parity.hpp"
#include "system/parallel.hpp"
#include "system/sha256.hpp"
#include "worker/worker_messages.hpp"

namespace almanac::app {
namespace {

constexpr int incomplete = 3;  // Built, but a sector or a format is missing.

/// What a writer made of the document, or why it could not.
struct Made {
    const Writer* writer = nullptr;
    std::string content;
    Diagnostics heard;
    std::optional<Error> failure;
};

/// Writers are pure functions, so they work side by side; what they say is kept in their order.
std::vector<Made> make_documents(const EditionWork& work, const std::string& profile,
                                 const doc::Document& document) {
    const auto& writers = work.wanted.documents;
    std::vector<Made> made(writers.size());
    in_parallel(writers.size(), [&](std::size_t, std::size_t i) {
        made[i].writer = writers[i];
        try {
            made[i].content = writers[i]->write(document, {profile}, made[i].heard);
        } catch (const Error& error) {
            made[i].failure = error;
        }
    });
    return made;
}

bool agrees(const doc::Document& document, const std::vector<Made>& formats,
            Diagnostics& diagnostics) {
    std::vector<parity::WrittenFormat> written;
    for (const auto& made : formats)
        if (!made.failure) written.push_back({made.writer->format, made.content});
    const auto differences = parity::compare(document, written);
    diagnostics.insert(diagnostics.end(), differences.begin(), differences.end());
    return differences.empty();
}

/// Gathers what was made, for `folder`.
class Output {
public:
    Output(const EditionWork& work, const std::filesystem::path& folder, Diagnostics& diagnostics)
        : work_(work), remembered_(work.system, folder), diagnostics_(diagnostics) {}

    void documents(std::vector<Made> formats) {
        for (auto& made : formats) {
            diagnostics_.insert(diagnostics_.end(), made.heard.begin(), made.heard.end());
            if (made.failure) {
                leave_out(*made.failure);
                continue;
            }
            file("report." + std::string(made.writer->format), std::move(made.content));
        }
    }

    void data(const Figures& figures, const Edition& edition) {
        for (const DataWriter* writer : work_.wanted.data) {
            try {
                for (auto& one : writer->write(work_.catalog, figures, edition))
                    file(one.name, std::move(one.bytes));
            } catch (const Error& error) {
                leave_out(error);
            }
        }
    }

    /// All formats, and what the edition is, are of one build or none of them.
    void save(std::string edition) {
        remembered_.add_own("edition.json", std::move(edition));
        remembered_.save();
    }

    std::vector<std::filesystem::path> files;
    bool is_whole = true;

private:
    void file(const std::string& name, std::string content) {
        files.push_back(remembered_.add(name, std::move(content), diagnostics_));
    }

    void leave_out(const Error& error) {
        if (work_.wanted.size() == 1) throw error;
        diagnostics_.push_back(error.diagnostic());
        is_whole = false;
    }

    const EditionWork& work_;
    WrittenFiles remembered_;
    Diagnostics& diagnostics_;
};

/// Whether a sector's code is to blame, and not the machine, or what was known before.
bool is_own_fault(const Diagnostic& fault) {
    using namespace messages;
    for (const std::string_view other : {not_isolated.code, not_started.code, no_room_to_start.code,
                                         isolation_lacks.code, quarantined.code})
        if (fault.code == other) return false;
    return true;
}

Report reported(const EditionWork& work, const Edition& edition, const EditionTexts& texts,
                Diagnostics& diagnostics) {
    const auto& workspace = work.catalog.workspace;
    Workers workers = make_workers(work.system, workspace, work.line.verify);
    hold_quarantined(work.system, work.catalog, workers);
    Report report = make_report(work.catalog, work.store, edition, texts, workers, diagnostics);
    const auto overrides =
        read_overrides(work.system, overrides_file(workspace.folder, edition.year, edition.language,
                                                   edition.area, edition.audience));
    // A unit's extract has sections of its own, which nobody has edited.
    if (overrides.empty() || !edition.unit.empty()) return report;
    // The report held back its own words already; these are the editor's.
    apply_overrides(report.document, overrides, diagnostics);
    hold_back_words(work.catalog, edition, report.data, report.document, diagnostics);
    return report;
}

/// The edition with what of it lies beside the data: its own texts and what was changed by hand.
Edition with_inputs(const EditionWork& work, Edition edition, const EditionTexts& texts,
                    Diagnostics& diagnostics) {
    const auto& workspace = work.catalog.workspace;
    std::string all;
    for (const auto& [sector, places] : texts) {
        for (const auto& [place, text] : places) all += sector + "\n" + place + "\n" + text + "\n";
    }
    const auto file = overrides_file(workspace.folder, edition.year, edition.language, edition.area,
                                     edition.audience);
    if (edition.unit.empty() && work.system.exists(file)) all += work.system.read_file(file);
    const std::string inputs = all.empty() ? std::string() : sha256_hex(all);
    if (!work.line.edition.empty()) say_inputs(edition.inputs, inputs, diagnostics);
    edition.inputs = inputs;
    return edition;
}

}  // namespace

EditionFiles make_edition(const EditionWork& work, const Edition& asked,
                          const std::filesystem::path& folder, Diagnostics& diagnostics) {
    require_own_folder(work, asked, folder);
    const auto texts = read_edition_texts(work.system, work.catalog.workspace, asked, diagnostics);
    const Edition edition = with_inputs(work, asked, texts, diagnostics);
    const std::string area =
        work.catalog.areas.at(edition.area).name.in(work.line.message_language);
    work.progress.step(area);
    const Report report = reported(work, edition, texts, diagnostics);
    for (const auto& [sector, fault] : report.data.faults)
        if (is_own_fault(fault.operator_message)) work.failed.insert(sector);
    work.progress.step(area + " " + names_of(work.wanted));
    auto formats = make_documents(work, edition.profile, report.document);
    EditionFiles built;
    built.complete = report.complete;
    built.folder = folder;
    built.assessments = report.data.assessments;
    if (work.line.verify && !agrees(report.document, formats, diagnostics)) {
        built.exit_code = exit_code(ErrorKind::internal);
        return built;
    }
    Output output(work, folder, diagnostics);
    output.documents(std::move(formats));
    output.data(report.data.figures, edition);
    output.save(edition_json(work.catalog, edition, report.data));
    built.files = std::move(output.files);
    built.exit_code = report.complete && output.is_whole ? 0 : incomplete;
    return built;
}

}  // namespace almanac::app
