// Why: the tests build with Catch2 2.13 (Debian 12) and 3.x; this is all they need to know of the
// difference. SPDX-License-Identifier: Apache-2.0
#pragma once

#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
namespace almanac::testing {
using Catch::Approx;
inline auto contains(const std::string& text) { return Catch::Matchers::ContainsSubstring(text); }
}  // namespace almanac::testing
#else
#include <catch2/catch.hpp>
namespace almanac::testing {
using Catch::Detail::Approx;
inline auto contains(const std::string& text) { return Catch::Matchers::Contains(text); }
}  // namespace almanac::testing
#endif
