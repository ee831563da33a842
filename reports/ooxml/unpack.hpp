// Why: files come back from anybody's machine; a package is opened with every size checked before
// it is believed. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace almanac::ooxml {

/// Why a file is no package that we read.
enum class PackageFault { no_zip = 1, damaged, too_large, encrypted };

struct Unpacked {
    std::map<std::string, std::string> parts;  ///< By name.
    std::optional<PackageFault> fault;
    std::string where;  ///< Entry that the fault concerns.
};

struct UnpackLimits {
    std::size_t entries = 20000;
    std::size_t one_part = 256U << 20U;
    std::size_t all_parts = 512U << 20U;
};

/// The parts whose names `wanted` accepts, with CRC checked. Nothing is written anywhere.
Unpacked unpack(std::string_view file, bool (*wanted)(std::string_view name),
                const UnpackLimits& limits = {});

}  // namespace almanac::ooxml
