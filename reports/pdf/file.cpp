// Why: see file.hpp. SPDX-License-Identifier: Apache-2.0
#include "pdf/file.hpp"

#include <algorithm>
#include <cstring>

#include "pdf/syntax.hpp"

namespace almanac::pdf {
namespace {

constexpr std::size_t objects_a_stream = 400;

void append_big_endian(std::string& out, std::uint64_t value, int bytes) {
    for (int shift = (bytes - 1) * 8; shift >= 0; shift -= 8)
        out += static_cast<char>(value >> static_cast<unsigned>(shift) & 0xFFU);
}

/// Names the content, nothing more: same bytes, same identifier.
std::string fingerprint(std::string_view bytes) {
    std::uint64_t halves[2] = {0xCBF29CE484222325ULL, 0x84222325CBF29CE4ULL};
    std::uint64_t word = 0;
    for (std::size_t at = 0; at < bytes.size(); at += sizeof word) {
        word = 0;
        std::memcpy(&word, bytes.data() + at, std::min(sizeof word, bytes.size() - at));
        halves[0] = (halves[0] ^ word) * 0x100000001B3ULL;
        halves[1] = ((halves[1] ^ word) * 0x9E3779B97F4A7C15ULL);
        halves[1] ^= halves[1] >> 29U;
        halves[0] ^= halves[0] >> 31U;
    }
    std::string hex;
    for (const auto half : halves)
        for (int shift = 48; shift >= 0; shift -= 16)
            append_hex16(hex, half >> static_cast<unsigned>(shift) & 0xFFFFU);
    return hex;
}

struct Entry {
    std::uint64_t type = 0;
    std::uint64_t first = 0;
    std::uint64_t second = 0;
};

}  // namespace

void ObjectBatch::stream(std::uint32_t number, std::string dictionary, std::string_view bytes) {
    streams.push_back({number, std::move(dictionary) + "/Filter/FlateDecode", deflated(bytes)});
}

std::uint32_t ObjectBatch::packs() const {
    return static_cast<std::uint32_t>((places.size() + objects_a_stream - 1) / objects_a_stream);
}

std::uint32_t ObjectBatch::pack(std::uint32_t first) {
    std::uint32_t number = first;
    for (std::size_t from = 0; from < places.size(); from += objects_a_stream, ++number) {
        const std::size_t to = std::min(from + objects_a_stream, places.size());
        const std::size_t begin = places[from].offset;
        const std::size_t end = to < places.size() ? places[to].offset : small.size();
        std::string head;
        for (std::size_t i = from; i < to; ++i) {
            append_integer(head, places[i].number);
            head += ' ';
            append_integer(head, static_cast<std::int64_t>(places[i].offset - begin));
            head += ' ';
            packed.push_back({places[i].number, number, static_cast<std::uint32_t>(i - from)});
        }
        std::string dictionary = "/Type/ObjStm/N ";
        append_integer(dictionary, static_cast<std::int64_t>(to - from));
        dictionary += "/First ";
        append_integer(dictionary, static_cast<std::int64_t>(head.size()));
        stream(number, std::move(dictionary), head + small.substr(begin, end - begin));
    }
    const auto made = number - first;
    small.clear();
    small.shrink_to_fit();
    places.clear();
    return made;
}

std::string assemble(const std::vector<ObjectBatch>& batches, std::uint32_t size,
                     std::uint32_t catalog, std::uint32_t info) {
    std::size_t bytes = 4096;
    for (const auto& batch : batches)
        for (const auto& stream : batch.streams)
            bytes += stream.bytes.size() + stream.dictionary.size() + 64;
    std::string out;
    out.reserve(bytes + std::size_t{size} * 7);
    out += "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n";
    std::vector<Entry> table(size);
    table[0] = {0, 0, 65535};
    const auto write = [&](std::uint32_t number, std::string_view dictionary,
                           std::string_view content) {
        table[number] = {1, out.size(), 0};
        append_integer(out, number);
        out += " 0 obj\n<<";
        out += dictionary;
        out += "/Length ";
        append_integer(out, static_cast<std::int64_t>(content.size()));
        out += ">>\nstream\n";
        out += content;
        out += "\nendstream\nendobj\n";
    };
    for (const auto& batch : batches) {
        for (const auto& stream : batch.streams)
            write(stream.number, stream.dictionary, stream.bytes);
        for (const auto& object : batch.packed)
            table[object.number] = {2, object.stream, object.index};
    }
    const std::string id = fingerprint(out);
    const std::size_t start = out.size();
    table[size - 1] = {1, start, 0};
    std::string rows;
    for (const auto& entry : table) {
        append_big_endian(rows, entry.type, 1);
        append_big_endian(rows, entry.first, 4);
        append_big_endian(rows, entry.second, 2);
    }
    std::string dictionary = "/Type/XRef/W[1 4 2]/Size ";
    append_integer(dictionary, size);
    dictionary += "/Root ";
    append_reference(dictionary, catalog);
    dictionary += "/Info ";
    append_reference(dictionary, info);
    dictionary += "/ID[<" + id + "><" + id + ">]/Filter/FlateDecode";
    write(size - 1, dictionary, deflated(rows));
    out += "startxref\n";
    append_integer(out, static_cast<std::int64_t>(start));
    out += "\n%%EOF\n";
    return out;
}

}  // namespace almanac::pdf
