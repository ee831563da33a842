// Why: whether journal and database hold the same of a submission, without holding either.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>

#include "store/packed_rows.hpp"
#include "store/store.hpp"
#include "system/sha256.hpp"

namespace almanac {

/// Sum of the SHA-256 of each series' key and block, each shared provenance with its number, and
/// each record: the order does not matter.
class ContentDigest {
public:
    void add(const PackedSeries& series);
    void add(std::uint32_t number, const Provenance& origin);
    void add(const Record& record);
    bool operator==(const ContentDigest& other) const { return sum_ == other.sum_; }

private:
    void add_bytes(std::string_view bytes);

    std::array<std::uint64_t, 4> sum_{};
    Sha256 hash_;
};

}  // namespace almanac
