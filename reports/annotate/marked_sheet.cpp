// Why: see marked_sheet.hpp. SPDX-License-Identifier: Apache-2.0
#include "annotate/marked_sheet.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>

#include "workbook/workbook.hpp"

namespace almanac::annotate {
namespace {

/// What follows in the schema of a worksheet, from the hyperlinks on.
constexpr std::array late{"hyperlinks",    "printOptions",    "pageMargins",     "pageSetup",
                          "headerFooter",  "rowBreaks",       "colBreaks",       "customProperties",
                          "cellWatches",   "ignoredErrors",   "smartTags",       "drawing",
                          "legacyDrawing", "legacyDrawingHF", "drawingHF",       "picture",
                          "oleObjects",    "controls",        "webPublishItems", "tableParts",
                          "extLst"};

/// Writes out the places that rows and cells have by order.
void give_places(pugi::xml_node data) {
    unsigned row_number = 0;
    for (auto row : data.children("row")) {
        row_number = row.attribute("r").as_uint(row_number + 1);
        if (!row.attribute("r")) row.prepend_attribute("r").set_value(row_number);
        unsigned column = 0;
        for (auto cell : row.children("c")) {
            const auto own = workbook::place_of(cell.attribute("r").as_string());
            column = own.row != 0 ? own.column : column + 1;
            if (own.row == 0)
                cell.prepend_attribute("r").set_value(
                    workbook::cell_name(row_number, column).c_str());
        }
    }
}

pugi::xml_node row_at(pugi::xml_node data, std::map<unsigned, pugi::xml_node>& rows,
                      unsigned number) {
    if (const auto known = rows.find(number); known != rows.end()) return known->second;
    const auto after = rows.upper_bound(number);
    auto row = after == rows.end() ? data.append_child("row")
                                   : data.insert_child_before("row", after->second);
    row.append_attribute("r").set_value(number);
    return rows[number] = row;
}

pugi::xml_node cell_at(pugi::xml_node row, const std::string& name) {
    const unsigned column = workbook::place_of(name).column;
    for (auto cell : row.children("c")) {
        const auto place = workbook::place_of(cell.attribute("r").as_string());
        if (place.column == column) return cell;
        if (place.column < column) continue;
        auto made = row.insert_child_before("c", cell);
        made.append_attribute("r").set_value(name.c_str());
        return made;
    }
    auto made = row.append_child("c");
    made.append_attribute("r").set_value(name.c_str());
    return made;
}

}  // namespace

pugi::xml_node insert_late(pugi::xml_node worksheet, const char* element) {
    const auto own = std::find_if(late.begin(), late.end(), [&](const char* name) {
        return std::string_view(name) == element;
    });
    for (auto after = own + 1; after < late.end(); ++after) {
        if (auto next = worksheet.child(*after))
            return worksheet.insert_child_before(element, next);
    }
    return worksheet.append_child(element);
}

void uncolour_cells(pugi::xml_document& sheet, const CellLooks& looks) {
    for (auto row : sheet.document_element().child("sheetData").children("row")) {
        for (auto cell : row.children("c")) {
            auto look = cell.attribute("s");
            if (look) look.set_value(looks.unmarked(look.as_int()));
        }
    }
}

void colour_cells(pugi::xml_document& sheet, const CellRemarks& remarks, CellLooks& looks) {
    auto data = sheet.document_element().child("sheetData");
    if (!data) return;
    give_places(data);
    std::map<unsigned, pugi::xml_node> rows;
    for (auto row : data.children("row")) rows[row.attribute("r").as_uint()] = row;
    for (const auto& [name, remark] : remarks) {
        auto cell = cell_at(row_at(data, rows, workbook::place_of(name).row), name);
        const int look = looks.marked(cell.attribute("s").as_int(), remark.severity);
        if (!cell.attribute("s")) cell.append_attribute("s");
        cell.attribute("s").set_value(look);
    }
}

}  // namespace almanac::annotate
