// Why: see series_table.hpp. SPDX-License-Identifier: Apache-2.0
#include "store/series_table.hpp"

#include <Poco/Data/LOB.h>
#include <Poco/Data/Statement.h>

#include "store/delivery.hpp"
#include "store/point_codec.hpp"

namespace almanac {
namespace {

using namespace Poco::Data::Keywords;
using Poco::Data::BLOB;
using Poco::Data::Session;
using Poco::Data::Statement;

constexpr std::uint32_t batch_size = 256;

BLOB blob_of(const std::string& bytes) {
    return {reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size()};
}

std::string_view view_of(const BLOB& blob) {
    return {reinterpret_cast<const char*>(blob.rawContent()), blob.size()};
}

/// Columns of a batch of rows; Poco appends to vectors, so that each fetch begins with empty ones.
struct KeyColumns {
    std::vector<std::string> indicators, areas, breakdowns, bases;
    std::vector<int> kinds;

    void clear() {
        for (auto* column : {&indicators, &areas, &breakdowns, &bases}) column->clear();
        kinds.clear();
    }
    SeriesKey key(std::size_t i) const {
        return {indicators[i], areas[i], static_cast<PeriodKind>(kinds[i]), breakdowns[i],
                bases[i]};
    }
};

/// Variables that an insert statement stays bound to.
struct BoundKey {
    std::string indicator, area, breakdown, basis;
    int kind = 0;

    void set(const SeriesKey& key) {
        indicator = key.indicator;
        area = key.area;
        kind = static_cast<int>(key.period_kind);
        breakdown = key.breakdown;
        basis = key.basis;
    }
};

std::vector<PackedPoint> packed_points(const SeriesRows& series, ProvenanceWriter& provenances) {
    std::vector<PackedPoint> points;
    points.reserve(series.rows.size());
    for (const auto* row : series.rows) {
        Point point = row->point;
        point.provenance = provenances.id_of(row->provenance);
        points.push_back({point, row->provenance.row, row->provenance.value_as_submitted});
    }
    return points;
}

Series derived_series(const SeriesKey& key, std::string_view points, std::string_view provenances) {
    const BlockPlace place{key, 0};
    Series series{key, {}, unpack_provenances(place, provenances)};
    for (const auto& packed : unpack_points(place, points)) series.points.push_back(packed.point);
    return series;
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
    KeyColumns keys;
    std::vector<SubmissionId> submissions;
    std::vector<BLOB> points;
    const std::string condition = filter.condition.empty() ? "" : filter.condition + " AND ";
    Statement select(session);
    select << "SELECT indicator, area, period_kind, breakdown, basis, submission, points"
              " FROM series WHERE " +
                  condition +
                  "submission <= ?"
                  " ORDER BY indicator, area, period_kind, breakdown, basis, submission",
        into(keys.indicators), into(keys.areas), into(keys.kinds), into(keys.breakdowns),
        into(keys.bases), into(submissions), into(points), limit(batch_size);
    for (const auto& argument : filter.arguments) select, useRef(argument);
    select, use(as_of);
    while (!select.done()) {
        keys.clear();
        submissions.clear();
        points.clear();
        select.execute();
        for (std::size_t i = 0; i < submissions.size(); ++i)
            visit({keys.key(i), submissions[i], view_of(points[i])});
    }
}

Revision revision_of(const SeriesRow& row, ProvenanceReader& provenances) {
    auto packed = unpack_points({row.key, row.submission}, row.points);
    Revision revision{row.submission, {}, {}};
    revision.points.reserve(packed.size());
    revision.provenances.reserve(packed.size());
    for (auto& [point, number, text] : packed) {
        Provenance provenance = provenances.at(point.provenance);
        provenance.submission = row.submission;
        provenance.row = number;
        provenance.value_as_submitted = std::move(text);
        point.provenance = static_cast<std::uint32_t>(revision.provenances.size());
        revision.points.push_back(point);
        revision.provenances.push_back(std::move(provenance));
    }
    return revision;
}

void insert_series(Session session, const std::vector<AcceptedRow>& rows, SubmissionId submission) {
    ProvenanceWriter provenances(session);
    BoundKey bound;
    BLOB points;
    Statement insert(session);
    insert << "INSERT INTO series VALUES(?, ?, ?, ?, ?, ?, ?)", use(bound.indicator),
        use(bound.area), use(bound.kind), use(bound.breakdown), use(bound.basis), use(submission),
        use(points);
    for (const auto& series : by_series(rows)) {
        bound.set(series.key);
        points = blob_of(pack_points({series.key, submission}, packed_points(series, provenances)));
        insert.execute();
    }
}

void replace_derived_series(Session session, const std::vector<Series>& series) {
    session << "DELETE FROM derived", now;
    BoundKey bound;
    BLOB points, provenances;
    Statement insert(session);
    insert << "INSERT OR REPLACE INTO derived VALUES(?, ?, ?, ?, ?, ?, ?)", use(bound.indicator),
        use(bound.area), use(bound.kind), use(bound.breakdown), use(bound.basis), use(points),
        use(provenances);
    for (const auto& one : series) {
        const BlockPlace place{one.key, 0};
        std::vector<PackedPoint> packed;
        for (const auto& point : one.points) packed.push_back({point, 0, {}});
        bound.set(one.key);
        points = blob_of(pack_points(place, packed));
        provenances = blob_of(pack_provenances(place, one.provenances));
        insert.execute();
    }
}

void visit_derived(Session session, const std::function<void(const Series&)>& visit) {
    KeyColumns keys;
    std::vector<BLOB> points, provenances;
    Statement select(session);
    select << "SELECT indicator, area, period_kind, breakdown, basis, points, provenances"
              " FROM derived ORDER BY indicator, area, period_kind, breakdown, basis",
        into(keys.indicators), into(keys.areas), into(keys.kinds), into(keys.breakdowns),
        into(keys.bases), into(points), into(provenances), limit(batch_size);
    while (!select.done()) {
        keys.clear();
        points.clear();
        provenances.clear();
        select.execute();
        for (std::size_t i = 0; i < points.size(); ++i)
            visit(derived_series(keys.key(i), view_of(points[i]), view_of(provenances[i])));
    }
}

}  // namespace almanac
