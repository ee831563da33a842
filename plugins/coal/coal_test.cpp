// Why: the figures that coal derives, and what it says when they do not fit.
// SPDX-License-Identifier: Apache-2.0
#include <almanac/sdk.hpp>
#include <almanac/sdk/trial.hpp>
#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif

namespace sdk = almanac::sdk;

namespace {

nlohmann::json measured(const sdk::TrialRequest& request) {
    const auto outcome = sdk::try_call(almanac_sector_entry.measure, request.text());
    REQUIRE(outcome.code == 0);
    return outcome.reply().at("series");
}

sdk::TrialRequest four_plants(int year) {
    return sdk::TrialRequest(2017, "141100")
        .figure("coal.lng_xiata", year, 1)
        .figure("coal.lng_xuejiageta", year, 0)
        .figure("coal.lng_tanzhuang", year, 1)
        .figure("coal.lng_watang", year, 0);
}

}  // namespace

TEST_CASE("plants are counted only when all five are known", "[coal]") {
    CHECK(measured(four_plants(2016)).empty());
    const auto whole = measured(four_plants(2016).figure("coal.lng_wangjiayu", 2016, 1));
    REQUIRE(whole.size() == 1);
    CHECK(whole[0].at("start") == "2016");
    CHECK(whole[0].at("values") == nlohmann::json{3});
    CHECK(whole[0].at("inputs") == nlohmann::json{"coal.lng_tanzhuang", "coal.lng_wangjiayu",
                                                  "coal.lng_watang", "coal.lng_xiata",
                                                  "coal.lng_xuejiageta"});
}

TEST_CASE("a plant once built stays built, one not yet built may have been since", "[coal]") {
    const auto all = sdk::TrialRequest(2018, "141100")
                         .figure("coal.lng_xiata", 2016, 1)
                         .figure("coal.lng_xuejiageta", 2016, 1)
                         .figure("coal.lng_tanzhuang", 2016, 1)
                         .figure("coal.lng_watang", 2016, 1)
                         .figure("coal.lng_wangjiayu", 2016, 0);
    const auto series = measured(all);
    REQUIRE(series.size() == 1);
    CHECK(series[0].at("values") == nlohmann::json{4});
}

TEST_CASE("more gas used than drained is called a disagreement", "[coal]") {
    const auto request = sdk::TrialRequest(2016, "141100")
                             .figure("coal.gas_drained", 2016, 10)
                             .figure("coal.gas_used", 2016, 12);
    const auto reply = sdk::try_call(almanac_sector_entry.contribute, request.text()).replies.at(0);
    CHECK(reply.find("数据不一致") != std::string::npos);
}

TEST_CASE("without figures there is no balance, and it says so", "[coal]") {
    const auto reply =
        sdk::try_call(almanac_sector_entry.contribute, sdk::TrialRequest(2016, "141100").text())
            .replies.at(0);
    CHECK(reply.find("无法编制平衡") != std::string::npos);
    CHECK(reply.find("lng_plants_table") != std::string::npos);
}
