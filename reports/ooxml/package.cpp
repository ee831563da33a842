// Why: see package.hpp. SPDX-License-Identifier: Apache-2.0
#include "ooxml/package.hpp"

#include "ooxml/deflate.hpp"

namespace almanac::ooxml {
namespace {

void put16(std::string& out, unsigned value) {
    out += static_cast<char>(value & 0xFFU);
    out += static_cast<char>((value >> 8U) & 0xFFU);
}
void put32(std::string& out, std::size_t value) {
    put16(out, static_cast<unsigned>(value & 0xFFFFU));
    put16(out, static_cast<unsigned>((value >> 16U) & 0xFFFFU));
}

constexpr unsigned version = 20;
constexpr unsigned new_years_day_1980 = 0x21;

/// What local header and directory have in common, from "version needed" on.
void put_facts(std::string& out, const ZipEntry& entry) {
    put16(out, version);
    put16(out, 0);
    put16(out, entry.stored ? 0 : 8);
    put16(out, 0);
    put16(out, new_years_day_1980);
    put32(out, entry.crc);
    put32(out, entry.bytes.size());
    put32(out, entry.size);
    put16(out, static_cast<unsigned>(entry.name.size()));
    put16(out, 0);
}

void put_directory_entry(std::string& out, const ZipEntry& entry, std::size_t offset) {
    put32(out, 0x02014b50);
    put16(out, version);
    put_facts(out, entry);
    put16(out, 0);
    put16(out, 0);
    put16(out, 0);
    put32(out, 0);
    put32(out, offset);
    out += entry.name;
}

}  // namespace

std::string zip_of(const std::vector<ZipEntry>& entries) {
    std::string out;
    std::size_t total = 22;
    for (const auto& entry : entries) total += entry.bytes.size() + 2 * entry.name.size() + 76;
    out.reserve(total);
    std::string directory;
    for (const auto& entry : entries) {
        put_directory_entry(directory, entry, out.size());
        put32(out, 0x04034b50);
        put_facts(out, entry);
        out += entry.name;
        out += entry.bytes;
    }
    const std::size_t start = out.size();
    out += directory;
    put32(out, 0x06054b50);
    put32(out, 0);
    put16(out, static_cast<unsigned>(entries.size()));
    put16(out, static_cast<unsigned>(entries.size()));
    put32(out, directory.size());
    put32(out, start);
    put16(out, 0);
    return out;
}

void Package::add(std::string name, std::string content) {
    parts_.push_back({std::move(name), std::move(content), false});
}
void Package::add_stored(std::string name, std::string content) {
    parts_.push_back({std::move(name), std::move(content), true});
}

std::string Package::finish() && {
    std::vector<std::string_view> texts;
    for (const auto& part : parts_)
        if (!part.stored) texts.push_back(part.content);
    const auto deflated = deflate_all(texts);
    std::vector<ZipEntry> entries;
    std::size_t next = 0;
    for (const auto& part : parts_) {
        if (part.stored) {
            entries.push_back(
                {part.name, part.content, part.content.size(), crc32_of(part.content), true});
            continue;
        }
        const auto& made = deflated[next++];
        entries.push_back({part.name, made.bytes, part.content.size(), made.crc, false});
    }
    return zip_of(entries);
}

}  // namespace almanac::ooxml
