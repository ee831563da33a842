// Why: what a library brings with it is read from its own bytes, which may lie.
// SPDX-License-Identifier: Apache-2.0
#include "worker/linkage.hpp"

#include <cstring>

#include "worker/library_image.hpp"
#include "worker_fixture.hpp"

using namespace almanac;
using namespace almanac::testing;

namespace {

bool names(const std::vector<std::string>& list, const std::string& name) {
    return std::find(list.begin(), list.end(), name) != list.end();
}

}  // namespace

TEST_CASE("what a library needs, and where it would search, is read as its linker wrote it",
          "[worker]") {
    const auto echo = linkage_of(content_of(library_of("echo")));
    REQUIRE(echo);
    CHECK(echo->folders.empty());
    const auto origin = linkage_of(content_of(library_of("needs_origin")));
    REQUIRE(origin);
    CHECK(names(origin->needed, "other.so"));
    CHECK(origin->folders == std::vector<std::string>{"$ORIGIN/lib"});
    const auto prints = linkage_of(content_of(library_of("prints")));
    REQUIRE(prints);
    CHECK(names(prints->needed, "libc.so.6"));
    const auto throws = linkage_of(content_of(library_of("throws")));
    REQUIRE(throws);
    CHECK(names(throws->needed, "libstdc++.so.6"));
}

TEST_CASE("a search path within the sector's folder is refused however it is written", "[worker]") {
    const std::string whole = content_of(library_of("needs_origin"));
    const auto at = whole.find("$ORIGIN/lib");
    REQUIRE(at != std::string::npos);
    const auto with = [&](const std::string& path) {
        std::string changed = whole;
        std::memcpy(changed.data() + at, path.c_str(), path.size() + 1);
        return check_linkage("/srv/s/x.so", changed);
    };
    for (const char* path : {"$ORIGIN", "lib", "", "./lib", "/srv/s", "/srv/s/lib", "/a:/srv/s",
                             "/usr/lib:", "/a/$LIB", "/srv/a/../s"}) {
        INFO(path);
        const auto reason = with(path);
        REQUIRE(reason);
        CHECK(reason->code == "W61");
    }
    for (const char* path : {"/usr/lib", "/srv/sx", "/srv", "/a:/b"}) {
        INFO(path);
        CHECK_FALSE(with(path));
    }
}

TEST_CASE("a dynamic section that lies is refused or read within the file", "[worker]") {
    const std::string whole = content_of(library_of("needs_origin"));
    for (std::size_t at = 64; at < 64 + 11 * 56; ++at) {
        std::string lying = whole;
        lying[at] = static_cast<char>(0xFF);
        if (!check_library("x", lying)) (void)linkage_of(lying);  // Under sanitizers: nothing said.
    }
    std::string none = whole;
    for (std::size_t at = 64; at < 64 + 11 * 56; at += 56)
        if (none[at] == 2) none[at] = 0;  // PT_DYNAMIC
    CHECK_FALSE(linkage_of(none));
    CHECK(check_linkage("/srv/s/x.so", none)->code == "W62");
}
