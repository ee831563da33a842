/* Why: a library that is no sector. SPDX-License-Identifier: Apache-2.0 */
#include "almanac/abi.h"

ALMANAC_EXPORT int something_else(void);
int something_else(void) { return 1; }
