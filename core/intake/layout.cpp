// Why: see layout.hpp. SPDX-License-Identifier: Apache-2.0
#include "intake/layout.hpp"

#include <algorithm>
#include <set>

#include "intake/cell_text.hpp"
#include "intake/file_messages.hpp"
#include "intake/mapping_messages.hpp"
#include "intake/own_exports.hpp"
#include "intake/spread.hpp"
#include "intake/wide_hint.hpp"

namespace almanac::intake_detail {
namespace {

/// Puts a layout together, column by column.
class LayoutReading {
public:
    LayoutReading(const Head& head, std::size_t row, const Catalog& catalog,
                  const IntakeOptions& options, Findings& findings, const CloseFilled& close_filled)
        : head_(head),
          row_(row),
          catalog_(catalog),
          options_(options),
          findings_(findings),
          close_filled_(close_filled) {
        layout_.width = head.names.size();
        layout_.head_rows = head.rows;
    }

    Layout read() {
        read_spreads();
        is_left_out_.assign(head_.names.size(), false);
        if (spreads_.empty() && is_no_header()) return {};
        leave_out_empty();
        note_unused();
        Headers base = read_columns();
        join_breakdown(base);
        for (std::size_t column = 0; column < head_.names.size(); ++column)
            if (spread_of_[column] != nullptr) add_lane(base, column);
        layout_.is_wide = !layout_.lanes.empty();
        if (!layout_.is_wide) layout_.lanes.push_back(std::move(base));
        add_constants();
        add_values();
        for (const auto& lane : layout_.lanes) {
            const std::size_t before_lane = findings_.problems();
            if (!has_faulty_rule_) refuse_missing(lane, row_, findings_);
            if (findings_.problems() != before_lane) break;
        }
        return std::move(layout_);
    }

private:
    const Mapping& mapping() const { return options_.mapping; }

    void refuse(const MessagePattern& pattern, const std::string& column,
                std::vector<std::string> arguments) {
        findings_.refuse(pattern, row_, column, std::move(arguments));
    }

    void refuse_rule(const std::string& rule, const std::string& fault) {
        has_faulty_rule_ = true;
        refuse(messages::mapping_rule, "", {rule, fault});
    }

    void read_spreads() {
        spread_of_.assign(head_.names.size(), nullptr);
        for (const auto& [theirs, ours] : mapping().columns) {
            if (!is_spread(ours)) continue;
            std::string fault;
            if (auto spread = parse_spread(theirs, ours, fault))
                spreads_.push_back(std::move(*spread));
            else
                refuse_rule(theirs + "=" + ours, fault);
        }
        // What is named precedes what is meant by a range, and that what is left over.
        std::stable_sort(spreads_.begin(), spreads_.end(),
                         [](const Spread& a, const Spread& b) { return rank_of(a) < rank_of(b); });
        for (std::size_t column = 0; column < head_.names.size(); ++column) {
            const auto& name = head_.names[column];
            const auto own = mapping().columns.find(name);
            const bool is_renamed = own != mapping().columns.end() && !is_spread(own->second);
            if (is_renamed || name.empty()) continue;
            for (const auto& spread : spreads_)
                if (spread_of_[column] == nullptr &&
                    means(spread, head_, column, column_named(name) || is_row_number(name)))
                    spread_of_[column] = &spread;
        }
    }
    static int rank_of(const Spread& spread) {
        const bool rest = spread.theirs.find('*') != std::string::npos;
        return rest ? 2 : spread.theirs.find("..") != std::string::npos ? 1 : 0;
    }

    /// A sheet made for people has columns that wait for something; where nothing stands in them
    /// nothing is lost.
    void leave_out_empty() {
        std::vector<bool> is_empty(head_.names.size(), false);
        for (std::size_t at = 0; at < head_.names.size(); ++at) {
            const auto name = own_name(at);
            is_empty[at] = name && !name->empty() && !column_named(*name) && !is_row_number(*name);
        }
        const auto is_any = [&] {
            return std::find(is_empty.begin(), is_empty.end(), true) != is_empty.end();
        };
        if (!is_any()) return;
        close_filled_(is_empty);
        is_left_out_ = is_empty;
        constexpr std::size_t most_named = 5;
        std::string names;
        std::size_t count = 0;
        for (std::size_t at = 0; at < is_empty.size(); ++at) {
            if (!is_empty[at]) continue;
            if (++count <= most_named) names += (count == 1 ? "" : "、") + head_.names[at];
        }
        if (count > most_named) names += "…×" + std::to_string(count);
        if (count > 0) findings_.note(messages::empty_columns, row_, "", {names});
    }

