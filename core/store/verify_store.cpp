// Why: see verify_store.hpp. SPDX-License-Identifier: Apache-2.0
#include "store/verify_store.hpp"

#include <Poco/Data/Statement.h>

#include <map>

#include "messages/messages.hpp"
#include "store/content_digest.hpp"
#include "store/point_codec.hpp"
#include "store/sealed_json.hpp"
#include "store/series_table.hpp"
#include "store/store_messages.hpp"

namespace almanac {
namespace {

using namespace Poco::Data::Keywords;

/// What one side holds of a submission.
struct Held {
    ContentDigest digest;
    std::uint64_t rows = 0;
};
using HeldById = std::map<SubmissionId, Held>;

void check_pages(const StoreDatabase& database, Diagnostics& found) {
    std::vector<std::string> lines;
    auto session = database.session();
    session << "PRAGMA integrity_check(20)", into(lines), now;
    for (const auto& line : lines) {
        if (line != "ok")
            found.push_back(say(messages::store_damaged, database.file().string(), {line}));
    }
}

/// What the database holds, by submission. A damaged block is reported and left out, so that its
/// submission will not agree either.
HeldById held_by(const StoreDatabase& database, Diagnostics& found) {
    HeldById held;
    visit_provenances(database.session(),
                      [&](SubmissionId submission, std::uint32_t number, const Provenance& shared) {
                          held[submission].digest.add(number, shared);
                      });
    std::vector<PackedPoint> points;
    visit_series(database.session(), {}, newest >> 1, [&](const SeriesRow& row) {
        try {
            unpack_points({row.key, row.submission}, row.points, points);
            held[row.submission].digest.add({&row.key, row.points});
            held[row.submission].rows += points.size();
        } catch (const Error& error) {
            found.push_back(error.diagnostic());
        }
    });
    Record record;
    auto session = database.session();
    Poco::Data::Statement select(session);
    select << "SELECT kind, subject, area, period, submission, json FROM record",
        into(record.key.kind), into(record.key.subject), into(record.key.area),
        into(record.key.period), into(record.submission), into(record.json), range(0, 1);
    while (!select.done()) {
        if (select.execute() == 0) continue;
        held[record.submission].digest.add(record);
        ++held[record.submission].rows;
    }
    return held;
}

Held held_by(const PackedContent& content) {
    Held held;
    for (std::uint32_t number = 0; number < content.rows.origins.size(); ++number)
        held.digest.add(number, content.rows.origins[number]);
    for (const auto& series : content.rows.series) held.digest.add(series);
    for (const auto& record : content.records) held.digest.add(record);
    held.rows = content.rows.rows + content.records.size();
    return held;
}

void check_submission(const Submission& submission, const Held& stored, const Journal& journal,
                      Diagnostics& found) {
    try {
        const JournalEntry entry = journal.read(submission.id);
        std::string what = difference(submission, entry.submission);
        const Held journaled = held_by(entry.content);
        if (what.empty() && !(journaled.digest == stored.digest))
            what = "rows (" + std::to_string(stored.rows) + " in the database, " +
                   std::to_string(journaled.rows) + " in the journal)";
        if (!what.empty())
            found.push_back(
                say(entry.is_sealed ? messages::journal_differs : messages::old_head_differs,
                    journal.folder().string(), {std::to_string(submission.id), what}));
    } catch (const Error& error) {
        found.push_back(error.diagnostic());
    }
}

/// Notes of returned files carry a seal like heads.
void check_notes(const System& system, const std::filesystem::path& folder, Diagnostics& found) {
    for (const auto& name : system.list(folder)) {
        if (name.starts_with('.')) continue;
        nlohmann::ordered_json note;
        if (seal_of(system.read_file(folder / name), note) == Seal::broken)
            found.push_back(say(messages::note_damaged, (folder / name).string()));
    }
}

void check_journal(const Journal& journal, SubmissionId last, Diagnostics& found) {
    for (const SubmissionId id : journal.numbers()) {
        if (id > last)
            found.push_back(
                say(messages::journal_ahead, journal.folder().string(), {std::to_string(id)}));
    }
}

}  // namespace

std::string difference(const Submission& a, const Submission& b) {
    if (a.sha256 != b.sha256) return "SHA-256";
    if (a.kind != b.kind) return "kind";
    if (a.file_name != b.file_name) return "file name";
    if (a.received != b.received) return "time received";
    if (a.dated != b.dated) return "day";
    if (a.encoding != b.encoding) return "encoding";
    if (a.catalog_fingerprint != b.catalog_fingerprint) return "catalog fingerprint";
    if (a.withdraws != b.withdraws) return "what it withdraws";
    return a.rows == b.rows ? "" : "number of rows";
}

Diagnostics verify_store(const System& system, const Store& store, const StoreDatabase& database,
                         const Journal& journal) {
    Diagnostics found;
    check_pages(database, found);
    const HeldById held = held_by(database, found);
    const auto submissions = store.submissions();
    const Held nothing;
    for (const auto& submission : submissions) {
        const auto stored = held.find(submission.id);
        check_submission(submission, stored == held.end() ? nothing : stored->second, journal,
                         found);
    }
    try {
        check_journal(journal, submissions.size(), found);
        check_notes(system, journal.folder().parent_path() / "returned", found);
    } catch (const Error& error) {
        found.push_back(error.diagnostic());
    }
    return found;
}

}  // namespace almanac
