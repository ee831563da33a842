// Why: an office file is a ZIP of parts; ours holds no clock, no owner and no order but the one the
// parts were added in, so that the same report is the same bytes. SPDX-License-Identifier:
// Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace almanac::ooxml {

/// Parts on their way into a file. Names are ASCII without leading slash; [Content_Types].xml comes
/// first.
class Package {
public:
    /// Will be compressed.
    void add(std::string name, std::string content);
    /// Compressed already (pictures, embedded workbooks): stored as it is.
    void add_stored(std::string name, std::string content);

    /// The file, every date 1 January 1980. Takes the parts with it.
    std::string finish() &&;

private:
    struct Part {
        std::string name;
        std::string content;
        bool stored;
    };
    std::vector<Part> parts_;
};

/// One entry ready for a ZIP.
struct ZipEntry {
    std::string_view name;
    std::string_view bytes;  ///< As they stand in the file.
    std::size_t size;        ///< Before compression.
    std::uint32_t crc;
    bool stored;
};
std::string zip_of(const std::vector<ZipEntry>& entries);

}  // namespace almanac::ooxml
