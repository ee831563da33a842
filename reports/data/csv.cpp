// Why: one table an indicator, for whoever opens it in a spreadsheet.
// SPDX-License-Identifier: Apache-2.0
#include <map>
#include <optional>
#include <vector>

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

/// The texts that the points of a series have in common, made once for all of them.
class SeriesRows {
public:
    SeriesRows(const Indicator& indicator, const Area& area, const Series& series,
               const std::string& language) {
        front_ = csv_words(indicator.id);
        for (const auto& text : {indicator.name.in(language), area.code, area.name.in(language)})
            front_ += "," + csv_words(text);
        groups_ = csv_words(series.key.breakdown) + "," + csv_words(basis_of(indicator, series));
        unit_ = csv_words(to_text(indicator.unit, language));
        for (const auto& from : series.provenances) sources_.push_back(source_of(from));
        none_ = source_of({});
    }

    void add(const Point& point, std::string& table) const {
        const auto add = [&table](std::string_view field) { table.append(",").append(field); };
        const bool is_known = point.provenance < sources_.size();
        table += front_;
        add(to_text(point.period));
        add(groups_);
        add(has_value(point.status) ? to_text(Number{point.value, point.decimals}) : "");
        add(unit_);
        add(word(point.status));
        add(point.bound == Bound::exact ? "" : word(point.bound));
        add(point.partial ? "1" : "0");
        add(is_known ? sources_[point.provenance] : none_);
        table += "\r\n";
    }

private:
    static std::string source_of(const Provenance& from) {
        std::string text = std::to_string(from.source_class) + "," + csv_words(from.source) + ",";
        if (from.published) text += to_text(*from.published);
        return text + "," + csv_words(from.value_as_submitted) + "," +
               csv_words(from.unit_as_submitted);
    }

    std::string front_;
    std::string groups_;
    std::string unit_;
    std::vector<std::string> sources_;
    std::string none_;
};

}  // namespace
}  // namespace data

std::vector<DataFile> write_csv(const Catalog& catalog, const Figures& figures,
                                const Edition& edition) {
    std::map<std::string, std::string> tables;
    const Series* last = nullptr;
    std::optional<data::SeriesRows> rows;
    std::string* into = nullptr;
    data::for_each_observation(catalog, figures,
                               [&](const Indicator& indicator, const Area& area,
                                   const Series& series, const Point& point) {
                                   if (last != &series) {
                                       last = &series;
                                       rows.emplace(indicator, area, series, edition.language);
                                       into = &tables[indicator.id];
                                       if (into->empty())
                                           *into = data::head(edition.language == "zh");
                                   }
                                   rows->add(point, *into);
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
