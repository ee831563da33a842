/* Why: the library that needs_other.c needs. SPDX-License-Identifier: Apache-2.0 */
const char* words(void);
const char* words(void) { return "\"from elsewhere\""; }
