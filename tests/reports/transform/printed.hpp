// Why: tests of printing state figures and ask how one reference to them reads.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "sample_plan.hpp"
#include "transform/audience.hpp"
#include "transform/resolve.hpp"

namespace almanac::testing {

/// The public, Chinese edition of 2016, unless a test says otherwise.
struct PrintedEdition {
    Catalog catalog = plan_catalog();
    std::vector<Given> given = {};
    Edition edition = [] {
        Edition made;
        made.year = 2016;
        made.area = city;
        made.cut_off = end_of(2030);
        return made;
    }();

    /// Calls `use` with the context that the audience may see.
    template <class Use>
    auto with_context(Use&& use) const {
        const Figures figures = measured(catalog, given).figures;
        const Figures shown = figures_for(catalog, figures, {}, edition.audience);
        const auto assessments =
            assessments_for(catalog, assess_all(catalog, figures, edition.year, edition.cut_off),
                            shown, edition.audience);
        return use(ContributionContext{catalog, shown, assessments, edition});
    }
    doc::Figure figure(const doc::Value& value) const {
        return with_context([&](const ContributionContext& context) {
            const SourceList sources(catalog, context.figures, edition.language);
            return Resolver(context, sources).figure(value);
        });
    }
    std::string text(const doc::Value& value) const { return figure(value).text; }
    /// `document` with its figures, and what was said about them.
    Diagnostics resolve(doc::Document& document) const {
        Diagnostics diagnostics;
        document.language = edition.language;
        with_context([&](const ContributionContext& context) {
            resolve_figures(context, document, diagnostics);
            return 0;
        });
        return diagnostics;
    }
};

inline doc::Value value_of(const std::string& indicator, const std::string& period,
                           doc::Aspect aspect = doc::Aspect::actual, bool with_unit = true) {
    doc::Value value;
    value.indicator = indicator;
    value.period = period;
    value.aspect = aspect;
    value.with_unit = with_unit;
    return value;
}
inline doc::Value of_target(const std::string& target, doc::Aspect aspect, bool with_unit = true) {
    doc::Value value;
    value.target = target;
    value.aspect = aspect;
    value.with_unit = with_unit;
    return value;
}

}  // namespace almanac::testing
