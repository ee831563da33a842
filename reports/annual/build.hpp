// Why: the host's own chapters are written with a handful of short functions, so that their wording
// can be read like the report. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "almanac/model/document.hpp"

namespace almanac::annual {

/// Chooses the words of the edition's language.
struct Voice {
    std::string language;
    bool zh() const { return language == "zh"; }
    std::string operator()(const char* chinese, const char* english) const {
        return zh() ? chinese : english;
    }
};

inline doc::Inline run(std::string text) { return {doc::Run{std::move(text)}}; }
inline doc::Inline strong(std::string text) { return {doc::Strong{{run(std::move(text))}}}; }

/// A figure of a target; in tables without unit.
inline doc::Inline of_target(const std::string& target, doc::Aspect aspect,
                             bool with_unit = false) {
    doc::Value value;
    value.target = target;
    value.aspect = aspect;
    value.with_unit = with_unit;
    return {value};
}

/// A figure of an indicator in the edition's area.
inline doc::Inline of_indicator(const std::string& indicator, const std::string& period,
                                doc::Aspect aspect = doc::Aspect::actual, bool with_unit = false) {
    doc::Value value;
    value.indicator = indicator;
    value.period = period;
    value.aspect = aspect;
    value.with_unit = with_unit;
    return {value};
}

/// Number of targets that `selector` (see selection.hpp) picks and that stand in `states`.
inline doc::Inline count(const std::string& selector, const std::string& states = "all",
                         bool with_unit = true) {
    doc::Value value;
    value.target = selector;
    value.period = states;
    value.aspect = doc::Aspect::count;
    value.with_unit = with_unit;
    return {value};
}

inline doc::Block paragraph(std::string id, doc::Inlines content) {
    return {std::move(id), doc::ParagraphBlock{std::move(content)}};
}
inline doc::Block notice(std::string id, std::string text) {
    return {std::move(id), doc::Notice{{run(std::move(text))}}};
}
inline doc::Cell cell(doc::Inlines content) { return {std::move(content), 1, 1, {}}; }
inline doc::Cell cell(std::string text) { return cell(doc::Inlines{run(std::move(text))}); }

inline doc::Column column(std::string id, std::string header,
                          doc::ColumnType type = doc::ColumnType::text) {
    return {std::move(id), type, {run(std::move(header))}, {}};
}

/// A row over all columns that heads those after it.
inline doc::Row group_row(std::string title, std::size_t columns) {
    doc::Row row;
    row.kind = doc::RowKind::group;
    row.cells.push_back(cell(std::move(title)));
    row.cells.back().column_span = static_cast<int>(columns);
    return row;
}

inline doc::Section section(std::string id, std::string title) {
    doc::Section made;
    made.id = std::move(id);
    made.title = {run(std::move(title))};
    return made;
}

}  // namespace almanac::annual
