// Why: what a writer wrote yesterday is compared with what it writes today, and a wanted change is
// approved with one variable. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

#include "catch.hpp"

namespace almanac::testing {

namespace golden_detail {

namespace fs = std::filesystem;

inline std::string content_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

inline void write(const fs::path& path, std::string_view content) {
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary)
        .write(content.data(), static_cast<std::streamsize>(content.size()));
}

/// The line, from 1, in which two texts first differ.
inline long first_difference(const std::string& a, const std::string& b) {
    const auto shorter = static_cast<std::ptrdiff_t>(std::min(a.size(), b.size()));
    const auto end = std::mismatch(a.begin(), a.begin() + shorter, b.begin()).first;
    return 1 + std::count(a.begin(), end, '\n');
}

}  // namespace golden_detail

/// Fails unless tests/golden/`name` holds `text`. ALMANAC_APPROVE=1 writes it there instead; the
/// review then reads the difference. What was written lies beside the build for comparison.
inline void require_golden(const std::string& name, const std::string& text) {
    using namespace golden_detail;
    const fs::path expected = fs::path(ALMANAC_SOURCE_DIR) / "tests/golden" / name;
    const char* approve = std::getenv("ALMANAC_APPROVE");
    if (approve != nullptr && std::string_view(approve) == "1") write(expected, text);
    const std::string known = content_of(expected);
    if (known == text) return;
    const fs::path actual = fs::path(ALMANAC_BINARY_DIR) / "golden" / name;
    write(actual, text);
    FAIL("tests/golden/" << name << " differs from line " << first_difference(known, text)
                         << " on; compare with " << actual.string()
                         << ", and approve with ALMANAC_APPROVE=1");
}

}  // namespace almanac::testing
