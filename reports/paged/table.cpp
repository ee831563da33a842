// Why: tables as in a good yearbook: rules instead of boxes, headers repeated on every page, notes
// and sources below. SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <numeric>

#include "chart/shared_notes.hpp"
#include "paged/blocks.hpp"
#include "paged/paged_messages.hpp"
#include "paged/table_grid.hpp"

namespace almanac::paged {
namespace {

constexpr float thick = 1.1F;
constexpr float thin = 0.5F;
constexpr float hair = 0.35F;
constexpr float widest_word = 90;  ///< Longer words are divided rather than widen a column.

/// A cell's text, waiting for its column's width.
struct CellText {
    GridCell at;
    Text text;
    TagId tag = artifact;
    std::vector<Line> lines;
};

struct RowText {
    doc::RowKind kind = doc::RowKind::body;
    bool header = false;
    std::vector<CellText> cells;
    std::size_t lines = 1;
    float height = 0;
};

class TableSetter {
public:
    TableSetter(Setter& setter, const doc::Table& table, const std::string& id)
        : setter_(setter), table_(table), id_(id), notes_(setter.document) {}

    void set();

private:
    // What is set, in order.
    void compose_header();
    void compose_body();
    void compose_cell(RowText& row, const GridCell& at, const doc::Inlines& content,
                      const look::TextLook& look, bool in_header);
    std::vector<Need> needs(bool at_a_glance) const;

    // How it stands on paper.
    void set_part(const std::vector<int>& columns, bool first, bool last);
    void place_columns(const std::vector<int>& columns);
    void measure_rows(std::vector<RowText>& rows);
    std::int32_t set_header(bool first);
    void set_rows(std::int32_t head, bool keep_last);
    void set_row(RowText& row, std::size_t from, std::size_t to);
    void set_cell(CellText& cell, std::size_t from, std::size_t to, bool header);
    void rule(float y, float thickness, std::string_view token);
    std::uint32_t set_continuation();
    bool has_foot() const;

    bool shows(const GridCell& cell) const { return left_.count(cell.column) != 0; }
    float width_of(const GridCell& cell) const {
        float width = 0;
        for (int c = cell.column; c < cell.column + cell.columns; ++c)
            if (const auto found = width_.find(c); found != width_.end()) width += found->second;
        return std::max(width - 2 * padding(), 4.0F);
    }
    float padding() const { return static_cast<float>(setter_.paper.cell_padding); }
    float row_padding() const { return static_cast<float>(setter_.paper.row_padding); }
    float pitch() const { return static_cast<float>(setter_.paper.table.line); }

