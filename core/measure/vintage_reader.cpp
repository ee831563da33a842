// Why: see vintage_reader.hpp. SPDX-License-Identifier: Apache-2.0
#include "measure/vintage_reader.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace almanac::measure_detail {

namespace {

SubmissionId first_come(const std::vector<Submission>& submissions, const Date& cut_off) {
    for (const auto& each : submissions) {
        if (day_of(each) <= cut_off) return each.id;
    }
    return newest;
}

SubmissionId first_shown(const std::vector<Submission>& submissions, const Visibility& visibility) {
    for (const auto& each : submissions) {
        if (visibility.shows(each.id)) return each.id;
    }
    return newest;
}

bool is_revised(Status status) {
    return status == Status::revised_census || status == Status::revised_annual ||
           status == Status::revised_error || status == Status::revised_scope;
}

}  // namespace

VintageReader::VintageReader(const FigureSource& store, const Vintage& vintage)
    : store_(store),
      vintage_(vintage),
      submissions_(store.submissions()),
      visibility_(submissions_, moment_of(vintage)),
      first_shown_(first_shown(submissions_, visibility_)),
      first_come_(first_come(submissions_, vintage.cut_off)) {}

bool VintageReader::is_known(const Point& point, const Provenance& provenance) const {
    const SubmissionId id = provenance.submission;
    const bool has_come = id == 0 || id > submissions_.size() || visibility_.has_come(id);
    if (vintage_.only_come && !has_come) return false;
    if (provenance.published) return *provenance.published <= vintage_.cut_off;
    if (has_come) return point.period.last <= vintage_.cut_off;
    return !submissions_[id - 1].dated && id < first_come_ && point.period.last <= vintage_.cut_off;
}

void VintageReader::look_back(const SeriesKey& key, std::vector<Candidate>& known,
                              std::deque<Provenance>& earlier) const {
    using Cell = std::pair<Period, std::string>;
    std::map<Cell, std::size_t> revised;  // Places in `known`.
    for (std::size_t at = 0; at < known.size(); ++at) {
        if (is_revised(known[at].point.status) && may_revise(*known[at].provenance))
            revised[{known[at].point.period, known[at].provenance->source}] = at;
    }
    if (revised.empty()) return;
    std::map<Cell, AcceptedRow> replaced;
    for (auto& row : history(key)) {  // Oldest first: the last one stays.
        const auto cell = revised.find({row.point.period, row.provenance.source});
        if (cell == revised.end() || !visibility_.shows(row.provenance.submission)) continue;
        auto& now = known[cell->second];
        if (row.provenance.submission >= now.provenance->submission) continue;
        if (row.point.status == Status::series_break) now.point.breaks = true;
        if (has_value(row.point.status)) replaced.insert_or_assign(cell->first, std::move(row));
    }
    for (auto& [cell, row] : replaced) {
        if (row.point.value == known[revised.at(cell)].point.value) continue;
        earlier.push_back(std::move(row.provenance));
        known.push_back({row.point, &earlier.back(), true, true});
    }
}

std::vector<Candidate> VintageReader::read(const Series& stored,
                                           std::deque<Provenance>& earlier) const {
    std::vector<Candidate> known;
    known.reserve(stored.points.size());
    std::set<std::pair<Period, std::string>> revised;
    for (const auto& point : stored.points) {
        const auto& provenance = stored.provenances.at(point.provenance);
        if (is_known(point, provenance)) {
            known.push_back({point, &provenance});
        } else if (may_revise(provenance)) {
            revised.insert({point.period, provenance.source});
        }
    }
    if (revised.empty()) {
        look_back(stored.key, known, earlier);
        return known;
    }
    std::map<std::pair<Period, std::string>, Candidate> before;
    for (auto& row : history(stored.key)) {  // Oldest first: the last one stays.
        const std::pair cell{row.point.period, row.provenance.source};
        if (revised.count(cell) == 0 || !visibility_.shows(row.provenance.submission) ||
            !is_known(row.point, row.provenance))
            continue;
        earlier.push_back(std::move(row.provenance));
        before.insert_or_assign(cell, Candidate{row.point, &earlier.back()});
    }
    for (const auto& [cell, candidate] : before) known.push_back(candidate);
    look_back(stored.key, known, earlier);
    return known;
}

std::vector<AcceptedRow> VintageReader::history(const SeriesKey& key) const {
    const std::lock_guard lock(store_in_use_);
    return store_.history(key);
}

}  // namespace almanac::measure_detail
