// Why: see embedded_workbook.hpp. SPDX-License-Identifier: Apache-2.0
#include "ooxml/embedded_workbook.hpp"

#include <fmt/format.h>

#include <array>

#include "ooxml/chart_part.hpp"
#include "ooxml/deflate.hpp"
#include "ooxml/package.hpp"
#include "ooxml/xml.hpp"

namespace almanac::ooxml {
namespace {

struct FixedPart {
    std::string_view name;
    std::string_view content;
};

constexpr std::array<FixedPart, 5> fixed_parts{{
    {"[Content_Types].xml",
     R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>)"},
    {"_rels/.rels",
     R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>)"},
    {"xl/workbook.xml",
     R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>)"},
    {"xl/_rels/workbook.xml.rels",
     R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>)"},
    {"xl/styles.xml",
     R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>)"},
}};

const std::array<Deflated, fixed_parts.size()>& fixed_deflated() {
    static const auto all = [] {
        std::array<Deflated, fixed_parts.size()> made;
        for (std::size_t i = 0; i < fixed_parts.size(); ++i)
            made.at(i) = deflate_small(fixed_parts.at(i).content);
        return made;
    }();
    return all;
}

class Sheet {
public:
    explicit Sheet(const ChartPlan& plan) : plan_(plan) {}

    std::string write() {
        xml_.markup(declaration)
            .markup(
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/"
                "main\"><sheetData><row r=\"1\">");
        words(0, 1, plan_.label_name);
        for (const auto& series : plan_.series) words(series.column, 1, series.name);
        const std::size_t first = plan_.series.size() + 1;
        for (std::size_t w = 0; w < plan_.words.size(); ++w)
            words(first + w, 1, plan_.words[w].name);
        xml_.markup("</row>");
        for (std::size_t i = 0; i < plan_.labels.size(); ++i) row(i, first);
        xml_.markup("</sheetData></worksheet>");
        return std::move(xml_.out());
    }

private:
    void row(std::size_t i, std::size_t first) {
        const std::size_t line = i + 2;
        xml_.markup("<row r=\"").number(static_cast<long long>(line)).markup("\">");
        if (plan_.positions.empty())
            words(0, line, plan_.labels[i]);
        else
            number(0, line, plan_.positions[i]);
        for (const auto& series : plan_.series)
            if (series.values[i]) number(series.column, line, *series.values[i]);
        for (std::size_t w = 0; w < plan_.words.size(); ++w)
            words(first + w, line, plan_.words[w].words[i]);
        xml_.markup("</row>");
    }

    void place(std::size_t column, std::size_t line) {
        xml_.markup("<c r=\"").markup(column_name(column));
        xml_.number(static_cast<long long>(line)).markup("\"");
    }
    void words(std::size_t column, std::size_t line, const std::string& text) {
        place(column, line);
        xml_.markup(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        xml_.text(text).markup("</t></is></c>");
    }
    void number(std::size_t column, std::size_t line, double value) {
        place(column, line);
        xml_.markup("><v>").markup(fmt::format("{}", value)).markup("</v></c>");
    }

    const ChartPlan& plan_;
    Xml xml_;
};

}  // namespace

std::string embedded_workbook(const ChartPlan& plan) {
    const std::string sheet = Sheet(plan).write();
    const Deflated packed = deflate_small(sheet);
    std::vector<ZipEntry> entries;
    for (std::size_t i = 0; i < fixed_parts.size(); ++i) {
        const auto& made = fixed_deflated().at(i);
        entries.push_back({fixed_parts.at(i).name, made.bytes, fixed_parts.at(i).content.size(),
                           made.crc, false});
    }
    entries.push_back({"xl/worksheets/sheet1.xml", packed.bytes, sheet.size(), packed.crc, false});
    return zip_of(entries);
}

}  // namespace almanac::ooxml
