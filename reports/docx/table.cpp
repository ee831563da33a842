// Why: tables with heads that repeat, spans, notes and the sources they rest on.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "chart/plain_text.hpp"
#include "chart/shared_notes.hpp"
#include "chart/text_metrics.hpp"
#include "docx/docx_messages.hpp"
#include "docx/table_grid.hpp"
#include "docx/write.hpp"
#include "messages/utf8.hpp"
#include "ooxml/palette.hpp"

namespace almanac::docx {
namespace {

constexpr int least_column = 560;
constexpr std::size_t sampled_rows = 24;

std::string_view style_of(doc::ColumnType type) {
    switch (type) {
        case doc::ColumnType::text: return "TableText";
        case doc::ColumnType::number: return "TableNumber";
        case doc::ColumnType::state:
        case doc::ColumnType::period: return "TableCentre";
    }
    return "TableText";
}

/// The colour behind a cell that shows nothing but a state; empty for any other.
std::string_view soft_colour(const doc::Inlines& content, const doc::Document& document) {
    if (content.size() != 1) return {};
    std::optional<Light> light;
    if (const auto* mark = std::get_if<doc::StateMark>(&content.front().node)) light = mark->light;
    if (const auto* value = std::get_if<doc::Value>(&content.front().node)) {
        const auto found = document.figures.find(value->figure);
        if (found != document.figures.end() && found->second.state) light = found->second.light;
    }
    if (!light) return {};
    switch (*light) {
        case Light::green: return ooxml::palette::green_soft;
        case Light::yellow: return ooxml::palette::yellow_soft;
        case Light::red: return ooxml::palette::red_soft;
        case Light::grey: return ooxml::palette::grey_soft;
    }
    return {};
}

/// Ems of the longest part of a text that no line end should break: a word, a wide character, or a
/// number with the one behind it (2017年).
double longest_word(std::string_view text) {
    double longest = 0;
    std::string word;
    const auto close = [&] {
        longest = std::max(longest, chart::advance_of(word, 1));
        word.clear();
    };
    while (!text.empty()) {
        const auto length = std::max<std::size_t>(character_length(text), 1);
        const auto sign = text.substr(0, length);
        const bool is_wide = length >= 3 && static_cast<unsigned char>(sign.front()) >= 0xE3;
        const bool is_blank = sign == " " || sign == "\n";
        if (!is_blank) word += sign;
        if (is_wide || is_blank || sign == "-") close();
        text.remove_prefix(length);
    }
    close();
    return longest;
}

class TableWriter {
public:
    TableWriter(Story& story, const doc::Table& table)
        : story_(story), table_(table), notes_(story.document) {}

    void run() {
        const auto most = static_cast<std::size_t>(story_.width() / least_column);
        const auto bands = bands_of(table_, std::max<std::size_t>(most, 2));
        if (bands.size() > 1)
            story_.complain(split_table,
                            {std::to_string(table_.columns.size()), std::to_string(bands.size())});
        for (std::size_t b = 0; b < bands.size(); ++b) {
            if (b == 0)
                write_caption(story_, table_, {});
            else
                write_caption(story_, table_, fmt::format(" ({}{})", story_.words.continued, b));
            write_band(bands[b]);
            if (b + 1 < bands.size()) {
                story_.open_paragraph("TableNote");
                story_.close_paragraph();
            }
        }
        foot();
    }

private:
    ooxml::Xml& xml() { return story_.xml(); }
    std::vector<std::size_t> columns_of(const Band& band) const {
        std::vector<std::size_t> columns;
        for (std::size_t c = 0; c < table_.columns.size(); ++c)
            if (band.holds(c)) columns.push_back(c);
        return columns;
    }

    /// Widths by what stands in the columns: first room for the longest word of each, so that none
    /// is broken, then what is left of the page by what else they hold.
    std::vector<int> widths_of(const std::vector<std::size_t>& columns) const {
        std::vector<double> wishes;
        std::vector<double> least;
        double wished = 0;
        double needed = 0;
        for (const auto c : columns) {
            wishes.push_back(wish_of(c));
            least.push_back(std::max<double>(least_column, word_width_of(c)));
            wished += wishes.back();
            needed += least.back();
        }
        const double page = story_.width();
        std::vector<int> widths;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const double width =
                needed > page ? least[i] * page / needed
                              : least[i] + (page - needed) * wishes[i] / std::max(wished, 1.0);
            widths.push_back(static_cast<int>(width));
        }
        return widths;
    }

