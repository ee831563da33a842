// Why: see place.hpp. SPDX-License-Identifier: Apache-2.0
#include "system/place.hpp"

#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "system/disk.hpp"

namespace almanac::disk {
namespace {

namespace fs = std::filesystem;

/// Its names from the machine's root on, as they are spelled.
std::vector<fs::path> names_of(const fs::path& path) {
    std::vector<fs::path> names;
    for (const auto& name : fs::absolute(path))
        if (!name.empty() && name != ".") names.push_back(name);
    return names;
}

int open_here(int folder, const char* name, int flags, mode_t mode) {
    int opened = -1;
    do opened = ::openat(folder, name, flags | O_CLOEXEC, mode);  // NOLINT
    while (opened < 0 && errno == EINTR);
    return opened;
}

/// A link that was opened as such, or stood where a folder was wanted.
bool is_link(int folder, const char* name) {
    struct stat facts {};
    return ::fstatat(folder, name, &facts, AT_SYMLINK_NOFOLLOW) == 0 && S_ISLNK(facts.st_mode);
}

int open_unlinked(int folder, const fs::path& name, int flags, mode_t mode) {
    const int opened = open_here(folder, name.c_str(), flags | O_NOFOLLOW, mode);
    const int error = errno;
    const bool linked =
        (opened >= 0 ? (flags & O_PATH) != 0 : error == ENOTDIR) && is_link(folder, name.c_str());
    if (linked && opened >= 0) ::close(opened);
    errno = linked ? ELOOP : error;
    return linked ? -1 : opened;
}

int walk_to(int root, const fs::path& below, int flags, mode_t mode) {
    const std::vector<fs::path> names(below.begin(), below.end());
    int folder = root;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const bool is_last = i + 1 == names.size();
        const int next = open_unlinked(folder, names[i], is_last ? flags : O_PATH | O_DIRECTORY,
                                       is_last ? mode : 0);
        const int error = errno;
        if (folder != root) ::close(folder);
        errno = error;
        if (next < 0) return -1;
        folder = next;
    }
    return folder;
}

int open_by_kernel(int root, const fs::path& below, int flags, mode_t mode) {
    open_how how{};
    how.flags = static_cast<unsigned>(flags | O_CLOEXEC);
    how.mode = (flags & O_CREAT) != 0 ? mode : 0;
    how.resolve = RESOLVE_BENEATH | RESOLVE_NO_MAGICLINKS | RESOLVE_NO_SYMLINKS;
    long opened = -1;
    do opened = ::syscall(SYS_openat2, root, below.c_str(), &how, sizeof how);
    while (opened < 0 && (errno == EINTR || errno == EAGAIN));
    return static_cast<int>(opened);
}

bool climbs(const fs::path& below) {
    return std::any_of(below.begin(), below.end(), [](const auto& name) { return name == ".."; });
}

}  // namespace

Root::Root(fs::path named) : path(named.empty() ? fs::path(".") : std::move(named)) {
    names = names_of(path);
}

Place place_of(const fs::path& path, const std::vector<Root>& roots) {
    const auto names = names_of(path);
    std::size_t longest = 0;
    Place place{path, {}};
    for (const auto& root : roots) {
        const auto& front = root.names;
        if (front.size() < longest || front.size() > names.size() ||
            !std::equal(front.begin(), front.end(), names.begin()))
            continue;
        longest = front.size();
        place = {root.path, {}};
        for (std::size_t i = front.size(); i < names.size(); ++i) place.below /= names[i];
    }
    return place;
}

int open_place(const Place& place, int flags, mode_t mode, Walk walk) {
    if (place.below.empty()) return open_here(AT_FDCWD, place.root.c_str(), flags, mode);
    if (climbs(place.below)) {
        errno = EXDEV;
        return -1;
    }
    const Descriptor root(open_here(AT_FDCWD, place.root.c_str(), O_PATH | O_DIRECTORY, 0));
    if (root.get() < 0) return -1;
    if (walk == Walk::by_kernel) {
        const int opened = open_by_kernel(root.get(), place.below, flags, mode);
        if (opened >= 0 || (errno != ENOSYS && errno != EPERM)) return opened;
    }
    return walk_to(root.get(), place.below, flags, mode);
}

int open_made_folder(const Place& folder) {
    const int there = open_place(folder, O_RDONLY | O_DIRECTORY);
    if (there >= 0 || errno != ENOENT) return there;
    Place above = folder;
    fs::path name;
    if (!folder.below.empty()) {
        name = folder.below.filename();
        above.below = folder.below.parent_path();
    } else {
        const fs::path whole = fs::absolute(folder.root / "").parent_path();
        name = whole.filename();
        above.root = whole.parent_path();
    }
    const Descriptor parent(open_made_folder(above));
    if (parent.get() < 0) return -1;
    if (::mkdirat(parent.get(), name.c_str(), 0777) != 0 && errno != EEXIST) return -1;
    if (!sync(parent.get())) return -1;
    return open_place(folder, O_RDONLY | O_DIRECTORY);
}

bool leads_away(const Place& place, int error) {
    return !place.below.empty() && (error == ELOOP || error == EXDEV);
}

}  // namespace almanac::disk
