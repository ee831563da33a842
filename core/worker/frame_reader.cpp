// Why: frames are refused by their header, before anything of them is kept.
// SPDX-License-Identifier: Apache-2.0
#include "worker/frame_reader.hpp"

#include <utility>

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
        case Answer::done:
        case Answer::confined: return size <= longest_other_frame;
    }
    return false;
}

void FrameReader::feed(std::string_view bytes) {
    waiting_.erase(0, std::exchange(taken_, 0));
    waiting_ += bytes;
}

std::optional<Frame> FrameReader::next() {
    const std::string_view left = std::string_view(waiting_).substr(taken_);
    if (bad_header_ || left.size() < protocol::header_size) return std::nullopt;
    protocol::Reader header(left);
    const std::uint32_t size = header.u32();
    const std::uint8_t kind = header.u8();
    if (!is_allowed(kind, size)) {
        bad_header_ = BadHeader{kind, size};
        return std::nullopt;
    }
    if (left.size() - protocol::header_size < size) return std::nullopt;
    taken_ += protocol::header_size + size;
    return Frame{static_cast<protocol::Answer>(kind),
                 std::string(left.substr(protocol::header_size, size))};
}

}  // namespace almanac
