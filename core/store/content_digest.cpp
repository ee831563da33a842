// Why: see content_digest.hpp. SPDX-License-Identifier: Apache-2.0
#include "store/content_digest.hpp"

#include <cstring>

#include "store/accepted_text.hpp"
#include "system/bytes.hpp"

namespace almanac {

void ContentDigest::add(const PackedSeries& series) {
    ByteWriter bytes;
    bytes.byte('s');
    bytes.text(series.key->indicator);
    bytes.text(series.key->area);
    bytes.byte(static_cast<std::uint8_t>(series.key->period_kind));
    bytes.text(series.key->breakdown);
    bytes.text(series.key->basis);
    bytes.text(series.points);
    add_bytes(bytes.bytes());
}

void ContentDigest::add(std::uint32_t number, const Provenance& origin) {
    ByteWriter bytes;
    bytes.byte('p');
    bytes.varint(number);
    bytes.text(origin.source);
    bytes.byte(origin.source_class);
    bytes.text(origin.quotation);
    bytes.text(origin.note);
    bytes.text(origin.published ? to_text(*origin.published) : "");
    bytes.text(origin.unit_as_submitted);
    add_bytes(bytes.bytes());
}

void ContentDigest::add(const Record& record) {
    std::string line;
    append_line(line, record);
    add_bytes(line);
}

void ContentDigest::add_bytes(std::string_view bytes) {
    hash_.add(bytes);
    const std::string digest = hash_.take();
    for (std::size_t i = 0; i < sum_.size(); ++i) {
        std::uint64_t word = 0;
        std::memcpy(&word, digest.data() + 8 * i, sizeof word);
        sum_[i] += word;
    }
}

}  // namespace almanac
