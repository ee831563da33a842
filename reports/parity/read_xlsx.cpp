// Why: the hidden sheet of a workbook says in which cell each figure stands; what that cell holds
// is its number and format, or its words. SPDX-License-Identifier: Apache-2.0
#include <charconv>

#include "ooxml/unpack.hpp"
#include "ooxml/xml_reader.hpp"
#include "parity/damaged.hpp"
#include "parity/parity.hpp"

namespace almanac::parity {
namespace {

using ooxml::XmlReader;
using Event = XmlReader::Event;
using Parts = std::map<std::string, std::string>;

bool is_wanted(std::string_view name) {
    return name == "xl/workbook.xml" || name == "xl/_rels/workbook.xml.rels" ||
           name == "xl/styles.xml" || name == "xl/sharedStrings.xml" ||
           name.starts_with("xl/worksheets/sheet");
}

const std::string& part_of(const Parts& parts, const std::string& name) {
    const auto found = parts.find(name);
    if (found == parts.end()) refuse("xlsx", name);
    return found->second;
}

template <class Visit>
void read(const Parts& parts, const std::string& name, Visit visit) {
    XmlReader reader(part_of(parts, name));
    for (auto event = reader.next(); event != Event::end; event = reader.next()) {
        if (event == Event::fault) refuse("xlsx", name);
        visit(event, reader);
    }
}

std::vector<std::string> read_strings(const Parts& parts) {
    std::vector<std::string> strings;
    bool in_text = false;
    read(parts, "xl/sharedStrings.xml", [&](Event event, const XmlReader& reader) {
        if (event == Event::text && in_text && !strings.empty()) strings.back() += reader.text();
        if (event == Event::text) return;
        in_text = event == Event::open && reader.name() == "t";
        if (event == Event::open && reader.name() == "si") strings.emplace_back();
    });
    return strings;
}

/// Formats that have a number and no text of their own in the file.
std::string built_in(const std::string& id) {
    static const std::map<std::string, std::string> formats{
        {"1", "0"}, {"2", "0.00"}, {"9", "0%"}, {"10", "0.00%"}, {"49", "@"}};
    const auto found = formats.find(id);
    return found == formats.end() ? std::string() : found->second;
}

/// Number format of each style of cells.
std::vector<std::string> read_formats(const Parts& parts) {
    std::map<std::string, std::string> own;
    std::vector<std::string> formats;
    bool in_cells = false;
    read(parts, "xl/styles.xml", [&](Event event, const XmlReader& reader) {
        if (reader.name() == "cellXfs") in_cells = event == Event::open;
        if (event != Event::open) return;
        const auto& id = reader.attribute("numFmtId");
        if (reader.name() == "numFmt") own[id] = reader.attribute("formatCode");
        if (reader.name() != "xf" || !in_cells) return;
        const auto known = own.find(id);
        formats.push_back(known == own.end() ? built_in(id) : known->second);
    });
    return formats;
}

struct SheetParts {
    std::map<std::string, std::string> part;  ///< By name of the sheet.
    std::string index;                        ///< Part of the hidden sheet of figures.
};

SheetParts read_workbook(const Parts& parts) {
    std::map<std::string, std::string> targets;
    read(parts, "xl/_rels/workbook.xml.rels", [&](Event event, const XmlReader& reader) {
        if (event == Event::open && reader.name() == "Relationship")
            targets[reader.attribute("Id")] = "xl/" + reader.attribute("Target");
    });
    SheetParts sheets;
    read(parts, "xl/workbook.xml", [&](Event event, const XmlReader& reader) {
        if (event != Event::open || reader.name() != "sheet") return;
        const auto& target = targets[reader.attribute("r:id")];
        sheets.part[reader.attribute("name")] = target;
        if (reader.attribute("name") == "figures" && reader.attribute("state") == "hidden")
            sheets.index = target;
    });
    return sheets;
}

class CellReader {
public:
    explicit CellReader(const Parts& parts)
        : parts_(parts), strings_(read_strings(parts)), formats_(read_formats(parts)) {}

