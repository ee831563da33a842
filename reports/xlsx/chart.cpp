// Why: see chart.hpp. SPDX-License-Identifier: Apache-2.0
#include "xlsx/chart.hpp"

#include <algorithm>
#include <optional>

#include "chart/plain_text.hpp"

namespace almanac::xlsx {
namespace {

constexpr RowNumber chart_rows = 15;

lxw_chart_type type_of(doc::ChartKind kind) {
    switch (kind) {
        case doc::ChartKind::path:
        case doc::ChartKind::line: return LXW_CHART_LINE;
        case doc::ChartKind::bar: return LXW_CHART_COLUMN;
        case doc::ChartKind::areas:
        case doc::ChartKind::progress:
        case doc::ChartKind::states: return LXW_CHART_BAR;
    }
    return LXW_CHART_LINE;
}

bool is_drawn(doc::ChartRole role) {
    return role != doc::ChartRole::label && role != doc::ChartRole::state;
}

lxw_color_t colour_of(doc::ChartRole role) {
    switch (role) {
        case doc::ChartRole::observed:
        case doc::ChartRole::completion: return 0x1F4E79;
        case doc::ChartRole::path: return 0x8A94A0;
        case doc::ChartRole::target: return 0xC0392B;
        case doc::ChartRole::lower:
        case doc::ChartRole::upper: return 0xB8860B;
        case doc::ChartRole::base: return 0x4F8A5B;
        case doc::ChartRole::label:
        case doc::ChartRole::state: return 0x8A94A0;
    }
    return 0x1F4E79;
}

class ChartMaker {
public:
    ChartMaker(const TablePlace& place, const doc::Chart& chart)
        : place_(place), source_(chart), book_(place.sheet->book()) {}

    void insert();

private:
    std::optional<std::size_t> first_with(doc::ChartRole role) const;
    void add_series(lxw_chart* chart, std::size_t column, std::optional<std::size_t> label) const;
    void dress_line(lxw_chart_series* series, doc::ChartRole role) const;
    void set_axes(lxw_chart* chart) const;

