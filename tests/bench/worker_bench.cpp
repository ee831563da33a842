// Why: a sector with code costs one process; its start must not be felt.
// SPDX-License-Identifier: Apache-2.0
#include <stdexcept>

#include "programs.hpp"
#include "worker/workers.hpp"

namespace almanac::bench {

std::vector<Measurement> measure_worker(const Places& places) {
    const WorkerJob job{
        "echo", "1.0.0", places.build / "bad_sectors/echo/echo.so", Call::measure, {"{}"}};
    return {measured("worker from start to first reply", 5, 100, [&] {
        Workers workers(places.programs / "almanac-worker", {}, 1);
        const auto outcome = workers.run({job}).at(0);
        if (outcome.fault) throw std::runtime_error(outcome.fault->message.in("en"));
    })};
}

}  // namespace almanac::bench
