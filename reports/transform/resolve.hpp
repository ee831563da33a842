// Why: a figure in the tree is a reference; here each becomes one printed figure with its sources
// and trace, the same in every format. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>

#include "contribute/contribute.hpp"
#include "transform/figure_text.hpp"
#include "transform/sources.hpp"

namespace almanac {

/// Answers single references from an edition's data. What is not for the audience must already be
/// out of `context` (audience.hpp); indicators that are not shown read 不公开.
class Resolver {
public:
    Resolver(const ContributionContext& context, const SourceList& sources);

    /// The figure `value` refers to; its text is 暂无数据 or — where there is none. Unknown names
    /// give a figure without text.
    doc::Figure figure(const doc::Value& value) const;

    /// Stable id: the same reference has the same id in every build.
    static std::string id_of(const doc::Value& value);

    /// `value` with area and period written out: year → 2016, latest → the period found.
    doc::Value settled(const doc::Value& value) const;

private:
    doc::Figure indicator_figure(const doc::Value& value) const;
    doc::Figure growth_figure(const Indicator& indicator, const MeasuredSeries* series,
                              const doc::Value& value) const;
    /// A published rate, which precedes a computed one (DOMAIN 14), of class `weakest` or better
    /// (0: of any); nothing where there is none.
    std::optional<doc::Figure> published_growth(const Indicator& indicator, const Period& period,
                                                const doc::Value& value, int weakest) const;
    /// Says why a change is not computed, where both years are known.
    void tell_why(const Point& before, const Point& now, Growth::Kind kind, bool one_vintage,
                  const doc::Value& value, doc::Figure& figure) const;
    /// Why there is no number: in running text in its place, in a table as a mark.
    void put_reason(const Text& why, const doc::Value& value, doc::Figure& figure) const;
    /// Adds what a computed figure rests on: sources, marks and a line of its trace.
    void add_evidence(const Indicator& indicator, const Series& series, const Point& point,
                      doc::Figure& figure) const;
    doc::Figure target_figure(const doc::Value& value) const;
    doc::Figure actual_of_target(const Target& target, const Assessment& assessment,
                                 const doc::Value& value) const;
    doc::Figure base_of_target(const Target& target, const Assessment& assessment,
                               const doc::Value& value) const;
    doc::Figure newest_of_target(const Target& target, const Assessment& assessment,
                                 const doc::Value& value) const;
    doc::Figure expected_of_target(const Target& target, const Assessment& assessment,
                                   const doc::Value& value) const;
    /// Required step, years ahead, forecast and its interval.
    doc::Figure outlook_of_target(const Target& target, const Assessment& assessment,
                                  const doc::Value& value) const;
    /// A number in the indicator's unit that is arithmetic, no observation: without marks.
    Shown computed(const Indicator& indicator, double number, const doc::Value& value) const;
    doc::Figure count_figure(const doc::Value& value) const;
    doc::Figure reading_figure(const Indicator& indicator, const Reading& reading,
                               const doc::Value& value, std::vector<double> limits) const;
    /// Unit of the column that the figure stands in.
    std::string unit_of(const doc::Figure& figure) const;
    std::vector<std::string> trace_of(const Assessment& assessment) const;
    std::vector<std::string> reading_trace(const Indicator& indicator,
                                           const Reading& reading) const;
    std::vector<double> limits_of(const std::string& indicator, const std::string& area) const;
    std::string none(const doc::Value& value) const;
    /// The same for an indicator: 尚未发布 where the year's figure is only awaited.
    std::string none(const Indicator& indicator, const doc::Value& value) const;
    /// What `value` shows of a target's state, and that it waits for the year's figure: in running
    /// text as words, in a table as a mark.
    void fill_state(const Target& target, const Assessment& assessment, const doc::Value& value,
                    doc::Figure& figure) const;
    bool zh() const { return context_.edition.language == "zh"; }

    const ContributionContext& context_;
    const SourceList& sources_;
    std::map<std::string, const Assessment*> assessments_;
};

/// Values of its indicator at which the verdict on a target changes, in the indicator's unit.
std::vector<double> verdict_limits(const Catalog& catalog, const Target& target);

/// Resolves every Value of `document` into its figures, marks in tables included as cell notes, and
/// puts the list of sources into it.
void resolve_figures(const ContributionContext& context, doc::Document& document,
                     Diagnostics& diagnostics);

}  // namespace almanac
