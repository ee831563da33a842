// Why: a good sector with code beside the bad ones: what it says must not change by their doing.
// SPDX-License-Identifier: Apache-2.0
#include <almanac/sdk.hpp>
#include <vector>

namespace {

namespace doc = almanac::doc;
namespace sdk = almanac::sdk;

struct Mill {
    static constexpr const char* id = "mill";
    static constexpr const char* version = "1.0.0";

    sdk::SeriesBuilder measure(const sdk::MeasureRequest& request) const {
        sdk::SeriesBuilder derived;
        derived.name_inputs("mill.flour_per_day", {"mill.flour"});
        for (const auto& area : request.areas) {
            for (const int year : request.years("mill.flour", area.code)) {
                const auto flour = request.value("mill.flour", area.code, year);
                if (flour)
                    derived.set("mill.flour_per_day", area.code, year, *flour * 10'000 / 365);
            }
        }
        return derived;
    }

    std::vector<doc::Section> contribute(const sdk::ContributeRequest& request) const {
        const auto flour = request.value("mill.flour", request.edition.year);
        const std::string words =
            !flour ? request.text("本年产量尚未报送。", "The year's figure is not in yet.")
                   : request.text("本年产量已报送。", "The year's figure is in.");
        return {
            sdk::section("progress", request.text("主要进展", "Progress"), sdk::paragraph(words))};
    }
};

}  // namespace

ALMANAC_SECTOR(Mill);
