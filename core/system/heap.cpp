// Why: see heap.hpp. SPDX-License-Identifier: Apache-2.0
#include "system/heap.hpp"

#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstdint>
#include <cstdlib>

namespace almanac {

void use_large_pages() {
#ifdef __GLIBC__
    // Address space only: a page is taken when it is first written to.
    constexpr int first_step = 256 << 20;
    constexpr int later_steps = 16 << 20;
    constexpr int kept = 512 << 20;
    constexpr std::uintptr_t large_page = 2U << 20U;
    mallopt(M_TOP_PAD, first_step);
    mallopt(M_TRIM_THRESHOLD, kept);
    mallopt(M_MMAP_THRESHOLD, kept);
    // Volatile, or the compiler sees that nobody needs it.
    void* volatile any = std::malloc(1U << 20U);
    std::free(any);
    const auto end = reinterpret_cast<std::uintptr_t>(::sbrk(0));
    const auto begin = (end - first_step + large_page - 1) / large_page * large_page;
    ::madvise(reinterpret_cast<void*>(begin), end - begin, MADV_HUGEPAGE);
    mallopt(M_TOP_PAD, later_steps);
#endif
}

}  // namespace almanac
