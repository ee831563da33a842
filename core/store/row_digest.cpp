// Why: see row_digest.hpp. SPDX-License-Identifier: Apache-2.0
#include "store/row_digest.hpp"

#include <Poco/SHA2Engine.h>

#include <cstring>

#include "store/accepted_text.hpp"

namespace almanac {

void RowDigest::add(const AcceptedRow& row) {
    std::string line;
    append_line(line, row);
    add_line(line);
}

void RowDigest::add(const Record& record) {
    std::string line;
    append_line(line, record);
    add_line(line);
}

void RowDigest::add_line(const std::string& line) {
    Poco::SHA2Engine engine(Poco::SHA2Engine::SHA_256);
    engine.update(line);
    const auto& digest = engine.digest();
    for (std::size_t i = 0; i < sum_.size(); ++i) {
        std::uint64_t word = 0;
        std::memcpy(&word, digest.data() + 8 * i, sizeof word);
        sum_[i] += word;
    }
    ++count_;
}

}  // namespace almanac
