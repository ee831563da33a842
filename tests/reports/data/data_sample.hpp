// Why: a small catalog and a few figures of every kind of period and status.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "data/data_writers.hpp"

namespace almanac::testing {

inline Catalog data_catalog() {
    Catalog catalog;
    Indicator output;
    output.id = "coal.raw_output";
    output.sector = "coal";
    output.name = Text("原煤产量", "Raw coal output");
    output.unit = *parse_unit("万吨");
    catalog.indicators[output.id] = output;
    Area city;
    city.code = "141100";
    city.name = Text("吕梁市", "Lüliang");
    catalog.areas[city.code] = city;
    return catalog;
}

inline Point data_point(const std::string& period, const std::string& value,
                        Status status = Status::final_figure, Bound bound = Bound::exact) {
    const Number number = parse_number(value).number;
    Point point;
    point.period = *parse_period(period);
    point.value = number.value;
    point.decimals = number.decimals;
    point.status = status;
    point.bound = bound;
    return point;
}

/// 2016 and 2017, the latter not yet out, and January to November 2017, all of one source.
inline Figures data_figures(const std::string& source) {
    MeasuredSeries measured;
    measured.indicator = "coal.raw_output";
    measured.area = "141100";
    measured.yearly.key = {"coal.raw_output", "141100", PeriodKind::year, "", ""};
    measured.yearly.points = {data_point("2016", "-12.50"),
                              data_point("2017", "0", Status::not_yet_released)};
    Provenance from;
    from.source = source;
    from.source_class = 2;
    from.published = parse_date("2017-02-28");
    from.value_as_submitted = "-12.50";
    from.unit_as_submitted = "万吨";
    measured.yearly.provenances = {from};
    Series part;
    part.key = {"coal.raw_output", "141100", PeriodKind::year_to_date, "", ""};
    part.points = {data_point("2017-YTD11", "11", Status::preliminary, Bound::above),
                   data_point("2017-04-16/2018-03-31", "12", Status::revised_census)};
    part.provenances = {from};
    measured.other = {part};
    Figures figures;
    figures.add(measured);
    return figures;
}

inline Edition data_edition() {
    Edition edition;
    edition.year = 2017;
    edition.cut_off = *parse_date("2018-03-31");
    return edition;
}

inline std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = text.find("\r\n", at);
        lines.push_back(text.substr(at, end - at));
        at = end + 2;
    }
    return lines;
}

inline std::vector<std::string> fields_of(const std::string& line) {
    std::vector<std::string> fields{""};
    for (const char c : line) {
        if (c == ',')
            fields.emplace_back();
        else
            fields.back() += c;
    }
    return fields;
}

}  // namespace almanac::testing
