// Why: the points of one revision of a series as one small block, so that a row of the database is
// a series and not a figure.
//
// Rows are what a database costs (DESIGN 7): 10 million observations are some 285,000 series. A
// block holds the points in columns, because neighbours in a column are alike and pack to a few
// bits: periods as day differences, marks and provenances as runs, values as scaled integers
// wherever that is exact. It ends in a CRC-32 that also covers the row's key, so that a block that
// sits beside a wrong key is found as surely as a flipped bit. General-purpose compression was left
// out: it saves little on top and hides the structure. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "store/store.hpp"

namespace almanac {

/// A point as a block holds it: `point.provenance` is the id of its shared provenance (source,
/// class, quotation, note, date, unit); what differs from point to point stands beside it.
struct PackedPoint {
    Point point;
    std::uint32_t row = 0;
    std::string value_as_submitted;
    bool operator==(const PackedPoint&) const = default;
};

/// Where a block belongs; part of its checksum.
struct BlockPlace {
    const SeriesKey& key;
    SubmissionId submission = 0;
};

/// The block of `points`. Dates must exist. Every other value, NaN and -0 included, comes back bit
/// for bit.
std::string pack_points(const BlockPlace& place, const std::vector<PackedPoint>& points);

/// Inverse of pack_points. Throws Error(store) for a block that is damaged, of another place or of
/// an unknown version.
std::vector<PackedPoint> unpack_points(const BlockPlace& place, std::string_view block);

/// Whole provenances, for derived series, which share no table.
std::string pack_provenances(const BlockPlace& place, const std::vector<Provenance>& provenances);
std::vector<Provenance> unpack_provenances(const BlockPlace& place, std::string_view block);

/// `coal.output 141100 year`, for messages.
std::string to_text(const SeriesKey& key);

}  // namespace almanac
