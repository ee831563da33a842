// Why: see cff_charset.hpp; after Adobe Technical Note 5176. SPDX-License-Identifier: Apache-2.0
#include "pdf/cff_charset.hpp"

namespace almanac::pdf {
namespace {

constexpr unsigned escape = 12;
constexpr unsigned operator_charset = 15;
constexpr unsigned operator_ros = 12 * 256 + 30;

/// Reads big-endian numbers; behind the end everything is 0.
struct Reader {
    std::string_view bytes;
    std::size_t at = 0;

    unsigned byte() {
        const std::size_t here = at++;
        return here < bytes.size() ? static_cast<unsigned char>(bytes[here]) : 0;
    }
    unsigned number(int count) {
        unsigned value = 0;
        for (int i = 0; i < count; ++i) value = value << 8U | byte();
        return value;
    }
};

struct Index {
    std::size_t first_begin = 0;
    std::size_t first_end = 0;
    std::size_t end = 0;
};

Index read_index(std::string_view cff, std::size_t at) {
    Reader reader{cff, at};
    const unsigned count = reader.number(2);
    if (count == 0) return {at + 2, at + 2, at + 2};
    const int size = static_cast<int>(reader.byte());
    const std::size_t data = at + 3 + std::size_t{count + 1} * static_cast<std::size_t>(size) - 1;
    const std::size_t begin = data + reader.number(size);
    const std::size_t end = data + reader.number(size);
    reader.at = at + 3 + std::size_t{count} * static_cast<std::size_t>(size);
    return {begin, end, data + reader.number(size)};
}

struct TopDict {
    bool is_cid = false;
    std::size_t charset = 0;
};

TopDict read_top(std::string_view dict) {
    TopDict top;
    Reader reader{dict};
    long last = 0;
    while (reader.at < dict.size()) {
        const unsigned b = reader.byte();
        if (b <= 21) {
            const unsigned op = b == escape ? b * 256 + reader.byte() : b;
            if (op == operator_ros) top.is_cid = true;
            if (op == operator_charset) top.charset = static_cast<std::size_t>(last);
        } else if (b == 28) {
            last = static_cast<std::int16_t>(reader.number(2));
        } else if (b == 29) {
            last = static_cast<std::int32_t>(reader.number(4));
        } else if (b == 30) {
            while ((reader.byte() & 0xFU) != 0xFU && reader.at < dict.size()) {
            }
        } else if (b <= 246) {
            last = static_cast<long>(b) - 139;
        } else if (b <= 250) {
            last = (static_cast<long>(b) - 247) * 256 + static_cast<long>(reader.byte()) + 108;
        } else {
            last = -(static_cast<long>(b) - 251) * 256 - static_cast<long>(reader.byte()) - 108;
        }
    }
    return top;
}

}  // namespace

std::optional<std::vector<std::uint16_t>> cff_charset(std::string_view cff, unsigned glyphs) {
    if (cff.size() < 4) return std::nullopt;
    const Index names = read_index(cff, static_cast<unsigned char>(cff[2]));
    const Index tops = read_index(cff, names.end);
    if (tops.first_end > cff.size() || tops.first_begin > tops.first_end) return std::nullopt;
    const TopDict top = read_top(cff.substr(tops.first_begin, tops.first_end - tops.first_begin));
    if (!top.is_cid || top.charset < 3 || top.charset >= cff.size()) return std::nullopt;
    Reader reader{cff, top.charset};
    const unsigned format = reader.byte();
    std::vector<std::uint16_t> cids{0};
    while (cids.size() < glyphs && reader.at < cff.size()) {
        unsigned cid = reader.number(2);
        unsigned more = 0;
        if (format > 0) more = reader.number(format == 1 ? 1 : 2);
        for (; cids.size() < glyphs; ++cid) {
            cids.push_back(static_cast<std::uint16_t>(cid));
            if (more-- == 0) break;
        }
    }
    if (cids.size() != glyphs) return std::nullopt;
    return cids;
}

}  // namespace almanac::pdf
