// Why: the same font files on every machine, or a plain word on what is missing.
//
// Fonts are opened by file name from the packages that bootstrap installs, not asked of fontconfig:
// a system's configuration would decide otherwise on each machine and costs 20 ms. Files are
// mapped, not read: a report touches a few pages of 26 MB. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <hb.h>

#include <array>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "almanac/error.hpp"
#include "look/paper.hpp"

namespace almanac::paged {

struct FaceDeleter {
    void operator()(hb_face_t* face) const { hb_face_destroy(face); }
};

/// A font file's face. Shared by threads; hb_face_t is immutable once made.
struct Font {
    std::string name;  ///< PostScript name: FandolFang-Regular.
    std::unique_ptr<hb_face_t, FaceDeleter> face;
};

/// The faces that a paper needs and what stands in for characters they lack.
class FontSet {
public:
    /// Opens what `paper` needs from the first of `folders` that has it. Throws Error(input) that
    /// names file and package where one is missing or cannot be read.
    FontSet(const std::vector<std::filesystem::path>& folders, const look::Paper& paper);

    const std::vector<Font>& fonts() const { return fonts_; }
    /// Indices in fonts() to try for a face, best first.
    const std::vector<std::uint8_t>& chain(look::Face face) const {
        return chains_[static_cast<std::size_t>(face)];
    }

private:
    std::vector<Font> fonts_;
    std::array<std::vector<std::uint8_t>, look::face_count> chains_;
};

}  // namespace almanac::paged
