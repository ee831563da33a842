// Why: a report is tens of megabytes that live for a fraction of a second; where pages are slow to
// come by (virtual machines), fetching them one by one costs more than all of the work.
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace almanac {

/// Lets the heap of this process lie on large pages, as far as kernel and C library know them, and
/// keep what was freed for the next use. To be called once, first in main; changes no result.
void use_large_pages();

}  // namespace almanac
