// Why: cross-tabs of workbooks, with merged heads of two rows, give the figures that their rows
// would give, each told with its own cell. SPDX-License-Identifier: Apache-2.0
#include <set>

#include "catch.hpp"
#include "delivered.hpp"
#include "xlsx_parts.hpp"

namespace almanac::testing {
namespace {

/// A sheet's rows from texts; what looks like a number is one.
std::string rows_of(const std::vector<std::vector<std::string>>& rows) {
    std::string xml;
    for (std::size_t r = 0; r < rows.size(); ++r) {
        const std::string number = std::to_string(r + 1);
        xml += "<row r=\"" + number + "\">";
        for (std::size_t c = 0; c < rows[r].size(); ++c) {
            const std::string place = std::string(1, static_cast<char>('A' + c)) + number;
            const auto& text = rows[r][c];
            if (text.empty()) continue;
            const bool is_number = text.find_first_not_of("0123456789.") == std::string::npos;
            xml += "<c r=\"" + place + "\"" +
                   (is_number ? "><v>" + text + "</v></c>"
                              : " t=\"inlineStr\"><is><t>" + text + "</t></is></c>");
        }
        xml += "</row>";
    }
    return xml;
}

std::string book(const std::vector<std::vector<std::string>>& rows,
                 const std::string& merged = {}) {
    const XlsxParts parts{
        {"[Content_Types].xml", "<Types/>"},
        {"xl/workbook.xml",
         "<workbook><workbookPr/><sheets><sheet name=\"数据\" sheetId=\"1\" "
         "r:id=\"rId1\"/></sheets></workbook>"},
        {"xl/_rels/workbook.xml.rels",
         "<Relationships><Relationship Id=\"rId1\" "
         "Target=\"worksheets/sheet1.xml\"/></Relationships>"},
        {"xl/styles.xml", "<styleSheet><cellXfs><xf numFmtId=\"0\"/></cellXfs></styleSheet>"},
        {"xl/worksheets/sheet1.xml",
         "<worksheet><sheetData>" + rows_of(rows) + "</sheetData>" + merged + "</worksheet>"}};
    return xlsx_of(parts);
}

IntakeResult read(const std::string& bytes, std::initializer_list<const char*> pairs) {
    const Delivered city;
    IntakeOptions options;
    for (const auto* pair : pairs) REQUIRE(add_pair(options.mapping, pair));
    return read_observations(city.catalog, *city.store, "d.xlsx", bytes, options);
}

std::string stored(const IntakeResult& result) {
    std::set<std::string> lines;
    for (std::size_t at = 0; at < result.delivery.rows.size(); ++at) {
        const AcceptedRow row = result.delivery.rows[at];
        lines.insert(row.key.indicator + " " + row.key.area + " " + to_text(row.point.period) +
                     " " + to_text(Number{row.point.value, row.point.decimals}));
    }
    std::string all;
    for (const auto& line : lines) all += line + "\n";
    return all;
}

const std::vector<std::vector<std::string>> crosstab{
    {"地区", "原煤产量（万吨）", "", "旅游总收入（亿元）", ""},
    {"", "2016", "2017", "2016", "2017"},
    {"吕梁市", "11260.3", "12855.1", "490", "510.5"},
    {"离石区", "2100", "2213.7", "", "9.8"}};
constexpr const char* merged =
    "<mergeCells><mergeCell ref=\"B1:C1\"/><mergeCell ref=\"D1:E1\"/><mergeCell "
    "ref=\"A1:A2\"/></mergeCells>";
constexpr const char* figures =
    "coal.output 141100 2016 11260.3\ncoal.output 141100 2017 12855.1\n"
    "coal.output 141102 2016 2100\ncoal.output 141102 2017 2213.7\n"
    "tourism.revenue 141100 2016 490\ntourism.revenue 141100 2017 510.5\n"
    "tourism.revenue 141102 2017 9.8\n";

}  // namespace

TEST_CASE("a cross-tab under a merged head of two rows is read", "[intake]") {
    const auto result = read(book(crosstab, merged),
                             {"*/2016..2017=value@indicator@period", "source=年鉴", "class=1"});
    INFO(messages_of(result));
    REQUIRE_FALSE(result.refused);
    CHECK(stored(result) == figures);
    CHECK(notes(result) == "D258 d.xlsx 数据!D4\n");
}

TEST_CASE("below a title, too", "[intake]") {
    auto rows = crosstab;
    rows.insert(rows.begin(), {"吕梁市主要指标"});
    rows[1].resize(4);
    const auto result = read(book(rows), {"*/*=value@indicator@period", "source=年鉴", "class=1"});
    INFO(messages_of(result));
    REQUIRE_FALSE(result.refused);
    CHECK(stored(result) == figures);
}

TEST_CASE("without a mapping the workbook's cross-tab is told the mapping", "[intake]") {
    const auto refused = read(book(crosstab, merged), {});
    CHECK(refused.refused);
    CHECK_THAT(messages_of(refused), contains("*/2016..2017=value@indicator@period"));
    const auto years = read(book({{"指标", "地区", "单位", "2016", "2017", "来源", "来源类别"},
                                  {"原煤产量", "吕梁市", "万吨", "1", "2", "年鉴", "1"}}),
                            {});
    CHECK(problems(years) == "D252 d.xlsx 数据!D1\n");
    CHECK_THAT(messages_of(years), contains("2016..2017=value@period"));
}

TEST_CASE("a faulty cell of a cross-tab is told by its own place", "[intake]") {
    auto rows = crosstab;
    rows[2][4] = "五百";
    rows[3][2] = "2213.7吨";
    const auto result =
        read(book(rows, merged), {"*/*=value@indicator@period", "source=年鉴", "class=1"});
    CHECK_THAT(problems(result), contains("数据!E3") && contains("数据!C4"));
}

}  // namespace almanac::testing
