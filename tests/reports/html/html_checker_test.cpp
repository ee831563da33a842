// Why: the pages are held against the HTML standard by the Nu checker, pinned in tests/tools.
// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>

#include "page_reading.hpp"

namespace almanac::testing {
namespace {

namespace fs = std::filesystem;

fs::path checker() {
    return fs::path(ALMANAC_SOURCE_DIR) / "tests/tools/node_modules/vnu-jar/build/dist/vnu.jar";
}

fs::path written(const std::string& name, const std::string& page) {
    const fs::path file = fs::path(ALMANAC_BINARY_DIR) / "checked_pages" / name;
    fs::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << page;
    return file;
}

struct Verdict {
    int code = -1;
    std::string messages;  ///< One a line, errors and warnings alike.
};

Verdict verdict_on(const std::vector<fs::path>& files) {
    if (!fs::exists(checker())) FAIL("the checker is not installed: run npm ci in tests/tools");
    // paint-order is of SVG 2 and in every browser; this checker's list of properties is older.
    std::string command = "java -jar '" + checker().string() +
                          "' --format gnu --exit-zero-always --filterpattern '.*paint-order.*'";
    for (const auto& file : files) command += " '" + file.string() + "'";
    std::FILE* pipe = ::popen((command + " 2>&1").c_str(), "r");
    REQUIRE(pipe != nullptr);
    Verdict verdict;
    std::array<char, 4096> buffer{};
    while (const std::size_t size = std::fread(buffer.data(), 1, buffer.size(), pipe))
        verdict.messages.append(buffer.data(), size);
    verdict.code = ::pclose(pipe);
    return verdict;
}

}  // namespace

TEST_CASE("the checker finds no error and nothing to warn of in the sample pages", "[html]") {
    const auto verdict = verdict_on({written("zh.html", page_of(sample_document("zh"))),
                                     written("en.html", page_of(sample_document("en")))});
    CHECK(verdict.code == 0);
    CHECK(verdict.messages.empty());
    if (!verdict.messages.empty()) WARN(verdict.messages);
}

TEST_CASE("the checker does find an error where there is one", "[html]") {
    auto page = page_of(sample_document());
    page.insert(page.find("<main"), "<center>");
    CHECK_THAT(verdict_on({written("broken.html", page)}).messages, contains("error"));
}

}  // namespace almanac::testing
