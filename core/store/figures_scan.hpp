// Why: arithmetic goes over millions of figures at once; blocks are unpacked side by side, and what
// figures share is kept once. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "store/point_codec.hpp"
#include "store/provenance_table.hpp"
#include "store/series_table.hpp"

namespace almanac {

/// Takes rows in order of key and submission and hands on one series after the other, as
/// Store::scan_figures promises. Holds some thousands of series at a time.
class FiguresScan {
public:
    FiguresScan(Poco::Data::Session session, const std::function<void(const Series&)>& visit);

    void add(const SeriesRow& row);
    /// Hands on what is left.
    void finish() { flush(); }

private:
    struct Row {
        SubmissionId submission;
        std::size_t begin, size;  ///< Within blocks_.
    };
    struct Item {
        SeriesKey key;
        std::size_t first = 0;
        std::size_t rows = 0;
        Series series;
        std::vector<std::pair<SubmissionId, std::uint32_t>> shared;  ///< Of series.provenances.
        bool has_choice = false;  ///< Of some period there are several points.
    };

    SeriesRow row_of(const Item& item, const Row& row) const;
    void unpack(Item& item, std::vector<PackedPoint>& points) const;
    /// As scan would give it.
    Series chosen(const Item& item);
    void hand_on(Item& item);
    void flush();

    ProvenanceReader provenances_;
    const std::function<void(const Series&)>& visit_;
    std::string blocks_;
    std::vector<Row> rows_;
    std::vector<Item> items_;  ///< Only the first count_ are in use; the others keep their room.
    std::size_t count_ = 0;
};

}  // namespace almanac
