// Why: the same inputs give the same bytes, whoever runs the program and from wherever.
// SPDX-License-Identifier: Apache-2.0
#include "catch.hpp"
#include "trial_workspace.hpp"

using namespace almanac::testing;

namespace {

namespace fs = std::filesystem;

const std::vector<std::string> all_formats{"--format", "html,json,docx,xlsx,pdf,csv,sdmx"};

std::vector<std::string> files_of(const fs::path& out) {
    std::vector<std::string> files;
    for (const char* name : {"report.html", "report.json", "report.docx", "report.xlsx",
                             "report.pdf", "sdmx/data.csv", "sdmx/structure.json", "edition.json"})
        files.push_back(content_of(out / name));
    for (const std::string& file : files) REQUIRE(file.size() > 100);
    return files;
}

/// Copies of the build's programs in a folder of another name and depth.
fs::path programs_elsewhere(const TrialWorkspace& workspace) {
    const fs::path programs = workspace.folder() / "another place" / "bin";
    fs::create_directories(programs);
    for (const char* name : {"almanac", "almanac-worker", "almanac-pdf.so", "almanac-xlsx.so"})
        fs::copy_file(Surroundings().programs / name, programs / name);
    return programs;
}

}  // namespace

TEST_CASE("a report has the same bytes whatever surrounds the run", "[end_to_end]") {
    const TrialWorkspace workspace("determinism");
    const fs::path out = workspace.out();
    REQUIRE(workspace.report(out, all_formats).code == 0);
    const auto first = files_of(out);
    std::vector<Surroundings> others(9);
    others[0].folder = workspace.sectors();
    others[1].environment = {{"TZ", "Pacific/Kiritimati"}};
    others[2].environment = {{"LANG", "tr_TR.UTF-8"}, {"LC_ALL", "de_DE.UTF-8"}};
    others[3].environment = {
        {"HOME", "/nonexistent"}, {"USER", "nobody"}, {"TMPDIR", "/nonexistent"}};
    others[4].mask = 077;
    others[5].programs = programs_elsewhere(workspace);
    others[5].environment = {
        {"ALMANAC_FONTS", (Surroundings().programs.parent_path().parent_path() / "fonts").string() +
                              ":/usr/share/fonts/opentype/noto"}};
    others[6].environment = {{"GLIBC_TUNABLES", "glibc.malloc.perturb=85"}};
    others[7].environment = {{"TZ", "America/St_Johns"}, {"LANG", "zh_CN.GB18030"}};
    others[8].folder = "/";
    for (const Surroundings& surroundings : others) {
        const Ran ran = workspace.report(out, all_formats, surroundings);
        INFO(ran.err);
        CHECK(ran.code == 0);
        CHECK(files_of(out) == first);
    }
}

TEST_CASE("a report has the same bytes from a copy of its workspace", "[end_to_end]") {
    const TrialWorkspace workspace("determinism_here");
    const TrialWorkspace copy("determinism_there/under 另一个名字");
    REQUIRE(workspace.report(workspace.out(), all_formats).code == 0);
    REQUIRE(copy.report(copy.out(), all_formats).code == 0);
    CHECK(files_of(workspace.out()) == files_of(copy.out()));
}

TEST_CASE("a failing sector fails with the same bytes each time", "[end_to_end]") {
    const TrialWorkspace workspace("determinism_failing");
    for (const char* sector : {"segfaults", "emits_invalid_json", "throws", "forks"})
        workspace.add_bad(sector);
    const Ran first = workspace.report(workspace.out(), all_formats);
    const auto files = files_of(workspace.out());
    const Ran second = workspace.report(workspace.out(), all_formats);
    CHECK(first.code == 3);
    CHECK(second.err == first.err);
    CHECK(files_of(workspace.out()) == files);
}
