// Why: what every Store does with a delivery before it keeps it: number it and check it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "store/store.hpp"

namespace almanac {

/// Throws Error(store) for rows that no store could give back as they are: values that are not
/// finite, days that do not exist, a period of another kind than its key, a NUL in a text.
void require_storable(const Delivery& delivery);

/// The submission as it will be kept: number, time, SHA-256, count of rows, and only valid UTF-8.
Submission registered(const Delivery& delivery, SubmissionId id, std::string received);

/// A withdrawal of `id`, numbered by the next commit. Throws Error(usage) where there is nothing to
/// withdraw.
Delivery withdrawal_of(SubmissionId id, const std::string& reason, const std::optional<Date>& dated,
                       const std::vector<Submission>& submissions);

}  // namespace almanac
