// Why: see figures_scan.hpp. SPDX-License-Identifier: Apache-2.0
#include "store/figures_scan.hpp"

#include <algorithm>

#include "system/parallel.hpp"

namespace almanac {
namespace {

constexpr std::size_t series_at_once = 8192;
constexpr std::size_t bytes_at_once = 16U << 20;
constexpr std::size_t series_a_task = 128;

bool is_earlier(const Point& a, const Point& b) { return a.period < b.period; }

}  // namespace

FiguresScan::FiguresScan(Poco::Data::Session session,
                         const std::function<void(const Series&)>& visit)
    : provenances_(std::move(session)), visit_(visit) {}

void FiguresScan::add(const SeriesRow& row) {
    if (count_ == 0 || items_[count_ - 1].key != row.key) {
        if (count_ == series_at_once || blocks_.size() > bytes_at_once) flush();
        if (count_ == items_.size()) items_.emplace_back();
        Item& item = items_[count_++];
        item.key = row.key;
        item.first = rows_.size();
        item.rows = 0;
    }
    ++items_[count_ - 1].rows;
    rows_.push_back({row.submission, blocks_.size(), row.points.size()});
    blocks_ += row.points;
}

SeriesRow FiguresScan::row_of(const Item& item, const Row& row) const {
    return {item.key, row.submission, std::string_view(blocks_).substr(row.begin, row.size)};
}

void FiguresScan::unpack(Item& item, std::vector<PackedPoint>& points) const {
    item.series.key = item.key;
    item.series.points.clear();
    item.shared.clear();
    for (std::size_t at = item.first; at < item.first + item.rows; ++at) {
        const Row& row = rows_[at];
        unpack_points({item.key, row.submission},
                      std::string_view(blocks_).substr(row.begin, row.size), points);
        item.series.points.reserve(item.series.points.size() + points.size());
        for (const auto& packed : points) {
            const std::pair shared{row.submission, packed.point.provenance};
            auto known = item.shared.rbegin();
            while (known != item.shared.rend() && *known != shared) ++known;
            if (known == item.shared.rend()) {
                item.shared.push_back(shared);
                known = item.shared.rbegin();
            }
            item.series.points.push_back(packed.point);
            item.series.points.back().provenance =
                static_cast<std::uint32_t>(item.shared.rend() - known - 1);
        }
    }
    auto& all = item.series.points;
    if (!std::is_sorted(all.begin(), all.end(), is_earlier))
        std::stable_sort(all.begin(), all.end(), is_earlier);
    item.has_choice =
        std::adjacent_find(all.begin(), all.end(), [](const Point& a, const Point& b) {
            return a.period == b.period;
        }) != all.end();
}

Series FiguresScan::chosen(const Item& item) {
    std::vector<Revision> revisions;
    for (std::size_t at = item.first; at < item.first + item.rows; ++at)
        revisions.push_back(revision_of(row_of(item, rows_[at]), provenances_));
    return merged(item.key, std::move(revisions));
}

void FiguresScan::hand_on(Item& item) {
    if (item.has_choice) return visit_(chosen(item));
    auto& provenances = item.series.provenances;
    provenances.resize(item.shared.size());
    for (std::size_t i = 0; i < item.shared.size(); ++i) {
        provenances[i] = provenances_.at(item.shared[i].first, item.shared[i].second);
        provenances[i].submission = item.shared[i].first;
    }
    visit_(item.series);
}

void FiguresScan::flush() {
    std::vector<std::vector<PackedPoint>> points(thread_count());
    in_parallel((count_ + series_a_task - 1) / series_a_task,
                [&](std::size_t thread, std::size_t task) {
                    const std::size_t end = std::min(count_, (task + 1) * series_a_task);
                    for (std::size_t at = task * series_a_task; at < end; ++at)
                        unpack(items_[at], points[thread]);
                });
    for (std::size_t at = 0; at < count_; ++at) hand_on(items_[at]);
    count_ = 0;
    rows_.clear();
    blocks_.clear();
}

}  // namespace almanac
