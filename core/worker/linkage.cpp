// Why: headers lie; nothing is read that does not lie within the file.
// SPDX-License-Identifier: Apache-2.0
#include "worker/linkage.hpp"

#include <link.h>

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace almanac {
namespace {

using Header = ElfW(Ehdr);
using Segment = ElfW(Phdr);
using Entry = ElfW(Dyn);

constexpr std::size_t most_needed = 64;

template <typename T>
std::optional<T> read_at(std::string_view bytes, std::uint64_t offset) {
    if (offset > bytes.size() || bytes.size() - offset < sizeof(T)) return std::nullopt;
    T value;
    std::memcpy(&value, bytes.data() + offset, sizeof value);
    return value;
}

std::string_view part_of(std::string_view bytes, std::uint64_t offset, std::uint64_t size) {
    if (offset > bytes.size()) return {};
    return bytes.substr(offset, size);
}

std::vector<Segment> segments_of(std::string_view bytes) {
    std::vector<Segment> segments;
    const auto header = read_at<Header>(bytes, 0);
    for (unsigned i = 0; header && i < header->e_phnum; ++i) {
        const auto segment = read_at<Segment>(bytes, header->e_phoff + i * sizeof(Segment));
        if (segment) segments.push_back(*segment);
    }
    return segments;
}

/// What lies in the file at an address of the loaded library, to its segment's end.
std::string_view mapped_at(std::string_view bytes, const std::vector<Segment>& segments,
                           std::uint64_t address) {
    for (const Segment& segment : segments) {
        if (segment.p_type != PT_LOAD || address < segment.p_vaddr ||
            address - segment.p_vaddr >= segment.p_filesz)
            continue;
        const std::uint64_t within = address - segment.p_vaddr;
        return part_of(bytes, segment.p_offset + within, segment.p_filesz - within);
    }
    return {};
}

/// The entries up to the first null, as the loader reads them: from where they are mapped.
std::vector<Entry> dynamic_section(std::string_view bytes, const std::vector<Segment>& segments) {
    std::vector<Entry> entries;
    for (const Segment& segment : segments) {
        if (segment.p_type != PT_DYNAMIC) continue;
        const std::string_view part = mapped_at(bytes, segments, segment.p_vaddr);
        for (std::uint64_t at = 0;; at += sizeof(Entry)) {
            const auto entry = read_at<Entry>(part, at);
            if (!entry || entry->d_tag == DT_NULL) break;
            entries.push_back(*entry);
        }
    }
    return entries;
}

std::optional<std::string> name_in(std::string_view names, std::uint64_t at) {
    if (at >= names.size()) return std::nullopt;
    const auto end = names.find('\0', at);
    if (end == std::string_view::npos) return std::nullopt;
    return std::string(names.substr(at, end - at));
}

void append_folders(const std::string& list, std::vector<std::string>& to) {
    for (std::size_t at = 0; at <= list.size();) {
        const std::size_t end = std::min(list.find(':', at), list.size());
        to.push_back(list.substr(at, end - at));
        at = end + 1;
    }
}

}  // namespace

std::optional<Linkage> linkage_of(std::string_view bytes) {
    const auto segments = segments_of(bytes);
    const auto entries = dynamic_section(bytes, segments);
    std::string_view names;
    // The loader goes by the last of several.
    for (const Entry& entry : entries)
        if (entry.d_tag == DT_STRTAB) names = mapped_at(bytes, segments, entry.d_un.d_ptr);
    Linkage linkage;
    for (const Entry& entry : entries) {
        const bool is_path = entry.d_tag == DT_RPATH || entry.d_tag == DT_RUNPATH;
        if (entry.d_tag != DT_NEEDED && !is_path) continue;
        const auto name = name_in(names, entry.d_un.d_val);
        if (!name) return std::nullopt;
        if (is_path)
            append_folders(*name, linkage.folders);
        else
            linkage.needed.push_back(*name);
    }
    if (entries.empty() || linkage.needed.size() > most_needed) return std::nullopt;
    return linkage;
}

}  // namespace almanac
