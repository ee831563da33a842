// Why: a Store without a disk, for tests, trial runs, and for reading where nothing was ever
// stored. SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <set>

#include "messages/messages.hpp"
#include "store/delivery.hpp"
#include "store/memory_store.hpp"
#include "store/revision.hpp"
#include "store/store_messages.hpp"

namespace almanac {
namespace {

class MemoryStore final : public Store {
public:
    MemoryStore(const System& system, StoreAccess access) : system_(system), access_(access) {}

    SubmissionId latest() const override { return submissions_.size(); }
    std::vector<Submission> submissions() const override { return submissions_; }

    std::optional<Submission> find_by_sha256(const std::string& sha256) const override {
        return find_delivered(submissions_, sha256);
    }

    SubmissionId commit(Delivery delivery) override {
        require_writable();
        require_storable(delivery);
        const SubmissionId id = latest() + 1;
        const Submission submission = registered(delivery, id, system_.now());
        keep_rows(delivery.rows, id);
        for (auto& record : delivery.records) {
            record.submission = id;
            records_[record.key].push_back(std::move(record));
        }
        submissions_.push_back(submission);
        return id;
    }

    SubmissionId withdraw(SubmissionId id, const std::string& reason,
                          std::optional<Date> dated) override {
        require_writable();
        return commit(withdrawal_of(id, reason, dated, submissions_));
    }

    void scan(const Selection& selection, Moment as_of,
              const std::function<void(Series)>& visit) const override {
        const Visibility visibility(submissions_, as_of);
        const SelectedSeries selected(selection);
        for (const auto& [key, revisions] : series_) {
            if (!selected.has(key)) continue;
            std::vector<Revision> shown;
            std::copy_if(revisions.begin(), revisions.end(), std::back_inserter(shown),
                         [&](const Revision& r) { return visibility.shows(r.submission); });
            if (!shown.empty()) visit(merged(key, std::move(shown)));
        }
    }

    std::vector<AcceptedRow> history(const SeriesKey& key) const override {
        std::vector<AcceptedRow> rows;
        const auto found = series_.find(key);
        if (found == series_.end()) return rows;
        for (const auto& revision : found->second) append_rows(key, revision, rows);
        return rows;
    }

    std::vector<Record> records(const std::string& kind, Moment as_of) const override {
        const Visibility visibility(submissions_, as_of);
        std::vector<Record> latest;
        for (const auto& [key, revisions] : records_) {
            if (key.kind != kind) continue;
            const auto newest_shown = std::find_if(
                revisions.rbegin(), revisions.rend(),
                [&](const Record& record) { return visibility.has_come(record.submission); });
            if (newest_shown != revisions.rend()) latest.push_back(*newest_shown);
        }
        return latest;
    }

    Diagnostics verify() const override { return {}; }

private:
    void require_writable() const {
        if (access_ == StoreAccess::read)
            throw Error(ErrorKind::store, say(messages::store_opened_for_reading, ""));
    }

    void keep_rows(const RowTable& rows, SubmissionId id) {
        for (auto row : rows) {
            auto& revisions = series_[row.key];
            if (revisions.empty() || revisions.back().submission != id)
                revisions.push_back({id, {}, {}});
            add_row(revisions.back(), std::move(row));
        }
    }

    const System& system_;
    StoreAccess access_;
    std::vector<Submission> submissions_;
    std::map<SeriesKey, std::vector<Revision>> series_;
    std::map<RecordKey, std::vector<Record>> records_;
};

}  // namespace

std::unique_ptr<Store> make_memory_store(const System& system) {
    return std::make_unique<MemoryStore>(system, StoreAccess::write);
}

std::unique_ptr<Store> make_empty_store(const System& system) {
    return std::make_unique<MemoryStore>(system, StoreAccess::read);
}

}  // namespace almanac
