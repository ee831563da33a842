// Why: limits, closed streams, a full disk behind standard output, no memory: whatever surrounds
// the program, it ends with a message and an exit code. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace almanac::app {

/// To be called first in main. A file beyond the limit of size is an error of writing, not a
/// signal; standard streams that are closed lead nowhere, so that no file of ours takes their
/// place; what nobody catches ends with last words instead of a signal.
void prepare_process();

/// Standard error as it takes it.
void print_message(const std::string& text);

/// Prints to standard output; the exit code, which tells where that failed.
int print_outcome(const std::string& text, int exit_code, const std::string& message_language);

/// Says what ended the program, without taking memory, and ends it with exit code 70.
[[noreturn]] void end_with_last_words() noexcept;

}  // namespace almanac::app
