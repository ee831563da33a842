// Why: the calls into a sector. What it emits goes to the host at once; the host counts and judges.
// SPDX-License-Identifier: Apache-2.0
#include "serve.hpp"

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <exception>
#include <limits>
#include <new>
#include <string>

#include "channel.hpp"

namespace almanac::worker {
namespace {

constexpr std::uint64_t longest_message = 1024;

void emit(void*, almanac_text reply) {
    // A larger one is no case for 32 bits, and the host needs no more than the header to refuse it.
    if (reply.size >= std::numeric_limits<std::uint32_t>::max())
        send_header(protocol::Answer::reply, std::numeric_limits<std::uint32_t>::max());
    else
        send(protocol::Answer::reply, {reply.data, reply.size});
}

void report(void*, std::int32_t severity, almanac_text message) {
    const std::uint64_t size = std::min(message.size, longest_message);
    send_tagged(protocol::Answer::report, static_cast<std::uint8_t>(severity),
                {message.data, size});
}

/// Tells the host before a sector that cannot go on goes down; once.
void on_memory_out() {
    std::set_new_handler(nullptr);
    send_header(protocol::Answer::memory_is_out, 0);
}

almanac_call call_of(const almanac_sector& entry, protocol::Request request) {
    switch (request) {
        case protocol::Request::measure: return entry.measure;
        case protocol::Request::contribute: return entry.contribute;
        case protocol::Request::assess: return entry.assess;
    }
    return nullptr;
}

void answer(almanac_call call, const std::string& request) {
    const almanac_host host{sizeof(almanac_host), nullptr, &emit, &report};
    try {
        const std::int32_t result = call(&host, {request.data(), request.size()});
        // What was printed must not come after what was answered.
        std::fflush(stdout);
        std::string payload;
        protocol::append_u32(payload, static_cast<std::uint32_t>(result));
        send(protocol::Answer::done, payload);
    } catch (const std::exception& error) {
        refuse(protocol::Fault::threw, std::string_view(error.what()).substr(0, longest_message));
    } catch (...) {
        refuse(protocol::Fault::threw, "?");
    }
}

}  // namespace

void serve(const almanac_sector& entry) {
    std::set_new_handler(&on_memory_out);
    const auto received = receive();
    const almanac_call call = received ? call_of(entry, received->call) : nullptr;
    if (call != nullptr) answer(call, received->payload);
    ::_exit(0);
}

}  // namespace almanac::worker
