// Why: the page stays as approved, and the same document gives the same bytes everywhere.
// SPDX-License-Identifier: Apache-2.0
#include <cstdlib>
#include <ctime>
#include <filesystem>

#include "golden.hpp"
#include "page_reading.hpp"

namespace almanac::testing {

TEST_CASE("the sample page is as approved, in Chinese and in English", "[html]") {
    for (const char* language : {"zh", "en"}) {
        Diagnostics diagnostics;
        const auto page = page_of(sample_document(language), diagnostics);
        CHECK(diagnostics.empty());
        require_golden(std::string("report.") + language + ".html", without_look(page));
    }
}

TEST_CASE("a page is the same in another folder, time zone and locale", "[html]") {
    const auto before = page_of(sample_document());
    const auto folder = std::filesystem::current_path();
    std::filesystem::current_path("/");
    ::setenv("TZ", "Pacific/Chatham", 1);
    ::setenv("LC_ALL", "de_DE.UTF-8", 1);
    ::tzset();
    const auto after = page_of(sample_document());
    ::unsetenv("TZ");
    ::unsetenv("LC_ALL");
    ::tzset();
    std::filesystem::current_path(folder);
    CHECK(before == after);
}

}  // namespace almanac::testing
