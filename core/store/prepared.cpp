// Why: see prepared.hpp. SPDX-License-Identifier: Apache-2.0
#include "store/prepared.hpp"

#include <Poco/Data/SQLite/Utility.h>
#include <sqlite3.h>

namespace almanac {
namespace {

/// SQLite takes a null pointer for NULL, whatever its size.
const char* begin_of(std::string_view value) { return value.empty() ? "" : value.data(); }

}  // namespace

Prepared::Prepared(Poco::Data::Session session, const std::string& sql)
    : session_(std::move(session)), database_(Poco::Data::SQLite::Utility::dbHandle(session_)) {
    require(::sqlite3_prepare_v2(database_, sql.data(), static_cast<int>(sql.size()), &statement_,
                                 nullptr));
}

Prepared::~Prepared() { ::sqlite3_finalize(statement_); }

Prepared& Prepared::text(std::string_view value) {
    require(::sqlite3_bind_text64(statement_, ++place_, begin_of(value), value.size(),
                                  SQLITE_STATIC, SQLITE_UTF8));
    return *this;
}

Prepared& Prepared::blob(std::string_view value) {
    require(
        ::sqlite3_bind_blob64(statement_, ++place_, begin_of(value), value.size(), SQLITE_STATIC));
    return *this;
}

Prepared& Prepared::integer(std::uint64_t value) {
    require(::sqlite3_bind_int64(statement_, ++place_, static_cast<sqlite3_int64>(value)));
    return *this;
}

bool Prepared::step() {
    const int outcome = ::sqlite3_step(statement_);
    if (outcome == SQLITE_ROW) return true;
    if (outcome != SQLITE_DONE) require(outcome);
    return false;
}

void Prepared::run() {
    while (step()) continue;
    reset();
}

void Prepared::reset() {
    require(::sqlite3_reset(statement_));
    place_ = 0;
}

std::string_view Prepared::text_at(int column) const {
    const auto* const begin = ::sqlite3_column_text(statement_, column);
    return {reinterpret_cast<const char*>(begin),
            static_cast<std::size_t>(::sqlite3_column_bytes(statement_, column))};
}

std::string_view Prepared::blob_at(int column) const {
    const void* const begin = ::sqlite3_column_blob(statement_, column);
    return {static_cast<const char*>(begin),
            static_cast<std::size_t>(::sqlite3_column_bytes(statement_, column))};
}

std::uint64_t Prepared::integer_at(int column) const {
    return static_cast<std::uint64_t>(::sqlite3_column_int64(statement_, column));
}

void Prepared::require(int outcome) const {
    if (outcome != SQLITE_OK)
        Poco::Data::SQLite::Utility::throwException(database_, outcome,
                                                    ::sqlite3_errmsg(database_));
}

}  // namespace almanac
