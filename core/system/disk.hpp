// Why: what writing and reading files share below System: descriptors that close, writes that
// finish, folders that are synced. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "messages/messages.hpp"

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
/// What errno says.
std::string reason();

/// Opens a regular file of at most `limit` bytes for reading and tells its size; refuses all else.
int open_regular(const std::filesystem::path& path, std::uint64_t limit, std::uint64_t& size);
void write_all(int descriptor, std::string_view content, const std::filesystem::path& path);
/// Makes `folder` where it is missing and a new file of its own in it; `name` becomes its path.
int make_temporary(const std::filesystem::path& folder, std::string_view prefix, std::string& name);
void sync_folder(const std::filesystem::path& folder);

}  // namespace almanac::disk
