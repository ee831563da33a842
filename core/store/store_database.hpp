// Why: the one door to SQLite: opens the file in the way a store needs and turns every failure of
// the database into a message that says what is safe. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Poco/Data/Session.h>

#include <filesystem>

#include "almanac/error.hpp"

namespace almanac {

/// 2: provenances are numbered within their submission, as blocks and journal number them.
/// 3: heads of the journal carry their own SHA-256 and that of the head before; tables as in 2.
inline constexpr int store_schema_version = 3;
/// The oldest format whose tables are those of today.
inline constexpr int oldest_readable_version = 2;

enum class DatabaseMode { read = 1, write, create };

/// What a file turned out to be; an older one is of a format that was left.
enum class DatabaseState { blank = 1, ready, older };

class StoreDatabase {
public:
    /// Throws Error(store) where the file cannot be opened, is damaged, of another program or newer
    /// than this one. A file that a crash left without tables is blank.
    StoreDatabase(std::filesystem::path file, DatabaseMode mode);

    DatabaseState state() const { return state_; }
    /// Version of its format; 0 where it is blank.
    int version() const { return version_; }
    /// Whether its journal may have heads without a seal, which the next writer puts right.
    bool lacks_seals() const {
        return state_ == DatabaseState::ready && version_ < store_schema_version;
    }
    /// Says that the tables, which it has, and the journal are of today's format.
    void set_version();
    /// Makes the tables of a blank file, all or none.
    void create_tables();
    /// Poco's sessions count references; a copy is the same connection.
    Poco::Data::Session session() const { return session_; }
    const std::filesystem::path& file() const { return file_; }

private:
    DatabaseState look();

    std::filesystem::path file_;
    Poco::Data::Session session_;
    DatabaseState state_ = DatabaseState::blank;
    int version_ = 0;
};

/// To be called in a catch block: the current exception as Error(store).
[[noreturn]] void rethrow_as_store_error(const std::filesystem::path& file);

/// Runs `action`; whatever Poco or SQLite throw leaves as Error(store).
template <typename Action>
auto with_store_errors(const std::filesystem::path& file, Action&& action) {
    try {
        return action();
    } catch (...) {
        rethrow_as_store_error(file);
    }
}

/// A transaction that is rolled back unless it was committed.
class Transaction {
public:
    explicit Transaction(Poco::Data::Session session);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    void commit();

private:
    Poco::Data::Session session_;
    bool open_ = true;
};

}  // namespace almanac
