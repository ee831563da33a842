// Why: see revision.hpp. SPDX-License-Identifier: Apache-2.0
#include "store/revision.hpp"

#include <algorithm>
#include <tuple>

namespace almanac {

Date day_of(const Submission& submission) {
    if (submission.dated) return *submission.dated;
    return parse_date(submission.received.substr(0, 10)).value_or(Date{});
}

namespace {

struct Candidate {
    const Point* point;
    Provenance* provenance;
    std::size_t order;  ///< Of delivery: the higher, the later.
};

std::vector<Candidate> candidates_of(std::vector<Revision>& revisions) {
    std::vector<Candidate> candidates;
    for (auto& revision : revisions) {
        for (const auto& point : revision.points)
            candidates.push_back(
                {&point, &revision.provenances.at(point.provenance), candidates.size()});
    }
    return candidates;
}

bool is_same_cell(const Candidate& a, const Candidate& b) {
    return a.point->period == b.point->period && a.provenance->source == b.provenance->source;
}

/// Of one period and source only the latest stays.
void keep_latest(std::vector<Candidate>& candidates) {
    std::sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
        return std::tie(a.point->period, a.provenance->source, b.order) <
               std::tie(b.point->period, b.provenance->source, a.order);
    });
    candidates.erase(std::unique(candidates.begin(), candidates.end(), is_same_cell),
                     candidates.end());
}

}  // namespace

void add_row(Revision& revision, AcceptedRow row) {
    row.point.provenance = static_cast<std::uint32_t>(revision.provenances.size());
    row.provenance.submission = revision.submission;
    revision.points.push_back(row.point);
    revision.provenances.push_back(std::move(row.provenance));
}

void append_rows(const SeriesKey& key, const Revision& revision, std::vector<AcceptedRow>& rows) {
    for (Point point : revision.points) {
        const auto& provenance = revision.provenances.at(point.provenance);
        point.provenance = 0;
        rows.push_back({key, point, provenance});
    }
}

Visibility::Visibility(const std::vector<Submission>& submissions, Moment as_of)
    : shown_(submissions.size() + 1, false), come_(submissions.size() + 1, true) {
    for (const auto& submission : submissions) {
        if (as_of.day && submission.id < come_.size())
            come_[submission.id] = day_of(submission) <= *as_of.day;
    }
    std::vector<bool> withdrawn(shown_.size(), false);
    // Newest first: whether a withdrawal counts is known before what it takes back is reached.
    for (auto submission = submissions.rbegin(); submission != submissions.rend(); ++submission) {
        const SubmissionId id = submission->id;
        if (id > as_of.id || id >= shown_.size() || withdrawn[id]) continue;
        shown_[id] = true;
        const SubmissionId taken_back = submission->withdraws;
        if (taken_back > 0 && taken_back < id && (come_[id] || !come_[taken_back]))
            withdrawn[taken_back] = true;
    }
}

std::optional<Submission> find_delivered(const std::vector<Submission>& submissions,
                                         const std::string& sha256) {
    const Visibility visibility(submissions, newest);
    for (auto submission = submissions.rbegin(); submission != submissions.rend(); ++submission) {
        if (submission->sha256 == sha256 && submission->withdraws == 0 &&
            visibility.shows(submission->id))
            return *submission;
    }
    return std::nullopt;
}

Series merged(const SeriesKey& key, std::vector<Revision> revisions) {
    auto candidates = candidates_of(revisions);
    keep_latest(candidates);
    std::sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
        return std::tie(a.point->period, a.provenance->source_class, a.provenance->source) <
               std::tie(b.point->period, b.provenance->source_class, b.provenance->source);
    });
    Series series;
    series.key = key;
    series.points.reserve(candidates.size());
    series.provenances.reserve(candidates.size());
    for (const auto& candidate : candidates) {
        Point point = *candidate.point;
        point.provenance = static_cast<std::uint32_t>(series.provenances.size());
        series.points.push_back(point);
        series.provenances.push_back(*candidate.provenance);
    }
    return series;
}

}  // namespace almanac
