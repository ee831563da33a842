// Why: four things that a text cannot do: add up what is known without hiding what is missing, name
// who lags and who has not reported, hold the plan's chains against what is known of them, and test
// published figures against each other. SPDX-License-Identifier: Apache-2.0
#include <almanac/sdk.hpp>
#include <vector>

#include "sections.hpp"
#include "totals.hpp"

namespace {

namespace doc = almanac::doc;
namespace sdk = almanac::sdk;

struct Agriculture {
    static constexpr const char* id = "agriculture";
    static constexpr const char* version = "1.1.0";

    sdk::SeriesBuilder measure(const sdk::MeasureRequest& request) const {
        sdk::SeriesBuilder derived;
        for (const auto& area : request.areas) {
            agriculture::add_varieties(request, area.code, derived);
            agriculture::add_research_spending(request, area.code, derived);
        }
        return derived;
    }

    std::vector<doc::Section> contribute(const sdk::ContributeRequest& request) const {
        return {agriculture::cross_checks(request), agriculture::platforms(request),
                agriculture::chains(request), agriculture::services(request)};
    }
};

}  // namespace

ALMANAC_SECTOR(Agriculture);
