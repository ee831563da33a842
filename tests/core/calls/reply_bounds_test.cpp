// Why: a reply is taken up to each bound and refused beyond it, before a tree is made of it.
// SPDX-License-Identifier: Apache-2.0
#include "bounds/bounds.hpp"
#include "calls/calls.hpp"
#include "catch.hpp"
#include "messages/messages.hpp"

using namespace almanac;

namespace {

Sector coal() {
    Sector sector;
    sector.id = "coal";
    sector.library = "/sectors/coal/coal.so";
    return sector;
}

std::string joined(std::size_t count, const std::string& item) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += (i == 0 ? "" : ",") + item;
    return text;
}

std::string section(const std::string& block) {
    return R"({"sections":[{"id":"a","title":[],"blocks":[)" + block + "]}]}";
}

std::string paragraphs(std::size_t count) {
    return joined(count, R"({"type":"paragraph","content":[]})");
}

std::string table(std::size_t columns, std::size_t rows) {
    return R"({"type":"table","id":"t","columns":[)" + joined(columns, "{}") + R"(],"rows":[)" +
           joined(rows, R"({"cells":[{}]})") + "]}";
}

std::string chart(std::size_t points) {
    return R"({"type":"chart","id":"c","kind":"line","roles":["label"],"data":{"columns":[{}],"rows":[)" +
           joined(points, R"({"cells":[{}]})") + "]}}";
}

std::string notes(std::size_t count) {
    return R"({"type":"paragraph","id":"p","content":[)" +
           joined(count, R"({"type":"note","content":[]})") + "]}";
}

/// The code that a contribute() reply is refused with; empty where it is taken.
std::string refusal(const std::string& reply) {
    Diagnostics said;
    const bool taken = read_contribution({}, coal(), "zh", reply, said).has_value();
    CHECK(taken == said.empty());
    if (!taken) UNSCOPED_INFO(said.front().message.in("en").substr(0, 300));
    return taken ? std::string() : said.front().code;
}

std::string refusal_of_trace(std::size_t lines) {
    Diagnostics said;
    const std::string reply = R"({"value":1,"class":"on_path","trace":[)" +
                              joined(lines, R"({"label":{"zh":"甲"},"text":{"zh":"乙"}})") + "]}";
    return read_assess_replies(coal(), {reply}, said) ? std::string() : said.front().code;
}

}  // namespace

TEST_CASE("a contribution is taken at each bound and refused beyond it", "[calls][bounds]") {
    struct Case {
        const char* code;
        std::uint64_t most;
        std::string (*make)(std::size_t);
    };
    for (const auto& each : std::vector<Case>{
             // The reply and its section are parts, too.
             {"K80", bounds::reply_parts.most - 2, paragraphs},
             {"K81", bounds::table_rows.most, [](std::size_t n) { return table(1, n); }},
             {"K82", bounds::table_columns.most, [](std::size_t n) { return table(n, 1); }},
             {"K83", bounds::chart_points.most, chart},
             {"K84", bounds::notes.most, notes}}) {
        INFO(each.code);
        CHECK(refusal(section(each.make(each.most))) == "");
        CHECK(refusal(section(each.make(each.most + 1))) == each.code);
        // Far beyond, it may be the number of values in a JSON text that is met first.
        const auto far = refusal(section(each.make(10 * each.most)));
        CHECK((far == each.code || far == "J80"));
    }
}

TEST_CASE("a refusal says where in the reply, what was found and what is wanted",
          "[calls][bounds]") {
    Diagnostics said;
    CHECK_FALSE(read_contribution({}, coal(), "zh", section(table(1, 20'000)), said));
    REQUIRE(said.size() == 1);
    CHECK_THAT(render(said.front(), "en"),
               testing::contains("coal.so contribute(): the table at /sections/0/blocks/0 has "
                                 "20000 rows; the limit is 10000"));
    CHECK_THAT(render(said.front(), "zh"), testing::contains("上限为 10000"));
}

TEST_CASE("a trace is taken at its bound and refused beyond it", "[calls][bounds]") {
    CHECK(refusal_of_trace(bounds::trace_lines.most).empty());
    CHECK(refusal_of_trace(bounds::trace_lines.most + 1) == "K85");
    CHECK(refusal_of_trace(300'000) == "K85");
}

TEST_CASE("a contribution is read as strictly as any other JSON", "[calls]") {
    CHECK(refusal(R"({"sections":[],"sections":[]})") == "J02");
    CHECK(refusal(std::string(R"({"sections":[]})") + '\0') == "J01");
}

TEST_CASE("figures that a sector may not show are told once a hundred times", "[calls][bounds]") {
    Diagnostics said;
    const std::string figure = R"({"type":"value","indicator":"steel.a","period":"2016"})";
    CHECK_FALSE(read_contribution(
        {}, coal(), "zh",
        section(R"({"type":"paragraph","id":"p","content":[)" + joined(5000, figure) + "]}"),
        said));
    CHECK(said.size() == bounds::findings.most + 1);
}
