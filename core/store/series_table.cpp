// Why: see series_table.hpp. SPDX-License-Identifier: Apache-2.0
#include "store/series_table.hpp"

#include "store/point_codec.hpp"
#include "store/prepared.hpp"

namespace almanac {
namespace {

using Poco::Data::Session;

void bind_key(Prepared& statement, const SeriesKey& key) {
    statement.text(key.indicator).text(key.area);
    statement.integer(static_cast<std::uint64_t>(key.period_kind));
    statement.text(key.breakdown).text(key.basis);
}

/// Assigns rather than makes: the texts of one row mostly fit into the room of the last one's.
void take_key(const Prepared& row, SeriesKey& key) {
    key.indicator = row.text_at(0);
    key.area = row.text_at(1);
    key.period_kind = static_cast<PeriodKind>(row.integer_at(2));
    key.breakdown = row.text_at(3);
    key.basis = row.text_at(4);
}

}  // namespace

SeriesFilter only(const SeriesKey& key) {
    return {
        "indicator = ? AND area = ? AND period_kind = CAST(? AS INTEGER) AND breakdown = ?"
        " AND basis = ?",
        {key.indicator, key.area, std::to_string(static_cast<int>(key.period_kind)), key.breakdown,
         key.basis}};
}

void visit_series(Session session, const SeriesFilter& filter, SubmissionId as_of,
                  const std::function<void(const SeriesRow&)>& visit) {
    const std::string condition = filter.condition.empty() ? "" : filter.condition + " AND ";
    Prepared rows(std::move(session),
                  "SELECT indicator, area, period_kind, breakdown, basis, submission, points"
                  " FROM series WHERE " +
                      condition +
                      "submission <= ?"
                      " ORDER BY indicator, area, period_kind, breakdown, basis, submission");
    for (const auto& argument : filter.arguments) rows.text(argument);
    rows.integer(as_of);
    SeriesRow row;
    while (rows.step()) {
        take_key(rows, row.key);
        row.submission = rows.integer_at(5);
        row.points = rows.blob_at(6);
        visit(row);
    }
}

Revision revision_of(const SeriesRow& row, ProvenanceReader& provenances) {
    const auto packed = unpack_points({row.key, row.submission}, row.points);
    Revision revision{row.submission, {}, {}};
    revision.points.reserve(packed.size());
    revision.provenances.reserve(packed.size());
    for (const auto& one : packed) {
        Provenance provenance = provenances.at(row.submission, one.point.provenance);
        provenance.submission = row.submission;
        provenance.row = one.row;
        provenance.value_as_submitted = one.value_as_submitted();
        Point point = one.point;
        point.provenance = static_cast<std::uint32_t>(revision.provenances.size());
        revision.points.push_back(point);
        revision.provenances.push_back(std::move(provenance));
    }
    return revision;
}

void insert_series(Session session, const PackedRows& rows, SubmissionId submission) {
    insert_provenances(session, rows.origins, submission);
    Prepared insert(std::move(session), "INSERT INTO series VALUES(?, ?, ?, ?, ?, ?, ?)");
    for (const auto& series : rows.series) {
        bind_key(insert, *series.key);
        insert.integer(submission).blob(series.points);
        insert.run();
    }
}

}  // namespace almanac
