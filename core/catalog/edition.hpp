// Why: the edition that is being made: everything a report may depend on beside its data, nothing
// from the clock. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "almanac/model/assessment.hpp"
#include "almanac/model/indicator.hpp"
#include "almanac/model/period.hpp"
#include "catalog/waiver.hpp"

namespace almanac {

struct Edition {
    int year = 0;
    std::string area;
    std::string unit = {};  ///< Of an extract: whose; empty: the whole report.
    std::string language = "zh";
    std::string audience = "public";
    Date cut_off;
    std::uint64_t as_of = ~std::uint64_t{0};  ///< Submission, see Store::scan; default: newest.
    std::string stage;
    bool synthetic = false;
    std::vector<Waiver> waivers;  ///< Of this year's edition and of those before it.
    std::string profile = "modern";
    std::string inputs;  ///< SHA-256 of the edition's own texts and overrides.
    std::string
        last_year;  ///< SHA-256 of the kept edition of the year before; empty: there is none.
    std::map<std::string, State> issued;  ///< What that one says, by target.
};

/// Whether what has this release may be seen by an audience, public or internal; what is withheld
/// by neither.
constexpr bool may_see(std::string_view audience, Release release) {
    switch (release) {
        case Release::open: return true;
        case Release::internal: return audience == "internal";
        case Release::withheld: return false;
    }
    return false;
}

}  // namespace almanac
