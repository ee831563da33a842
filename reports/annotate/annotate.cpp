// Why: see annotate.hpp. SPDX-License-Identifier: Apache-2.0
#include "annotate/annotate.hpp"

#include "annotate/book_parts.hpp"
#include "annotate/cell_looks.hpp"
#include "annotate/cell_notes.hpp"
#include "annotate/marked_sheet.hpp"
#include "annotate/remarks.hpp"
#include "annotate/returned_sheet.hpp"
#include "annotate/table_book.hpp"
#include "confine/confined.hpp"
#include "workbook/workbook.hpp"

namespace almanac {
namespace {

using namespace annotate;

/// The workbook with its remarks; empty where it cannot be opened.
std::string marked(std::string_view bytes, const std::string& file,
                   const std::vector<Remark>& remarks, std::string_view language) {
    Diagnostics said_by_import;
    const auto book = workbook::read_book(bytes, file, said_by_import);
    BookParts parts;
    if (book.sheets.empty() || !parts.read(bytes, file)) return {};
    CellLooks looks(book.styles.empty() ? nullptr : &parts.xml(book.styles));
    const bool marked_before = looks.has_marks();
    auto of_sheets = by_sheet(remarks);
    int number = 0;
    for (const auto& sheet : book.sheets) {
        const auto& own = of_sheets[sheet.name];
        if (marked_before) uncolour_cells(parts.xml(sheet.part), looks);
        if (!own.empty()) colour_cells(parts.xml(sheet.part), own, looks);
        add_notes(parts, sheet.part, ++number, own);
        // Of two selected sheets a program would write into both.
        if (parts.bytes(sheet.part).find("tabSelected") != std::string::npos)
            parts.xml(sheet.part)
                .document_element()
                .child("sheetViews")
                .child("sheetView")
                .remove_attribute("tabSelected");
    }
    add_returned_sheet(parts, book.part, remarks, language, looks);
    return parts.finish();
}

/// The same, in a process of its own; empty, too, where nothing can be added to it, or where it
/// brings that process down.
std::string marked_if_fit(std::string_view bytes, const std::string& file,
                          const std::vector<Remark>& remarks, std::string_view language) {
    try {
        return run_confined(file, [&]() -> std::string {
            try {
                return marked(bytes, file, remarks, language);
            } catch (const UnfitBook&) {
                return {};
            }
        });
    } catch (const Error&) {
        return {};
    }
}

}  // namespace

std::string annotated_workbook(std::string_view bytes, const std::string& file,
                               const Diagnostics& diagnostics, std::string_view language) {
    if (const auto table = table_book(bytes, file))
        return marked(table->bytes, file,
                      remarks_of(diagnostics, file, language, table->sheet, table->columns),
                      language);
    const auto remarks = remarks_of(diagnostics, file, language);
    const std::string own = marked_if_fit(bytes, file, remarks, language);
    return own.empty() ? marked(empty_book(), file, remarks, language) : own;
}

}  // namespace almanac
