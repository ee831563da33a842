// Why: what goes beyond a bound costs its own place, in time, and nothing else.
// SPDX-License-Identifier: Apache-2.0
#include "catch.hpp"
#include "trial_workspace.hpp"

using namespace almanac::testing;

namespace {

namespace fs = std::filesystem;

std::string times(std::size_t count, const std::string& text) {
    std::string all;
    for (std::size_t i = 0; i < count; ++i) all += text;
    return all;
}

/// Lines of what was printed.
std::size_t lines_of(const std::string& text) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

/// A sector without code beside the good ones.
fs::path add_text_sector(const TrialWorkspace& workspace) {
    const fs::path sector = workspace.add_bad("echo");
    edit_json(sector / "sector.json", [](auto& manifest) { manifest.erase("library"); });
    return sector;
}

std::vector<std::string> good_parts(const TrialWorkspace& workspace) {
    const fs::path out = workspace.out();
    return {json_section(out, "orchard"), json_section(out, "mill"), html_section(out, "orchard"),
            html_section(out, "mill")};
}

}  // namespace

TEST_CASE("a text beyond a bound costs its sector's place and nothing else",
          "[end_to_end][bounds]") {
    const TrialWorkspace workspace("text_bounds");
    const fs::path sector = add_text_sector(workspace);
    REQUIRE(workspace.report().code == 0);
    const auto well = good_parts(workspace);
    struct Case {
        const char* code;
        std::string text;
    };
    for (const auto& each : std::vector<Case>{
             {"ALM-T80", std::string(2U << 20U, 'a')},
             {"ALM-T82", times(20'000, "# 题 {#a}\n\n文\n\n")},
             {"ALM-T84", "```if\nwhen: " + times(40'000, "not ") + "year >= 1\n\n文\n```\n"},
             {"ALM-T83", times(50'000, "{edition year} ")}}) {
        INFO(each.code);
        write(sector / "sections.zh.md", each.text);
        const Ran ran = workspace.report();
        INFO(ran.err.substr(0, 2000));
        CHECK(ran.code == 3);
        CHECK_THAT(ran.err, contains(each.code));
        CHECK(lines_of(ran.err) < 10);
        CHECK(good_parts(workspace) == well);
        CHECK(sector_state(workspace.out(), "echo") == "failed");
        CHECK_THAT(html_section(workspace.out(), "echo"), contains("未能收到可用的内容"));
    }
    // Two thousand faults are a text with faults, told a hundred times.
    write(sector / "sections.zh.md", times(2000, "{value evil.a 2015} "));
    const Ran faulty = workspace.report();
    CHECK(faulty.code == 0);
    CHECK(good_parts(workspace) == well);
    CHECK(lines_of(faulty.err) < 110);
}

TEST_CASE("a manifest beyond a bound costs its sector's place and nothing else",
          "[end_to_end][bounds]") {
    const TrialWorkspace workspace("manifest_bounds");
    const fs::path sector = add_text_sector(workspace);
    REQUIRE(workspace.report().code == 0);
    const auto well = good_parts(workspace);
    for (const auto& [count, code] : {std::pair{2000, "ALM-J81"}, std::pair{8000, "ALM-J82"}}) {
        INFO(count);
        edit_json(sector / "sector.json", [&, many = count](auto& manifest) {
            manifest["indicators"] =
                nlohmann::json::array_t(static_cast<std::size_t>(many), {{"bad", 1}});
        });
        const Ran ran = workspace.report();
        CHECK(ran.code == 3);
        CHECK_THAT(ran.err, contains(code));
        CHECK(good_parts(workspace) == well);
    }
}

TEST_CASE("a hundred problems of a file reach the terminal, all of them the file that was named",
          "[end_to_end][bounds]") {
    const TrialWorkspace workspace("problem_bounds");
    const fs::path file = workspace.folder() / "d.csv";
    write(file, "indicator,area,period,value,unit,status,bound,source,source_class\n" +
                    times(1000, "x\n"));
    const fs::path all = workspace.folder() / "problems.txt";
    const std::vector<std::string> line{
        "-w",         workspace.folder().string(), "--messages", "en", "import", "--dry-run",
        file.string()};
    auto kept = line;
    kept.insert(kept.begin(), {"--problems", all.string()});
    const Ran ran = run(kept);
    CHECK(ran.code == 4);
    CHECK(lines_of(ran.err) <= 103);
    CHECK_THAT(ran.err, contains("ALM-R80"));
    CHECK(lines_of(content_of(all)) >= 1000);
    const Ran again = run(kept);
    CHECK(again.code == 2);
    CHECK_THAT(again.err, contains("ALM-R81"));
    auto machine = line;
    machine.insert(machine.begin(), "--json");
    const auto told = nlohmann::json::parse(run(machine).out);
    CHECK(told.at(0).at("diagnostics").size() >= 1000);
}

TEST_CASE("no byte of any file of a workspace ends the program without a message",
          "[end_to_end][bounds]") {
    const TrialWorkspace workspace("bytes");
    std::vector<fs::path> files;
    for (const auto& each : fs::recursive_directory_iterator(workspace.folder())) {
        const auto kind = each.path().extension();
        if (each.is_regular_file() && (kind == ".csv" || kind == ".json" || kind == ".md"))
            files.push_back(each.path());
    }
    REQUIRE(files.size() > 8);
    for (const auto& file : files) {
        const std::string whole = content_of(file);
        // 年走 in GBK, a byte of no encoding, a NUL.
        for (const std::string& bytes :
             {std::string("\xC4\xEA\xD7\xDF"), std::string("\xFF"), std::string(1, '\0')}) {
            for (const auto at : {whole.size() / 3, whole.size() - 1}) {
                INFO(file << " at " << at);
                write(file, whole.substr(0, at) + bytes + whole.substr(at));
                const Ran ran = workspace.report();
                CHECK((ran.code == 0 || ran.code == 3 || ran.code == 4));
                if (ran.code != 0) CHECK_THAT(ran.err, contains("ALM-"));
            }
        }
        write(file, whole);
    }
}
