// Why: see own_exports.hpp. SPDX-License-Identifier: Apache-2.0
#include "intake/own_exports.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "intake/cell_text.hpp"
#include "intake/mapping_messages.hpp"
#include "intake/sdmx_codes.hpp"

namespace almanac::intake_detail {
namespace {

using Cells = std::vector<std::string_view>;

std::size_t find(const Cells& header, std::string_view name) {
    const auto found = std::find_if(header.begin(), header.end(),
                                    [&](std::string_view cell) { return trimmed(cell) == name; });
    return found == header.end() ? Headers::absent
                                 : static_cast<std::size_t>(found - header.begin());
}

/// The columns of our CSV that other tables do not have, by language.
struct CsvWords {
    std::string_view indicator, partial, value, unit;
};
constexpr std::array csv_words{
    CsvWords{"指标编码", "数据不全", "报送值", "报送单位"},
    CsvWords{"indicator", "partial", "value_as_submitted", "unit_as_submitted"}};

std::optional<Layout> csv_layout(const Cells& header, std::size_t row, Findings& findings,
                                 const IntakeOptions& options) {
    for (const auto& words : csv_words) {
        if (find(header, words.indicator) == Headers::absent ||
            find(header, words.partial) == Headers::absent ||
            find(header, words.value) == Headers::absent)
            continue;
        Layout layout;
        layout.width = header.size();
        layout.is_own_csv = true;
        layout.value_as_submitted = find(header, words.value);
        layout.unit_as_submitted = find(header, words.unit);
        std::vector<NamedColumn> columns;
        for (const auto cell : header) {
            const std::string name(trimmed(cell));
            const bool is_own = name == words.partial || name == words.value || name == words.unit;
            columns.push_back({is_own ? std::nullopt : std::optional(name), name, name});
        }
        layout.lanes.push_back(read_headers(columns, row, findings, options));
        refuse_missing(layout.lanes.front(), row, findings);
        findings.note(messages::own_export, row, "", {"CSV"});
        return layout;
    }
    return std::nullopt;
}

/// Columns of ours that are made of SDMX's, in the order of add_sdmx_cells.
struct SdmxColumn {
    Column column;
    std::string_view theirs;
};
constexpr std::array sdmx_columns{SdmxColumn{Column::indicator, "INDICATOR"},
                                  SdmxColumn{Column::area, "REF_AREA"},
                                  SdmxColumn{Column::period, "TIME_PERIOD"},
                                  SdmxColumn{Column::value, "OBS_VALUE"},
                                  SdmxColumn{Column::unit, "UNIT_MEASURE"},
                                  SdmxColumn{Column::source, "SOURCE"},
                                  SdmxColumn{Column::source_class, "SOURCE_CLASS"},
                                  SdmxColumn{Column::status, "OBS_STATUS"},
                                  SdmxColumn{Column::bound, "BOUND"},
                                  SdmxColumn{Column::published, "PUBLISHED"},
                                  SdmxColumn{Column::breakdown, "BREAKDOWN"},
                                  SdmxColumn{Column::basis, "BASIS"}};

std::optional<Layout> sdmx_layout(const Cells& header, std::size_t row, Findings& findings,
                                  const IntakeOptions& options) {
    for (const char* name : {"INDICATOR", "REF_AREA", "TIME_PERIOD", "OBS_VALUE", "UNIT_MEASURE"})
        if (find(header, name) == Headers::absent) return std::nullopt;
    Layout layout;
    layout.width = header.size();
    for (std::size_t at = 0; at < header.size(); ++at)
        layout.sdmx_cells.emplace(std::string(trimmed(header[at])), at);
    Headers headers;
    headers.cell.fill(Headers::absent);
    headers.source_class = options.source_class;
    headers.today = options.today;
    headers.rounds = options.rounds;
    headers.earliest_year = options.earliest_year;
    for (const auto cell : header) headers.by_cell.emplace_back(trimmed(cell));
    for (std::size_t i = 0; i < sdmx_columns.size(); ++i) {
        const auto& [column, theirs] = sdmx_columns[i];
        headers.cell[index_of(column)] = layout.width + i;
        headers.name[index_of(column)] = theirs;
    }
    layout.lanes.push_back(std::move(headers));
    findings.note(messages::own_export, row, "", {"SDMX-CSV"});
    return layout;
}

/// 万立方米 of M3 and 4; the code with its power where there is no such unit.
std::string unit_text(const Measures& measures, std::string_view code, std::string_view power) {
    int multiplier = 0;
    const auto [end, error] =
        std::from_chars(power.data(), power.data() + power.size(), multiplier);
    const auto* const base = measures.find(code);
    const bool is_power = error == std::errc{} && end == power.data() + power.size() &&
                          multiplier >= 0 && multiplier <= 12;
    if (base != nullptr && is_power) return to_text(UnitOfMeasure{base, multiplier}, "zh");
    return std::string(code) + (power == "0" ? "" : "e" + std::string(power));
}

/// The words that were disarmed: see csv_words of reports/data.
std::string_view armed(std::string_view cell) {
    const bool is_disarmed = cell.size() > 1 && cell[0] == '\'' &&
                             std::string_view("=+-@\t\r").find(cell[1]) != std::string_view::npos;
    return is_disarmed ? cell.substr(1) : cell;
}

std::string known_id(const std::map<std::string, std::string, std::less<>>& ids,
                     std::string_view id) {
    const auto found = ids.find(id);
    return found == ids.end() ? std::string(id) : found->second;
}

}  // namespace

std::optional<Layout> layout_of_export(const Cells& header, std::size_t row, Findings& findings,
                                       const IntakeOptions& options) {
    if (!options.mapping.columns.empty()) return std::nullopt;  // Somebody knows better.
    auto layout = sdmx_layout(header, row, findings, options);
    return layout ? std::move(layout) : csv_layout(header, row, findings, options);
}

void undo_disarming(Cells& cells) {
    for (auto& cell : cells) cell = armed(cell);
}

void name_unit(const Layout& layout, const Catalog& catalog, Cells& cells,
               std::deque<std::string>& made) {
    const auto& columns = layout.lanes.front().cell;
    const std::size_t indicator = columns[index_of(Column::indicator)];
    const std::size_t unit = columns[index_of(Column::unit)];
    if (indicator >= layout.width || unit >= layout.width) return;
    const Indicator* const known = catalog.find_indicator(trimmed(cells[indicator]));
    if (known != nullptr && trimmed(cells[unit]) == to_text(known->unit, "en"))
        cells[unit] = made.emplace_back(to_text(known->unit, "zh"));
}

SdmxIds::SdmxIds(const Catalog& catalog) {
    const auto add = [](auto& ids, const std::string& own) {
        const auto [known, is_new] = ids.try_emplace(sdmx::id_of(own), own);
        if (!is_new) known->second = known->first;  // Names two things, and so none.
    };
    for (const auto& [id, indicator] : catalog.indicators) add(indicators, id);
    for (const auto& [code, area] : catalog.areas) add(areas, code);
}

void add_sdmx_cells(const Layout& layout, const Catalog& catalog, const SdmxIds& ids, Cells& cells,
                    std::deque<std::string>& made) {
    const auto cell = [&](std::string_view name) {
        const auto found = layout.sdmx_cells.find(name);
        return found == layout.sdmx_cells.end() ? std::string_view{}
                                                : trimmed(cells[found->second]);
    };
    const auto part = [&](std::string_view name) {
        return cell(name) == sdmx::whole ? std::string() : std::string(armed(cell(name)));
    };
    for (auto& text : std::array{
             known_id(ids.indicators, cell("INDICATOR")), known_id(ids.areas, cell("REF_AREA")),
             sdmx::period_text(cell("TIME_PERIOD")), std::string(cell("OBS_VALUE")),
             unit_text(catalog.measures, cell("UNIT_MEASURE"), cell("UNIT_MULT")),
             std::string(armed(cell("SOURCE"))), std::string(cell("SOURCE_CLASS")),
             sdmx::status_text(cell("OBS_STATUS"), cell("REVISION")),
             sdmx::bound_text(cell("BOUND")), std::string(cell("PUBLISHED")), part("BREAKDOWN"),
             part("BASIS")})
        made.push_back(text);
    cells.insert(cells.end(), made.end() - sdmx_columns.size(), made.end());
}

}  // namespace almanac::intake_detail
