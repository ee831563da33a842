// Why: what the READMEs tell a newcomer to type is typed here, so that they stay true.
// SPDX-License-Identifier: Apache-2.0
#include <cstdlib>
#include <sstream>

#include "catch.hpp"
#include "program.hpp"

using namespace almanac::testing;
namespace fs = std::filesystem;

namespace {

const fs::path source{ALMANAC_SOURCE_DIR};

/// The lines of all shell blocks that follow the mark `<!-- run -->`.
std::string marked_commands(const std::string& readme) {
    std::istringstream lines(readme);
    std::string commands;
    bool marked = false;
    bool inside = false;
    for (std::string line; std::getline(lines, line);) {
        if (line == "<!-- run -->") marked = true;
        if (line == "```" && inside) marked = inside = false;
        if (inside) commands += line + "\n";
        if (line == "```sh" && marked) inside = true;
    }
    return commands;
}

/// Runs the commands in a folder that holds what they name; exit code and what they printed.
Ran run_commands(const std::string& name, const std::string& commands) {
    const fs::path folder = fs::path(ALMANAC_BINARY_DIR) / "end_to_end" / ("readme_" + name);
    fs::remove_all(folder);
    fs::create_directories(folder / "reports");
    const fs::path workspace = folder / "reports" / "lvliang";
    fs::copy(source / "reports" / "lvliang", workspace, fs::copy_options::recursive);
    fs::remove_all(workspace / "store");
    fs::remove_all(workspace / "out");
    write(folder / "commands.sh", "set -e\n" + commands);
    const std::string line = "cd '" + folder.string() +
                             "' && PATH='" ALMANAC_BINARY_DIR
                             "/bin':$PATH bash commands.sh > printed.txt 2>&1";
    Ran ran;
    ran.code = std::system(line.c_str());
    ran.out = content_of(folder / "printed.txt");
    return ran;
}

}  // namespace

TEST_CASE("the commands of both READMEs run as printed", "[end_to_end]") {
    for (const char* name : {"README.md", "README.zh-CN.md"}) {
        const std::string commands = marked_commands(content_of(source / name));
        CHECK(count_of(commands, "\n") == 11);
        const Ran ran = run_commands(name, commands);
        INFO(name << "\n" << ran.out);
        CHECK(ran.code == 0);
    }
}

TEST_CASE("both READMEs name the same commands and only files that exist", "[end_to_end]") {
    const std::string english = content_of(source / "README.md");
    const std::string chinese = content_of(source / "README.zh-CN.md");
    for (const char* command : {"./bootstrap report", "./bootstrap test", "almanac new orchards"}) {
        CHECK_THAT(english, contains(command));
        CHECK_THAT(chinese, contains(command));
    }
    for (const std::string& text : {english, chinese}) {
        for (auto at = text.find("]("); at != std::string::npos; at = text.find("](", at + 1)) {
            const std::string link = text.substr(at + 2, text.find(')', at) - at - 2);
            INFO(link);
            CHECK(fs::exists(source / link));
        }
    }
}
