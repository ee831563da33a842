// Why: see workbook.hpp. SPDX-License-Identifier: Apache-2.0
#include "workbook/workbook.hpp"

#include <iterator>
#include <map>

#include "bounds/bounds.hpp"
#include "bounds/bounds_messages.hpp"
#include "workbook/package.hpp"
#include "workbook/refused.hpp"
#include "workbook/sheet_reader.hpp"
#include "workbook/slices.hpp"
#include "workbook/workbook_messages.hpp"

namespace almanac::workbook {
namespace {

/// Opens the book of a package and reads what is in it.
class BookReader {
public:
    BookReader(std::string_view bytes, const std::string& file, Diagnostics& diagnostics)
        : package_(bytes, file, diagnostics) {}

    Book read() {
        Book book;
        if (package_.is_empty() || !is_xlsx(book) || !read_around(book) || !read_sheets(book))
            return {};
        return book;
    }

private:
    bool is_other(const char* zh, const char* en) {
        return package_.refuse(messages::other_package, {zh, en});
    }

    /// Finds the book: what the package calls its document, else where programs put it.
    bool is_xlsx(Book& book) {
        if (package_.find("mimetype") != nullptr)
            return is_other("开放文档（ODS 等）", "an OpenDocument file (ODS)");
        std::string name = "xl/workbook.xml";
        std::map<std::string, Relation> relations;
        if (package_.find("_rels/.rels") != nullptr) {
            if (!package_.read_relations("", relations)) return false;
            if (const auto* document = relation_of(relations, "officeDocument"))
                name = document->target;
        }
        if (name.ends_with(".bin") || package_.find("xl/workbook.bin") != nullptr)
            return is_other("二进制工作簿（XLSB）", "a binary workbook (XLSB)");
        if (package_.find("word/document.xml") != nullptr)
            return is_other("Word 文档（DOCX）", "a Word document (DOCX)");
        if (package_.find("xl/vbaProject.bin") != nullptr)
            return is_other("带宏的工作簿（XLSM）", "a workbook with macros (XLSM)");
        const Part* part = package_.find(name);
        if (part == nullptr && relations.empty()) return is_other("ZIP 压缩文件", "a ZIP archive");
        if (part == nullptr) return package_.refuse(messages::part_missing, {name});
        book.part = part->name;
        return true;
    }

    /// The part of that kind; empty where the book has none.
    std::string part_of_kind(std::string_view type, const char* usual) {
        if (const auto* declared = relation_of(relations_, type)) return declared->target;
        return package_.find(usual) != nullptr ? usual : "";
    }

    bool read_around(Book& book) {
        if (!package_.parse(book.part, workbook_) ||
            !package_.read_relations(book.part, relations_))
            return false;
        if (relation_of(relations_, "vbaProject") != nullptr)
            return is_other("带宏的工作簿（XLSM）", "a workbook with macros (XLSM)");
        around_.from_1904 =
            workbook_.document_element().child("workbookPr").attribute("date1904").as_bool();
        book.from_1904 = around_.from_1904;
        if (const auto part = part_of_kind("sharedStrings", "xl/sharedStrings.xml");
            !part.empty() && !read_strings(part))
            return false;
        const auto part = part_of_kind("styles", "xl/styles.xml");
        if (part.empty()) return true;
        pugi::xml_document document;
        if (!package_.parse(part, document)) return false;
        book.styles = package_.find(part)->name;
        return bounded(part, [&] {
            around_.styles = read_styles(document.document_element());
            return true;
        });
    }

    /// Runs a step; what goes beyond a bound in it refuses the book.
    template <class Step>
    bool bounded(const std::string& part, Step step) {
        try {
            return step();
        } catch (const Refused& refused) {
            return package_.refuse(refused, part);
        }
    }

