// Why: rows become blocks once, and the same bytes go into the journal and into the database, where
// they can be compared. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "store/row_table.hpp"
#include "store/store.hpp"

namespace almanac {

/// One revision of one series: its key and its block (point_codec.hpp). Both are borrowed.
struct PackedSeries {
    const SeriesKey* key = nullptr;
    std::string_view points;
};

/// The rows of one submission in the form in which they are kept: shared provenances, numbered as
/// they first come, and a block for each series, in order of key. The same rows in the same order
/// give the same bytes, whoever packs them.
struct PackedRows {
    std::vector<Provenance> origins;
    std::vector<PackedSeries> series;
    std::uint64_t rows = 0;

    /// What `series` borrows from; neither moves when this is moved.
    Interner<SeriesKey, SeriesKeyHash> key_table;
    std::deque<SeriesKey> keys;
    std::deque<std::string> blocks;
};

/// Packs rows for submission `id`, on all processors.
PackedRows packed(RowTable rows, SubmissionId id);

}  // namespace almanac
