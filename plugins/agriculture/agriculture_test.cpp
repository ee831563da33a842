// Why: sums must not hide gaps, and what is said of the park must follow from its verdicts.
// SPDX-License-Identifier: Apache-2.0
#include <almanac/sdk.hpp>
#include <almanac/sdk/trial.hpp>
#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif

#include "park.hpp"

namespace sdk = almanac::sdk;
using nlohmann::json;

namespace {

constexpr const char* park = "141100-agripark";

json measured(const sdk::TrialRequest& request) {
    const auto outcome = sdk::try_call(almanac_sector_entry.measure, request.text());
    REQUIRE(outcome.code == 0);
    return outcome.reply().at("series");
}

/// The section of that id.
json contributed(const sdk::TrialRequest& request, const std::string& id) {
    const auto outcome = sdk::try_call(almanac_sector_entry.contribute, request.text());
    REQUIRE(outcome.code == 0);
    const json reply = outcome.reply();
    for (const auto& section : reply.at("sections")) {
        if (section.at("id") == id) return section;
    }
    FAIL("no section " << id);
    return {};
}

bool says(const json& section, const std::string& words) {
    return section.dump().find(words) != std::string::npos;
}

/// One target of the park with its verdict.
struct Verdict {
    std::string indicator;
    std::string kind;
    std::string state;
    json completion = nullptr;
    json value = nullptr;
};

sdk::TrialRequest with_verdicts(int year, const std::vector<Verdict>& verdicts) {
    json targets = json::array();
    json assessments = json::array();
    for (const auto& one : verdicts) {
        const std::string id = one.indicator + (one.kind == "yearly_growth" ? ".growth" : ".2016");
        targets.push_back({{"id", id},
                           {"indicator", one.indicator},
                           {"area", park},
                           {"title", one.indicator},
                           {"kind", one.kind},
                           {"due", "2016-12-31"},
                           {"due_stated", true},
                           {"wording", "引进"},
                           {"strength", "firm"},
                           {"quotations", json::array()},
                           {"leads", {"孝义市人民政府", "柳林县人民政府"}}});
        json verdict{{"target", id}, {"state", one.state}, {"light", "grey"}};
        if (!one.completion.is_null()) verdict["completion"] = one.completion;
        if (!one.value.is_null()) {
            verdict["value"] = one.value;
            verdict["period"] = "2016";
        }
        assessments.push_back(verdict);
    }
    return sdk::TrialRequest(year, "141100")
        .with("targets", targets)
        .with("assessments", assessments);
}

}  // namespace

TEST_CASE("varieties of all kinds make an exact total", "[agriculture]") {
    sdk::TrialRequest request(2016, park);
    for (const auto& kind : agriculture::varieties) request.figure(kind.indicator, 2016, 2);
    const auto series = measured(request);
    REQUIRE(series.size() == 1);
    CHECK(series[0].at("indicator") == agriculture::all_varieties);
    CHECK(series[0].at("values") == json{16});
    CHECK(series[0].at("inputs").size() == agriculture::varieties.size());
    for (const auto& kind : agriculture::varieties) CHECK(says(series[0], kind.indicator));
    CHECK_FALSE(says(series[0], "at_least"));
}

TEST_CASE("a kind that was not reported makes the total a least one, never a smaller one",
          "[agriculture]") {
    const auto series = measured(sdk::TrialRequest(2016, park)
                                     .figure("agriculture.park_walnut_varieties", 2015, 4)
                                     .figure("agriculture.park_jujube_varieties", 2016, 5));
    REQUIRE(series.size() == 1);
    CHECK(series[0].at("values") == json::array({4, 9}));
    CHECK(says(series[0], "at_least"));
}

TEST_CASE("no variety reported gives no total, and none of some kinds is no total either",
          "[agriculture]") {
    CHECK(measured(sdk::TrialRequest(2016, park)).empty());
    CHECK(measured(sdk::TrialRequest(2016, park).figure("agriculture.park_duck_varieties", 2016, 0))
              .empty());
}

TEST_CASE("research spending is added up from the plan's first year to the first gap",
          "[agriculture]") {
    const auto series = measured(sdk::TrialRequest(2017, park)
                                     .figure("agriculture.park_rd_spending", 2014, 300)
                                     .figure("agriculture.park_rd_spending", 2015, 400.5)
                                     .figure("agriculture.park_rd_spending", 2017, 600));
    REQUIRE(series.size() == 1);
    CHECK(series[0].at("start") == "2014");
    CHECK(series[0].at("values") == json::array({300, 700.5}));
    CHECK(series[0].at("inputs") == json::array({"agriculture.park_rd_spending"}));
    CHECK(measured(sdk::TrialRequest(2017, park).figure("agriculture.park_rd_spending", 2015, 400))
              .empty());
}