    /// What each cell of a sheet holds, by its name.
    std::map<std::string, Printed> run(const std::string& name) const {
        std::map<std::string, Printed> cells;
        std::string cell;
        std::string type;
        std::string style;
        std::string value;
        bool in_value = false;
        read(parts_, name, [&](Event event, const XmlReader& reader) {
            if (event == Event::text && in_value) value += reader.text();
            if (event == Event::text) return;
            in_value = event == Event::open && (reader.name() == "v" || reader.name() == "t");
            if (reader.name() != "c") return;
            if (event == Event::open) {
                cell = reader.attribute("r");
                type = reader.attribute("t");
                style = reader.attribute("s");
                value.clear();
            } else if (!value.empty()) {
                cells[cell] = held(type, style, value);
            }
        });
        return cells;
    }

private:
    static std::size_t number(const std::string& text) {
        std::size_t value = 0;
        std::from_chars(text.data(), text.data() + text.size(), value);
        return value;
    }

    Printed held(const std::string& type, const std::string& style,
                 const std::string& value) const {
        const auto at = number(style);
        const std::string format = at < formats_.size() ? formats_[at] : std::string();
        if (type == "s") {
            const auto place = number(value);
            if (place >= strings_.size()) refuse("xlsx", "xl/sharedStrings.xml " + value);
            return {sign_in(format) + strings_[place], {}};
        }
        if (!type.empty() && type != "n") return {sign_in(format) + value, {}};
        double parsed = 0;
        const auto read_to = std::from_chars(value.data(), value.data() + value.size(), parsed);
        if (read_to.ptr != value.data() + value.size()) return {value, {}};
        return {format, {}, false, parsed};
    }

    /// The sign that `"● "@` sets before a word.
    static std::string sign_in(std::string_view format) {
        const auto end = format.find("\"@");
        return format.starts_with('"') && end != format.npos
                   ? std::string(format.substr(1, end - 1))
                   : std::string();
    }

    const Parts& parts_;
    std::vector<std::string> strings_;
    std::vector<std::string> formats_;
};

/// Takes `B6=id D6=id` apart; `take(cell, id)`.
template <class Take>
void read_entries(std::string_view entries, Take take) {
    while (!entries.empty()) {
        const auto end = std::min(entries.find(' '), entries.size());
        const auto entry = entries.substr(0, end);
        const auto equals = entry.find('=');
        if (equals == std::string_view::npos) refuse("xlsx", std::string(entry));
        take(std::string(entry.substr(0, equals)), std::string(entry.substr(equals + 1)));
        entries.remove_prefix(std::min(end + 1, entries.size()));
    }
}

}  // namespace

PrintedFigures read_xlsx_figures(std::string_view bytes) {
    const auto opened = ooxml::unpack(bytes, is_wanted);
    if (opened.fault) refuse("xlsx", opened.where.empty() ? "ZIP" : opened.where);
    const auto sheets = read_workbook(opened.parts);
    if (sheets.index.empty()) refuse("xlsx", "figures");
    const CellReader reader(opened.parts);
    std::map<std::string, std::map<std::string, Printed>> cells;
    for (const auto& [name, part] : sheets.part) cells[name] = reader.run(part);
    PrintedFigures figures;
    const auto& index = cells["figures"];
    for (const auto& [place, entries] : index) {
        if (place.front() != 'C' || place == "C1") continue;
        const auto sheet = index.find("A" + place.substr(1));
        if (sheet == index.end()) refuse("xlsx", "figures!" + place);
        const auto& shown = cells[sheet->second.text];
        read_entries(entries.text, [&](const std::string& cell, const std::string& id) {
            const auto found = shown.find(cell);
            Printed printed = found == shown.end() ? Printed{} : found->second;
            printed.place = sheet->second.text + "!" + cell;
            figures[id].push_back(std::move(printed));
        });
    }
    return figures;
}

}  // namespace almanac::parity
