// Why: see accepted_packed.hpp. SPDX-License-Identifier: Apache-2.0
#include "store/accepted_packed.hpp"

#include "store/accepted_text.hpp"
#include "store/point_codec.hpp"
#include "system/bytes.hpp"

namespace almanac {
namespace {

constexpr std::string_view first_line = "almanac-accepted\t2\n";
constexpr std::uint64_t least_series_size = 6;  ///< Bytes: five lengths or so, and a kind.

const SeriesKey no_key;

void write_series(ByteWriter& to, const PackedSeries& series) {
    to.text(series.key->indicator);
    to.text(series.key->area);
    to.byte(static_cast<std::uint8_t>(series.key->period_kind));
    to.text(series.key->breakdown);
    to.text(series.key->basis);
    to.text(series.points);
}

PackedSeries read_series(ByteReader& from, PackedRows& rows) {
    SeriesKey key;
    key.indicator = from.text();
    key.area = from.text();
    const auto kind = from.byte();
    if (kind < 1 || kind > static_cast<unsigned>(PeriodKind::span))
        throw DamagedBytes("unknown kind of period");
    key.period_kind = static_cast<PeriodKind>(kind);
    key.breakdown = from.text();
    key.basis = from.text();
    return {&rows.keys.emplace_back(std::move(key)), from.text()};
}

Record read_record(ByteReader& from, SubmissionId submission) {
    Record record;
    record.submission = submission;
    record.key.kind = from.text();
    record.key.subject = from.text();
    record.key.area = from.text();
    record.key.period = from.text();
    record.json = from.text();
    return record;
}

}  // namespace

std::string accepted_packed(const PackedRows& rows, const std::vector<Record>& records,
                            SubmissionId submission) {
    std::size_t size = 0;
    for (const auto& series : rows.series) size += series.points.size() + 64;
    ByteWriter to(size);
    to.bytes_of(first_line);
    to.varint(rows.rows);
    to.text(pack_provenances({no_key, submission}, rows.origins));
    to.varint(rows.series.size());
    for (const auto& series : rows.series) write_series(to, series);
    to.varint(records.size());
    for (const auto& record : records) {
        for (const auto* text : {&record.key.kind, &record.key.subject, &record.key.area,
                                 &record.key.period, &record.json})
            to.text(*text);
    }
    return to.take();
}

PackedContent parse_content(std::string accepted, SubmissionId submission) {
    PackedContent content;
    if (accepted.compare(0, first_line.size(), first_line) != 0) {
        auto text = parse_accepted(accepted, submission);
        return {packed(std::move(text.rows), submission), std::move(text.records)};
    }
    auto& rows = content.rows;
    ByteReader from(rows.blocks.emplace_back(std::move(accepted)));
    from.skip(first_line.size());
    rows.rows = from.varint();
    rows.origins = unpack_provenances({no_key, submission}, from.text());
    const auto count = from.varint();
    if (count > from.left() / least_series_size) throw DamagedBytes("count out of range");
    rows.series.reserve(count);
    while (rows.series.size() < count) rows.series.push_back(read_series(from, rows));
    for (auto left = from.varint(); left > 0; --left)
        content.records.push_back(read_record(from, submission));
    if (from.left() != 0) throw DamagedBytes("trailing bytes");
    return content;
}

}  // namespace almanac
