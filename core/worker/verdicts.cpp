// Why: each fault has one name. SPDX-License-Identifier: Apache-2.0
#include "worker/verdicts.hpp"

#include <csignal>
#include <cstddef>
#include <cstring>

#include "almanac/abi.h"
#include "worker/reply_check.hpp"
#include "worker/worker_messages.hpp"

namespace almanac {
namespace {

std::string signal_name(int number) {
    const char* name = ::sigabbrev_np(number);
    return (name ? "SIG" + std::string(name) + " " : std::string()) + std::to_string(number);
}

std::vector<std::string> versions(const Hello& hello) {
    return {std::to_string(hello.major), std::to_string(hello.minor),
            std::to_string(ALMANAC_ABI_MAJOR), std::to_string(ALMANAC_ABI_MINOR)};
}

std::optional<Diagnostic> judge_version(const std::string& origin, const Hello& hello) {
    if (hello.major != ALMANAC_ABI_MAJOR)
        return say(messages::wrong_major, origin, versions(hello));
    if (hello.minor > ALMANAC_ABI_MINOR) return say(messages::newer_minor, origin, versions(hello));
    constexpr std::size_t smallest = offsetof(almanac_sector, measure);
    if (hello.struct_size < smallest)
        return say(messages::wrong_entry_size, origin,
                   {std::to_string(hello.struct_size), std::to_string(smallest)});
    return std::nullopt;
}

std::optional<Diagnostic> judge_name(const std::string& origin, const char* member,
                                     const std::optional<std::string>& found,
                                     const std::string& wanted,
                                     const MessagePattern& where_different) {
    if (!found) return say(messages::null_name, origin, {member, wanted});
    if (*found != wanted) return say(where_different, origin, {made_valid(*found), wanted});
    return std::nullopt;
}

Diagnostic memory_out(const Scene& scene) {
    return say(messages::memory_out, scene.origin,
               {std::to_string(scene.limits.address_space >> 20)});
}

Diagnostic judge_signal(const Scene& scene, int number) {
    if (number == SIGSYS) return say(messages::forbidden_call, scene.origin, {"?"});
    if (number == SIGXCPU)
        return say(messages::sector_too_long, scene.origin,
                   {std::to_string(scene.limits.cpu_ms())});
    return say(scene.is_loading ? messages::crashed_loading : messages::crashed, scene.origin,
               {signal_name(number)});
}

/// Whether the worker itself can have this fault at this time.
bool is_possible(const Scene& scene, protocol::Fault fault) {
    switch (fault) {
        case protocol::Fault::isolation: return !scene.is_confined;
        case protocol::Fault::not_loadable: return scene.is_loading;
        case protocol::Fault::no_entry: return scene.is_loading && scene.is_confined;
        case protocol::Fault::threw: return !scene.is_loading;
        case protocol::Fault::forbidden_call: return scene.is_confined;
    }
    return false;
}

/// The loader's words for ENOMEM; the worker has no language but C's.
bool is_about_memory(const std::string& text) {
    return text.find("Cannot allocate memory") != std::string::npos;
}

/// A sector can write its own; what no system call is called is not repeated.
std::string name_of_call(const std::string& text) {
    constexpr std::string_view letters =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_ ()";
    const bool is_name = text.size() <= 40 && text.find_first_not_of(letters) == std::string::npos;
    return is_name && !text.empty() ? text : "?";
}

}  // namespace

std::optional<Hello> read_hello(const std::string& payload) {
    protocol::Reader reader(payload);
    Hello hello;
    hello.struct_size = reader.u32();
    hello.major = reader.u32();
    hello.minor = reader.u32();
    hello.offered = reader.u8();
    hello.id = reader.text();
    hello.version = reader.text();
    return reader.is_whole() ? std::optional(hello) : std::nullopt;
}

std::optional<Diagnostic> judge_hello(const WorkerJob& job, const Hello& hello) {
    const std::string origin = job.library.string();
    if (auto fault = judge_version(origin, hello)) return fault;
    if (auto fault = judge_name(origin, "id", hello.id, job.sector, messages::id_differs))
        return fault;
    return judge_name(origin, "version", hello.version, job.version, messages::version_differs);
}

Diagnostic judge_fault(const Scene& scene, const std::string& payload) {
    protocol::Reader reader(payload);
    const auto fault = static_cast<protocol::Fault>(reader.u8());
    const std::string text = made_valid(reader.rest());
    if (!is_possible(scene, fault)) return say(messages::broke_protocol, scene.origin);
    switch (fault) {
        case protocol::Fault::isolation: return say(messages::not_isolated, scene.origin, {text});
        case protocol::Fault::not_loadable:
            return is_about_memory(text) ? memory_out(scene)
                                         : say(messages::not_loadable, scene.origin, {text});
        case protocol::Fault::no_entry: return say(messages::no_entry, scene.origin, {text});
        case protocol::Fault::forbidden_call:
            return say(messages::forbidden_call, scene.origin, {name_of_call(text)});
        case protocol::Fault::threw:
            return scene.memory_ran_out ? memory_out(scene)
                                        : say(messages::call_failed, scene.origin, {text});
    }
    return say(messages::broke_protocol, scene.origin);
}

Diagnostic judge_failure(const Scene& scene, std::uint32_t result, const std::string& said) {
    if (scene.memory_ran_out) return memory_out(scene);
    const std::string code = std::to_string(static_cast<std::int32_t>(result));
    return say(messages::call_failed, scene.origin, {said.empty() ? code : said});
}

Diagnostic judge_ending(const Scene& scene, const Ending& ending) {
    if (scene.memory_ran_out) return memory_out(scene);
    switch (ending.how) {
        case Ending::How::exited:
            return say(messages::ended_by_itself, scene.origin, {std::to_string(ending.number)});
        case Ending::How::signalled: return judge_signal(scene, ending.number);
        case Ending::How::killed: return say(messages::closed_channel, scene.origin);
        case Ending::How::unknown: break;
    }
    return say(messages::ended_by_itself, scene.origin, {"?"});
}

Diagnostic judge_header(const Scene& scene, const BadHeader& header) {
    if (static_cast<protocol::Answer>(header.kind) == protocol::Answer::reply)
        return say(messages::reply_too_large, scene.origin,
                   {std::to_string(header.size), std::to_string(scene.limits.reply_limit)});
    return say(messages::broke_protocol, scene.origin);
}

}  // namespace almanac
