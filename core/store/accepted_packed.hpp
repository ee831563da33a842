// Why: see accepted_text.hpp: the packed form of many accepted rows.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "store/packed_rows.hpp"
#include "store/store.hpp"

namespace almanac {

/// What was accepted of a submission, ready to be stored.
struct PackedContent {
    PackedRows rows;
    std::vector<Record> records;
};

std::string accepted_packed(const PackedRows& rows, const std::vector<Record>& records,
                            SubmissionId submission);

/// Reads n.accepted in either form. Throws DamagedBytes or Error(store) for anything that neither
/// form is.
PackedContent parse_content(std::string accepted, SubmissionId submission);

}  // namespace almanac