    /// Twips that the longest word of a column needs.
    double word_width_of(std::size_t column) const {
        constexpr double most = 9;       // Ems; a longer one may break.
        constexpr double bold = 1.12;    // Heads are.
        constexpr double margins = 200;  // Of a cell.
        constexpr double most_whole = 6.5;
        // States, numbers and periods are read at a glance.
        const bool is_whole = table_.columns[column].type != doc::ColumnType::text;
        const auto word = [&](const doc::Inlines& content) {
            return longest_word(chart::plain_text(content, story_.document));
        };
        const auto need = [&](const doc::Inlines& content) {
            const double whole =
                is_whole ? chart::advance_of(chart::plain_text(content, story_.document), 1) : 0;
            return std::max(word(content), std::min(whole, most_whole));
        };
        double widest = word(table_.columns[column].header) * bold;
        for (std::size_t r = 0; r < table_.rows.size() && r < sampled_rows; ++r) {
            const auto& row = table_.rows[r];
            if (row.kind == doc::RowKind::group || column >= row.cells.size()) continue;
            if (row.cells[column].column_span > 1) continue;
            widest = std::max(widest, need(row.cells[column].content));
        }
        constexpr int twips_of_half_point = 10;
        return std::min(widest, most) * story_.profile.table_size * twips_of_half_point + margins;
    }

    double wish_of(std::size_t column) const {
        double widest = chart::advance_of(
                            chart::plain_text(table_.columns[column].header, story_.document), 1) /
                        2;
        for (std::size_t r = 0; r < table_.rows.size() && r < sampled_rows; ++r) {
            const auto& row = table_.rows[r];
            if (row.kind == doc::RowKind::group || column >= row.cells.size()) continue;
            if (row.cells[column].column_span > 1) continue;
            widest = std::max(
                widest, chart::advance_of(
                            chart::plain_text(row.cells[column].content, story_.document), 1));
        }
        return std::clamp(widest, 1.5, 16.0);
    }

    void write_band(const Band& band) {
        columns_ = columns_of(band);
        widths_ = widths_of(columns_);
        xml().markup(
            "<w:tbl><w:tblPr><w:tblStyle w:val=\"ReportTable\"/><w:tblW w:w=\"5000\" "
            "w:type=\"pct\"/><w:tblLayout w:type=\"fixed\"/>");
        if (!table_.label.empty() || !table_.caption.empty())
            xml().markup("<w:tblCaption").attribute("w:val", name()).markup("/>");
        xml().markup("</w:tblPr><w:tblGrid>");
        for (const int width : widths_)
            xml().markup("<w:gridCol").attribute("w:w", width).markup("/>");
        xml().markup("</w:tblGrid>");
        head();
        GridRows rows(table_);
        for (std::size_t r = 0; r < table_.rows.size(); ++r) row(table_.rows[r], rows.row(r));
        xml().markup("</w:tbl>");
    }

    std::string name() const {
        const auto caption = chart::plain_text(table_.caption, story_.document);
        return table_.label.empty() ? caption : table_.label + " " + caption;
    }

    void open_row(bool heads) {
        xml().markup(heads ? "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
                           : "<w:tr><w:trPr><w:cantSplit/></w:trPr>");
    }

    /// Index among this band's columns of the first one from `column` on.
    std::size_t position_of(std::size_t column) const {
        return static_cast<std::size_t>(std::lower_bound(columns_.begin(), columns_.end(), column) -
                                        columns_.begin());
    }

    /// `merge`: empty, restart or continue.
    void open_cell(std::size_t from, std::size_t to, std::string_view merge,
                   std::string_view fill) {
        int width = 0;
        for (std::size_t i = from; i < to; ++i) width += widths_[i];
        xml().markup("<w:tc><w:tcPr><w:tcW").attribute("w:w", width).markup(" w:type=\"dxa\"/>");
        if (to - from > 1)
            xml()
                .markup("<w:gridSpan")
                .attribute("w:val", static_cast<long long>(to - from))
                .markup("/>");
        if (!merge.empty()) xml().markup("<w:vMerge").attribute("w:val", merge).markup("/>");
        if (!fill.empty())
            xml()
                .markup("<w:shd w:val=\"clear\" w:color=\"auto\"")
                .attribute("w:fill", fill)
                .markup("/>");
        xml().markup("<w:vAlign w:val=\"center\"/></w:tcPr>");
    }

