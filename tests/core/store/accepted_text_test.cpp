// Why: the journal's rows must be readable when the database is not.
// SPDX-License-Identifier: Apache-2.0
#include "store/accepted_text.hpp"

#include "store_contract.hpp"
#include "system/bytes.hpp"

namespace almanac::testing {

TEST_CASE("accepted rows and records read back as they were written", "[store]") {
    auto row = sample_row("coal.output", "141100", "2017-04-16/2018-03-31", "0.30");
    row.point.value = 0.1 + 0.2;
    row.point.status = Status::revised_census;
    row.point.bound = Bound::about;
    row.point.partial = true;
    row.provenance.note = "tab\t line\n return\r back\\slash";
    row.provenance.published.reset();
    Record record = sample_record("t\t1", "{\"a\":\"\\n\"}");
    record.submission = 5;
    const auto text = accepted_text({row}, {record});
    const auto back = parse_accepted(text, 5);
    REQUIRE(back.rows.size() == 1);
    CHECK(back.rows[0] == row);
    REQUIRE(back.records.size() == 1);
    CHECK(back.records[0].key == record.key);
    CHECK(back.records[0].json == record.json);
}

TEST_CASE("text that no journal wrote is refused", "[store]") {
    const auto text = accepted_text({sample_row("a.x", "1", "2016", "1")}, {});
    for (std::size_t size = 0; size < text.size(); ++size) {
        if (text.substr(0, size) == "almanac-accepted\t1\n") continue;  // No rows: whole.
        REQUIRE_THROWS_AS(parse_accepted(text.substr(0, size), 1), DamagedBytes);
    }
    CHECK_THROWS_AS(parse_accepted("almanac-accepted\t3\n", 1), DamagedBytes);
    CHECK_THROWS_AS(parse_accepted("almanac-accepted\t1\nx\ty\n", 1), DamagedBytes);
    CHECK_THROWS_AS(parse_accepted(text.substr(0, text.size() - 1) + "\tmore\n", 1), DamagedBytes);
}

}  // namespace almanac::testing
