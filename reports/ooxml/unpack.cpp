// Why: see unpack.hpp; the central directory alone is believed, and only as far as the file
// reaches. SPDX-License-Identifier: Apache-2.0
#include "ooxml/unpack.hpp"

#include <zlib.h>

#include "ooxml/deflate.hpp"

namespace almanac::ooxml {
namespace {

std::size_t get(std::string_view bytes, std::size_t at, std::size_t count) {
    std::size_t value = 0;
    for (std::size_t i = 0; i < count; ++i)
        value |= static_cast<std::size_t>(static_cast<unsigned char>(bytes[at + i])) << (8 * i);
    return value;
}

constexpr std::size_t end_size = 22;
constexpr std::size_t directory_size = 46;
constexpr std::size_t local_size = 30;

/// Place of the end record; npos where there is none.
std::size_t find_end(std::string_view file) {
    if (file.size() < end_size) return std::string_view::npos;
    return file.rfind("PK\x05\x06", file.size() - end_size);
}

struct Entry {
    std::string name;
    unsigned flags = 0;
    std::size_t method = 0;
    std::size_t crc = 0;
    std::size_t packed = 0;
    std::size_t size = 0;
    std::size_t local = 0;
};

/// Inflates to exactly `size` bytes; nothing where the data are something else.
std::optional<std::string> inflate_to(std::string_view packed, std::size_t size) {
    z_stream stream{};
    if (inflateInit2(&stream, -15) != Z_OK) return std::nullopt;
    std::string out(size + 1, '\0');  // One more, so that a longer stream shows.
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));  // NOLINT
    stream.avail_in = static_cast<uInt>(packed.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());  // NOLINT
    stream.avail_out = static_cast<uInt>(out.size());
    const int end = inflate(&stream, Z_FINISH);
    const bool whole = end == Z_STREAM_END && stream.total_out == size;
    inflateEnd(&stream);
    if (!whole) return std::nullopt;
    out.resize(size);
    return out;
}

class Reader {
public:
    Reader(std::string_view file, const UnpackLimits& limits) : file_(file), limits_(limits) {}

    Unpacked run(bool (*wanted)(std::string_view)) {
        const std::size_t end = find_end(file_);
        if (end == std::string_view::npos) return fail(PackageFault::no_zip, {});
        const std::size_t count = get(file_, end + 10, 2);
        std::size_t at = get(file_, end + 16, 4);
        if (count > limits_.entries) return fail(PackageFault::too_large, {});
        for (std::size_t i = 0; i < count; ++i) {
            const auto entry = read_directory(at);
            if (!entry) return fail(PackageFault::damaged, {});
            if (!wanted(entry->name)) continue;
            if (const auto fault = extract(*entry)) return fail(*fault, entry->name);
        }
        return std::move(result_);
    }

private:
    static Unpacked fail(PackageFault fault, std::string where) {
        return {{}, fault, std::move(where)};
    }

    std::optional<Entry> read_directory(std::size_t& at) const {
        if (at > file_.size() || file_.size() - at < directory_size) return std::nullopt;
        if (file_.substr(at, 4) != "PK\x01\x02") return std::nullopt;
        Entry entry;
        entry.flags = static_cast<unsigned>(get(file_, at + 8, 2));
        entry.method = get(file_, at + 10, 2);
        entry.crc = get(file_, at + 16, 4);
        entry.packed = get(file_, at + 20, 4);
        entry.size = get(file_, at + 24, 4);
        const std::size_t name = get(file_, at + 28, 2);
        const std::size_t rest = get(file_, at + 30, 2) + get(file_, at + 32, 2);
        entry.local = get(file_, at + 42, 4);
        if (file_.size() - at - directory_size < name + rest) return std::nullopt;
        entry.name = std::string(file_.substr(at + directory_size, name));
        at += directory_size + name + rest;
        return entry;
    }

    std::optional<PackageFault> extract(const Entry& entry) {
        if ((entry.flags & 1U) != 0) return PackageFault::encrypted;
        if (entry.size > limits_.one_part || total_ + entry.size > limits_.all_parts)
            return PackageFault::too_large;
        total_ += entry.size;
        const auto packed = packed_bytes(entry);
        if (!packed) return PackageFault::damaged;
        std::optional<std::string> content;
        if (entry.method == 8) content = inflate_to(*packed, entry.size);
        if (entry.method == 0 && packed->size() == entry.size) content = std::string(*packed);
        if (!content || crc32_of(*content) != entry.crc) return PackageFault::damaged;
        const bool added = result_.parts.emplace(entry.name, std::move(*content)).second;
        return added ? std::nullopt : std::optional(PackageFault::damaged);
    }

    std::optional<std::string_view> packed_bytes(const Entry& entry) const {
        if (entry.local > file_.size() || file_.size() - entry.local < local_size)
            return std::nullopt;
        if (file_.substr(entry.local, 4) != "PK\x03\x04") return std::nullopt;
        const std::size_t start = entry.local + local_size + get(file_, entry.local + 26, 2) +
                                  get(file_, entry.local + 28, 2);
        if (start > file_.size() || file_.size() - start < entry.packed) return std::nullopt;
        return file_.substr(start, entry.packed);
    }

    std::string_view file_;
    const UnpackLimits& limits_;
    std::size_t total_ = 0;
    Unpacked result_;
};

}  // namespace

Unpacked unpack(std::string_view file, bool (*wanted)(std::string_view),
                const UnpackLimits& limits) {
    return Reader(file, limits).run(wanted);
}

}  // namespace almanac::ooxml
