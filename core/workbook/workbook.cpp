// Why: see workbook.hpp. SPDX-License-Identifier: Apache-2.0
#include "workbook/workbook.hpp"

#include <algorithm>
#include <pugixml.hpp>

#include "messages/utf8.hpp"
#include "workbook/archive.hpp"
#include "workbook/sheet_reader.hpp"
#include "workbook/workbook_messages.hpp"

namespace almanac::workbook {
namespace {

/// Target of a relationship of the workbook as the name of a part.
std::string part_name(std::string_view target) {
    if (target.starts_with('/')) return std::string(target.substr(1));
    return "xl/" + std::string(target);
}

/// Some programs write every element with a prefix: `<x:row>`; of one whose root has it, the names
/// lose it.
void drop_prefix(const pugi::xml_node& root) {
    const std::string name = root.name();
    const std::string prefix = name.substr(0, name.find(':') + 1);
    if (prefix.empty()) return;
    struct Walker : pugi::xml_tree_walker {
        explicit Walker(std::string own) : prefix(std::move(own)) {}
        bool for_each(pugi::xml_node& node) override {
            const std::string own = node.name();
            if (own.starts_with(prefix)) node.set_name(own.substr(prefix.size()).c_str());
            return true;
        }
        std::string prefix;
    } walker(prefix);
    pugi::xml_node(root).traverse(walker);
}

class BookReader {
public:
    BookReader(std::string_view bytes, const std::string& file, Diagnostics& diagnostics)
        : file_(file), diagnostics_(diagnostics), parts_(list_parts(bytes, file, diagnostics)) {}

    Book read() {
        Book book;
        if (parts_.empty() || !is_xlsx() || !read_around(book) || !read_sheets(book)) return {};
        return book;
    }

private:
    const Part* find(std::string_view name) const {
        const auto found = std::find_if(parts_.begin(), parts_.end(),
                                        [&](const Part& part) { return part.name == name; });
        return found == parts_.end() ? nullptr : &*found;
    }
    bool refuse(const MessagePattern& pattern, const std::vector<std::string>& arguments) {
        diagnostics_.push_back(say(pattern, file_, arguments));
        return false;
    }

    /// Parses the part; UTF-8 only, which is what spreadsheet programs write.
    bool parse(std::string_view name, pugi::xml_document& document) {
        const Part* part = find(name);
        std::string bytes;
        if (part == nullptr || !inflate_part(*part, bytes))
            return refuse(messages::archive_damaged, {std::string(name)});
        if (const auto at = first_invalid_utf8(bytes))
            return refuse(messages::archive_damaged,
                          {std::string(name) + ": UTF-8, " + std::to_string(*at)});
        if (bytes.find("<!DOCTYPE") != std::string::npos)
            return refuse(messages::has_doctype, {std::string(name)});
        const auto parsed = document.load_buffer(bytes.data(), bytes.size(),
                                                 pugi::parse_default | pugi::parse_ws_pcdata_single,
                                                 pugi::encoding_utf8);
        if (parsed) drop_prefix(document.document_element());
        return parsed ||
               refuse(messages::archive_damaged, {std::string(name) + ": " + parsed.description()});
    }

    bool is_xlsx() {
        struct Kind {
            const char* mark;
            const char* zh;
            const char* en;
        };
        if (find("xl/workbook.bin") != nullptr)
            return refuse(messages::other_package,
                          {"二进制工作簿（XLSB）", "a binary workbook (XLSB)"});
        if (find("mimetype") != nullptr)
            return refuse(messages::other_package,
                          {"开放文档（ODS 等）", "an OpenDocument file (ODS)"});
        if (find("word/document.xml") != nullptr)
            return refuse(messages::other_package, {"Word 文档（DOCX）", "a Word document (DOCX)"});
        if (find("xl/vbaProject.bin") != nullptr)
            return refuse(messages::other_package,
                          {"带宏的工作簿（XLSM）", "a workbook with macros (XLSM)"});
        return find("xl/workbook.xml") != nullptr ||
               refuse(messages::other_package, {"ZIP 压缩文件", "a ZIP archive"});
    }

    bool read_around(Book& book) {
        pugi::xml_document relations;
        if (!parse("xl/workbook.xml", workbook_) || !parse("xl/_rels/workbook.xml.rels", relations))
            return false;
        for (const auto& relation : relations.document_element().children("Relationship"))
            targets_[relation.attribute("Id").as_string()] =
                part_name(relation.attribute("Target").as_string());
        around_.from_1904 =
            workbook_.document_element().child("workbookPr").attribute("date1904").as_bool();
        book.from_1904 = around_.from_1904;
        pugi::xml_document document;
        if (find("xl/sharedStrings.xml") != nullptr) {
            if (!parse("xl/sharedStrings.xml", document)) return false;
            around_.strings = read_strings(document.document_element());
        }
        if (find("xl/styles.xml") == nullptr) return true;
        if (!parse("xl/styles.xml", document)) return false;
        around_.formats = read_formats(document.document_element());
        return true;
    }

    bool read_sheets(Book& book) {
        for (const auto& node : workbook_.document_element().child("sheets").children("sheet")) {
            Sheet sheet;
            sheet.name = node.attribute("name").as_string();
            sheet.hidden = node.attribute("state").as_string("visible") != std::string("visible");
            sheet.part = targets_[node.attribute("r:id").as_string()];
            // Chart sheets hold no cells.
            if (sheet.part.find("worksheets/") == std::string::npos) continue;
            pugi::xml_document document;
            if (!parse(sheet.part, document)) return false;
            if (!read_sheet(document.document_element(), around_, sheet))
                return refuse(messages::archive_damaged, {sheet.part});
            book.sheets.push_back(std::move(sheet));
        }
        return !book.sheets.empty() || refuse(messages::archive_damaged, {"xl/workbook.xml"});
    }

    const std::string& file_;
    Diagnostics& diagnostics_;
    std::vector<Part> parts_;
    pugi::xml_document workbook_;
    std::map<std::string, std::string> targets_;
    BookParts around_;
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
