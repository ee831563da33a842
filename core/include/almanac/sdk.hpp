// Why: the one header of a sector with code: what it is asked, how it answers, and the line that
// makes it loadable. SPDX-License-Identifier: Apache-2.0
//
//     #include <almanac/sdk.hpp>
//
//     namespace sdk = almanac::sdk;
//
//     struct Coal {
//         static constexpr const char* id = "coal";        // as in sector.json
//         static constexpr const char* version = "0.1.0";  // as in sector.json
//
//         // Each of the three is optional.
//         sdk::SeriesBuilder measure(const sdk::MeasureRequest& request) const;
//         std::vector<almanac::doc::Section> contribute(const sdk::ContributeRequest& r) const;
//         sdk::AssessReply assess(const sdk::AssessRequest& request) const;
//     };
//
//     ALMANAC_SECTOR(Coal);
//
// No base class, no registration, no state: the same request gives the same answer. Throw a
// std::exception where there is no answer; it reaches the report's makers as a message.
#pragma once

#include "almanac/sdk/entry.hpp"
#include "almanac/sdk/requests.hpp"
#include "almanac/sdk/sections.hpp"
#include "almanac/sdk/series_builder.hpp"
