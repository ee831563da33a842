// Why: after a crash at any moment nothing is lost silently and nothing is half in, and the journal
// alone brings the store back. SPDX-License-Identifier: Apache-2.0
#include <sys/wait.h>

#include <csignal>
#include <fstream>

#include "store_contract.hpp"

namespace almanac::testing {
namespace {

namespace fs = std::filesystem;

/// The real disk until the n-th write, which fails or ends the process.
class FailingSystem final : public System {
public:
    enum class Fault { no_space = 1, kill };
    FailingSystem(int fails_at, Fault fault) : fails_at_(fails_at), fault_(fault) {}

    std::string read_file(const fs::path& path, std::uint64_t limit) const override {
        return real_system().read_file(path, limit);
    }
    bool exists(const fs::path& path) const override { return real_system().exists(path); }
    bool is_directory(const fs::path& path) const override {
        return real_system().is_directory(path);
    }
    std::vector<std::string> list(const fs::path& folder) const override {
        return real_system().list(folder);
    }
    void write_file(const fs::path& path, std::string_view content) const override {
        if (++writes_ == fails_at_) {
            if (fault_ == Fault::kill) ::kill(::getpid(), SIGKILL);
            throw Error(
                ErrorKind::input,
                {Severity::error, "Y02", path.string(), Text("磁盘已满", "disk full"), {}, {}});
        }
        real_system().write_file(path, content);
    }
    std::string now() const override { return "2018-03-15T08:30:00Z"; }
    std::optional<std::string> environment(const std::string& name) const override {
        return real_system().environment(name);
    }
    fs::path program_folder() const override { return real_system().program_folder(); }

private:
    int fails_at_;
    Fault fault_;
    mutable int writes_ = 0;
};

Delivery second_delivery() {
    return sample_delivery({sample_row("a.y", "1", "2016", "2")}, "second");
}

fs::path with_one_submission(const TemporaryFolder& folder) {
    const auto place = folder.path() / "store";
    open_store(real_system(), place, StoreAccess::write)
        ->commit(sample_delivery({sample_row("a.x", "1", "2016", "1")}, "first"));
    return place;
}

std::string codes_of(const Diagnostics& diagnostics) {
    std::string codes;
    for (const auto& found : diagnostics) codes += found.code + " ";
    return codes;
}

}  // namespace

TEST_CASE("an entry is the verbatim file, its head and the accepted rows", "[store]") {
    const TemporaryFolder folder;
    auto store = open_store(real_system(), folder.path(), StoreAccess::write);
    Delivery delivery = sample_delivery({sample_row("a.x", "1", "2016", "1")}, "raw\r\nbytes\xff");
    delivery.submission.file_name = "../../etc/\xff\x01passwd";
    store->commit(delivery);
    const auto journal = folder.path() / "journal";
    CHECK(real_system().list(journal) ==
          std::vector<std::string>{"1.accepted", "1.data", "1.json"});
    CHECK(real_system().read_file(journal / "1.data") == "raw\r\nbytes\xff");
    CHECK_THAT(real_system().read_file(journal / "1.json"),
               contains("\"sha256\": \"" + store->submissions()[0].sha256));
    CHECK_THAT(real_system().read_file(journal / "1.accepted"), contains("a.x\t1\t2016"));
    CHECK(store->verify().empty());
}

TEST_CASE("a full disk refuses the delivery whole, and the store works on", "[store]") {
    for (int fails_at = 1; fails_at <= 3; ++fails_at) {
        const TemporaryFolder folder;
        const auto place = with_one_submission(folder);
        const FailingSystem system(fails_at, FailingSystem::Fault::no_space);
        const auto store = open_store(system, place, StoreAccess::write);
        try {
            store->commit(second_delivery());
            FAIL("stored without space");
        } catch (const Error& error) {
            CHECK(error.kind() == ErrorKind::store);
            CHECK(error.diagnostic().code == "S04");
        }
        CHECK(store->latest() == 1);
        CHECK(store->verify().empty());
        CHECK(store->commit(second_delivery()) == 2);
        CHECK(store->verify().empty());
    }
}

TEST_CASE("a process killed while it journals leaves nothing half in", "[store]") {
    for (int fails_at = 1; fails_at <= 3; ++fails_at) {
        const TemporaryFolder folder;
        const auto place = with_one_submission(folder);
        const pid_t child = ::fork();
        if (child == 0) {
            const FailingSystem system(fails_at, FailingSystem::Fault::kill);
            open_store(system, place, StoreAccess::write)->commit(second_delivery());
            ::_exit(0);
        }
        int status = 0;
        ::waitpid(child, &status, 0);
        REQUIRE(WIFSIGNALED(status));
        const auto store = open_store(real_system(), place, StoreAccess::write);
        CHECK(store->latest() == 1);
        CHECK(codes_of(store->recovered()) == (fails_at == 1 ? "" : "S35 "));
        CHECK(store->commit(second_delivery()) == 2);
        CHECK(store->verify().empty());
    }
}

TEST_CASE("an entry that was journaled whole but not committed is completed at the next writing",
          "[store]") {
    const TemporaryFolder folder;
    const auto place = with_one_submission(folder);
    const auto before = folder.path() / "before.sqlite";
    fs::copy(place / "store.sqlite", before);
    open_store(real_system(), place, StoreAccess::write)->commit(second_delivery());
    fs::copy(before, place / "store.sqlite", fs::copy_options::overwrite_existing);

    const auto reader = open_store(real_system(), place, StoreAccess::read);
    CHECK(reader->latest() == 1);
    CHECK(codes_of(reader->verify()) == "S33 ");
    const auto store = open_store(real_system(), place, StoreAccess::write);
    CHECK(codes_of(store->recovered()) == "S34 ");
    CHECK(store->latest() == 2);
    CHECK(scanned(*store).size() == 2);
    CHECK(store->verify().empty());
}

TEST_CASE("a rebuilt store equals the one it replaces", "[store]") {
    const TemporaryFolder folder;
    const auto place = with_one_submission(folder);
    {
        const auto store = open_store(real_system(), place, StoreAccess::write);
        store->commit(second_delivery());
        Delivery records = sample_delivery({}, "records");
        records.records = {sample_record("t1", "{}")};
        store->commit(records);
        store->withdraw(1, "录入错误");
    }
    const auto before = open_store(real_system(), place, StoreAccess::read);
    const auto all = scanned(*before), early = scanned(*before, {}, 2);
    const auto received = before->submissions().back().received;
    std::ofstream(place / "store.sqlite", std::ios::trunc) << "damaged beyond repair, entirely so";

    Diagnostics diagnostics;
    rebuild_store(real_system(), place, diagnostics);
    CHECK(codes_of(diagnostics) == "S36 ");
    const auto after = open_store(real_system(), place, StoreAccess::read);
    CHECK(scanned(*after) == all);
    CHECK(scanned(*after, {}, 2) == early);
    CHECK(after->records("task_report", newest).size() == 1);
    CHECK(after->submissions().back().received == received);
    CHECK(after->verify().empty());
    CHECK(fs::exists(place / "store.sqlite.replaced"));
}

TEST_CASE("a rebuild that would lose something leaves everything as it was", "[store]") {
    const TemporaryFolder folder;
    const auto place = with_one_submission(folder);
    open_store(real_system(), place, StoreAccess::write)->commit(second_delivery());
    const auto rebuilt = [&] {
        Diagnostics diagnostics;
        try {
            rebuild_store(real_system(), place, diagnostics);
        } catch (const Error& error) {
            return error.diagnostic().code;
        }
        return std::string("none");
    };
    SECTION("an altered entry") {
        std::ofstream(place / "journal/1.data", std::ios::app) << "!";
        CHECK(rebuilt() == "S30");
    }
    SECTION("a gap") {
        for (const char* name : {"1.data", "1.json", "1.accepted"})
            fs::remove(place / "journal" / name);
        CHECK(rebuilt() == "S31");
    }
    SECTION("a shortened journal") {
        for (const char* name : {"2.data", "2.json", "2.accepted"})
            fs::remove(place / "journal" / name);
        CHECK(rebuilt() == "S37");
    }
    CHECK(open_store(real_system(), place, StoreAccess::read)->latest() == 2);
    CHECK(scanned(*open_store(real_system(), place, StoreAccess::read)).size() == 2);
}

}  // namespace almanac::testing
