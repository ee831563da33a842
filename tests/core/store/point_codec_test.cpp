// Why: a block gives back every point to the bit, and a damaged one is an error, never a guess.
// SPDX-License-Identifier: Apache-2.0
#include "store/point_codec.hpp"

#include <array>
#include <bit>
#include <limits>
#include <random>

#include "catch.hpp"

namespace almanac::testing {
namespace {

const SeriesKey key{"coal.output", "141100", PeriodKind::year, "", ""};

PackedPoint packed(int year, double value, int decimals, std::string_view text) {
    Point point;
    point.period = year_period(year);
    point.value = value;
    point.decimals = static_cast<std::int8_t>(decimals);
    point.provenance = 7;
    PackedPoint next{point, 12};
    next.submit(text);
    return next;
}

constexpr std::array<std::string_view, 3> literals{"约12", "1,234.5", "１２"};

bool is_same_bits(double a, double b) {
    return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b);
}

std::vector<PackedPoint> random_points(std::mt19937_64& random) {
    std::vector<PackedPoint> points;
    const auto count = random() % 40;
    for (std::uint64_t i = 0; i < count; ++i) {
        PackedPoint next = packed(1000 + static_cast<int>(random() % 9000),
                                  std::bit_cast<double>(random()), 0, "");
        auto& point = next.point;
        if (random() % 2 == 0) point.value = static_cast<double>(random() % 100000) / 100;
        if (point.value != point.value) point.value = 0.1;  // NaN has no equality to compare by.
        point.decimals = static_cast<std::int8_t>(random() % 256);
        point.status = static_cast<Status>(1 + random() % 12);
        point.bound = static_cast<Bound>(1 + random() % 6);
        point.partial = random() % 2 == 0;
        point.provenance = static_cast<std::uint32_t>(random());
        next.row = static_cast<std::uint32_t>(random());
        next.submit("");
        if (random() % 3 == 0) next.submit(literals.at(random() % literals.size()));
        points.push_back(next);
    }
    return points;
}

}  // namespace

TEST_CASE("doubles come back bit for bit, with decimals, marks and the text as submitted",
          "[store]") {
    std::vector<PackedPoint> points;
    for (const double value : {0.0, -0.0, 0.1, 12.5, -12.5, 1e300, 5e-324, 123456789012345.0,
                               0.1 + 0.2, 9007199254740993.0, std::numeric_limits<double>::max(),
                               std::numeric_limits<double>::infinity()})
        points.push_back(packed(2016, value, 2, "12.50"));
    points.push_back(packed(2016, std::numeric_limits<double>::quiet_NaN(), 2, ""));
    const auto block = pack_points({key, 3}, points);
    const auto back = unpack_points({key, 3}, block);
    REQUIRE(back.size() == points.size());
    for (std::size_t i = 0; i < points.size(); ++i) {
        CHECK(is_same_bits(back[i].point.value, points[i].point.value));
        CHECK(back[i].point.decimals == 2);
        CHECK(back[i].point.provenance == 7);
        CHECK(back[i].row == 12);
        CHECK(back[i].value_as_submitted() == points[i].value_as_submitted());
    }
}

TEST_CASE("random points of every kind survive the round trip", "[store]") {
    std::mt19937_64 random(20140522);
    for (int round = 0; round < 2000; ++round) {
        const auto points = random_points(random);
        REQUIRE(unpack_points({key, 1}, pack_points({key, 1}, points)) == points);
    }
}

TEST_CASE("periods of every kind survive the round trip", "[store]") {
    for (const char* text : {"2017", "2017-H2", "2017-Q3", "2017-02", "2016-02-29", "2017-YTD11",
                             "2017-04-16/2018-03-31", "1000-01-01", "9999-12-31"}) {
        PackedPoint point = packed(2016, 1, 0, "1");
        point.point.period = *parse_period(text);
        const SeriesKey own{"a.x", "1", point.point.period.kind, "", ""};
        const auto back = unpack_points({own, 1}, pack_points({own, 1}, {point}));
        CHECK(to_text(back.at(0).point.period) == text);
    }
}

TEST_CASE("a yearly series of ten figures takes some hundred bytes", "[store]") {
    std::vector<PackedPoint> points;
    for (int year = 2010; year < 2020; ++year) {
        const std::string text = std::to_string(year * 5) + ".25";
        const Number number = parse_number(text).number;
        points.push_back(packed(year, number.value, number.decimals, text));
    }
    CHECK(pack_points({key, 1}, points).size() < 120);
}

TEST_CASE("a block beside another key or submission is refused", "[store]") {
    const auto block = pack_points({key, 1}, {packed(2016, 1, 0, "1")});
    SeriesKey other = key;
    other.area = "141102";
    CHECK_THROWS_AS(unpack_points({other, 1}, block), Error);
    CHECK_THROWS_AS(unpack_points({key, 2}, block), Error);
    CHECK(unpack_points({key, 1}, block).size() == 1);
}

TEST_CASE("every flipped bit and every cut of a block is found", "[store]") {
    std::mt19937_64 random(7);
    std::vector<PackedPoint> points;
    while (points.size() < 5) points = random_points(random);
    const auto block = pack_points({key, 1}, points);
    for (std::size_t bit = 0; bit < block.size() * 8; ++bit) {
        auto damaged = block;
        damaged[bit / 8] = static_cast<char>(damaged[bit / 8] ^ (1 << (bit % 8)));
        REQUIRE_THROWS_AS(unpack_points({key, 1}, damaged), Error);
    }
    for (std::size_t size = 0; size < block.size(); ++size)
        REQUIRE_THROWS_AS(unpack_points({key, 1}, block.substr(0, size)), Error);
    CHECK_THROWS_AS(unpack_points({key, 1}, block + "x"), Error);
}

TEST_CASE("whole provenances survive the round trip, and their damage is found", "[store]") {
    Provenance provenance;
    provenance.source = "市统计局";
    provenance.source_class = 2;
    provenance.quotation = "原文";
    provenance.published = parse_date("2017-03-20");
    provenance.value_as_submitted = "１２";
    provenance.submission = 3;
    provenance.row = 4;
    const auto block = pack_provenances({key, 0}, {provenance, {}});
    CHECK(unpack_provenances({key, 0}, block) == std::vector<Provenance>{provenance, {}});
    for (std::size_t i = 0; i < block.size(); ++i) {
        auto damaged = block;
        damaged[i] = static_cast<char>(damaged[i] ^ 4);
        REQUIRE_THROWS_AS(unpack_provenances({key, 0}, damaged), Error);
    }
}

}  // namespace almanac::testing
