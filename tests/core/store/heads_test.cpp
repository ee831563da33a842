// Why: the journal is the truth only as long as no flipped bit of it is believed, and stores that
// older programs wrote must still be read. SPDX-License-Identifier: Apache-2.0
#include <Poco/Data/SQLite/Connector.h>
#include <Poco/Data/Session.h>
#include <Poco/Data/Statement.h>
#include <sys/stat.h>
#include <sys/wait.h>

#include <fstream>

#include "store/backup_store.hpp"
#include "store_contract.hpp"

namespace almanac::testing {
namespace {

namespace fs = std::filesystem;

const fs::path format_2 = fs::path(ALMANAC_SOURCE_DIR) / "tests/core/store/format_2";

std::unique_ptr<Store> opened(const fs::path& folder, StoreAccess access = StoreAccess::write) {
    return open_store(real_system(), folder, access);
}

std::string code_of(const std::function<void()>& action) {
    try {
        action();
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::store);
        return error.diagnostic().code;
    }
    return "none";
}

std::string code_of_rebuild(const fs::path& folder) {
    Diagnostics diagnostics;
    return code_of([&] { rebuild_store(real_system(), folder, diagnostics); });
}

void overwrite(const fs::path& file, const std::string& bytes) {
    std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
}

void execute(const fs::path& file, const std::string& sql) {
    Poco::Data::SQLite::Connector connector;
    Poco::Data::Session session(connector.createSession(file.string()));
    session << sql, Poco::Data::Keywords::now;
}

/// All that a store tells of its content.
std::string told(const Store& store) {
    std::string text;
    for (const auto& s : store.submissions())
        text += std::to_string(s.id) + s.kind + s.file_name + s.sha256 + s.received +
                s.catalog_fingerprint + std::to_string(s.withdraws) + std::to_string(s.rows) +
                (s.dated ? to_text(*s.dated) : "") + "\n";
    for (const auto& series : scanned(store))
        for (const auto& point : series.points)
            text += series.key.indicator + to_text(point.period) + std::to_string(point.value) +
                    series.provenances.at(point.provenance).source + "\n";
    return text;
}

/// A small store with a withdrawal, a date and a mapping.
void fill(const fs::path& place) {
    const auto store = opened(place);
    Delivery first = sample_delivery({sample_row("a.x", "1", "2016", "1")}, "first");
    first.submission.mapping = R"({"指标":"indicator"})";
    store->commit(first);
    Delivery second = sample_delivery({sample_row("a.y", "1", "2016", "2")}, "second");
    second.submission.dated = parse_date("2017-03-20");
    store->commit(second);
    store->withdraw(1, "录入错误");
}

std::vector<fs::path> files_of(const fs::path& folder) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file()) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace

TEST_CASE("no flipped bit of a head is believed by verify or rebuild", "[store]") {
    const TemporaryFolder folder;
    const auto place = folder.path() / "store";
    fill(place);
    const std::string before = told(*opened(place, StoreAccess::read));
    const auto reader = opened(place, StoreAccess::read);
    for (const char* name : {"1.json", "2.json", "3.json"}) {
        const auto head = place / "journal" / name;
        const std::string whole = real_system().read_file(head);
        for (std::size_t bit = 0; bit < whole.size() * 8; ++bit) {
            std::string damaged = whole;
            damaged[bit / 8] = static_cast<char>(damaged[bit / 8] ^ (1 << bit % 8));
            overwrite(head, damaged);
            INFO(name << " bit " << bit);
            const auto found = reader->verify();
            REQUIRE_FALSE(found.empty());
            REQUIRE(found[0].severity == Severity::error);
            if (bit % 64 == 0) REQUIRE(code_of_rebuild(place) == "S30");
        }
        overwrite(head, whole);
    }
    CHECK(told(*opened(place, StoreAccess::read)) == before);
    CHECK(opened(place)->verify().empty());
    CHECK(code_of_rebuild(place) == "none");
}

