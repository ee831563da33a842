// Why: a backup is worth something only if it can be put in place of what was lost.
// SPDX-License-Identifier: Apache-2.0
#include <fstream>

#include "catch.hpp"
#include "trial_workspace.hpp"

using namespace almanac::testing;
namespace fs = std::filesystem;

namespace {

Ran ask(const TrialWorkspace& workspace, std::vector<std::string> words) {
    words.insert(words.begin(), {"-w", workspace.folder().string(), "--messages", "en"});
    return run(words);
}

Ran import(const TrialWorkspace& workspace, int year) {
    const auto file = workspace.folder() / ("y" + std::to_string(year) + ".csv");
    std::ofstream(file)
        << "indicator,area,period,value,unit,source,source_class\nmill.flour,990100," << year
        << ",5.5,万吨,test,1\n";
    return ask(workspace, {"import", file.string()});
}

}  // namespace

TEST_CASE("a backup takes the place of a lost store, figure by figure", "[end_to_end]") {
    const TrialWorkspace workspace("backup");
    const auto store = workspace.folder() / "store";
    const auto copy = workspace.folder() / "copies" / "first";
    CHECK(ask(workspace, {"store", "backup", copy.string()}).code == 5);
    REQUIRE(import(workspace, 2015).code == 0);
    REQUIRE(import(workspace, 2016).code == 0);
    write(workspace.folder() / "bad.csv",
          "indicator,area,period,value,unit,source,source_class\n"
          "mill.flour,990100,2017,five,万吨,test,1\n");
    REQUIRE(ask(workspace, {"import", (workspace.folder() / "bad.csv").string()}).code == 4);
    const Ran backed = ask(workspace, {"store", "backup", copy.string()});
    INFO(backed.err);
    REQUIRE(backed.code == 0);
    CHECK_THAT(backed.err, contains("2 submissions"));
    REQUIRE(import(workspace, 2017).code == 0);
    const std::string before = content_of(copy / "store.sqlite");
    // A folder that is there is never written into.
    const Ran again = ask(workspace, {"store", "backup", copy.string()});
    CHECK(again.code == 2);
    CHECK_THAT(again.err, contains("exists already"));
    CHECK(content_of(copy / "store.sqlite") == before);

    fs::remove_all(store);
    fs::copy(copy, store, fs::copy_options::recursive);
    REQUIRE(ask(workspace, {"store", "verify"}).code == 0);
    // Who tried to hand in what is part of it.
    CHECK_THAT(ask(workspace, {"status", "--year", "2017"}).out, contains("(returned 1)"));
    const Ran explained = ask(workspace, {"explain", "mill.flour", "--year", "2017"});
    CHECK_THAT(explained.out, contains("2016  55 thousand t"));
    CHECK(explained.out.find("2017  55") == std::string::npos);
}

TEST_CASE("a damaged store is not taken for a backup, and the damage is told", "[end_to_end]") {
    const TrialWorkspace workspace("backup_damaged");
    REQUIRE(import(workspace, 2016).code == 0);
    const auto journal = workspace.folder() / "store" / "journal";
    fs::path accepted;
    for (const auto& entry : fs::directory_iterator(journal))
        if (entry.path().extension() == ".accepted") accepted = entry.path();
    REQUIRE_FALSE(accepted.empty());
    std::string bytes = content_of(accepted);
    bytes[bytes.size() / 2] ^= 1;
    std::ofstream(accepted, std::ios::binary) << bytes;
    const auto copy = workspace.folder() / "copy";
    const Ran ran = ask(workspace, {"store", "backup", copy.string()});
    INFO(ran.err);
    CHECK(ran.code == 5);
    CHECK_FALSE(fs::exists(copy));
    CHECK_FALSE(fs::exists(copy.string() + ".unfinished"));
}