    void head() {
        const bool groups = std::any_of(columns_.begin(), columns_.end(), [&](std::size_t c) {
            return !table_.columns[c].group.empty();
        });
        if (groups) head_groups();
        open_row(true);
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            const auto& column = table_.columns[columns_[i]];
            const bool covered = groups && column.group.empty();
            open_cell(i, i + 1, covered ? "continue" : "", ooxml::palette::shade);
            story_.open_paragraph("TableHead");
            if (!covered) write_inlines(story_, column.header);
            story_.close_paragraph();
            xml().markup("</w:tc>");
        }
        xml().markup("</w:tr>");
    }

    void head_groups() {
        open_row(true);
        for (std::size_t i = 0; i < columns_.size();) {
            const auto& column = table_.columns[columns_[i]];
            std::size_t end = i + 1;
            while (!column.group.empty() && end < columns_.size() &&
                   table_.columns[columns_[end]].group == column.group)
                ++end;
            open_cell(i, end, column.group.empty() ? "restart" : "", ooxml::palette::shade);
            story_.open_paragraph("TableHead");
            if (column.group.empty())
                write_inlines(story_, column.header);
            else
                story_.run(column.group);
            story_.close_paragraph();
            xml().markup("</w:tc>");
            i = end;
        }
        xml().markup("</w:tr>");
    }

    void row(const doc::Row& row, const std::vector<Placed>& cells) {
        open_row(false);
        for (const auto& placed : cells) {
            const std::size_t from = position_of(placed.column);
            const std::size_t to = position_of(placed.column + placed.columns);
            if (from == to) continue;
            cell(row, placed, from, to);
        }
        xml().markup("</w:tr>");
    }

    void cell(const doc::Row& row, const Placed& placed, std::size_t from, std::size_t to) {
        const bool group = row.kind == doc::RowKind::group;
        const bool total = row.kind == doc::RowKind::total;
        std::string_view fill = group || total ? ooxml::palette::shade : std::string_view{};
        if (placed.cell != nullptr && fill.empty())
            fill = soft_colour(placed.cell->content, story_.document);
        open_cell(from, to, placed.continues ? "continue" : placed.begins ? "restart" : "", fill);
        story_.open_paragraph(group ? "TableGroup" : style_of(table_.columns[placed.column].type));
        if (placed.cell != nullptr) {
            Format format;
            format.strong = total;
            write_inlines(story_, placed.cell->content, format);
            cell_notes(*placed.cell);
        }
        story_.close_paragraph();
        xml().markup("</w:tc>");
    }

    void cell_notes(const doc::Cell& cell) {
        for (const auto& note : cell.notes) {
            story_.run(std::to_string(notes_.number_of(note)) + ")", {.script = 1});
        }
    }

    void foot() {
        for (std::size_t n = 0; n < notes_.notes().size(); ++n) {
            story_.open_paragraph("TableNote");
            story_.run(std::to_string(n + 1) + ") ");
            write_inlines(story_, *notes_.notes()[n]);
            story_.close_paragraph();
        }
        for (const auto& note : table_.notes) {
            story_.open_paragraph("TableNote");
            story_.run(std::string(story_.words.remark) + std::string(story_.words.colon));
            write_inlines(story_, note);
            story_.close_paragraph();
        }
    }

    Story& story_;
    const doc::Table& table_;
    std::vector<std::size_t> columns_;
    std::vector<int> widths_;
    chart::SharedNotes notes_;
};

}  // namespace

void write_caption(Story& story, const doc::Table& table, std::string_view more) {
    story.open_paragraph("Caption");
    if (!table.label.empty()) story.run(table.label + "　");
    write_inlines(story, table.caption);
    story.run(more);
    story.close_paragraph();
    if (table.unit_line.empty()) return;
    story.open_paragraph("UnitLine");
    write_inlines(story, table.unit_line);
    story.close_paragraph();
}

void write_table(Story& story, const doc::Table& table) {
    story.take_sources();
    if (table.columns.empty()) {
        write_caption(story, table, {});
    } else {
        TableWriter(story, table).run();
    }
    write_source_line(story);
}

void write_source_line(Story& story) {
    const auto numbers = story.take_sources();
    story.open_paragraph("TableNote");
    bool first = true;
    for (const auto& source : story.document.sources) {
        if (numbers.count(source.number) == 0) continue;
        story.run(first ? std::string(story.words.source) + std::string(story.words.colon)
                        : std::string(story.words.listing));
        first = false;
        story.open_reference("source-" + std::to_string(source.number));
        story.run(source.label, {.style = "CrossReference"});
        story.close_link();
    }
}

}  // namespace almanac::docx
