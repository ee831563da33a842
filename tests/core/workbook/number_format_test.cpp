// Why: a figure is what the sender saw; formats that show something else must never pass.
// SPDX-License-Identifier: Apache-2.0
#include "workbook/number_format.hpp"

#include "catch.hpp"
#include "workbook/cell_number.hpp"

namespace almanac::testing {
namespace {

using workbook::DatePart;
using workbook::NumberFormat;
using workbook::Shown;

/// `number`, `percent`, `date:month`, `number+亿元`.
std::string shown(const NumberFormat& format, double value) {
    const Shown shown = format.shown(value);
    switch (shown.as) {
        case Shown::As::number: return "number" + (shown.added.empty() ? "" : "+" + shown.added);
        case Shown::As::percent: return "percent" + (shown.added.empty() ? "" : "+" + shown.added);
        case Shown::As::date:
            return shown.to == DatePart::year    ? "date:year"
                   : shown.to == DatePart::month ? "date:month"
                                                 : "date:day";
        case Shown::As::time: return "time";
        case Shown::As::altered: return "altered";
    }
    return "?";
}
std::string shown(const char* code, double value) { return shown(NumberFormat(164, code), value); }

struct Example {
    const char* code;
    double value;
    const char* shown;
};

TEST_CASE("a format tells numbers, shares, dates and times from what shows otherwise",
          "[workbook]") {
    const auto example = GENERATE(values<Example>({
        {"General", 5, "number"},
        {"G/通用格式", -5, "number"},
        {"#,##0.00", -5, "number"},
        {"0.00_);[Red]\\(0.00\\)", -5, "number"},
        {"0.00_ ;[红色]0.00", -5, "number"},
        {"_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", -5, "number"},
        {"_ * #,##0_ ;_ * \\-#,##0_ ;_ * \"-\"_ ;_ @_ ", 0, "number"},
        {"# ?/?", 0.5, "number"},
        {"0.00E+00", 12345, "number"},
        {"@", 5, "number"},
        {"[>=100]0;[<0]-0.0;0.0", -5, "number"},
        {"0%", 0.35, "percent"},
        {"[Red]0.0%;-0.0%", -0.35, "percent"},
        // Mere text; the number is the one that is stored.
        {"0.0\"%\"", 2.5, "number+%"},
        {"0.0\\%", 2.5, "number+%"},
        {"0.0;-0.0%", 2.5, "number"},
        {"0\"亿元\"", 500, "number+亿元"},
        {"0.0 亿元", 500, "number+亿元"},
        {"[$¥-804]#,##0.00", 500, "number+¥"},
        {"\"约\"0", 500, "number+约"},
        // Shown as another number.
        {"0.0,", 12345, "altered"},
        {"0.0,", 0, "number"},
        {"0!.0,", 123456, "altered"},
        {"0\\.0,", 123456, "altered"},
        {"#,##0,.0", 123456, "altered"},
        {"[>=10000]0\\.0,\"万\";0", 123456, "altered"},
        {"[>=10000]0\\.0,\"万\";0", 12, "number"},
        {"0;0", -5, "altered"},
        {"0;0", 5, "number"},
        {"\\-0", 5, "altered"},
        {"(0)", 5, "altered"},
        {"0%%", 0.5, "altered"},
        {";;;", 5, "altered"},
        {"0;-0;", 0, "altered"},
        {"0;-0;\"暂无\"", 0, "altered"},
        {"aaaa", 5, "altered"},
        {"yyyy\\-mm\\-dd", 43100, "date:day"},
        {"[$-804]yyyy\"年\"m\"月\"d\"日\";@", 43100, "date:day"},
        {"[DBNum1][$-804]yyyy\"年\"m\"月\";@", 43100, "date:month"},
        {"mmm\\-yy", 43100, "date:month"},
        {"yyyy", 43100, "date:year"},
        {"e\"年\"", 43100, "date:year"},
        {"yyyy/m/d h:mm", 43100.5, "date:day"},
        {"m\"月\"", 43100, "time"},
        {"mmm", 43100, "time"},
        {"m/d", 43100, "time"},
        {"h:mm", 0.5, "time"},
        {"[h]:mm:ss", 1.5, "time"},
        {"上午/下午h\"时\"mm\"分\"", 0.5, "time"},
    }));
    INFO(example.code << " " << example.value);
    CHECK(shown(example.code, example.value) == example.shown);
}

TEST_CASE("formats that a book does not write down are known by their number", "[workbook]") {
    CHECK(shown(NumberFormat(0), 5) == "number");
    CHECK(shown(NumberFormat(4), -5) == "number");
    CHECK(shown(NumberFormat(8), -5) == "number+¥");
    CHECK(shown(NumberFormat(10), 0.5) == "percent");
    CHECK(shown(NumberFormat(14), 43100) == "date:day");
    CHECK(shown(NumberFormat(17), 43100) == "date:month");
    CHECK(shown(NumberFormat(58), 43100) == "time");
    CHECK(shown(NumberFormat(31), 43100) == "date:day");
    CHECK(shown(NumberFormat(57), 43100) == "date:month");
    for (const int time : {16, 18, 19, 20, 21, 45, 46, 47, 32, 56})
        CHECK(shown(NumberFormat(time), 0.5) == "time");
    CHECK(shown(NumberFormat(38), -5) == "number");
    CHECK(shown(NumberFormat(49), 5) == "number");
    // A book's own word for a number counts.
    CHECK(shown(NumberFormat(9, "0.0"), 0.5) == "number");
}

TEST_CASE("of any code something is said, and no part of a date is made up", "[workbook]") {
    CHECK(workbook::shown_date("43101", false, DatePart::year) == "2018");
    CHECK(workbook::shown_date("43221", false, DatePart::month) == "2018-05");
    CHECK(workbook::shown_date("43221.75", false, DatePart::day) == "2018-05-01");
    for (const char* code :
         {"", "\"", "[", "\\", "_", "*", "!", ";;;;;;", "[>", "[>=x]0", "[$", "[]"})
        CHECK_FALSE(shown(code, 5).empty());
}

}  // namespace
}  // namespace almanac::testing
