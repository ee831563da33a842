// Why: reads a sector's library once, for its judgement and its loading.
// SPDX-License-Identifier: Apache-2.0
#include "worker/library_image.hpp"

#include <fcntl.h>
#include <link.h>
#include <sys/mman.h>

#include <algorithm>
#include <cstring>

#include "system/folder_hash.hpp"
#include "system/lies_in.hpp"
#include "system/sha256.hpp"
#include "system/system.hpp"
#include "worker/linkage.hpp"
#include "worker/worker_messages.hpp"

/// The ELF header of this very program, by courtesy of the linker.
extern "C" const ElfW(Ehdr) __ehdr_start __attribute__((visibility("hidden")));

namespace almanac {
namespace {

using Header = ElfW(Ehdr);
using Segment = ElfW(Phdr);

constexpr std::uint64_t largest_library = 512ULL << 20;

std::string machine_name(unsigned machine) {
    switch (machine) {
        case EM_X86_64: return "x86_64";
        case EM_AARCH64: return "aarch64";
        case EM_RISCV: return "riscv";
        case EM_LOONGARCH: return "loongarch";
        default: return "ELF " + std::to_string(machine);
    }
}

/// `offset + length`, as large as can be where that overflows: headers lie.
std::uint64_t end_of(std::uint64_t offset, std::uint64_t length) {
    std::uint64_t end = 0;
    return __builtin_add_overflow(offset, length, &end) ? ~std::uint64_t{0} : end;
}

/// Bytes that headers and segments promise. The section headers come last in what a linker writes.
std::uint64_t promised_size(const Header& header, std::string_view bytes) {
    const std::uint64_t segments =
        end_of(header.e_phoff, std::uint64_t{header.e_phnum} * sizeof(Segment));
    if (segments > bytes.size()) return segments;
    std::uint64_t end = std::max(
        segments, end_of(header.e_shoff, std::uint64_t{header.e_shnum} * header.e_shentsize));
    for (unsigned i = 0; i < header.e_phnum; ++i) {
        Segment segment;
        std::memcpy(&segment, bytes.data() + header.e_phoff + i * sizeof segment, sizeof segment);
        end = std::max(end, end_of(segment.p_offset, segment.p_filesz));
    }
    return end;
}

/// A plain name, which the loader looks for among the system's libraries; no path and no option.
bool is_name_of_library(const std::string& name) {
    return !name.empty() && name.size() < 256 && name.front() != '-' && name.front() != '.' &&
           name.find_first_of("/$") == std::string::npos;
}

/// Whether a folder of a search path lies in the sector's own, or where that lies decides.
bool is_own_folder(const std::filesystem::path& own, const std::string& folder) {
    if (folder.empty() || folder.front() != '/' || folder.find('$') != std::string::npos)
        return true;
    std::error_code error;
    const auto inside = std::filesystem::weakly_canonical(own, error);
    const auto named = std::filesystem::weakly_canonical(folder, error);
    return lies_in(named, inside);
}

void require_same(const std::string& origin, const std::string& found, const std::string& wanted) {
    if (found != wanted)
        throw Error(ErrorKind::sector, say(messages::library_changed, origin, {found, wanted}));
}

void write_whole(int to, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t put = ::write(to, bytes.data(), bytes.size());
        if (put < 0 && errno == EINTR) continue;
        if (put < 0) throw std::runtime_error(std::strerror(errno));
        bytes.remove_prefix(static_cast<std::size_t>(put));
    }
}

Descriptor sealed_copy(const std::string& bytes) {
    Descriptor image(::memfd_create("almanac-sector", MFD_CLOEXEC | MFD_ALLOW_SEALING));
    if (!image.is_open()) throw std::runtime_error(std::strerror(errno));
    write_whole(image.number(), bytes);
    constexpr int seals = F_SEAL_WRITE | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL;
    if (::fcntl(image.number(), F_ADD_SEALS, seals) != 0)
        throw std::runtime_error(std::strerror(errno));
    return image;
}

}  // namespace

std::optional<Diagnostic> check_library(const std::string& origin, std::string_view bytes) {
    Header header;
    if (!bytes.starts_with(std::string_view(ELFMAG, SELFMAG)))
        return say(messages::not_a_library, origin);
    if (bytes.size() < sizeof header)
        return say(messages::library_cut_short, origin,
                   {std::to_string(bytes.size()), std::to_string(sizeof header)});
    std::memcpy(&header, bytes.data(), sizeof header);
    if (header.e_machine != __ehdr_start.e_machine ||
        header.e_ident[EI_CLASS] != __ehdr_start.e_ident[EI_CLASS])
        return say(messages::wrong_machine, origin,
                   {machine_name(header.e_machine), machine_name(__ehdr_start.e_machine)});
    if (header.e_type != ET_DYN || header.e_phentsize != sizeof(Segment))
        return say(messages::not_a_library, origin);
    if (const std::uint64_t wanted = promised_size(header, bytes); wanted > bytes.size())
        return say(messages::library_cut_short, origin,
                   {std::to_string(bytes.size()), std::to_string(wanted)});
    return std::nullopt;
}

std::optional<Diagnostic> check_linkage(const std::filesystem::path& library,
                                        std::string_view bytes) {
    const std::string origin = library.string();
    const auto linkage = linkage_of(bytes);
    if (!linkage) return say(messages::linkage_unreadable, origin);
    for (const std::string& name : linkage->needed)
        if (!is_name_of_library(name) || real_system().exists(library.parent_path() / name))
            return say(messages::needs_own_library, origin, {name});
    for (const std::string& folder : linkage->folders)
        if (is_own_folder(library.parent_path(), folder))
            return say(messages::searches_own_folder, origin, {folder});
    return std::nullopt;
}

LibraryImage library_image(const std::filesystem::path& library, const std::string& sha256,
                           const std::string& folder_sha256) {
    const std::string origin = library.string();
    const std::string bytes = real_system().read_file(library, largest_library);
    if (auto reason = check_library(origin, bytes))
        throw Error(ErrorKind::sector, std::move(*reason));
    if (!sha256.empty()) require_same(origin, sha256_hex(bytes), sha256);
    if (!folder_sha256.empty())
        require_same(origin,
                     folder_hash(real_system(), library.parent_path(),
                                 {{library.filename().string(), bytes}}),
                     folder_sha256);
    if (auto reason = check_linkage(library, bytes))
        throw Error(ErrorKind::sector, std::move(*reason));
    try {
        return {sealed_copy(bytes), linkage_of(bytes)->needed};
    } catch (const std::runtime_error& error) {
        throw Error(ErrorKind::sector, say(messages::not_isolated, origin, {error.what()}));
    }
}

}  // namespace almanac
