// Why: see measurement.hpp. SPDX-License-Identifier: Apache-2.0
#include "measurement.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <exception>

namespace almanac::bench {

double Measurement::minimum() const { return *std::min_element(runs.begin(), runs.end()); }
double Measurement::maximum() const { return *std::max_element(runs.begin(), runs.end()); }

double Measurement::median() const {
    std::vector<double> sorted = runs;
    std::sort(sorted.begin(), sorted.end());
    const std::size_t half = sorted.size() / 2;
    return sorted.size() % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

double measured_once(const std::function<void()>& once) {
    const auto start = std::chrono::steady_clock::now();
    once();
    const std::chrono::duration<double, std::milli> taken =
        std::chrono::steady_clock::now() - start;
    return taken.count();
}

Measurement measured(std::string name, std::optional<double> budget_ms, int count,
                     const std::function<void()>& once) {
    Measurement result{std::move(name), {}, budget_ms, {}};
    try {
        once();
        for (int run = 0; run < count; ++run) {
            result.runs.push_back(measured_once(once));
        }
    } catch (const std::exception& error) {
        result.fault = error.what();
    }
    return result;
}

void print_table(const std::vector<Measurement>& measurements) {
    fmt::print("{:<52} {:>5} {:>9} {:>9} {:>9} {:>9}  {}\n", "milliseconds", "runs", "min",
               "median", "max", "budget", "verdict");
    for (const auto& m : measurements) {
        if (!m.fault.empty()) {
            fmt::print("{:<52} not measured: {}\n", m.name, m.fault);
            continue;
        }
        fmt::print("{:<52} {:>5} {:>9.2f} {:>9.2f} {:>9.2f} {:>9}  {}\n", m.name, m.runs.size(),
                   m.minimum(), m.median(), m.maximum(),
                   m.budget_ms ? fmt::format("{:.0f}", *m.budget_ms) : "",
                   !m.budget_ms ? ""
                   : m.is_met() ? "met"
                                : "MISSED");
    }
}

}  // namespace almanac::bench
