// Why: see sqlite_store.hpp. SPDX-License-Identifier: Apache-2.0
#include "store/sqlite_store.hpp"

#include <Poco/Data/Statement.h>

#include <algorithm>
#include <map>
#include <set>

#include "messages/messages.hpp"
#include "store/accepted_text.hpp"
#include "store/delivery.hpp"
#include "store/figures_scan.hpp"
#include "store/prepared.hpp"
#include "store/revision.hpp"
#include "store/series_table.hpp"
#include "store/store_messages.hpp"
#include "store/verify_store.hpp"
#include "system/parallel.hpp"

namespace almanac {
namespace {

using namespace Poco::Data::Keywords;
using Poco::Data::Session;
using Poco::Data::Statement;

constexpr std::size_t most_areas_in_sql = 4000;
constexpr const char* create_dated_table =
    "CREATE TABLE IF NOT EXISTS dated(submission INTEGER PRIMARY KEY, day TEXT NOT NULL)";

void insert_submission(Session session, Submission submission) {
    session << "INSERT INTO submission VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)", use(submission.id),
        use(submission.kind), use(submission.file_name), use(submission.sha256),
        use(submission.received), use(submission.encoding), use(submission.catalog_fingerprint),
        use(submission.withdraws), use(submission.rows), now;
    if (!submission.dated) return;
    std::string day = to_text(*submission.dated);
    session << create_dated_table, now;
    session << "INSERT INTO dated VALUES(?, ?)", use(submission.id), use(day), now;
}

/// Days of the submissions that are dated. Databases made before there were any lack the table.
std::map<SubmissionId, std::string> dated_submissions(Session session) {
    std::map<SubmissionId, std::string> days;
    int tables = 0;
    session << "SELECT count(*) FROM sqlite_master WHERE name = 'dated'", into(tables), now;
    if (tables == 0) return days;
    SubmissionId id = 0;
    std::string day;
    Statement select(session);
    select << "SELECT submission, day FROM dated", into(id), into(day), range(0, 1);
    while (!select.done()) {
        if (select.execute() > 0) days[id] = day;
    }
    return days;
}

void insert_records(Session session, const std::vector<Record>& records, SubmissionId submission) {
    Record record;
    std::uint64_t position = 0;
    Statement insert(session);
    insert << "INSERT INTO record VALUES(?, ?, ?, ?, ?, ?, ?)", use(record.key.kind),
        use(record.key.subject), use(record.key.area), use(record.key.period), use(submission),
        use(position), use(record.json);
    for (const auto& next : records) {
        record = next;
        ++position;
        insert.execute();
    }
}

/// `area IN (?, ?)`, or nothing where all are wanted or too many for one statement.
SeriesFilter area_filter(const std::vector<std::string>& areas) {
    if (areas.empty() || areas.size() > most_areas_in_sql) return {};
    std::string places = "?";
    for (std::size_t i = 1; i < areas.size(); ++i) places += ", ?";
    return {"area IN (" + places + ")", areas};
}

/// The filters whose rows, one filter after the other, are the selection in order of key.
std::vector<SeriesFilter> filters_of(const Selection& selection) {
    const SeriesFilter areas = area_filter(selection.areas);
    if (selection.indicators.empty()) return {areas};
    std::vector<SeriesFilter> filters;
    for (const auto& indicator :
         std::set<std::string>(selection.indicators.begin(), selection.indicators.end())) {
        SeriesFilter filter{"indicator = ?", {indicator}};
        if (!areas.condition.empty()) filter.condition += " AND " + areas.condition;
        filter.arguments.insert(filter.arguments.end(), areas.arguments.begin(),
                                areas.arguments.end());
        filters.push_back(std::move(filter));
    }
    return filters;
}

/// Gathers the revisions of one series and hands it on when the next begins.
class SeriesAssembler {
public:
    explicit SeriesAssembler(const std::function<void(Series)>& visit) : visit_(visit) {}

