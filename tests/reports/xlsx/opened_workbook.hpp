// Why: a workbook is judged as a reader opens it: its parts unzipped, its cells by name, numbers
// printed by their formats. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <unistd.h>
#include <zip.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <pugixml.hpp>
#include <stdexcept>
#include <string>
#include <vector>

#include "almanac/model/number.hpp"

namespace almanac::testing {

/// Name and content of every part of a file of Office Open XML.
inline std::map<std::string, std::string> parts_of(const std::string& bytes) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    zip_t* archive = zip_open_from_source(source, ZIP_RDONLY, &error);
    if (archive == nullptr) throw std::runtime_error("no zip file");
    std::map<std::string, std::string> parts;
    for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
        const auto index = static_cast<zip_uint64_t>(i);
        zip_stat_t stat;
        zip_stat_index(archive, index, 0, &stat);
        std::string content(stat.size, '\0');
        zip_file_t* file = zip_fopen_index(archive, index, 0);
        zip_fread(file, content.data(), stat.size);
        zip_fclose(file);
        parts[stat.name] = std::move(content);
    }
    zip_close(archive);
    return parts;
}

struct OpenedCell {
    std::string value;    ///< Text, or the number as written.
    std::string formula;  ///< Without the sign of equality.
    std::string format;   ///< Number format.
    bool is_number = false;
};

/// `12.30` for 12.3 in `0.00`; literal text in quotes, a percent sign, a section for negatives.
inline std::string printed(const OpenedCell& cell) {
    if (!cell.is_number) return cell.value;
    double value = std::strtod(cell.value.c_str(), nullptr);
    std::string format = cell.format.empty() ? "0" : cell.format;
    std::vector<std::string> sections{""};
    bool quoted = false;
    for (std::size_t i = 0; i < format.size(); ++i) {
        if (format[i] == '\\') {
            sections.back() += format.substr(i++, 2);
            continue;
        }
        if (format[i] == '"') quoted = !quoted;
        if (format[i] == ';' && !quoted)
            sections.emplace_back();
        else
            sections.back() += format[i];
    }
    std::string section = sections[0];
    bool minus = value < 0;
    if (value < 0 && sections.size() > 1) {
        section = sections[1];
        minus = false;
    }
    value = std::fabs(value);
    std::string text;
    std::string core;
    std::string* into = &text;
    std::string after;
    quoted = false;
    bool by_thousands = false;
    for (std::size_t i = 0; i < section.size(); ++i) {
        const char c = section[i];
        if (c == '\\') {
            *into += section[++i];
        } else if (c == '"') {
            quoted = !quoted;
        } else if (!quoted && (c == '#' || c == ',')) {
            by_thousands = true;
        } else if (!quoted && (c == '0' || c == '.')) {
            core += c;
            into = &after;
        } else {
            if (!quoted && c == '%') value = settle(value * 100);
            *into += c;
        }
    }
    const auto point = core.find('.');
    const int decimals = point == std::string::npos ? 0 : static_cast<int>(core.size() - point - 1);
    std::string digits = print_rounded(value, decimals);
    if (by_thousands)
        for (auto at = std::min(digits.find('.'), digits.size()); at > 3;)
            digits.insert(at -= 3, ",");
    return (minus ? "-" : "") + text + digits + after;
}

class OpenedWorkbook {
public:
    explicit OpenedWorkbook(const std::string& bytes) : parts(parts_of(bytes)) {
        read_strings();
        read_formats();
        pugi::xml_document book = parse("xl/workbook.xml");
        int number = 0;
        for (const auto sheet : book.child("workbook").child("sheets").children("sheet")) {
            names.emplace_back(sheet.attribute("name").value());
            if (std::string(sheet.attribute("state").value()) == "hidden")
                hidden.push_back(names.back());
            read_sheet(names.back(), "xl/worksheets/sheet" + std::to_string(++number) + ".xml");
        }
    }

    const OpenedCell& at(const std::string& sheet, const std::string& cell) const {
        static const OpenedCell none;
        const auto found = cells.find(sheet);
        if (found == cells.end()) return none;
        const auto place = found->second.find(cell);
        return place == found->second.end() ? none : place->second;
    }

    pugi::xml_document parse(const std::string& part) const {
        pugi::xml_document document;
        const auto found = parts.find(part);
        if (found == parts.end()) throw std::runtime_error("no part " + part);
        const auto result = document.load_buffer(found->second.data(), found->second.size(),
                                                 pugi::parse_default | pugi::parse_ws_pcdata);
        if (!result) throw std::runtime_error(part + ": " + result.description());
        return document;
    }

    /// Figure id → sheet and cell, by the hidden index.
    std::map<std::string, std::pair<std::string, std::string>> index() const {
        std::map<std::string, std::pair<std::string, std::string>> found;
        for (int row = 2; !at("figures", "A" + std::to_string(row)).value.empty(); ++row) {
            const std::string& sheet = at("figures", "A" + std::to_string(row)).value;
            std::string rest = at("figures", "C" + std::to_string(row)).value + " ";
            for (auto end = rest.find(' '); end != std::string::npos; end = rest.find(' ')) {
                const auto sign = rest.find('=');
                found[rest.substr(sign + 1, end - sign - 1)] = {sheet, rest.substr(0, sign)};
                rest.erase(0, end + 1);
            }
        }
        return found;
    }

    std::map<std::string, std::string> parts;
    std::vector<std::string> names;
    std::vector<std::string> hidden;
    std::map<std::string, std::map<std::string, OpenedCell>> cells;

private:
    void read_strings() {
        const auto document = parse("xl/sharedStrings.xml");
        for (const auto item : document.child("sst").children("si"))
            strings_.emplace_back(item.child("t").text().get());
    }
    void read_formats() {
        const auto document = parse("xl/styles.xml");
        const auto styles = document.child("styleSheet");
        std::map<int, std::string> by_id{{0, ""}, {1, "0"}, {2, "0.00"}, {9, "0%"}, {10, "0.00%"}};
        for (const auto format : styles.child("numFmts").children("numFmt"))
            by_id[format.attribute("numFmtId").as_int()] = format.attribute("formatCode").value();
        for (const auto xf : styles.child("cellXfs").children("xf"))
            formats_.push_back(by_id[xf.attribute("numFmtId").as_int()]);
    }
    void read_sheet(const std::string& name, const std::string& part) {
        const auto document = parse(part);
        for (const auto row : document.child("worksheet").child("sheetData").children("row")) {
            for (const auto c : row.children("c")) {
                OpenedCell cell;
                cell.value = c.child("v").text().get();
                cell.formula = c.child("f").text().get();
                const std::string type = c.attribute("t").value();
                cell.is_number = type.empty() && !cell.value.empty();
                if (type == "s")
                    cell.value = strings_.at(static_cast<std::size_t>(std::stoul(cell.value)));
                cell.format = formats_.at(c.attribute("s").as_uint());
                cells[name][c.attribute("r").value()] = cell;
            }
        }
    }

    std::vector<std::string> strings_;
    std::vector<std::string> formats_;
};

}  // namespace almanac::testing
