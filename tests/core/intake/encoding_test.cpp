// Why: the same table gives the same rows in whatever encoding and with whatever line ends it
// comes. SPDX-License-Identifier: Apache-2.0
#include <iconv.h>

#include "catch.hpp"
#include "delivered.hpp"

namespace almanac::testing {
namespace {

const std::string table_text =
    "指标,地区,时期,数值,单位,来源,来源类别,引文\n原煤产量,吕梁市,2017,5,万吨,市统计局,1,𠀀字\n";

std::string encoded(const std::string& text, const char* encoding) {
    const iconv_t converter = iconv_open(encoding, "UTF-8");
    REQUIRE(converter != reinterpret_cast<iconv_t>(-1));
    std::string out(text.size() * 4, '\0');
    auto* from = const_cast<char*>(text.data());
    auto* to = out.data();
    std::size_t left = text.size();
    std::size_t room = out.size();
    REQUIRE(iconv(converter, &from, &left, &to, &room) == 0);
    iconv_close(converter);
    out.resize(out.size() - room);
    return out;
}

std::string with_line_ends(const std::string& text, const std::string& end) {
    std::string out;
    for (const char c : text) out += c == '\n' ? end : std::string(1, c);
    return out;
}

TEST_CASE("one table in five encodings gives the same rows", "[intake]") {
    const Delivered city;
    const auto [bytes, name] = GENERATE(table<std::string, std::string>({
        {table_text, "UTF-8"},
        {"\xEF\xBB\xBF" + table_text, "UTF-8 with BOM"},
        {encoded(table_text, "GB18030"), "GB18030"},
        {"\xFF\xFE" + encoded(table_text, "UTF-16LE"), "UTF-16LE"},
        {"\xFE\xFF" + encoded(table_text, "UTF-16BE"), "UTF-16BE"},
    }));
    INFO(name);
    const auto result = city.read(bytes);
    INFO(messages_of(result));
    CHECK(result.delivery.rows == city.read(table_text).delivery.rows);
    CHECK(result.delivery.rows.size() == 1);
    CHECK(result.delivery.submission.encoding == name);
    CHECK(result.delivery.verbatim == bytes);
    const bool noted = notes(result) == "D03 d.csv\n";
    CHECK(noted == !name.starts_with("UTF-8"));
}

TEST_CASE("CRLF, CR and a missing end of the last line change nothing", "[intake]") {
    const Delivered city;
    const auto wanted = city.read(table_text).delivery.rows;
    CHECK(city.read(with_line_ends(table_text, "\r\n")).delivery.rows == wanted);
    CHECK(city.read(with_line_ends(table_text, "\r")).delivery.rows == wanted);
    CHECK(city.read(table_text.substr(0, table_text.size() - 1)).delivery.rows == wanted);
}

TEST_CASE("bytes of no encoding are refused with row and byte, never replaced", "[intake]") {
    const Delivered city;
    std::string damaged = table_text;
    const auto at = damaged.find("吕梁市") + 1;
    damaged[at] = '\x20';
    const auto result = city.read(damaged);
    CHECK(problems(result) == "D04 d.csv row 2\n");
    CHECK_THAT(messages_of(result), contains("byte " + std::to_string(at)));
    CHECK(problems(city.read(encoded(table_text, "GB18030") + "\xFF")) == "D04 d.csv row 3\n");
}

TEST_CASE("UTF-32, and UTF-16 without its mark, are refused for what they are", "[intake]") {
    const Delivered city;
    const std::string ascii = std::string(header) + "coal.output,141100,2017,5,t,,,s,1,,,,,\n";
    for (const auto& text : {table_text, ascii}) {
        for (const char* encoding : {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"}) {
            INFO(encoding);
            const auto result = city.read(encoded(text, encoding));
            CHECK(problems(result) == "D137 d.csv\n");
            CHECK_THAT(messages_of(result), contains(encoding) && contains("CSV UTF-8"));
        }
        for (const auto& marked : {std::string("\xFF\xFE\0\0", 4) + encoded(text, "UTF-32LE"),
                                   std::string("\0\0\xFE\xFF", 4) + encoded(text, "UTF-32BE")})
            CHECK_THAT(messages_of(city.read(marked)), contains("UTF-32"));
    }
}

TEST_CASE("a NUL is refused in its cell", "[intake]") {
    const Delivered city;
    std::string text = "coal.output,141100,2017,5,万吨,,,s,1,,quote,,,\n";
    text[text.find("quote") + 1] = '\0';
    CHECK(problems(city.rows(text)) == "D06 d.csv row 2 column quote\n");
}

}  // namespace
}  // namespace almanac::testing
