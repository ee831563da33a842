// Why: see writer_lock.hpp. SPDX-License-Identifier: Apache-2.0
#include "store/writer_lock.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>

#include "almanac/error.hpp"
#include "messages/messages.hpp"
#include "store/store_messages.hpp"
#include "system/disk.hpp"

namespace almanac {
namespace {

std::string holder_of(int descriptor) {
    std::array<char, 100> text{};
    const auto size = ::pread(descriptor, text.data(), text.size(), 0);
    return {text.data(), size > 0 ? static_cast<std::size_t>(size) : 0};
}

[[noreturn]] void refuse(const MessagePattern& pattern, const std::filesystem::path& path,
                         const std::string& argument = {}) {
    throw Error(ErrorKind::store, say(pattern, path.string(), {argument}));
}

}  // namespace

WriterLock::WriterLock(const std::filesystem::path& folder) {
    const disk::Descriptor made(disk::open_made_folder({folder, {}}));
    if (made.get() < 0) refuse(messages::store_read_only, folder, disk::reason());
    const auto path = folder / "lock";
    descriptor_ = disk::open_place({folder, "lock"}, O_RDWR | O_CREAT, 0644);
    if (descriptor_ < 0) refuse(messages::store_read_only, path, disk::reason());
    // What is signed here must be nobody's file under another name.
    struct stat facts {};
    if (::fstat(descriptor_, &facts) != 0 || !S_ISREG(facts.st_mode) || facts.st_nlink > 1) {
        ::close(descriptor_);
        refuse(messages::store_lock_shared, path);
    }
    if (::flock(descriptor_, LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK) {
            const std::string why = disk::reason();
            ::close(descriptor_);
            refuse(messages::store_read_only, path, why);
        }
        const std::string holder = holder_of(descriptor_);
        ::close(descriptor_);
        refuse(messages::store_in_use, path, holder);
    }
}

void WriterLock::sign(const System& system) const {
    const std::string mine = "pid " + std::to_string(::getpid()) + ", " + system.now();
    if (::ftruncate(descriptor_, 0) == 0 && ::pwrite(descriptor_, mine.data(), mine.size(), 0) > 0)
        ::fsync(descriptor_);
}

WriterLock::~WriterLock() { ::close(descriptor_); }

}  // namespace almanac