    bool is_no_header() {
        std::vector<std::string> names;
        for (std::size_t at = 0; at < head_.names.size(); ++at)
            names.push_back(own_name(at).value_or(""));
        return refuse_no_header({names.begin(), names.end()}, row_, findings_);
    }

    bool has_column(const std::string& name) const {
        return std::find(head_.names.begin(), head_.names.end(), name) != head_.names.end();
    }

    /// A rule that means nothing may be one for another table, or a slip.
    void note_unused() {
        for (const auto& [theirs, ours] : mapping().columns) {
            const bool is_constant = column_named(theirs) && !column_named(ours);
            if (!is_spread(ours) && !is_constant && !has_column(theirs)) note_unused(theirs);
        }
        for (const auto& spread : spreads_)
            if (std::find(spread_of_.begin(), spread_of_.end(), &spread) == spread_of_.end())
                note_unused(spread.theirs);
    }
    void note_unused(const std::string& theirs) {
        findings_.note(messages::mapping_unused, row_, theirs,
                       {theirs, nearest_hint(theirs, head_.names)});
    }

    /// What the column is called here; nothing for one that is left out or holds values of its own.
    std::optional<std::string> own_name(std::size_t column) const {
        const auto& name = head_.names[column];
        if (spread_of_[column] != nullptr || is_left_out_[column]) return std::nullopt;
        const auto found = mapping().columns.find(name);
        if (name.empty() || found == mapping().columns.end()) return name;
        return found->second.empty() ? std::nullopt : std::optional(found->second);
    }

    Headers read_columns() {
        std::vector<NamedColumn> columns;
        bool has_breakdown = false;
        for (std::size_t at = 0; at < head_.names.size(); ++at) {
            auto name = own_name(at);
            const bool is_part = name && column_named(*name) == Column::breakdown;
            if (is_part && has_breakdown && maps_breakdown()) name.reset();
            has_breakdown = has_breakdown || is_part;
            columns.push_back(
                {name, head_.names[at], head_.places.empty() ? head_.names[at] : head_.places[at]});
        }
        return read_headers(columns, row_, findings_, options_);
    }

    /// Whether columns were said to be a breakdown, and so may be several.
    bool maps_breakdown() const {
        return std::any_of(
            mapping().columns.begin(), mapping().columns.end(), [](const auto& rule) {
                return !is_spread(rule.second) && column_named(rule.second) == Column::breakdown;
            });
    }

    /// Several columns may be parts of a breakdown.
    void join_breakdown(Headers& headers) {
        std::vector<std::size_t> parts;
        for (std::size_t at = 0; at < head_.names.size(); ++at) {
            const auto name = own_name(at);
            if (name && column_named(*name) == Column::breakdown) parts.push_back(at);
        }
        if (parts.size() < 2 || !maps_breakdown()) return;
        layout_.breakdown_parts = std::move(parts);
        headers.cell[index_of(Column::breakdown)] = made_cell;
    }

    void add_lane(const Headers& base, std::size_t column) {
        Headers lane = base;
        const Spread& spread = *spread_of_[column];
        const std::string& place =
            head_.places.empty() ? head_.names[column] : head_.places[column];
        const auto set = [&](Column of, std::size_t cell) {
            auto& known = lane.cell[index_of(of)];
            if (known != Headers::absent)
                refuse(messages::mapping_twice, place,
                       {head_.names[column], base.name[index_of(of)]});
            known = cell;
            lane.name[index_of(of)] = place;
        };
        set(Column::value, column);
        const auto texts = texts_of(spread, head_, column);
        for (std::size_t i = 0; i < texts.size(); ++i) {
            const Column of = spread.by[i].column;
            const auto parts = split(of, texts[i]);
            set(of, append(in_our_words(of, parts.name)));
            if (!parts.unit.empty()) set(Column::unit, append(parts.unit));
        }
        layout_.lanes.push_back(std::move(lane));
    }

