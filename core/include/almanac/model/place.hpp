// Why: where and by whom: areas that may add up to others, and the units that deliver figures and
// lead tasks. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "almanac/model/period.hpp"
#include "almanac/model/text.hpp"

namespace almanac {

enum class AreaKind {
    nation = 1,
    province,
    city,
    county,
    urban_area,
    park,
    project_area,
    reference
};

/// An area of areas.csv. Only areas with `adds_up` enter their parent's totals.
struct Area {
    std::string
        code;  ///< GB/T 2260, or a code with a suffix for what the standard does not number.
    Text name;
    AreaKind kind = AreaKind::county;
    std::string parent;
    std::optional<Date> valid_from;
    std::optional<Date> valid_to;
    bool adds_up = false;
    std::vector<std::string> aliases;
};

/// A unit (office) of units.csv: 填报单位, 牵头单位.
struct OfficialUnit {
    std::string id;
    Text name;
    std::string kind;  ///< "collective" stands for several units.
    std::optional<Date> valid_from;
    std::optional<Date> valid_to;
    std::string successor;  ///< Unit id; only with the document that says so.
    std::string document;
};

}  // namespace almanac
