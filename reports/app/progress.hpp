// Why: whoever waits at a terminal sees what is being done; a file or a pipe sees nothing of it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "system/terminal.hpp"

namespace almanac::app {

/// One line that is rewritten at every step and gone at the end.
class Progress {
public:
    Progress(const Terminal& terminal, std::size_t steps) : terminal_(terminal), steps_(steps) {}
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    /// The next step begins: `[3/16] 离石区 docx`.
    void step(const std::string& what);

private:
    const Terminal& terminal_;
    std::size_t steps_;
    std::size_t done_ = 0;
};

}  // namespace almanac::app
