// Why: numbered objects become a file: streams as they are, everything small in compressed object
// streams, a cross-reference stream at the end. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace almanac::pdf {

/// Objects made by one worker. Their numbers were given out before.
struct ObjectBatch {
    std::string small;  ///< Object values, one after another.
    struct Place {
        std::uint32_t number;
        std::size_t offset;  ///< In `small`.
    };
    std::vector<Place> places;
    struct Stream {
        std::uint32_t number;
        std::string dictionary;  ///< Entries without << >> and Length.
        std::string bytes;
    };
    std::vector<Stream> streams;

    /// Begins a small object; the value follows by appending to what is returned.
    std::string& begin(std::uint32_t number) {
        if (!small.empty()) small += '\n';
        places.push_back({number, small.size()});
        return small;
    }
    /// A stream to be deflated.
    void stream(std::uint32_t number, std::string dictionary, std::string_view bytes);
    /// A stream as it is.
    void raw_stream(std::uint32_t number, std::string dictionary, std::string bytes) {
        streams.push_back({number, std::move(dictionary), std::move(bytes)});
    }
    /// Turns the small objects into object streams numbered from `first`; gives how many.
    std::uint32_t pack(std::uint32_t first);

    struct Packed {
        std::uint32_t number;  ///< Of the object.
        std::uint32_t stream;
        std::uint32_t index;
    };
    std::vector<Packed> packed;
    /// Object streams that pack() will make.
    std::uint32_t packs() const;
};

/// The file of packed batches; `size` is one more than the highest object number, which belongs to
/// the cross-reference stream.
std::string assemble(const std::vector<ObjectBatch>& batches, std::uint32_t size,
                     std::uint32_t catalog, std::uint32_t info);

}  // namespace almanac::pdf
