// Why: tests of measuring state what was handed in, line by line, and ask what became of it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "measure/measure.hpp"
#include "sample_catalog.hpp"

namespace almanac::testing {

inline constexpr const char* city = "141100";
inline constexpr const char* lishi = "141102";
inline constexpr const char* wenshui = "141121";
inline constexpr const char* xiaoyi = "141181";

/// A figure handed in, with what most tests need not say left at its usual value.
struct Given {
    std::string indicator;
    std::string area;
    std::string period;
    std::string value;
    int source_class = 1;
    std::string published = {};
    Status status = Status::final_figure;
    Bound bound = Bound::exact;
    std::string basis = {};
    std::string source = {};  ///< Default: one source a class.
    bool partial = false;
    std::string breakdown = {};
    std::string note = {};
};

inline AcceptedRow row_of(const Given& given) {
    AcceptedRow row;
    row.point.period = parse_period(given.period).value();
    const Number number = parse_number(given.value.empty() ? "0" : given.value).number;
    row.point.value = number.value;
    row.point.decimals = number.decimals;
    row.point.status = given.status;
    row.point.bound = given.bound;
    row.point.partial = given.partial;
    row.provenance.source = given.source.empty()
                                ? "source of class " + std::to_string(given.source_class)
                                : given.source;
    row.provenance.note = given.note;
    row.provenance.source_class = static_cast<std::uint8_t>(given.source_class);
    if (!given.published.empty()) row.provenance.published = parse_date(given.published).value();
    row.key = {given.indicator, given.area, row.point.period.kind, given.breakdown, given.basis};
    return row;
}

/// A Store that keeps every row and shows of one cell and source the latest, as Store promises.
class GivenFigures final : public Store {
public:
    /// Hands all of `given` in as one submission.
    SubmissionId add(const std::vector<Given>& given) {
        Submission submission;
        submission.id = submissions_.size() + 1;
        submissions_.push_back(submission);
        for (const auto& each : given) {
            rows_.push_back(row_of(each));
            rows_.back().provenance.submission = submission.id;
            rows_.back().provenance.row = static_cast<std::uint32_t>(rows_.size());
        }
        return submission.id;
    }
    /// Says when a submission came in, or which day it is dated.
    void receive(SubmissionId id, const std::string& when) { submissions_[id - 1].received = when; }
    void date(SubmissionId id, const char* day) { submissions_[id - 1].dated = parse_date(day); }
    SubmissionId withdraw(SubmissionId id, const std::string&, std::optional<Date> = {}) override {
        Submission submission;
        submission.id = submissions_.size() + 1;
        submission.withdraws = id;
        submissions_.push_back(submission);
        return submission.id;
    }

    void scan(const Selection& selection, Moment as_of,
              const std::function<void(Series)>& visit) const override {
        std::map<SeriesKey, std::map<std::pair<Period, std::string>, AcceptedRow>> cells;
        for (const auto& row : rows_) {
            if (row.provenance.submission <= as_of.id && !is_withdrawn(row.provenance.submission))
                cells[row.key][{row.point.period, row.provenance.source}] = row;
        }
        const auto is_wanted = [](const std::vector<std::string>& wanted, const std::string& name) {
            return wanted.empty() || std::find(wanted.begin(), wanted.end(), name) != wanted.end();
        };
        for (const auto& [key, rows] : cells) {
            if (!is_wanted(selection.indicators, key.indicator) ||
                !is_wanted(selection.areas, key.area))
                continue;
            Series series{key, {}, {}};
            for (const auto& [cell, row] : rows) {
                series.points.push_back(row.point);
                series.points.back().provenance =
                    static_cast<std::uint32_t>(series.provenances.size());
                series.provenances.push_back(row.provenance);
            }
            visit(series);
        }
    }
    std::vector<AcceptedRow> history(const SeriesKey& key) const override {
        std::vector<AcceptedRow> rows;
        for (const auto& row : rows_) {
            if (row.key == key) rows.push_back(row);
        }
        return rows;
    }
    std::vector<Submission> submissions() const override { return submissions_; }
    SubmissionId latest() const override { return submissions_.size(); }

    // Measuring only reads figures.
    std::optional<Submission> find_by_sha256(const std::string&) const override { return {}; }
    SubmissionId commit(Delivery) override { return 0; }
    std::vector<Record> records(const std::string&, Moment) const override { return {}; }
    Diagnostics verify() const override { return {}; }

private:
    bool is_withdrawn(SubmissionId id) const {
        for (const auto& submission : submissions_) {
            if (submission.withdraws == id) return true;
        }
        return false;
    }
    std::vector<Submission> submissions_;
    std::vector<AcceptedRow> rows_;
};

/// What measuring made of figures, with everything it said.
struct Measured {
    Figures figures;
    Diagnostics diagnostics;

    /// The year's point, or null.
    const Point* point(const std::string& indicator, const std::string& area, int year) const {
        const auto* series = figures.find(indicator, area);
        if (series == nullptr) return nullptr;
        for (const auto& each : series->yearly.points) {
            if (each.period == year_period(year)) return &each;
        }
        return nullptr;
    }
    /// The year's figure as printed; empty where there is none.
    std::string text(const std::string& indicator, const std::string& area, int year) const {
        const Point* found = point(indicator, area, year);
        return found == nullptr || !has_value(found->status)
                   ? ""
                   : print_rounded(found->value, found->decimals);
    }
    const Provenance& provenance(const std::string& indicator, const std::string& area,
                                 int year) const {
        return figures.find(indicator, area)
            ->yearly.provenances.at(point(indicator, area, year)->provenance);
    }
    bool says(const std::string& code) const {
        for (const auto& diagnostic : diagnostics) {
            if (diagnostic.code == code) return true;
        }
        return false;
    }
};

inline Date end_of(int year) { return year_period(year).last; }

inline Measured measured(const Catalog& catalog, const Store& store,
                         const Vintage& vintage = {newest, end_of(2030)}) {
    Measured result;
    result.figures = measure(catalog, store, vintage, result.diagnostics);
    return result;
}

/// Measures one submission of figures.
inline Measured measured(const Catalog& catalog, const std::vector<Given>& given) {
    GivenFigures store;
    store.add(given);
    return measured(catalog, store);
}

}  // namespace almanac::testing