    /// The unit behind a name belongs to its figures, unless the name with it is an indicator's.
    NameAndUnit split(Column of, const std::string& text) const {
        const bool is_whole = of == Column::indicator && catalog_.find_indicator(text) != nullptr;
        NameAndUnit parts =
            is_whole ? NameAndUnit{text, ""} : name_and_unit(catalog_.measures, text);
        if (of != Column::period) return parts;
        parts.name = plain_name_of_period(parts.name);
        return parts;
    }

    std::string in_our_words(Column of, const std::string& text) const {
        for (const auto& [ours, words] : mapping().values) {
            if (column_named(ours) != of) continue;
            if (const auto found = words.find(text); found != words.end()) return found->second;
        }
        return text;
    }

    std::size_t append(std::string text) {
        layout_.appended.push_back(std::move(text));
        return layout_.width + layout_.appended.size() - 1;
    }

    void add_constants() {
        auto constants = mapping().constants;
        for (const auto& [theirs, ours] : mapping().columns) {
            if (!has_column(theirs) && column_named(theirs) && !is_spread(ours) &&
                !column_named(ours))
                constants.try_emplace(theirs, ours);
        }
        for (const auto& [ours, text] : constants) {
            const auto column = column_named(ours);
            if (!column) {
                refuse(messages::mapping_column, "", {ours, nearest_column(ours)});
                continue;
            }
            const std::size_t cell = append(in_our_words(*column, text));
            for (auto& lane : layout_.lanes) {
                auto& known = lane.cell[index_of(*column)];
                // The unit behind a name is that of its column alone.
                if (known == Headers::absent)
                    known = cell;
                else if (known < layout_.width)
                    refuse(messages::mapping_constant, lane.name[index_of(*column)],
                           {lane.name[index_of(*column)], text});
            }
        }
        // What is made from a row's cells stands behind all that every row has.
        for (auto& lane : layout_.lanes)
            std::replace(lane.cell.begin(), lane.cell.end(), made_cell,
                         layout_.width + layout_.appended.size());
    }

    void add_values() {
        for (const auto& [ours, words] : mapping().values) {
            const auto column = column_named(ours);
            if (!column) {
                refuse(messages::mapping_column, "", {ours, nearest_column(ours)});
                continue;
            }
            for (const auto& lane : layout_.lanes) {
                const std::size_t cell = lane.cell[index_of(*column)];
                if (cell < layout_.width) layout_.values[cell].insert(words.begin(), words.end());
            }
        }
    }

    static constexpr std::size_t made_cell = Headers::absent - 1;

