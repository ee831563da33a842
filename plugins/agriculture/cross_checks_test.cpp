// Why: a disagreement must be found where there is one, and none invented by rounding or by gaps.
// SPDX-License-Identifier: Apache-2.0
#include <almanac/sdk.hpp>
#include <almanac/sdk/trial.hpp>
#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif

namespace sdk = almanac::sdk;
using nlohmann::json;

namespace {

json indicator(const std::string& id, const std::string& semantic) {
    return {{"id", id},      {"name", id},        {"unit", "万棒"},
            {"decimals", 1}, {"direction", "up"}, {"semantic", semantic}};
}

sdk::TrialRequest two_counties(int year) {
    json children = json::array();
    for (const auto& [code, name] : {std::pair{"141124", "临县"}, std::pair{"141130", "交口县"}})
        children.push_back({{"code", code}, {"name", name}, {"kind", "county"}, {"adds_up", true}});
    return sdk::TrialRequest(year, "141100")
        .with("children", children)
        .with("indicators", {indicator("agriculture.mushroom_logs", "flow"),
                             indicator("agriculture.baijiu_output", "flow"),
                             indicator("agriculture.baijiu_growth", "rate")});
}

std::string checked(const sdk::TrialRequest& request) {
    const auto outcome = sdk::try_call(almanac_sector_entry.contribute, request.text());
    REQUIRE(outcome.code == 0);
    const json reply = outcome.reply();
    const json& first = reply.at("sections").at(0);
    REQUIRE(first.at("id") == "cross_checks");
    return first.dump();
}

bool has(const std::string& text, const std::string& words) {
    return text.find(words) != std::string::npos;
}

constexpr const char* logs = "agriculture.mushroom_logs";

}  // namespace

TEST_CASE("one county's figure below the city's contradicts nothing", "[agriculture]") {
    const auto text =
        checked(two_counties(2020).figure(logs, 2020, 8667).figure(logs, 2020, 3500, "141130"));
    CHECK(has(text, "未见矛盾，其余县（市、区）无数据"));
    CHECK(has(text, "交口县"));
    CHECK_FALSE(has(text, "临县"));
}

TEST_CASE("counties that exceed the city are to be checked", "[agriculture]") {
    CHECK(
        has(checked(two_counties(2020).figure(logs, 2020, 3000).figure(logs, 2020, 3500, "141130")),
            "县级之和大于全市"));
}

TEST_CASE("all counties together agree within rounding or fall short", "[agriculture]") {
    const auto with = [](double city) {
        return checked(two_counties(2020)
                           .figure(logs, 2020, city)
                           .figure(logs, 2020, 2000.4, "141124")
                           .figure(logs, 2020, 3500.4, "141130"));
    };
    CHECK(has(with(5501), "相符"));
    CHECK(has(with(5600), "县级之和小于全市"));
}

TEST_CASE("a county alone says nothing of the city", "[agriculture]") {
    CHECK(has(checked(two_counties(2020).figure(logs, 2018, 3000, "141130")), "无全市数据"));
}

TEST_CASE("figures from before the plan and after the edition are left alone", "[agriculture]") {
    const auto text =
        checked(two_counties(2020).figure(logs, 2013, 1, "141130").figure(logs, 2021, 1, "141130"));
    CHECK(has(text, "没有可供核对的"));
}

TEST_CASE("a growth rate that its own two years do not give is to be checked", "[agriculture]") {
    const auto with = [](double rate, const std::string& language) {
        return checked(two_counties(2021)
                           .figure("agriculture.baijiu_output", 2020, 14.85)
                           .figure("agriculture.baijiu_output", 2021, 18.3)
                           .figure("agriculture.baijiu_growth", 2021, rate)
                           .language(language));
    };
    CHECK(has(with(11, "zh"), "两者不符"));
    CHECK(has(with(11, "en"), "They disagree"));
    CHECK_FALSE(has(with(23.2, "zh"), "两者不符"));
    CHECK_FALSE(has(with(23, "zh"), "两者不符"));
}

TEST_CASE("more processed than grown is pointed out, not explained", "[agriculture]") {
    const auto text = checked(two_counties(2016)
                                  .figure("agriculture.walnut_output", 2016, 2.2, "141130")
                                  .figure("agriculture.walnut_processed", 2016, 4, "141130"));
    CHECK(has(text, "加工量"));
    CHECK(has(text, "来源未说明"));
}
