// Why: tests fill in and spoil workbooks as spreadsheet programs and people do: part by part.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "ooxml/package.hpp"
#include "workbook/archive.hpp"

namespace almanac::testing {

using XlsxParts = std::vector<std::pair<std::string, std::string>>;

inline XlsxParts parts_of(const std::string& xlsx) {
    Diagnostics diagnostics;
    XlsxParts parts;
    for (const auto& part : workbook::list_parts(xlsx, "test.xlsx", diagnostics)) {
        std::string bytes;
        REQUIRE(workbook::inflate_part(part, bytes));
        parts.emplace_back(part.name, bytes);
    }
    REQUIRE_FALSE(parts.empty());
    return parts;
}

inline std::string xlsx_of(const XlsxParts& parts) {
    ooxml::Package package;
    for (const auto& [name, content] : parts) package.add(name, content);
    return std::move(package).finish();
}

inline std::string& part(XlsxParts& parts, const std::string& name) {
    for (auto& [own, content] : parts)
        if (own == name) return content;
    FAIL("no part " << name);
    return parts.front().second;
}

inline void replace(std::string& text, const std::string& found, const std::string& wanted) {
    const auto at = text.find(found);
    INFO(found);
    REQUIRE(at != std::string::npos);
    text.replace(at, found.size(), wanted);
}

/// Puts content (`<v>5</v>`, or text) into the cell `G4`, whatever stood there; keeps its style.
inline void set_cell(std::string& sheet, const std::string& place, const std::string& content) {
    const auto begin = sheet.find("<c r=\"" + place + "\"");
    INFO(place);
    REQUIRE(begin != std::string::npos);
    const auto bracket = sheet.find('>', begin);
    const bool is_empty = sheet[bracket - 1] == '/';
    const auto end = is_empty ? bracket + 1 : sheet.find("</c>", begin) + 4;
    const auto style = sheet.find("s=\"", begin);
    const std::string look =
        style < bracket ? sheet.substr(style, sheet.find('"', style + 3) - style + 1) : "";
    const bool is_number = content.starts_with("<v>");
    sheet.replace(begin, end - begin,
                  "<c r=\"" + place + "\" " + look +
                      (is_number ? ">" + content + "</c>"
                                 : " t=\"inlineStr\"><is><t>" + content + "</t></is></c>"));
}

}  // namespace almanac::testing
