// Why: the files of an edition belong together: whoever opens the folder finds all of the new one
// or all of the old one, whenever the power failed. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <vector>

#include "system/system.hpp"

namespace almanac::disk {

/// Replaces `files` of the open folder `folder` (at `path`) together. A folder is made beside it,
/// with links to all else that lies there, and takes its place by one exchange of names; what
/// somebody saved there meanwhile is carried over. Where folders cannot be exchanged (it is a mount
/// point or the current folder, or the disk cannot), each file is written whole beside the old one
/// and then they are renamed one by one. Throws Error(input).
void swap_in_files(int folder, const std::filesystem::path& path,
                   const std::vector<NewContent>& files);

}  // namespace almanac::disk
