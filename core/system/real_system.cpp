// Why: the machine's own disk, clock and environment, with every way a file can be no file turned
// into one clear error. SPDX-License-Identifier: Apache-2.0
#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <ctime>

#include "almanac/error.hpp"
#include "messages/messages.hpp"
#include "system/system.hpp"
#include "system/system_messages.hpp"

namespace almanac {
namespace {

namespace fs = std::filesystem;

/// An open descriptor that is closed on every way out.
class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}
    ~Descriptor() {
        if (number_ >= 0) ::close(number_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int get() const { return number_; }

private:
    int number_;
};

[[noreturn]] void refuse(const MessagePattern& pattern, const fs::path& path,
                         std::vector<std::string> arguments = {}) {
    throw Error(ErrorKind::input, say(pattern, path.string(), arguments));
}

std::string reason() { return std::strerror(errno); }  // NOLINT(concurrency-mt-unsafe)

void write_all(int descriptor, std::string_view content, const fs::path& path) {
    while (!content.empty()) {
        const auto written = ::write(descriptor, content.data(), content.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) refuse(messages::file_not_written, path, {reason()});
        content.remove_prefix(static_cast<std::size_t>(written));
    }
}

void sync_folder(const fs::path& folder) {
    const Descriptor descriptor(
        ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));  // NOLINT
    if (descriptor.get() >= 0) ::fsync(descriptor.get());
}

class RealSystem final : public System {
public:
    std::string read_file(const fs::path& path, std::uint64_t limit) const override {
        // Non-blocking, so that a FIFO is refused instead of waited for.
        const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));  // NOLINT
        if (file.get() < 0) refuse(messages::file_not_read, path, {reason()});
        struct stat facts {};
        if (::fstat(file.get(), &facts) != 0) refuse(messages::file_not_read, path, {reason()});
        if (!S_ISREG(facts.st_mode)) refuse(messages::not_a_file, path);
        const auto size = static_cast<std::uint64_t>(facts.st_size);
        if (size > limit)
            refuse(messages::file_too_large, path, {std::to_string(size), std::to_string(limit)});
        return read_all(file.get(), size, limit, path);
    }

    bool exists(const fs::path& path) const override {
        std::error_code error;
        return fs::exists(path, error);
    }

    bool is_directory(const fs::path& path) const override {
        std::error_code error;
        return fs::is_directory(path, error);
    }

    std::vector<std::string> list(const fs::path& folder) const override {
        std::vector<std::string> names;
        DIR* open_folder = ::opendir(folder.c_str());
        if (open_folder == nullptr) return names;
        while (const dirent* entry = ::readdir(open_folder)) {  // NOLINT(concurrency-mt-unsafe)
            const std::string_view name = entry->d_name;
            if (name != "." && name != "..") names.emplace_back(name);
        }
        ::closedir(open_folder);
        std::sort(names.begin(), names.end());
        return names;
    }

    void write_file(const fs::path& path, std::string_view content) const override {
        const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
        std::error_code error;
        fs::create_directories(folder, error);
        if (error) refuse(messages::file_not_written, path, {error.message()});
        std::string temporary = (folder / ("." + path.filename().string() + ".XXXXXX")).string();
        const Descriptor file(::mkostemp(temporary.data(), O_CLOEXEC));
        if (file.get() < 0) refuse(messages::file_not_written, path, {reason()});
        try {
            write_all(file.get(), content, path);
            if (::fchmod(file.get(), 0644) != 0 || ::fsync(file.get()) != 0 ||
                ::rename(temporary.c_str(), path.c_str()) != 0)
                refuse(messages::file_not_written, path, {reason()});
        } catch (...) {
            ::unlink(temporary.c_str());
            throw;
        }
        sync_folder(folder);
    }

    std::string now() const override {
        const std::time_t seconds = std::time(nullptr);
        std::tm parts{};
        ::gmtime_r(&seconds, &parts);
        std::array<char, 32> text{};
        std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts);
        return text.data();
    }

    std::optional<std::string> environment(const std::string& name) const override {
        const char* value = std::getenv(name.c_str());  // NOLINT(concurrency-mt-unsafe)
        return value == nullptr ? std::nullopt : std::optional<std::string>(value);
    }

    fs::path program_folder() const override {
        std::error_code error;
        const auto program = fs::read_symlink("/proc/self/exe", error);
        return error ? fs::path(".") : program.parent_path();
    }

private:
    static std::string read_all(int file, std::uint64_t size, std::uint64_t limit,
                                const fs::path& path) {
        std::string content(size + 1, '\0');
        std::size_t filled = 0;
        while (true) {
            if (filled == content.size()) content.resize(content.size() * 2);
            const auto got = ::read(file, content.data() + filled, content.size() - filled);
            if (got < 0 && errno == EINTR) continue;
            if (got < 0) refuse(messages::file_not_read, path, {reason()});
            if (got == 0) break;
            filled += static_cast<std::size_t>(got);
            // Files such as those of /proc have no size beforehand.
            if (filled > limit)
                refuse(messages::file_too_large, path,
                       {std::to_string(filled), std::to_string(limit)});
        }
        content.resize(filled);
        return content;
    }
};

}  // namespace

const System& real_system() {
    static const RealSystem system;
    return system;
}

}  // namespace almanac
