// Why: the embedded store keeps the contract, and everything that can happen to its files ends in a
// plain word. SPDX-License-Identifier: Apache-2.0
#include <Poco/Data/SQLite/Connector.h>
#include <Poco/Data/Session.h>
#include <Poco/Data/Statement.h>

#include <fstream>
#include <random>

#include "store_contract.hpp"

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
        CHECK(error.kind() == ErrorKind::store);
        return error.diagnostic().code;
    }
    return "none";
}

void execute(const fs::path& file, const std::string& sql) {
    Poco::Data::SQLite::Connector connector;
    Poco::Data::Session session(connector.createSession(file.string()));
    session << sql, Poco::Data::Keywords::now;
}

/// A fresh store in a folder of its own for each call.
class InFolder {
public:
    StoreMaker maker() {
        return [this] { return opened(folder_.path() / std::to_string(++count_)); };
    }

private:
    TemporaryFolder folder_;
    int count_ = 0;
};

}  // namespace

TEST_CASE("the SQLite store gives series back as they were put in", "[store]") {
    InFolder folder;
    contract_of_series(folder.maker());
    contract_of_figures(folder.maker());
}
TEST_CASE("the SQLite store answers for any moment of its history", "[store]") {
    InFolder folder;
    contract_of_revisions(folder.maker());
}
TEST_CASE("the SQLite store keeps records", "[store]") {
    InFolder folder;
    contract_of_records(folder.maker());
}
TEST_CASE("a missing store reads as an empty one and leaves no trace", "[store]") {
    const TemporaryFolder folder;
    const auto store = opened(folder.path() / "store", StoreAccess::read);
    CHECK(store->latest() == 0);
    CHECK(scanned(*store).empty());
    CHECK(code_of([&] { store->commit(sample_delivery({})); }) == "S15");
    CHECK_FALSE(fs::exists(folder.path() / "store"));
}

TEST_CASE("what was stored is there after reopening, under a name with odd characters", "[store]") {
    const TemporaryFolder folder;
    const auto place = folder.path() / "吕梁 50%#?&x";
    opened(place)->commit(sample_delivery({sample_row("a.x", "1", "2016", "1")}));
    const auto store = opened(place, StoreAccess::read);
    CHECK(scanned(*store).size() == 1);
    CHECK(code_of([&] { store->commit(sample_delivery({})); }) == "S15");
}

TEST_CASE("the second writer is told who the first is, and readers are not disturbed", "[store]") {
    const TemporaryFolder folder;
    auto first = opened(folder.path());
    first->commit(sample_delivery({sample_row("a.x", "1", "2016", "1")}));
    try {
        opened(folder.path());
        FAIL("a second writer got in");
    } catch (const Error& error) {
        CHECK(error.diagnostic().code == "S11");
        CHECK_THAT(error.diagnostic().message.in("zh"),
                   contains("pid " + std::to_string(::getpid())));
    }
    CHECK(scanned(*opened(folder.path(), StoreAccess::read)).size() == 1);
    first.reset();
    CHECK(opened(folder.path())->latest() == 1);
}

TEST_CASE("a reader beside a writer sees only what was committed when it asked", "[store]") {
    const TemporaryFolder folder;
    const auto writer = opened(folder.path());
    writer->commit(sample_delivery({sample_row("a.x", "1", "2016", "1")}));
    const auto reader = opened(folder.path(), StoreAccess::read);
    CHECK(scanned(*reader).size() == 1);
    writer->commit(sample_delivery({sample_row("a.y", "1", "2016", "1", "新来源")}));
    CHECK(scanned(*reader).size() == 2);
}

TEST_CASE("a store of a newer format, another program or no database is refused by name",
          "[store]") {
    const TemporaryFolder folder;
    opened(folder.path())->commit(sample_delivery({sample_row("a.x", "1", "2016", "1")}));
    const auto file = folder.path() / "store.sqlite";
    const auto read = [&] { opened(folder.path(), StoreAccess::read); };
    execute(file, "PRAGMA user_version = 4");
    CHECK(code_of(read) == "S12");
    execute(file, "PRAGMA application_id = 5");
    CHECK(code_of(read) == "S13");
    std::ofstream(file) << "this is a letter, and a long one at that, not a database";
    CHECK(code_of(read) == "S10");
    fs::remove(file);
    CHECK(code_of(read) == "S14");
    CHECK(code_of([&] { opened(folder.path()); }) == "S14");
}

TEST_CASE("verify finds what was changed behind the store's back", "[store]") {
    const TemporaryFolder folder;
    const auto file = folder.path() / "store.sqlite";
    Delivery delivery = sample_delivery({sample_row("a.x", "1", "2016", "1")});
    delivery.records = {sample_record("t1", "{}")};
    opened(folder.path())->commit(delivery);
    const auto codes = [&] {
        std::string all;
        for (const auto& found : opened(folder.path(), StoreAccess::read)->verify())
            all += found.code + " ";
        return all;
    };
    CHECK(codes().empty());
    SECTION("a quotation") {
        execute(file, "UPDATE provenance SET quotation = 'x'");
        CHECK(codes() == "S32 ");
    }
    SECTION("a key, which the block's checksum covers") {
        execute(file, "UPDATE series SET area = '2'");
        CHECK(codes() == "S20 S32 ");
    }
    SECTION("a record") {
        execute(file, "UPDATE record SET json = '[]'");
        CHECK(codes() == "S32 ");
    }
    SECTION("a missing row") {
        execute(file, "DELETE FROM series");
        CHECK(codes() == "S32 ");
    }
    SECTION("the head of a submission") {
        execute(file, "UPDATE submission SET file_name = 'y'");
        CHECK(codes() == "S32 ");
    }
    SECTION("the delivered file in the journal") {
        std::ofstream(folder.path() / "journal/1.data", std::ios::app) << "!";
        CHECK(codes() == "S30 ");
    }
    SECTION("a missing journal entry") {
        fs::remove(folder.path() / "journal/1.json");
        CHECK(codes() == "S31 ");
    }
}

TEST_CASE("random damage to the database file is an error or a finding, never a crash", "[store]") {
    const TemporaryFolder folder;
    std::vector<AcceptedRow> rows;
    for (int i = 0; i < 300; ++i)
        rows.push_back(sample_row("a.x" + std::to_string(i), "1", "2016", std::to_string(i)));
    opened(folder.path())->commit(sample_delivery(rows));
    const auto file = folder.path() / "store.sqlite";
    const std::string whole = real_system().read_file(file);
    std::mt19937 random(3);
    for (int round = 0; round < 150; ++round) {
        std::string damaged = whole;
        for (int i = 0; i < 4; ++i)
            damaged[random() % damaged.size()] = static_cast<char>(random() % 256);
        if (round % 10 == 0) damaged.resize(random() % damaged.size());
        std::ofstream(file, std::ios::binary | std::ios::trunc) << damaged;
        try {
            const auto store = opened(folder.path(), StoreAccess::read);
            static_cast<void>(store->verify());
            static_cast<void>(scanned(*store));
        } catch (const Error& error) {
            REQUIRE(error.kind() == ErrorKind::store);
        }
    }
}

}  // namespace almanac::testing
