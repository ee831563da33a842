// Why: a command answers with a value; printing it is main's business.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace almanac::app {

/// Answer of a command: `text`, or `json` where asked for and given, goes to standard output.
struct Outcome {
    int exit_code = 0;
    std::string text;
    std::string json;
};

}  // namespace almanac::app
