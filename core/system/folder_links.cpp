// Why: see folder_links.hpp. SPDX-License-Identifier: Apache-2.0
#include "system/folder_links.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <memory>

#include "system/disk.hpp"

namespace almanac::disk {
namespace {

/// Files of others that are linked into a new folder; one with more is no folder of editions.
constexpr std::size_t most_linked = 5000;

int open_folder(int above, const std::string& name) {
    return ::openat(above, name.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
}

bool look(int folder, const std::string& name, struct stat& facts) {
    return ::fstatat(folder, name.c_str(), &facts, AT_SYMLINK_NOFOLLOW) == 0;
}

bool copy_access_list(int from, int to, const char* kind) {
    std::array<char, 4096> list{};
    const auto size = ::fgetxattr(from, kind, list.data(), list.size());
    if (size < 0) return errno == ENODATA || errno == ENOTSUP;
    return ::fsetxattr(to, kind, list.data(), static_cast<std::size_t>(size), 0) == 0;
}

bool link_one(int from, int to, const std::string& name, Mark& mark, const char* mark_name) {
    struct stat facts {};
    if (!look(from, name, facts)) return errno == ENOENT;
    if (!S_ISDIR(facts.st_mode)) {
        if (mark.linked.size() == most_linked) {
            errno = EMLINK;
            return false;
        }
        if (::linkat(from, name.c_str(), to, name.c_str(), 0) != 0) return errno == ENOENT;
        mark.linked.insert(facts.st_ino);
        return true;
    }
    if (::mkdirat(to, name.c_str(), 0700) != 0) return false;
    const Descriptor inner(open_folder(from, name));
    const Descriptor made(open_folder(to, name));
    Mark below{mark.below(name).replaced, std::move(mark.linked)};
    if (inner.get() < 0 || made.get() < 0 || !link_all(inner.get(), made.get(), below, mark_name))
        return false;
    mark.linked = std::move(below.linked);
    if (take_over_rights(inner.get(), made.get(), facts)) return true;
    errno = EPERM;
    return false;
}

bool settle_one(int old, int live, const std::string& name, const Mark& mark,
                const char* mark_name) {
    struct stat before {};
    struct stat now {};
    if (!look(old, name, before)) return false;
    const bool is_there = look(live, name, now);
    if (S_ISDIR(before.st_mode) && is_there && S_ISDIR(now.st_mode)) {
        const Descriptor inner(open_folder(old, name));
        const Descriptor kept(open_folder(live, name));
        return inner.get() >= 0 && kept.get() >= 0 &&
               settle_folder(inner.get(), kept.get(), mark.below(name), mark_name) &&
               ::unlinkat(old, name.c_str(), AT_REMOVEDIR) == 0;
    }
    const bool was_linked = !S_ISDIR(before.st_mode) && mark.linked.count(before.st_ino) != 0;
    if (was_linked) return ::unlinkat(old, name.c_str(), 0) == 0;
    return ::renameat(old, name.c_str(), live, name.c_str()) == 0;
}

}  // namespace

Mark Mark::below(const std::string& name) const {
    Mark inner{{}, linked};
    const std::string prefix = name + "/";
    for (auto each = replaced.lower_bound(prefix);
         each != replaced.end() && each->starts_with(prefix); ++each)
        inner.replaced.insert(each->substr(prefix.size()));
    return inner;
}

std::string to_text(const Mark& mark) {
    std::string text;
    for (const auto& name : mark.replaced) text += "=" + name + "\n";
    for (const auto inode : mark.linked) text += "#" + std::to_string(inode) + "\n";
    return text;
}

std::optional<Mark> read_mark(int folder, const char* name) {
    const Descriptor file(::openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    if (file.get() < 0) return std::nullopt;
    std::string text;
    std::array<char, 4096> piece{};
    for (auto got = ::read(file.get(), piece.data(), piece.size()); got > 0;
         got = ::read(file.get(), piece.data(), piece.size()))
        text.append(piece.data(), static_cast<std::size_t>(got));
    Mark mark;
    std::size_t at = 0;
    for (auto end = text.find('\n'); end != std::string::npos; end = text.find('\n', at)) {
        const std::string line = text.substr(at, end - at);
        at = end + 1;
        if (line.starts_with('=')) mark.replaced.insert(line.substr(1));
        ino_t inode = 0;
        if (line.starts_with('#') &&
            std::from_chars(line.data() + 1, line.data() + line.size(), inode).ec == std::errc{})
            mark.linked.insert(inode);
    }
    return mark;
}

bool names_of_folder(int folder, std::vector<std::string>& names) {
    const std::unique_ptr<DIR, int (*)(DIR*)> open(
        ::fdopendir(::openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)), &::closedir);
    if (open == nullptr) return false;
    errno = 0;
    while (const dirent* entry = ::readdir(open.get())) {  // NOLINT(concurrency-mt-unsafe)
        const std::string_view name = entry->d_name;
        if (name != "." && name != "..") names.emplace_back(name);
        errno = 0;
    }
    return errno == 0;
}

bool take_over_rights(int from, int to, const struct stat& facts) {
    struct stat own {};
    if (::fstat(to, &own) != 0) return false;
    const bool is_same = own.st_uid == facts.st_uid && own.st_gid == facts.st_gid;
    if (!is_same && ::fchown(to, facts.st_uid, facts.st_gid) != 0) return false;
    return ::fchmod(to, facts.st_mode & 07777) == 0 &&
           copy_access_list(from, to, "system.posix_acl_access") &&
           copy_access_list(from, to, "system.posix_acl_default");
}

bool link_all(int from, int to, Mark& mark, const char* mark_name) {
    std::vector<std::string> names;
    if (!names_of_folder(from, names)) return false;
    for (const auto& name : names) {
        if (name == mark_name || mark.replaced.count(name) != 0) continue;
        if (!link_one(from, to, name, mark, mark_name)) return false;
    }
    return sync(to);
}

bool settle_folder(int old, int live, const Mark& mark, const char* mark_name) {
    std::vector<std::string> names;
    if (!names_of_folder(old, names)) return false;
    bool all = true;
    for (const auto& name : names) {
        if (name == mark_name) continue;
        if (mark.replaced.count(name) != 0)
            all = ::unlinkat(old, name.c_str(), 0) == 0 && all;
        else
            all = settle_one(old, live, name, mark, mark_name) && all;
    }
    // The mark goes last: as long as anything is left it tells what that is.
    return all && (::unlinkat(old, mark_name, 0) == 0 || errno == ENOENT);
}

}  // namespace almanac::disk
