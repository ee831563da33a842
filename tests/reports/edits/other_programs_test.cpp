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
