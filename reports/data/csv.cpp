// Why: one table an indicator, for whoever opens it in a spreadsheet.
// SPDX-License-Identifier: Apache-2.0
#include <map>

#include "almanac/model/words.hpp"
#include "data/data_writers.hpp"
#include "data/observations.hpp"

namespace almanac {
namespace data {

std::string csv_field(std::string_view text) {
    if (text.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(text);
    std::string field = "\"";
    for (const char c : text) field += c == '"' ? std::string("\"\"") : std::string(1, c);
    return field + "\"";
}

std::string csv_words(std::string_view text) {
    const bool begins_so =
        !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
    const bool number = parse_number(text).fault == NumberFault::none;
    return csv_field(begins_so && !number ? "'" + std::string(text) : std::string(text));
}

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::string head(bool zh) {
    return std::string(byte_order_mark) +
           (zh ? "指标编码,指标,地区代码,地区,时期,分组,口径,数值,单位,状态,界限,数据不全,来源等级,"
                 "来源,发布,"
                 "报送值,报送单位\r\n"
               : "indicator,name,area,area_name,period,breakdown,basis,value,unit,status,bound,"
                 "partial,"
                 "source_class,source,published,value_as_submitted,unit_as_submitted\r\n");
}

std::string row(const Indicator& indicator, const Area& area, const Series& series,
                const Point& point, const std::string& language) {
    const Provenance none;
    const Provenance& from =
        point.provenance < series.provenances.size() ? series.provenances[point.provenance] : none;
    const std::string value =
        has_value(point.status) ? to_text(Number{point.value, point.decimals}) : std::string();
    std::string line = csv_words(indicator.id);
    const auto add = [&](const std::string& field) { line += "," + field; };
    add(csv_words(indicator.name.in(language)));
    add(csv_words(area.code));
    add(csv_words(area.name.in(language)));
    add(csv_words(to_text(point.period)));
    add(csv_words(series.key.breakdown));
    add(csv_words(series.key.basis));
    add(value);
    add(csv_words(to_text(indicator.unit, language)));
    add(std::string(word(point.status)));
    add(point.bound == Bound::exact ? std::string() : std::string(word(point.bound)));
    add(point.partial ? "1" : "0");
    add(std::to_string(from.source_class));
    add(csv_words(from.source));
    add(from.published ? to_text(*from.published) : std::string());
    add(csv_words(from.value_as_submitted));
    add(csv_words(from.unit_as_submitted));
    return line + "\r\n";
}

}  // namespace
}  // namespace data

std::vector<DataFile> write_csv(const Catalog& catalog, const Figures& figures,
                                const Edition& edition) {
    std::map<std::string, std::string> tables;
    data::for_each_observation(catalog, figures,
                               [&](const Indicator& indicator, const Area& area,
                                   const Series& series, const Point& point) {
                                   std::string& table = tables[indicator.id];
                                   if (table.empty()) table = data::head(edition.language == "zh");
                                   table +=
                                       data::row(indicator, area, series, point, edition.language);
                               });
    std::vector<DataFile> files;
    for (auto& [indicator, table] : tables)
        files.push_back({"csv/" + indicator + ".csv", std::move(table)});
    return files;
}

const std::vector<DataWriter>& data_writers() {
    static const std::vector<DataWriter> table{{"csv", write_csv}, {"sdmx", write_sdmx}};
    return table;
}

}  // namespace almanac
