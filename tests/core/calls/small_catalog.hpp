// Why: a catalog of two sectors and three areas, small enough to see through.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <utility>

#include "almanac/model/unit_of_measure.hpp"
#include "catalog/catalog.hpp"
#include "catalog/edition.hpp"
#include "measure/measure.hpp"

namespace almanac::testing {

inline Indicator indicator(const std::string& id, Release release = Release::open) {
    Indicator made;
    made.id = id;
    made.sector = id.substr(0, id.find('.'));
    made.name = Text("指标" + id, "Indicator " + id);
    made.definitions = {{Text("定义"), ""}};
    made.unit = *parse_unit("万吨");
    made.decimals = 2;
    made.minimum = 0;
    made.release = release;
    return made;
}

inline Area area(const std::string& code, const std::string& parent) {
    Area made;
    made.code = code;
    made.name = Text("区" + code, "Area " + code);
    made.kind = parent.empty() ? AreaKind::city : AreaKind::county;
    made.parent = parent;
    made.adds_up = !parent.empty();
    return made;
}

/// Sector `coal` (output; its own code) reads `farm.*`; farm has `crops` and the internal `profit`.
inline Catalog small_catalog() {
    Catalog catalog;
    for (const auto& made : {indicator("coal.output"), indicator("coal.yield"),
                             indicator("farm.crops"), indicator("farm.profit", Release::internal)})
        catalog.indicators.emplace(made.id, made);
    for (const auto& made :
         {area("141100", ""), area("141102", "141100"), area("141121", "141100")})
        catalog.areas.emplace(made.code, made);
    Sector coal;
    coal.id = "coal";
    coal.version = "0.1.0";
    coal.indicators = {"coal.output", "coal.yield"};
    coal.reads = {"farm.*"};
    Sector farm;
    farm.id = "farm";
    farm.indicators = {"farm.crops", "farm.profit"};
    catalog.sectors = {coal, farm};
    return catalog;
}

inline MeasuredSeries measured(const std::string& indicator_id, const std::string& code, int first,
                               const std::vector<double>& values) {
    MeasuredSeries made;
    made.indicator = indicator_id;
    made.area = code;
    made.yearly.key = {indicator_id, code, PeriodKind::year, "", ""};
    made.yearly.provenances.resize(1);
    for (std::size_t i = 0; i < values.size(); ++i) {
        Point point;
        point.period = year_period(first + static_cast<int>(i));
        point.value = values[i];
        made.yearly.points.push_back(point);
    }
    return made;
}

inline Edition edition_2016() {
    Edition edition;
    edition.year = 2016;
    edition.area = "141100";
    edition.cut_off = *parse_date("2017-12-31");
    return edition;
}

}  // namespace almanac::testing
