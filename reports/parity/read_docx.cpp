// Why: figures of a Word file are its tagged content controls, and those that only a chart shows.
// SPDX-License-Identifier: Apache-2.0
#include "docx/marks.hpp"
#include "ooxml/unpack.hpp"
#include "ooxml/xml_reader.hpp"
#include "parity/damaged.hpp"
#include "parity/parity.hpp"

namespace almanac::parity {
namespace {

using ooxml::XmlReader;
using Event = XmlReader::Event;

bool is_wanted(std::string_view name) {
    return name == "word/document.xml" || name == "word/footnotes.xml" ||
           name.starts_with("customXml/item");
}

/// Calls `visit(event, reader)` for every event of a part.
template <class Visit>
void read(const std::string& name, const std::string& part, Visit visit) {
    XmlReader reader(part);
    for (auto event = reader.next(); event != Event::end; event = reader.next()) {
        if (event == Event::fault) refuse("docx", name);
        visit(event, reader);
    }
}

using Tags = std::map<std::string, std::string>;

/// Figures by tag where the tag is not the id, and the texts of figures behind charts.
void read_mapping(const std::string& name, const std::string& part, Tags& tags,
                  PrintedFigures& figures) {
    read(name, part, [&](Event event, const XmlReader& reader) {
        if (event != Event::open) return;
        if (reader.name() == "tag")
            tags[reader.attribute("name")] = reader.attribute("figure");
        else if (reader.name() == "charted")
            figures[reader.attribute("figure")].push_back(
                {reader.attribute("text"), name + " charted " + reader.attribute("block"), true});
    });
}

void read_controls(const std::string& name, const std::string& part, const Tags& tags,
                   PrintedFigures& figures) {
    std::vector<std::string> controls;  // Figure of each open control, or empty.
    bool in_text = false;
    int count = 0;
    const auto current = [&]() -> Printed* {
        return controls.empty() || controls.back().empty() ? nullptr
                                                           : &figures[controls.back()].back();
    };
    read(name, part, [&](Event event, const XmlReader& reader) {
        if (event == Event::text) {
            if (in_text && current() != nullptr) current()->text += reader.text();
            return;
        }
        in_text = event == Event::open && reader.name() == "w:t";
        if (event == Event::close) {
            if (reader.name() == "w:sdt" && !controls.empty()) controls.pop_back();
        } else if (reader.name() == "w:sdt") {
            controls.emplace_back();
        } else if (reader.name() == "w:tag" && !controls.empty()) {
            const auto& tag = reader.attribute("w:val");
            const auto known = tags.find(tag);
            controls.back() = known == tags.end() ? tag : known->second;
            figures[controls.back()].push_back({{}, name + " w:sdt " + std::to_string(++count)});
        } else if ((reader.name() == "w:br" || reader.name() == "w:tab") && current() != nullptr) {
            current()->text += reader.name() == "w:br" ? '\n' : '\t';
        }
    });
}

}  // namespace

PrintedFigures read_docx_figures(std::string_view bytes) {
    const auto opened = ooxml::unpack(bytes, is_wanted);
    if (opened.fault) refuse("docx", opened.where.empty() ? "ZIP" : opened.where);
    if (opened.parts.count("word/document.xml") == 0) refuse("docx", "word/document.xml");
    PrintedFigures figures;
    Tags tags;
    for (const auto& [name, part] : opened.parts)
        if (name.starts_with("customXml/")) read_mapping(name, part, tags, figures);
    for (const auto& [name, part] : opened.parts)
        if (name.starts_with("word/")) read_controls(name, part, tags, figures);
    return figures;
}

}  // namespace almanac::parity
