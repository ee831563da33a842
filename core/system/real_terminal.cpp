// Why: see terminal.hpp. SPDX-License-Identifier: Apache-2.0
#include <unistd.h>

#include "system/terminal.hpp"

namespace almanac {
namespace {

class RealTerminal final : public Terminal {
public:
    bool is_watched() const override { return ::isatty(STDERR_FILENO) == 1; }

    void show(std::string_view text) const override {
        // Nothing depends on progress: a terminal that takes no more is left alone.
        [[maybe_unused]] const auto written = ::write(STDERR_FILENO, text.data(), text.size());
    }
};

}  // namespace

const Terminal& real_terminal() {
    static const RealTerminal terminal;
    return terminal;
}

}  // namespace almanac
