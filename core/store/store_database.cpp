// Why: see store_database.hpp. SPDX-License-Identifier: Apache-2.0
#include "store/store_database.hpp"

#include <Poco/Data/DataException.h>
#include <Poco/Data/SQLite/Connector.h>
#include <Poco/Data/SQLite/SQLiteException.h>
#include <Poco/Data/Statement.h>
#include <Poco/URI.h>
#include <fcntl.h>

#include <array>

#include "messages/messages.hpp"
#include "store/store_messages.hpp"
#include "system/disk.hpp"

namespace almanac {
namespace {

using namespace Poco::Data::Keywords;
namespace sqlite = Poco::Data::SQLite;

constexpr int application_id = 0x616c6d6e;  // "almn": tells a store from any other SQLite file.

// Key columns are compared as bytes, like std::string: rows come in order of SeriesKey.
constexpr std::array tables{
    "CREATE TABLE submission(id INTEGER PRIMARY KEY, kind TEXT NOT NULL, file_name TEXT NOT NULL,"
    " sha256 TEXT NOT NULL, received TEXT NOT NULL, encoding TEXT NOT NULL,"
    " catalog_fingerprint TEXT NOT NULL, withdraws INTEGER NOT NULL, row_count INTEGER NOT NULL)",
    "CREATE TABLE provenance(submission INTEGER NOT NULL, number INTEGER NOT NULL,"
    " source TEXT NOT NULL, source_class INTEGER NOT NULL, quotation TEXT NOT NULL,"
    " note TEXT NOT NULL, published TEXT NOT NULL, unit TEXT NOT NULL,"
    " PRIMARY KEY(submission, number)) WITHOUT ROWID",
    "CREATE TABLE series(indicator TEXT NOT NULL, area TEXT NOT NULL, period_kind INTEGER NOT NULL,"
    " breakdown TEXT NOT NULL, basis TEXT NOT NULL, submission INTEGER NOT NULL,"
    " points BLOB NOT NULL,"
    " PRIMARY KEY(indicator, area, period_kind, breakdown, basis, submission)) WITHOUT ROWID",
    "CREATE TABLE record(kind TEXT NOT NULL, subject TEXT NOT NULL, area TEXT NOT NULL,"
    " period TEXT NOT NULL, submission INTEGER NOT NULL, position INTEGER NOT NULL,"
    " json TEXT NOT NULL,"
    " PRIMARY KEY(kind, subject, area, period, submission, position)) WITHOUT ROWID",
};

/// SQLite takes no ".." that climbs above the root, and no link to itself.
std::filesystem::path real_path(const std::filesystem::path& file) {
    std::error_code error;
    const auto whole = std::filesystem::absolute(file);
    const auto folder = std::filesystem::canonical(whole.parent_path(), error);
    return error ? whole : folder / whole.filename();
}

/// Why a file cannot be opened; SQLite says only that it cannot.
void require_readable(const std::filesystem::path& file) {
    const disk::Descriptor opened(disk::open_place({file, {}}, O_RDONLY | O_NONBLOCK));
    if (opened.get() < 0)
        throw Error(ErrorKind::store,
                    say(messages::store_not_readable, file.string(), {disk::reason()}));
}

Poco::Data::Session connect(const std::filesystem::path& file, DatabaseMode mode) {
    std::string escaped;
    Poco::URI::encode(real_path(file).string(), "?#%", escaped);
    const std::string access = mode == DatabaseMode::create ? "rwc" : "rw";
    // A connector of our own: Poco's registry of connectors is global state.
    sqlite::Connector connector;
    if (mode != DatabaseMode::create) require_readable(file);
    return with_store_errors(file, [&] {
        // Poco tries to open it for so long, a minute as a rule, whatever the reason.
        constexpr std::size_t seconds = 1;
        return Poco::Data::Session(
            connector.createSession("file:" + escaped + "?mode=" + access, seconds));
    });
}

int pragma(Poco::Data::Session& session, const std::string& name) {
    int value = 0;
    session << "PRAGMA " << name, into(value), now;
    return value;
}

[[noreturn]] void refuse(const MessagePattern& pattern, const std::filesystem::path& file,
                         const std::vector<std::string>& arguments = {}) {
    throw Error(ErrorKind::store, say(pattern, file.string(), arguments));
}

}  // namespace

StoreDatabase::StoreDatabase(std::filesystem::path file, DatabaseMode mode)
    : file_(std::move(file)), session_(connect(file_, mode)) {
    state_ = with_store_errors(file_, [&] {
        session_ << "PRAGMA busy_timeout = 10000", now;
        if (mode == DatabaseMode::read) {
            session_ << "PRAGMA query_only = ON", now;
        } else {
            session_ << "PRAGMA journal_mode = DELETE", now;
            // Not EXTRA, which also syncs the folder once SQLite's journal is gone: where power
            // fails between, that journal takes the transaction back, and the next opening for
            // writing puts it in again from ours, which is on the disk before this one begins.
            session_ << "PRAGMA synchronous = FULL", now;
            // KiB: with less, a large transaction writes its pages early, and a sync before each.
            session_ << "PRAGMA cache_size = -32768", now;
        }
        return look();
    });
}

DatabaseState StoreDatabase::look() {
    auto session = session_;
    int count = 0;
    session << "SELECT count(*) FROM sqlite_master", into(count), now;
    const int id = pragma(session, "application_id");
    if (id == 0 && count == 0) return DatabaseState::blank;
    if (id != application_id) refuse(messages::store_foreign, file_);
    version_ = pragma(session, "user_version");
    if (version_ > store_schema_version)
        refuse(messages::store_newer, file_,
               {std::to_string(version_), std::to_string(store_schema_version)});
    return version_ < oldest_readable_version ? DatabaseState::older : DatabaseState::ready;
}

void StoreDatabase::set_version() {
    with_store_errors(file_, [&] {
        session_ << "PRAGMA user_version = " << store_schema_version, now;
        version_ = store_schema_version;
    });
}

void StoreDatabase::create_tables() {
    with_store_errors(file_, [&] {
        Transaction transaction(session_);
        for (const char* table : tables) session_ << table, now;
        session_ << "PRAGMA application_id = " << application_id, now;
        session_ << "PRAGMA user_version = " << store_schema_version, now;
        transaction.commit();
    });
    state_ = DatabaseState::ready;
    version_ = store_schema_version;
}

void rethrow_as_store_error(const std::filesystem::path& file) {
    try {
        throw;
    } catch (const sqlite::DatabaseFullException& error) {
        refuse(messages::store_no_space, file, {error.message()});
    } catch (const sqlite::IOErrorException& error) {
        refuse(messages::store_no_space, file, {error.message()});
    } catch (const sqlite::ReadOnlyException& error) {
        refuse(messages::store_read_only, file, {error.message()});
    } catch (const sqlite::CorruptImageException& error) {
        refuse(messages::store_damaged, file, {error.message()});
    } catch (const sqlite::DBLockedException&) {
        refuse(messages::store_busy, file);
    } catch (const sqlite::TableLockedException&) {
        refuse(messages::store_busy, file);
    } catch (const Poco::Data::ConnectionFailedException& error) {
        refuse(messages::store_read_only, file, {error.message()});
    } catch (const Poco::Exception& error) {
        // SQLITE_NOTADB has no exception of its own in Poco.
        const bool damaged = error.displayText().find("not a database") != std::string::npos ||
                             error.displayText().find("malformed") != std::string::npos;
        refuse(damaged ? messages::store_damaged : messages::store_failed, file,
               {error.displayText()});
    }
}

Transaction::Transaction(Poco::Data::Session session) : session_(std::move(session)) {
    session_.begin();
}

Transaction::~Transaction() {
    if (!open_) return;
    try {
        session_.rollback();
    } catch (const std::exception&) {
        // SQLite rolls back by itself after the failures in which ROLLBACK fails.
        static_cast<void>(0);
    }
}

void Transaction::commit() {
    session_.commit();
    open_ = false;
}

}  // namespace almanac
