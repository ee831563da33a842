// Why: a trial run of several files says what the real run would: each file meets what the ones
// before it would have stored. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "store/foreseen.hpp"
#include "store/store.hpp"

namespace almanac {

/// `store` as it would be with what is added here; it is borrowed and stays as it is.
class TrialStore : public StoreView {
public:
    explicit TrialStore(const StoreView& store) : store_(store) {}

    /// What the store would make of the delivery. Throws Error(store) as commit does.
    void add(Delivery delivery);

    SubmissionId latest() const override { return store_.latest() + layers_.size(); }
    std::optional<Submission> find_by_sha256(const std::string& sha256) const override;
    std::vector<Record> records(const std::string& kind, Moment as_of) const override;

    std::vector<Submission> submissions() const override;
    std::vector<std::string> indicators() const override { return top().indicators(); }
    void scan(const Selection& selection, Moment as_of,
              const std::function<void(Series)>& visit) const override;
    void scan_figures(const Selection& selection, Moment as_of,
                      const std::function<void(const Series&)>& visit) const override;
    std::vector<AcceptedRow> history(const SeriesKey& key) const override;

private:
    struct Layer {
        Submission submission;
        std::vector<Record> records;
        std::unique_ptr<Foreseen> figures;  ///< Over those of the layer before.
    };
    const FigureSource& top() const;

    const StoreView& store_;
    std::vector<Layer> layers_;
};

}  // namespace almanac
