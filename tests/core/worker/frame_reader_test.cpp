// Why: frames come from hostile code. SPDX-License-Identifier: Apache-2.0
#include "worker/frame_reader.hpp"

#include <chrono>

#include "catch.hpp"

using almanac::FrameReader;
using almanac::protocol::Answer;

namespace {

std::string frame(std::uint8_t kind, std::uint32_t size, const std::string& payload) {
    const auto header = almanac::protocol::header(kind, size);
    return std::string(header.data(), header.size()) + payload;
}

std::string reply(const std::string& payload) {
    return frame(static_cast<std::uint8_t>(Answer::reply),
                 static_cast<std::uint32_t>(payload.size()), payload);
}

}  // namespace

TEST_CASE("frames are found however the bytes are cut", "[worker]") {
    const std::string stream = reply("{}") + reply("") + reply("[1, 2]");
    for (std::size_t piece = 1; piece <= stream.size(); ++piece) {
        FrameReader reader(100);
        std::vector<std::string> payloads;
        for (std::size_t at = 0; at < stream.size(); at += piece) {
            reader.feed(stream.substr(at, piece));
            while (const auto found = reader.next()) payloads.push_back(found->payload);
        }
        CHECK(payloads == std::vector<std::string>{"{}", "", "[1, 2]"});
        CHECK(reader.is_empty());
    }
}

TEST_CASE("a reply over the limit is refused by its header, before its bytes arrive", "[worker]") {
    FrameReader reader(100);
    reader.feed(frame(static_cast<std::uint8_t>(Answer::reply), 101, ""));
    CHECK_FALSE(reader.next());
    REQUIRE(reader.bad_header());
    CHECK(reader.bad_header()->size == 101);
}

TEST_CASE("a kind that no worker sends, and a report that is too long, are refused", "[worker]") {
    const auto kind =
        GENERATE(as<std::uint8_t>{}, 0, 1, 15, 22, 255, static_cast<std::uint8_t>(Answer::report));
    FrameReader reader(1u << 30);
    reader.feed(frame(kind, 5000, ""));
    CHECK_FALSE(reader.next());
    CHECK(reader.bad_header());
    reader.feed(reply("{}"));
    CHECK_FALSE(reader.next());
}

TEST_CASE("as many small frames as fit are found in time that grows with their number",
          "[worker]") {
    const auto seconds_for = [](std::size_t count) {
        std::string stream;
        for (std::size_t i = 0; i < count; ++i)
            stream += frame(static_cast<std::uint8_t>(Answer::memory_is_out), 0, "");
        FrameReader reader(100);
        const auto began = std::chrono::steady_clock::now();
        reader.feed(stream);
        std::size_t found = 0;
        while (reader.next()) ++found;
        CHECK(found == count);
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
    };
    // Moving the rest at each frame takes ten times as long for the mebibyte of one read, and a
    // thousand times for sixteen.
    CHECK(seconds_for(3'200'000) < 5);
}

TEST_CASE("a payload that ends too early reads as zeros and says so", "[worker]") {
    almanac::protocol::Reader reader(std::string_view("\x01\x00\x00", 3));
    CHECK(reader.u32() == 0);
    CHECK_FALSE(reader.is_whole());
    CHECK_FALSE(reader.text());
}