TEST_CASE("where the database is lost, no flipped bit of a head is believed either", "[store]") {
    const TemporaryFolder folder;
    const auto place = folder.path() / "store";
    fill(place);
    fs::remove(place / "store.sqlite");
    for (const char* name : {"1.json", "2.json", "3.json"}) {
        const auto head = place / "journal" / name;
        const std::string whole = real_system().read_file(head);
        for (std::size_t bit = 0; bit < whole.size() * 8; bit += 7) {
            std::string damaged = whole;
            damaged[bit / 8] = static_cast<char>(damaged[bit / 8] ^ (1 << bit % 8));
            overwrite(head, damaged);
            INFO(name << " bit " << bit);
            REQUIRE(code_of_rebuild(place) == "S30");
            REQUIRE_FALSE(fs::exists(place / "store.sqlite"));
        }
        overwrite(head, whole);
    }
    CHECK(code_of_rebuild(place) == "none");
}

TEST_CASE("a flipped bit in any file of a store is refused or changes nothing", "[store]") {
    const TemporaryFolder folder;
    const auto place = folder.path() / "store";
    const auto copy = folder.path() / "copy";
    fill(place);
    overwrite(place / "lock", "");
    const std::string before = told(*opened(place, StoreAccess::read));
    std::mt19937 random(7);
    int refused = 0;
    int unchanged = 0;
    for (int round = 0; round < 400; ++round) {
        fs::remove_all(copy);
        fs::copy(place, copy, fs::copy_options::recursive);
        const auto files = files_of(copy);
        const auto& file = files[random() % files.size()];
        std::string bytes = real_system().read_file(file);
        if (bytes.empty()) continue;
        const std::size_t bit = random() % (bytes.size() * 8);
        bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ (1 << bit % 8));
        overwrite(file, bytes);
        INFO(file << " bit " << bit);
        bool is_refused = false;
        const auto code = code_of([&] {
            const auto store = opened(copy, StoreAccess::read);
            is_refused = !store->verify().empty();
            if (!is_refused) REQUIRE(told(*store) == before);
        });
        refused += is_refused || code != "none";
        unchanged += !is_refused && code == "none";
        if (code_of_rebuild(copy) == "none")
            REQUIRE(told(*opened(copy, StoreAccess::read)) == before);
    }
    CHECK(refused > 100);
    CHECK(unchanged > 0);
}

TEST_CASE("a head put in the place of another, or exchanged whole, breaks the chain", "[store]") {
    const TemporaryFolder folder;
    const auto one = folder.path() / "one";
    const auto other = folder.path() / "other";
    fill(one);
    {
        const auto store = opened(other);
        for (const char* text : {"1", "2", "3"})
            store->commit(
                sample_delivery({sample_row(std::string("b.") + text, "1", "2016", text)}, text));
    }
    for (const char* ending : {".json", ".data", ".accepted"}) {
        const auto name = std::string("2") + ending;
        fs::copy_file(other / "journal" / name, one / "journal" / name,
                      fs::copy_options::overwrite_existing);
    }
    fs::remove(one / "store.sqlite");
    CHECK(code_of_rebuild(one) == "S30");
}

