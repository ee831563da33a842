// Why: an edition must not know what was published after its cut-off, and must not lose what was
// known before. SPDX-License-Identifier: Apache-2.0
#include "catch.hpp"
#include "given_figures.hpp"

using namespace almanac;
using namespace almanac::testing;

TEST_CASE("a figure published after the cut-off is left out, one of that day is not", "[measure]") {
    GivenFigures store;
    store.add({{"coal.output", city, "2016", "9650", 1, "2017-03-15"}});
    const auto catalog = sample_catalog();
    CHECK(measured(catalog, store, {newest, *parse_date("2017-03-14")})
              .text("coal.output", city, 2016)
              .empty());
    CHECK(measured(catalog, store, {newest, *parse_date("2017-03-15")})
              .text("coal.output", city, 2016) == "9650");
}

TEST_CASE("an undated figure counts from the end of its period", "[measure]") {
    GivenFigures store;
    store.add({{"coal.output", city, "2016", "9650", 1}});
    const auto catalog = sample_catalog();
    CHECK(measured(catalog, store, {newest, *parse_date("2016-12-30")})
              .text("coal.output", city, 2016)
              .empty());
    CHECK(measured(catalog, store, {newest, *parse_date("2016-12-31")})
              .text("coal.output", city, 2016) == "9650");
}

TEST_CASE("a census revision does not reach editions whose cut-off lies before it", "[measure]") {
    GivenFigures store;
    const auto first = store.add({{"coal.output", city, "2013", "9000", 1, "2014-03-01"}});
    store.add({{"coal.output", city, "2013", "8700", 1, "2015-11-01", Status::revised_census}});
    const auto catalog = sample_catalog();
    const auto at = [&](SubmissionId as_of, const char* cut_off) {
        return measured(catalog, store, {as_of, *parse_date(cut_off)})
            .text("coal.output", city, 2013);
    };
    CHECK(at(newest, "2016-12-31") == "8700");
    CHECK(at(newest, "2014-12-31") == "9000");
    CHECK(at(first, "2016-12-31") == "9000");
    CHECK(at(newest, "2014-01-01").empty());
}

TEST_CASE("a break stays one when its figure is revised, and goes with its submission",
          "[measure]") {
    GivenFigures store;
    store.add({{"coal.output", city, "2015", "10"}});
    const auto broken =
        store.add({{"coal.output", city, "2016", "20", 1, "2017-03-01", Status::series_break}});
    store.add({{"coal.output", city, "2016", "21", 1, "2017-09-01", Status::revised_annual}});
    const auto catalog = sample_catalog();
    const auto point = [&] {
        const auto result = measured(catalog, store);
        const Point* found = result.point("coal.output", city, 2016);
        REQUIRE(found != nullptr);
        return *found;
    };
    CHECK(point().value == 21);
    CHECK(point().status == Status::revised_annual);
    CHECK(is_break(point()));
    store.withdraw(broken, "no break after all");
    CHECK_FALSE(is_break(point()));
}

TEST_CASE("what a census replaced stands beside what it says, and is never used", "[measure]") {
    GivenFigures store;
    store.add({{"coal.output", city, "2015", "9000", 1, "2016-03-01"}});
    store.add({{"coal.output", city, "2015", "8700", 1, "2019-11-01", Status::revised_census},
               {"coal.output", city, "2015", "8800", 2, "2016-05-01"}});
    const auto catalog = sample_catalog();
    const auto beside = [&](const char* cut_off) {
        const auto result = measured(catalog, store, {newest, *parse_date(cut_off)});
        std::string all = result.text("coal.output", city, 2015) + ":";
        const auto& alternatives = result.figures.find("coal.output", city)->alternatives;
        if (alternatives.count(2015) == 0) return all;
        for (const auto& other : alternatives.at(2015))
            all += " " + print_rounded(other.point.value, 0) + (other.replaced ? "!" : "");
        return all;
    };
    CHECK(beside("2020-12-31") == "8700: 8800 9000!");
    // Before the census nothing was replaced.
    CHECK(beside("2018-12-31") == "9000: 8800");
}

TEST_CASE("what comes without a date is known from the day of its delivery", "[measure]") {
    GivenFigures store;
    const auto catalog = sample_catalog();
    const auto at = [&](const char* cut_off) {
        return measured(catalog, store, {newest, *parse_date(cut_off)})
            .text("coal.output", city, 2016);
    };
    store.add({{"coal.output", city, "2016", "9650", 1}});
    store.date(1, "2018-03-15");
    CHECK(at("2018-03-14").empty());
    CHECK(at("2018-03-15") == "9650");
    store.add({{"coal.output", city, "2016", "9700", 1}});
    store.date(2, "2018-09-01");
    CHECK(at("2018-08-31") == "9650");
    CHECK(at("2018-09-01") == "9700");
    // What had not come in by then is not even a source of its day.
    CHECK(measured(catalog, store, {newest, *parse_date("2018-03-14"), true})
              .text("coal.output", city, 2016)
              .empty());
}

TEST_CASE("tables without dates count from their periods where a store is begun afterwards",
          "[measure]") {
    GivenFigures store;
    const auto catalog = sample_catalog();
    const auto at = [&](const char* cut_off) {
        return measured(catalog, store, {newest, *parse_date(cut_off)})
            .text("coal.output", city, 2016);
    };
    store.add({{"coal.output", city, "2016", "9650", 1}});
    store.receive(1, "2026-03-01T08:00:00Z");
    CHECK(at("2016-12-30").empty());
    CHECK(at("2016-12-31") == "9650");
    // From then on the store is alive: what comes without a date comes late.
    store.add({{"coal.labs", city, "2016", "4", 1, "2017-03-01"}});
    store.date(2, "2017-03-01");
    store.add({{"coal.output", city, "2016", "9700", 1}});
    store.receive(3, "2026-04-01T08:00:00Z");
    CHECK(at("2018-12-31") == "9650");
    CHECK(at("2026-04-01") == "9700");
}

TEST_CASE("a withdrawn revision is not brought back as what was known before", "[measure]") {
    GivenFigures store;
    store.add({{"coal.output", city, "2013", "9000", 1, "2014-03-01"}});
    const auto wrong = store.add({{"coal.output", city, "2013", "9999", 1, "2014-04-01"}});
    store.add({{"coal.output", city, "2013", "8700", 1, "2015-11-01"}});
    store.withdraw(wrong, "typing error");
    CHECK(measured(sample_catalog(), store, {newest, *parse_date("2014-12-31")})
              .text("coal.output", city, 2013) == "9000");
}
