// Why: see cell_notes.hpp. SPDX-License-Identifier: Apache-2.0
#include "annotate/cell_notes.hpp"

#include <fmt/format.h>

#include "annotate/marked_sheet.hpp"
#include "ooxml/xml.hpp"
#include "workbook/workbook.hpp"

namespace almanac::annotate {
namespace {

constexpr const char* author = "年鉴 almanac";
constexpr const char* own_line = "\n〔年鉴〕";  // Begins what is added to others' comments.
constexpr unsigned shapes_a_block = 1024;       // Ids of shapes come in blocks of a drawing's own.

std::string comments_of(BookParts& parts, const std::string& sheet) {
    std::string part = parts.related(sheet, "comments");
    if (part.empty() || !parts.has(part)) {
        part = parts.free_name("xl/comments", ".xml");
        parts.bytes(part) =
            fmt::format("{}<comments xmlns=\"{}\"><authors/><commentList/></comments>",
                        ooxml::declaration, ooxml::spreadsheet_space);
        parts.relate(sheet, part, "comments");
    }
    parts.set_type(part,
                   "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml");
    return part;
}

int our_author(pugi::xml_node authors) {
    int number = 0;
    for (const auto& known : authors.children("author")) {
        if (std::string_view(known.text().as_string()) == author) return number;
        ++number;
    }
    authors.append_child("author").text().set(author);
    return number;
}

/// Takes out what an earlier annotation added to a comment of people.
void remove_our_text(pugi::xml_node comment) {
    auto body = comment.child("text");
    for (auto run = body.child("r"); run;) {
        auto next = run.next_sibling("r");
        if (std::string_view(run.child("t").text().as_string()).starts_with(own_line))
            body.remove_child(run);
        run = next;
    }
}

void append_text(pugi::xml_node comment, const std::string& text) {
    auto body = comment.child("text");
    if (!body) body = comment.append_child("text");
    // Runs and plain text do not mix.
    if (auto plain = body.child("t")) {
        auto run = body.append_child("r");
        run.append_copy(plain);
        body.remove_child(plain);
    }
    auto words = body.append_child("r").append_child("t");
    words.append_attribute("xml:space").set_value("preserve");
    words.text().set(text.c_str());
}

/// Comments of cells that people have commented on get the remark, the others a comment of their
/// own. Returns the latter's cells.
std::vector<std::string> write_comments(pugi::xml_document& document, const CellRemarks& remarks) {
    auto root = document.document_element();
    auto list = root.child("commentList");
    const int own = our_author(root.child("authors"));
    std::map<std::string, pugi::xml_node> of_people;
    for (auto comment = list.child("comment"); comment;) {
        auto next = comment.next_sibling("comment");
        if (comment.attribute("authorId").as_int(-1) == own)
            list.remove_child(comment);
        else
            remove_our_text(of_people[comment.attribute("ref").as_string()] = comment);
        comment = next;
    }
    std::vector<std::string> added;
    for (const auto& [cell, remark] : remarks) {
        if (const auto known = of_people.find(cell); known != of_people.end()) {
            append_text(known->second, own_line + remark.text);
            continue;
        }
        auto comment = list.append_child("comment");
        comment.append_attribute("ref").set_value(cell.c_str());
        comment.append_attribute("authorId").set_value(own);
        append_text(comment, remark.text);
        added.push_back(cell);
    }
    return added;
}

/// The boxes that comments are shown in.
std::string shapes_of(const std::vector<std::string>& cells, unsigned first_id) {
    std::string shapes;
    for (const auto& cell : cells) {
        const auto [row, column] = workbook::place_of(cell);
        shapes += fmt::format(
            "<v:shape id=\"_x0000_s{}\" type=\"#almanac_note\" style=\"position:absolute;"
            "margin-left:80pt;margin-top:5pt;width:240pt;height:90pt;z-index:1;visibility:hidden\" "
            "fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/>"
            "<v:path o:connecttype=\"none\"/><v:textbox style=\"mso-direction-alt:auto\">"
            "<div style=\"text-align:left\"></div></v:textbox><x:ClientData ObjectType=\"Note\">"
            "<x:MoveWithCells/><x:SizeWithCells/><x:Anchor>{}, 15, {}, 2, {}, 15, {}, 4</x:Anchor>"
            "<x:AutoFill>False</x:AutoFill><x:Row>{}</x:Row><x:Column>{}</x:Column>"
            "</x:ClientData></v:shape>",
            first_id++, column, row < 2 ? 0 : row - 2, column + 4, row + 4, row - 1, column - 1);
    }
    return shapes;
}

std::string new_drawing(unsigned first_block, std::size_t shapes) {
    std::string blocks;
    for (std::size_t block = 0; block <= shapes / shapes_a_block; ++block)
        blocks += (block == 0 ? "" : ",") + std::to_string(first_block + block);
    return fmt::format(
        "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" "
        "xmlns:o=\"urn:schemas-microsoft-com:office:office\" "
        "xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><o:shapelayout v:ext=\"edit\">"
        "<o:idmap v:ext=\"edit\" data=\"{}\"/></o:shapelayout></xml>",
        blocks);
}

constexpr const char* note_type =
    "<v:shapetype id=\"almanac_note\" coordsize=\"21600,21600\" o:spt=\"202\" "
    "path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/><v:path "
    "gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>";

/// Takes out the boxes that an earlier annotation added.
void remove_our_shapes(std::string& drawing) {
    const std::string begin = "<v:shape id=\"_x0000_s";
    for (auto at = drawing.find(begin); at != std::string::npos;) {
        const auto end = drawing.find("</v:shape>", at);
        const auto mark = drawing.find("type=\"#almanac_note\"", at);
        if (end == std::string::npos) return;
        if (mark < end)
            drawing.erase(at, end + 10 - at);
        else
            at = end;
        at = drawing.find(begin, at);
    }
}

void write_shapes(BookParts& parts, const std::string& sheet, int number,
                  const std::vector<std::string>& cells) {
    const unsigned first_block = 100U * static_cast<unsigned>(number);
    std::string part = parts.related(sheet, "vmlDrawing");
    if (part.empty()) {
        part = parts.free_name("xl/drawings/vmlDrawing", ".vml");
        parts.bytes(part) = new_drawing(first_block, cells.size());
        parts.set_default_type("vml", "application/vnd.openxmlformats-officedocument.vmlDrawing");
    }
    std::string& drawing = parts.bytes(part);
    remove_our_shapes(drawing);
    std::string shapes = shapes_of(cells, first_block * shapes_a_block + 1);
    if (drawing.find("id=\"almanac_note\"") == std::string::npos) shapes.insert(0, note_type);
    const auto end = drawing.rfind("</xml>");
    if (end != std::string::npos) drawing.insert(end, shapes);
    auto worksheet = parts.xml(sheet).document_element();
    if (worksheet.child("legacyDrawing")) return;
    auto link = insert_late(worksheet, "legacyDrawing");
    link.append_attribute("xmlns:r").set_value(ooxml::relation_space);
    link.append_attribute("r:id").set_value(parts.relate(sheet, part, "vmlDrawing").c_str());
}

}  // namespace

void add_notes(BookParts& parts, const std::string& sheet, int number, const CellRemarks& remarks) {
    const std::string before = parts.related(sheet, "comments");
    const bool had_ours =
        parts.has(before) && parts.bytes(before).find(author) != std::string::npos;
    if (remarks.empty() && !had_ours) return;
    const std::string part = comments_of(parts, sheet);
    const auto added = write_comments(parts.xml(part), remarks);
    write_shapes(parts, sheet, number, added);
}

}  // namespace almanac::annotate
