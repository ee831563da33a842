// Why: a file is replaced whole or not at all, and whatever is no file is refused at once.
// SPDX-License-Identifier: Apache-2.0
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cstdlib>
#include <thread>

#include "almanac/error.hpp"
#include "catch.hpp"
#include "system/system.hpp"

using namespace almanac;
namespace fs = std::filesystem;

namespace {

/// A folder of the test's own, gone when the test ends.
class Folder {
public:
    Folder() {
        std::string name = (fs::temp_directory_path() / "almanac-XXXXXX").string();
        path = ::mkdtemp(name.data());
    }
    ~Folder() { fs::remove_all(path); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    fs::path path;
};

std::string refusal_of_reading(const fs::path& path, std::uint64_t limit = 1000) {
    try {
        real_system().read_file(path, limit);
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::input);
        CHECK(error.diagnostic().origin == path.string());
        return error.diagnostic().code;
    }
    return "accepted";
}

}  // namespace

TEST_CASE("a file is written with its folders and read back byte for byte", "[system]") {
    const Folder folder;
    const fs::path file = folder.path / "a" / "b" / "年鉴.json";
    const std::string content("x\0\r\n\xFF", 5);
    real_system().write_file(file, content);
    CHECK(real_system().read_file(file) == content);
    real_system().write_file(file, "");
    CHECK(real_system().read_file(file).empty());
    struct stat facts {};
    REQUIRE(::stat(file.c_str(), &facts) == 0);
    CHECK((facts.st_mode & 0777) == 0644);
    CHECK(real_system().list(file.parent_path()) == std::vector<std::string>{"年鉴.json"});
}

TEST_CASE("a reader meets the old file or the new one, never a part", "[system]") {
    const Folder folder;
    const fs::path file = folder.path / "f";
    const std::string old_text(300000, 'a');
    const std::string new_text(200000, 'b');
    real_system().write_file(file, old_text);
    std::atomic<bool> done{false};
    std::thread writer([&] {
        for (int i = 0; i < 20; ++i)
            real_system().write_file(file, i % 2 == 0 ? new_text : old_text);
        done = true;
    });
    int parts = 0;
    while (!done) {
        const std::string text = real_system().read_file(file);
        if (text != old_text && text != new_text) ++parts;
    }
    writer.join();
    CHECK(parts == 0);
}

TEST_CASE("what cannot be replaced stays as it was, and nothing is left beside it", "[system]") {
    const Folder folder;
    const fs::path taken = folder.path / "taken";
    real_system().write_file(taken / "inner", "kept");
    CHECK_THROWS_AS(real_system().write_file(taken, "new"), Error);
    CHECK_THROWS_AS(real_system().write_file(taken / "inner" / "below", "new"), Error);
    CHECK(real_system().read_file(taken / "inner") == "kept");
    CHECK(real_system().list(folder.path) == std::vector<std::string>{"taken"});
}

TEST_CASE("whatever is no file is refused by what it is", "[system]") {
    const Folder folder;
    const fs::path pipe = folder.path / "pipe";
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    real_system().write_file(folder.path / "big", std::string(1001, 'x'));
    fs::create_symlink("nowhere", folder.path / "dangling");
    CHECK(refusal_of_reading(folder.path / "missing") == "Y01");
    CHECK(refusal_of_reading(folder.path / "dangling") == "Y01");
    CHECK(refusal_of_reading(folder.path) == "Y02");
    CHECK(refusal_of_reading(pipe) == "Y02");
    CHECK(refusal_of_reading("/dev/zero") == "Y02");
    CHECK(refusal_of_reading(folder.path / "big") == "Y03");
    CHECK(refusal_of_reading(folder.path / "big", 1001) == "accepted");
}

TEST_CASE("a file without a size beforehand is read whole and limited all the same", "[system]") {
    CHECK(real_system().read_file("/proc/self/status").find("Pid:") != std::string::npos);
    CHECK(refusal_of_reading("/proc/self/status", 10) == "Y03");
}

TEST_CASE("names are listed by bytes; a folder that is not there has none", "[system]") {
    const Folder folder;
    for (const char* name : {"b", "a10", "a9", ".hidden", "煤"})
        real_system().write_file(folder.path / name, "");
    CHECK(real_system().list(folder.path) ==
          std::vector<std::string>{".hidden", "a10", "a9", "b", "煤"});
    CHECK(real_system().list(folder.path / "none").empty());
    CHECK(real_system().list(folder.path / "b").empty());
    CHECK(real_system().is_directory(folder.path));
    CHECK_FALSE(real_system().is_directory(folder.path / "b"));
    CHECK(real_system().exists(folder.path / "b"));
    CHECK_FALSE(real_system().exists(folder.path / "c"));
}

TEST_CASE("clock, environment and program are those of the machine", "[system]") {
    const std::string now = real_system().now();
    REQUIRE(now.size() == 20);
    for (std::size_t i = 0; i < now.size(); ++i) {
        const char wanted = "dddd-dd-ddTdd:dd:ddZ"[i];
        CHECK((wanted == 'd' ? now[i] >= '0' && now[i] <= '9' : now[i] == wanted));
    }
    ::setenv("ALMANAC_TEST_VARIABLE", "值", 1);
    CHECK(real_system().environment("ALMANAC_TEST_VARIABLE") == "值");
    ::unsetenv("ALMANAC_TEST_VARIABLE");
    CHECK_FALSE(real_system().environment("ALMANAC_TEST_VARIABLE"));
    CHECK(fs::exists(real_system().program_folder() / "test_system"));
}
