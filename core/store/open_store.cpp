// Why: opens a store for what it is to be used for, and makes its database anew where that is
// asked. SPDX-License-Identifier: Apache-2.0
#include <system_error>

#include "messages/messages.hpp"
#include "store/memory_store.hpp"
#include "store/sqlite_store.hpp"
#include "store/store_messages.hpp"

namespace almanac {
namespace {

namespace fs = std::filesystem;

/// The journal without a database is a damage, not a beginning.
void require_no_orphaned_journal(const Journal& journal, const fs::path& database) {
    std::size_t whole = 0;
    for (const SubmissionId id : journal.numbers()) whole += journal.has(id) ? 1 : 0;
    if (whole > 0)
        throw Error(ErrorKind::store, say(messages::store_database_missing, database.string(),
                                          {std::to_string(whole)}));
}

std::unique_ptr<Store> open_for_reading(const System& system, const fs::path& folder) {
    const StoreFiles files(folder);
    Journal journal(system, files.journal);
    if (system.exists(files.database)) {
        StoreDatabase database(files.database, DatabaseMode::read);
        if (database.state() == DatabaseState::older)
            throw Error(ErrorKind::store, say(messages::store_older, files.database.string(),
                                              {std::to_string(database.version()),
                                               std::to_string(store_schema_version)}));
        if (database.state() == DatabaseState::ready)
            return std::make_unique<SqliteStore>(system, std::move(journal), std::move(database),
                                                 nullptr);
    }
    require_no_orphaned_journal(journal, files.database);
    return make_empty_store(system);
}

/// How many submissions the old database can still tell of; 0 where it cannot.
SubmissionId latest_of_old(const System& system, const StoreFiles& files) {
    if (!system.exists(files.database)) return 0;
    try {
        StoreDatabase database(files.database, DatabaseMode::read);
        if (database.state() == DatabaseState::blank) return 0;
        return SqliteStore(system, Journal(system, files.journal), std::move(database), nullptr)
            .latest();
    } catch (const Error&) {
        return 0;  // It is damaged: that is why it is made anew.
    }
}

struct Rebuilt {
    SubmissionId submissions = 0;
    std::uint64_t rows = 0;
};

Rebuilt fill(const System& system, const Journal& journal, const fs::path& file) {
    StoreDatabase database(file, DatabaseMode::create);
    database.create_tables();
    SqliteStore store(system, journal, std::move(database), nullptr);
    Rebuilt rebuilt;
    for (const SubmissionId id : journal.numbers()) {
        if (!journal.has(id)) continue;  // Cut off; the next opening for writing sets it aside.
        if (id != rebuilt.submissions + 1)
            throw Error(ErrorKind::store,
                        say(messages::journal_entry_missing, journal.folder().string(),
                            {std::to_string(rebuilt.submissions + 1)}));
        const JournalEntry entry = journal.read(id);
        store.apply(entry);
        ++rebuilt.submissions;
        rebuilt.rows += entry.submission.rows;
    }
    return rebuilt;
}

fs::path with_suffix(const fs::path& path, const char* suffix) { return path.string() + suffix; }

void remove_database(const fs::path& file) {
    fs::remove(file);
    fs::remove(with_suffix(file, "-journal"));
}

void move_if_there(const fs::path& from, const fs::path& to) {
    if (fs::exists(from)) fs::rename(from, to);
}

/// SQLite's own journal goes first and with its database: beside another one it would destroy it.
/// A crash in between leaves no database, which the next opening explains.
void swap_in(const fs::path& fresh, const fs::path& database, const fs::path& kept) {
    remove_database(kept);
    move_if_there(with_suffix(database, "-journal"), with_suffix(kept, "-journal"));
    move_if_there(database, kept);
    fs::rename(fresh, database);
}

/// Makes the database anew from the journal and swaps it in; the old one stays as `kept`. The
/// caller holds the writer's lock.
Rebuilt rebuild(const System& system, const StoreFiles& files, const fs::path& kept) {
    const Journal journal(system, files.journal);
    const fs::path fresh = with_suffix(files.database, ".rebuilding");
    try {
        remove_database(fresh);
        const Rebuilt rebuilt = fill(system, journal, fresh);
        const SubmissionId old = latest_of_old(system, files);
        if (old > rebuilt.submissions)
            throw Error(ErrorKind::store,
                        say(messages::journal_behind, files.database.parent_path().string(),
                            {std::to_string(old), std::to_string(rebuilt.submissions)}));
        swap_in(fresh, files.database, kept);
        return rebuilt;
    } catch (const fs::filesystem_error& error) {
        throw Error(ErrorKind::store,
                    say(messages::store_no_space, files.database.string(), {error.what()}));
    }
}

/// The journal outlives every format: a database of an older one is made anew from it. Says what
/// was done.
Diagnostics migrate(const System& system, const StoreFiles& files) {
    const int version = StoreDatabase(files.database, DatabaseMode::read).version();
    const fs::path kept = with_suffix(files.database, ".format-") += std::to_string(version);
    const Rebuilt rebuilt = rebuild(system, files, kept);
    return {say(messages::store_migrated, files.database.string(),
                {std::to_string(version), std::to_string(store_schema_version),
                 std::to_string(rebuilt.submissions), kept.filename().string()})};
}

/// A killed import leaves its copy of the delivered file behind.
void remove_held_files(const System& system, const fs::path& folder) {
    std::error_code ignored;
    for (const auto& name : system.list(folder)) {
        if (name.starts_with(HeldFile::prefix)) fs::remove(folder / name, ignored);
    }
}

bool is_older(const System& system, const fs::path& database) {
    return system.exists(database) &&
           StoreDatabase(database, DatabaseMode::read).state() == DatabaseState::older;
}

std::unique_ptr<SqliteStore> open_for_writing(const System& system, const fs::path& folder) {
    const StoreFiles files(folder);
    auto lock = std::make_unique<WriterLock>(system, folder);
    remove_held_files(system, folder);
    Journal journal(system, files.journal);
    if (!system.exists(files.database)) require_no_orphaned_journal(journal, files.database);
    Diagnostics done;
    if (is_older(system, files.database)) done = migrate(system, files);
    StoreDatabase database(files.database, DatabaseMode::create);
    if (database.state() == DatabaseState::blank) {
        require_no_orphaned_journal(journal, files.database);
        database.create_tables();
    }
    auto store = std::make_unique<SqliteStore>(system, std::move(journal), std::move(database),
                                               std::move(lock));
    store->catch_up(std::move(done));
    return store;
}

}  // namespace

std::unique_ptr<Store> open_store(const System& system, const fs::path& folder,
                                  StoreAccess access) {
    if (access == StoreAccess::read) return open_for_reading(system, folder);
    return open_for_writing(system, folder);
}

void rebuild_store(const System& system, const fs::path& folder, Diagnostics& diagnostics) {
    const StoreFiles files(folder);
    const WriterLock lock(system, folder);
    const fs::path kept = with_suffix(files.database, ".replaced");
    const Rebuilt rebuilt = rebuild(system, files, kept);
    diagnostics.push_back(say(messages::store_rebuilt, files.database.string(),
                              {std::to_string(rebuilt.submissions), std::to_string(rebuilt.rows),
                               kept.filename().string()}));
}

}  // namespace almanac
