// Why: see verify_store.hpp. SPDX-License-Identifier: Apache-2.0
#include "store/verify_store.hpp"

#include <Poco/Data/Statement.h>

#include <map>

#include "messages/messages.hpp"
#include "store/row_digest.hpp"
#include "store/series_table.hpp"
#include "store/store_messages.hpp"

namespace almanac {
namespace {

using namespace Poco::Data::Keywords;
using Digests = std::map<SubmissionId, RowDigest>;

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
Digests digests_of(const StoreDatabase& database, Diagnostics& found) {
    Digests digests;
    ProvenanceReader provenances(database.session());
    visit_series(database.session(), {}, newest >> 1, [&](const SeriesRow& row) {
        try {
            const Revision revision = revision_of(row, provenances);
            for (const auto& point : revision.points)
                digests[row.submission].add(
                    AcceptedRow{row.key, point, revision.provenances.at(point.provenance)});
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
        if (select.execute() > 0) digests[record.submission].add(record);
    }
    return digests;
}

RowDigest digest_of(const AcceptedContent& content) {
    RowDigest digest;
    for (const auto& row : content.rows) digest.add(row);
    for (const auto& record : content.records) digest.add(record);
    return digest;
}

/// First way in which the heads differ, or empty.
std::string difference(const Submission& a, const Submission& b) {
    if (a.sha256 != b.sha256) return "SHA-256";
    if (a.kind != b.kind) return "kind";
    if (a.file_name != b.file_name) return "file name";
    if (a.received != b.received) return "time received";
    if (a.encoding != b.encoding) return "encoding";
    if (a.catalog_fingerprint != b.catalog_fingerprint) return "catalog fingerprint";
    if (a.withdraws != b.withdraws) return "what it withdraws";
    return a.rows == b.rows ? "" : "number of rows";
}

void check_submission(const Submission& submission, const RowDigest& stored, const Journal& journal,
                      Diagnostics& found) {
    try {
        const JournalEntry entry = journal.read(submission.id);
        std::string what = difference(submission, entry.submission);
        if (what.empty() && !(digest_of(entry.content) == stored))
            what = "rows (" + std::to_string(stored.count()) + " in the database, " +
                   std::to_string(entry.content.rows.size() + entry.content.records.size()) +
                   " in the journal)";
        if (!what.empty())
            found.push_back(say(messages::journal_differs, journal.folder().string(),
                                {std::to_string(submission.id), what}));
    } catch (const Error& error) {
        found.push_back(error.diagnostic());
    }
}

void check_derived(const StoreDatabase& database, Diagnostics& found) {
    try {
        visit_derived(database.session(), [](const Series&) {});
    } catch (const Error& error) {
        found.push_back(error.diagnostic());
    }
}

}  // namespace

Diagnostics verify_store(const Store& store, const StoreDatabase& database,
                         const Journal& journal) {
    Diagnostics found;
    check_pages(database, found);
    const Digests digests = digests_of(database, found);
    const auto submissions = store.submissions();
    for (const auto& submission : submissions) {
        const auto stored = digests.find(submission.id);
        check_submission(submission, stored == digests.end() ? RowDigest{} : stored->second,
                         journal, found);
    }
    check_derived(database, found);
    for (const SubmissionId id : journal.numbers()) {
        if (id > submissions.size())
            found.push_back(
                say(messages::journal_ahead, journal.folder().string(), {std::to_string(id)}));
    }
    return found;
}

}  // namespace almanac
