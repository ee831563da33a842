// Why: see backup_store.hpp. SPDX-License-Identifier: Apache-2.0
#include "store/backup_store.hpp"

#include <fcntl.h>
#include <unistd.h>

#include "messages/messages.hpp"
#include "store/sqlite_store.hpp"
#include "store/store_messages.hpp"
#include "system/disk.hpp"

namespace almanac {
namespace {

namespace fs = std::filesystem;

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

}  // namespace

void backup_store(const System& system, const fs::path& folder, const fs::path& to,
                  Diagnostics& diagnostics) {
    if (system.exists(to)) throw Error(ErrorKind::usage, say(messages::backup_exists, to.string()));
    const StoreFiles files(folder);
    if (!system.exists(files.database))
        throw Error(ErrorKind::store, say(messages::nothing_to_back_up, folder.string()));
    // Open for writing, which keeps writers out and completes what one of them was killed in.
    const auto store = open_store(system, folder, StoreAccess::write);
    const fs::path unfinished = to.string() + ".unfinished";
    try {
        fs::remove_all(unfinished);
        copy_files(system, files, StoreFiles(unfinished));
        require_sound(system, unfinished);
        fs::rename(unfinished, to);
        disk::sync_folder(fs::absolute(to).parent_path());
    } catch (const fs::filesystem_error& error) {
        std::error_code ignored;
        fs::remove_all(unfinished, ignored);
        throw Error(ErrorKind::store,
                    say(messages::backup_not_written, to.string(), {error.what()}));
    } catch (const Error&) {
        std::error_code ignored;
        fs::remove_all(unfinished, ignored);
        throw;
    }
    diagnostics.push_back(
        say(messages::store_backed_up, to.string(), {std::to_string(store->latest())}));
}

}  // namespace almanac
