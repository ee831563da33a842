// Why: see backup_store.hpp. SPDX-License-Identifier: Apache-2.0
#include "store/backup_store.hpp"

#include <fcntl.h>
#include <unistd.h>
#include <algorithm>

#include "messages/messages.hpp"
#include "store/sqlite_store.hpp"
#include "store/store_errors.hpp"
#include "store/store_messages.hpp"
#include "system/disk.hpp"
#include "system/lies_in.hpp"

namespace almanac {
namespace {

namespace fs = std::filesystem;

/// Lies in a folder as long as a backup is being made in it.
constexpr const char* marker = "almanac-unfinished-backup";

void copy_synced(const fs::path& from, const fs::path& to) {
    fs::copy_file(from, to);
    const disk::Descriptor file(::open(to.c_str(), O_RDONLY | O_CLOEXEC));  // NOLINT
    if (file.get() < 0 || ::fsync(file.get()) != 0)
        throw fs::filesystem_error("fsync", to, std::error_code(errno, std::generic_category()));
}

void copy_folder(const System& system, const fs::path& from, const fs::path& to) {
    fs::create_directories(to);
    for (const auto& name : system.list(from)) {
        // Temporary names begin with a dot.
        if (!name.starts_with('.')) copy_synced(from / name, to / name);
    }
    disk::sync_folder(to);
}

void copy_files(const System& system, const StoreFiles& from, const StoreFiles& to) {
    copy_folder(system, from.journal, to.journal);
    // Notes of files that were refused.
    const auto notes = from.database.parent_path() / "returned";
    if (system.exists(notes)) copy_folder(system, notes, to.database.parent_path() / "returned");
    copy_synced(from.database, to.database);
    disk::sync_folder(to.database.parent_path());
}

void require_sound(const System& system, const fs::path& copy) {
    const auto found = open_store(system, copy, StoreAccess::read)->verify();
    if (!found.empty())
        throw Error(ErrorKind::store,
                    say(messages::backup_unsound, found.front().origin,
                        {found.front().code + " " + found.front().message.in("zh")}));
}

/// `DIR` of `DIR/`.
fs::path without_slash(const fs::path& folder) {
    return folder.has_filename() || !folder.has_parent_path() ? folder : folder.parent_path();
}

/// Whether a backup made it: it is marked, or was being marked, and then there is nothing else.
bool was_of_backup(const System& system, const fs::path& folder) {
    if (system.exists(folder / marker)) return true;
    for (const auto& name : system.list(folder))
        if (!disk::is_temporary(name, "." + std::string(marker) + ".")) return false;
    return system.is_directory(folder);
}

/// The folder that a backup is made in; one that an earlier backup left is cleared first.
void begin_in(const System& system, const fs::path& unfinished) {
    if (system.exists(unfinished)) {
        if (!was_of_backup(system, unfinished))
            throw Error(ErrorKind::usage, say(messages::backup_folder_taken, unfinished.string()));
        fs::remove_all(unfinished);
    }
    system.write_file(unfinished / marker, "");
}

/// Removes what was begun, marker last, so that a backup killed here is known for one as well.
void give_up(const fs::path& unfinished) {
    std::error_code ignored;
    std::vector<fs::path> entries;
    for (fs::directory_iterator at(unfinished, ignored), end; !ignored && at != end;
         at.increment(ignored))
        if (at->path().filename() != marker) entries.push_back(at->path());
    for (const auto& entry : entries) fs::remove_all(entry, ignored);
    fs::remove_all(unfinished, ignored);
}

void make_backup(const System& system, const StoreFiles& files, const fs::path& unfinished,
                 const fs::path& to) {
    copy_files(system, files, StoreFiles(unfinished));
    require_sound(system, unfinished);
    fs::remove(unfinished / marker);
    disk::sync_folder(unfinished);
    fs::rename(unfinished, to);
    disk::sync_folder(fs::absolute(to).parent_path());
}

}  // namespace

void backup_store(const System& system, const fs::path& folder, const fs::path& named,
                  Diagnostics& diagnostics) {
    const fs::path to = without_slash(named);
    if (system.exists(to)) throw Error(ErrorKind::usage, say(messages::backup_exists, to.string()));
    if (lies_in(fs::weakly_canonical(to), fs::weakly_canonical(folder)))
        throw Error(ErrorKind::usage, say(messages::backup_in_store, to.string()));
    const StoreFiles files(folder);
    if (!as_store_errors(folder, [&] { return system.exists(files.database); }))
        throw Error(ErrorKind::store, say(messages::nothing_to_back_up, folder.string()));
    // Open for writing, which keeps writers out and completes what one of them was killed in.
    const auto store = open_store(system, folder, StoreAccess::write);
    for (const auto& put_right : store->recovered()) diagnostics.push_back(put_right);
    const fs::path unfinished = to.string() + ".unfinished";
    const auto refuse = [&](const Text& why) {
        throw Error(ErrorKind::store,
                    say_bilingual(messages::backup_not_written, to.string(), {why}));
    };
    bool begun = false;
    try {
        begin_in(system, unfinished);
        begun = true;
        make_backup(system, files, unfinished, to);
    } catch (const fs::filesystem_error& error) {
        if (begun) give_up(unfinished);
        refuse(Text(error.what(), error.what()));
    } catch (const Error& error) {
        if (begun) give_up(unfinished);
        if (error.kind() != ErrorKind::input) throw;
        refuse(error.diagnostic().message);
    }
    diagnostics.push_back(
        say(messages::store_backed_up, to.string(), {std::to_string(store->latest())}));
}

}  // namespace almanac
