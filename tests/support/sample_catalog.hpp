// Why: a small city with a few indicators and areas, built by hand, so that tests of what reads a
// catalog need no workspace on disk. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "catalog/catalog.hpp"

namespace almanac::testing {

/// An indicator of the sample: definition and name in both languages, everything else as given.
inline Indicator sample_indicator(const std::string& id, const std::string& zh,
                                  const std::string& en, const std::string& unit,
                                  Semantic semantic) {
    Indicator indicator;
    indicator.id = id;
    indicator.sector = id.substr(0, id.find('.'));
    indicator.name = Text(zh, en);
    indicator.definitions = {{Text(zh + "的定义", "Definition of " + en), ""}};
    indicator.unit = parse_unit(unit).value();
    indicator.decimals = 1;
    indicator.direction = Direction::up;
    indicator.semantic = semantic;
    indicator.reports = "statistics";
    return indicator;
}

inline Area sample_area(const std::string& code, const std::string& zh, const std::string& en,
                        AreaKind kind, const std::string& parent,
                        std::vector<std::string> aliases = {}) {
    Area area;
    area.code = code;
    area.name = Text(zh, en);
    area.kind = kind;
    area.parent = parent;
    area.adds_up = kind == AreaKind::county;
    area.aliases = std::move(aliases);
    return area;
}

namespace sample_detail {

inline void add_indicators(Catalog& catalog) {
    const auto add = [&](const Indicator& indicator) {
        catalog.indicators[indicator.id] = indicator;
        for (const auto& former : indicator.formerly)
            catalog.former_indicators[former] = indicator.id;
    };
    auto output =
        sample_indicator("coal.output", "原煤产量", "Raw coal output", "万吨", Semantic::flow);
    output.minimum = 0;
    output.maximum = 20000;
    output.formerly = {"coal.raw_coal"};
    add(output);
    auto drained = sample_indicator("coal.gas_drained", "煤层气抽采量", "Gas drained", "亿立方米",
                                    Semantic::flow);
    drained.minimum = 0;
    add(drained);
    auto used =
        sample_indicator("coal.gas_used", "煤层气利用量", "Gas used", "亿立方米", Semantic::flow);
    used.minimum = 0;
    add(used);
    auto use_rate =
        sample_indicator("coal.gas_use_rate", "煤层气利用率", "Gas use rate", "%", Semantic::ratio);
    use_rate.numerator = "coal.gas_used";
    use_rate.denominator = "coal.gas_drained";
    use_rate.minimum = 0;
    use_rate.maximum = 100;
    add(use_rate);
    auto revenue = sample_indicator("tourism.revenue", "旅游总收入", "Tourism revenue", "亿元",
                                    Semantic::flow);
    revenue.price_basis = PriceBasis::current;
    revenue.minimum = 0;
    add(revenue);
    add(sample_indicator("tourism.growth", "旅游总收入增速", "Tourism growth", "%",
                         Semantic::rate));
    auto bases =
        sample_indicator("tourism.bases", "旅游示范基地", "Model bases", "个", Semantic::stock);
    bases.decimals = 0;
    bases.minimum = 0;
    add(bases);
}

inline void add_areas(Catalog& catalog) {
    const auto add = [&](const Area& area) { catalog.areas[area.code] = area; };
    add(sample_area("140000", "山西省", "Shanxi", AreaKind::province, "", {"山西", "全省"}));
    add(sample_area("141100", "吕梁市", "Lüliang", AreaKind::city, "140000", {"吕梁", "全市"}));
    add(sample_area("141102", "离石区", "Lishi", AreaKind::county, "141100", {"离石"}));
    add(sample_area("141121", "文水县", "Wenshui", AreaKind::county, "141100", {"文水"}));
    add(sample_area("141181", "孝义市", "Xiaoyi", AreaKind::county, "141100", {"孝义"}));
    auto park = sample_area("141100-p1", "吕梁经济技术开发区", "Lüliang Development Zone",
                            AreaKind::park, "141100");
    park.valid_from = parse_date("2012-07-01");
    park.valid_to = parse_date("2018-12-31");
    add(park);
}

inline void add_units(Catalog& catalog) {
    const auto add = [&](const std::string& id, const std::string& zh, const std::string& en) {
        OfficialUnit unit;
        unit.id = id;
        unit.name = Text(zh, en);
        catalog.units[id] = unit;
    };
    add("statistics", "市统计局", "Bureau of Statistics");
    add("coal_bureau", "市煤炭局", "Coal Bureau");
    add("tourism_bureau", "市旅游局", "Tourism Bureau");
}

inline Sector sample_sector(const Catalog& catalog, const std::string& id, const Text& title,
                            const std::string& team_unit) {
    Sector sector;
    sector.id = id;
    sector.version = "1.0.0";
    sector.title = title;
    sector.team = title;
    sector.team_unit = team_unit;
    for (const auto& [name, indicator] : catalog.indicators) {
        if (indicator.sector == id) sector.indicators.push_back(name);
    }
    return sector;
}

}  // namespace sample_detail

/// Seven indicators of two sectors (flow, ratio, stock, rate; money, count words, per cent; ranges;
/// one former id), a province, a city, three counties and a park valid 2012-07-01 to 2018-12-31.
inline Catalog sample_catalog() {
    Catalog catalog;
    catalog.workspace.title = Text("样例市年鉴", "Sample almanac");
    catalog.workspace.area = "141100";
    catalog.workspace.languages = {"zh", "en"};
    sample_detail::add_indicators(catalog);
    sample_detail::add_areas(catalog);
    sample_detail::add_units(catalog);
    catalog.sectors = {
        sample_detail::sample_sector(catalog, "coal", Text("煤炭", "Coal"), "coal_bureau"),
        sample_detail::sample_sector(catalog, "tourism", Text("旅游", "Tourism"),
                                     "tourism_bureau")};
    catalog.fingerprint = "sample-1";
    return catalog;
}

}  // namespace almanac::testing
