// Why: the machine's own disk, clock and environment, with every way a file can be no file turned
// into one clear error. SPDX-License-Identifier: Apache-2.0
#include <dirent.h>
#include <fcntl.h>
#include <sys/auxv.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <ctime>
#include <mutex>

#include "almanac/error.hpp"
#include "messages/messages.hpp"
#include "system/disk.hpp"
#include "system/folder_swap.hpp"
#include "system/system.hpp"
#include "system/system_messages.hpp"

namespace almanac {
namespace {

namespace fs = std::filesystem;
using namespace disk;

/// The years in which somebody may run this program.
constexpr int first_year = 2000;
constexpr int last_year = 2999;

/// A disk that is away must not look like one that is empty.
void require_no_broken_link(const fs::path& path) {
    fs::path so_far;
    for (const auto& name : path) {
        so_far /= name;
        std::error_code error;
        const auto target = fs::read_symlink(so_far, error);
        if (!error && !fs::exists(so_far, error))
            refuse(messages::link_to_nothing, so_far, {target.string()});
    }
}

/// What is there, if anything.
std::optional<struct stat> facts_of(const Place& place) {
    const Descriptor there(open_place(place, O_PATH));
    struct stat facts {};
    if (there.get() >= 0 && ::fstat(there.get(), &facts) == 0) return facts;
    if (errno != ENOENT && errno != ENOTDIR) refuse_place(messages::file_not_read, place);
    require_no_broken_link(place.path());
    return std::nullopt;
}

/// An open folder and its names.
class Folder {
public:
    explicit Folder(int descriptor) : folder_(::fdopendir(descriptor)) {}
    ~Folder() {
        if (folder_ != nullptr) ::closedir(folder_);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    /// False where they could not be read to the end.
    bool names(std::vector<std::string>& names) {
        if (folder_ == nullptr) return false;
        errno = 0;
        while (const dirent* entry = ::readdir(folder_)) {  // NOLINT(concurrency-mt-unsafe)
            const std::string_view name = entry->d_name;
            if (name != "." && name != "..") names.emplace_back(name);
            errno = 0;
        }
        return errno == 0;
    }

private:
    DIR* folder_;
};

class RealSystem final : public System {
public:
    explicit RealSystem(bool confines) : confines_(confines) {}

    std::string read_file(const fs::path& path, std::uint64_t limit) const override {
        std::uint64_t size = 0;
        const Descriptor file(open_regular(place(path), limit, size));
        return read_all(file.get(), size, limit, path);
    }

    bool exists(const fs::path& path) const override { return facts_of(place(path)).has_value(); }

    bool is_directory(const fs::path& path) const override {
        const auto facts = facts_of(place(path));
        return facts && S_ISDIR(facts->st_mode);
    }

    std::vector<std::string> list(const fs::path& path) const override {
        std::vector<std::string> names;
        const Place folder = place(path);
        if (!is_directory(path)) return names;
        const int opened = open_place(folder, O_RDONLY | O_DIRECTORY);
        if (opened < 0) refuse_place(messages::file_not_read, folder);
        if (!Folder(opened).names(names)) refuse_place(messages::file_not_read, folder);
        std::sort(names.begin(), names.end());
        return names;
    }

    void write_file(const fs::path& path, std::string_view content) const override {
        const Descriptor folder(made_folder(path.parent_path(), path));
        NewFile file(folder.get(), "." + path.filename().string() + ".", path);
        file.write(content);
        file.finish(path.filename());
    }

    void replace_together(const fs::path& folder,
                          const std::vector<NewContent>& files) const override {
        const Descriptor reached(made_folder(folder, folder));
        swap_in_files(reached.get(), folder, files);
    }

    void admit(const fs::path& folder) const override {
        if (!confines_) return;
        const std::scoped_lock lock(guard_);
        roots_.emplace_back(folder);
    }

    std::string now() const override {
        const std::time_t seconds = std::time(nullptr);
        std::tm parts{};
        const bool known = ::gmtime_r(&seconds, &parts) != nullptr;
        const int year = known ? parts.tm_year + 1900 : 0;
        if (year < first_year || year > last_year)
            throw Error(ErrorKind::input,
                        say(messages::absurd_clock, "",
                            {known ? std::to_string(year) : std::to_string(seconds) + " s"}));
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
        auto program = fs::read_symlink("/proc/self/exe", error);
        if (!error) return program.parent_path();
        // Without /proc: as the program was started, of which the kernel tells every process.
        const auto* started = reinterpret_cast<const char*>(::getauxval(AT_EXECFN));
        program = started == nullptr ? fs::path() : fs::canonical(started, error);
        return started == nullptr || error ? fs::path(".") : program.parent_path();
    }

private:
    Place place(const fs::path& path) const {
        if (!confines_) return {path, {}};
        const std::scoped_lock lock(guard_);
        return place_of(path, roots_);
    }

    int made_folder(const fs::path& folder, const fs::path& asked) const {
        const Place there = place(folder.empty() ? fs::path(".") : folder);
        const int opened = open_made_folder(there);
        if (opened >= 0) return opened;
        if (leads_away(there, errno)) refuse_place(messages::file_not_written, there);
        refuse(messages::file_not_written, asked, {reason()});
    }

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

    const bool confines_;
    mutable std::mutex guard_;
    mutable std::vector<Root> roots_;
};

}  // namespace

const System& real_system() {
    static const RealSystem system(/*confines=*/false);
    return system;
}

std::unique_ptr<System> make_confined_system() {
    return std::make_unique<RealSystem>(/*confines=*/true);
}

}  // namespace almanac
