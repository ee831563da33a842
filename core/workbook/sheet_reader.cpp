// Why: see sheet_reader.hpp. SPDX-License-Identifier: Apache-2.0
#include "workbook/sheet_reader.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>

#include "workbook/cell_number.hpp"

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

/// As the format of its style shows it.
void set_number(const pugi::xml_node& node, const BookParts& parts, std::string_view stored,
                Cell& cell) {
    static const NumberFormat general;
    const auto style = node.attribute("s").as_uint();
    const NumberFormat& format = style < parts.formats.size() ? parts.formats[style] : general;
    const auto value = finite_number(stored);
    Shown shown = value ? format.shown(*value) : Shown{};
    cell.kind = kind_of(shown.as);
    cell.added = shown.as == Shown::As::altered ? format.code() : std::move(shown.added);
    if (shown.as == Shown::As::date) cell.text = shown_date(stored, parts.from_1904, shown.to);
    if (cell.text.empty()) cell.text = shown_number(stored, cell.kind == CellKind::percent ? 2 : 0);
    if (cell.text.empty()) cell.text = stored;
}

/// Whether the cell is of a known type and refers to a text that is there; what it holds would be
/// lost without a word otherwise.
bool is_sound(const pugi::xml_node& node, const BookParts& parts) {
    const std::string_view type = node.attribute("t").as_string("n");
    constexpr std::array<std::string_view, 7> known{"n", "s", "str", "inlineStr", "b", "e", "d"};
    if (std::find(known.begin(), known.end(), type) == known.end()) return false;
    const auto stored = node.child("v").text();
    return type != "s" || stored.empty() || stored.as_uint(~0U) < parts.strings.size();
}

/// False for a cell without content.
bool set_content(const pugi::xml_node& node, const BookParts& parts, Cell& cell) {
    const std::string_view type = node.attribute("t").as_string("n");
    const pugi::xml_node stored = node.child("v");
    const std::string_view value = stored.text().get();
    cell.is_formula = static_cast<bool>(node.child("f"));
    if (type == "inlineStr") {
        cell.text = string_text(node.child("is"));
    } else if (node.child("f") && value.empty() && type != "str") {
        cell.kind = CellKind::formula_without_value;
        cell.text = std::string("=") + node.child("f").text().get();
        return true;
    } else if (type == "s") {
        if (!stored.text().empty()) cell.text = parts.strings.at(stored.text().as_uint());
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
        set_number(node, parts, value, cell);
    } else {
        cell.text = value;
    }
    return !cell.text.empty();
}

/// What XML cannot write stands as `_x000D_` (ECMA-376 part 1, 22.9.2.19): a carriage return is the
/// end of a line, or part of one; `_x005F_` is the underscore of a text that looks like an escape.
std::string without_escapes(std::string text) {
    constexpr std::size_t size = 7;
    for (auto at = text.find("_x"); at != std::string::npos; at = text.find("_x", at + 1)) {
        const std::string_view escape = std::string_view(text).substr(at, size);
        unsigned code = 0;
        if (escape.size() < size || escape.back() != '_') continue;
        const char* const digits = escape.data() + 2;
        if (std::from_chars(digits, digits + 4, code, 16).ptr != digits + 4) continue;
        if (code >= 0x80) continue;  // Whatever XML can write is written as itself.
        const bool ends_line = code == '\r' && text.compare(at + size, 1, "\n") == 0;
        const char plain = code == '\r' ? '\n' : static_cast<char>(code);
        text.replace(at, size, ends_line ? 0 : 1, plain);
        if (ends_line) --at;
    }
    return text;
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

std::string string_text(const pugi::xml_node& item) {
    std::string text = item.child("t").text().get();
    for (const auto& run : item.children("r")) text += run.child("t").text().get();
    return without_escapes(std::move(text));
}

std::vector<std::string> read_strings(const pugi::xml_node& root) {
    std::vector<std::string> strings;
    for (const auto& item : root.children("si")) strings.push_back(string_text(item));
    return strings;
}

std::vector<NumberFormat> read_formats(const pugi::xml_node& root) {
    std::map<int, std::string> codes;
    for (const auto& format : root.child("numFmts").children("numFmt"))
        codes[format.attribute("numFmtId").as_int()] = format.attribute("formatCode").as_string();
    std::vector<NumberFormat> formats;
    for (const auto& style : root.child("cellXfs").children("xf")) {
        const int id = style.attribute("numFmtId").as_int();
        formats.emplace_back(id, codes[id]);
    }
    return formats;
}

bool read_sheet(const pugi::xml_node& root, const BookParts& parts, Sheet& sheet) {
    CellPlace next{1, 1};
    for (const auto& row : root.child("sheetData").children("row")) {
        next = {row.attribute("r").as_uint(next.row), 1};
        const bool hidden = row.attribute("hidden").as_bool();
        for (const auto& node : row.children("c")) {
            const auto name = node.attribute("r");
            const CellPlace place = name ? place_of(name.value()) : next;
            if (!is_sound(node, parts) || place.row != next.row || place.column < next.column ||
                place.row < 1 || place.row > most_rows || place.column > most_columns)
                return false;
            Cell cell{place.row, place.column, CellKind::text, {}, hidden, false, {}};
            if (set_content(node, parts, cell)) {
                if (!sheet.cells.empty() && sheet.cells.back().row > cell.row) return false;
                sheet.cells.push_back(std::move(cell));
            }
            next.column = place.column + 1;
        }
        ++next.row;
    }
    return read_merged(root, sheet);
}

}  // namespace almanac::workbook
