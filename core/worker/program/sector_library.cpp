// Why: the one place where a sector's library is loaded. SPDX-License-Identifier: Apache-2.0
#include "sector_library.hpp"

#include <dlfcn.h>
#include <unistd.h>

#include <boost/dll/shared_library.hpp>
#include <cstddef>
#include <cstring>
#include <optional>
#include <string>
#include <system_error>

#include "channel.hpp"
#include "trapped_calls.hpp"

namespace almanac::worker {
namespace {

constexpr const char* entry_symbol = "almanac_sector_entry";
constexpr std::size_t longest_name = 256;

/// The dynamic loader's own words, without the name by which the library was asked for.
std::string loader_text(const std::system_error& error) {
    std::string text = error.what();
    const std::string path = std::string(library_path) + ": ";
    if (const auto found = text.find(path); found != std::string::npos)
        text.erase(0, found + path.size());
    if (const auto end = text.rfind("): "); end != std::string::npos) text.erase(end);
    return text;
}

std::optional<std::string_view> name_at(const char* text) {
    if (text == nullptr) return std::nullopt;
    return std::string_view(text, ::strnlen(text, longest_name));
}

bool reaches(const almanac_sector& entry, std::size_t end) { return entry.struct_size >= end; }

std::uint8_t offered_calls(const almanac_sector& entry) {
    const auto has = [&entry](std::size_t offset, almanac_call almanac_sector::*call) {
        return reaches(entry, offset + sizeof(almanac_call)) && entry.*call != nullptr;
    };
    return static_cast<std::uint8_t>(
        (has(offsetof(almanac_sector, measure), &almanac_sector::measure) ? 1 : 0) |
        (has(offsetof(almanac_sector, contribute), &almanac_sector::contribute) ? 2 : 0) |
        (has(offsetof(almanac_sector, assess), &almanac_sector::assess) ? 4 : 0));
}

}  // namespace

void load_of_system(const char* name) {
    if (::dlopen(name, RTLD_NOW | RTLD_LOCAL) == nullptr)
        refuse(protocol::Fault::not_loadable, ::dlerror());
}

const almanac_sector* load_sector() {
    namespace dll = boost::dll;
    // The loader reads from where the host's writing, or another worker, has left it.
    ::lseek(protocol::library_descriptor, 0, SEEK_SET);
    try {
        // Never deleted: see the header.
        auto* library = new dll::shared_library(
            library_path, dll::load_mode::rtld_now | dll::load_mode::rtld_local);
        calls_begin();
        if (!library->has(entry_symbol)) refuse(protocol::Fault::no_entry, entry_symbol);
        return &library->get<const almanac_sector>(entry_symbol);
    } catch (const std::system_error& error) {
        refuse(protocol::Fault::not_loadable, loader_text(error));
    }
}

void say_hello(const almanac_sector& entry) {
    std::string payload;
    protocol::append_u32(payload, entry.struct_size);
    protocol::append_u32(payload, entry.abi_major);
    protocol::append_u32(payload, entry.abi_minor);
    const bool is_readable =
        entry.abi_major == ALMANAC_ABI_MAJOR && reaches(entry, offsetof(almanac_sector, measure));
    payload += static_cast<char>(is_readable ? offered_calls(entry) : 0);
    protocol::append_text(payload, is_readable ? name_at(entry.id) : std::nullopt);
    protocol::append_text(payload, is_readable ? name_at(entry.version) : std::nullopt);
    send(protocol::Answer::hello, payload);
}

}  // namespace almanac::worker
