// Why: see intake.hpp. SPDX-License-Identifier: Apache-2.0
#include "intake/intake.hpp"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "catalog/task_report.hpp"
#include "intake/check_rows.hpp"
#include "intake/file_messages.hpp"
#include "intake/judged_elsewhere.hpp"
#include "intake/note_doubts.hpp"
#include "intake/note_quotes.hpp"
#include "intake/read_table.hpp"
#include "intake/read_workbook.hpp"
#include "intake/separated.hpp"
#include "intake/undated_rows.hpp"
#include "store/value_releases.hpp"
#include "text/decode_text.hpp"

namespace almanac {
namespace {

using namespace intake_detail;

/// What is read, and how.
struct Delivered {
    const Catalog& catalog;
    const Verbatim& file;
    const IntakeOptions& options;
};

/// False where `text` is not UTF-8.
bool read_text(std::string_view text, const Delivered& delivered, Findings& findings,
               IntakeResult& result) {
    const auto& [catalog, file, options] = delivered;
    const auto commas = with_commas(text);
    auto reading = read_table(commas ? std::string_view(*commas) : text, catalog, findings.file(),
                              options, [&, &file = file](std::string_view part) {
                                  if (!commas) file.forget(part);
                              });
    if (!reading) return false;
    findings.take_over(std::move(reading->findings), 0);
    result.rows_read = reading->rows_read;
    result.delivery.rows = std::move(reading->rows);
    result.delivery.records = std::move(reading->records);
    return true;
}

void read_bytes(const Delivered& delivered, Findings& findings, IntakeResult& result) {
    const std::string_view bytes = delivered.file.bytes();
    if (bytes.starts_with("PK\x03\x04"))
        return read_workbook(bytes, delivered.catalog, delivered.options, findings, result);
    if (const auto format = foreign_format(bytes))
        return findings.add(
            say(messages::foreign_format, findings.file(), {format->in("zh"), format->in("en")}));
    if (const auto encoding = wide_encoding(bytes))
        return findings.add(say_bilingual(messages::other_encoding, findings.file(), {*encoding}));
    // Most files are UTF-8, and reading them finds out: a pass of its own would take as long.
    const std::size_t mark = bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    result.delivery.submission.encoding = mark > 0 ? "UTF-8 with BOM" : "UTF-8";
    if (!is_utf16(bytes) && read_text(bytes.substr(mark), delivered, findings, result)) return;
    DecodedText decoded;
    decode_text(bytes, findings.file(), decoded);
    for (auto& diagnostic : decoded.diagnostics) findings.add(std::move(diagnostic));
    result.delivery.submission.encoding = decoded.encoding;
    if (!findings.is_refused()) read_text(decoded.text, delivered, findings, result);
}

/// Of one figure's several sources the most guarded counts: a file says one thing of each.
void keep_strictest(std::vector<Record>& records) {
    std::map<RecordKey, Release> strictest;
    for (const auto& record : records) {
        if (const auto release = release_of(record)) {
            auto& known = strictest.try_emplace(record.key, *release).first->second;
            known = std::max(known, *release);
        }
    }
    std::set<RecordKey> kept;
    std::erase_if(records, [&](const Record& record) {
        const auto release = release_of(record);
        return release && (*release != strictest.at(record.key) || !kept.insert(record.key).second);
    });
}

/// A correction of a closed figure is as closed, though it does not say so: it must stay so when
/// what it corrects is withdrawn.
void carry_releases(const Catalog& catalog, const ValueReleases& releases, Delivery& delivery) {
    if (releases.empty()) return;
    std::set<RecordKey> said;
    for (const auto& record : delivery.records)
        if (release_of(record)) said.insert(record.key);
    const auto& rows = delivery.rows;
    std::vector<bool> is_spoken_of;
    for (std::uint32_t id = 0; id < rows.series().size(); ++id)
        is_spoken_of.push_back(releases.speaks_of(rows.series()[id]));
    for (const auto& row : rows.rows()) {
        if (!is_spoken_of[row.series]) continue;
        const SeriesKey& key = rows.series()[row.series];
        const Period& period = rows.periods()[row.period];
        const Release before =
            releases.of_figure(catalog.indicators.at(key.indicator).semantic, key, period);
        Record record = release_record(key, period, before);
        if (before != Release::open && said.insert(record.key).second)
            delivery.records.push_back(std::move(record));
    }
}

/// The rows with problems leave, and what is wrong with them is kept; nothing happens where no row
/// would be left.
void set_aside(const std::vector<std::uint32_t>& bad_rows, const Verbatim& file,
               IntakeResult& result) {
    auto& rows = result.delivery.rows;
    std::vector<std::size_t> places;
    for (std::size_t at = 0; at < rows.size(); ++at) {
        if (std::binary_search(bad_rows.begin(), bad_rows.end(), rows.rows()[at].row))
            places.push_back(at);
    }
    if (places.size() == rows.size()) return;
    if (!places.empty()) rows.remove(places);
    auto json = nlohmann::ordered_json::array();
    for (auto& diagnostic : result.diagnostics) {
        if (diagnostic.severity != Severity::error) continue;
        diagnostic.severity = Severity::warning;
        diagnostic.kept =
            Text("此行另置，其余各行入库", "this row is put aside, the others are stored");
        json.push_back({{"code", diagnostic.code},
                        {"place", diagnostic.origin},
                        {"zh", diagnostic.message.in("zh")},
                        {"en", diagnostic.message.in("en")}});
    }
    result.delivery.records.push_back({{"quarantine", file.sha256(), "", ""}, json.dump(), 0});
    result.rows_set_aside = bad_rows.size();
    result.refused = false;
}

/// What a refused file was about: its fit rows and, as far as they could be read, the others.
ReturnedFile returned_of(const std::string& file_name, const Verbatim& file,
                         const Findings& findings, const Delivery& delivery) {
    const auto& dated = delivery.submission.dated;
    ReturnedFile returned{
        file_name, file.sha256(), dated ? to_text(*dated) : "", findings.problems(), {}, {}};
    returned.figures = findings.refused_figures();
    const auto& rows = delivery.rows;
    ReturnedFile::Figure last;
    for (const auto& row : rows.rows()) {
        ReturnedFile::Figure figure{rows.series()[row.series].indicator,
                                    rows.periods()[row.period].first.year};
        if (figure != last) returned.figures.insert(figure);
        last = std::move(figure);
    }
    for (const auto& record : delivery.records) {
        if (record.key.kind != "task_report" || record.key.period.size() != 4) continue;
        const Subject subject = parse_subject(record.key.subject);
        returned.tasks.emplace(subject.what, subject.unit, std::stoi(record.key.period));
    }
    return returned;
}

/// Whether reports and texts came along, which are taken with all figures or not at all.
bool is_form(const Delivery& delivery) {
    return std::any_of(delivery.records.begin(), delivery.records.end(),
                       [](const Record& record) { return !release_of(record); });
}

}  // namespace

IntakeResult read_observations(const Catalog& catalog, const StoreView& store,
                               const std::string& file_name, const Verbatim& file,
                               const IntakeOptions& options) {
    IntakeResult result;
    if (const auto known = store.find_by_sha256(file.sha256())) {
        if (options.dated && known->dated != options.dated) {
            const Text day =
                known->dated ? Text(to_text(*known->dated)) : Text("未注明", "without a day");
            result.refused = true;
            result.diagnostics.push_back(say_bilingual(
                messages::file_known_otherwise, file_name,
                {Text(std::to_string(known->id)), day, Text(to_text(*options.dated))}));
            return result;
        }
        result.already_stored = true;
        result.diagnostics.push_back(
            say(messages::file_known, file_name, {std::to_string(known->id)}));
        return result;
    }
    Findings findings(file_name);
    if (options.set_aside) findings.remember();
    read_bytes({catalog, file, options}, findings, result);
    auto& rows = result.delivery.rows;
    drop_repetitions(rows, findings);
    const auto releases = value_releases(store, newest, catalog.former_indicators);
    check_against_store(rows, catalog, store, releases, findings);
    if (!findings.is_refused()) note_doubts(rows, catalog, store, releases, findings);
    name_judged_elsewhere(rows, catalog, findings);
    if (!result.delivery.submission.dated && !findings.is_refused())
        note_undated(rows, catalog, store, options, findings);
    keep_strictest(result.delivery.records);
    if (!findings.is_refused()) note_quotes(result.delivery, catalog, store, releases, findings);
    result.refused = findings.is_refused();
    const auto bad_rows = findings.bad_rows();
    const bool only_rows = !findings.is_file_refused();
    result.diagnostics = findings.take();
    if (result.refused && options.set_aside && only_rows && !is_form(result.delivery))
        set_aside(bad_rows, file, result);
    if (result.delivery.submission.encoding == xlsx_encoding)
        rows.renumber([](std::size_t row) { return Findings::row_in_sheet(row); });
    if (result.refused) {
        result.returned = returned_of(file_name, file, findings, result.delivery);
        result.delivery = {};
        return result;
    }
    carry_releases(catalog, releases, result.delivery);
    result.delivery.submission.kind = "observations";
    if (!result.delivery.submission.dated) result.delivery.submission.dated = options.dated;
    result.delivery.submission.file_name = file_name;
    result.delivery.submission.catalog_fingerprint = catalog.fingerprint;
    if (!options.mapping.empty()) result.delivery.submission.mapping = to_json(options.mapping);
    result.delivery.verbatim = file;
    return result;
}

}  // namespace almanac
