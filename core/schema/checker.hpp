// Why: files of people are held against the published JSON Schemas, with answers a person can use.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

#include "almanac/error.hpp"

namespace almanac {

/// Parses JSON strictly: UTF-8, no duplicate members, at most 64 levels. Where it cannot, the
/// result is discarded (is_discarded()) and a diagnostic names line and column.
nlohmann::json parse_json(std::string_view text, const std::string& file, Diagnostics& diagnostics);

/// The published schemas, compiled when first used. Not to be shared between threads.
class SchemaChecker {
public:
    SchemaChecker();
    ~SchemaChecker();

    /// Everything in `document` that the schema (`sector`, `targets`, `plan` …) refuses: file, JSON
    /// pointer, found, wanted, nearest name. Empty where all is well.
    Diagnostics check(const std::string& schema, const nlohmann::json& document,
                      const std::string& file);

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace almanac
