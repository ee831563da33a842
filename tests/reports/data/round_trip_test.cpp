// Why: what leaves the house as data comes back in as it was: values, decimals, status, bound,
// class, source, breakdown and basis. SPDX-License-Identifier: Apache-2.0
#include <memory>

#include "almanac/model/words.hpp"
#include "catch.hpp"
#include "data/data_writers.hpp"
#include "intake/intake.hpp"
#include "measure/measure.hpp"
#include "messages/messages.hpp"
#include "sample_catalog.hpp"
#include "system/system.hpp"

namespace almanac::testing {
namespace {

constexpr const char* figures_in_the_long_form =
    "indicator,area,period,value,unit,status,bound,source,source_class,published,breakdown,basis\n"
    "coal.output,141100,2014,9000.50,万吨,,,统计公报,1,2015-03-01,,\n"
    "coal.output,141100,2015,9100,万吨,preliminary,,\"年鉴，\"\"一\"\"卷, 上\",1,2016-03-01,,\n"
    "coal.output,141100,2016,,,not_yet_released,,统计公报,1,,,\n"
    "coal.output,141100,2017,1.2,亿吨,revised_census,at_least,统计公报,1,2018-03-01,,\n"
    "coal.output,141100,2018,12100,万吨,revised_annual,,统计公报,1,2019-03-01,,\n"
    "coal.output,141100,2019,12200,万吨,revised_error,about,统计公报,1,2020-03-01,,\n"
    "coal.output,141100,2020,12300,万吨,revised_scope,,统计公报,1,2021-03-01,,\n"
    "coal.output,141100,2013,8800,万吨,break,above,统计公报,1,2014-03-01,,\n"
    "coal.output,141100,2014-H1,4400.0,万吨,,,统计公报,1,2014-08-01,,\n"
    "coal.output,141100,2014-Q3,2200.25,万吨,estimated,,统计公报,1,2014-11-01,,\n"
    "coal.output,141100,2014-05,733,万吨,,at_most,=统计公报,1,2014-06-01,,\n"
    "coal.output,141100,2014-YTD11,8300,万吨,,below,统计公报,1,2014-12-10,,\n"
    "coal.output,141100,2012-03-01/2013-02-28,8150,万吨,,,统计公报,1,2013-04-01,,\n"
    "coal.output,141100,2014,300,万吨,,,统计公报,1,2015-03-01,-井工,\n"
    "coal.output,141102,2014,700.0,万吨,,,县报,2,2015-02-01,,\n"
    "coal.output,141121,2014,,万吨,missing,,县报,2,2015-02-01,,\n"
    "tourism.revenue,141100,2014,486.52,亿元,,,统计公报,1,2015-03-01,,current\n"
    "tourism.bases,141100-p1,2014,4,家,expected,,@园区,4,2015-03-01,,\n";

/// Every stored point in words, in order; what nothing was said of is left out.
std::string told(const Store& store) {
    std::string all;
    store.scan({}, newest, [&](const Series& series) {
        const auto& key = series.key;
        for (const auto& point : series.points) {
            const auto& from = series.provenances.at(point.provenance);
            all += key.indicator + "|" + key.area + "|" + to_text(point.period) + "|" +
                   key.breakdown + "|" + key.basis + "|" +
                   (has_value(point.status) ? to_text(Number{point.value, point.decimals}) : "") +
                   "|" + std::string(word(point.status)) + "|" + std::string(word(point.bound)) +
                   "|" + std::to_string(from.source_class) + "|" + from.source + "|" +
                   (from.published ? to_text(*from.published) : "") + "\n";
        }
    });
    return all;
}

std::string said(const IntakeResult& result) {
    std::string all;
    for (const auto& each : result.diagnostics) all += render(each, "en") + "\n";
    return all;
}

struct House {
    Catalog catalog = sample_catalog();
    std::unique_ptr<Store> store = make_memory_store(real_system());

    std::string import(const std::string& bytes) {
        auto result = read_observations(catalog, *store, "d.csv", bytes);
        const std::string text = said(result);
        INFO(text);
        REQUIRE_FALSE(result.refused);
        store->commit(std::move(result.delivery));
        return text;
    }
    Figures figures() const {
        Diagnostics diagnostics;
        return measure(catalog, *store, {newest, *parse_date("2022-12-31")}, diagnostics);
    }
    static Edition edition(const std::string& language) {
        Edition edition;
        edition.year = 2021;
        edition.language = language;
        edition.cut_off = *parse_date("2022-12-31");
        return edition;
    }
};

}  // namespace

TEST_CASE("our own CSV comes back in, in both languages", "[data]") {
    House house;
    house.import(figures_in_the_long_form);
    for (const char* language : {"zh", "en"}) {
        House other;
        for (const auto& file : write_csv(house.catalog, house.figures(), House::edition(language)))
            CHECK_THAT(other.import(file.bytes), contains("export of almanac's own, CSV"));
        CHECK(told(*other.store) == told(*house.store));
    }
}

TEST_CASE("our own SDMX comes back in", "[data]") {
    House house;
    house.import(figures_in_the_long_form);
    const auto files = write_sdmx(house.catalog, house.figures(), House::edition("zh"));
    House other;
    CHECK_THAT(other.import(files.front().bytes), contains("SDMX-CSV"));
    CHECK(told(*other.store) == told(*house.store));
}

TEST_CASE("what the host derives is passed over when it comes back, and computed anew", "[data]") {
    House house;
    house.import(
        "indicator,area,period,value,unit,source,source_class\n"
        "coal.gas_used,141100,2015,2,亿立方米,s,1\n"
        "coal.gas_drained,141100,2015,8,亿立方米,s,1\n"
        "coal.output,141102,2015,1,万吨,s,1\n"
        "coal.output,141121,2015,2,万吨,s,1\n"
        "coal.output,141181,2015,3,万吨,s,1\n");
    const Figures figures = house.figures();
    REQUIRE(figures.find("coal.gas_use_rate", "141100") != nullptr);
    REQUIRE(figures.find("coal.output", "141100") != nullptr);
    House other;
    const auto files = write_sdmx(house.catalog, figures, House::edition("zh"));
    CHECK_THAT(other.import(files.front().bytes), contains("computed anew"));
    CHECK(told(*other.store) == told(*house.store));
    CHECK(other.figures().find("coal.output", "141100")->yearly.points.front().value == 6);
}

TEST_CASE("what our CSV says was submitted is kept", "[data]") {
    House house;
    house.import(figures_in_the_long_form);
    House other;
    for (const auto& file : write_csv(house.catalog, house.figures(), House::edition("zh")))
        other.import(file.bytes);
    bool found = false;
    other.store->scan({{"coal.output"}, {"141100"}}, newest, [&](const Series& series) {
        for (const auto& point : series.points) {
            if (to_text(point.period) != "2017") continue;
            found = true;
            CHECK(series.provenances.at(point.provenance).value_as_submitted == "1.2");
            CHECK(series.provenances.at(point.provenance).unit_as_submitted == "亿吨");
        }
    });
    CHECK(found);
}

}  // namespace almanac::testing
