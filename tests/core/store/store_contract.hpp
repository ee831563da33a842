// Why: what every Store must do, told as checks; each implementation runs them all.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <functional>
#include <limits>
#include <memory>
#include <random>
#include <tuple>

#include "catch.hpp"
#include "store_samples.hpp"

namespace almanac::testing {

using StoreMaker = std::function<std::unique_ptr<Store>()>;

inline void contract_of_series(const StoreMaker& make) {
    SECTION("an empty store has nothing and is at submission 0") {
        const auto store = make();
        CHECK(store->latest() == 0);
        CHECK(store->submissions().empty());
        CHECK(scanned(*store).empty());
        CHECK(store->verify().empty());
        CHECK(store->recovered().empty());
    }
    SECTION("a row comes back with everything that was known of it") {
        const auto store = make();
        AcceptedRow row = sample_row("coal.output", "141100", "2016", "10.50");
        row.key.breakdown = "国有";
        row.key.basis = "current";
        row.point.status = Status::preliminary;
        row.point.bound = Bound::above;
        row.point.partial = true;
        row.provenance.note = "含\t制表符\n换行\\反斜杠";
        row.provenance.row = 118;
        CHECK(store->commit(sample_delivery({row})) == 1);
        const auto all = scanned(*store);
        REQUIRE(all.size() == 1);
        CHECK(all[0].key == row.key);
        REQUIRE(all[0].points.size() == 1);
        CHECK(all[0].points[0] == row.point);
        row.provenance.submission = 1;
        CHECK(all[0].provenances.at(all[0].points[0].provenance) == row.provenance);
        CHECK(store->verify().empty());
    }
    SECTION("series are visited in order of their keys, points in order of period") {
        const auto store = make();
        store->commit(sample_delivery({sample_row("coal.output", "141102", "2016", "3"),
                                       sample_row("coal.output", "141100", "2016", "2"),
                                       sample_row("coal.output", "141100", "2014", "1"),
                                       sample_row("a.b", "141181", "2016-05", "4"),
                                       sample_row("coal.output", "141100", "2016-Q1", "5")}));
        const auto all = scanned(*store);
        REQUIRE(all.size() == 4);
        for (std::size_t i = 1; i < all.size(); ++i) CHECK(all[i - 1].key < all[i].key);
        CHECK(all[1].points.size() == 2);
        CHECK(all[1].points[0].value == 1);
        CHECK(all[1].points[1].value == 2);
    }
    SECTION("a selection narrows by indicators and areas, in any order and number") {
        const auto store = make();
        store->commit(sample_delivery(
            {sample_row("a.x", "1", "2016", "1"), sample_row("a.x", "2", "2016", "2"),
             sample_row("a.y", "1", "2016", "3"), sample_row("a.z", "2", "2016", "4")}));
        CHECK(scanned(*store, {{"a.y", "a.x", "a.x"}, {}}).size() == 3);
        CHECK(scanned(*store, {{}, {"2"}}).size() == 2);
        CHECK(scanned(*store, {{"a.x"}, {"2", "3"}}).size() == 1);
        CHECK(scanned(*store, {{"a.none"}, {}}).empty());
        std::vector<std::string> many{"2"};
        for (int i = 10; i < 1000; ++i) many.push_back(std::to_string(i));
        CHECK(scanned(*store, {{"a.x"}, many}).size() == 1);
    }
    SECTION("a visitor may scan again while it is visited") {
        const auto store = make();
        store->commit(sample_delivery(
            {sample_row("a.x", "1", "2016", "1"), sample_row("a.y", "1", "2016", "2")}));
        std::size_t inner = 0;
        store->scan({}, newest, [&](const Series&) { inner += scanned(*store).size(); });
        CHECK(inner == 4);
    }
    SECTION("a delivery with a row that no store could give back is refused whole") {
        const auto store = make();
        auto row = sample_row("a.x", "1", "2016", "1");
        row.point.value = std::numeric_limits<double>::infinity();
        CHECK_THROWS_AS(store->commit(sample_delivery({sample_row("a.y", "1", "2016", "1"), row})),
                        Error);
        row = sample_row("a.x", "1", "2016", "1");
        row.key.period_kind = PeriodKind::month;
        CHECK_THROWS_AS(store->commit(sample_delivery({row})), Error);
        row = sample_row("a.x", "1", "2016", "1");
        row.provenance.note.push_back('\0');
        CHECK_THROWS_AS(store->commit(sample_delivery({row})), Error);
        CHECK(store->latest() == 0);
        CHECK(scanned(*store).empty());
        CHECK(store->commit(sample_delivery({})) == 1);
    }
}

inline void contract_of_revisions(const StoreMaker& make) {
    const auto store = make();
    const auto value_at = [&](Moment as_of) {
        const auto all = scanned(*store, {}, as_of);
        return all.empty() || all[0].points.empty() ? -1.0 : all[0].points[0].value;
    };
    store->commit(sample_delivery({sample_row("a.x", "1", "2016", "10")}, "first"));
    store->commit(sample_delivery({sample_row("a.x", "1", "2016", "11")}, "second"));

    SECTION("of one period and source the latest revision is valid, at any moment of history") {
        CHECK(value_at(0) == -1);
        CHECK(value_at(1) == 10);
        CHECK(value_at(2) == 11);
        CHECK(value_at(newest) == 11);
    }
    SECTION("a withdrawal brings back what was before it, and is itself a submission") {
        CHECK(store->withdraw(2, "录入错误") == 3);
        CHECK(value_at(newest) == 10);
        CHECK(value_at(2) == 11);
        const auto last = store->submissions().back();
        CHECK(last.kind == "withdrawal");
        CHECK(last.withdraws == 2);
        CHECK(store->verify().empty());
    }
    SECTION("on an earlier day what was taken back later still stands") {
        const Date spring = *parse_date("2018-03-15");
        const Date autumn = *parse_date("2018-09-15");
        auto early = sample_delivery({sample_row("a.x", "1", "2016", "12")}, "early");
        early.submission.dated = spring;
        REQUIRE(store->commit(std::move(early)) == 3);
        store->withdraw(3, "wrong", autumn);
        const auto value_on = [&](const char* day) {
            const auto all = scanned(*store, {}, Moment{newest, *parse_date(day)});
            return all[0].points[0].value;
        };
        CHECK(value_on("2018-06-30") == 12);
        CHECK(value_on("2018-09-15") == 11);
        // It had not come by then, nor was it taken back: caught-up work leaves no trace.
        CHECK(value_on("2018-03-14") == 11);
        CHECK(value_at(newest) == 11);
        CHECK(store->submissions()[2].dated == spring);
        CHECK(day_of(store->submissions()[2]) == spring);
        CHECK(store->submissions()[3].dated == autumn);
        CHECK_FALSE(store->submissions()[0].dated);
        CHECK(store->verify().empty());
    }
    SECTION("a withdrawal can be withdrawn; what is gone or unknown cannot") {
        store->withdraw(2, "wrong");
        CHECK_THROWS_AS(store->withdraw(2, "again"), Error);
        CHECK_THROWS_AS(store->withdraw(0, "none"), Error);
        CHECK_THROWS_AS(store->withdraw(9, "none"), Error);
        CHECK(store->withdraw(3, "it was right") == 4);
        CHECK(value_at(newest) == 11);
        CHECK(value_at(3) == 10);
    }
    SECTION("a series of which everything is withdrawn is not visited") {
        store->withdraw(1, "x");
        store->withdraw(2, "x");
        CHECK(scanned(*store).empty());
    }
    SECTION("several sources of one period are all kept, the better class first") {
        auto press = sample_row("a.x", "1", "2016", "12", "日报");
        press.provenance.source_class = 4;
        store->commit(sample_delivery({press}, "third"));
        const auto all = scanned(*store);
        REQUIRE(all.size() == 1);
        REQUIRE(all[0].points.size() == 2);
        CHECK(all[0].points[0].value == 11);
        CHECK(all[0].points[1].value == 12);
        CHECK(all[0].provenances[all[0].points[1].provenance].source == "日报");
    }
    SECTION("history holds every revision, oldest first") {
        store->withdraw(1, "x");
        const auto rows = store->history(sample_row("a.x", "1", "2016", "0").key);
        REQUIRE(rows.size() == 2);
        CHECK(rows[0].point.value == 10);
        CHECK(rows[0].provenance.submission == 1);
        CHECK(rows[1].point.value == 11);
        CHECK(rows[1].provenance.submission == 2);
        CHECK(store->history({"a.none", "1", PeriodKind::year, "", ""}).empty());
    }
    SECTION("a file is found again by its bytes unless it was withdrawn") {
        const auto first = store->submissions().front();
        CHECK(first.sha256.size() == 64);
        CHECK(first.rows == 1);
        CHECK(first.kind == "observations");
        REQUIRE(store->find_by_sha256(first.sha256).has_value());
        CHECK(store->find_by_sha256(first.sha256)->id == 1);
        store->withdraw(1, "x");
        CHECK_FALSE(store->find_by_sha256(first.sha256).has_value());
        CHECK_FALSE(store->find_by_sha256("none").has_value());
    }
}

inline void contract_of_records(const StoreMaker& make) {
    const auto store = make();
    Delivery delivery = sample_delivery({});
    delivery.records = {sample_record("t1", "{\"status\":\"done\"}"), sample_record("t2", "{}")};
    store->commit(delivery);
    delivery.records = {sample_record("t1", "{\"status\":\"slow\"}")};
    store->commit(delivery);

    SECTION("of one identity the latest record is valid, at any moment of history") {
        const auto now = store->records("task_report", newest);
        REQUIRE(now.size() == 2);
        CHECK(now[0].json == "{\"status\":\"slow\"}");
        CHECK(now[0].submission == 2);
        CHECK(now[1].key.subject == "t2");
        CHECK(store->records("task_report", 1)[0].json == "{\"status\":\"done\"}");
        CHECK(store->records("waiver", newest).empty());
        CHECK(store->submissions()[0].kind == "records");
    }
    SECTION("withdrawing brings the earlier record back") {
        store->withdraw(2, "x");
        CHECK(store->records("task_report", newest)[0].json == "{\"status\":\"done\"}");
        CHECK(store->verify().empty());
    }
}

/// A series with one provenance a point, without row and text: what both scans agree on.
inline Series plain(const Series& series) {
    Series made{series.key, series.points, {}};
    for (auto& point : made.points) {
        Provenance provenance = series.provenances.at(point.provenance);
        provenance.row = 0;
        provenance.value_as_submitted.clear();
        point.provenance = static_cast<std::uint32_t>(made.provenances.size());
        made.provenances.push_back(std::move(provenance));
    }
    return made;
}

inline void require_same_figures(const Store& store, const Selection& selection, Moment as_of) {
    std::vector<Series> figures;
    store.scan_figures(selection, as_of,
                       [&](const Series& series) { figures.push_back(plain(series)); });
    const auto all = scanned(store, selection, as_of);
    REQUIRE(figures.size() == all.size());
    for (std::size_t i = 0; i < all.size(); ++i) CHECK(figures[i] == plain(all[i]));
}

inline void contract_of_figures(const StoreMaker& make) {
    SECTION(
        "figures for arithmetic are those of the scan, late edits, sources and withdrawals too") {
        const auto store = make();
        std::mt19937 random(7);
        const auto upto = [&](int most) {
            return std::uniform_int_distribution<int>(0, most)(random);
        };
        for (int delivery = 0; delivery < 12; ++delivery) {
            std::vector<AcceptedRow> rows;
            for (int i = 0; i < 60; ++i) {
                auto row = sample_row("coal.i" + std::to_string(upto(4)),
                                      "1411" + std::to_string(10 + upto(5)),
                                      std::to_string(2000 + upto(16)), std::to_string(upto(999)),
                                      upto(3) == 0 ? "省统计局" : "市统计局");
                row.provenance.note = upto(2) == 0 ? "注" : "";
                rows.push_back(std::move(row));
            }
            // Of one cell and source one row.
            std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) {
                return std::tie(a.key, a.point.period, a.provenance.source) <
                       std::tie(b.key, b.point.period, b.provenance.source);
            });
            rows.erase(std::unique(rows.begin(), rows.end(),
                                   [](const auto& a, const auto& b) {
                                       return a.key == b.key && a.point.period == b.point.period &&
                                              a.provenance.source == b.provenance.source;
                                   }),
                       rows.end());
            store->commit(sample_delivery(rows, "file " + std::to_string(delivery)));
        }
        store->withdraw(3, "试");
        for (const SubmissionId as_of : {SubmissionId{0}, SubmissionId{1}, SubmissionId{6}, newest})
            require_same_figures(*store, {}, as_of);
        require_same_figures(*store, {{"coal.i1", "coal.i3"}, {"141110", "141113"}}, newest);
        std::vector<std::string> names{"coal.i0", "coal.i1", "coal.i2", "coal.i3", "coal.i4"};
        CHECK(store->indicators() == names);
    }
    SECTION("of thousands of series none is lost between two batches") {
        const auto store = make();
        std::vector<AcceptedRow> rows;
        for (int area = 0; area < 9000; ++area)
            rows.push_back(sample_row("coal.output", std::to_string(100000 + area), "2016", "1"));
        store->commit(sample_delivery(rows, "many"));
        rows.resize(4000);
        for (auto& row : rows) row.point.period = *parse_period("2017");
        store->commit(sample_delivery(rows, "more"));
        require_same_figures(*store, {}, newest);
    }
}

}  // namespace almanac::testing
