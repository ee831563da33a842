// Why: what a trial run of several files says must be what the real run will say.
// SPDX-License-Identifier: Apache-2.0
#include "store/trial_store.hpp"

#include "catch.hpp"
#include "store_contract.hpp"

using namespace almanac;
using namespace almanac::testing;

namespace {

std::vector<Series> everything(const StoreView& store, SubmissionId as_of) {
    std::vector<Series> all;
    store.scan_figures({}, as_of, [&](const Series& series) { all.push_back(series); });
    return all;
}

std::string told(const std::vector<Record>& records) {
    std::string all;
    for (const auto& record : records)
        all +=
            record.key.subject + "=" + record.json + "@" + std::to_string(record.submission) + " ";
    return all;
}

Delivery with_record(Delivery delivery, const std::string& subject, const std::string& json) {
    delivery.records.push_back({{"task_report", subject, "1", "2016"}, json, 0});
    return delivery;
}

}  // namespace

TEST_CASE("a trial store gives what the store would give at every step", "[store]") {
    const auto borrowed = make_memory_store(real_system());
    const auto real = make_memory_store(real_system());
    const auto first = [] {
        return with_record(sample_delivery({sample_row("b.x", "1", "2015", "1"),
                                            sample_row("b.x", "1", "2016", "2")},
                                           "first"),
                           "t1", "1");
    };
    const auto second = [] {
        return with_record(sample_delivery({sample_row("a.x", "1", "2016", "7"),
                                            sample_row("b.x", "1", "2016", "8")},
                                           "second"),
                           "t1", "2");
    };
    const auto third = [] {
        return with_record(sample_delivery({sample_row("b.x", "1", "2016", "9"),
                                            sample_row("c.x", "1", "2016", "3")},
                                           "third"),
                           "t2", "3");
    };
    borrowed->commit(first());
    real->commit(first());
    TrialStore trial(*borrowed);
    const auto check_alike = [&] {
        CHECK(trial.latest() == real->latest());
        CHECK(trial.indicators() == real->indicators());
        CHECK(trial.submissions().size() == real->submissions().size());
        for (SubmissionId as_of = 0; as_of <= real->latest(); ++as_of) {
            CHECK(everything(trial, as_of) == everything(*real, as_of));
            CHECK(told(trial.records("task_report", as_of)) ==
                  told(real->records("task_report", as_of)));
        }
        for (const auto& submission : real->submissions())
            CHECK(trial.find_by_sha256(submission.sha256)->id == submission.id);
        const SeriesKey key = sample_row("b.x", "1", "2016", "8").key;
        CHECK(trial.history(key) == real->history(key));
    };
    check_alike();
    trial.add(second());
    real->commit(second());
    check_alike();
    trial.add(third());
    real->commit(third());
    check_alike();
    CHECK(borrowed->latest() == 1);
    CHECK_FALSE(trial.find_by_sha256("nothing").has_value());
}
