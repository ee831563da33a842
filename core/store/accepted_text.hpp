// Why: accepted rows as text that outlives every database: the journal's n.accepted.
//
// Line 1 is `almanac-accepted<TAB>1`. Each further line is one row, fields parted by tabs, with
// \t \n \r \\ escaped: `o` for an observation, `r` for a record. A value is its shortest decimal
// text, which reads back to the same bits. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "store/store.hpp"

namespace almanac {

/// Rows and records of a submission in the order they came.
struct AcceptedContent {
    std::vector<AcceptedRow> rows;
    std::vector<Record> records;
};

std::string accepted_text(const std::vector<AcceptedRow>& rows, const std::vector<Record>& records);

/// One line, line feed included. The number of the submission is not part of it.
void append_line(std::string& to, const AcceptedRow& row);
void append_line(std::string& to, const Record& record);

/// Inverse of accepted_text; rows and records name `submission`. Throws DamagedBytes.
AcceptedContent parse_accepted(std::string_view text, SubmissionId submission);

}  // namespace almanac
