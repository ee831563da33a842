// Why: accepted rows as text that outlives every database: the journal's n.accepted.
//
// Line 1 is `almanac-accepted<TAB>1`. Each further line is one row, fields parted by tabs, with
// \t \n \r \\ escaped: `o` for an observation, `r` for a record. A value is its shortest decimal
// text, which reads back to the same bits.
//
// Of more rows than anybody would read, line 1 is `almanac-accepted<TAB>2` and the rest is packed:
// the number of rows, the shared provenances, each series' key with its block (point_codec.hpp),
// the records. That takes a tenth of the room, and the blocks are those of the database.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "store/packed_rows.hpp"
#include "store/store.hpp"

namespace almanac {

/// Rows and records of a submission in the order they came.
struct AcceptedContent {
    RowTable rows;
    std::vector<Record> records;
};

/// Up to so many rows are written as text.
inline constexpr std::size_t most_rows_as_text = 50'000;

std::string accepted_text(const RowTable& rows, const std::vector<Record>& records);

/// One line, line feed included. The number of the submission is not part of it.
void append_line(std::string& to, const AcceptedRow& row);
void append_line(std::string& to, const Record& record);

/// Inverse of accepted_text; records name `submission`. Throws DamagedBytes.
AcceptedContent parse_accepted(std::string_view text, SubmissionId submission);

}  // namespace almanac
