// Why: see judged_elsewhere.hpp. SPDX-License-Identifier: Apache-2.0
#include "intake/judged_elsewhere.hpp"

#include <set>

#include "catalog/asked.hpp"
#include "intake/form_messages.hpp"
#include "measure/scope.hpp"

namespace almanac::intake_detail {
namespace {

Text names_of(const Catalog& catalog, const std::vector<std::string>& areas) {
    std::string zh;
    std::string en;
    for (const auto& code : areas) {
        const Text& name = catalog.areas.at(code).name;
        zh += (zh.empty() ? "" : "、") + name.in("zh");
        en += (en.empty() ? "" : ", ") + name.in("en");
    }
    return {zh, en};
}

}  // namespace

void name_judged_elsewhere(const RowTable& rows, const Catalog& catalog, Findings& findings) {
    std::vector<std::vector<std::string>> judged(rows.series().size());
    for (std::uint32_t id = 0; id < rows.series().size(); ++id) {
        const SeriesKey& key = rows.series()[id];
        auto areas = areas_judged(catalog, key.indicator);
        const std::set<std::string> roots(areas.begin(), areas.end());
        if (!areas.empty() && !lies_within(catalog, key.area, roots) &&
            lies_within(catalog, key.area, {catalog.workspace.area}))
            judged[id] = std::move(areas);
    }
    std::set<std::pair<std::string, std::string>> named;
    for (const auto& row : rows.rows()) {
        if (judged[row.series].empty()) continue;
        const SeriesKey& key = rows.series()[row.series];
        if (!named.emplace(key.indicator, key.area).second) continue;
        findings.warn(messages::judged_elsewhere, row.row, "",
                      {catalog.indicators.at(key.indicator).name,
                       names_of(catalog, judged[row.series]), catalog.areas.at(key.area).name});
    }
}

}  // namespace almanac::intake_detail
