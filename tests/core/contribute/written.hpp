// Why: a sector's text is written against a small plan with known figures, and asked what became of
// it. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "contribute/contribute.hpp"
#include "messages/messages.hpp"
#include "sample_plan.hpp"
#include "shape.hpp"

namespace almanac::testing {

/// plan_catalog() with three coal targets (one an aspiration), one of tourism, and three tasks.
inline Catalog text_catalog() {
    Catalog catalog = plan_catalog();
    auto hoped = at_least("coal.output", "200", 2018);
    hoped.strength = Strength::aspiration;
    catalog.targets = {between(TargetKind::range, "coal.labs", "4", "6", 2016),
                       with_base(at_least("coal.output", "100", 2016), 2013, "50"), hoped,
                       at_least("tourism.bases", "20", 2018)};
    const auto task = [&](const char* id, const char* paragraph, const char* title,
                          Release release) {
        Task made;
        made.id = id;
        made.sector = "coal";
        made.title = Text(title, std::string("Task ") + id);
        made.quotation = {plan_id, paragraph, title};
        made.due = end_of(2016);
        made.due_stated = true;
        made.leads = {"coal_bureau"};
        made.release = release;
        catalog.tasks.push_back(made);
    };
    task("coal.t1", "1/1", "建设实验室", Release::open);
    task("coal.t2", "2.1/1", "建设基地", Release::open);
    task("coal.t3", "1/1", "内部任务", Release::internal);
    return catalog;
}

/// What became of a text, in an edition of 2016.
struct Written {
    Contribution contribution;

    /// Everything, shortened by shape().
    std::string text() const {
        std::string all;
        for (const auto& section : contribution.sections)
            all += (all.empty() ? "" : "\n") + shape(section);
        return all;
    }
    /// Faults in English, one a line: `T12 line 3 column 5: …`.
    std::string faults() const {
        std::string all;
        for (const auto& each : contribution.diagnostics)
            all += each.code + " " + each.origin + ": " + each.message.in("en") + "\n";
        return all;
    }
};

struct WritingOptions {
    std::string language = "zh";
    std::string audience = "public";
    PlaceTexts places = {};
    std::vector<doc::Section> from_code = {};
    int year = 2016;
    int known_until = 2030;              ///< Year of the cut-off.
    void (*change)(Catalog&) = nullptr;  ///< What the plan's catalog has otherwise.
};

inline Written written(const std::string& markdown, const WritingOptions& options = {}) {
    Catalog catalog = text_catalog();
    if (options.change != nullptr) options.change(catalog);
    Given coking = in_year("coal.output", 2013, "20");
    coking.breakdown = "焦煤";
    Given constant = in_year("tourism.revenue", 2015, "20");
    constant.basis = "constant";
    const auto figures = measured(catalog, {coking,
                                            constant,
                                            in_year("coal.labs", 2016, "5"),
                                            in_year("coal.output", 2014, "60"),
                                            in_year("coal.output", 2015, "70"),
                                            in_year("coal.output", 2016, "90"),
                                            {"coal.output", lishi, "2016", "40"},
                                            {"coal.output", city, "2016-05", "8"}})
                             .figures;
    const auto assessments = assess_all(catalog, figures, options.year, end_of(2017));
    Edition edition;
    edition.year = options.year;
    edition.area = city;
    edition.cut_off = end_of(options.known_until);
    edition.language = options.language;
    edition.audience = options.audience;
    const ContributionContext context{catalog, figures, assessments, edition};
    return {contribute_markdown(context, catalog.sectors.front(), markdown, options.places,
                                options.from_code)};
}

}  // namespace almanac::testing
