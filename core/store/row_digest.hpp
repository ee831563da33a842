// Why: whether two sets of rows are the same, without holding either: what the journal says and
// what the database says of a submission. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>

#include "store/store.hpp"

namespace almanac {

/// Sum over rows of the SHA-256 of their canonical line: the order of rows does not matter.
class RowDigest {
public:
    void add(const AcceptedRow& row);
    void add(const Record& record);
    std::uint64_t count() const { return count_; }
    bool operator==(const RowDigest&) const = default;

private:
    void add_line(const std::string& line);

    std::array<std::uint64_t, 4> sum_{};
    std::uint64_t count_ = 0;
};

}  // namespace almanac
