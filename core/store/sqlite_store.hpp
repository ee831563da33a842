// Why: the embedded default store: SQLite for finding, the journal for keeping.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>

#include "store/journal.hpp"
#include "store/provenance_table.hpp"
#include "store/series_table.hpp"
#include "store/store.hpp"
#include "store/store_database.hpp"
#include "store/writer_lock.hpp"

namespace almanac {

/// Names inside a store's folder.
struct StoreFiles {
    explicit StoreFiles(const std::filesystem::path& folder)
        : database(folder / "store.sqlite"), journal(folder / "journal") {}
    std::filesystem::path database;
    std::filesystem::path journal;
};

class SqliteStore final : public Store {
public:
    /// `lock` is null for reading.
    SqliteStore(const System& system, Journal journal, StoreDatabase database,
                std::unique_ptr<WriterLock> lock);

    SubmissionId latest() const override;
    std::vector<Submission> submissions() const override;
    std::optional<Submission> find_by_sha256(const std::string& sha256) const override;
    SubmissionId commit(Delivery delivery) override;
    SubmissionId withdraw(SubmissionId id, const std::string& reason,
                          std::optional<Date> dated) override;
    std::vector<std::string> indicators() const override;
    void scan(const Selection& selection, Moment as_of,
              const std::function<void(Series)>& visit) const override;
    void scan_figures(const Selection& selection, Moment as_of,
                      const std::function<void(const Series&)>& visit) const override;
    std::vector<AcceptedRow> history(const SeriesKey& key) const override;
    std::vector<Record> records(const std::string& kind, Moment as_of) const override;
    Diagnostics verify() const override;
    Diagnostics recovered() const override { return recovered_; }

    /// Puts into the database what the journal is ahead by; sets cut-off entries aside. `done`
    /// tells what opening did before.
    void catch_up(Diagnostics done);
    /// Stores what one entry holds, without journaling it again.
    void apply(const JournalEntry& entry);

private:
    /// Rows of the selection that count as of `as_of`, in order of key and submission.
    void visit_rows(const Selection& selection, Moment as_of,
                    const std::function<void(const SeriesRow&)>& take) const;
    void require_writable() const;
    /// Packs what was accepted, journals it and stores it.
    void keep(const Submission& submission, Delivery delivery);
    /// Within a transaction of the caller.
    void insert(const Submission& submission, const PackedContent& content);

    const System& system_;
    Journal journal_;
    StoreDatabase database_;
    std::unique_ptr<WriterLock> lock_;
    Diagnostics recovered_;
    /// What histories share, kept from one to the next until something new comes in: a report asks
    /// for thousands of them.
    struct Shared {
        SubmissionId until;
        ProvenanceReader provenances;
    };
    mutable std::optional<Shared> shared_;
};

}  // namespace almanac
