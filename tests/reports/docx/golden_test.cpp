// Why: every part of the sample report as approved; ALMANAC_APPROVE=1 approves what is written now.
// SPDX-License-Identifier: Apache-2.0
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "catch.hpp"
#include "docx_parts.hpp"
#include "sample_document.hpp"

using namespace almanac;
using namespace almanac::testing;

namespace {

std::string read(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void compare(const std::string& language, const std::string& profile) {
    const std::filesystem::path folder = std::filesystem::path(ALMANAC_SOURCE_DIR) / "tests" /
                                         "golden" / "docx" / (language + "-" + profile);
    const bool approve =
        std::getenv("ALMANAC_APPROVE") != nullptr;  // NOLINT(concurrency-mt-unsafe)
    for (const auto& [name, content] : parts_of(write_sample(sample_document(language), profile))) {
        if (!name.ends_with(".xml") && !name.ends_with(".rels")) continue;
        std::string flat = name;
        for (auto& c : flat)
            if (c == '/') c = '-';
        const auto path = folder / flat;
        const std::string now = lines_of(content);
        if (approve) {
            std::filesystem::create_directories(folder);
            std::ofstream(path, std::ios::binary) << now;
        }
        INFO(path.string());
        REQUIRE(std::filesystem::exists(path));
        // Not CHECK(a == b): a difference of a thousand lines says nothing.
        const std::string wanted = read(path);
        const auto place = std::mismatch(now.begin(), now.end(), wanted.begin(), wanted.end());
        INFO("now:    " << std::string(place.first, now.end()).substr(0, 200));
        INFO("golden: " << std::string(place.second, wanted.end()).substr(0, 200));
        CHECK(now.size() == wanted.size());
        CHECK(place.first == now.end());
    }
}

}  // namespace

TEST_CASE("the sample in Chinese is written as approved, in the modern look", "[docx][golden]") {
    compare("zh", "modern");
}
TEST_CASE("the sample in English is written as approved, in the look of official documents",
          "[docx][golden]") {
    compare("en", "gbt9704");
}
