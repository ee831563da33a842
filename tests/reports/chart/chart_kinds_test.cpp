// Why: each kind of chart answers the question it is there for.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "almanac/model/state_words.hpp"
#include "catch.hpp"
#include "chart/marks.hpp"
#include "scene_reading.hpp"

namespace almanac::chart {
namespace {

using almanac::testing::SampleBuilder;

struct Drawn {
    Scene scene;
    doc::Chart chart;
};

Drawn drawn(doc::Chart (*make)(SampleBuilder&), double width = 720) {
    SampleBuilder builder("zh");
    doc::Chart chart = make(builder);
    Scene scene = draw_chart(chart, builder.document, width);
    return {std::move(scene), std::move(chart)};
}

/// Leftmost x of the shaded rectangle in a group.
double left_of_shade(const Group& group) {
    return all<Rectangle>(group.elements).front()->corner.x;
}

}  // namespace

TEST_CASE("a path chart shows observations, the target path, the targets and the cut-off",
          "[chart]") {
    const Scene scene = drawn(testing::sample_path_chart).scene;
    REQUIRE(groups(scene, "observed").size() == 1);
    CHECK(marks_in(*groups(scene, "observed").front()) == 3);
    REQUIRE(groups(scene, "target").size() == 1);
    CHECK(marks_in(*groups(scene, "target").front()) == 2);
    REQUIRE(groups(scene, "path").size() == 1);
    CHECK(all<Path>(groups(scene, "path").front()->elements).front()->points.size() == 8);
    REQUIRE(groups(scene, "cut-off").size() == 1);
    CHECK(says(scene, "数据截至 2016"));
    for (const char* words : {"0.92", "2.50", "实际值", "目标路径", "单位：亿立方米"})
        CHECK(says(scene, words));
}

TEST_CASE("a path chart's line breaks where an observation is missing", "[chart]") {
    const Scene scene = drawn(testing::sample_path_chart).scene;
    const auto lines = all<Path>(groups(scene, "observed").front()->elements);
    const auto runs = std::count_if(lines.begin(), lines.end(), [](const Path* path) {
        return !path->closed && path->stroke.paint == Paint::observed;
    });
    CHECK(runs == 1);  // 2015 to 2016; 2013 stands alone before the gap of 2014.
}

TEST_CASE("what lies beyond the cut-off of a path chart is shaded, what is known is not",
          "[chart]") {
    const Scene scene = drawn(testing::sample_path_chart).scene;
    const double shade = left_of_shade(*groups(scene, "cut-off").front());
    for (const auto* mark : all<Group>(groups(scene, "observed").front()->elements))
        for (const auto* circle : all<Circle>(mark->elements)) CHECK(circle->centre.x < shade);
}

TEST_CASE("a path chart without a cut-off draws none", "[chart]") {
    SampleBuilder builder("zh");
    doc::Chart chart = testing::sample_path_chart(builder);
    chart.cut_off.clear();
    CHECK(groups(draw_chart(chart, builder.document, 720), "cut-off").empty());
}

TEST_CASE("a chart of areas has one bar an area in the order given, and a word for a gap",
          "[chart]") {
    for (const double width : {720.0, 350.0}) {
        const auto [scene, chart] = drawn(testing::sample_areas_chart, width);
        const auto bars = groups(scene, "mark");
        CHECK(bars.size() == 5);
        CHECK(std::is_sorted(bars.begin(), bars.end(), [](const Group* a, const Group* b) {
            return all<Rectangle>(a->elements).front()->corner.y <
                   all<Rectangle>(b->elements).front()->corner.y;
        }));
        CHECK(groups(scene, "target").size() == 5);
        CHECK(says(scene, "暂无数据"));
        CHECK(says(scene, "512.4"));
    }
}

TEST_CASE("bars of areas are as long as their figures say", "[chart]") {
    const Scene scene = drawn(testing::sample_areas_chart).scene;
    const auto bars = groups(scene, "mark");
    const auto length = [&](std::size_t n) {
        return all<Rectangle>(bars[n]->elements).front()->width;
    };
    CHECK(length(1) / length(0) == testing::Approx(498.0 / 512.4));
    CHECK(length(4) / length(0) == testing::Approx(12.0 / 512.4));
}

TEST_CASE("a chart of progress marks 100 % and cuts no bar without saying so", "[chart]") {
    for (const double width : {720.0, 350.0}) {
        const Scene scene = drawn(testing::sample_progress_chart, width).scene;
        CHECK(groups(scene, "mark").size() == 5);
        CHECK(says(scene, "目标 100%"));
        CHECK(says(scene, "342.0%"));
        const auto arrows = [&] {
            std::size_t count = 0;
            for (const auto* mark : groups(scene, "mark")) {
                const auto paths = all<Path>(mark->elements);
                count += static_cast<std::size_t>(std::count_if(
                    paths.begin(), paths.end(),
                    [](const Path* path) { return path->stroke.paint == Paint::surface; }));
            }
            return count;
        }();
        CHECK(arrows == 1);
    }
}

TEST_CASE("a state in a chart is a sign and a word, or a sign with a key to its words", "[chart]") {
    for (const double width : {720.0, 350.0})
        for (auto* make : {testing::sample_progress_chart, testing::sample_states_chart}) {
            const Scene scene = drawn(make, width).scene;
            for (const auto& target : testing::sample_targets())
                CHECK(says(scene, state_word(target.state, "zh")));
        }
}

TEST_CASE("a matrix of states has one cell a target and year, each saying its state", "[chart]") {
    const Scene scene = drawn(testing::sample_states_chart).scene;
    const auto cells = groups(scene, "state");
    CHECK(cells.size() == 18);
    for (const auto* cell : cells) CHECK_FALSE(cell->title.empty());
    for (const char* year : {"2014", "2015", "2016"}) CHECK(says(scene, year));
}

TEST_CASE("the four lights differ in shape, not in colour alone", "[chart]") {
    const auto shape_of = [](Light light) {
        Canvas canvas(20);
        draw_sign(canvas, light, {10, 10}, 5);
        const Scene scene = canvas.finish(20, "", "");
        std::string shape;
        for (const auto* circle : all<Circle>(scene.elements))
            shape += circle->fill.paint == Paint::none ? "hollow circle" : "circle";
        for (const auto* path : all<Path>(scene.elements))
            shape += "polygon of " + std::to_string(path->points.size());
        return shape;
    };
    std::vector<std::string> shapes;
    for (const Light light : {Light::green, Light::yellow, Light::red, Light::grey})
        shapes.push_back(shape_of(light));
    std::sort(shapes.begin(), shapes.end());
    CHECK(std::unique(shapes.begin(), shapes.end()) == shapes.end());
}

TEST_CASE("bars stand on zero, and fall below it for figures that do", "[chart]") {
    SampleBuilder builder("zh");
    const auto chart = testing::sample_plain_chart(builder, doc::ChartKind::bar);
    const Scene scene = draw_chart(chart, builder.document, 720);
    const auto series = groups(scene, "observed");
    REQUIRE(series.size() == 2);
    const auto coal = all<Rectangle>(series[0]->elements);
    REQUIRE(coal.size() == 5);
    const double zero = coal[0]->corner.y + coal[0]->height;
    CHECK(coal[3]->corner.y == testing::Approx(zero));
    CHECK(coal[3]->height / coal[0]->height == testing::Approx(3.1 / 6.2));
    CHECK(all<Rectangle>(series[1]->elements).size() == 4);
}

TEST_CASE("two series are told apart without colour", "[chart]") {
    for (std::size_t n = 0; n < 3; ++n)
        for (std::size_t other = 0; other < n; ++other) {
            const auto a = series_style(n);
            const auto b = series_style(other);
            CHECK((a.marker != b.marker || a.dash != b.dash));
            CHECK(a.texture != b.texture);
        }
}

TEST_CASE("a chart says in words what it shows", "[chart]") {
    const auto [scene, chart] = drawn(testing::sample_path_chart);
    CHECK(scene.alternative == chart.alternative);
    CHECK(scene.title == "煤层气产量与目标路径");
}

}  // namespace almanac::chart
