// Why: see deflate.hpp. SPDX-License-Identifier: Apache-2.0
#include "ooxml/deflate.hpp"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <new>
#include <thread>

namespace almanac::ooxml {
namespace {

constexpr std::size_t piece_size = 1U << 19U;
constexpr int level = 1;
constexpr int raw_window = -15;
constexpr int memory_level = 8;

/// One compressor, set back for every piece: making one costs more than a small part.
class Compressor {
public:
    Compressor() {
        if (deflateInit2(&stream_, level, Z_DEFLATED, raw_window, memory_level,
                         Z_DEFAULT_STRATEGY) != Z_OK)
            throw std::bad_alloc();
    }
    ~Compressor() { deflateEnd(&stream_); }
    Compressor(const Compressor&) = delete;
    Compressor& operator=(const Compressor&) = delete;

    /// `last` ends the stream; else it ends on a byte, so that the next piece can follow.
    std::string run(std::string_view piece, bool last) {
        deflateReset(&stream_);
        std::string out(deflateBound(&stream_, static_cast<uLong>(piece.size())) + 16, '\0');
        // zlib's interface takes what it only reads as mutable.
        stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(piece.data()));  // NOLINT
        stream_.avail_in = static_cast<uInt>(piece.size());
        stream_.next_out = reinterpret_cast<Bytef*>(out.data());  // NOLINT
        stream_.avail_out = static_cast<uInt>(out.size());
        deflate(&stream_, last ? Z_FINISH : Z_FULL_FLUSH);
        out.resize(out.size() - stream_.avail_out);
        return out;
    }

private:
    z_stream stream_{};
};

struct Piece {
    std::size_t part;
    std::string_view text;
    bool last;
    std::string bytes;
    std::uint32_t crc;
};

std::vector<Piece> cut(const std::vector<std::string_view>& parts) {
    std::vector<Piece> pieces;
    for (std::size_t p = 0; p < parts.size(); ++p) {
        std::string_view rest = parts[p];
        do {
            const auto text = rest.substr(0, piece_size);
            rest.remove_prefix(text.size());
            pieces.push_back({p, text, rest.empty(), {}, 0});
        } while (!rest.empty());
    }
    return pieces;
}

void work_on(std::vector<Piece>& pieces, std::atomic<std::size_t>& next) {
    Compressor compressor;
    for (std::size_t i = next++; i < pieces.size(); i = next++) {
        pieces[i].bytes = compressor.run(pieces[i].text, pieces[i].last);
        pieces[i].bytes.shrink_to_fit();
        pieces[i].crc = crc32_of(pieces[i].text);
    }
}

}  // namespace

std::uint32_t crc32_of(std::string_view bytes) {
    return static_cast<std::uint32_t>(crc32(0,
                                            reinterpret_cast<const Bytef*>(bytes.data()),  // NOLINT
                                            static_cast<uInt>(bytes.size())));
}

Deflated deflate_small(std::string_view part) {
    thread_local Compressor compressor;
    return {compressor.run(part, true), crc32_of(part)};
}

std::vector<Deflated> deflate_all(const std::vector<std::string_view>& parts) {
    auto pieces = cut(parts);
    std::atomic<std::size_t> next = 0;
    {
        std::thread second;
        if (pieces.size() > 1 && std::thread::hardware_concurrency() > 1)
            second = std::thread([&] { work_on(pieces, next); });
        work_on(pieces, next);
        if (second.joinable()) second.join();
    }
    std::vector<Deflated> result(parts.size());
    for (auto& piece : pieces) {
        auto& whole = result[piece.part];
        whole.crc = whole.bytes.empty()
                        ? piece.crc
                        : static_cast<std::uint32_t>(crc32_combine(
                              whole.crc, piece.crc, static_cast<z_off_t>(piece.text.size())));
        if (whole.bytes.empty())
            whole.bytes = std::move(piece.bytes);
        else
            whole.bytes += piece.bytes;
    }
    return result;
}

}  // namespace almanac::ooxml
