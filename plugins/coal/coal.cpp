// Why: two things that a text cannot say: how many of the named plants stand (a plant once built
// stays built), and whether the gas that was drained and used balances.
// SPDX-License-Identifier: Apache-2.0
#include <almanac/sdk.hpp>
#include <array>
#include <optional>
#include <string>
#include <vector>

namespace {

namespace doc = almanac::doc;
namespace sdk = almanac::sdk;

/// A liquefaction plant as 二（三）1 of the plan names it.
struct Plant {
    const char* indicator;
    const char* zh;
    const char* en;
    const char* county_zh;
    const char* county_en;
};
constexpr std::array plants{
    Plant{"coal.lng_xiata", "碛口镇下塔村", "Xiata, Qikou", "临县", "Linxian"},
    Plant{"coal.lng_xuejiageta", "林家坪镇薛家圪台村", "Xuejiageta, Linjiaping", "临县", "Linxian"},
    Plant{"coal.lng_tanzhuang", "灵泉镇谭庄村", "Tanzhuang, Lingquan", "石楼县", "Shilou"},
    Plant{"coal.lng_watang", "瓦塘镇瓦塘村", "Watang, Watang", "兴县", "Xingxian"},
    Plant{"coal.lng_wangjiayu", "兔坂镇王家峪村", "Wangjiayu, Tuban", "临县", "Linxian"}};

/// Whether a plant stands at the end of `year`: once built it stays built, but "not yet" is true of
/// its own year only.
std::optional<bool> stands(const sdk::MeasureRequest& request, const char* plant,
                           const std::string& area, int year) {
    std::optional<bool> known;
    for (const int each : request.years(plant, area)) {
        const auto value = request.value(plant, area, each);
        if (each > year || !value) continue;
        if (*value >= 1) return true;
        if (each == year) known = false;
    }
    return known;
}

/// First and last year in which anything is known of any plant.
std::pair<int, int> known_years(const sdk::MeasureRequest& request, const std::string& area) {
    int first = 0;
    for (const auto& plant : plants) {
        for (const int year : request.years(plant.indicator, area))
            first = first == 0 ? year : std::min(first, year);
    }
    return {first, request.edition.year};
}

struct Coal {
    static constexpr const char* id = "coal";
    static constexpr const char* version = "1.0.0";

    /// Plants that stand, for years in which the answer is known of all five.
    sdk::SeriesBuilder measure(const sdk::MeasureRequest& request) const {
        sdk::SeriesBuilder derived;
        for (const auto& plant : plants)
            derived.name_inputs("coal.lng_plants_built", {plant.indicator});
        for (const auto& area : request.areas) {
            const auto [first, last] = known_years(request, area.code);
            for (int year = first; first != 0 && year <= last; ++year) {
                int built = 0;
                bool all_known = true;
                for (const auto& plant : plants) {
                    const auto known = stands(request, plant.indicator, area.code, year);
                    all_known = all_known && known.has_value();
                    built += known.value_or(false) ? 1 : 0;
                }
                if (all_known) derived.set("coal.lng_plants_built", area.code, year, built);
            }
        }
        return derived;
    }

    std::vector<doc::Section> contribute(const sdk::ContributeRequest& request) const {
        return {gas_balance(request), lng_plants(request)};
    }

private:
    /// Years of the plan so far in which any part of the balance is known.
    static std::vector<int> balance_years(const sdk::ContributeRequest& request) {
        std::vector<int> years;
        for (int year = 2013; year <= request.edition.year; ++year) {
            for (const char* part :
                 {"coal.cbm_output", "coal.cbm_used", "coal.gas_drained", "coal.gas_used"}) {
                if (!request.value(part, year)) continue;
                years.push_back(year);
                break;
            }
        }
        return years;
    }

    static doc::Section gas_balance(const sdk::ContributeRequest& request) {
        const std::string title =
            request.text("煤层气（瓦斯）开发利用平衡", "Balance of gas drained and used");
        const auto years = balance_years(request);
        if (years.empty()) {
            return sdk::section(
                "gas_balance", title,
                sdk::notice(request.text("至数据截止日，煤层气地面开发和煤矿瓦斯抽采、利用均无"
                                         "可采用的全年数据，无法编制平衡。",
                                         "No yearly figure of gas produced, drained or used was "
                                         "known by the cut-off, so "
                                         "there is no balance.")));
        }
        sdk::Table table(
            request.text("煤层气（瓦斯）开发利用平衡表", "Gas produced, drained and used"));
        table.id("gas_balance_table")
            .period(request.text("年份", "Year"))
            .number(request.text("地面煤层气产量", "Surface output"))
            .number(request.text("地面煤层气利用量", "Surface gas used"))
            .number(request.text("煤矿瓦斯抽采量", "Gas drained"))
            .number(request.text("煤矿瓦斯利用量", "Gas used"));
        for (const int year : years)
            table.row(std::to_string(year), sdk::value("coal.cbm_output", year),
                      sdk::value("coal.cbm_used", year), sdk::value("coal.gas_drained", year),
                      sdk::value("coal.gas_used", year));
        auto section = sdk::section("gas_balance", title, table);
        for (auto& finding : findings(request, years)) section.blocks.push_back(std::move(finding));
        return section;
    }

    /// More gas used than won is an error of the figures, and is said to be one.
    static std::vector<doc::Block> findings(const sdk::ContributeRequest& request,
                                            const std::vector<int>& years) {
        std::vector<doc::Block> blocks;
        int complete = 0;
        for (const int year : years) {
            const auto drained = request.value("coal.gas_drained", year);
            const auto used = request.value("coal.gas_used", year);
            if (drained && used) ++complete;
            if (!drained || !used || *used <= *drained) continue;
            blocks.push_back(sdk::callout(
                doc::CalloutKind::warning, request.text("数据不一致", "Figures disagree"),
                sdk::paragraph(
                    request.text("煤矿瓦斯利用量", "Gas used, "), sdk::value("coal.gas_used", year),
                    request.text("大于抽采量", ", exceeds gas drained, "),
                    sdk::value("coal.gas_drained", year),
                    request.text(
                        "，两数口径或时期可能不同，请报送单位核实。",
                        ": scope or period may differ; the reporting unit is asked to check."))));
        }
        if (complete == 0)
            blocks.push_back(sdk::paragraph(request.text(
                "没有一个年度同时具备抽采量和利用量，利用率不作推算。",
                "No year has both gas drained and gas used, so no rate of use is estimated.")));
        return blocks;
    }

    static doc::Section lng_plants(const sdk::ContributeRequest& request) {
        // Each county has its own plant among its tasks.
        if (request.area.kind == almanac::AreaKind::county)
            return sdk::section("lng_plants", request.text("液化工厂", "Liquefaction plants"));
        sdk::Table table(
            request.text("《行动计划》列名的液化工厂", "Liquefaction plants that the plan names"));
        table.id("lng_plants_table")
            .text(request.text("工厂所在地", "Plant"))
            .text(request.text("县", "County"))
            .text(request.text("建成情况", "Built"));
        for (const auto& plant : plants)
            table.row(request.text(plant.zh, plant.en),
                      request.text(plant.county_zh, plant.county_en),
                      sdk::value(plant.indicator, request.edition.year).bare());
        table.note(request.text(
            "单个项目的数据未经正式公布的不公开；“建成”以1表示，未建成以0表示。",
            "Figures of single projects are not public unless officially published; 1 means "
            "built, 0 not yet."));
        return sdk::section("lng_plants", request.text("液化工厂建设情况", "Liquefaction plants"),
                            table);
    }
};

}  // namespace

ALMANAC_SECTOR(Coal);
