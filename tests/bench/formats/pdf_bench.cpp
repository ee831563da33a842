// Why: the PDF's budget, measured: 12 chapters 100 ms, 192 chapters 600 ms, below 150 MB.
// SPDX-License-Identifier: Apache-2.0
#include <sys/resource.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>

#include "long_report.hpp"
#include "module/writer_module.hpp"
#include "pdf/pdf.hpp"

namespace {

struct Budget {
    int chapters;
    double milliseconds;
};

double milliseconds_of(const almanac::doc::Document& document, std::size_t& bytes) {
    almanac::Diagnostics diagnostics;
    const auto start = std::chrono::steady_clock::now();
    bytes = almanac::write_pdf(document, {"modern"}, diagnostics).size();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
        .count();
}

}  // namespace

/// Without arguments measures all sizes; with a number of chapters only that one, in a process of
/// its own, so that memory is told for it alone.
int main(int argc, char** argv) {
    for (const Budget budget : {Budget{12, 100}, Budget{48, 200}, Budget{192, 600}}) {
        if (argc > 1 && std::atoi(argv[1]) != budget.chapters) continue;
        const auto document = almanac::testing::long_report(budget.chapters);
        rusage before{};
        ::getrusage(RUSAGE_SELF, &before);
        std::size_t bytes = 0;
        const double first = milliseconds_of(document, bytes);
        double best = first;
        for (int run = 0; run < 4; ++run) best = std::min(best, milliseconds_of(document, bytes));
        rusage after{};
        ::getrusage(RUSAGE_SELF, &after);
        std::printf(
            "pdf %3d chapters: first %7.1f ms, best %7.1f ms (budget %3.0f), %zu bytes, "
            "%ld MB resident (%ld before)\n",
            budget.chapters, first, best, budget.milliseconds, bytes, after.ru_maxrss / 1024,
            before.ru_maxrss / 1024);
    }
    return 0;
}
