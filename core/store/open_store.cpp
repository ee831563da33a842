// Why: opens a store for what it is to be used for, and makes its database anew where that is
// asked. SPDX-License-Identifier: Apache-2.0
#include <system_error>

#include "messages/messages.hpp"
#include "store/memory_store.hpp"
#include "store/sqlite_store.hpp"
#include "store/store_errors.hpp"
#include "store/store_messages.hpp"
#include "store/temporaries.hpp"
#include "store/verify_store.hpp"
#include "system/disk.hpp"

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

/// The database is there and can be opened; its own journal is no link to elsewhere.
bool has_database(const System& system, const StoreFiles& files) {
    const bool is_there = system.exists(files.database);
    static_cast<void>(system.exists(files.database.string() + "-journal"));
    return is_there;
}

std::unique_ptr<Store> open_for_reading(const System& system, const fs::path& folder) {
    const StoreFiles files(folder);
    if (has_database(system, files)) {
        StoreDatabase database(files.database, DatabaseMode::read);
        if (database.state() == DatabaseState::older)
            throw Error(ErrorKind::store, say(messages::store_older, files.database.string(),
                                              {std::to_string(database.version()),
                                               std::to_string(store_schema_version)}));
        if (database.state() == DatabaseState::ready) {
            Journal journal(system, files.journal,
                            database.lacks_seals() ? Heads::as_they_are : Heads::sealed);
            return std::make_unique<SqliteStore>(system, std::move(journal), std::move(database),
                                                 nullptr);
        }
    }
    require_no_orphaned_journal(Journal(system, files.journal), files.database);
    return make_empty_store(system);
}

/// What the old database can still tell.
struct OldDatabase {
    SubmissionId latest = 0;
    std::vector<Submission> submissions;
    bool is_sealed = false;  ///< Its journal has no head without a seal.
};

/// Nothing where it is damaged: that is why it is made anew. Throws where it is of a newer format,
/// which is not this program's to replace.
OldDatabase look_at_old(const System& system, const StoreFiles& files) {
    OldDatabase old;
    if (!has_database(system, files)) return old;
    try {
        StoreDatabase database(files.database, DatabaseMode::read);
        if (database.state() == DatabaseState::blank) return old;
        const bool is_sealed = database.version() >= store_schema_version;
        const SqliteStore store(system, Journal(system, files.journal), std::move(database),
                                nullptr);
        old.latest = store.latest();
        old.submissions = store.submissions();
        old.is_sealed = is_sealed;
    } catch (const Error& error) {
        if (error.diagnostic().code == messages::store_newer.code ||
            error.diagnostic().code == messages::store_not_readable.code)
            throw;
    }
    return old;
}

struct Rebuilt {
    SubmissionId submissions = 0;
    std::uint64_t rows = 0;
};

/// A head without a checksum is believed only where the database says the same.
void require_agreement(const JournalEntry& entry, const Journal& journal, const OldDatabase& old) {
    const SubmissionId id = entry.submission.id;
    if (entry.is_sealed || id > old.submissions.size()) return;
    const std::string what = difference(old.submissions[id - 1], entry.submission);
    if (!what.empty())
        throw Error(ErrorKind::store, say(messages::old_head_differs, journal.folder().string(),
                                          {std::to_string(id), what}));
}

Rebuilt fill(const System& system, const Journal& journal, const OldDatabase& old,
             const fs::path& file) {
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
        require_agreement(entry, journal, old);
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
    disk::sync_folder(database.parent_path());
}

/// Where heads of format 2 are kept as they were.
fs::path kept_heads(const StoreFiles& files) { return with_suffix(files.journal, ".format-2"); }

