// Why: a benchmark is many runs of one thing, judged by their median against a budget.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace almanac::bench {

/// Runs of one thing, in milliseconds.
struct Measurement {
    std::string name;
    std::vector<double> runs;
    std::optional<double> budget_ms;  ///< None: for information only.
    std::string fault;                ///< Why it could not be measured; else empty.

    double minimum() const;
    double median() const;
    double maximum() const;
    bool is_met() const { return fault.empty() && (!budget_ms || median() <= *budget_ms); }
};

/// Milliseconds that `once` takes.
double measured_once(const std::function<void()>& once);

/// Runs `once` a first time unmeasured, then `count` times. What it throws is the measurement's
/// fault.
Measurement measured(std::string name, std::optional<double> budget_ms, int count,
                     const std::function<void()>& once);

/// Prints the measurements as one table with budget and verdict.
void print_table(const std::vector<Measurement>& measurements);

}  // namespace almanac::bench
