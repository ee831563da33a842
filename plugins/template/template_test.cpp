// Why: a sector's tests lie beside it and call it as the host does.
// SPDX-License-Identifier: Apache-2.0
#include <almanac/sdk.hpp>
#include <almanac/sdk/trial.hpp>
#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif

namespace sdk = almanac::sdk;

TEST_CASE("the yield is harvest over planted area, and a gap stays a gap", "[template]") {
    const auto outcome =
        sdk::try_call(almanac_sector_entry.measure, sdk::TrialRequest(2017, "141100")
                                                        .figure("template.harvest", 2015, 3)
                                                        .figure("template.planted", 2015, 4)
                                                        .figure("template.harvest", 2016, 5)
                                                        .figure("template.harvest", 2017, 6)
                                                        .figure("template.planted", 2017, 0)
                                                        .text());
    REQUIRE(outcome.code == 0);
    const auto series = outcome.reply().at("series");
    REQUIRE(series.size() == 1);
    CHECK(series[0].at("indicator") == "template.yield");
    CHECK(series[0].at("start") == "2015");
    CHECK(series[0].at("values") == nlohmann::json{0.75});
    CHECK(series[0].at("inputs") == nlohmann::json{"template.harvest", "template.planted"});
}

#ifdef ALMANAC_HAS_DOCUMENT_CODEC
TEST_CASE("the text compares two years, or says that it cannot", "[template]") {
    const auto contribute = [](sdk::TrialRequest request) {
        return sdk::try_call(almanac_sector_entry.contribute, request.text()).replies.at(0);
    };
    const auto both = contribute(sdk::TrialRequest(2016, "141100")
                                     .figure("template.yield", 2015, 0.75)
                                     .figure("template.yield", 2016, 0.8));
    CHECK(both.find("，高于上年的") != std::string::npos);
    const auto one =
        contribute(sdk::TrialRequest(2016, "141100").figure("template.yield", 2016, 0.8));
    CHECK(one.find("两年数据不全") != std::string::npos);
    const auto english = contribute(sdk::TrialRequest(2016, "141100").language("en"));
    CHECK(english.find("cannot be compared") != std::string::npos);
}
#endif
