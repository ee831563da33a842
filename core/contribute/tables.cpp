// Why: tables that a sector asks for: its targets, its series over years, its areas side by side.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "catalog/validity.hpp"
#include "contribute/target_table.hpp"
#include "contribute/text_messages.hpp"
#include "contribute/writing.hpp"

namespace almanac::contribute_detail {
namespace {

doc::Inlines words(std::string text) { return {doc::Inline{doc::Run{std::move(text)}}}; }

doc::Cell text_cell(std::string text) {
    doc::Cell cell;
    cell.content = words(std::move(text));
    return cell;
}

doc::Cell value_cell(const std::string& indicator, const std::string& area, int year) {
    doc::Value value;
    value.indicator = indicator;
    value.area = area;
    value.period = std::to_string(year);
    value.with_unit = false;
    doc::Cell cell;
    cell.content.push_back({value});
    return cell;
}

/// Name with its unit in parentheses: figures of the row stand bare.
std::string named_with_unit(const Writing& writing, const Indicator& indicator) {
    const std::string& language = writing.context.edition.language;
    const std::string unit = header_unit(indicator, language);
    const std::string name = indicator.name.in(language);
    if (unit.empty()) return name;
    return writing.zh() ? name + "（" + unit + "）" : name + " (" + unit + ")";
}

std::vector<const Indicator*> indicators_of(Writing& writing, const BlockKeys& keys) {
    std::vector<const Indicator*> found;
    for (const auto& id : split_list(keys.get("indicators"))) {
        if (const Indicator* indicator = known_indicator(
                writing, id, [&] { return writing.at(keys.line_of("indicators"), 1); }))
            found.push_back(indicator);
    }
    return found;
}

/// `2014..year` or a list; nothing where any of it is no year, or what is written ends before it
/// begins. A range that ends with the edition may be empty.
std::optional<std::vector<int>> years_of(Writing& writing, const BlockKeys& keys) {
    const std::string text = keys.get("periods");
    std::vector<int> years;
    const auto dots = text.find("..");
    if (dots != std::string::npos) {
        const auto first = year_of(writing, text.substr(0, dots));
        const auto last = year_of(writing, text.substr(dots + 2));
        if (!first || !last || *last - *first > 60) return std::nullopt;
        const bool fixed = text.find("year") == std::string::npos;
        if (fixed && *last < *first) return std::nullopt;
        for (int year = *first; year <= *last; ++year) years.push_back(year);
        return years;
    }
    for (const auto& item : split_list(text)) {
        const auto year = year_of(writing, item);
        if (!year) return std::nullopt;
        years.push_back(*year);
    }
    if (years.empty()) return std::nullopt;
    return years;
}

std::string year_header(const Writing& writing, int year) {
    return std::to_string(year) + (writing.zh() ? "年" : "");
}

bool any_known(const Writing& writing, const std::vector<const Indicator*>& indicators,
               const std::vector<std::string>& areas, const std::vector<int>& years) {
    for (const Indicator* indicator : indicators) {
        for (const auto& area : areas) {
            for (const int year : years) {
                if (known_point(writing, indicator->id, area, std::to_string(year)) != nullptr)
                    return true;
            }
        }
    }
    return false;
}

doc::Table series_table(Writing& writing, const std::vector<const Indicator*>& indicators,
                        const std::vector<int>& years) {
    doc::Table table;
    table.columns.push_back(
        {"indicator", doc::ColumnType::text, words(writing.pick("指标", "Indicator")), {}});
    for (const int year : years)
        table.columns.push_back(
            {std::to_string(year), doc::ColumnType::number, words(year_header(writing, year)), {}});
    for (const Indicator* indicator : indicators) {
        doc::Row row;
        row.cells.push_back(text_cell(named_with_unit(writing, *indicator)));
        for (const int year : years) row.cells.push_back(value_cell(indicator->id, {}, year));
        table.rows.push_back(std::move(row));
    }
    table.wide = years.size() > 8;
    return table;
}

/// Codes of a list, or the edition area's children that add up for `children`; of either those that
/// existed in the year.
std::vector<std::string> areas_of(Writing& writing, const BlockKeys& keys, int year) {
    const auto& catalog = writing.context.catalog;
    std::vector<std::string> codes;
    const auto items = split_list(keys.get("areas").empty() ? "children" : keys.get("areas"));
    if (items.size() > bounds::text_table_rows.most)
        throw BeyondBounds{say(messages::text_rows_beyond, writing.at(keys.line_of("areas"), 1),
                               {std::to_string(items.size()), bounds::text_table_rows.text()})};
    for (const auto& item : items) {
        if (item == "children") {
            for (const Area* child : children_in(catalog, writing.context.edition.area, year)) {
                if (child->adds_up) codes.push_back(child->code);
            }
        } else if (const Area* area = catalog.find_area(item)) {
            if (exists_in(*area, year_period(year))) codes.push_back(area->code);
        } else {
            const auto names = names_of(catalog.areas);
            writing.diagnostics.add([&] {
                return say(messages::unknown_in_text, writing.at(keys.line_of("areas"), 1),
                           {"area", item, near(item, names)});
            });
        }
    }
    return codes;
}

doc::Table areas_table(Writing& writing, const std::vector<const Indicator*>& indicators,
                       const std::vector<std::string>& areas, int year) {
    doc::Table table;
    table.columns.push_back(
        {"area", doc::ColumnType::text, words(writing.pick("地区", "Area")), {}});
    for (const Indicator* indicator : indicators)
        table.columns.push_back({indicator->id,
                                 doc::ColumnType::number,
                                 words(named_with_unit(writing, *indicator)),
                                 {}});
    for (const auto& code : areas) {
        doc::Row row;
        row.cells.push_back(text_cell(
            writing.context.catalog.find_area(code)->name.in(writing.context.edition.language)));
        for (const Indicator* indicator : indicators)
            row.cells.push_back(value_cell(indicator->id, code, year));
        table.rows.push_back(std::move(row));
    }
    return table;
}

doc::Blocks finished(const BlockKeys& keys, doc::Table table) {
    if (!keys.get("caption").empty()) table.caption = words(keys.get("caption"));
    return {doc::Block{keys.get("id"), std::move(table)}};
}

doc::Blocks empty_notice(const Writing& writing, const BlockKeys& keys) {
    const std::string caption = keys.get("caption");
    const std::string what = caption.empty() ? std::string()
                             : writing.zh()  ? "“" + caption + "”"
                                             : caption + ": ";
    return {doc::Block{
        keys.get("id"),
        doc::Notice{words(what + writing.pick("暂无可列示的数据。", "no figures to show yet."))}}};
}

}  // namespace

doc::Blocks table_block(Writing& writing, const BlockKeys& keys) {
    const std::string kind = keys.get("kind");
    if (kind == "targets") {
        if (keys.get("targets").empty())
            writing.diagnostics.add([&] {
                return say(messages::missing_key, writing.at(keys.line, 1),
                           {"table targets", "targets: coal.*"});
            });
        const auto targets = pick_targets(writing, keys.get("targets"), keys.line_of("targets"));
        const auto columns = split_list(keys.get("columns"));
        for (const auto& column : columns) {
            const auto& known = target_columns();
            if (std::find(known.begin(), known.end(), column) == known.end())
                writing.diagnostics.add([&] {
                    return say(messages::unknown_in_text, writing.at(keys.line_of("columns"), 1),
                               {"column", column, near(column, known)});
                });
        }
        doc::Table table = target_table(
            writing.context, targets,
            columns.empty() ? section_columns(writing.context, targets) : columns, false);
        // Those of other areas are neither listed nor missed.
        if (targets.empty() && is_of_part(writing.context)) return {};
        return targets.empty() ? empty_notice(writing, keys) : finished(keys, std::move(table));
    }
    const auto indicators = indicators_of(writing, keys);
    if (kind == "series") {
        const auto years = years_of(writing, keys);
        if (!years) {
            const std::string given = keys.get("periods");
            const auto place = writing.at(keys.line_of("periods"), 1);
            writing.diagnostics.add([&] {
                return given.empty() ? say(messages::missing_key, place,
                                           {"table series", "periods: 2014..year"})
                                     : say(messages::bad_years, place, {given});
            });
        }
        if (!years || indicators.empty() || !any_known(writing, indicators, {""}, *years))
            return empty_notice(writing, keys);
        return finished(keys, series_table(writing, indicators, *years));
    }
    if (kind == "areas") {
        const auto year = known_year(writing, keys, "period");
        const auto areas = areas_of(writing, keys, year.value_or(writing.context.edition.year));
        if (areas.empty() && is_of_part(writing.context)) return {};
        if (!year || indicators.empty() || areas.empty() ||
            !any_known(writing, indicators, areas, {*year}))
            return empty_notice(writing, keys);
        return finished(keys, areas_table(writing, indicators, areas, *year));
    }
    writing.diagnostics.add([&] {
        return say(messages::missing_key, writing.at(keys.line, 1),
                   {"table", "kind: targets | series | areas"});
    });
    return {};
}

}  // namespace almanac::contribute_detail
