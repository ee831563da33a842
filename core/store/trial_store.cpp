// Why: see trial_store.hpp. SPDX-License-Identifier: Apache-2.0
#include "store/trial_store.hpp"

#include <algorithm>
#include <map>

#include "store/delivery.hpp"

namespace almanac {

const FigureSource& TrialStore::top() const {
    if (layers_.empty()) return store_;
    return *layers_.back().figures;
}

std::optional<Submission> TrialStore::find_by_sha256(const std::string& sha256) const {
    const auto own = std::find_if(layers_.begin(), layers_.end(), [&](const Layer& layer) {
        return layer.submission.sha256 == sha256;
    });
    return own == layers_.end() ? store_.find_by_sha256(sha256) : std::optional(own->submission);
}

void TrialStore::add(Delivery delivery) {
    require_storable(delivery);
    const SubmissionId id = latest() + 1;
    Layer layer{registered(delivery, id, ""), std::move(delivery.records), nullptr};
    for (auto& record : layer.records) record.submission = id;
    layer.figures = std::make_unique<Foreseen>(top(), id, delivery.rows);
    layers_.push_back(std::move(layer));
}

std::vector<Record> TrialStore::records(const std::string& kind, Moment as_of) const {
    // Of one identity the newest holds, as in every store.
    std::map<RecordKey, Record> newest_of;
    for (auto& record : store_.records(kind, as_of)) newest_of[record.key] = std::move(record);
    for (const auto& layer : layers_) {
        if (layer.submission.id > as_of.id) break;
        for (const auto& record : layer.records) {
            if (record.key.kind == kind) newest_of[record.key] = record;
        }
    }
    std::vector<Record> all;
    for (auto& [key, record] : newest_of) all.push_back(std::move(record));
    return all;
}

std::vector<Submission> TrialStore::submissions() const {
    auto all = store_.submissions();
    for (const auto& layer : layers_) all.push_back(layer.submission);
    return all;
}

void TrialStore::scan(const Selection& selection, Moment as_of,
                      const std::function<void(Series)>& visit) const {
    top().scan(selection, as_of, visit);
}

void TrialStore::scan_figures(const Selection& selection, Moment as_of,
                              const std::function<void(const Series&)>& visit) const {
    if (layers_.empty()) return store_.scan_figures(selection, as_of, visit);
    scan(selection, as_of, visit);
}

std::vector<AcceptedRow> TrialStore::history(const SeriesKey& key) const {
    return top().history(key);
}

}  // namespace almanac
