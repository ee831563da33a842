// Why: a sector built for interface 1.0 is served by every later host of that major version, with
// the same words. SPDX-License-Identifier: Apache-2.0
#include <dlfcn.h>

#include <fstream>
#include <memory>
#include <nlohmann/json.hpp>

#include "almanac/abi.h"
#include "catch.hpp"
#include "worker/workers.hpp"

using namespace almanac;
using nlohmann::json;

namespace {

const std::filesystem::path folder =
    std::filesystem::path(ALMANAC_SOURCE_DIR) / "tests" / "abi" / "v1";

std::string content_of(const std::string& name) {
    std::ifstream file(folder / name, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

json json_of(const std::string& name) { return json::parse(content_of(name)); }

WorkerOutcome ask(Call call, const std::vector<std::string>& requests) {
    WorkerLimits limits;
#ifdef ALMANAC_SANITIZED
    limits.address_space = 0;
#endif
    Workers workers(std::filesystem::path(ALMANAC_BINARY_DIR) / "bin" / "almanac-worker", limits,
                    1);
    return workers.run({{"template", "0.1.0", folder / "template.so", call, requests}}).at(0);
}

/// The request as a later host might send it: members that 1.0 never heard of, at every level but
/// in marks by index, where every member is one.
json grown(const json& request) {
    if (request.is_array()) {
        json array = json::array();
        for (const json& each : request) array.push_back(grown(each));
        return array;
    }
    if (!request.is_object()) return request;
    json object{{"added_later", {{"of", "another kind"}}}};
    for (const auto& [name, member] : request.items())
        object[name] = name == "status" || name == "bound" ? member : grown(member);
    return object;
}

/// almanac_host as a later minor version might have it: longer, and only at its end.
struct LaterHost {
    almanac_host known;
    void (*added_later)(void* context);
};

}  // namespace

TEST_CASE("a sector built for interface 1.0 states what its manifest states", "[abi]") {
    const WorkerOutcome outcome = ask(Call::measure, {});
    INFO((outcome.fault ? outcome.fault->message.in("en") : std::string()));
    CHECK_FALSE(outcome.fault);
    CHECK(json_of("sector.json").at("id") == "template");
    CHECK(json_of("sector.json").at("version") == "0.1.0");
}

TEST_CASE("a sector built for interface 1.0 measures and writes as it did then", "[abi]") {
    for (const auto& [call, name] : {std::pair(Call::measure, std::string("measure")),
                                     std::pair(Call::contribute, std::string("contribute"))}) {
        const WorkerOutcome outcome = ask(call, {content_of(name + "_request.json")});
        REQUIRE_FALSE(outcome.fault);
        CHECK(outcome.offered);
        CHECK(outcome.reported.empty());
        CHECK(json::parse(outcome.replies.at(0)) == json_of(name + "_reply.json"));
    }
    CHECK_FALSE(ask(Call::assess, {"{}"}).offered);
}

TEST_CASE("a sector built for interface 1.0 passes over members that were added since", "[abi]") {
    for (const auto& [call, name] : {std::pair(Call::measure, std::string("measure")),
                                     std::pair(Call::contribute, std::string("contribute"))}) {
        const json later = grown(json_of(name + "_request.json"));
        REQUIRE(later != json_of(name + "_request.json"));
        const WorkerOutcome outcome = ask(call, {later.dump()});
        REQUIRE_FALSE(outcome.fault);
        CHECK(json::parse(outcome.replies.at(0)) == json_of(name + "_reply.json"));
    }
}

TEST_CASE("a sector built for interface 1.0 serves a host whose struct has grown", "[abi]") {
    const std::unique_ptr<void, int (*)(void*)> library(
        ::dlopen((folder / "template.so").c_str(), RTLD_NOW | RTLD_LOCAL), &::dlclose);
    REQUIRE(library);
    const auto* entry =
        static_cast<const almanac_sector*>(::dlsym(library.get(), "almanac_sector_entry"));
    REQUIRE(entry != nullptr);
    CHECK(entry->struct_size == 56);
    CHECK(entry->abi_major == 1);
    CHECK(entry->abi_minor == 0);
    std::string reply;
    const LaterHost host{{sizeof(LaterHost), &reply,
                          [](void* context, almanac_text text) {
                              static_cast<std::string*>(context)->append(text.data, text.size);
                          },
                          [](void*, std::int32_t, almanac_text) {}},
                         [](void*) { FAIL("a sector of 1.0 cannot know this member"); }};
    const std::string request = content_of("measure_request.json");
    CHECK(entry->measure(&host.known, {request.data(), request.size()}) == 0);
    CHECK(json::parse(reply) == json_of("measure_reply.json"));
}
