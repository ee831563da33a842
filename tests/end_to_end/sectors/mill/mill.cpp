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

    /// Whether the goal is reached if the newest year's step is repeated until it is due.
    sdk::AssessReply assess(const sdk::AssessRequest& request) const {
        const int year = request.edition.year;
        const auto before = request.value(year - 1);
        const auto now = request.value(year);
        if (!before || !now || !request.target.value)
            return {{},
                    almanac::State::no_data,
                    {{almanac::Text("依据", "ground"),
                      almanac::Text("缺少相邻两年数据", "two years in a row are wanted"), ""}}};
        const double end = *now + (*now - *before) * (request.target.due.year - year);
        const double goal = *request.target.value;
        const auto verdict = end >= goal         ? almanac::State::on_path
                             : end >= goal * 0.9 ? almanac::State::near
                                                 : almanac::State::behind;
        return {end,
                verdict,
                {{almanac::Text("推算", "projected"),
                  almanac::Text("今年的增量延续到期末", "this year's step until the end"),
                  "mill handbook"}}};
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
