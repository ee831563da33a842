// Why: whole frames to and from the host; where the host is gone, the worker goes too.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "worker/protocol.hpp"

namespace almanac::worker {

/// A request as it came: which call, and its JSON.
struct Received {
    protocol::Request call{};
    std::string payload;
};

/// The next request; nothing when the host has closed the channel.
std::optional<Received> receive();

/// Sends one frame, allocating nothing. A payload that cannot be read is the sector's segmentation
/// fault.
void send(protocol::Answer kind, std::string_view payload) noexcept;

/// Sends a frame of which only the header is told; for what the host refuses by its size.
void send_header(protocol::Answer kind, std::uint32_t size) noexcept;

/// Sends a frame whose payload is one byte and a text.
void send_tagged(protocol::Answer kind, std::uint8_t tag, std::string_view text) noexcept;

/// Sends a fault and ends this process; async-signal-safe.
[[noreturn]] void refuse(protocol::Fault fault, std::string_view text) noexcept;

}  // namespace almanac::worker
