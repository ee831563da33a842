// Why: a leader's pen is never lost to a new build. SPDX-License-Identifier: Apache-2.0
#include "app/written_files.hpp"

#include <map>

#include "catch.hpp"

using namespace almanac;
using app::WrittenFiles;

namespace {

class Disk final : public System {
public:
    mutable std::map<std::string, std::string> files;
    std::string read_file(const std::filesystem::path& path, std::uint64_t) const override {
        return files.at(path.string());
    }
    bool exists(const std::filesystem::path& path) const override {
        return files.count(path.string()) != 0;
    }
    bool is_directory(const std::filesystem::path&) const override { return false; }
    std::vector<std::string> list(const std::filesystem::path&) const override { return {}; }
    void write_file(const std::filesystem::path& path, std::string_view content) const override {
        files[path.string()] = std::string(content);
    }
    std::string now() const override { return {}; }
    std::optional<std::string> environment(const std::string&) const override { return {}; }
    std::filesystem::path program_folder() const override { return {}; }
};

std::string write(const Disk& disk, const std::string& content, Diagnostics& diagnostics,
                  const std::string& name = "report.docx") {
    WrittenFiles files(disk, "out");
    const auto path = files.add(name, content, diagnostics);
    files.save();
    return path.string();
}

}  // namespace

TEST_CASE("a file as it was written is replaced by the next one", "[app]") {
    Disk disk;
    Diagnostics diagnostics;
    CHECK(write(disk, "one", diagnostics) == "out/report.docx");
    CHECK(write(disk, "two", diagnostics) == "out/report.docx");
    CHECK(disk.files.at("out/report.docx") == "two");
    CHECK(diagnostics.empty());
}

TEST_CASE("a file changed by hand is never overwritten, nor a second one", "[app]") {
    Disk disk;
    Diagnostics diagnostics;
    write(disk, "one", diagnostics);
    disk.files["out/report.docx"] = "one, edited";
    CHECK(write(disk, "two", diagnostics) == "out/report.new.docx");
    CHECK(disk.files.at("out/report.docx") == "one, edited");
    REQUIRE(diagnostics.size() == 1);
    CHECK(diagnostics[0].code == "U20");
    disk.files["out/report.new.docx"] = "two, edited";
    CHECK(write(disk, "three", diagnostics) == "out/report.new2.docx");
    CHECK(write(disk, "four", diagnostics) == "out/report.new2.docx");
    CHECK(disk.files.at("out/report.new.docx") == "two, edited");
}

TEST_CASE("a file of which nothing is remembered counts as changed by hand", "[app]") {
    Disk disk;
    Diagnostics diagnostics;
    disk.files["out/report.docx"] = "somebody's";
    disk.files["out/written.json"] = "{ damaged";
    CHECK(write(disk, "ours", diagnostics) == "out/report.new.docx");
    CHECK(disk.files.at("out/report.docx") == "somebody's");
}

TEST_CASE("no format that a person may change is overwritten, and each is told what to do",
          "[app]") {
    for (const char* name : {"report.xlsx", "report.html", "report.pdf", "coal.output.csv"}) {
        INFO(name);
        Disk disk;
        Diagnostics diagnostics;
        write(disk, "one", diagnostics, name);
        CHECK(write(disk, "two", diagnostics, name) == std::string("out/") + name);
        CHECK(diagnostics.empty());
        disk.files[std::string("out/") + name] = "two, with an auditor's remarks";
        CHECK(write(disk, "three", diagnostics, name) != std::string("out/") + name);
        CHECK(disk.files.at(std::string("out/") + name) == "two, with an auditor's remarks");
        REQUIRE(diagnostics.size() == 1);
        CHECK(diagnostics[0].code == "E106");
    }
}

TEST_CASE("a file named on the command line is replaced only where this workspace wrote it",
          "[app]") {
    Disk disk;
    Diagnostics diagnostics;
    const auto write = [&](const std::string& content, const std::filesystem::path& workspace) {
        return app::write_named_file(disk, workspace, "/forms/energy.xlsx", content, diagnostics)
            .string();
    };
    CHECK(write("one", "/w") == "/forms/energy.xlsx");
    CHECK(write("two", "/w") == "/forms/energy.xlsx");
    CHECK(diagnostics.empty());
    SECTION("one that was filled in stays") {
        disk.files["/forms/energy.xlsx"] = "two, filled in";
        CHECK(write("three", "/w") == "/forms/energy.new.xlsx");
        CHECK(write("four", "/w") == "/forms/energy.new.xlsx");
        CHECK(disk.files.at("/forms/energy.xlsx") == "two, filled in");
        REQUIRE(diagnostics.size() == 2);
        CHECK(diagnostics[0].code == "U190");
        CHECK(diagnostics[0].origin == "/forms/energy.xlsx");
    }
    SECTION("and so does one of another workspace") {
        CHECK(write("three", "/other") == "/forms/energy.new.xlsx");
        CHECK(disk.files.at("/forms/energy.xlsx") == "two");
    }
    SECTION("and one of which nothing is known") {
        disk.files.erase("/w/out/written.json");
        CHECK(write("three", "/w") == "/forms/energy.new.xlsx");
    }
}

TEST_CASE("files of one name in two folders are remembered apart", "[app]") {
    Disk disk;
    Diagnostics diagnostics;
    app::write_named_file(disk, "/w", "/a/list.md", "a", diagnostics);
    app::write_named_file(disk, "/w", "/b/list.md", "b", diagnostics);
    CHECK(app::write_named_file(disk, "/w", "/a/list.md", "a2", diagnostics) == "/a/list.md");
    CHECK(app::write_named_file(disk, "/w", "/b/list.md", "b2", diagnostics) == "/b/list.md");
    CHECK(diagnostics.empty());
}
