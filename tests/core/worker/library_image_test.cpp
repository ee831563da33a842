// Why: a file that is no whole library must not be mapped by anybody.
// SPDX-License-Identifier: Apache-2.0
#include "worker/library_image.hpp"

#include "worker_fixture.hpp"

using namespace almanac;
using namespace almanac::testing;

TEST_CASE("a library cut anywhere is refused by its headers", "[worker]") {
    const std::string whole = content_of(library_of("echo"));
    REQUIRE_FALSE(check_library("x", whole));
    for (std::size_t size = 4; size < whole.size(); size += 97) {
        const auto reason = check_library("x", std::string_view(whole).substr(0, size));
        REQUIRE(reason);
        CHECK(reason->code == "W02");
    }
    CHECK(check_library("x", std::string_view(whole).substr(0, whole.size() - 1)));
}

TEST_CASE("what is no library, or is one for another machine, is refused", "[worker]") {
    CHECK(check_library("x", "")->code == "W01");
    CHECK(check_library("x", "#!/bin/sh\nexit 0\n")->code == "W01");
    CHECK(check_library("x", "\x7F\x45LF")->code == "W02");
    std::string foreign = content_of(library_of("echo"));
    foreign[18] = static_cast<char>(0x08);  // e_machine: MIPS
    foreign[19] = 0;
    const auto reason = check_library("x", foreign);
    REQUIRE(reason);
    CHECK(reason->code == "W03");
    CHECK_THAT(reason->message.in("en"), contains("the library is for ELF 8"));
}

TEST_CASE("headers that lie about sizes are caught, not followed", "[worker]") {
    std::string lying = content_of(library_of("echo"));
    const std::size_t at =
        GENERATE(as<std::size_t>{}, 32, 40, 64 + 32);  // e_phoff, e_shoff, p_filesz
    for (std::size_t i = 0; i < 8; ++i) lying[at + i] = static_cast<char>(0xFF);
    CHECK(check_library("x", lying));
}
