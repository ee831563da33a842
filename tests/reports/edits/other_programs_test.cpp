// Why: programs drop what they do not know; that is no edit of anybody's.
// SPDX-License-Identifier: Apache-2.0
#include <regex>

#include "catch.hpp"
#include "round.hpp"

using namespace almanac;
using namespace almanac::testing;

namespace {

std::string without(const std::string& file, const std::vector<std::string>& patterns) {
    auto parts = parts_of_file(file);
    auto& body = parts.at("word/document.xml");
    for (const auto& pattern : patterns) body = std::regex_replace(body, std::regex(pattern), "");
    return packed(parts);
}

/// As LibreOffice 7.4 saves: controls stay, their tags go.
std::string without_tags(const std::string& file) { return without(file, {"<w:tag [^>]*/>"}); }

/// As programs without content controls save.
std::string without_controls(const std::string& file) {
    return without(file, {"<w:sdtPr>.*?</w:sdtPr>", "</?w:sdt>", "</?w:sdtContent>"});
}

}  // namespace

TEST_CASE("a file whose tags a program dropped brings back no change", "[edits]") {
    for (const auto& drop : {without_tags, without_controls}) {
        Round round;
        const auto found = round.take(drop(written(round.plain)));
        CHECK(found.taken == 0);
        CHECK(found.refused == 0);
        CHECK(round.diagnostics.empty());
    }
}

TEST_CASE("nor where the data have changed since", "[edits]") {
    for (const auto& drop : {without_tags, without_controls}) {
        Round round;
        const auto file = drop(written(round.plain));
        for (auto& [id, figure] : round.plain.figures)
            if (id == "coal.cbm_output/141100/2016/unit") figure.text = "0.97亿立方米";
        const auto found = round.take(file);
        CHECK(found.taken == 0);
        CHECK(found.refused == 0);
        CHECK(round.diagnostics.empty());
    }
}

TEST_CASE("edits of such a file are seen, its figures stay figures", "[edits]") {
    for (const auto& drop : {without_tags, without_controls}) {
        Round round;
        const auto found = round.take(
            changed(drop(written(round.plain)), "<w:t>，折合CO</w:t>", "<w:t>，改：折合CO</w:t>"));
        CHECK(found.taken == 1);
        CHECK(found.refused == 0);
        REQUIRE(found.overrides.size() == 1);
        CHECK_THAT(
            source_text(
                std::get<doc::ParagraphBlock>(found.overrides[0].paragraphs[0].node).content),
            contains("{coal.cbm_output/141100/2016/unit}"));
    }
    for (const auto& drop : {without_tags, without_controls}) {
        Round round;
        const auto own = paragraph_with(round, "，全市煤层气产量");
        auto file = drop(written(round.plain));
        auto parts = parts_of_file(file);
        auto& body = parts.at("word/document.xml");
        const auto words = body.find("，全市煤层气产量");
        body.replace(body.find("0.92亿立方米", words), 4, "9.92");
        const auto found = round.take(packed(parts));
        CHECK(found.taken == 0);
        CHECK(found.refused == 1);
        CHECK_THAT(round.diagnostics.front().message.in("zh"), contains("1-1 示例统计年鉴2016"));
    }
}

TEST_CASE("a mark that a program begins several times reaches to where it is met last", "[edits]") {
    // As LibreOffice 7.4 saves marks of several paragraphs: an empty one, one without an end, and
    // one at the end.
    Round round;
    auto parts = parts_of_file(written(round.plain));
    auto& body = parts.at("word/document.xml");
    std::map<std::string, std::string> names;
    const std::regex start("<w:bookmarkStart w:id=\"(\\d+)\" w:name=\"([^\"]*)\"/>");
    for (auto at = std::sregex_iterator(body.begin(), body.end(), start);
         at != std::sregex_iterator(); ++at)
        names[(*at)[1]] = (*at)[2];
    REQUIRE(names.size() > 20);
    for (const auto& [id, name] : names) {
        const auto mark = [&](const std::string& number) {
            return "<w:bookmarkStart w:id=\"" + number + "\" w:name=\"" + name + "\"/>";
        };
        const auto end = [](const std::string& number) {
            return "<w:bookmarkEnd w:id=\"" + number + "\"/>";
        };
        body.replace(body.find(end(id)), end(id).size(), mark("8" + id) + end("8" + id));
        body.replace(body.find(mark(id)), mark(id).size(), mark(id) + end(id) + mark("7" + id));
    }
    const auto found = round.take(packed(parts));
    CHECK(found.taken == 0);
    CHECK(found.refused == 0);
    CHECK(round.diagnostics.empty());
}

TEST_CASE("contents that a program drew into a block are nobody's edit", "[edits]") {
    // As LibreOffice 7.4 saves the sign-off of an English report: its mark begins a second time in
    // its last paragraph, the first never ends, and the contents follow in styles of other names.
    Round round;
    doc::SignOff blanks;
    for (const char* blank : {"编制单位（盖章）", "审定", "日期"})
        blanks.blanks.push_back({{doc::Run{blank}}});
    round.plain.front.push_back({"cover.sign_off", blanks});
    auto parts = parts_of_file(written(round.plain));
    auto& body = parts.at("word/document.xml");
    const auto date = body.find("日期</w:t>", body.find("<w:pStyle w:val=\"SignOff\"/>"));
    REQUIRE(date != std::string::npos);
    const auto mark = body.rfind("<w:bookmarkStart w:id=\"", date);
    const auto mark_end = body.find("/>", mark) + 2;
    std::string again = body.substr(mark, mark_end - mark);
    const auto number = again.substr(23, again.find('"', 23) - 23);
    again.replace(23, number.size(), "99999");
    const std::string end = "<w:bookmarkEnd w:id=\"" + number + "\"/>";
    const auto old_end = body.find(end);
    REQUIRE(old_end != std::string::npos);
    body.replace(old_end, end.size(), "<w:bookmarkEnd w:id=\"99999\"/>");
    body.insert(body.rfind("<w:r>", date), again);
    SECTION("with the mark closed") {}
    SECTION("with the mark never closed") {
        body = std::regex_replace(body, std::regex("<w:bookmarkEnd w:id=\"99999\"/>"), "");
        body =
            std::regex_replace(body, std::regex("w:val=\"TOC(Heading|[123])\""), "w:val=\"1$1\"");
    }
    const auto found = round.take(packed(parts));
    CHECK(found.taken == 0);
    CHECK(found.refused == 0);
    CHECK(round.diagnostics.empty());
}

TEST_CASE("a file whose paragraphs cannot be told apart is refused once, as a whole", "[edits]") {
    Round round;
    const auto file =
        without(written(round.plain), {"<w:bookmarkStart [^>]*/>", "<w:bookmarkEnd [^>]*/>"});
    try {
        round.take(file);
        FAIL("taken");
    } catch (const Error& error) {
        CHECK(error.diagnostic().code == "E102");
        CHECK(error.kind() == ErrorKind::input);
    }
    CHECK(round.diagnostics.empty());
}