/// Makes the database anew from the journal and swaps it in; the old one stays as `kept`. The
/// caller holds the writer's lock.
Rebuilt rebuild(const System& system, const StoreFiles& files, const fs::path& kept) {
    const OldDatabase old = look_at_old(system, files);
    const Journal journal(system, files.journal,
                          old.is_sealed ? Heads::sealed : Heads::as_they_are);
    journal.check_heads();
    const fs::path fresh = with_suffix(files.database, ".rebuilding");
    remove_database(fresh);
    const Rebuilt rebuilt = fill(system, journal, old, fresh);
    if (old.latest > rebuilt.submissions)
        throw Error(ErrorKind::store,
                    say(messages::journal_behind, files.database.parent_path().string(),
                        {std::to_string(old.latest), std::to_string(rebuilt.submissions)}));
    journal.seal(kept_heads(files));
    swap_in(fresh, files.database, kept);
    return rebuilt;
}

Diagnostic migrated(const StoreFiles& files, int version, SubmissionId submissions,
                    const fs::path& kept) {
    return say(messages::store_migrated, files.database.string(),
               {std::to_string(version), std::to_string(store_schema_version),
                std::to_string(submissions), kept.filename().string()});
}

/// Format 2 has today's tables: only the heads of its journal are given seals.
Diagnostics seal_heads(const System& system, const StoreFiles& files, int version) {
    const OldDatabase old = look_at_old(system, files);
    const Journal journal(system, files.journal, Heads::as_they_are);
    for (const SubmissionId id : journal.numbers())
        if (journal.has(id)) require_agreement(journal.read(id), journal, old);
    journal.seal(kept_heads(files));
    StoreDatabase(files.database, DatabaseMode::write).set_version();
    return {migrated(files, version, old.latest, kept_heads(files))};
}

/// The journal outlives every format: a database of an older one is made anew from it. Says what
/// was done.
Diagnostics migrate(const System& system, const StoreFiles& files) {
    if (!has_database(system, files)) return {};
    const StoreDatabase database(files.database, DatabaseMode::read);
    const int version = database.version();
    if (database.lacks_seals()) return seal_heads(system, files, version);
    if (database.state() != DatabaseState::older) return {};
    const fs::path kept = with_suffix(files.database, ".format-") += std::to_string(version);
    return {migrated(files, version, rebuild(system, files, kept).submissions, kept)};
}

/// What killed imports and rebuilds left; the caller holds the writer's lock.
Diagnostics clear_leftovers(const System& system, const StoreFiles& files) {
    const fs::path folder = files.database.parent_path();
    std::size_t cleared = 0;
    for (const auto& each : {folder, files.journal, folder / "returned"})
        cleared += clear_temporaries(system, each);
    std::error_code ignored;
    for (const char* ending : {".rebuilding", ".rebuilding-journal"})
        cleared += fs::remove(with_suffix(files.database, ending), ignored) ? 1 : 0;
    if (cleared == 0) return {};
    return {say(messages::leftovers_cleared, folder.string(), {std::to_string(cleared)})};
}

std::unique_ptr<SqliteStore> open_for_writing(const System& system, const fs::path& folder) {
    const StoreFiles files(folder);
    auto lock = std::make_unique<WriterLock>(folder);
    Journal journal(system, files.journal);
    if (!has_database(system, files)) require_no_orphaned_journal(journal, files.database);
    // Nothing is touched in a store of a newer format, which this throws at.
    Diagnostics done = migrate(system, files);
    lock->sign(system);
    for (auto& cleared : clear_leftovers(system, files)) done.push_back(std::move(cleared));
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
    return as_store_errors(folder, [&]() -> std::unique_ptr<Store> {
        if (access == StoreAccess::read) return open_for_reading(system, folder);
        return open_for_writing(system, folder);
    });
}

void rebuild_store(const System& system, const fs::path& folder, Diagnostics& diagnostics) {
    as_store_errors(folder, [&] {
        const StoreFiles files(folder);
        const WriterLock lock(folder);
        const fs::path kept = with_suffix(files.database, ".replaced");
        const Rebuilt rebuilt = rebuild(system, files, kept);
        lock.sign(system);
        const Diagnostics cleared = clear_leftovers(system, files);
        diagnostics.insert(diagnostics.end(), cleared.begin(), cleared.end());
        diagnostics.push_back(say(messages::store_rebuilt, files.database.string(),
                                  {std::to_string(rebuilt.submissions),
                                   std::to_string(rebuilt.rows), kept.filename().string()}));
    });
}

}  // namespace almanac
