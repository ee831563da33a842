// Why: figures outlive the programs that wrote them: series with all revisions, records beside
// them, and the journal. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "almanac/error.hpp"
#include "almanac/model/series.hpp"
#include "store/row_table.hpp"
#include "store/verbatim.hpp"
#include "system/system.hpp"

namespace almanac {

using SubmissionId = std::uint64_t;  ///< 1, 2, 3 …: the journal's numbers; 0 is before the first.

/// One accepted delivery.
struct Submission {
    SubmissionId id = 0;
    std::string kind;       ///< observations, records, withdrawal
    std::string file_name;  ///< For people only; never used as a path.
    std::string sha256;     ///< Of the verbatim file.
    std::string received;   ///< UTC, from System::now.
    std::string encoding;   ///< As recognised.
    std::string catalog_fingerprint;
    std::string mapping = {};  ///< JSON: what the file's columns were said to mean; of the journal.
    SubmissionId withdraws = 0;
    std::uint64_t rows = 0;
    /// What came without a date of its own is taken as known from this day: the form's, or what
    /// whoever caught up said. Nothing for other tables, and where it was not kept yet.
    std::optional<Date> dated = {};
};

/// When a delivery came in: the day it is dated, else that of its arrival (UTC); the beginning of
/// time where neither is known.
Date day_of(const Submission& submission);

/// Beside series: task reports, waivers, acknowledgements, quarantine; JSON text by identity.
struct RecordKey {
    std::string kind;
    std::string subject;
    std::string area;
    std::string period;
    auto operator<=>(const RecordKey&) const = default;
};
struct Record {
    RecordKey key;
    std::string json;
    SubmissionId submission = 0;
};

/// What one commit adds. `verbatim` is the file as received.
struct Delivery {
    Submission submission;  ///< id and received are given by the store.
    Verbatim verbatim;
    RowTable rows;
    std::vector<Record> records;
};

/// Which series a scan visits; empty lists mean all.
struct Selection {
    std::vector<std::string> indicators;
    std::vector<std::string> areas;
};

inline constexpr SubmissionId newest = ~SubmissionId{0};

/// A moment of a store's history: after submission `id` and, where a day is given, as it was known
/// on that day: what came in later is not there yet, and what was taken back later still is. What
/// came in later and was taken back again leaves no trace (see Visibility).
struct Moment {
    SubmissionId id = newest;
    std::optional<Date> day = {};
    Moment() = default;
    Moment(SubmissionId number) : id(number) {}  // NOLINT: a number is a moment.
    Moment(SubmissionId number, const Date& until) : id(number), day(until) {}
};

/// What arithmetic over figures needs: series at any moment of their history.
class FigureSource {
public:
    virtual ~FigureSource() = default;

    virtual std::vector<Submission> submissions() const = 0;
    /// Indicators of which anything was ever stored, in order.
    virtual std::vector<std::string> indicators() const {
        std::vector<std::string> names;
        scan({}, newest, [&](const Series& series) {
            if (names.empty() || names.back() != series.key.indicator)
                names.push_back(series.key.indicator);
        });
        return names;
    }
    /// Visits series in order of key, each with the points valid at `as_of`: of one period and
    /// source the latest revision, of one period every source. Figures have days of their own, so
    /// of the moment's day only withdrawals are held against it. Memory is bounded by one series.
    virtual void scan(const Selection& selection, Moment as_of,
                      const std::function<void(Series)>& visit) const = 0;
    /// Every revision of one series, oldest first.
    virtual std::vector<AcceptedRow> history(const SeriesKey& key) const = 0;
};

/// All that was delivered, to be read: what a new delivery is held against.
class StoreView : public FigureSource {
public:
    virtual SubmissionId latest() const = 0;
    /// The newest delivery of these bytes that is not withdrawn.
    virtual std::optional<Submission> find_by_sha256(const std::string& sha256) const = 0;
    /// As scan, for arithmetic over many series: what points of one source share is one provenance,
    /// which may lack row and text of the value.
    virtual void scan_figures(const Selection& selection, Moment as_of,
                              const std::function<void(const Series&)>& visit) const {
        scan(selection, as_of, visit);
    }
    /// Of each identity the latest record that had come in at `as_of`.
    virtual std::vector<Record> records(const std::string& kind, Moment as_of) const = 0;
};

/// Arithmetic happens beside the reader: a Store gives back what was put in. Every implementation
/// passes the same contract tests (tests/core/store/store_contract.hpp).
class Store : public StoreView {
public:
    /// Journals and stores all of the delivery or nothing; returns its number. Throws Error(store).
    virtual SubmissionId commit(Delivery delivery) = 0;
    /// Takes a submission back; itself a submission. Throws Error(usage) where there is none to
    /// take back; withdrawing a withdrawal restores what it took.
    /// Known as taken back from today, or from the day `dated`.
    virtual SubmissionId withdraw(SubmissionId id, const std::string& reason,
                                  std::optional<Date> dated = {}) = 0;

    /// Checks rows, checksums and journal against each other; empty where all is well.
    virtual Diagnostics verify() const = 0;
    /// What opening found of a writing that was cut off, and how it was put right; empty as a rule.
    virtual Diagnostics recovered() const { return {}; }
};

enum class StoreAccess { read = 1, write };

/// The embedded store in `folder` (SQLite, rollback journal, one writer). With read access a
/// missing store is an empty one. Throws Error(store): in use by another writer, damaged, newer
/// schema, read-only.
std::unique_ptr<Store> open_store(const System& system, const std::filesystem::path& folder,
                                  StoreAccess access);

/// Makes the database anew from the journal, beside the old one, and swaps it in only when whole.
void rebuild_store(const System& system, const std::filesystem::path& folder,
                   Diagnostics& diagnostics);

/// In memory, for tests and trial runs.
std::unique_ptr<Store> make_memory_store(const System& system);

}  // namespace almanac
