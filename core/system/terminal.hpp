// Why: a terminal is watched by a person, a pipe is not; the one door to it, so that tests can look
// through a fake. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace almanac {

/// Where standard error leads. The real one is real_terminal(); tests derive fakes.
class Terminal {
public:
    virtual ~Terminal() = default;

    /// Whether it leads to a terminal, not to a file or a pipe.
    virtual bool is_watched() const = 0;
    /// Writes as it is, control characters included; what the terminal does not take is lost.
    virtual void show(std::string_view text) const = 0;
};

/// The machine's own.
const Terminal& real_terminal();

}  // namespace almanac
