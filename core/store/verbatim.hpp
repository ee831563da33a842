// Why: what was delivered is kept to the last byte; a small file is held in memory, a large one as
// a copy on disk. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "system/held_file.hpp"
#include "system/system.hpp"

namespace almanac {

/// Bytes; a larger file is refused.
inline constexpr std::uint64_t largest_delivery = 1ULL << 32U;

/// The bytes of a delivery and their SHA-256. Copies share them.
class Verbatim {
public:
    Verbatim() : Verbatim(std::string_view{}) {}
    Verbatim(std::string bytes);                                        // NOLINT: is bytes.
    Verbatim(std::string_view bytes) : Verbatim(std::string(bytes)) {}  // NOLINT: is bytes.
    Verbatim(const char* bytes) : Verbatim(std::string(bytes)) {}       // NOLINT: is bytes.

    std::string_view bytes() const;
    const std::string& sha256() const { return sha256_; }
    /// Gives back the memory of a part that was read, as far as it can be had again.
    void forget(std::string_view part) const;
    /// Writes the file `path`, whole and synced. A copy on disk becomes that file.
    void keep_as(const System& system, const std::filesystem::path& path) const;

    bool operator==(const Verbatim& other) const { return bytes() == other.bytes(); }

private:
    friend Verbatim read_verbatim(const System& system, const std::filesystem::path& file,
                                  const std::filesystem::path& store);

    std::shared_ptr<const std::string> text_;
    std::shared_ptr<const HeldFile> held_;
    std::string sha256_;
};

/// Reads a file to be delivered; a large one is copied into the folder of the store that it is
/// meant for. Throws Error(input) where it cannot be read, Error(store) where it cannot be copied.
Verbatim read_verbatim(const System& system, const std::filesystem::path& file,
                       const std::filesystem::path& store);

}  // namespace almanac