    Setter& setter_;
    const doc::Table& table_;
    std::vector<Need> needs_ = {};  ///< Of all columns.
    const std::string& id_;
    TagId tag_ = artifact;
    std::vector<RowText> header_;
    std::vector<RowText> body_;
    chart::SharedNotes notes_;
    std::map<int, float> left_;  ///< Columns of the part being set.
    std::map<int, float> width_;
};

void TableSetter::compose_cell(RowText& row, const GridCell& at, const doc::Inlines& content,
                               const look::TextLook& look, bool in_header) {
    CellText cell;
    cell.at = at;
    cell.tag = setter_.open(at.heads || in_header ? Role::header_cell : Role::cell,
                            static_cast<TagId>(setter_.parent));
    auto& tag = setter_.galley.tags.back();
    tag.columns = static_cast<std::int16_t>(at.columns);
    tag.rows = static_cast<std::int16_t>(at.rows);
    if (in_header)
        tag.scope = Scope::column;
    else if (at.heads)
        tag.scope = Scope::row;
    Style style = setter_.style(look, cell.tag);
    append_inlines(setter_, cell.text, content, {style, setter_.paper.table_strong, true});
    if (at.cell != nullptr) {
        style.rise = style.size * 0.36F;
        style.size *= 0.7F;
        for (const auto& note : at.cell->notes) {
            const auto number = std::to_string(notes_.number_of(note));
            append_link(setter_, cell.text, number + ")", id_ + "-note-" + number, style);
        }
    }
    row.cells.push_back(std::move(cell));
}

void TableSetter::compose_header() {
    const auto& columns = table_.columns;
    const bool groups = std::any_of(columns.begin(), columns.end(),
                                    [](const auto& column) { return !column.group.empty(); });
    const auto& look = setter_.paper.table_head;
    const TagId kept = setter_.parent;
    for (int level = groups ? 0 : 1; level < 2; ++level) {
        RowText row;
        row.header = true;
        setter_.parent = setter_.open(Role::row, tag_);
        for (std::size_t c = 0; c < columns.size();) {
            std::size_t end = c + 1;
            if (level == 0 && !columns[c].group.empty())
                while (end < columns.size() && columns[end].group == columns[c].group) ++end;
            GridCell at{nullptr, static_cast<int>(c), static_cast<int>(end - c), 1, true};
            if (level == 0 && columns[c].group.empty()) at.rows = 2;
            if (level == 0 && !columns[c].group.empty())
                compose_cell(row, at, {{doc::Run{columns[c].group}}}, look, true);
            else if (level == 0 || !groups || !columns[c].group.empty())
                compose_cell(row, at, columns[c].header, look, true);
            c = end;
        }
        header_.push_back(std::move(row));
    }
    setter_.parent = kept;
}

void TableSetter::compose_body() {
    const auto grid = grid_of(table_);
    const TagId kept = setter_.parent;
    for (std::size_t r = 0; r < grid.size(); ++r) {
        RowText row;
        row.kind = table_.rows[r].kind;
        auto look = setter_.paper.table;
        if (row.kind != doc::RowKind::body) look.face = setter_.paper.table_strong;
        setter_.parent = setter_.open(Role::row, tag_);
        static const doc::Inlines nothing;
        for (const auto& at : grid[r])
            compose_cell(row, at, at.cell == nullptr ? nothing : at.cell->content, look, false);
        body_.push_back(std::move(row));
    }
    if (grid.empty()) {
        RowText row;
        setter_.parent = setter_.open(Role::row, tag_);
        const GridCell at{nullptr, 0, std::max(static_cast<int>(table_.columns.size()), 1), 1,
                          false};
        compose_cell(row, at, {{doc::Run{std::string(setter_.words.empty_table)}}},
                     setter_.paper.table, false);
        body_.push_back(std::move(row));
    }
    setter_.parent = kept;
}

std::vector<Need> TableSetter::needs(bool at_a_glance) const {
    std::vector<Need> needs(std::max<std::size_t>(table_.columns.size(), 1));
    const auto count = [&](const std::vector<RowText>& rows) {
        for (const auto& row : rows)
            for (const auto& cell : row.cells) {
                if (cell.at.columns > 1) continue;
                const Extent extent = extent_of(cell.text);
                auto& need = needs[static_cast<std::size_t>(cell.at.column)];
                const auto type =
                    table_.columns.empty()
                        ? doc::ColumnType::text
                        : table_.columns[static_cast<std::size_t>(cell.at.column)].type;
                // Figures and states are read at a glance only on one line; a remark beside one
                // (2020, no date stated in the plan) must not take the room of what has none.
                const float glance = pitch() * (type == doc::ColumnType::period ? 5.0F : 8.0F);
                const bool whole = at_a_glance && !row.header && type != doc::ColumnType::text &&
                                   extent.whole <= glance;
                need.least = std::max(need.least,
                                      std::min(whole ? extent.whole : extent.least, widest_word));
                need.whole = std::max(need.whole, extent.whole);
            }
    };
    count(header_);
    count(body_);
    for (auto& need : needs) {
        need.least = std::max(need.least, pitch()) + 2 * padding();
        need.whole = std::clamp(need.whole + 2 * padding(), need.least, 1200.0F);
    }
    return needs;
}

void TableSetter::place_columns(const std::vector<int>& columns) {
    std::vector<Need> wanted;
    for (const int column : columns) wanted.push_back(needs_[static_cast<std::size_t>(column)]);
    const auto widths = fit_columns(wanted, setter_.measure.width);
    left_.clear();
    width_.clear();
    float x = setter_.measure.x;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        left_[columns[i]] = x;
        width_[columns[i]] = widths[i];
        x += widths[i];
    }
}

void TableSetter::measure_rows(std::vector<RowText>& rows) {
    std::vector<std::pair<std::size_t, std::size_t>> spans;  // Last row, lines still to be held.
    for (std::size_t r = 0; r < rows.size(); ++r) {
        auto& row = rows[r];
        row.lines = 1;
        for (auto& cell : row.cells) {
            if (!shows(cell.at)) continue;
            cell.lines = break_lines(cell.text, width_of(cell.at), 0);
            if (cell.at.rows == 1)
                row.lines = std::max(row.lines, cell.lines.size());
            else
                spans.emplace_back(r + static_cast<std::size_t>(cell.at.rows) - 1,
                                   cell.lines.size());
        }
        // What a spanning cell needs beyond its rows, its last row gets.
        for (auto& [last, missing] : spans) {
            if (last == r) row.lines = std::max(row.lines, missing);
            missing -= std::min(missing, row.lines);
        }
        std::erase_if(spans, [&](const auto& span) { return span.first <= r; });
        row.height = static_cast<float>(row.lines) * pitch() + 2 * row_padding();
    }
}

void TableSetter::rule(float y, float thickness, std::string_view token) {
    setter_.galley.boxes.push_back({setter_.measure.x, y - thickness / 2, setter_.measure.width,
                                    thickness, Setter::paint(token)});
}

void TableSetter::set_cell(CellText& cell, std::size_t from, std::size_t to, bool header) {
    const auto column = static_cast<std::size_t>(cell.at.column);
    const auto type = table_.columns.empty() ? doc::ColumnType::text : table_.columns[column].type;
    Align align = type == doc::ColumnType::number ? Align::end : Align::start;
    if (header && cell.at.columns > 1) align = Align::centre;
    if (!header && cell.at.columns == static_cast<int>(table_.columns.size())) align = Align::start;
    const float x = left_.at(cell.at.column) + padding();
    const auto& look = setter_.paper.table;
    float y = row_padding() + pitch() / 2 + static_cast<float>(look.size) * 0.38F;
    for (std::size_t l = from; l < std::min(to, cell.lines.size()); ++l) {
        set_line(setter_.galley, cell.text, cell.lines[l], x, y, width_of(cell.at), align);
        y += pitch();
    }
    if (header && cell.at.columns > 1)
        setter_.galley.boxes.push_back(
            {x, row_padding() * 2 + pitch(), width_of(cell.at), hair, Setter::paint("muted")});
}

void TableSetter::set_row(RowText& row, std::size_t from, std::size_t to) {
    for (auto& cell : row.cells)
        if (shows(cell.at)) set_cell(cell, from, to, row.header);
}

std::int32_t TableSetter::set_header(bool first) {
    auto& galley = setter_.galley;
    Head head;
    if (!table_.label.empty()) head.strips.push_back(set_continuation());
    for (std::size_t r = 0; r < header_.size(); ++r) {
        setter_.begin_strip();
        set_row(header_[r], 0, header_[r].lines);
        if (r == 0) rule(0, thick, "rule");
        if (r + 1 == header_.size()) rule(header_[r].height, thin, "rule");
        Strip& strip = setter_.end_strip(header_[r].height);
        strip.keep = true;
        head.strips.push_back(galley.flow.back());
    }
    if (!first) galley.strips[head.strips[table_.label.empty() ? 0 : 1]].before = 10;
    galley.heads.push_back(std::move(head));
    return static_cast<std::int32_t>(galley.heads.size() - 1);
}

/// 表2-1（续）, for the head of the pages after the first.
std::uint32_t TableSetter::set_continuation() {
    const auto& look = setter_.paper.unit_line;
    Text text;
    setter_.append(text, table_.label + std::string(setter_.words.continued),
                   setter_.style(look, artifact));
    Setter::Setting setting;
    setting.into_flow = false;
    setter_.set_text(text, look, setting);
    return static_cast<std::uint32_t>(setter_.galley.strips.size() - 1);
}

void TableSetter::set_rows(std::int32_t head, bool keep_last) {
    const auto most = static_cast<std::size_t>(
        std::max((setter_.page_height(setter_.landscape) * 0.75F) / pitch(), 4.0F));
    int glued = 0;
    for (std::size_t r = 0; r < body_.size(); ++r) {
        auto& row = body_[r];
        for (const auto& cell : row.cells) glued = std::max(glued, cell.at.rows);
        const bool last = r + 1 == body_.size();
        const bool ends_group = last || body_[r + 1].kind == doc::RowKind::group;
        for (std::size_t from = 0; from < row.lines; from += most) {
            const std::size_t to = std::min(from + most, row.lines);
            const bool ends_row = to == row.lines;
            setter_.begin_strip();
            set_row(row, from, to);
            const float height = row.lines <= most
                                     ? row.height
                                     : static_cast<float>(to - from) * pitch() + 2 * row_padding();
            if (row.kind == doc::RowKind::total && from == 0) rule(0, thin, "rule");
            if (last && ends_row)
                rule(height, thick, "rule");
            else if (ends_row && glued <= 1 && row.kind != doc::RowKind::group && !ends_group)
                rule(height, hair, "grid");
            else if (ends_row && ends_group)
                rule(height, thin, "muted");
            Strip& strip = setter_.end_strip(height);
            strip.head = head;
            strip.keep =
                ends_row && (row.kind == doc::RowKind::group || glued > 1 || (last && keep_last));
        }
        glued = std::max(glued - 1, 0);
    }
}

void TableSetter::set_part(const std::vector<int>& columns, bool first, bool last) {
    place_columns(columns);
    measure_rows(header_);
    measure_rows(body_);
    const std::int32_t head = set_header(first);
    set_rows(head, last && has_foot());
    if (!last) setter_.add_space(8);
}

bool TableSetter::has_foot() const { return !notes_.notes().empty() || !table_.notes.empty(); }

void TableSetter::set() {
    setter_.take_sources();
    const TagId kept = setter_.parent;
    setter_.parent = setter_.open(Role::division);
    tag_ = setter_.open(Role::table);
    set_caption(setter_, table_.label, table_.caption, table_.unit_line,
                setter_.open(Role::caption, tag_));
    const TagId division = std::exchange(setter_.parent, tag_);
    compose_header();
    compose_body();
    setter_.parent = division;
    // A state on two lines is read sooner than one in another part of the table.
    const auto exceeds = [&](const std::vector<Need>& all) {
        const float least =
            std::accumulate(all.begin(), all.end(), 0.0F,
                            [](float sum, const Need& need) { return sum + need.least; });
        return least > setter_.measure.width * 1.15F;
    };
    needs_ = needs(true);
    if (exceeds(needs_)) {
        auto broken = needs(false);
        if (!exceeds(broken)) needs_ = std::move(broken);
    }
    std::vector<std::vector<int>> parts(1);
    parts.front().resize(needs_.size());
    std::iota(parts.front().begin(), parts.front().end(), 0);
    if (exceeds(needs_)) parts = parts_of(needs_, table_.row_headers, setter_.measure.width);
    if (parts.size() > 1)
        setter_.complain(cut_columns,
                         {std::to_string(needs_.size()), std::to_string(parts.size())});
    for (std::size_t p = 0; p < parts.size(); ++p)
        set_part(parts[p], p == 0, p + 1 == parts.size());
    set_table_foot(setter_, table_, id_, notes_.notes());
    setter_.add_space(12);
    setter_.parent = kept;
}

}  // namespace

void set_table(Setter& setter, const doc::Table& table, const std::string& id) {
    const bool turned = table.wide && !setter.landscape && setter.grounds.empty();
    const Measure kept = setter.measure;
    if (turned) {
        setter.landscape = true;
        setter.measure = {0, setter.page_width(true)};
    }
    TableSetter(setter, table, id).set();
    if (turned) {
        setter.landscape = false;
        setter.measure = kept;
    }
}

}  // namespace almanac::paged
