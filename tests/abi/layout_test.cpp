// Why: sectors built years ago must still load: the layout of the contract is pinned, in C and in
// C++. SPDX-License-Identifier: Apache-2.0
#include <cstddef>
#include <cstring>
#include <string>
#include <vector>

#include "almanac/abi.h"
#include "catch.hpp"

namespace {

struct Heard {
    std::vector<std::string> replies;
    std::vector<std::string> messages;
};

almanac_host host_for(Heard& heard) {
    return {sizeof(almanac_host), &heard,
            [](void* context, almanac_text reply) {
                static_cast<Heard*>(context)->replies.emplace_back(reply.data, reply.size);
            },
            [](void* context, std::int32_t, almanac_text message) {
                static_cast<Heard*>(context)->messages.emplace_back(message.data, message.size);
            }};
}

}  // namespace

TEST_CASE("the layout of abi 1.0 stays where it was", "[abi]") {
    CHECK(ALMANAC_ABI_MAJOR == 1);
    CHECK(offsetof(almanac_text, size) == 8);
    CHECK(offsetof(almanac_host, struct_size) == 0);
    CHECK(offsetof(almanac_host, context) == 8);
    CHECK(offsetof(almanac_host, emit) == 16);
    CHECK(offsetof(almanac_host, report) == 24);
    CHECK(offsetof(almanac_sector, struct_size) == 0);
    CHECK(offsetof(almanac_sector, abi_major) == 4);
    CHECK(offsetof(almanac_sector, abi_minor) == 8);
    CHECK(offsetof(almanac_sector, id) == 16);
    CHECK(offsetof(almanac_sector, version) == 24);
    CHECK(offsetof(almanac_sector, measure) == 32);
    CHECK(offsetof(almanac_sector, contribute) == 40);
    CHECK(offsetof(almanac_sector, assess) == 48);
}

TEST_CASE("a sector in plain C serves a host in C++", "[abi]") {
    Heard heard;
    const almanac_host host = host_for(heard);
    CHECK(std::strcmp(almanac_sector_entry.id, "c_sector") == 0);
    CHECK(almanac_sector_entry.measure == nullptr);
    CHECK(almanac_sector_entry.contribute(&host, {"{}", 2}) == 0);
    CHECK(heard.replies == std::vector<std::string>{"{\"sections\":[]}"});
    CHECK(almanac_sector_entry.contribute(&host, {nullptr, 0}) != 0);
    CHECK(heard.messages == std::vector<std::string>{"empty request"});
    CHECK(heard.replies.size() == 1);
}
