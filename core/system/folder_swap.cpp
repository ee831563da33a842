// Why: see folder_swap.hpp. SPDX-License-Identifier: Apache-2.0
#include "system/folder_swap.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <memory>
#include <optional>
#include <set>

#include "system/disk.hpp"
#include "system/folder_links.hpp"
#include "system/lies_in.hpp"
#include "system/system_messages.hpp"

namespace almanac::disk {
namespace {

namespace fs = std::filesystem;

/// What the folder that was exchanged for the new one holds: how far a killed process had come.
constexpr const char* marker = ".almanac-replacing";

[[noreturn]] void fail(const fs::path& path) {
    refuse(messages::file_not_written, path, {reason()});
}

/// Ways in which a disk says that it does not do this, or not here.
bool is_inability(int error) {
    constexpr std::array inabilities{EPERM, EACCES, EROFS,  EXDEV,  EINVAL,
                                     EBUSY, ENOSYS, EMLINK, ENOTSUP};
    return std::find(inabilities.begin(), inabilities.end(), error) != inabilities.end();
}

/// The folder in which `name` lies below an open one, made where it is missing; no link is
/// followed.
std::unique_ptr<Descriptor> folder_of(int folder, const fs::path& name, const fs::path& path) {
    auto open =
        std::make_unique<Descriptor>(::openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    for (const auto& part : name.parent_path()) {
        if (open->get() >= 0 && ::mkdirat(open->get(), part.c_str(), 0755) != 0 && errno != EEXIST)
            fail(path / name);
        open = std::make_unique<Descriptor>(
            ::openat(open->get(), part.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    }
    if (open->get() < 0) fail(path / name);
    return open;
}

/// Each whole, then renamed as close together as can be.
void replace_one_by_one(int folder, const fs::path& path, const std::vector<NewContent>& files) {
    ::unlinkat(folder, marker, 0);
    std::vector<std::unique_ptr<Descriptor>> folders;
    std::vector<std::unique_ptr<NewFile>> written;
    for (const auto& file : files) {
        const fs::path name = file.name;
        folders.push_back(folder_of(folder, name, path));
        written.push_back(std::make_unique<NewFile>(
            folders.back()->get(), "." + name.filename().string() + ".", path / name));
        written.back()->write(file.content);
        written.back()->complete();
    }
    for (std::size_t i = 0; i < files.size(); ++i)
        written[i]->finish(fs::path(files[i].name).filename());
}

bool holds_current_folder(const fs::path& path) {
    std::error_code error;
    const auto current = fs::current_path(error);
    return error || lies_in(current, path);
}

bool same(const struct stat& a, const struct stat& b) {
    return a.st_dev == b.st_dev && a.st_ino == b.st_ino;
}

/// A folder and the one that is to take its place. Each step answers false where this disk or this
/// folder does not allow it and nothing has changed.
class Swap {
public:
    Swap(fs::path folder, const std::vector<NewContent>& files)
        : path_(std::move(folder)), name_(path_.filename()), files_(files) {
        for (const auto& file : files_) marked_.replaced.insert(file.name);
    }
    ~Swap() {
        if (staged_ != nullptr) remove_beside(staged_name_);
    }
    Swap(const Swap&) = delete;
    Swap& operator=(const Swap&) = delete;

    bool run() {
        if (!name_.has_filename() || holds_current_folder(path_)) return false;
        if (!open_both()) return false;
        clear_leftovers();
        if (!stage()) return false;
        write_new();
        mark();
        if (!exchange()) return false;
        settle();
        return true;
    }

private:
    int parent() const { return parent_->get(); }
    int live() const { return live_->get(); }

    /// The folder is locked: whoever comes second waits, and looks again.
    bool open_both() {
        parent_ = std::make_unique<Descriptor>(
            open_place({path_.parent_path(), {}}, O_RDONLY | O_DIRECTORY));
        if (parent() < 0) return unable();
        struct stat locked {};
        struct stat there {};
        do {
            live_ = std::make_unique<Descriptor>(
                ::openat(parent(), name_.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
            if (live() < 0) return unable();
            ::flock(live(), LOCK_EX);
            if (::fstat(live(), &locked) != 0 ||
                ::fstatat(parent(), name_.c_str(), &there, AT_SYMLINK_NOFOLLOW) != 0)
                return unable();
        } while (!same(locked, there));
        facts_ = locked;
        return ::fstat(parent(), &there) == 0 && there.st_dev == locked.st_dev;
    }

    /// Of processes that were killed: what was never exchanged goes; what was, is settled.
    void clear_leftovers() {
        std::vector<std::string> names;
        if (!names_of_folder(parent(), names)) return;
        for (const auto& name : names) {
            if (!is_temporary(name, prefix())) continue;
            const Descriptor left(
                ::openat(parent(), name.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
            if (left.get() < 0 || ::flock(left.get(), LOCK_EX | LOCK_NB) != 0) continue;
            if (const auto marked = read_mark(left.get(), marker))
                settle_folder(left.get(), live(), *marked, marker);
            else
                remove_beside(name);
            ::unlinkat(parent(), name.c_str(), AT_REMOVEDIR);
        }
    }

    /// What writings under way had here when they were killed is not carried over.
    void leave_out_temporaries() {
        std::vector<std::string> names;
        if (!names_of_folder(live(), names)) return;
        std::set<std::string> written{marker};
        for (const auto& file : files_) written.insert(file.name);
        for (const auto& name : names)
            for (const auto& each : written)
                if (is_temporary(name, "." + each + ".")) marked_.replaced.insert(name);
    }

    bool stage() {
        leave_out_temporaries();
        staged_name_ = prefix() + unused_letters();
        if (::mkdirat(parent(), staged_name_.c_str(), 0700) != 0) return unable();
        staged_ = std::make_unique<Descriptor>(::openat(
            parent(), staged_name_.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
        if (staged_->get() < 0) return unable();
        ::flock(staged_->get(), LOCK_EX);
        return take_over_rights(live(), staged_->get(), facts_)
                   ? link_all(live(), staged_->get(), marked_, marker) || unable()
                   : false;
    }

    void write_new() const {
        for (const auto& file : files_) {
            const fs::path name = file.name;
            const auto folder = folder_of(staged_->get(), name, path_);
            const Descriptor made(::openat(folder->get(), name.filename().c_str(),
                                           O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644));
            if (made.get() < 0) fail(path_ / name);
            write_all(made.get(), file.content, path_ / name);
            if (::fchmod(made.get(), 0644) != 0 || !sync(made.get()) || !sync(folder->get()))
                fail(path_ / name);
        }
        if (!sync(staged_->get())) fail(path_);
    }

    /// From here on the folder that is there tells what was to be replaced in it.
    void mark() const {
        NewFile file(live(), "." + std::string(marker) + ".", path_ / marker);
        file.write(to_text(marked_));
        file.finish(marker);
    }

    bool exchange() {
        if (::renameat2(parent(), staged_name_.c_str(), parent(), name_.c_str(), RENAME_EXCHANGE) !=
            0) {
            const int error = errno;
            ::unlinkat(live(), marker, 0);
            errno = error;
            return unable();
        }
        exchanged_ = std::move(staged_);
        if (!sync(parent())) fail(path_);
        return true;
    }

    /// The new files are in their place; what is left of the old folder is no reason to fail.
    void settle() const {
        if (settle_folder(live(), exchanged_->get(), marked_, marker))
            ::unlinkat(parent(), staged_name_.c_str(), AT_REMOVEDIR);
    }

    void remove_beside(const std::string& name) const {
        std::error_code ignored;
        fs::remove_all(path_.parent_path() / name, ignored);
    }

    /// False where errno tells an inability; throws at any other error.
    bool unable() const {
        if (!is_inability(errno)) fail(path_);
        return false;
    }

    std::string prefix() const { return "." + name_.string() + ".almanac-"; }

    fs::path path_;
    fs::path name_;
    const std::vector<NewContent>& files_;
    Mark marked_;
    struct stat facts_ {};
    std::unique_ptr<Descriptor> parent_;
    std::unique_ptr<Descriptor> live_;
    std::unique_ptr<Descriptor> staged_;
    std::unique_ptr<Descriptor> exchanged_;
    std::string staged_name_;
};

}  // namespace

void swap_in_files(int folder, const fs::path& path, const std::vector<NewContent>& files) {
    std::error_code error;
    const auto real = fs::canonical(path, error);
    struct stat opened {};
    struct stat named {};
    const bool is_there = !error && ::fstat(folder, &opened) == 0 &&
                          ::stat(real.c_str(), &named) == 0 && same(opened, named);
    if (!is_there || !Swap(real, files).run()) replace_one_by_one(folder, path, files);
}

}  // namespace almanac::disk
