// Why: `almanac edits FILE.docx`: what a leader changed comes back as overrides of the edition.
// SPDX-License-Identifier: Apache-2.0
#include "edits/edits.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "annual/report.hpp"
#include "app/app_messages.hpp"
#include "app/commands/commands.hpp"
#include "app/diagnostics_json.hpp"
#include "docx/docx.hpp"
#include "store/store.hpp"

namespace almanac::app {
namespace {

/// What comes back is anybody's bytes: nothing of it becomes a path or a choice that is not among
/// those that there are.
void require_known_marks(const Catalog& catalog, const docx::ReadDocx& edited,
                         const std::string& file) {
    const auto require = [&](bool known, const char* zh, const char* en, const std::string& is) {
        if (!known)
            throw Error(ErrorKind::input,
                        say_bilingual(messages::unknown_mark, file, {Text(zh, en), Text(is, is)}));
    };
    constexpr int first_year = 1900;
    constexpr int last_year = 2200;
    const auto is_one_of = [](const std::string& is, const char* a, const char* b) {
        return is == a || is == b;
    };
    require(edited.year >= first_year && edited.year <= last_year, "年度", "year",
            std::to_string(edited.year));
    require(is_one_of(edited.language, "zh", "en"), "语言", "language", edited.language);
    require(is_one_of(edited.audience, "public", "internal"), "读者", "audience", edited.audience);
    require(catalog.areas.count(edited.area) != 0, "地区", "area", edited.area);
    require(edited.cut_off.empty() || parse_date(edited.cut_off), "数据截止日", "cut-off",
            edited.cut_off);
    require(edited.profile.empty() || is_one_of(edited.profile, "modern", "gbt9704"), "版式",
            "profile", edited.profile);
}

/// The edition that the file says it is of.
CommandLine line_of(const CommandLine& line, const docx::ReadDocx& edited) {
    CommandLine own = line;
    own.year = edited.year;
    own.language = edited.language;
    own.audience = edited.audience;
    own.area = edited.area;
    own.cut_off = edited.cut_off;
    return own;
}

/// The report as it is without what was changed by hand.
Report plain_report(const System& system, const Catalog& catalog, Edition edition) {
    const auto store = open_store(system, catalog.workspace.store, StoreAccess::read);
    edition.as_of = store->latest();
    Diagnostics of_the_build;  // `almanac report` has said them.
    const auto texts = read_edition_texts(system, catalog.workspace, edition, of_the_build);
    Workers workers = make_workers(system, catalog.workspace);
    hold_quarantined(system, catalog, workers);
    return make_report(catalog, *store, edition, texts, workers, of_the_build);
}

Outcome outcome_of(const EditsFound& found, const std::filesystem::path& file,
                   const Diagnostics& diagnostics, bool zh) {
    Outcome outcome;
    outcome.exit_code = found.refused == 0 ? 0 : exit_code(ErrorKind::input);
    outcome.text =
        zh ? fmt::format("接受 {} 处改动，未接受 {} 处；改稿共 {} 段，见 {}\n", found.taken,
                         found.refused, found.overrides.size(), file.string())
           : fmt::format("{} changes taken over, {} not; {} overrides in {}\n", found.taken,
                         found.refused, found.overrides.size(), file.string());
    nlohmann::ordered_json json;
    json["taken"] = found.taken;
    json["refused"] = found.refused;
    json["overrides"] = found.overrides.size();
    json["file"] = file.string();
    json["diagnostics"] = diagnostics_json(diagnostics);
    outcome.json = printed(json);
    return outcome;
}

}  // namespace

Outcome edits(const System& system, const CommandLine& line, Diagnostics& diagnostics) {
    const std::filesystem::path edited_file = line.subject;
    auto edited =
        docx::read_docx_apart(system.read_file(edited_file, 256U << 20U), edited_file.string());
    const CommandLine own = line_of(line, edited);
    const Catalog catalog = catalog_of(system, own, diagnostics);
    require_known_marks(catalog, edited, edited_file.string());
    const Edition edition = edition_of(system, catalog, own, diagnostics);
    const Report report = plain_report(system, catalog, edition);
    const auto& plain = report.document;
    const auto file = overrides_file(catalog.workspace.folder, edition.year, edition.language,
                                     edition.area, edition.audience);
    const auto before = read_overrides(system, file);
    auto current = plain;
    apply_overrides(current, before, diagnostics);
    const std::string profile = edited.profile.empty() ? "modern" : edited.profile;
    Diagnostics of_the_writer;  // `almanac report` has said them.
    hold_back_words(catalog, edition, report.data, current, of_the_writer);
    const auto written =
        docx::read_docx(write_docx(current, {profile}, of_the_writer), "report.docx");
    const auto found =
        compare_edits(std::move(edited), written, plain, current, before, diagnostics);
    // What is taken over and tells a closed figure is said now; the next report holds it back.
    auto next = plain;
    apply_overrides(next, found.overrides, of_the_writer);
    hold_back_words(catalog, edition, report.data, next, diagnostics);
    if (found.taken > 0) system.write_file(file, overrides_json(found.overrides));
    return outcome_of(found, file, diagnostics, line.message_language == "zh");
}

}  // namespace almanac::app
