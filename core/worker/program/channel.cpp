// Why: reads and writes frames on the two descriptors of the protocol.
// SPDX-License-Identifier: Apache-2.0
#include "channel.hpp"

#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>

namespace almanac::worker {
namespace {

/// Reads exactly `size` bytes; false at the end of the stream.
bool read_whole(char* to, std::size_t size) {
    while (size > 0) {
        const ssize_t got = ::read(protocol::requests_descriptor, to, size);
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return false;
        to += got;
        size -= static_cast<std::size_t>(got);
    }
    return true;
}

void write_whole(std::string_view bytes) noexcept {
    while (!bytes.empty()) {
        const ssize_t put = ::write(protocol::replies_descriptor, bytes.data(), bytes.size());
        if (put < 0 && errno == EINTR) continue;
        if (put < 0 && errno == EFAULT) std::raise(SIGSEGV);
        if (put < 0) ::_exit(1);
        bytes.remove_prefix(static_cast<std::size_t>(put));
    }
}

}  // namespace

std::optional<Received> receive() {
    std::array<char, protocol::header_size> bytes{};
    if (!read_whole(bytes.data(), bytes.size())) return std::nullopt;
    protocol::Reader header({bytes.data(), bytes.size()});
    std::string payload(header.u32(), '\0');
    const auto call = static_cast<protocol::Request>(header.u8());
    if (!read_whole(payload.data(), payload.size())) return std::nullopt;
    return Received{call, std::move(payload)};
}

void send(protocol::Answer kind, std::string_view payload) noexcept {
    send_header(kind, static_cast<std::uint32_t>(payload.size()));
    write_whole(payload);
}

void send_header(protocol::Answer kind, std::uint32_t size) noexcept {
    const auto bytes = protocol::header(static_cast<std::uint8_t>(kind), size);
    write_whole({bytes.data(), bytes.size()});
}

void send_tagged(protocol::Answer kind, std::uint8_t tag, std::string_view text) noexcept {
    send_header(kind, static_cast<std::uint32_t>(text.size() + 1));
    const char byte = static_cast<char>(tag);
    write_whole({&byte, 1});
    write_whole(text);
}

void refuse(protocol::Fault fault, std::string_view text) noexcept {
    send_tagged(protocol::Answer::fault, static_cast<std::uint8_t>(fault), text);
    ::_exit(0);
}

}  // namespace almanac::worker