TEST_CASE("a store of format 2 is read as it is, sealed by the next writer, and kept", "[store]") {
    const TemporaryFolder folder;
    const auto place = folder.path() / "store";
    fs::copy(format_2, place, fs::copy_options::recursive);
    const auto reader = opened(place, StoreAccess::read);
    const std::string before = told(*reader);
    CHECK(reader->submissions().size() == 3);
    CHECK(scanned(*reader).size() == 1);
    CHECK(reader->verify().empty());
    for (const auto& file : files_of(format_2))
        CHECK(real_system().read_file(place / file.lexically_relative(format_2)) ==
              real_system().read_file(file));
    {
        const auto store = opened(place);
        REQUIRE(store->recovered().size() == 1);
        CHECK(store->recovered()[0].code == "S38");
        CHECK(told(*store) == before);
        CHECK(store->verify().empty());
        CHECK(store->commit(sample_delivery({sample_row("a.x", "1", "2016", "1")})) == 4);
        CHECK(store->verify().empty());
    }
    CHECK(opened(place)->recovered().empty());
    for (const char* name : {"1.json", "2.json", "3.json"})
        CHECK(real_system().read_file(place / "journal.format-2" / name) ==
              real_system().read_file(format_2 / "journal" / name));
    const auto head = place / "journal" / "1.json";
    std::string bytes = real_system().read_file(head);
    bytes[bytes.find("\"withdraws\": 0") + 13] ^= 1;
    overwrite(head, bytes);
    CHECK_FALSE(opened(place, StoreAccess::read)->verify().empty());
    CHECK(code_of_rebuild(place) == "S30");
}

TEST_CASE("a damaged head of format 2 is neither sealed nor believed", "[store]") {
    const TemporaryFolder folder;
    const auto place = folder.path() / "store";
    fs::copy(format_2, place, fs::copy_options::recursive);
    const auto head = place / "journal" / "2.json";
    std::string bytes = real_system().read_file(head);
    bytes[bytes.find("\"withdraws\": 0") + 13] ^= 1;
    overwrite(head, bytes);
    const auto found = opened(place, StoreAccess::read)->verify();
    REQUIRE(found.size() == 1);
    CHECK(found[0].code == "S61");
    CHECK(code_of_rebuild(place) == "S61");
    CHECK(code_of([&] { opened(place); }) == "S61");
    CHECK(real_system().read_file(head) == bytes);
    CHECK(opened(place, StoreAccess::read)->latest() == 3);
}

TEST_CASE("a rebuild of format 2 seals, with or without its database", "[store]") {
    for (const bool has_database : {true, false}) {
        const TemporaryFolder folder;
        const auto place = folder.path() / "store";
        fs::copy(format_2, place, fs::copy_options::recursive);
        const std::string before = told(*opened(place, StoreAccess::read));
        if (!has_database) fs::remove(place / "store.sqlite");
        CHECK(code_of_rebuild(place) == "none");
        CHECK(told(*opened(place, StoreAccess::read)) == before);
        CHECK(opened(place)->recovered().empty());
        CHECK_THAT(real_system().read_file(place / "journal" / "1.json"), contains("\"seal\": "));
    }
}

TEST_CASE("a store of a newer format is left alone by every command", "[store]") {
    const TemporaryFolder folder;
    const auto place = folder.path() / "store";
    fill(place);
    execute(place / "store.sqlite", "PRAGMA user_version = 99");
    overwrite(place / ".held.abc123", "a newer program's");
    std::vector<std::string> before;
    for (const auto& file : files_of(place)) before.push_back(real_system().read_file(file));
    Diagnostics diagnostics;
    CHECK(code_of([&] { opened(place); }) == "S12");
    CHECK(code_of([&] { opened(place, StoreAccess::read); }) == "S12");
    CHECK(code_of_rebuild(place) == "S12");
    CHECK(code_of([&] {
              backup_store(real_system(), place, folder.path() / "copy", diagnostics);
          }) == "S12");
    std::vector<std::string> after;
    for (const auto& file : files_of(place)) after.push_back(real_system().read_file(file));
    CHECK(after == before);
}

