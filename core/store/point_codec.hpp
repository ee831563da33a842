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

/// How a block holds the text of a value as it was submitted.
enum class TextForm : std::uint8_t {
    literal = 1,
    as_value,  ///< As to_text writes the value.
    empty
};

/// A point as a block holds it: `point.provenance` is the number of its shared provenance (source,
/// class, quotation, note, date, unit) within the submission; what differs from point to point
/// stands beside it. The literal is borrowed: of a point that was unpacked, from its block.
struct PackedPoint {
    Point point;
    std::uint32_t row = 0;
    TextForm form = TextForm::empty;
    std::string_view literal = {};

    /// Takes the text of the value, borrowing it where it is a literal.
    void submit(std::string_view text);
    std::string value_as_submitted() const;
    bool operator==(const PackedPoint&) const = default;
};

/// Where a block belongs; part of its checksum.
struct BlockPlace {
    const SeriesKey& key;
    SubmissionId submission = 0;
};

/// Appends the block of `points`. Dates must exist. Every other value, NaN and -0 included, comes
/// back bit for bit.
void pack_points(const BlockPlace& place, const std::vector<PackedPoint>& points, std::string& to);
std::string pack_points(const BlockPlace& place, const std::vector<PackedPoint>& points);

/// Inverse of pack_points; what was in `points` goes. Throws Error(store) for a block that is
/// damaged, of another place or of an unknown version.
void unpack_points(const BlockPlace& place, std::string_view block,
                   std::vector<PackedPoint>& points);
std::vector<PackedPoint> unpack_points(const BlockPlace& place, std::string_view block);

/// Whole provenances, for the journal, which has no table of them.
std::string pack_provenances(const BlockPlace& place, const std::vector<Provenance>& provenances);
std::vector<Provenance> unpack_provenances(const BlockPlace& place, std::string_view block);

/// `coal.output 141100 year`, for messages.
std::string to_text(const SeriesKey& key);

}  // namespace almanac
