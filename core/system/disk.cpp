// Why: see disk.hpp. SPDX-License-Identifier: Apache-2.0
#include "system/disk.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <random>

#include "almanac/error.hpp"
#include "system/system_messages.hpp"

namespace almanac::disk {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view letters =
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
constexpr std::size_t letters_wanted = 6;

/// Makes a file that nobody else has; its name comes back in `name`.
int make_new(int folder, std::string_view prefix, std::string& name) {
    for (int attempt = 0; attempt < 100; ++attempt) {
        name = std::string(prefix) + unused_letters();
        const int file = ::openat(folder, name.c_str(),  // NOLINT
                                  O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
        if (file >= 0 || (errno != EEXIST && errno != EINTR)) return file;
    }
    return -1;
}

}  // namespace

Descriptor::~Descriptor() {
    if (number_ >= 0) ::close(number_);
}

void refuse(const MessagePattern& pattern, const fs::path& path,
            std::vector<std::string> arguments) {
    throw Error(ErrorKind::input, say(pattern, path.string(), arguments));
}

void refuse_place(const MessagePattern& pattern, const Place& place) {
    if (leads_away(place, errno)) refuse(messages::leads_away, place.path(), {place.root.string()});
    refuse(pattern, place.path(), {reason()});
}

std::string reason() { return std::strerror(errno); }  // NOLINT(concurrency-mt-unsafe)

int open_regular(const Place& place, std::uint64_t limit, std::uint64_t& size) {
    // Non-blocking, so that a FIFO is refused instead of waited for.
    const int file = open_place(place, O_RDONLY | O_NONBLOCK);
    if (file < 0) refuse_place(messages::file_not_read, place);
    struct stat facts {};
    const bool known = ::fstat(file, &facts) == 0;
    size = known ? static_cast<std::uint64_t>(facts.st_size) : 0;
    if (known && S_ISREG(facts.st_mode) && size <= limit) return file;
    const std::string why = reason();
    ::close(file);
    const auto path = place.path();
    if (!known) refuse(messages::file_not_read, path, {why});
    if (!S_ISREG(facts.st_mode)) refuse(messages::not_a_file, path);
    refuse(messages::file_too_large, path, {std::to_string(size), std::to_string(limit)});
}

int open_regular(const fs::path& path, std::uint64_t limit, std::uint64_t& size) {
    return open_regular(Place{path, {}}, limit, size);
}

void write_all(int descriptor, std::string_view content, const fs::path& path) {
    while (!content.empty()) {
        const auto written = ::write(descriptor, content.data(), content.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) refuse(messages::file_not_written, path, {reason()});
        content.remove_prefix(static_cast<std::size_t>(written));
    }
}

NewFile::NewFile(int folder, std::string_view prefix, const fs::path& path)
    : folder_(folder),
      path_(path),
      file_(std::make_unique<Descriptor>(make_new(folder, prefix, temporary_))) {
    if (file_->get() < 0) refuse(messages::file_not_written, path_, {reason()});
}

NewFile::~NewFile() {
    if (!finished_) ::unlinkat(folder_, temporary_.c_str(), 0);
}

void NewFile::complete() {
    if (file_ == nullptr) return;
    if (::fchmod(file_->get(), 0644) != 0 || !sync(file_->get()))
        refuse(messages::file_not_written, path_, {reason()});
    file_.reset();
}

void NewFile::finish(const fs::path& name) {
    complete();
    if (::renameat(folder_, temporary_.c_str(), folder_, name.c_str()) != 0)
        refuse(messages::file_not_written, path_, {reason()});
    finished_ = true;
    if (!sync(folder_)) refuse(messages::file_not_written, path_, {reason()});
}

int make_temporary(const fs::path& folder, std::string_view prefix, std::string& name) {
    const Descriptor made(open_made_folder({folder, {}}));
    name = (folder / prefix).string();
    if (made.get() < 0) refuse(messages::file_not_written, name, {reason()});
    std::string last;
    const int file = make_new(made.get(), prefix, last);
    if (file < 0) refuse(messages::file_not_written, name, {reason()});
    name = (folder / last).string();
    return file;
}

std::string unused_letters() {
    std::random_device random;
    std::string name;
    for (std::size_t i = 0; i < letters_wanted; ++i) name += letters[random() % letters.size()];
    return name;
}

bool is_temporary(std::string_view name, std::string_view prefix) {
    if (!name.starts_with(prefix) || name.size() != prefix.size() + letters_wanted) return false;
    return name.find_first_not_of(letters, prefix.size()) == std::string_view::npos;
}

bool sync(int descriptor) {
    int done = -1;
    do done = ::fsync(descriptor);
    while (done != 0 && errno == EINTR);
    if (done == 0) return true;
    // File systems without a sync of folders say so in one of these ways; of files all have it.
    struct stat facts {};
    const int error = errno;
    const bool is_folder = ::fstat(descriptor, &facts) == 0 && S_ISDIR(facts.st_mode);
    errno = error;
    return is_folder && (error == EINVAL || error == ENOTSUP);
}

void sync_folder(const fs::path& folder) {
    const Descriptor descriptor(
        ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));  // NOLINT
    if (descriptor.get() < 0 || !sync(descriptor.get()))
        refuse(messages::file_not_written, folder, {reason()});
}

}  // namespace almanac::disk