TEST_CASE("what killed writings left is cleared by the next one, and told", "[store]") {
    const TemporaryFolder folder;
    const auto place = folder.path() / "store";
    fill(place);
    for (const char* name : {".held.abc123", "journal/.3.data.aB3dE6", "journal/.3.json.000000",
                             "returned/.ab12.json.zzzzzz", "store.sqlite.rebuilding"}) {
        fs::create_directories((place / name).parent_path());
        overwrite(place / name, "half a file");
    }
    overwrite(place / ".gitignore", "somebody's");
    opened(place, StoreAccess::read);
    CHECK(fs::exists(place / ".held.abc123"));
    {
        const auto store = opened(place);
        REQUIRE(store->recovered().size() == 1);
        CHECK(store->recovered()[0].code == "S62");
        CHECK_THAT(store->recovered()[0].message.in("en"), contains("5 temporary files"));
    }
    CHECK(real_system().list(place / "journal").size() == 9);
    CHECK(real_system().list(place / "returned").empty());
    CHECK(fs::exists(place / ".gitignore"));
    CHECK(opened(place)->recovered().empty());
}

TEST_CASE("a store that cannot be read is not an empty one", "[store]") {
    const TemporaryFolder folder;
    const auto place = folder.path() / "store";
    fs::create_directory_symlink(folder.path() / "away", place);
    for (const auto access : {StoreAccess::read, StoreAccess::write})
        CHECK(code_of([&] { opened(place, access); }) != "none");
    CHECK(code_of([&] { opened(place, StoreAccess::read); }) == "S60");
    CHECK(code_of_rebuild(place) != "none");
    fs::remove(place);
    fill(place);
    ::chmod(folder.path().c_str(), 0755);
    const auto code_for_nobody = [&] {
        const pid_t child = ::fork();
        if (child == 0) {
            constexpr uid_t nobody = 65534;
            if (::geteuid() == 0 && ::setresuid(nobody, nobody, nobody) != 0) ::_exit(2);
            ::_exit(code_of([&] { opened(place, StoreAccess::read)->verify(); }) == "S60" ? 0 : 1);
        }
        int status = 0;
        ::waitpid(child, &status, 0);
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    };
    const mode_t closed = ::geteuid() == 0 ? 0700 : 0000;
    ::chmod(place.c_str(), closed);
    CHECK(code_for_nobody() == 0);
    ::chmod(place.c_str(), 0755);
    ::chmod((place / "store.sqlite").c_str(), closed & 0600);
    CHECK(code_for_nobody() == 0);
    ::chmod((place / "store.sqlite").c_str(), 0644);
}

TEST_CASE("a backup goes to DIR/, and touches no folder that it did not make", "[store]") {
    const TemporaryFolder folder;
    const auto place = folder.path() / "store";
    fill(place);
    Diagnostics diagnostics;
    const auto copy = folder.path() / "copy";
    backup_store(real_system(), place, copy / "", diagnostics);
    CHECK(told(*opened(copy, StoreAccess::read)) == told(*opened(place, StoreAccess::read)));
    CHECK(real_system().list(copy) == std::vector<std::string>{"journal", "store.sqlite"});
    const auto second = folder.path() / "second";
    real_system().write_file(second.string() + ".unfinished/mine", "kept");
    try {
        backup_store(real_system(), place, second, diagnostics);
        FAIL("made in another's folder");
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::usage);
        CHECK(error.diagnostic().code == "S63");
    }
    CHECK(real_system().read_file(second.string() + ".unfinished/mine") == "kept");
    // One that a killed backup left is used anew.
    real_system().write_file(second.string() + ".unfinished/almanac-unfinished-backup", "");
    backup_store(real_system(), place, second, diagnostics);
    CHECK(opened(second, StoreAccess::read)->verify().empty());
    CHECK_FALSE(fs::exists(second.string() + ".unfinished"));
}

TEST_CASE("a store is reached by a relative path that climbs above the root", "[store]") {
    const TemporaryFolder folder;
    fill(folder.path() / "store");
    fs::path relative;
    for (int i = 0; i < 40; ++i) relative /= "..";
    relative /= (folder.path() / "store").relative_path();
    CHECK(opened(relative, StoreAccess::read)->latest() == 3);
    CHECK(opened(relative)->latest() == 3);
}

}  // namespace almanac::testing
