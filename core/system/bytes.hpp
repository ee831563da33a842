// Why: the varints that packed columns are made of, written and read without ever leaving the
// buffer. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bit>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace almanac {

/// What a ByteReader throws where bytes end early or mean nothing; never leaves the codecs.
struct DamagedBytes : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Signed as unsigned, small magnitudes first: 0, -1, 1, -2 …
constexpr std::uint64_t zigzag(std::int64_t value) {
    return (static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63);
}
constexpr std::int64_t unzigzag(std::uint64_t value) {
    return static_cast<std::int64_t>(value >> 1) ^ -static_cast<std::int64_t>(value & 1);
}

/// Appends to a string.
class ByteWriter {
public:
    ByteWriter() = default;
    /// Takes room for about `size` bytes at once.
    explicit ByteWriter(std::size_t size) { bytes_.reserve(size); }

    void byte(std::uint8_t value) { bytes_ += static_cast<char>(value); }
    /// Seven bits a byte, lowest first.
    void varint(std::uint64_t value) {
        for (; value >= 0x80; value >>= 7) byte(static_cast<std::uint8_t>(value | 0x80));
        byte(static_cast<std::uint8_t>(value));
    }
    void signed_varint(std::int64_t value) { varint(zigzag(value)); }
    void fixed(std::uint64_t value, int width) {
        for (int i = 0; i < width; ++i) byte(static_cast<std::uint8_t>(value >> (8 * i)));
    }
    void real(double value) { fixed(std::bit_cast<std::uint64_t>(value), 8); }
    void text(std::string_view value) {
        varint(value.size());
        bytes_ += value;
    }

    void bytes_of(std::string_view value) { bytes_ += value; }

    const std::string& bytes() const { return bytes_; }
    std::string take() { return std::move(bytes_); }

private:
    std::string bytes_;
};

/// Takes from the front of a buffer that it only borrows; throws DamagedBytes rather than read past
/// its end.
class ByteReader {
public:
    explicit ByteReader(std::string_view bytes) : rest_(bytes) {}

    std::uint8_t byte() {
        if (rest_.empty()) throw DamagedBytes("ends early");
        const auto value = static_cast<std::uint8_t>(rest_.front());
        rest_.remove_prefix(1);
        return value;
    }
    std::uint64_t varint() {
        std::uint64_t value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            const std::uint8_t part = byte();
            if (shift == 63 && part > 1) break;
            value |= static_cast<std::uint64_t>(part & 0x7F) << shift;
            if (part < 0x80) return value;
        }
        throw DamagedBytes("number out of range");
    }
    std::int64_t signed_varint() { return unzigzag(varint()); }
    std::uint64_t fixed(int width) {
        std::uint64_t value = 0;
        for (int i = 0; i < width; ++i) value |= static_cast<std::uint64_t>(byte()) << (8 * i);
        return value;
    }
    double real() { return std::bit_cast<double>(fixed(8)); }
    std::string_view text() {
        const std::uint64_t size = varint();
        if (size > rest_.size()) throw DamagedBytes("text ends early");
        const std::string_view value = rest_.substr(0, size);
        rest_.remove_prefix(size);
        return value;
    }

    void skip(std::size_t size) {
        if (size > rest_.size()) throw DamagedBytes("ends early");
        rest_.remove_prefix(size);
    }

    std::size_t left() const { return rest_.size(); }

private:
    std::string_view rest_;
};

}  // namespace almanac
