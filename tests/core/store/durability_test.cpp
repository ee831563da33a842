// Why: a full disk, a folder that cannot be written, a damaged file, an old format: each has its
// plain word, and nothing that was acknowledged is lost. SPDX-License-Identifier: Apache-2.0
#include <Poco/Data/SQLite/Connector.h>
#include <Poco/Data/Session.h>
#include <Poco/Data/Statement.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include <csignal>
#include <fstream>
#include <random>

#include "store/accepted_packed.hpp"
#include "store/backup_store.hpp"
#include "store_contract.hpp"
#include "system/bytes.hpp"
#include "system/sha256.hpp"

namespace almanac::testing {
namespace {

namespace fs = std::filesystem;

std::unique_ptr<Store> opened(const fs::path& folder, StoreAccess access = StoreAccess::write) {
    return open_store(real_system(), folder, access);
}

std::string code_of(const std::function<void()>& action) {
    try {
        action();
    } catch (const Error& error) {
        return error.diagnostic().code;
    }
    return "none";
}

/// More rows than are written as text.
Delivery large_delivery(const std::string& verbatim = "a large file") {
    Delivery delivery = sample_delivery({}, verbatim);
    auto row = sample_row("a.x", "1", "2016", "1");
    for (std::size_t i = 0; i < 51'000; ++i) {
        row.key.area = std::to_string(i / 10);
        row.point.period = year_period(static_cast<int>(2000 + i % 10));
        row.point.value = static_cast<double>(i);
        row.provenance.value_as_submitted =
            i % 3 == 0 ? "≈" + std::to_string(i) : std::to_string(i);
        row.provenance.row = static_cast<std::uint32_t>(i + 2);
        delivery.rows.push_back(row);
    }
    return delivery;
}

/// Whether `action` ends well in a process that can write no file beyond `limit` bytes.
bool holds_with_little_space(rlim_t limit, const std::function<bool()>& action) {
    const pid_t child = ::fork();
    if (child == 0) {
        ::signal(SIGXFSZ, SIG_IGN);
        const rlimit little{limit, limit};
        ::setrlimit(RLIMIT_FSIZE, &little);
        bool held = false;
        try {
            held = action();
        } catch (...) {
            held = false;
        }
        ::_exit(held ? 0 : 1);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

void execute(const fs::path& file, const std::string& sql) {
    Poco::Data::SQLite::Connector connector;
    Poco::Data::Session session(connector.createSession(file.string()));
    session << sql, Poco::Data::Keywords::now;
}

void overwrite(const fs::path& file, const std::string& bytes) {
    std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
}

}  // namespace

TEST_CASE("a large delivery is journaled packed and reads, verifies and rebuilds like any other",
          "[store]") {
    const TemporaryFolder folder;
    opened(folder.path())->commit(large_delivery());
    CHECK(real_system().read_file(folder.path() / "journal/1.accepted").substr(0, 19) ==
          "almanac-accepted\t2\n");
    const auto before = scanned(*opened(folder.path(), StoreAccess::read));
    REQUIRE(before.size() == 5100);
    CHECK(before[0].provenances.at(0).value_as_submitted == "≈0");
    CHECK(opened(folder.path(), StoreAccess::read)->verify().empty());
    fs::remove(folder.path() / "store.sqlite");
    Diagnostics diagnostics;
    rebuild_store(real_system(), folder.path(), diagnostics);
    const auto after = opened(folder.path(), StoreAccess::read);
    CHECK(scanned(*after) == before);
    CHECK(after->verify().empty());
}

TEST_CASE("a damaged packed entry is refused or reads as something, never a crash", "[store]") {
    auto delivery = sample_delivery({sample_row("a.x", "1", "2016", "1"),
                                     sample_row("a.y", "2", "2017-05", "2.50", "另一来源")});
    const std::string whole =
        accepted_packed(packed(delivery.rows, 3), {sample_record("t1", "{}")}, 3);
    REQUIRE(parse_content(whole, 3).rows.rows == 2);
    for (std::size_t size = 20; size < whole.size(); ++size) {
        try {
            static_cast<void>(parse_content(whole.substr(0, size), 3));
            FAIL("a cut entry passed at " << size);
        } catch (const DamagedBytes&) {
        } catch (const Error& error) {
            REQUIRE(error.kind() == ErrorKind::store);
        }
    }
    std::mt19937 random(11);
    for (int round = 0; round < 2000; ++round) {
        std::string damaged = whole;
        damaged[19 + random() % (damaged.size() - 19)] = static_cast<char>(random() % 256);
        try {
            static_cast<void>(parse_content(damaged, 3));
        } catch (const DamagedBytes&) {
        } catch (const Error& error) {
            REQUIRE(error.kind() == ErrorKind::store);
        }
    }
}

TEST_CASE("every flipped byte of a journal is found, and a rebuild from it refused", "[store]") {
    const TemporaryFolder folder;
    opened(folder.path())->commit(sample_delivery({sample_row("a.x", "1", "2016", "1")}));
    const std::string database = real_system().read_file(folder.path() / "store.sqlite");
    for (const char* name : {"1.data", "1.accepted"}) {
        const auto file = folder.path() / "journal" / name;
        const std::string whole = real_system().read_file(file);
        for (std::size_t at = 0; at < whole.size(); ++at) {
            std::string damaged = whole;
            damaged[at] = static_cast<char>(damaged[at] ^ 0x10);
            overwrite(file, damaged);
            const auto found = opened(folder.path(), StoreAccess::read)->verify();
            REQUIRE(found.size() == 1);
            REQUIRE(found[0].code == "S30");
            Diagnostics diagnostics;
            REQUIRE(code_of([&] { rebuild_store(real_system(), folder.path(), diagnostics); }) ==
                    "S30");
        }
        overwrite(file, whole);
    }
    CHECK(real_system().read_file(folder.path() / "store.sqlite") == database);
    CHECK(opened(folder.path())->verify().empty());
}

TEST_CASE("whatever happens to the database file, a rebuild brings every row back", "[store]") {
    const TemporaryFolder folder;
    std::vector<AcceptedRow> rows;
    for (int i = 0; i < 100; ++i)
        rows.push_back(sample_row("a.x" + std::to_string(i), "1", "2016", std::to_string(i)));
    opened(folder.path())->commit(sample_delivery(rows));
    const auto file = folder.path() / "store.sqlite";
    const std::string whole = real_system().read_file(file);
    const auto before = scanned(*opened(folder.path(), StoreAccess::read));
    std::mt19937 random(17);
    for (int round = 0; round < 20; ++round) {
        std::string damaged = whole;
        for (int i = 0; i < 40; ++i)
            damaged[random() % damaged.size()] = static_cast<char>(random() % 256);
        if (round % 5 == 0) damaged.resize(random() % damaged.size());
        overwrite(file, damaged);
        Diagnostics diagnostics;
        rebuild_store(real_system(), folder.path(), diagnostics);
        const auto after = opened(folder.path(), StoreAccess::read);
        REQUIRE(scanned(*after) == before);
        REQUIRE(after->verify().empty());
    }
}

TEST_CASE("a store of format 1 is named when read, converted when written, and kept", "[store]") {
    const TemporaryFolder folder;
    opened(folder.path())->commit(sample_delivery({sample_row("a.x", "1", "2016", "1")}));
    const auto before = scanned(*opened(folder.path(), StoreAccess::read));
    const auto file = folder.path() / "store.sqlite";
    // Format 1 numbered provenances over all submissions.
    execute(file, "DROP TABLE provenance");
    execute(file,
            "CREATE TABLE provenance(id INTEGER PRIMARY KEY, source TEXT NOT NULL, source_class"
            " INTEGER NOT NULL, quotation TEXT NOT NULL, note TEXT NOT NULL, published TEXT NOT"
            " NULL, unit TEXT NOT NULL)");
    execute(file, "PRAGMA user_version = 1");
    const std::string old = real_system().read_file(file);
    CHECK(code_of([&] { opened(folder.path(), StoreAccess::read); }) == "S18");
    const auto store = opened(folder.path());
    REQUIRE(store->recovered().size() == 1);
    CHECK(store->recovered()[0].code == "S38");
    CHECK(scanned(*store) == before);
    CHECK(store->verify().empty());
    CHECK(real_system().read_file(folder.path() / "store.sqlite.format-1") == old);
}

TEST_CASE("where the disk takes no more, a large file is refused and the store works on",
          "[store]") {
    const TemporaryFolder folder;
    const auto place = folder.path() / "store";
    opened(place)->commit(sample_delivery({sample_row("a.y", "1", "2016", "1")}));
    const auto file = folder.path() / "large.csv";
    overwrite(file, std::string(20U << 20U, 'x'));
    CHECK(holds_with_little_space(4U << 20U, [&] {
        return code_of([&] { read_verbatim(real_system(), file, place); }) == "S04";
    }));
    // The journal fits, the database does not, or neither.
    for (const rlim_t limit : {40'000U, 200'000U, 400'000U})
        CHECK(holds_with_little_space(limit, [&] {
            const auto store = opened(place);
            const auto code = code_of([&] { store->commit(large_delivery()); });
            return code == "S04" && store->latest() == 1;
        }));
    const auto store = opened(place);
    CHECK(store->latest() == 1);
    CHECK(store->verify().empty());
    CHECK(store->commit(large_delivery()) == 2);
    CHECK(store->verify().empty());
}

TEST_CASE("a large file is copied once, and the copy is what the journal keeps", "[store]") {
    const TemporaryFolder folder;
    const auto place = folder.path() / "store";
    const auto file = folder.path() / "large.csv";
    std::string bytes(17U << 20U, 'x');
    for (std::size_t at = 0; at < bytes.size(); at += 997) bytes[at] = static_cast<char>(at % 251);
    overwrite(file, bytes);
    const auto store = opened(place);
    {
        const auto verbatim = read_verbatim(real_system(), file, place);
        overwrite(file, "changed meanwhile");
        CHECK(verbatim.bytes() == bytes);
        verbatim.forget(verbatim.bytes());
        CHECK(verbatim.sha256() == sha256_hex(bytes));
    }
    CHECK(real_system().list(place) == std::vector<std::string>{"lock", "store.sqlite"});
    overwrite(file, bytes);
    Delivery delivery = sample_delivery({sample_row("a.x", "1", "2016", "1")});
    delivery.verbatim = read_verbatim(real_system(), file, place);
    store->commit(std::move(delivery));
    CHECK(real_system().read_file(place / "journal/1.data") == bytes);
    CHECK(real_system().list(place) == std::vector<std::string>{"journal", "lock", "store.sqlite"});
    CHECK(store->verify().empty());
}

TEST_CASE("what a killed import copied is cleared by the next one", "[store]") {
    const TemporaryFolder folder;
    overwrite(folder.path() / ".held.abc123", "half a file");
    opened(folder.path());
    CHECK_FALSE(fs::exists(folder.path() / ".held.abc123"));
}

TEST_CASE("a folder that cannot be written is named, and nothing is begun", "[store]") {
    const TemporaryFolder folder;
    overwrite(folder.path() / "store", "a file where a folder should be");
    CHECK(code_of([&] { opened(folder.path() / "store"); }) == "S06");
    CHECK(real_system().read_file(folder.path() / "store") == "a file where a folder should be");
}

TEST_CASE("a backup is a store by itself, equal, checked, and never in another's place",
          "[store]") {
    const TemporaryFolder folder;
    const auto place = folder.path() / "store";
    const auto copy = folder.path() / "copy";
    Diagnostics diagnostics;
    const auto back_up = [&] { backup_store(real_system(), place, copy, diagnostics); };
    CHECK(code_of(back_up) == "S41");
    CHECK_FALSE(fs::exists(place));
    opened(place)->commit(sample_delivery({sample_row("a.x", "1", "2016", "1")}, "first"));
    opened(place)->commit(sample_delivery({sample_row("a.x", "1", "2017", "2")}, "second"));
    {
        const auto writer = opened(place);
        CHECK(code_of(back_up) == "S11");
    }
    back_up();
    REQUIRE(diagnostics.size() == 1);
    CHECK(diagnostics[0].code == "S44");
    CHECK(code_of(back_up) == "S40");
    const auto before = scanned(*opened(place, StoreAccess::read));
    fs::remove_all(place);
    fs::rename(copy, place);
    const auto restored = opened(place);
    CHECK(scanned(*restored) == before);
    CHECK(restored->verify().empty());
    CHECK(restored->commit(sample_delivery({sample_row("a.y", "1", "2017", "2")}, "third")) == 3);
}

TEST_CASE("a store that is not sound leaves no backup behind", "[store]") {
    const TemporaryFolder folder;
    const auto place = folder.path() / "store";
    opened(place)->commit(sample_delivery({sample_row("a.x", "1", "2016", "1")}));
    std::ofstream(place / "journal/1.data", std::ios::app) << "!";
    Diagnostics diagnostics;
    CHECK(code_of([&] {
              backup_store(real_system(), place, folder.path() / "copy", diagnostics);
          }) == "S42");
    CHECK(real_system().list(folder.path()) == std::vector<std::string>{"store"});
}

}  // namespace almanac::testing