    const TablePlace& place_;
    const doc::Chart& source_;
    Book& book_;
};

std::optional<std::size_t> ChartMaker::first_with(doc::ChartRole role) const {
    const auto found = std::find(source_.roles.begin(), source_.roles.end(), role);
    if (found == source_.roles.end()) return std::nullopt;
    return static_cast<std::size_t>(found - source_.roles.begin());
}

/// An observation is a line with marks; a path is dashed; targets are marks alone.
void ChartMaker::dress_line(lxw_chart_series* series, doc::ChartRole role) const {
    lxw_chart_line line{};
    line.color = colour_of(role);
    line.width = role == doc::ChartRole::observed ? 2.25F : 1.25F;
    line.none = role == doc::ChartRole::target || role == doc::ChartRole::base;
    if (role != doc::ChartRole::observed) line.dash_type = LXW_CHART_LINE_DASH_DASH;
    chart_series_set_line(series, &line);
    if (role == doc::ChartRole::path) return;
    lxw_chart_fill fill{};
    fill.color = colour_of(role);
    chart_series_set_marker_type(series, role == doc::ChartRole::observed
                                             ? LXW_CHART_MARKER_CIRCLE
                                             : LXW_CHART_MARKER_DIAMOND);
    chart_series_set_marker_size(series, 6);
    chart_series_set_marker_fill(series, &fill);
}

void ChartMaker::add_series(lxw_chart* chart, std::size_t column,
                            std::optional<std::size_t> label) const {
    const Range& body = place_.body;
    const char* sheet = place_.sheet->name().c_str();
    const auto cell = [&](std::size_t c) {
        return static_cast<ColumnNumber>(body.first_column + c);
    };
    lxw_chart_series* series = chart_add_series(chart, nullptr, nullptr);
    if (label)
        chart_series_set_categories(series, sheet, body.first_row, cell(*label), body.last_row,
                                    cell(*label));
    chart_series_set_values(series, sheet, body.first_row, cell(column), body.last_row,
                            cell(column));
    chart_series_set_name_range(series, sheet, body.first_row - 1, cell(column));
    const auto role = source_.roles[column];
    if (type_of(source_.kind) == LXW_CHART_LINE) return dress_line(series, role);
    lxw_chart_fill fill{};
    fill.color = colour_of(role);
    chart_series_set_fill(series, &fill);
}

void ChartMaker::set_axes(lxw_chart* chart) const {
    lxw_chart_line faint{};
    faint.color = 0xE1E6EB;
    faint.width = 0.75F;
    const bool lying = type_of(source_.kind) == LXW_CHART_BAR;
    lxw_chart_axis* values = lying ? chart->x_axis : chart->y_axis;
    const std::string unit = chart::plain_text(source_.data.unit_line, book_.document);
    if (!unit.empty()) chart_axis_set_name(values, unit.c_str());
    chart_axis_major_gridlines_set_visible(values, LXW_TRUE);
    chart_axis_major_gridlines_set_line(values, &faint);
    if (source_.kind == doc::ChartKind::progress) chart_axis_set_num_format(values, "0%");
    if (!lying) return;
    // The first row of the data on top, the scale below the last.
    chart_axis_set_reverse(chart->y_axis);
    chart_axis_set_crossing_max(chart->y_axis);
}

void ChartMaker::insert() {
    lxw_chart* chart =
        workbook_add_chart(book_.workbook(), static_cast<std::uint8_t>(type_of(source_.kind)));
    const auto label = first_with(doc::ChartRole::label);
    const std::size_t columns =
        std::min(source_.roles.size(),
                 static_cast<std::size_t>(place_.body.last_column - place_.body.first_column) + 1);
    int series = 0;
    for (std::size_t c = 0; c < columns; ++c) {
        if (!is_drawn(source_.roles[c])) continue;
        add_series(chart, c, label);
        ++series;
    }
    const std::string title = chart::plain_text(source_.data.caption, book_.document);
    if (!title.empty()) chart_title_set_name(chart, title.c_str());
    lxw_chart_font font{};
    font.size = 12;
    font.bold = LXW_EXPLICIT_FALSE;
    chart_title_set_name_font(chart, &font);
    if (series == 1)
        chart_legend_set_position(chart, LXW_CHART_LEGEND_NONE);
    else
        chart_legend_set_position(chart, LXW_CHART_LEGEND_BOTTOM);
    chart_show_blanks_as(chart, LXW_CHART_BLANKS_AS_GAP);
    set_axes(chart);
    std::string alternative = source_.alternative;
    lxw_chart_options options{};
    options.description = alternative.data();
    options.object_position = LXW_OBJECT_MOVE_DONT_SIZE;
    worksheet_insert_chart_opt(place_.sheet->handle(), place_.body.first_row - 1,
                               static_cast<ColumnNumber>(place_.body.last_column + 2), chart,
                               &options);
}

/// A column that is drawn holds at least one number.
bool has_number(const doc::Chart& chart, const doc::Document& document) {
    Diagnostics unheard;
    for (const auto& row : chart.data.rows) {
        for (std::size_t c = 0; c < row.cells.size() && c < chart.roles.size(); ++c) {
            if (is_drawn(chart.roles[c]) &&
                content_of(document, row.cells[c].content, unheard).number)
                return true;
        }
    }
    return false;
}

}  // namespace

TablePlace write_chart(Sheet& sheet, RowNumber row, const doc::Chart& chart,
                       const std::string& origin) {
    const bool drawn =
        chart.kind != doc::ChartKind::states && has_number(chart, sheet.book().document);
    TablePlace place =
        write_table(sheet, row, chart.data, origin, drawn ? Use::chart : Use::one_of_several);
    if (!drawn || place.split) return place;
    ChartMaker(place, chart).insert();
    place.next = std::max(place.next, place.body.first_row + chart_rows);
    return place;
}

}  // namespace almanac::xlsx
