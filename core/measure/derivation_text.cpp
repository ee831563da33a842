// Why: see derivation_text.hpp. SPDX-License-Identifier: Apache-2.0
#include "measure/derivation_text.hpp"

namespace almanac {
namespace {

std::string name_of(const Catalog& catalog, const std::string& id, std::string_view language) {
    const Indicator* indicator = catalog.find_indicator(id);
    return indicator == nullptr ? id : indicator->name.in(language);
}

}  // namespace

Text derivation_text(const Catalog& catalog, const Indicator& indicator,
                     const Provenance& provenance) {
    if (!provenance.derived_from) return {};
    switch (*provenance.derived_from) {
        case DerivedFrom::areas: return Text("下级地区汇总数", "sum of the areas within");
        case DerivedFrom::periods: return Text("年内各期汇总数", "sum of the parts of the year");
        case DerivedFrom::ratio: {
            const auto quotient = [&](std::string_view language) {
                return name_of(catalog, indicator.numerator, language) + " / " +
                       name_of(catalog, indicator.denominator, language);
            };
            return Text(quotient("zh"), quotient("en"));
        }
        case DerivedFrom::formula:
            return Text("按公式计算：" + indicator.formula, "by formula: " + indicator.formula);
        case DerivedFrom::sector:
            return Text("由专题程序按已有数据计算",
                        "calculated by the sector's program from known figures");
    }
    return {};
}

}  // namespace almanac
