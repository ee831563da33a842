// Why: finds frames in bytes that hostile code may have written. SPDX-License-Identifier:
// Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "worker/protocol.hpp"

namespace almanac {

struct Frame {
    protocol::Answer kind{};
    std::string payload;
};

/// What a header said that no frame may say; the stream is of no more use then.
struct BadHeader {
    std::uint8_t kind = 0;
    std::uint32_t size = 0;
};

/// Cuts a stream of bytes into frames. Holds at most one frame's limit and what one read brought.
class FrameReader {
public:
    explicit FrameReader(std::uint64_t reply_limit) : reply_limit_(reply_limit) {}

    void feed(std::string_view bytes);

    /// The next whole frame; nothing where more bytes are needed or the header is bad.
    std::optional<Frame> next();

    const std::optional<BadHeader>& bad_header() const { return bad_header_; }
    bool is_empty() const { return taken_ == waiting_.size(); }

private:
    bool is_allowed(std::uint8_t kind, std::uint32_t size) const;

    std::uint64_t reply_limit_;
    std::string waiting_;
    std::size_t taken_ = 0;  ///< Bytes of `waiting_` that were frames: moved away once a feed.
    std::optional<BadHeader> bad_header_;
};

}  // namespace almanac
