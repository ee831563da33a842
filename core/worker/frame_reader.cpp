// Why: frames are refused by their header, before anything of them is kept.
// SPDX-License-Identifier: Apache-2.0
#include "worker/frame_reader.hpp"

namespace almanac {
namespace {

constexpr std::uint32_t longest_other_frame = 4096;

}  // namespace

bool FrameReader::is_allowed(std::uint8_t kind, std::uint32_t size) const {
    using protocol::Answer;
    switch (static_cast<Answer>(kind)) {
        case Answer::reply: return size <= reply_limit_;
        case Answer::hello:
        case Answer::fault:
        case Answer::report:
        case Answer::memory_is_out:
        case Answer::done: return size <= longest_other_frame;
    }
    return false;
}

std::optional<Frame> FrameReader::next() {
    if (bad_header_ || waiting_.size() < protocol::header_size) return std::nullopt;
    protocol::Reader header(waiting_);
    const std::uint32_t size = header.u32();
    const std::uint8_t kind = header.u8();
    if (!is_allowed(kind, size)) {
        bad_header_ = BadHeader{kind, size};
        return std::nullopt;
    }
    const std::size_t end = protocol::header_size + size;
    if (waiting_.size() < end) return std::nullopt;
    Frame frame{static_cast<protocol::Answer>(kind), waiting_.substr(protocol::header_size, size)};
    waiting_.erase(0, end);
    return frame;
}

}  // namespace almanac
