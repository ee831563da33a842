// Why: see held_file.hpp. SPDX-License-Identifier: Apache-2.0
#include "system/held_file.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>

#include "system/disk.hpp"
#include "system/parallel.hpp"
#include "system/system_messages.hpp"

namespace almanac {
namespace {

constexpr std::size_t piece_size = 4U << 20U;

/// Reads until `piece` is full or the file ends.
std::size_t read_piece(int file, std::string& piece, const std::filesystem::path& path) {
    std::size_t filled = 0;
    while (filled < piece.size()) {
        const auto got = ::read(file, piece.data() + filled, piece.size() - filled);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) disk::refuse(messages::file_not_read, path, {disk::reason()});
        if (got == 0) break;
        filled += static_cast<std::size_t>(got);
    }
    return filled;
}

}  // namespace

HeldFile::HeldFile(const std::filesystem::path& file, const std::filesystem::path& folder,
                   std::uint64_t limit, const std::function<void(std::string_view)>& watch) {
    std::uint64_t expected = 0;
    const disk::Descriptor from(disk::open_regular(file, limit, expected));
    std::string name;
    descriptor_ = disk::make_temporary(folder, prefix, name);
    place_ = name;
    try {
        fill(from.get(), limit, file, watch);
        if (size_ > 0) {
            void* mapped = ::mmap(nullptr, size_, PROT_READ, MAP_PRIVATE, descriptor_, 0);
            if (mapped == MAP_FAILED)
                disk::refuse(messages::file_not_read, place_, {disk::reason()});
            ::madvise(mapped, size_, MADV_SEQUENTIAL);
            data_ = static_cast<const char*>(mapped);
        }
    } catch (...) {
        ::unlink(place_.c_str());
        ::close(descriptor_);
        throw;
    }
}

HeldFile::~HeldFile() {
    if (data_ != nullptr) ::munmap(const_cast<char*>(data_), size_);
    if (!kept_) ::unlink(place_.c_str());
    ::close(descriptor_);
}

/// One thread writes a piece and reads the next; the other watches the piece.
void HeldFile::fill(int from, std::uint64_t limit, const std::filesystem::path& file,
                    const std::function<void(std::string_view)>& watch) {
    std::array<std::string, 2> pieces{std::string(piece_size, '\0'), std::string(piece_size, '\0')};
    std::size_t filled = read_piece(from, pieces[0], file);
    for (std::size_t turn = 0; filled > 0; ++turn) {
        const std::string_view piece(pieces[turn % 2].data(), filled);
        if (size_ + filled > limit)
            disk::refuse(messages::file_too_large, file,
                         {std::to_string(size_ + filled), std::to_string(limit)});
        std::size_t next = 0;
        in_parallel(2, [&](std::size_t, std::size_t task) {
            if (task == 0) return watch(piece);
            disk::write_all(descriptor_, piece, place_);
            // Let the disk begin now: syncing it later then takes no time.
            ::sync_file_range(descriptor_, static_cast<off64_t>(size_),
                              static_cast<off64_t>(piece.size()), SYNC_FILE_RANGE_WRITE);
            next = read_piece(from, pieces[(turn + 1) % 2], file);
        });
        size_ += filled;
        filled = next;
    }
}

void HeldFile::forget(std::string_view part) const {
    const auto page = static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
    const auto begin = (static_cast<std::size_t>(part.data() - data_) + page - 1) / page * page;
    const auto end = static_cast<std::size_t>(part.data() - data_ + part.size()) / page * page;
    if (begin < end) ::madvise(const_cast<char*>(data_) + begin, end - begin, MADV_DONTNEED);
}

void HeldFile::keep_as(const std::filesystem::path& path) const {
    const disk::Descriptor folder(disk::open_made_folder({path.parent_path(), {}}));
    if (folder.get() < 0 || ::fchmod(descriptor_, 0644) != 0 || !disk::sync(descriptor_) ||
        ::rename(place_.c_str(), path.c_str()) != 0)
        disk::refuse(messages::file_not_written, path, {disk::reason()});
    kept_ = true;
    if (!disk::sync(folder.get())) disk::refuse(messages::file_not_written, path, {disk::reason()});
}

}  // namespace almanac
