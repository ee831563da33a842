// Why: see progress.hpp. SPDX-License-Identifier: Apache-2.0
#include "app/progress.hpp"

namespace almanac::app {
namespace {

constexpr const char* clear_line = "\r\x1b[K";

}  // namespace

Progress::~Progress() {
    if (done_ > 0 && terminal_.is_watched()) terminal_.show(clear_line);
}

void Progress::step(const std::string& what) {
    ++done_;
    if (!terminal_.is_watched()) return;
    terminal_.show(clear_line + ("[" + std::to_string(done_)) + "/" + std::to_string(steps_) +
                   "] " + what);
}

}  // namespace almanac::app
