// Why: one CSV reader serves registries and deliveries. SPDX-License-Identifier: Apache-2.0
#include "catalog/csv_reader.hpp"

#include "catch.hpp"

namespace almanac::testing {
namespace {

using Cells = std::vector<std::string_view>;

TEST_CASE("quoted cells hold commas, line ends and doubled quotes", "[intake]") {
    CsvReader reader("a,\"b,\r\nc\",\"say \"\"so\"\"\"\nnext,,\n");
    REQUIRE(reader.next());
    CHECK(reader.cells() == Cells{"a", "b,\r\nc", "say \"so\""});
    REQUIRE(reader.next());
    CHECK(reader.cells() == Cells{"next", "", ""});
    CHECK(reader.row() == 2);
    CHECK_FALSE(reader.next());
}

TEST_CASE("rows end with LF, CRLF or CR, and the last with nothing", "[intake]") {
    CsvReader reader("1\n2\r\n3\r4");
    for (const auto* wanted : {"1", "2", "3", "4"}) {
        REQUIRE(reader.next());
        CHECK(reader.cells() == Cells{wanted});
    }
    CHECK_FALSE(reader.next());
}

TEST_CASE("faults of quoting are told with their column, and the next row is read", "[intake]") {
    CsvReader reader("a,5\"6\n\"a\"b,c\nfine,row\nx,\"open\n,\n");
    REQUIRE(reader.next());
    REQUIRE(reader.problem());
    CHECK(reader.problem()->fault == QuoteFault::bare);
    CHECK(reader.problem()->column == 2);
    REQUIRE(reader.next());
    REQUIRE(reader.problem());
    CHECK(reader.problem()->fault == QuoteFault::after);
    CHECK(reader.problem()->column == 1);
    REQUIRE(reader.next());
    CHECK_FALSE(reader.problem());
    REQUIRE(reader.next());
    REQUIRE(reader.problem());
    CHECK(reader.problem()->fault == QuoteFault::unterminated);
    CHECK(reader.row() == 4);
    CHECK_FALSE(reader.next());
}

}  // namespace
}  // namespace almanac::testing
