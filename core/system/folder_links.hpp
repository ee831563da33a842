// Why: a folder that takes another's place holds all that lay in that one, by links, and what was
// saved meanwhile is found again. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/stat.h>

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace almanac::disk {

/// What was done with the entries of a folder that is to be exchanged.
struct Mark {
    std::set<std::string> replaced;  ///< Files that have new content, as paths below the folder.
    std::set<ino_t> linked;          ///< Files that lie in the new folder too.

    /// The same as a folder in it sees it.
    Mark below(const std::string& name) const;
};
std::string to_text(const Mark& mark);
/// The mark that lies in an open folder under `name`; nothing where there is none.
std::optional<Mark> read_mark(int folder, const char* name);

/// Names in an open folder; false with errno.
bool names_of_folder(int folder, std::vector<std::string>& names);

/// Gives the new folder owner, group, mode and access lists of the old one; false where it cannot.
bool take_over_rights(int from, int to, const struct stat& facts);

/// Links all of `from` but what is replaced into `to`, folders with what is in them, and notes what
/// was linked. False with errno, EMLINK where there is too much. `mark_name` is left out.
bool link_all(int from, int to, Mark& mark, const char* mark_name);

/// Takes apart the folder `old` that was exchanged for `live`: what `live` has goes, what was saved
/// in `old` after the linking moves to `live`. False where something stays.
bool settle_folder(int old, int live, const Mark& mark, const char* mark_name);

}  // namespace almanac::disk
