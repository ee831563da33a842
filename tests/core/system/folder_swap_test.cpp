// Why: files of one folder are replaced together, and all else that lies there survives.
// SPDX-License-Identifier: Apache-2.0
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <cstdlib>
#include <fstream>
#include <thread>

#include "catch.hpp"
#include "system/system.hpp"

using namespace almanac;
namespace fs = std::filesystem;

namespace {

class Folder {
public:
    Folder() {
        std::string name = (fs::temp_directory_path() / "almanac-XXXXXX").string();
        top = ::mkdtemp(name.data());
        path = top / "zh";
    }
    ~Folder() { fs::remove_all(top); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    std::string read(const fs::path& name) const { return real_system().read_file(path / name); }
    void write(const fs::path& name, const std::string& content) const {
        real_system().write_file(path / name, content);
    }
    void replace(const std::string& edition) const {
        real_system().replace_together(
            path, {{"report.html", "html " + edition}, {"report.json", "json " + edition}});
    }
    fs::path top;
    fs::path path;
};

ino_t inode_of(const fs::path& path) {
    struct stat facts {};
    REQUIRE(::stat(path.c_str(), &facts) == 0);
    return facts.st_ino;
}

}  // namespace

TEST_CASE("files are replaced together, and what else lies in the folder stays as it is",
          "[system]") {
    const Folder folder;
    folder.replace("1");
    folder.write("report.marked.docx", "a leader's pen");
    folder.write("141121/report.html", "a county's");
    folder.write("141121/deep/er/note", "x");
    fs::create_symlink("report.html", folder.path / "newest");
    fs::create_directory(folder.path / "empty");
    fs::permissions(folder.path, fs::perms(0750));
    const auto pen = inode_of(folder.path / "report.marked.docx");
    folder.replace("2");
    CHECK(folder.read("report.html") == "html 2");
    CHECK(folder.read("report.json") == "json 2");
    CHECK(folder.read("report.marked.docx") == "a leader's pen");
    CHECK(inode_of(folder.path / "report.marked.docx") == pen);
    CHECK(folder.read("141121/report.html") == "a county's");
    CHECK(folder.read("141121/deep/er/note") == "x");
    CHECK(fs::read_symlink(folder.path / "newest") == "report.html");
    CHECK(fs::is_empty(folder.path / "empty"));
    CHECK(fs::status(folder.path).permissions() == fs::perms(0750));
    CHECK(real_system().list(folder.top) == std::vector<std::string>{"zh"});
    CHECK(real_system().list(folder.path) == std::vector<std::string>{"141121", "empty", "newest",
                                                                      "report.html", "report.json",
                                                                      "report.marked.docx"});
}

TEST_CASE("files of folders below are replaced with the others", "[system]") {
    const Folder folder;
    const auto replace = [&](const std::string& edition) {
        real_system().replace_together(folder.path, {{"edition.json", edition},
                                                     {"csv/a.csv", "a " + edition},
                                                     {"csv/deep/b.csv", "b " + edition}});
    };
    replace("1");
    folder.write("csv/mine.csv", "mine");
    folder.write("csv/deep/mine.csv", "mine, too");
    replace("2");
    CHECK(folder.read("edition.json") == "2");
    CHECK(folder.read("csv/a.csv") == "a 2");
    CHECK(folder.read("csv/deep/b.csv") == "b 2");
    CHECK(folder.read("csv/mine.csv") == "mine");
    CHECK(folder.read("csv/deep/mine.csv") == "mine, too");
    CHECK(real_system().list(folder.top) == std::vector<std::string>{"zh"});
    CHECK(real_system().list(folder.path / "csv") ==
          std::vector<std::string>{"a.csv", "deep", "mine.csv"});
}

TEST_CASE("a folder of thousands of other files keeps its place", "[system]") {
    const Folder folder;
    folder.replace("1");
    for (int i = 0; i < 5010; ++i) std::ofstream(folder.path / ("mine" + std::to_string(i)));
    const auto before = inode_of(folder.path);
    folder.replace("2");
    CHECK(inode_of(folder.path) == before);
    CHECK(folder.read("report.html") == "html 2");
    CHECK(folder.read("report.json") == "json 2");
    CHECK(real_system().list(folder.top) == std::vector<std::string>{"zh"});
    CHECK(real_system().list(folder.path).size() == 5012);
}

TEST_CASE("whoever looks in between finds one edition, and what he saves there is kept",
          "[system]") {
    const Folder folder;
    folder.replace("0");
    std::atomic<bool> done{false};
    std::thread writer([&] {
        for (int i = 1; i <= 60; ++i) folder.replace(std::to_string(i));
        done = true;
    });
    int saved = 0;
    while (!done) {
        // Through one open folder, as whoever copies it: its files are of one edition.
        std::ofstream(folder.path / ("mine" + std::to_string(saved++))) << "kept";
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    writer.join();
    int found = 0;
    for (int i = 0; i < saved; ++i) found += fs::exists(folder.path / ("mine" + std::to_string(i)));
    CHECK(found == saved);
    CHECK(folder.read("report.html") == "html 60");
    CHECK(real_system().list(folder.top) == std::vector<std::string>{"zh"});
}

TEST_CASE("several writers of one folder take turns", "[system]") {
    const Folder folder;
    std::vector<std::thread> writers;
    for (int w = 0; w < 4; ++w)
        writers.emplace_back([&, w] {
            for (int i = 0; i < 15; ++i) folder.replace(std::to_string(w * 100 + i));
        });
    for (auto& writer : writers) writer.join();
    CHECK(folder.read("report.html").substr(5) == folder.read("report.json").substr(5));
    CHECK(real_system().list(folder.top) == std::vector<std::string>{"zh"});
}

TEST_CASE("a folder that cannot be exchanged has its files replaced one by one", "[system]") {
    const Folder folder;
    folder.replace("1");
    const pid_t child = ::fork();
    if (child == 0) {
        // Whoever stands in the folder must not find himself in one that is gone.
        if (::chdir(folder.path.c_str()) != 0) ::_exit(2);
        const auto before = inode_of(".");
        real_system().replace_together(".", {{"report.html", "html 2"}, {"report.json", "json 2"}});
        ::_exit(inode_of(folder.path) == before ? 0 : 1);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    CHECK(status == 0);
    CHECK(folder.read("report.html") == "html 2");
    CHECK(folder.read("report.json") == "json 2");
    CHECK(real_system().list(folder.path) ==
          std::vector<std::string>{"report.html", "report.json"});
}
