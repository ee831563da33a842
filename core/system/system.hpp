// Why: the one door to disk, clock and environment; everything else is a function of values and can
// be tested as such. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace almanac {

/// A file to be, by its name in a folder.
struct NewContent {
    std::string name;
    std::string content;
};

/// Disk, clock and environment. The real one is real_system(); tests derive fakes. Thread safe.
class System {
public:
    virtual ~System() = default;

    /// Whole content of a regular file of at most `limit` bytes; throws Error(input) with path and
    /// reason otherwise (missing, directory, FIFO, too large, unreadable).
    virtual std::string read_file(const std::filesystem::path& path,
                                  std::uint64_t limit = 1ULL << 30) const = 0;
    /// Whether something is there. Throws Error(input) where that cannot be told: no permission, a
    /// link that leads nowhere or out of an admitted folder, a disk that fails.
    virtual bool exists(const std::filesystem::path& path) const = 0;
    virtual bool is_directory(const std::filesystem::path& path) const = 0;
    /// Names in a folder, sorted by bytes; empty where there is no such folder. Throws as exists.
    virtual std::vector<std::string> list(const std::filesystem::path& folder) const = 0;
    /// Replaces a file by a whole new one or not at all: temporary name, sync, rename. Makes
    /// missing folders.
    virtual void write_file(const std::filesystem::path& path, std::string_view content) const = 0;
    /// Replaces files of one folder together: whenever the process dies, all are new or all are as
    /// they were. What else lies there stays. Where the disk cannot do that (a mount point, the
    /// current folder), each is replaced whole, one after the other.
    virtual void replace_together(const std::filesystem::path& folder,
                                  const std::vector<NewContent>& files) const {
        for (const auto& file : files) write_file(folder / file.name, file.content);
    }
    /// Names a folder that may lie anywhere; below it no link is followed and no name leads out.
    virtual void admit(const std::filesystem::path& folder) const { static_cast<void>(folder); }
    /// Now in UTC as 2018-03-15T08:30:00Z; used for the journal only, never for report content.
    virtual std::string now() const = 0;
    virtual std::optional<std::string> environment(const std::string& name) const = 0;
    /// Folder of the running program.
    virtual std::filesystem::path program_folder() const = 0;
};

/// The machine's own, which follows any link.
const System& real_system();

/// The machine's own, held to the folders that are admitted: below them it follows no link and no
/// name out. Other paths were typed by whoever started the program, and are taken as they are.
std::unique_ptr<System> make_confined_system();

}  // namespace almanac
