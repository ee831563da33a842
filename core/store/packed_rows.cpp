// Why: see packed_rows.hpp. SPDX-License-Identifier: Apache-2.0
#include "store/packed_rows.hpp"

#include <algorithm>

#include "store/point_codec.hpp"
#include "store/row_groups.hpp"
#include "system/parallel.hpp"

namespace almanac {
namespace {

constexpr std::size_t series_a_task = 2048;
constexpr std::uint32_t unnumbered = ~std::uint32_t{0};

/// Numbers of series that have rows, in order of key.
std::vector<std::uint32_t> in_order(const RowTable& table, const RowGroups& groups) {
    std::vector<std::uint32_t> order;
    for (std::uint32_t id = 0; id < table.series().size(); ++id)
        if (!groups.of(id).empty()) order.push_back(id);
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return table.series()[a] < table.series()[b];
    });
    return order;
}

/// New numbers of origins by the table's: as they first come in order of series.
std::vector<std::uint32_t> origin_numbers(const RowTable& table, const RowGroups& groups,
                                          const std::vector<std::uint32_t>& order,
                                          std::vector<Provenance>& origins) {
    std::vector<std::uint32_t> numbers(table.origins().size(), unnumbered);
    for (const auto series : order) {
        for (const auto place : groups.of(series)) {
            const auto origin = table.rows()[place].origin;
            if (numbers[origin] != unnumbered) continue;
            numbers[origin] = static_cast<std::uint32_t>(origins.size());
            origins.push_back(table.origins()[origin]);
            if (origins.size() == numbers.size()) return numbers;
        }
    }
    return numbers;
}

/// Reads one series' rows out of the table.
void gather(const RowTable& table, const RowGroups& groups, std::uint32_t series,
            const std::vector<std::uint32_t>& origins, std::vector<PackedPoint>& points) {
    points.clear();
    for (const auto place : groups.of(series)) {
        const CompactRow& row = table.rows()[place];
        PackedPoint next{table.point(row), row.row};
        next.point.provenance = origins[row.origin];
        next.form = row.text == CompactRow::as_value  ? TextForm::as_value
                    : row.text == CompactRow::no_text ? TextForm::empty
                                                      : TextForm::literal;
        if (next.form == TextForm::literal) next.literal = table.literal(row);
        points.push_back(next);
    }
}

}  // namespace

PackedRows packed(RowTable rows, SubmissionId id) {
    PackedRows packed;
    packed.rows = rows.size();
    {
        const RowGroups groups(rows);
        const auto order = in_order(rows, groups);
        const auto origins = origin_numbers(rows, groups, order, packed.origins);
        packed.series.resize(order.size());
        const auto tasks = (order.size() + series_a_task - 1) / series_a_task;
        packed.blocks.resize(tasks);
        in_parallel(tasks, [&](std::size_t, std::size_t task) {
            const auto end = std::min(order.size(), (task + 1) * series_a_task);
            std::string& blocks = packed.blocks[task];
            std::vector<std::size_t> ends;
            std::vector<PackedPoint> points;
            for (std::size_t at = task * series_a_task; at < end; ++at) {
                gather(rows, groups, order[at], origins, points);
                const SeriesKey& key = rows.series()[order[at]];
                packed.series[at].key = &key;
                pack_points({key, id}, points, blocks);
                ends.push_back(blocks.size());
            }
            blocks.shrink_to_fit();
            std::size_t begin = 0;
            for (std::size_t i = 0; i < ends.size(); ++i) {
                packed.series[task * series_a_task + i].points =
                    std::string_view(blocks).substr(begin, ends[i] - begin);
                begin = ends[i];
            }
        });
    }
    packed.key_table = std::move(rows).take_series();
    return packed;
}

}  // namespace almanac
