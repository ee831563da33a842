// Why: rows of the series table as values: written in the blocks in which they come, and visited in
// order of key. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Poco/Data/Session.h>

#include <functional>
#include <string_view>
#include <vector>

#include "store/packed_rows.hpp"
#include "store/provenance_table.hpp"
#include "store/revision.hpp"

namespace almanac {

/// One revision of one series as it lies in the database. Borrowed during a visit.
struct SeriesRow {
    SeriesKey key;
    SubmissionId submission = 0;
    std::string_view points;
};

/// A condition over the key columns, with its arguments.
struct SeriesFilter {
    std::string condition;  ///< SQL with ?, or empty.
    std::vector<std::string> arguments;
};

SeriesFilter only(const SeriesKey& key);

/// Visits matching rows up to `as_of` in order of key and submission.
void visit_series(Poco::Data::Session session, const SeriesFilter& filter, SubmissionId as_of,
                  const std::function<void(const SeriesRow&)>& visit);

/// The row with its provenances put together again: one for each point.
Revision revision_of(const SeriesRow& row, ProvenanceReader& provenances);

/// Writes blocks and their shared provenances as they are.
void insert_series(Poco::Data::Session session, const PackedRows& rows, SubmissionId submission);

}  // namespace almanac
