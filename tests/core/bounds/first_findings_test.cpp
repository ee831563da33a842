// Why: the hundredth finding is told, the next one is counted. SPDX-License-Identifier: Apache-2.0
#include "bounds/first_findings.hpp"

#include "catch.hpp"

using namespace almanac;

namespace {

Diagnostics found(std::size_t count) {
    Diagnostics kept{say(messages::notes_beyond, "before", {"", ""})};
    FirstFindings findings(kept, "a.json");
    for (std::size_t i = 0; i < count; ++i)
        findings.push_back(say(messages::notes_beyond, "a.json " + std::to_string(i), {"", ""}));
    CHECK(findings.count() == count);
    findings.close();
    return kept;
}

}  // namespace

TEST_CASE("a hundred findings of a file are told, and the rest is counted", "[bounds]") {
    CHECK(found(100).size() == 101);
    const auto beyond = found(101);
    REQUIRE(beyond.size() == 102);
    CHECK(beyond[100].origin == "a.json 99");
    CHECK(beyond.back().code == "J81");
    CHECK(beyond.back().origin == "a.json");
    CHECK_THAT(beyond.back().message.in("en"), testing::contains("1 more finding"));
    CHECK_THAT(found(1'000'100).back().message.in("zh"), testing::contains("1000000"));
}

TEST_CASE("a finding that is only counted is not made", "[bounds]") {
    Diagnostics kept;
    std::size_t made = 0;
    {
        FirstFindings findings(kept, "a.json");
        for (int i = 0; i < 1000; ++i)
            findings.add([&] {
                ++made;
                return say(messages::notes_beyond, "a.json", {"", ""});
            });
    }
    CHECK(made == bounds::findings.most);
    CHECK(kept.size() == bounds::findings.most + 1);
}
