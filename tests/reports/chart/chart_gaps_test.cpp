// Why: real data come with nothing, one point, only zeros or only gaps; no chart may break on them
// or draw beside its page. SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>

#include "catch.hpp"
#include "scene_reading.hpp"

namespace almanac::chart {
namespace {

constexpr double tolerance = 8;  ///< Halos and strokes may reach over the edge by that much.

struct Extent {
    double left = 1e9, top = 1e9, right = -1e9, bottom = -1e9;
    void add(Position p) {
        REQUIRE(std::isfinite(p.x));
        REQUIRE(std::isfinite(p.y));
        left = std::min(left, p.x);
        top = std::min(top, p.y);
        right = std::max(right, p.x);
        bottom = std::max(bottom, p.y);
    }
    void operator()(const Line& line) {
        add(line.from);
        add(line.to);
    }
    void operator()(const Rectangle& r) {
        REQUIRE(r.width >= 0);
        REQUIRE(r.height >= 0);
        add(r.corner);
        add({r.corner.x + r.width, r.corner.y + r.height});
    }
    void operator()(const Circle& circle) { add(circle.centre); }
    void operator()(const Path& path) {
        for (const auto& point : path.points) add(point);
    }
    void operator()(const TextRun& run) {
        const double share = run.anchor == Anchor::start ? 0 : run.anchor == Anchor::end ? 1 : 0.5;
        add({run.baseline.x - share * run.advance, run.baseline.y});
        add({run.baseline.x + (1 - share) * run.advance, run.baseline.y});
    }
    void operator()(const Group&) {}
};

void require_inside(const Scene& scene) {
    REQUIRE(std::isfinite(scene.height));
    REQUIRE(scene.height > 0);
    Extent extent;
    walk(scene.elements, [&](const Element& element) { std::visit(extent, element.shape); });
    if (extent.left > extent.right) return;  // Nothing is drawn.
    CHECK(extent.left >= -tolerance);
    CHECK(extent.top >= -tolerance);
    CHECK(extent.right <= scene.width + tolerance);
    CHECK(extent.bottom <= scene.height + tolerance);
}

std::vector<Scene> everywhere(const std::vector<std::string>& labels,
                              const std::vector<std::string>& cells) {
    std::vector<Scene> scenes;
    for (const auto kind : chart_kinds())
        for (const double width : {720.0, 350.0})
            scenes.push_back(draw_chart(given_chart(kind, labels, {{value_role(kind), cells}}),
                                        empty_document(), width));
    return scenes;
}

}  // namespace

TEST_CASE("a chart without rows, columns or figures says that there are no data", "[chart]") {
    for (const auto& scene : everywhere({}, {})) {
        require_inside(scene);
        CHECK(says(scene, "暂无数据"));
    }
    for (const auto kind : chart_kinds()) {
        const Scene scene = draw_chart(given_chart(kind, {"2016"}, {}), empty_document("en"), 720);
        require_inside(scene);
        CHECK(says(scene, "no data"));
    }
}

TEST_CASE("a chart with one point shows that point", "[chart]") {
    for (const auto kind : chart_kinds()) {
        if (kind == doc::ChartKind::states) continue;  // Draws states, not numbers.
        const auto chart = given_chart(kind, {"2016"}, {{value_role(kind), {"0.92"}}});
        const Scene scene = draw_chart(chart, empty_document(), 720);
        require_inside(scene);
        CHECK(groups(scene, "mark").size() == 1);
        CHECK(says(scene, "0.92"));
    }
}

TEST_CASE("zeros are figures: each is drawn and printed", "[chart]") {
    for (const auto kind : chart_kinds()) {
        if (kind == doc::ChartKind::states) continue;
        const auto chart = given_chart(kind, {"2015", "2016"}, {{value_role(kind), {"0", "0"}}});
        const Scene scene = draw_chart(chart, empty_document(), 720);
        require_inside(scene);
        CHECK(groups(scene, "mark").size() == 2);
        CHECK(says(scene, "0"));
    }
}

TEST_CASE("gaps are no zeros: nothing is drawn for them", "[chart]") {
    for (const auto& scene : everywhere({"2014", "2015", "2016"}, {"", "", ""})) {
        require_inside(scene);
        CHECK(groups(scene, "mark").empty());
        CHECK(says(scene, "暂无数据"));
    }
}

TEST_CASE("a lying bar that is missing says so in words", "[chart]") {
    for (const auto kind : {doc::ChartKind::areas, doc::ChartKind::progress})
        CHECK(
            says(draw_chart(given_chart(kind, {"离石区", "临县"}, {{value_role(kind), {"", "1"}}}),
                            empty_document(), 350),
                 "暂无数据"));
}

TEST_CASE("tiny, huge and negative figures stay on the page", "[chart]") {
    for (const auto& scene : everywhere({"2014", "2015", "2016"}, {"0.000001", "-0.000002", "0"}))
        require_inside(scene);
    for (const auto& scene :
         everywhere({"2014", "2015", "2016"}, {"123456789012345", "1", "-123456789012345"}))
        require_inside(scene);
}

TEST_CASE("a name of 500 characters is cut with an ellipsis, not drawn over the page", "[chart]") {
    std::string latin(500, 'w');
    std::string chinese;
    for (int i = 0; i < 500; ++i) chinese += "煤";
    for (const auto& name : {latin, chinese})
        for (const auto& scene : everywhere({name, "b", "c"}, {"1", "2", "3"})) {
            require_inside(scene);
            CHECK(says(scene, "…"));
        }
}

TEST_CASE("forty years of labels do not lie on each other", "[chart]") {
    std::vector<std::string> labels;
    std::vector<std::string> cells;
    for (int year = 1981; year <= 2020; ++year) {
        labels.push_back(std::to_string(year));
        cells.push_back(std::to_string(year % 7));
    }
    for (const auto kind : {doc::ChartKind::path, doc::ChartKind::line, doc::ChartKind::bar})
        for (const double width : {720.0, 350.0}) {
            const Scene scene = draw_chart(given_chart(kind, labels, {{value_role(kind), cells}}),
                                           empty_document(), width);
            auto shown = all<TextRun>(groups(scene, "labels").front()->elements);
            std::sort(shown.begin(), shown.end(), [](const TextRun* a, const TextRun* b) {
                return a->baseline.x < b->baseline.x;
            });
            REQUIRE(shown.size() >= 4);
            CHECK(shown.back()->text == "2020");
            for (std::size_t i = 1; i < shown.size(); ++i)
                CHECK(shown[i]->baseline.x - shown[i]->advance / 2 >
                      shown[i - 1]->baseline.x + shown[i - 1]->advance / 2);
        }
}

}  // namespace almanac::chart
