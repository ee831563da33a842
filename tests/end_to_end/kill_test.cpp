// Why: power fails when it likes. An import that is killed at any moment leaves a store that is
// sound, holds every acknowledged row and no part of a file. SPDX-License-Identifier: Apache-2.0
#include <chrono>
#include <cstdlib>
#include <random>
#include <set>

#include "catch.hpp"
#include "trial_workspace.hpp"

using namespace almanac::testing;
using nlohmann::json;

namespace {

constexpr std::size_t rows_a_file = 400;

/// File number `number`: a variety of orchard a row, none in another file.
std::string file_of(int number) {
    std::string text = "indicator,area,period,value,unit,source,source_class,breakdown\n";
    for (std::size_t row = 0; row < rows_a_file; ++row)
        text += "orchard.apples,990100,2016," + std::to_string(row + 1) +
                ",万吨,农业局年报,2,品种" + std::to_string(number) + "-" + std::to_string(row) +
                "\n";
    return text;
}

/// Rows by file, as the store lists them; every listed file is whole.
std::set<std::string> stored_files(const TrialWorkspace& workspace) {
    const Ran ran = run({"-w", workspace.folder().string(), "store", "verify", "--json"});
    INFO(ran.err);
    CHECK(ran.code == 0);
    std::set<std::string> files;
    const auto told = json::parse(ran.out);
    CHECK(told.at("sound") == true);
    for (const auto& submission : told.at("submissions")) {
        CHECK(submission.at("rows") == rows_a_file);
        CHECK(files.insert(submission.at("file").get<std::string>()).second);
    }
    return files;
}

int wanted_kills() {
    const char* asked = std::getenv("ALMANAC_KILLS");
    return asked == nullptr ? 40 : std::atoi(asked);
}

}  // namespace

TEST_CASE("an import killed at any moment loses nothing acknowledged and leaves nothing partial",
          "[end_to_end][kill]") {
    const TrialWorkspace workspace(std::getenv("ALMANAC_KILLS") == nullptr ? "killed"
                                                                           : "killed_long");
    const auto import = [&](const std::string& name, const Surroundings& surroundings) {
        return run({"-w", workspace.folder().string(), "import",
                    (workspace.folder() / "data" / name).string()},
                   surroundings);
    };
    write(workspace.folder() / "data" / "0.csv", file_of(0));
    const Ran whole = import("0.csv", {});
    INFO(whole.err);
    REQUIRE(whole.code == 0);
    std::set<std::string> acknowledged{"0.csv"};
    std::mt19937 random(20261125);
    int killed = 0;
    for (int number = 1; number <= wanted_kills(); ++number) {
        const std::string name = std::to_string(number) + ".csv";
        write(workspace.folder() / "data" / name, file_of(number));
        Surroundings surroundings;
        surroundings.killed_after = std::chrono::microseconds(std::uniform_int_distribution<long>(
            0, static_cast<long>(whole.seconds * 1.1e6))(random));
        const Ran ran = import(name, surroundings);
        killed += ran.code == -1 ? 1 : 0;
        if (ran.code == 0) acknowledged.insert(name);
        const auto stored = stored_files(workspace);
        for (const auto& each : acknowledged) CHECK(stored.count(each) == 1);
        // Whoever was not answered sends the file again, and it is there once.
        const Ran again = import(name, {});
        INFO(number << " " << again.err);
        CHECK(again.code == 0);
        acknowledged.insert(name);
    }
    CHECK(killed > wanted_kills() / 2);
    CHECK(stored_files(workspace) == acknowledged);
    const Ran rebuilt = run({"-w", workspace.folder().string(), "store", "rebuild", "--json"});
    CHECK(rebuilt.code == 0);
    CHECK(stored_files(workspace) == acknowledged);
}
