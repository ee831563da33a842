// Why: see writer_lock.hpp. SPDX-License-Identifier: Apache-2.0
#include "store/writer_lock.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

#include "almanac/error.hpp"
#include "messages/messages.hpp"
#include "store/store_messages.hpp"

namespace almanac {
namespace {

std::string holder_of(int descriptor) {
    std::array<char, 100> text{};
    const auto size = ::pread(descriptor, text.data(), text.size(), 0);
    return {text.data(), size > 0 ? static_cast<std::size_t>(size) : 0};
}

[[noreturn]] void refuse(const MessagePattern& pattern, const std::filesystem::path& path,
                         const std::string& argument) {
    throw Error(ErrorKind::store, say(pattern, path.string(), {argument}));
}

}  // namespace

WriterLock::WriterLock(const System& system, const std::filesystem::path& folder) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error) refuse(messages::store_read_only, folder, error.message());
    const auto path = folder / "lock";
    descriptor_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);              // NOLINT
    if (descriptor_ < 0) refuse(messages::store_read_only, path, std::strerror(errno));  // NOLINT
    if (::flock(descriptor_, LOCK_EX | LOCK_NB) != 0) {
        const std::string holder = holder_of(descriptor_);
        ::close(descriptor_);
        refuse(messages::store_in_use, path, holder);
    }
    const std::string mine = "pid " + std::to_string(::getpid()) + ", " + system.now();
    // Only for people: the lock holds without the text.
    if (::ftruncate(descriptor_, 0) == 0 && ::pwrite(descriptor_, mine.data(), mine.size(), 0) > 0)
        ::fsync(descriptor_);
}

WriterLock::~WriterLock() { ::close(descriptor_); }

}  // namespace almanac
