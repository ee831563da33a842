/* Why: what the sectors of this folder have in common, so that each file shows its fault alone.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef BAD_SECTOR_H
#define BAD_SECTOR_H

#include <stddef.h>
#include <string.h>

#include "almanac/abi.h"

/* SECTOR_ID is the folder's name, given by the build. */
#ifndef ENTRY_ID
#define ENTRY_ID SECTOR_ID
#endif
#ifndef ENTRY_VERSION
#define ENTRY_VERSION "1.0.0"
#endif
#ifndef ENTRY_MAJOR
#define ENTRY_MAJOR ALMANAC_ABI_MAJOR
#endif
#ifndef ENTRY_MINOR
#define ENTRY_MINOR ALMANAC_ABI_MINOR
#endif
#ifndef ENTRY_SIZE
#define ENTRY_SIZE sizeof(almanac_sector)
#endif

/* An entry whose measure and contribute are `call`. */
#define BAD_SECTOR(call)                          \
    const almanac_sector almanac_sector_entry = { \
        (uint32_t)(ENTRY_SIZE), ENTRY_MAJOR, ENTRY_MINOR, ENTRY_ID, ENTRY_VERSION, call, call, 0};

static inline void emit(const almanac_host* host, const char* text) {
    const almanac_text reply = {text, strlen(text)};
    host->emit(host->context, reply);
}

#endif
