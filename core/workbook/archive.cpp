// Why: see archive.hpp. Directory and local headers are read here because overlaps show only there.
// SPDX-License-Identifier: Apache-2.0
#include "workbook/archive.hpp"

#include <zlib.h>

#include <algorithm>
#include <set>

#include "bounds/bounds.hpp"
#include "workbook/workbook_messages.hpp"

namespace almanac::workbook {
namespace {

constexpr std::size_t end_size = 22;
constexpr std::size_t entry_size = 46;
constexpr std::size_t local_size = 30;

std::uint32_t number(std::string_view bytes, std::size_t at, std::size_t width) {
    std::uint32_t value = 0;
    for (std::size_t i = width; i-- > 0;)
        value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

/// Where the record at the end of the directory begins; npos where there is none.
std::size_t find_end(std::string_view bytes) {
    if (bytes.size() < end_size) return std::string_view::npos;
    return bytes.rfind(std::string_view("PK\x05\x06", 4), bytes.size() - end_size);
}

bool leads_out(const std::string& name) {
    return name.empty() || name.front() == '/' || name.find('\\') != std::string::npos ||
           name.find(':') != std::string::npos ||
           ("/" + name + "/").find("/../") != std::string::npos;
}

/// Lower case: office programs find parts whatever their case.
std::string folded(std::string name) {
    std::transform(name.begin(), name.end(), name.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return name;
}

/// Reads the directory, one entry after another, and collects what each one claims.
class Directory {
public:
    Directory(std::string_view bytes, const std::string& file, Diagnostics& diagnostics)
        : bytes_(bytes), file_(file), diagnostics_(diagnostics) {}

    bool read(std::vector<Part>& parts) {
        const std::size_t end = find_end(bytes_);
        if (end == std::string_view::npos) return damaged("end of central directory");
        const std::size_t count = number(bytes_, end + 10, 2);
        std::size_t at = number(bytes_, end + 16, 4);
        if (count > bounds::workbook_parts.most)
            return refuse(messages::too_many_parts,
                          {std::to_string(count), bounds::workbook_parts.text()});
        for (std::size_t i = 0; i < count; ++i) {
            if (at > end || end - at < entry_size || number(bytes_, at, 4) != 0x02014b50)
                return damaged("central directory");
            if (!read_entry(at, end, parts)) return false;
        }
        return at <= end && do_not_overlap();
    }

private:
    bool refuse(const MessagePattern& pattern, const std::vector<std::string>& arguments) {
        diagnostics_.push_back(say(pattern, file_, arguments));
        return false;
    }
    bool damaged(const char* what) { return refuse(messages::archive_damaged, {what}); }

    bool read_entry(std::size_t& at, std::size_t end, std::vector<Part>& parts) {
        const std::uint32_t flags = number(bytes_, at + 8, 2);
        const std::uint32_t method = number(bytes_, at + 10, 2);
        const std::size_t packed = number(bytes_, at + 20, 4);
        const std::size_t name = number(bytes_, at + 28, 2);
        const std::size_t next =
            at + entry_size + name + number(bytes_, at + 30, 2) + number(bytes_, at + 32, 2);
        if (next > end) return damaged("central directory");
        Part part{std::string(bytes_.substr(at + entry_size, name)),
                  {},
                  number(bytes_, at + 24, 4),
                  number(bytes_, at + 16, 4),
                  method == 8};
        const std::size_t local = number(bytes_, at + 42, 4);
        at = next;
        if ((flags & 1U) != 0) return refuse(messages::part_encrypted, {part.name});
        if (method != 0 && method != 8) return damaged(part.name.c_str());
        return is_decent(part, packed) && take(std::move(part), local, packed, parts);
    }

    bool is_decent(const Part& part, std::uint64_t packed) {
        if (leads_out(part.name)) return refuse(messages::part_leads_out, {part.name});
        if (!names_.insert(folded(part.name)).second)
            return refuse(messages::part_twice, {part.name});
        total_ += part.size;
        const bool swells = part.size > (1U << 20) && part.size / highest_ratio > packed;
        if (total_ > bounds::workbook_bytes.most || swells)
            return refuse(messages::archive_swells,
                          {part.name, std::to_string(total_ >> 20),
                           std::to_string(bounds::workbook_bytes.most >> 20U)});
        return true;
    }

    bool take(Part part, std::size_t local, std::size_t packed, std::vector<Part>& parts) {
        if (local > bytes_.size() || bytes_.size() - local < local_size ||
            number(bytes_, local, 4) != 0x04034b50)
            return damaged(part.name.c_str());
        const std::size_t name = number(bytes_, local + 26, 2);
        const std::size_t first = local + local_size + name + number(bytes_, local + 28, 2);
        if (first > bytes_.size() || bytes_.size() - first < packed ||
            bytes_.substr(local + local_size, name) != part.name)
            return damaged(part.name.c_str());
        part.packed = bytes_.substr(first, packed);
        spans_.emplace_back(local, first + packed);
        parts.push_back(std::move(part));
        return true;
    }

    bool do_not_overlap() {
        std::sort(spans_.begin(), spans_.end());
        for (std::size_t i = 1; i < spans_.size(); ++i) {
            if (spans_[i].first < spans_[i - 1].second) return refuse(messages::parts_overlap, {});
        }
        return true;
    }

    std::string_view bytes_;
    const std::string& file_;
    Diagnostics& diagnostics_;
    std::set<std::string> names_;
    std::vector<std::pair<std::size_t, std::size_t>> spans_;
    std::uint64_t total_ = 0;
};

}  // namespace

std::vector<Part> list_parts(std::string_view bytes, const std::string& file,
                             Diagnostics& diagnostics) {
    std::vector<Part> parts;
    if (!Directory(bytes, file, diagnostics).read(parts)) parts.clear();
    return parts;
}

bool inflate_part(const Part& part, std::string& bytes) {
    if (!part.deflated) {
        bytes = part.packed;
    } else {
        bytes.resize(part.size);
        z_stream stream{};
        if (inflateInit2(&stream, -MAX_WBITS) != Z_OK) return false;
        stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(part.packed.data()));
        stream.avail_in = static_cast<uInt>(part.packed.size());
        char spare = 0;  // A part of no bytes still has to be read to its end.
        stream.next_out = reinterpret_cast<Bytef*>(bytes.empty() ? &spare : bytes.data());
        stream.avail_out = static_cast<uInt>(bytes.size());
        const int ended = inflate(&stream, Z_FINISH);
        inflateEnd(&stream);
        if (ended != Z_STREAM_END || stream.total_out != part.size) return false;
    }
    return bytes.size() == part.size && crc32(0, reinterpret_cast<const Bytef*>(bytes.data()),
                                              static_cast<uInt>(bytes.size())) == part.crc;
}

}  // namespace almanac::workbook
