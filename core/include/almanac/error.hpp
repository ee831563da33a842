// Why: the two ways in which something that went wrong travels: an Error ends the run, a Diagnostic
// is data and goes on. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "almanac/model/text.hpp"

namespace almanac {

/// What ended the run. One kind, one exit code (see exit_code).
enum class ErrorKind { usage = 1, input, store, sector, internal };

/// Exit code of a kind: usage 2, input 4, store 5, sector 6, internal 70.
constexpr int exit_code(ErrorKind kind) {
    switch (kind) {
        case ErrorKind::usage: return 2;
        case ErrorKind::input: return 4;
        case ErrorKind::store: return 5;
        case ErrorKind::sector: return 6;
        case ErrorKind::internal: return 70;
    }
    return 70;
}

enum class Severity { note = 1, warning, error };

/// Something a person should know, as data: it is collected, shown once, and stops nothing by
/// itself.
struct Diagnostic {
    Severity severity = Severity::error;
    std::string code;    ///< "D12": printed as ALM-D12.
    std::string origin;  ///< File and place: `sector.json /indicators/3/unit`, `coal.csv row 118
                         ///< column value`.
    Text message;        ///< What was found and what was wanted.
    Text kept;           ///< What is safe; may be empty.
    Text hint;           ///< What to do; may be empty.

    bool operator==(const Diagnostic&) const = default;
};
using Diagnostics = std::vector<Diagnostic>;

/// Ends the run. Thrown where it is found, rendered in one place (app), never logged on the way.
class Error : public std::runtime_error {
public:
    Error(ErrorKind kind, Diagnostic diagnostic)
        : std::runtime_error(diagnostic.code + ": " + diagnostic.message.in("en")),
          kind_(kind),
          diagnostic_(std::move(diagnostic)) {}

    ErrorKind kind() const noexcept { return kind_; }
    const Diagnostic& diagnostic() const noexcept { return diagnostic_; }

private:
    ErrorKind kind_;
    Diagnostic diagnostic_;
};

}  // namespace almanac