    bool read_strings(const std::string& part) {
        std::string text;
        if (!package_.read(part, text)) return false;
        return bounded(part, [&] {
            pugi::xml_document document;
            Slices slices(text, "", "si");
            while (slices.next(document)) add_strings(document.document_element(), around_.strings);
            return slices.problem().empty() ||
                   package_.refuse(messages::archive_damaged, {part + ": " + slices.problem()});
        });
    }

    bool read_sheets(Book& book) {
        const auto sheets = workbook_.document_element().child("sheets").children("sheet");
        if (const auto count =
                static_cast<std::uint64_t>(std::distance(sheets.begin(), sheets.end()));
            count > bounds::sheets.most)
            return package_.refuse(messages::sheets_beyond,
                                   {std::to_string(count), bounds::sheets.text()});
        for (const auto& node : sheets) {
            Sheet sheet;
            sheet.name = node.attribute("name").as_string();
            sheet.hidden = node.attribute("state").as_string("visible") != std::string("visible");
            const auto relation = relations_.find(node.attribute("r:id").as_string());
            if (relation == relations_.end())
                return package_.refuse(messages::part_missing, {sheet.name});
            const auto& [type, target] = relation->second;
            // Sheets of charts, dialogs and macros hold no cells.
            if (type.empty() ? target.find("worksheets/") == std::string::npos
                             : type != "worksheet")
                continue;
            if (!read_sheet(target, sheet)) return false;
            book.sheets.push_back(std::move(sheet));
        }
        return !book.sheets.empty() || package_.refuse(messages::archive_damaged, {book.part});
    }

    /// Each part is one sheet's: what several name would be read as often.
    bool read_sheet(const std::string& target, Sheet& sheet) {
        std::string text;
        if (!package_.read(target, text)) return false;
        sheet.part = package_.find(target)->name;
        const auto [known, is_new] = named_.try_emplace(sheet.part, sheet.name);
        if (!is_new)
            return package_.refuse(messages::sheet_part_shared,
                                   {known->second, sheet.name, sheet.part});
        return bounded(sheet.part, [&] {
            pugi::xml_document document;
            SheetReader reader(around_, count_, sheet);
            Slices slices(text, "sheetData", "row");
            if (slices.around(document) && !reader.add_around(document.document_element()))
                return package_.refuse(messages::archive_damaged, {sheet.part});
            while (slices.problem().empty() && slices.next(document)) {
                if (!reader.add_rows(document.document_element()))
                    return package_.refuse(messages::archive_damaged, {sheet.part});
            }
            return slices.problem().empty() ||
                   package_.refuse(messages::archive_damaged, {target + ": " + slices.problem()});
        });
    }

    Package package_;
    pugi::xml_document workbook_;
    std::map<std::string, Relation> relations_;
    BookParts around_;
    CellCount count_;
    std::map<std::string, std::string> named_;  ///< Sheets by their parts.
};

}  // namespace

Book read_book(std::string_view bytes, const std::string& file, Diagnostics& diagnostics) {
    return BookReader(bytes, file, diagnostics).read();
}

std::string column_letters(std::uint32_t column) {
    std::string letters;
    for (; column > 0; column = (column - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (column - 1) % 26));
    return letters;
}

CellPlace place_of(std::string_view name) {
    CellPlace place;
    std::size_t at = 0;
    for (; at < name.size() && name[at] >= 'A' && name[at] <= 'Z' && at < 3; ++at)
        place.column = place.column * 26 + static_cast<std::uint32_t>(name[at] - 'A') + 1;
    const std::size_t digits = at;
    for (; at < name.size() && name[at] >= '0' && name[at] <= '9' && at < digits + 7; ++at)
        place.row = place.row * 10 + static_cast<std::uint32_t>(name[at] - '0');
    const bool is_cell = at == name.size() && place.row >= 1 && place.row <= most_rows &&
                         place.column >= 1 && place.column <= most_columns;
    return is_cell ? place : CellPlace{};
}

std::string cell_name(std::uint32_t row, std::uint32_t column) {
    return column_letters(column) + std::to_string(row);
}

}  // namespace almanac::workbook
