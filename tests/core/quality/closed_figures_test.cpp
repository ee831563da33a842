// Why: words that tell a closed figure are found, and words that do not are let through.
// SPDX-License-Identifier: Apache-2.0
#include "quality/closed_figures.hpp"

#include "catch.hpp"
#include "sample_catalog.hpp"

using namespace almanac;
using namespace almanac::testing;

namespace {

/// 旅游总收入 of 2017, 486.52亿元, is closed; that of 2016, 411.7, is open, as are 300.25万吨 of
/// coal.
struct Case {
    Catalog catalog = sample_catalog();
    ClosedFigures closed{catalog};
    Case() {
        auto revenue = sample_indicator("tourism.income", "旅游总收入", "Total tourism revenue",
                                        "亿元", Semantic::flow);
        auto spots = sample_indicator("tourism.spots", "数字化4A级景区家数", "Digital 4A spots",
                                      "家", Semantic::stock);
        catalog.indicators["tourism.income"] = revenue;
        catalog.indicators["tourism.spots"] = spots;
        closed.close(catalog.indicators.at("tourism.income"), "141100", year_period(2017), 486.52);
        closed.close(catalog.indicators.at("tourism.spots"), "141100", year_period(2017), 5);
        closed.open(catalog.indicators.at("tourism.income"), 411.7);
        closed.open(catalog.indicators.at("coal.output"), 300.25);
    }
    bool tells(const char* text) const { return !closed.quoted_in(text).empty(); }
};

}  // namespace

TEST_CASE("a closed figure is found in any unit of its group, rounded or in words", "[quality]") {
    const Case given;
    for (const char* text :
         {"全市旅游总收入达486.52亿元", "实现收入486.52亿元", "4865200万元", "48.652 billion yuan",
          "四百八十六点五二亿元", "收入486.5亿元", "收入487亿元", "旅游总收入约490亿元", "486.52",
          "旅游总收入487", "４８６．５２億元", "数字化4A级景区5家"}) {
        INFO(text);
        CHECK(given.tells(text));
    }
    const auto found = given.closed.quoted_in("总收入486.52亿元");
    REQUIRE(found.size() == 1);
    CHECK(found.begin()->indicator == "tourism.income");
    CHECK(found.begin()->area == "141100");
    CHECK(to_text(found.begin()->period) == "2017");
}

TEST_CASE("other numbers, few digits, years and open figures are no quotation", "[quality]") {
    const Case given;
    for (const char* text :
         {"2017年全市有所增长", "486.52公里", "第486号文", "投资490亿元", "收入500亿元", "5家企业",
          "建成5个基地", "旅游总收入411.7亿元", "486家", "旅游总收入增长8%", "487人"}) {
        INFO(text);
        CHECK_FALSE(given.tells(text));
    }
    // What an open figure of the same group explains is none, unless the closed one is named.
    Case explained;
    explained.closed.open(explained.catalog.indicators.at("tourism.revenue"), 487);
    CHECK_FALSE(explained.tells("投资487亿元"));
    CHECK(explained.tells("旅游总收入487亿元"));
}

TEST_CASE("what tells a closed figure by what is open beside it is a quotation", "[quality]") {
    // Revenue was 486.5 亿元 in 2016, which all may see, and 613.47 in 2017.
    Catalog catalog = sample_catalog();
    catalog.indicators["tourism.income"] = sample_indicator(
        "tourism.income", "旅游总收入", "Total tourism revenue", "亿元", Semantic::flow);
    catalog.indicators["tourism.guests"] = sample_indicator(
        "tourism.guests", "接待入境游客", "Visitors from abroad", "人次", Semantic::flow);
    const auto figures_until = [](int last) {
        Figures figures;
        MeasuredSeries series;
        series.indicator = "tourism.income";
        series.area = "141100";
        series.yearly.provenances.emplace_back();
        for (const auto& [year, value] : {std::pair{2016, 486.5}, {2017, 613.47}}) {
            if (year > last) continue;
            Point point;
            point.period = year_period(year);
            point.value = value;
            series.yearly.points.push_back(point);
        }
        figures.add(std::move(series));
        return figures;
    };
    ClosedFigures closed(catalog, figures_until(2017), figures_until(2016));
    closed.close(catalog.indicators.at("tourism.guests"), "141100", year_period(2017), 12847);
    for (const char* text :
         {"旅游总收入净增127亿元", "旅游总收入比上年增加126.97亿元", "旅游总收入为2016年的126.1%",
          "旅游总收入增长两成六", "旅游总收入增速为26.1个百分点", "旅游总收入近620亿元",
          "旅游总收入超过610亿元", "接待入境游客1.2847万人", "接待入境游客突破1.2万人次"}) {
        INFO(text);
        CHECK_FALSE(closed.quoted_in(text).empty());
    }
    for (const char* text : {"旅游总收入486.5亿元", "旅游总收入增长8%", "旅游总收入近700亿元",
                             "旅游总收入增加150亿元", "接待入境游客1.5万人"}) {
        INFO(text);
        CHECK(closed.quoted_in(text).empty());
    }
}

TEST_CASE("what was built or not, and nought, are no numbers to be quoted", "[quality]") {
    Case given;
    auto plant =
        sample_indicator("coal.plant", "液化厂建成情况", "Plant", "座", Semantic::milestone);
    given.catalog.indicators["coal.plant"] = plant;
    ClosedFigures closed(given.catalog);
    closed.close(given.catalog.indicators.at("coal.plant"), "141100", year_period(2017), 1);
    closed.close(given.catalog.indicators.at("coal.output"), "141100", year_period(2017), 0);
    CHECK(closed.empty());
}