    const Head& head_;
    std::size_t row_;
    const Catalog& catalog_;
    const IntakeOptions& options_;
    Findings& findings_;
    const CloseFilled& close_filled_;
    Layout layout_;
    std::vector<Spread> spreads_;
    std::vector<bool> is_left_out_;  ///< By column: its name is unknown, and nothing stands in it.
    bool has_faulty_rule_ = false;   ///< What it would have read is missing for no other reason.
    std::vector<const Spread*> spread_of_;  ///< By column; null: it holds no values of its own.
};

}  // namespace

void Layout::take_as_submitted(const std::vector<std::string_view>& cells,
                               Provenance& provenance) const {
    const auto take = [&](std::size_t cell, std::string& text) {
        if (cell < cells.size() && !trimmed(cells[cell]).empty()) text = cells[cell];
    };
    take(value_as_submitted, provenance.value_as_submitted);
    take(unit_as_submitted, provenance.unit_as_submitted);
}

bool Layout::allows_like_rows() const {
    if (is_wide || is_own_csv || !sdmx_cells.empty()) return false;
    const auto is_mapped = [&](Column column) {
        const std::size_t cell = lanes.front().cell[index_of(column)];
        return values.count(cell) != 0 || std::find(breakdown_parts.begin(), breakdown_parts.end(),
                                                    cell) != breakdown_parts.end();
    };
    return !is_mapped(Column::period) && !is_mapped(Column::value);
}

Head head_of(const std::vector<std::string_view>& first,
             const std::vector<std::string_view>* second, std::vector<std::string> places) {
    Head head;
    head.places = std::move(places);
    for (const auto cell : first) head.names.emplace_back(trimmed(cell));
    if (second == nullptr) return head;
    head.rows = 2;
    std::string over;
    for (std::size_t at = 0; at < head.names.size(); ++at) {
        auto& name = head.names[at];
        const std::string under(at < second->size() ? trimmed((*second)[at]) : "");
        if (!name.empty()) over = name;
        const bool is_one = under.empty() || under == name;
        head.upper.push_back(is_one ? name : over);
        head.lower.push_back(is_one ? "" : under);
        if (!is_one) name = over.empty() ? under : over + "/" + under;
    }
    return head;
}

bool wants_two_rows(const Mapping& mapping) {
    std::string fault;
    return std::any_of(mapping.columns.begin(), mapping.columns.end(), [&](const auto& rule) {
        if (!is_spread(rule.second)) return false;
        const auto spread = parse_spread(rule.first, rule.second, fault);
        return spread && spread->has_two_rows();
    });
}

Layout read_layout(const std::vector<std::string_view>& first,
                   const std::vector<std::string_view>* second, std::size_t row,
                   const Catalog& catalog, const IntakeOptions& options, Findings& findings,
                   const CloseFilled& close_filled, const std::vector<std::string>& places) {
    if (auto own = layout_of_export(first, row, findings, options)) return std::move(*own);
    // What is wrong beside a table that is spread out is said as if it were read so.
    IntakeOptions with = options;
    if (const auto spread = suggest_mapping(first, second, row, catalog, options, findings))
        with.mapping = merged(with.mapping, *spread);
    const bool has_two_rows = second != nullptr && wants_two_rows(with.mapping);
    const Head head = head_of(first, has_two_rows ? second : nullptr, places);
    return LayoutReading(head, row, catalog, with, findings, close_filled).read();
}

RowShape::RowShape(const Layout& layout, const Catalog& catalog)
    : layout_(layout), catalog_(catalog) {
    if (!layout.sdmx_cells.empty()) sdmx_ids_ = std::make_shared<const SdmxIds>(catalog);
}

const std::vector<std::string_view>& RowShape::of(const std::vector<std::string_view>& cells) {
    if (layout_.is_plain()) return cells;
    // A spreadsheet adds commas behind rows whose cells were once used.
    cells_.assign(cells.begin(), cells.begin() + static_cast<std::ptrdiff_t>(layout_.width));
    made_.clear();
    if (layout_.is_own_csv) {
        undo_disarming(cells_);
        name_unit(layout_, catalog_, cells_, made_);
    }
    for (const auto& [cell, words] : layout_.values) {
        const auto found = words.find(trimmed(cells_[cell]));
        if (found != words.end()) cells_[cell] = found->second;
    }
    cells_.insert(cells_.end(), layout_.appended.begin(), layout_.appended.end());
    if (layout_.breakdown_parts.size() > 1) {
        std::string joined;
        for (const auto part : layout_.breakdown_parts) {
            const auto text = trimmed(cells_[part]);
            if (!text.empty() && !joined.empty()) joined += breakdown_joint;
            joined += text;
        }
        cells_.push_back(made_.emplace_back(std::move(joined)));
    }
    if (sdmx_ids_) add_sdmx_cells(layout_, catalog_, *sdmx_ids_, cells_, made_);
    return cells_;
}

bool RowShape::is_derived(const std::vector<std::string_view>& cells) const {
    if (!layout_.is_own_csv && layout_.sdmx_cells.empty()) return false;
    const std::size_t at = layout_.lanes.front().cell[index_of(Column::source_class)];
    return at < cells.size() && cells[at] == "0";
}

}  // namespace almanac::intake_detail
