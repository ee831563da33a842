// Why: rows that are read quickly, side by side, or after a wrong guess of the encoding must say
// the same as rows that are read one by one. SPDX-License-Identifier: Apache-2.0
#include <random>

#include "catch.hpp"
#include "delivered.hpp"
#include "intake/plain_number.hpp"
#include "intake/text_parts.hpp"

namespace almanac::testing {
namespace {

/// A row with one of everything that decides how it is read, most of them plain; `n` makes its
/// period its own.
std::string random_row(std::mt19937& random, int n) {
    const auto one_of = [&](std::initializer_list<const char*> all) {
        return std::string(all.begin()[random() % all.size()]);
    };
    const auto mostly = [&](const char* usual, std::initializer_list<const char*> others) {
        return random() % 10 == 0 ? one_of(others) : std::string(usual);
    };
    const std::string period =
        std::to_string(1000 + n) + mostly("", {"-01", "-Q1", "-YTD11", "-02-29", "-13", "-H2"});
    std::string value = std::to_string(random() % 100) + "." + std::to_string(random() % 100);
    if (random() % 5 == 0)
        value = one_of({"0", "-0", "007", "12.50", "-3.25", ">10", "1,000", "1e5", "", "-",
                        "99999999999", "0.000000000000001", "1234567890123456", "+5", ".5", "5."});
    const bool quoted = random() % 4 == 0;
    const auto cell = [&](const std::string& text) {
        return quoted || text.find(',') != std::string::npos ? "\"" + text + "\"" : text;
    };
    const std::string indicator =
        one_of({"tourism.revenue", "tourism.revenue", "coal.gas_drained", "tourism.bases"});
    const std::string unit = indicator == "tourism.revenue" ? mostly("亿元", {"万元", "吨"})
                             : indicator == "coal.gas_drained" ? mostly("亿立方米", {"万立方米"})
                                                               : mostly("个", {"吨"});
    return cell(indicator) + "," + mostly("141100", {"吕梁市", "999", "141100-p1"}) + "," +
           cell(period) + "," + cell(value) + "," + unit + "," +
           mostly("", {"preliminary", "missing"}) + "," + mostly("", {"about"}) + "," +
           cell("统计局") + ",1," + mostly("", {"9999-01-05", "0999-01-01", "2018-01-05"}) +
           ",,随机取的数值,,";  // Explained: what one row is held against are others of the file.
}

std::string problems_of(const IntakeResult& result) {
    std::string all;
    for (const auto& found : result.diagnostics) {
        if (found.severity != Severity::error) continue;
        const auto column = found.origin.find(" column");
        all += found.code + " " + (column == std::string::npos ? "" : found.origin.substr(column)) +
               " " + found.message.in("en") + "\n";
    }
    return all;
}

}  // namespace

TEST_CASE("a file says of each row what it would say of that row alone", "[intake]") {
    const Delivered city;
    std::mt19937 random(7);
    std::string fit, all_problems, all;
    std::vector<AcceptedRow> expected;
    for (int n = 0; n < 4000; ++n) {
        const std::string row = random_row(random, n) + "\n";
        const auto alone = city.rows(row);
        all += row;
        all_problems += problems_of(alone);
        if (alone.refused) continue;
        REQUIRE(alone.delivery.rows.size() == 1);
        expected.push_back(alone.delivery.rows[0]);
        expected.back().provenance.row = static_cast<std::uint32_t>(expected.size() + 1);
        fit += row;
    }
    REQUIRE(expected.size() > 1000);
    CHECK(problems_of(city.rows(all)) == all_problems);
    const auto together = city.rows(fit);
    REQUIRE_FALSE(together.refused);
    CHECK(together.delivery.rows == RowTable(expected));
}

TEST_CASE("a plain number is read as every number is", "[intake]") {
    std::mt19937_64 random(5);
    for (int n = 0; n < 20000; ++n) {
        std::string text = random() % 3 == 0 ? "-" : "";
        const auto whole = 1 + random() % 8;
        for (std::size_t i = 0; i < whole; ++i) text += static_cast<char>('0' + random() % 10);
        const auto decimals = random() % 8;
        if (decimals > 0) text += ".";
        for (std::size_t i = 0; i < decimals; ++i) text += static_cast<char>('0' + random() % 10);
        const auto plain = intake_detail::read_plain_number(text);
        const auto parsed = parse_number(text);
        INFO(text);
        REQUIRE(plain.size == text.size());
        REQUIRE(plain.number == parsed.number);
        REQUIRE(plain.as_value == (to_text(parsed.number) == text));
    }
}

TEST_CASE("rows of a file of several parts keep their numbers, and a problem its place",
          "[intake]") {
    const Delivered city;
    std::string rows;
    int row = 1;
    const auto add = [&](const std::string& value, const std::string& quote) {
        ++row;
        rows += "tourism.revenue,141100," + std::to_string(1950 + row % 8000) + "," + value +
                ",亿元,,,来源" + std::to_string(row / 8000) + ",1,," + quote + ",,,\n";
    };
    while (rows.size() < (3U << 20U)) add("12.5", row % 50 == 0 ? "\"两\n行,\"\"引\"\"\"" : "");
    SECTION("well formed") {
        const auto read = city.rows(rows);
        REQUIRE_FALSE(read.refused);
        REQUIRE(read.delivery.rows.size() == static_cast<std::size_t>(row - 1));
        CHECK(read.delivery.rows.rows().back().row == static_cast<std::uint32_t>(row));
        CHECK(read.delivery.rows[49].provenance.quotation == "两\n行,\"引\"");
    }
    SECTION("with a bad value at the end") {
        add("x", "");
        CHECK(problems(city.rows(rows)).find("row " + std::to_string(row) + " column value") !=
              std::string::npos);
    }
    SECTION("with a quote that was never closed in the middle of a part") {
        const int faulty = row + 1;
        add("1", "5\"6");
        while (rows.size() < (6U << 20U)) add("12.5", "\"两\n行\"");
        const auto found = problems(city.rows(rows));
        CHECK(found.find("row " + std::to_string(faulty) + " column quote") != std::string::npos);
        CHECK(std::count(found.begin(), found.end(), '\n') == 1);
    }
    SECTION("that is no UTF-8 at its end") {
        rows += "\xff\xfe\n";
        CHECK(problems(city.rows(rows)).find("row ") != std::string::npos);
        CHECK(city.rows(rows).refused);
    }
}

TEST_CASE("a text is cut where rows end, never within quotes", "[intake]") {
    std::string text;
    for (int i = 0; i < 400; ++i) text += i % 7 == 0 ? "a,\"b\n\"\"c\n\"\n" : "a,b\n";
    for (const std::size_t size : {1U, 5U, 100U, 10000U}) {
        std::string_view rest = text;
        std::string joined;
        while (!rest.empty()) {
            for (const auto part : intake_detail::take_parts(rest, size, 3)) {
                REQUIRE(std::count(part.begin(), part.end(), '"') % 2 == 0);
                REQUIRE(part.back() == '\n');
                joined += part;
            }
        }
        CHECK(joined == text);
    }
}

}  // namespace almanac::testing