TEST_CASE("what lags is named before what is unknown, the least complete first", "[agriculture]") {
    const auto section = contributed(
        with_verdicts(2016, {{"agriculture.park_walnut_varieties", "range", "met", 1.2, 12},
                             {"agriculture.park_jujube_varieties", "range", "not_met", 0.8, 4},
                             {"agriculture.park_maize_varieties", "range", "no_data_due"},
                             {"agriculture.park_duck_varieties", "range", "not_met", 0.5, 1}}),
        "chains");
    const std::string text = section.dump();
    const auto lagging = text.find("尚未达到目标的");
    const auto duck = text.find("优质肉鸭", lagging);
    const auto jujube = text.find("红枣", lagging);
    const auto owed = text.find("相关数据应由");
    const auto reached = text.find("已达到目标的有");
    REQUIRE(lagging != std::string::npos);
    REQUIRE(reached != std::string::npos);
    CHECK(duck < jujube);
    CHECK(jujube < owed);
    CHECK(owed < reached);
}

TEST_CASE("a floor that is kept before its date does not lag", "[agriculture]") {
    const auto section = contributed(
        with_verdicts(2016, {{"agriculture.park_walnut_varieties", "at_least", "on_path", 1.2, 12},
                             {"agriculture.park_jujube_varieties", "at_least", "on_path", 0.9, 4},
                             {"agriculture.park_duck_varieties", "at_least", "behind", 1.0, 1}}),
        "chains");
    const std::string text = section.dump();
    const auto lagging = text.find("尚未达到目标的");
    const auto kept = text.find("目前符合目标要求、未到时限的有");
    REQUIRE(lagging != std::string::npos);
    REQUIRE(kept != std::string::npos);
    CHECK(text.find("核桃") > kept);
    CHECK(text.find("红枣") < kept);
    CHECK(text.find("优质肉鸭") < kept);
}

TEST_CASE("a withheld figure is not owed by anybody", "[agriculture]") {
    const auto section = contributed(
        with_verdicts(2016, {{"agriculture.park_walnut_varieties", "range", "withheld"}}),
        "chains");
    CHECK_FALSE(says(section, "相关数据应由"));
    CHECK(says(section, "不作推算"));
}

TEST_CASE("spending at its target does not stand for its growth", "[agriculture]") {
    const auto with_growth = [](const std::string& state) {
        return contributed(
            with_verdicts(2016, {{"agriculture.park_rd_spending", "at_least", "met", 1.0, 600},
                                 {"agriculture.park_rd_spending", "yearly_growth", state}}),
            "platforms");
    };
    CHECK(says(with_growth("no_data_due"), "还须有上一年投入"));
    CHECK(says(with_growth("not_met"), "不能认定两项要求均已完成"));
    CHECK_FALSE(says(with_growth("met"), "不能认定"));
}

TEST_CASE("the least total is printed as such, by reference", "[agriculture]") {
    auto request =
        with_verdicts(2016, {{"agriculture.park_walnut_varieties", "range", "no_base", 0.4, 4}});
    const auto known =
        contributed(request.figure(agriculture::all_varieties, 2016, 4, park), "chains");
    CHECK(says(known, "合计引进"));
    CHECK(says(known, "\"indicator\":\"agriculture.park_varieties\""));
    auto partly =
        with_verdicts(2016, {{"agriculture.park_walnut_varieties", "range", "no_base", 0.4, 4}});
    partly.with("series", json::array({{{"indicator", agriculture::all_varieties},
                                        {"area", park},
                                        {"period_kind", "year"},
                                        {"start", "2016"},
                                        {"values", {4}},
                                        {"marks", {{"bound", {{"0", "at_least"}}}}}}}));
    CHECK(says(contributed(partly, "chains"), "实际不低于此数"));
}

TEST_CASE("firms without an incubator and coverage without a network are contradictions",
          "[agriculture]") {
    const auto odd = contributed(
        with_verdicts(2016, {{"agriculture.park_incubator_area", "at_least", "not_met", 0, 0},
                             {"agriculture.park_incubated_firms", "range", "met", 1.0, 6},
                             {"agriculture.park_information_network", "all_of", "not_met", 0, 0},
                             {"agriculture.park_iot_coverage", "at_least", "met", 1.0, 100}}),
        "services_compared");
    CHECK(says(odd, "没有建成的孵化器"));
    CHECK(says(odd, "信息网络尚未建成"));
    const auto unknown = contributed(
        with_verdicts(2016, {{"agriculture.park_incubator_area", "at_least", "no_data_due"},
                             {"agriculture.park_incubated_firms", "range", "met", 1.0, 6}}),
        "services_compared");
    CHECK_FALSE(says(unknown, "数据不一致"));
}

TEST_CASE("a plan without such targets gets a notice in the language of the edition",
          "[agriculture]") {
    CHECK(says(contributed(sdk::TrialRequest(2016, "141100"), "chains"), "计划未提出"));
    CHECK(says(contributed(sdk::TrialRequest(2016, "141100").language("en"), "services_compared"),
               "The plan sets no such target"));
}

TEST_CASE("English sentences name targets and lead units alike", "[agriculture]") {
    const auto section = contributed(
        with_verdicts(2016, {{"agriculture.park_maize_varieties", "range", "no_data_due"}})
            .language("en"),
        "chains");
    CHECK(says(section, "Figures are owed by "));
    CHECK(says(section, "maize"));
    CHECK_FALSE(says(section, "玉米"));
}
