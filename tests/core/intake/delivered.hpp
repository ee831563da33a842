// Why: tests of intake deliver small files to a sample city and ask what was said of them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "intake/intake.hpp"
#include "sample_catalog.hpp"
#include "system/system.hpp"

namespace almanac::testing {

inline constexpr std::string_view header =
    "indicator,area,period,value,unit,status,bound,source,source_class,published,quote,note,"
    "breakdown,basis\n";

/// The sample city, with one indicator that the host derives, and an empty store.
struct Delivered {
    Catalog catalog = sample_catalog();
    std::unique_ptr<Store> store = make_memory_store(real_system());

    Delivered() {
        auto total = sample_indicator("coal.gas_total", "煤层气合计", "Gas total", "亿立方米",
                                      Semantic::flow);
        total.formula = "coal.gas_drained + coal.gas_used";
        catalog.indicators[total.id] = total;
    }

    IntakeResult read(std::string_view bytes) const {
        return read_observations(catalog, *store, "d.csv", bytes);
    }
    /// Rows under the English header.
    IntakeResult rows(const std::string& text) const { return read(std::string(header) + text); }
    void store_rows(const std::string& text) { store->commit(rows(text).delivery); }
};

/// `D11 d.csv row 2 column value` of every diagnostic of that severity, one a line.
inline std::string said(const IntakeResult& result, Severity severity) {
    std::string all;
    for (const auto& diagnostic : result.diagnostics) {
        if (diagnostic.severity == severity)
            all += diagnostic.code + " " + diagnostic.origin + "\n";
    }
    return all;
}
inline std::string problems(const IntakeResult& result) { return said(result, Severity::error); }
inline std::string notes(const IntakeResult& result) { return said(result, Severity::note); }

/// The English messages, one a line.
inline std::string messages_of(const IntakeResult& result) {
    std::string all;
    for (const auto& diagnostic : result.diagnostics)
        all += diagnostic.message.in("en") + " | " + diagnostic.hint.in("en") + "\n";
    return all;
}

}  // namespace almanac::testing
