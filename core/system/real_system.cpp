// Why: the machine's own disk, clock and environment, with every way a file can be no file turned
// into one clear error. SPDX-License-Identifier: Apache-2.0
#include <dirent.h>
#include <sys/auxv.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <ctime>

#include "almanac/error.hpp"
#include "messages/messages.hpp"
#include "system/disk.hpp"
#include "system/system.hpp"
#include "system/system_messages.hpp"

namespace almanac {
namespace {

namespace fs = std::filesystem;
using namespace disk;

class RealSystem final : public System {
public:
    std::string read_file(const fs::path& path, std::uint64_t limit) const override {
        std::uint64_t size = 0;
        const Descriptor file(open_regular(path, limit, size));
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
        std::string temporary;
        const Descriptor file(
            make_temporary(folder, "." + path.filename().string() + ".", temporary));
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
        if (!error) return program.parent_path();
        // Without /proc: as whoever started it called it.
        const auto* started = reinterpret_cast<const char*>(::getauxval(AT_EXECFN));
        if (started == nullptr) return ".";
        const auto folder = fs::absolute(started, error).parent_path();
        return error ? fs::path(".") : folder;
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
