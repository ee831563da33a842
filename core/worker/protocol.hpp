// Why: the frames that host and worker exchange, in one place for both; the host takes every byte
// of them for hostile. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// A frame is: u32 length of the payload, little endian; u8 kind; payload. A worker is confined,
/// says hello, answers one call with replies and reports as they come and then done or fault, and
/// ends.
namespace almanac::protocol {

/// Descriptors of a worker, beside standard input (null), output and error (one pipe).
inline constexpr int requests_descriptor = 3;
inline constexpr int replies_descriptor = 4;
inline constexpr int library_descriptor = 5;

inline constexpr std::size_t header_size = 5;

/// To the worker, once. Equal to Call of workers.hpp; the payload is the request.
enum class Request : std::uint8_t { measure = 1, contribute, assess };

/// From the worker.
enum class Answer : std::uint8_t {
    hello = 16,     ///< u32 struct_size, u32 abi_major, u32 abi_minor, u8 offered calls (bit 0 is
                    ///< measure), text id, text version; what could not be read is 0 or null.
    fault,          ///< u8 Fault, the rest is text; the last frame of a worker.
    reply,          ///< What the sector emitted.
    report,         ///< u8 severity of the ABI, the rest is text.
    memory_is_out,  ///< An allocation failed; what follows from it is another frame, or death.
    done,           ///< u32 what the call returned.
    confined = 32   ///< All walls stand and nothing of the sector has run: the first frame. What a
                    ///< worker cannot do by itself it has said before.
};

/// Word of the command line: no sector's code may run without Landlock.
inline constexpr std::string_view needs_landlock = "-landlock";

/// What a worker itself can tell of a fault; the rest shows in how it ends.
enum class Fault : std::uint8_t {
    isolation = 1,  ///< This machine cannot confine it.
    not_loadable,   ///< Text: the loader's.
    no_entry,
    threw,          ///< Text: of the exception.
    forbidden_call  ///< Text: name of the system call.
};

inline std::array<char, 4> little_endian(std::uint32_t number) {
    std::array<char, 4> bytes{};
    for (std::size_t i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<char>((number >> (8 * i)) & 0xFF);
    return bytes;
}

inline std::array<char, header_size> header(std::uint8_t kind, std::uint32_t size) {
    const auto length = little_endian(size);
    return {length[0], length[1], length[2], length[3], static_cast<char>(kind)};
}

inline void append_u32(std::string& to, std::uint32_t number) {
    const auto bytes = little_endian(number);
    to.append(bytes.data(), bytes.size());
}

/// A text or null within a payload: u32 size + 1, bytes; null is 0.
inline void append_text(std::string& to, std::optional<std::string_view> text) {
    append_u32(to, text ? static_cast<std::uint32_t>(text->size() + 1) : 0);
    if (text) to += *text;
}

/// Reads payloads and headers; past the end everything is 0 or null and is_whole() is false.
class Reader {
public:
    explicit Reader(std::string_view bytes) : bytes_(bytes) {}

    std::uint8_t u8() {
        const std::string_view byte = take(1);
        return byte.empty() ? std::uint8_t{0} : static_cast<std::uint8_t>(byte[0]);
    }

    std::uint32_t u32() {
        std::uint32_t number = 0;
        const std::string_view bytes = take(4);
        for (std::size_t i = 0; i < bytes.size(); ++i)
            number |= std::uint32_t{static_cast<std::uint8_t>(bytes[i])} << (8 * i);
        return number;
    }

    std::optional<std::string> text() {
        const std::uint32_t size = u32();
        if (size == 0) return std::nullopt;
        return std::string(take(size - 1));
    }

    std::string rest() { return std::string(take(bytes_.size())); }

    bool is_whole() const { return whole_; }

private:
    std::string_view take(std::size_t size) {
        if (size > bytes_.size()) {
            whole_ = false;
            bytes_ = {};
        }
        const std::string_view taken = bytes_.substr(0, whole_ ? size : 0);
        bytes_.remove_prefix(taken.size());
        return taken;
    }

    std::string_view bytes_;
    bool whole_ = true;
};

}  // namespace almanac::protocol