    void add(const SeriesKey& key, Revision revision) {
        if (!revisions_.empty() && key != key_) finish();
        key_ = key;
        revisions_.push_back(std::move(revision));
    }
    void finish() {
        if (!revisions_.empty()) visit_(merged(key_, std::move(revisions_)));
        revisions_.clear();
    }

private:
    const std::function<void(Series)>& visit_;
    SeriesKey key_;
    std::vector<Revision> revisions_;
};

}  // namespace

SqliteStore::SqliteStore(const System& system, Journal journal, StoreDatabase database,
                         std::unique_ptr<WriterLock> lock)
    : system_(system),
      journal_(std::move(journal)),
      database_(std::move(database)),
      lock_(std::move(lock)) {}

SubmissionId SqliteStore::latest() const {
    return with_store_errors(database_.file(), [&] {
        SubmissionId id = 0;
        auto session = database_.session();
        session << "SELECT coalesce(max(id), 0) FROM submission", into(id), now;
        return id;
    });
}

std::vector<Submission> SqliteStore::submissions() const {
    return with_store_errors(database_.file(), [&] {
        std::vector<Submission> all;
        Submission next;
        auto session = database_.session();
        Statement select(session);
        const auto days = dated_submissions(session);
        select << "SELECT id, kind, file_name, sha256, received, encoding, catalog_fingerprint,"
                  " withdraws, row_count FROM submission ORDER BY id",
            into(next.id), into(next.kind), into(next.file_name), into(next.sha256),
            into(next.received), into(next.encoding), into(next.catalog_fingerprint),
            into(next.withdraws), into(next.rows), range(0, 1);
        while (!select.done()) {
            if (select.execute() == 0) continue;
            all.push_back(next);
            if (const auto day = days.find(next.id); day != days.end())
                all.back().dated = parse_date(day->second);
        }
        return all;
    });
}

std::optional<Submission> SqliteStore::find_by_sha256(const std::string& sha256) const {
    return find_delivered(submissions(), sha256);
}

void SqliteStore::require_writable() const {
    if (!lock_)
        throw Error(ErrorKind::store,
                    say(messages::store_opened_for_reading, database_.file().string()));
}

SubmissionId SqliteStore::commit(Delivery delivery) {
    require_writable();
    require_storable(delivery);
    const Submission submission = registered(delivery, latest() + 1, system_.now());
    try {
        keep(submission, std::move(delivery));
    } catch (const Error& error) {
        // Nobody was told a number yet: nothing of it may come back at the next opening.
        if (latest() < submission.id) journal_.discard(submission.id);
        if (error.kind() == ErrorKind::store) throw;
        throw Error(ErrorKind::store, say(messages::store_no_space, error.diagnostic().origin,
                                          {error.diagnostic().message.in("en")}));
    }
    return submission.id;
}

void SqliteStore::keep(const Submission& submission, Delivery delivery) {
    const bool as_text = delivery.rows.size() <= most_rows_as_text;
    std::string accepted = as_text ? accepted_text(delivery.rows, delivery.records) : "";
    const PackedContent content{packed(std::move(delivery.rows), submission.id),
                                std::move(delivery.records)};
    if (!as_text) accepted = accepted_packed(content.rows, content.records, submission.id);
    with_store_errors(database_.file(), [&] {
        Transaction transaction(database_.session());
        // Side by side, because both wait for the disk; committed only when the journal is whole.
        in_parallel(2, [&](std::size_t, std::size_t task) {
            if (task == 0)
                journal_.write(submission, delivery.verbatim, accepted);
            else
                insert(submission, content);
        });
        transaction.commit();
    });
}

void SqliteStore::insert(const Submission& submission, const PackedContent& content) {
    insert_submission(database_.session(), submission);
    insert_series(database_.session(), content.rows, submission.id);
    insert_records(database_.session(), content.records, submission.id);
}

void SqliteStore::apply(const JournalEntry& entry) {
    with_store_errors(database_.file(), [&] {
        Transaction transaction(database_.session());
        insert(entry.submission, entry.content);
        transaction.commit();
    });
}

SubmissionId SqliteStore::withdraw(SubmissionId id, const std::string& reason,
                                   std::optional<Date> dated) {
    require_writable();
    return commit(withdrawal_of(id, reason, dated, submissions()));
}

std::vector<std::string> SqliteStore::indicators() const {
    return with_store_errors(database_.file(), [&] {
        std::vector<std::string> names;
        // One step into the index for each name; DISTINCT would walk over every series.
        Prepared next(
            database_.session(),
            "SELECT indicator FROM series WHERE indicator > ? ORDER BY indicator LIMIT 1");
        for (std::string last;; last = names.back()) {
            next.text(last);
            if (!next.step()) return names;
            names.emplace_back(next.text_at(0));
            next.reset();
        }
    });
}

void SqliteStore::visit_rows(const Selection& selection, Moment as_of,
                             const std::function<void(const SeriesRow&)>& take) const {
    const auto all = submissions();
    const Visibility visibility(all, as_of);
    const std::set<std::string> areas(selection.areas.begin(), selection.areas.end());
    // What is committed while this goes on is beyond `all`, hence not seen.
    for (const auto& filter : filters_of(selection)) {
        visit_series(database_.session(), filter, all.size(), [&](const SeriesRow& row) {
            if (!visibility.shows(row.submission)) return;
            if (areas.empty() || areas.count(row.key.area) != 0) take(row);
        });
    }
}

void SqliteStore::scan(const Selection& selection, Moment as_of,
                       const std::function<void(Series)>& visit) const {
    with_store_errors(database_.file(), [&] {
        ProvenanceReader provenances(database_.session());
        SeriesAssembler assembler(visit);
        visit_rows(selection, as_of, [&](const SeriesRow& row) {
            assembler.add(row.key, revision_of(row, provenances));
        });
        assembler.finish();
    });
}

void SqliteStore::scan_figures(const Selection& selection, Moment as_of,
                               const std::function<void(const Series&)>& visit) const {
    with_store_errors(database_.file(), [&] {
        FiguresScan figures(database_.session(), visit);
        visit_rows(selection, as_of, [&](const SeriesRow& row) { figures.add(row); });
        figures.finish();
    });
}

std::vector<AcceptedRow> SqliteStore::history(const SeriesKey& key) const {
    return with_store_errors(database_.file(), [&] {
        std::vector<AcceptedRow> rows;
        const SubmissionId until = latest();
        if (!shared_ || shared_->until != until)
            shared_.emplace(Shared{until, ProvenanceReader(database_.session())});
        visit_series(database_.session(), only(key), until, [&](const SeriesRow& row) {
            append_rows(key, revision_of(row, shared_->provenances), rows);
        });
        return rows;
    });
}

std::vector<Record> SqliteStore::records(const std::string& kind, Moment as_of) const {
    return with_store_errors(database_.file(), [&] {
        const Visibility visibility(submissions(), as_of);
        std::vector<Record> shown;
        Record next;
        auto session = database_.session();
        Statement select(session);
        select << "SELECT kind, subject, area, period, submission, json FROM record WHERE kind = ?"
                  " ORDER BY kind, subject, area, period, submission, position",
            into(next.key.kind), into(next.key.subject), into(next.key.area), into(next.key.period),
            into(next.submission), into(next.json), useRef(kind), range(0, 1);
        while (!select.done()) {
            if (select.execute() == 0 || !visibility.has_come(next.submission)) continue;
            if (!shown.empty() && shown.back().key == next.key) shown.pop_back();
            shown.push_back(next);
        }
        return shown;
    });
}

Diagnostics SqliteStore::verify() const {
    return with_store_errors(database_.file(),
                             [&] { return verify_store(system_, *this, database_, journal_); });
}

void SqliteStore::catch_up(Diagnostics done) {
    recovered_ = std::move(done);
    SubmissionId last = latest();
    for (const SubmissionId id : journal_.numbers()) {
        if (id <= last) continue;
        const std::string place = (journal_.folder() / std::to_string(id)).string();
        if (!journal_.has(id)) {
            const auto kept = journal_.set_aside(id);
            recovered_.push_back(
                say(messages::entry_set_aside, place, {std::to_string(id), kept.string()}));
            continue;
        }
        if (id != last + 1)
            throw Error(ErrorKind::store,
                        say(messages::journal_entry_missing, place, {std::to_string(last + 1)}));
        const JournalEntry entry = journal_.read(id);
        apply(entry);
        last = id;
        recovered_.push_back(say(messages::entry_completed, place,
                                 {std::to_string(id), entry.submission.file_name}));
    }
}

}  // namespace almanac
