// Why: a target is one function of bytes with an oracle of its own: more than "did not crash".
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace almanac::fuzz {

/// Ends the run: the bytes break a promise. libFuzzer and the driver keep them.
[[noreturn]] inline void broken(std::string_view promise) {
    std::fprintf(stderr, "broken promise: %.*s\n", static_cast<int>(promise.size()),
                 promise.data());
    std::abort();
}

inline void promise(bool kept, std::string_view what) {
    if (!kept) broken(what);
}

/// Says at the end how much was accepted: a corpus that is always refused tests nothing.
struct Tally {
    long accepted = 0;
    ~Tally() { std::printf("%ld accepted\n", accepted); }
};
inline Tally tally;

}  // namespace almanac::fuzz

/// What libFuzzer and our driver call.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

#define ALMANAC_FUZZ_TARGET(function)                                                   \
    extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) { \
        function(std::string_view(reinterpret_cast<const char*>(data), size));          \
        return 0;                                                                       \
    }
