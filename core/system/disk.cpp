// Why: see disk.hpp. SPDX-License-Identifier: Apache-2.0
#include "system/disk.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>

#include "almanac/error.hpp"
#include "system/system_messages.hpp"

namespace almanac::disk {

namespace fs = std::filesystem;

Descriptor::~Descriptor() {
    if (number_ >= 0) ::close(number_);
}

void refuse(const MessagePattern& pattern, const fs::path& path,
            std::vector<std::string> arguments) {
    throw Error(ErrorKind::input, say(pattern, path.string(), arguments));
}

std::string reason() { return std::strerror(errno); }  // NOLINT(concurrency-mt-unsafe)

int open_regular(const fs::path& path, std::uint64_t limit, std::uint64_t& size) {
    // Non-blocking, so that a FIFO is refused instead of waited for.
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);  // NOLINT
    if (file < 0) refuse(messages::file_not_read, path, {reason()});
    struct stat facts {};
    const bool known = ::fstat(file, &facts) == 0;
    size = known ? static_cast<std::uint64_t>(facts.st_size) : 0;
    if (known && S_ISREG(facts.st_mode) && size <= limit) return file;
    const std::string why = reason();
    ::close(file);
    if (!known) refuse(messages::file_not_read, path, {why});
    if (!S_ISREG(facts.st_mode)) refuse(messages::not_a_file, path);
    refuse(messages::file_too_large, path, {std::to_string(size), std::to_string(limit)});
}

void write_all(int descriptor, std::string_view content, const fs::path& path) {
    while (!content.empty()) {
        const auto written = ::write(descriptor, content.data(), content.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) refuse(messages::file_not_written, path, {reason()});
        content.remove_prefix(static_cast<std::size_t>(written));
    }
}

int make_temporary(const fs::path& folder, std::string_view prefix, std::string& name) {
    std::error_code error;
    fs::create_directories(folder, error);
    name = (folder / (std::string(prefix) + "XXXXXX")).string();
    if (error) refuse(messages::file_not_written, name, {error.message()});
    const int file = ::mkostemp(name.data(), O_CLOEXEC);
    if (file < 0) refuse(messages::file_not_written, name, {reason()});
    return file;
}

void sync_folder(const fs::path& folder) {
    const Descriptor descriptor(
        ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));  // NOLINT
    if (descriptor.get() >= 0) ::fsync(descriptor.get());
}

}  // namespace almanac::disk
