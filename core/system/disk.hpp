// Why: what writing and reading files share below System: descriptors that close, writes that
// finish, files and folders that are synced. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "messages/messages.hpp"
#include "system/place.hpp"

namespace almanac::disk {

/// An open descriptor that is closed on every way out.
class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}
    ~Descriptor();
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int get() const { return number_; }

private:
    int number_;
};

/// Throws Error(input) about `path`.
[[noreturn]] void refuse(const MessagePattern& pattern, const std::filesystem::path& path,
                         std::vector<std::string> arguments = {});
/// As refuse, with what errno says; or that a link or name leads out of the place's root.
[[noreturn]] void refuse_place(const MessagePattern& pattern, const Place& place);
/// What errno says.
std::string reason();

/// Opens a regular file of at most `limit` bytes for reading and tells its size; refuses all else.
int open_regular(const Place& place, std::uint64_t limit, std::uint64_t& size);
int open_regular(const std::filesystem::path& path, std::uint64_t limit, std::uint64_t& size);
void write_all(int descriptor, std::string_view content, const std::filesystem::path& path);

/// A file that is being written in a folder, under a name of its own until it is whole; what was
/// not finished goes with its owner.
class NewFile {
public:
    /// `folder` is an open descriptor and outlives this; `name` is for messages. Temporary names
    /// begin with `prefix` and end with six letters and digits.
    NewFile(int folder, std::string_view prefix, const std::filesystem::path& path);
    ~NewFile();
    NewFile(const NewFile&) = delete;
    NewFile& operator=(const NewFile&) = delete;

    void write(std::string_view content) const { write_all(file_->get(), content, path_); }
    /// Syncs and closes it.
    void complete();
    /// Completes it, gives it its name in place of whatever had it, and syncs the folder.
    void finish(const std::filesystem::path& name);

private:
    int folder_;
    std::filesystem::path path_;
    std::string temporary_;
    std::unique_ptr<Descriptor> file_;
    bool finished_ = false;
};

/// Makes `folder` where it is missing and a new file of its own in it; `name` becomes its path.
int make_temporary(const std::filesystem::path& folder, std::string_view prefix, std::string& name);
/// Six letters and digits that no other process is likely to take.
std::string unused_letters();
/// Whether `name` is `prefix` and six letters and digits: left by a process that was killed.
bool is_temporary(std::string_view name, std::string_view prefix);

/// Whether all that was written is on the disk; for a folder, its names. False with errno.
bool sync(int descriptor);
/// Throws Error(input) where a folder's names are not known to be on the disk.
void sync_folder(const std::filesystem::path& folder);

}  // namespace almanac::disk
