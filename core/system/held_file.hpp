// Why: half a gigabyte that somebody may still be writing to is copied once, beside the place where
// it will be kept; everything is read from the copy. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace almanac {

/// A copy of a file that nobody else changes, on disk and readable like memory. It goes when its
/// owner goes, unless it was kept.
class HeldFile {
public:
    /// How the names of copies begin; what a killed process left is known by it.
    static constexpr std::string_view prefix = ".held.";

    /// Copies a regular file of at most `limit` bytes into `folder`; `watch` is given all bytes in
    /// their order, on another thread, while the next are copied. Throws Error(input) as
    /// System::read_file does, and Error(input) where `folder` cannot be written.
    HeldFile(const std::filesystem::path& file, const std::filesystem::path& folder,
             std::uint64_t limit, const std::function<void(std::string_view)>& watch);
    ~HeldFile();
    HeldFile(const HeldFile&) = delete;
    HeldFile& operator=(const HeldFile&) = delete;

    std::string_view bytes() const { return {data_, size_}; }
    /// Gives back the memory of a part; the part stays readable.
    void forget(std::string_view part) const;
    /// Syncs it and moves it to `path` of the same disk, where it stays.
    void keep_as(const std::filesystem::path& path) const;

private:
    void fill(int from, std::uint64_t limit, const std::filesystem::path& file,
              const std::function<void(std::string_view)>& watch);

    std::filesystem::path place_;
    int descriptor_ = -1;
    const char* data_ = nullptr;
    std::size_t size_ = 0;
    mutable bool kept_ = false;
};

}  // namespace almanac
