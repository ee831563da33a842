// Why: a page is readable by day, by night and on paper, and never loses the mark of what it is.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "page_reading.hpp"

namespace almanac::testing {
namespace {

using Colours = std::map<std::string, std::array<int, 3>>;

/// The custom properties `--name: #rrggbb` between two places of the stylesheet.
Colours colours_in(std::string_view css) {
    Colours colours;
    for (auto at = css.find("--"); at != std::string_view::npos; at = css.find("--", at + 2)) {
        const auto colon = css.find(':', at);
        if (colon == std::string_view::npos || css.substr(colon, 3) != ": #") continue;
        const std::string digits(css.substr(colon + 3, 6));
        const int value = std::stoi(digits, nullptr, 16);
        colours[std::string(css.substr(at + 2, colon - at - 2))] = {value >> 16, value >> 8 & 255,
                                                                    value & 255};
    }
    return colours;
}

/// Contrast of two colours as WCAG 2.1 defines it.
double contrast(const std::array<int, 3>& a, const std::array<int, 3>& b) {
    const auto luminance = [](const std::array<int, 3>& colour) {
        const auto linear = [](int c) {
            const double s = c / 255.0;
            return s <= 0.04045 ? s / 12.92 : std::pow((s + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(colour[0]) + 0.7152 * linear(colour[1]) + 0.0722 * linear(colour[2]);
    };
    const double one = luminance(a) + 0.05;
    const double other = luminance(b) + 0.05;
    return std::max(one, other) / std::min(one, other);
}

/// Light colours, and dark ones as they override them.
std::pair<Colours, Colours> both_colours() {
    const auto css = look::stylesheet("modern");
    const auto dark = css.find("prefers-color-scheme: dark");
    REQUIRE(dark != std::string_view::npos);
    return {colours_in(css.substr(0, dark)),
            colours_in(css.substr(dark, css.find("@media", dark) - dark))};
}

}  // namespace

TEST_CASE("there is a look for day and one for night, each with every colour", "[html]") {
    const auto [light, dark] = both_colours();
    REQUIRE(light.size() > 20);
    for (const auto& [name, colour] : light) {
        CAPTURE(name);
        CHECK(dark.count(name) == 1);
    }
}

TEST_CASE("every colour that words are written in stands out from its ground", "[html]") {
    const auto [light, dark] = both_colours();
    for (const auto* colours : {&light, &dark})
        for (const char* ink : {"ink", "muted", "accent", "green", "yellow", "red", "grey",
                                "target", "observed", "second", "third", "path"})
            for (const char* ground : {"paper", "surface"}) {
                CAPTURE(ink, ground);
                CHECK(contrast(colours->at(ink), colours->at(ground)) >= 4.5);
            }
}

TEST_CASE("ink can be read on every soft ground", "[html]") {
    const auto [light, dark] = both_colours();
    for (const auto* colours : {&light, &dark})
        for (const char* ground :
             {"green-soft", "yellow-soft", "red-soft", "grey-soft", "accent-soft", "wash", "shade"})
            CHECK(contrast(colours->at("ink"), colours->at(ground)) >= 7);
}

TEST_CASE("on paper the stage and the specimen mark stand on every page", "[html]") {
    const auto page = page_of(sample_document());
    std::string wanted = "@page { @top-right { content: \"";
    for (const char* code :
         {"5DE5", "4F5C", "7A3F", "20", "B7", "20", "793A", "4F8B", "6570", "636E"})
        wanted += std::string("\\") + code + " ";  // 工作稿 · 示例数据
    CHECK_THAT(page, contains(wanted + "\""));
    CHECK_THAT(page,
               contains("<div class=\"running\" aria-hidden=\"true\">工作稿 · 示例数据</div>"));
}

TEST_CASE("an issued report without specimen data carries no mark", "[html]") {
    auto document = sample_document();
    document.stage.clear();
    document.synthetic = false;
    const auto page = page_of(document);
    CHECK_THAT(page, !contains("@top-right"));
    CHECK_THAT(page, !contains("class=\"banner\""));
}

TEST_CASE("an internal report says so on every page", "[html]") {
    auto document = sample_document();
    document.audience = "internal";
    CHECK_THAT(page_of(document), contains("工作稿 · 示例数据 · 内部资料</div>"));
}

TEST_CASE("on paper tables repeat their heads and nothing small is torn apart", "[html]") {
    const std::string look(look::stylesheet("modern"));
    const std::string paper = look.substr(look.find("@media print"));
    CHECK_THAT(look, contains("@page { size: A4"));
    CHECK_THAT(paper, contains("thead { display: table-header-group; }"));
    CHECK_THAT(paper, contains("break-inside: avoid"));
}

TEST_CASE("a page says its language, so that it is read aloud rightly", "[html]") {
    CHECK_THAT(page_of(sample_document("zh")), contains("<html lang=\"zh-Hans\">"));
    CHECK_THAT(page_of(sample_document("en")), contains("<html lang=\"en\">"));
}

}  // namespace almanac::testing
