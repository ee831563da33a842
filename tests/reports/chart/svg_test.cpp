// Why: a scene becomes SVG that any page may hold: escaped, without colours of its own, the same
// every time. SPDX-License-Identifier: Apache-2.0
#include "chart/svg.hpp"

#include <locale>

#include "golden.hpp"
#include "scene_reading.hpp"

namespace almanac::chart {
namespace {

using testing::contains;
using testing::SampleBuilder;

std::string svg_of(const Scene& scene) {
    std::string svg;
    append_svg(svg, scene, "c", "wide");
    return svg;
}

/// One element a line, so that a golden's difference can be read.
std::string by_lines(const std::string& svg) {
    std::string lines;
    for (std::size_t i = 0; i < svg.size(); ++i) {
        lines += svg[i];
        if (svg[i] == '>' && i + 1 < svg.size() && svg[i + 1] == '<') lines += '\n';
    }
    return lines + "\n";
}

}  // namespace

TEST_CASE("every kind of chart is drawn as approved", "[chart]") {
    SampleBuilder b("zh");
    const std::pair<std::string, doc::Chart> charts[] = {
        {"path", testing::sample_path_chart(b)},
        {"areas", testing::sample_areas_chart(b)},
        {"progress", testing::sample_progress_chart(b)},
        {"states", testing::sample_states_chart(b)},
        {"line", testing::sample_plain_chart(b, doc::ChartKind::line)},
        {"bar", testing::sample_plain_chart(b, doc::ChartKind::bar)}};
    for (const auto& [name, chart] : charts)
        testing::require_golden("chart/" + name + ".svg",
                                by_lines(svg_of(draw_chart(chart, b.document, 720))));
}

TEST_CASE("a picture's words are escaped and lose what XML forbids", "[chart]") {
    doc::Chart chart =
        given_chart(doc::ChartKind::areas, {"\"><script>alert(1)</script>&\x01\xE2\x80\xAE"},
                    {{doc::ChartRole::observed, {"1"}}});
    chart.alternative = "</desc></svg><script>";
    const std::string svg = svg_of(draw_chart(chart, empty_document(), 720));
    CHECK_THAT(svg, !contains("<script"));
    CHECK_THAT(svg, !contains("\x01"));
    CHECK_THAT(svg, !contains("\xE2\x80\xAE"));
    CHECK_THAT(svg, contains("&lt;script&gt;"));
}

TEST_CASE("a picture takes its colours from the stylesheet", "[chart]") {
    SampleBuilder b("zh");
    const auto svg = svg_of(draw_chart(testing::sample_progress_chart(b), b.document, 720));
    CHECK_THAT(svg, contains("var(--green)"));
    CHECK_THAT(svg, !contains("=\"#"));
    CHECK_THAT(svg, !contains("rgb("));
}

TEST_CASE("bars of different lights differ in texture as well", "[chart]") {
    SampleBuilder b("zh");
    const auto svg = svg_of(draw_chart(testing::sample_progress_chart(b), b.document, 720));
    CHECK_THAT(svg, contains("<pattern"));
    CHECK_THAT(svg, contains("fill=\"url(#c-texture-1)\""));
}

TEST_CASE("a picture is named and described for those who cannot see it", "[chart]") {
    SampleBuilder b("zh");
    const auto svg = svg_of(draw_chart(testing::sample_path_chart(b), b.document, 720));
    CHECK_THAT(svg, contains("role=\"img\" aria-labelledby=\"c-title c-desc\""));
    CHECK_THAT(svg, contains("<title id=\"c-title\">煤层气产量与目标路径</title>"));
    CHECK_THAT(svg, contains("<desc id=\"c-desc\">煤层气产量2013年0.38"));
}

TEST_CASE("the same scene gives the same bytes under another locale", "[chart]") {
    SampleBuilder b("zh");
    const Scene scene = draw_chart(testing::sample_path_chart(b), b.document, 720);
    struct Commas : std::numpunct<char> {
        char do_decimal_point() const override { return ','; }
        char do_thousands_sep() const override { return '.'; }
        std::string do_grouping() const override { return "\3"; }
    };
    const std::string before = svg_of(scene);
    const std::locale old = std::locale::global(std::locale(std::locale::classic(), new Commas));
    const std::string after = svg_of(draw_chart(testing::sample_path_chart(b), b.document, 720));
    std::locale::global(old);
    CHECK(before == after);
}

}  // namespace almanac::chart
