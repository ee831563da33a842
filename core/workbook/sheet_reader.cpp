// Why: see sheet_reader.hpp. SPDX-License-Identifier: Apache-2.0
#include "workbook/sheet_reader.hpp"

#include <algorithm>
#include <array>

#include "bounds/bounds.hpp"
#include "bounds/bounds_messages.hpp"
#include "workbook/cell_number.hpp"
#include "workbook/refused.hpp"

namespace almanac::workbook {
namespace {

CellKind kind_of(Shown::As as) {
    switch (as) {
        case Shown::As::number: return CellKind::number;
        case Shown::As::percent: return CellKind::percent;
        case Shown::As::date: return CellKind::date;
        case Shown::As::time: return CellKind::time;
        case Shown::As::altered: return CellKind::altered;
    }
    return CellKind::number;
}

const Style& style_of(const pugi::xml_node& node, const BookParts& parts) {
    static const Style plain{std::make_shared<const NumberFormat>(), {}};
    const auto style = node.attribute("s").as_uint();
    return style < parts.styles.size() ? parts.styles[style] : plain;
}

/// As its style shows it.
void set_number(const NumberFormat& format, const BookParts& parts, std::string_view stored,
                Cell& cell) {
    const auto value = finite_number(stored);
    Shown shown = value ? format.shown(*value) : Shown{};
    cell.kind = kind_of(shown.as);
    cell.added = shown.as == Shown::As::altered ? format.code() : std::move(shown.added);
    if (shown.as == Shown::As::date) cell.text = shown_date(stored, parts.from_1904, shown.to);
    if (cell.text.empty()) cell.text = shown_number(stored, cell.kind == CellKind::percent ? 2 : 0);
    if (cell.text.empty()) cell.text = stored;
}

void set_text(const RichText& rich, const Style& style, Cell& cell) {
    SeenText seen = as_seen(rich, style.writing);
    cell.text = std::move(seen.text);
    cell.apart = std::move(seen.apart);
    cell.struck = std::move(seen.struck);
}

/// Whether the cell is of a known type and refers to a text and a style that are there; what it
/// holds, or what that means, would be lost without a word otherwise.
bool is_sound(const pugi::xml_node& node, const BookParts& parts) {
    const std::string_view type = node.attribute("t").as_string("n");
    constexpr std::array<std::string_view, 7> known{"n", "s", "str", "inlineStr", "b", "e", "d"};
    if (std::find(known.begin(), known.end(), type) == known.end()) return false;
    const auto style = node.attribute("s").as_uint();
    if (style > 0 && style >= parts.styles.size()) return false;
    const auto stored = node.child("v").text();
    return type != "s" || stored.empty() || stored.as_uint(~0U) < parts.strings.size();
}

/// False for a cell without content.
bool set_content(const pugi::xml_node& node, const BookParts& parts, Cell& cell) {
    const std::string_view type = node.attribute("t").as_string("n");
    const pugi::xml_node stored = node.child("v");
    const std::string_view value = stored.text().get();
    const Style& style = style_of(node, parts);
    cell.is_formula = static_cast<bool>(node.child("f"));
    if (type == "inlineStr") {
        set_text(read_rich_text(node.child("is")), style, cell);
        return !cell.text.empty();
    } else if (node.child("f") && value.empty() && type != "str") {
        cell.kind = CellKind::formula_without_value;
        cell.text = std::string("=") + node.child("f").text().get();
        return true;
    } else if (type == "s") {
        if (!stored.text().empty())
            set_text(parts.strings.at(stored.text().as_uint()), style, cell);
        return !cell.text.empty();
    } else if (type == "e") {
        cell.kind = CellKind::error;
        cell.text = value;
    } else if (type == "b") {
        cell.kind = CellKind::boolean;
        cell.text = value == "1" ? "TRUE" : "FALSE";
    } else if (type == "d") {
        cell.kind = CellKind::date;
        cell.text = value.substr(0, 10);
    } else if (type == "n" && !value.empty()) {
        set_number(*style.format, parts, value, cell);
    } else {
        cell.text = value;
    }
    if (style.writing.raised || style.writing.lowered) cell.apart = cell.text;
    if (style.writing.struck) cell.struck = cell.text;
    return !cell.text.empty();
}

/// Refuses a cell that holds more than a cell can; of shared strings only those that one uses.
void check_length(const pugi::xml_node& node, const BookParts& parts, CellPlace place) {
    const std::string_view type = node.attribute("t").as_string("n");
    std::size_t length = 0;
    if (type == "s") {
        const auto number = node.child("v").text().as_uint(~0U);
        length = number < parts.strings.size() ? parts.strings[number].length : 0;
    } else {
        length = type == "inlineStr" ? read_rich_text(node.child("is")).length
                                     : characters_of(node.child("v").text().get());
        length = std::max(length, characters_of(node.child("f").text().get()));
    }
    if (length > bounds::cell_characters.most)
        throw Refused{&messages::cell_beyond,
                      {"", cell_name(place.row, place.column), std::to_string(length),
                       bounds::cell_characters.text()}};
}

/// Columns that are hidden, or so narrow that nothing is seen of them.
void read_columns(const pugi::xml_node& root, Sheet& sheet) {
    for (const auto& node : root.child("cols").children("col")) {
        const bool hidden = node.attribute("hidden").as_bool() ||
                            (node.attribute("width") && node.attribute("width").as_double() == 0);
        const auto first = node.attribute("min").as_uint();
        const auto last = std::min(node.attribute("max").as_uint(first), most_columns);
        if (hidden && first >= 1 && first <= last) sheet.hidden_columns.push_back({first, last});
    }
}

bool read_merged(const pugi::xml_node& root, Sheet& sheet) {
    for (const auto& node : root.child("mergeCells").children("mergeCell")) {
        const std::string_view area = node.attribute("ref").as_string();
        const auto colon = area.find(':');
        if (colon == std::string_view::npos) return false;
        const CellPlace first = place_of(area.substr(0, colon));
        const CellPlace last = place_of(area.substr(colon + 1));
        if (first.row == 0 || last.row == 0) return false;
        sheet.merged.push_back({first.row, first.column, last.row, last.column});
    }
    return true;
}

}  // namespace

void add_strings(const pugi::xml_node& root, std::vector<RichText>& strings) {
    for (const auto& item : root.children("si")) {
        if (strings.size() == bounds::shared_strings.most)
            throw Refused{&messages::strings_beyond, {bounds::shared_strings.text()}};
        strings.push_back(read_rich_text(item));
    }
}

std::vector<Style> read_styles(const pugi::xml_node& root) {
    std::map<int, std::string> codes;
    for (const auto& format : root.child("numFmts").children("numFmt")) {
        const std::string_view id = format.attribute("numFmtId").as_string();
        const std::string_view code = format.attribute("formatCode").as_string();
        if (code.size() > bounds::format_characters.most)
            throw Refused{
                &messages::format_beyond,
                {std::string(id), std::to_string(code.size()), bounds::format_characters.text()}};
        codes[format.attribute("numFmtId").as_int()] = code;
    }
    std::vector<Writing> fonts;
    for (const auto& font : root.child("fonts").children("font"))
        fonts.push_back(read_writing(font));
    std::map<int, std::shared_ptr<const NumberFormat>> formats;
    std::vector<Style> styles;
    for (const auto& style : root.child("cellXfs").children("xf")) {
        const int id = style.attribute("numFmtId").as_int();
        const auto font = style.attribute("fontId").as_uint();
        auto& format = formats[id];
        if (format == nullptr) format = std::make_shared<const NumberFormat>(id, codes[id]);
        styles.push_back({format, font < fonts.size() ? fonts[font] : Writing{}});
    }
    if (styles.size() > bounds::cell_styles.most)
        throw Refused{&messages::styles_beyond,
                      {std::to_string(styles.size()), bounds::cell_styles.text()}};
    return styles;
}

bool SheetReader::add_rows(const pugi::xml_node& root) {
    for (const auto& row : root.child("sheetData").children("row")) {
        CellPlace next{row.attribute("r").as_uint(next_row_), 1};
        const bool hidden = row.attribute("hidden").as_bool() ||
                            (row.attribute("ht") && row.attribute("ht").as_double() == 0);
        for (const auto& node : row.children("c")) {
            const auto name = node.attribute("r");
            const CellPlace place = name ? place_of(name.value()) : next;
            if (!is_sound(node, parts_) || place.row != next.row || place.column < next.column ||
                place.row < 1 || place.row > most_rows || place.column > most_columns)
                return false;
            Cell cell{place.row, place.column, CellKind::text, {}, hidden};
            check_length(node, parts_, place);
            if (set_content(node, parts_, cell)) {
                if (!sheet_.cells.empty() && sheet_.cells.back().row > cell.row) return false;
                take(std::move(cell));
            }
            next.column = place.column + 1;
        }
        next_row_ = next.row + 1;
    }
    return true;
}

void SheetReader::take(Cell&& cell) {
    count_.bytes += cell.text.size() + cell.added.size() + cell.apart.size() + cell.struck.size();
    if (++count_.cells > bounds::workbook_cells.most)
        throw Refused{&messages::cells_beyond, {bounds::workbook_cells.text()}};
    if (count_.bytes > bounds::cell_bytes.most)
        throw Refused{&messages::cell_bytes_beyond,
                      {std::to_string(bounds::cell_bytes.most >> 20U)}};
    sheet_.cells.push_back(std::move(cell));
}

bool SheetReader::add_around(const pugi::xml_node& root) {
    read_columns(root, sheet_);
    return read_merged(root, sheet_);
}

}  // namespace almanac::workbook
