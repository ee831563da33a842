// Why: each column and code of the observations is described in the structure beside them.
// SPDX-License-Identifier: Apache-2.0
#include <nlohmann/json.hpp>
#include <set>

#include "catch.hpp"
#include "data_sample.hpp"

namespace almanac::testing {
namespace {

struct Sdmx {
    std::vector<std::string> lines;
    nlohmann::json structure;
};

Sdmx written() {
    const auto files = write_sdmx(data_catalog(), data_figures("年鉴"), data_edition());
    REQUIRE(files.size() == 2);
    CHECK(files[0].name == "sdmx/data.csv");
    CHECK(files[1].name == "sdmx/structure.json");
    return {lines_of(files[0].bytes), nlohmann::json::parse(files[1].bytes)["data"]};
}

}  // namespace

TEST_CASE("observations carry periods as SDMX writes them", "[data]") {
    const auto [lines, structure] = written();
    REQUIRE(lines.size() == 5);
    CHECK(lines[1] ==
          "dataStructure,ALMANAC:DSD_ALMANAC(1.0.0),I,coal-raw_output,141100,A,_T,_T,2016,-12.50,"
          "tonne,4,2,A,EQ,2,年鉴,2017-02-28,_Z");
    CHECK(fields_of(lines[2])[9].empty());
    CHECK(fields_of(lines[2])[13] == "O");
    CHECK(fields_of(lines[3])[8] == "2017-01-01/P11M");
    CHECK(fields_of(lines[3])[14] == "GT");
    CHECK(fields_of(lines[4])[8] == "2017-04-16/P350D");
}

TEST_CASE("the structure names every column, and every code that is used", "[data]") {
    const auto [lines, structure] = written();
    const auto& parts = structure["dataStructures"][0]["dataStructureComponents"];
    std::vector<nlohmann::json> columns;
    for (const auto& each : parts["dimensionList"]["dimensions"]) columns.push_back(each);
    columns.push_back(parts["dimensionList"]["timeDimension"]);
    for (const auto& each : parts["measureList"]["measures"]) columns.push_back(each);
    for (const auto& each : parts["attributeList"]["attributes"]) columns.push_back(each);
    const auto header = fields_of(lines[0]);
    REQUIRE(header.size() == columns.size() + 3);
    std::map<std::string, std::set<std::string>> codes;
    for (const auto& list : structure["codelists"])
        for (const auto& code : list["codes"]) codes[list["id"]].insert(code["id"]);
    int checked = 0;
    for (std::size_t c = 0; c < columns.size(); ++c) {
        CHECK(header[c + 3] == columns[c]["id"]);
        const auto& representation = columns[c]["localRepresentation"];
        if (!representation.contains("enumeration")) continue;
        const std::string urn = representation["enumeration"];
        const auto colon = urn.rfind(':');
        const std::string list = urn.substr(colon + 1, urn.find('(') - colon - 1);
        for (std::size_t row = 1; row < lines.size(); ++row) {
            CAPTURE(list, fields_of(lines[row])[c + 3]);
            CHECK(codes[list].count(fields_of(lines[row])[c + 3]) == 1);
            ++checked;
        }
    }
    CHECK(fields_of(lines[4]).back() == "CENSUS");
    CHECK(checked == 7 * 4);
}

}  // namespace almanac::testing
