// Why: a workspace holds what others handed in: below a folder that somebody named, no link and no
// name leads out of it. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <vector>

namespace almanac::disk {

/// A path as it may be reached: `root`, which somebody named, through whatever links; `below` it
/// through none, and without "..". Where nothing is below, the whole path was named.
struct Place {
    std::filesystem::path root;
    std::filesystem::path below;

    std::filesystem::path path() const { return below.empty() ? root : root / below; }
};

/// A folder that was named, taken apart once.
struct Root {
    explicit Root(std::filesystem::path named);
    std::filesystem::path path;
    std::vector<std::filesystem::path> names;  ///< From the machine's root on, as spelled.
};

/// The place of `path`, seen from the longest of `roots` that begins it as it is spelled; named as
/// a whole where none does. A ".." behind the root stays in `below`, where it is refused.
Place place_of(const std::filesystem::path& path, const std::vector<Root>& roots);

/// How what lies below a root is reached; kernels before 5.6 and some containers lack openat2.
enum class Walk { by_kernel = 1, step_by_step };

/// Opens it as open(2) does: -1 with errno. ELOOP or EXDEV where a link or a name below the root
/// leads away.
int open_place(const Place& place, int flags, mode_t mode = 0, Walk walk = Walk::by_kernel);

/// Opens a folder for reading; those that are missing are made, each synced in the one above. -1
/// with errno.
int open_made_folder(const Place& folder);

/// Whether errno says that what was to be opened below a root leads out of it.
bool leads_away(const Place& place, int error);

}  // namespace almanac::disk
