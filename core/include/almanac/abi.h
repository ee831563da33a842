/* Why: the whole binary contract between the host and a sector's shared library; nothing else of
 * either is visible to the other. SPDX-License-Identifier: Apache-2.0
 *
 * A sector exports one symbol, the constant almanac_sector_entry. The host reads its version first,
 * and calls only what it finds there. Requests and replies are JSON by the published schemas
 * <call>-request.schema.json and <call>-reply.schema.json.
 *
 * Ownership  Nothing is allocated on one side and freed on the other. Every almanac_text is
 *            borrowed: request and host live until the call returns, a reply or message until emit
 *            or report returns. Whoever wants to keep it copies it.
 * Threads    One call at a time, on one thread. emit and report are called on that thread, before
 *            the call returns. A sector begins no thread and no process. Every call has a process
 * of its own: no state is kept between calls, and the same request gives the same reply, whatever
 * came before it. Failure    By return value only. No C++ exception, longjmp or signal crosses the
 * boundary. Growth     Structs grow only at their end; struct_size says how far one reaches, and
 * nobody reads beyond it. Any addition to structs or schemas raises the minor version. A sector is
 *            served where its major version equals the host's and its minor is not newer. A sector
 *            ignores members of a request it does not know; the host refuses members of a reply
 *            that it does not know.
 */
#ifndef ALMANAC_ABI_H
#define ALMANAC_ABI_H

#include <stdint.h>

#define ALMANAC_ABI_MAJOR 1
#define ALMANAC_ABI_MINOR 3

#if defined(__GNUC__)
#define ALMANAC_EXPORT __attribute__((visibility("default")))
#else
#define ALMANAC_EXPORT
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* UTF-8 of `size` bytes, not NUL-terminated, borrowed. `data` may be null where size is 0. */
typedef struct almanac_text {
    const char* data;
    uint64_t size;
} almanac_text;

enum almanac_severity { ALMANAC_NOTE = 1, ALMANAC_WARNING = 2, ALMANAC_ERROR = 3 };

/* What the host offers during a call. Owned by the host, unchanged by the sector, gone when the
 * call returns. No member is null. */
typedef struct almanac_host {
    uint32_t struct_size; /* Bytes of this struct as the host knows it. */
    void* context;        /* The host's own; handed back unchanged to emit and report. */

    /* Hands over the reply, a whole JSON text. Exactly once in a call that succeeds, never in one
     * that fails. The host has copied `reply` when this returns. */
    void (*emit)(void* context, almanac_text reply);

    /* Tells people something, in plain text; `severity` is an almanac_severity. As often as needed.
     * It neither ends nor fails the call. */
    void (*report)(void* context, int32_t severity, almanac_text message);
} almanac_host;

/* One call. `host` is never null; `request` is a whole JSON text.
 * Returns 0 after emitting once; anything else: it failed, and the host drops what was emitted. */
typedef int32_t (*almanac_call)(const almanac_host* host, almanac_text request);

/* A sector. Constant, and valid as long as the library is loaded. */
typedef struct almanac_sector {
    /* These three never move and never change their meaning. */
    uint32_t struct_size; /* sizeof(almanac_sector) as the sector was compiled. */
    uint32_t abi_major;   /* ALMANAC_ABI_MAJOR, likewise. */
    uint32_t abi_minor;   /* ALMANAC_ABI_MINOR, likewise. */

    /* NUL-terminated, never null, equal to what sector.json states. */
    const char* id;
    const char* version;

    /* Null where the sector does not offer the call. */
    almanac_call measure;    /* Derives the sector's own series, for a batch of areas. */
    almanac_call contribute; /* Writes sections of the report. */
    almanac_call assess;     /* A progress method of the sector's own, for one target. */
} almanac_sector;

/* The only symbol that a sector exports. */
ALMANAC_EXPORT extern const almanac_sector almanac_sector_entry;

#ifdef __cplusplus
}
#endif

#endif
