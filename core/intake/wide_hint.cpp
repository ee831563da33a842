// Why: see wide_hint.hpp. SPDX-License-Identifier: Apache-2.0
#include "intake/wide_hint.hpp"

#include <algorithm>
#include <set>

#include "intake/cell_text.hpp"
#include "intake/mapping_messages.hpp"
#include "intake/spread.hpp"

namespace almanac::intake_detail {
namespace {

/// What a column may be called by, as a column of ours.
std::optional<Column> kind_of(std::string_view name, const Catalog& catalog) {
    if (name.empty() || column_named(name)) return std::nullopt;
    if (period_named(name)) return Column::period;
    const auto plain = name_and_unit(catalog.measures, name).name;
    if (period_named(plain)) return Column::period;
    if (catalog.find_area(name) != nullptr) return Column::area;
    const bool is_indicator =
        catalog.find_indicator(name) != nullptr || catalog.find_indicator(plain) != nullptr;
    return is_indicator ? std::optional(Column::indicator) : std::nullopt;
}

/// The column of ours that a name means, as the mapping calls it.
std::optional<Column> column_meant(std::string_view name, const Mapping& mapping) {
    const auto own = mapping.columns.find(std::string(trimmed(name)));
    return column_named(own == mapping.columns.end() ? name : std::string_view(own->second));
}

Text word_of(Column kind) {
    switch (kind) {
        case Column::period: return {"时期", "periods"};
        case Column::area: return {"地区", "areas"};
        default: return {"指标", "indicators"};
    }
}

std::string_view name_of(Column kind) {
    switch (kind) {
        case Column::period: return "period";
        case Column::area: return "area";
        default: return "indicator";
    }
}

/// `2015、2016、2017 等 12 列`
Text listed(const std::vector<std::string>& names) {
    constexpr std::size_t most = 5;
    Text text;
    std::string zh;
    std::string en;
    for (std::size_t at = 0; at < std::min(names.size(), most); ++at) {
        zh += (at == 0 ? "" : "、") + names[at];
        en += (at == 0 ? "" : ", ") + names[at];
    }
    const std::string count = std::to_string(names.size());
    if (names.size() > most) return {zh + " 等 " + count + " 列", en + " … (" + count + ")"};
    return {zh, en};
}

/// A range that means these periods, or nothing where they are not all of one kind.
std::optional<std::string> range_of(const std::vector<std::string>& names) {
    std::vector<Period> periods;
    for (const auto& name : names) {
        const auto period = period_named(name);
        if (!period || (!periods.empty() && period->kind != periods.front().kind))
            return std::nullopt;
        periods.push_back(*period);
    }
    if (periods.size() < 2) return std::nullopt;
    const auto earlier = [](const Period& a, const Period& b) { return a.first < b.first; };
    const auto [first, last] = std::minmax_element(periods.begin(), periods.end(), earlier);
    return to_text(*first) + ".." + to_text(*last);
}

class Suggestion {
public:
    Suggestion(const std::vector<std::string_view>& first, const Catalog& catalog,
               const IntakeOptions& options)
        : catalog_(catalog), options_(options) {
        for (const auto cell : first) {
            names_.emplace_back(trimmed(cell));
            const auto own = options.mapping.columns.find(names_.back());
            const auto known = column_meant(names_.back(), options.mapping);
            if (known) known_.insert(*known);
            is_known_.push_back(known || own != options.mapping.columns.end() ||
                                is_row_number(names_.back()));
        }
        for (const auto& [ours, text] : options.mapping.constants)
            if (const auto known = column_named(ours)) known_.insert(*known);
    }

    /// A head of one row: the columns of the kind that most of them have.
    std::optional<Mapping> of_one_row() {
        for (const Column kind : {Column::period, Column::area, Column::indicator}) {
            if (known_.count(kind) != 0) continue;
            for (std::size_t at = 0; at < names_.size(); ++at)
                if (!is_known_[at] && kind_of(names_[at], catalog_) == kind)
                    wide_.push_back(names_[at]);
            if (wide_.empty()) continue;
            kind_ = word_of(kind);
            return rules(kind);
        }
        return std::nullopt;
    }

    /// A head of two rows: below one kind another.
    std::optional<Mapping> of_two_rows(const std::vector<std::string_view>& second) {
        std::optional<Column> upper;
        std::optional<Column> lower;
        std::string over;
        std::vector<std::string> lowers;
        for (std::size_t at = 0; at < names_.size(); ++at) {
            const std::string under(at < second.size() ? trimmed(second[at]) : "");
            if (!names_[at].empty()) over = names_[at];
            if (is_known_[at] || under.empty()) {
                if (!under.empty() && under != names_[at]) return std::nullopt;
                continue;
            }
            const auto above = kind_of(over, catalog_);
            const auto below = kind_of(under, catalog_);
            if (!above || !below || above == below || (upper && upper != above) ||
                (lower && lower != below))
                return std::nullopt;
            upper = above;
            lower = below;
            wide_.push_back(over + "/" + under);
            lowers.push_back(under);
        }
        if (wide_.size() < 2) return std::nullopt;
        kind_ = Text(word_of(*upper).in("zh") + "和" + word_of(*lower).in("zh"),
                     word_of(*upper).in("en") + " and " + word_of(*lower).in("en"));
        Mapping mapping;
        mapping.columns["*/" + range_of(lowers).value_or("*")] =
            "value@" + std::string(name_of(*upper)) + "@" + std::string(name_of(*lower));
        return mapping;
    }

    /// A row that names nothing of ours may be one of figures.
    bool is_header() const { return !known_.empty(); }
    bool has_values() const { return known_.count(Column::value) != 0; }
    const std::vector<std::string>& wide() const { return wide_; }
    const Text& kind() const { return kind_; }

private:
    std::optional<Mapping> rules(Column kind) const {
        Mapping mapping;
        const std::string value = "value@" + std::string(name_of(kind));
        std::size_t unknown = 0;
        for (std::size_t at = 0; at < names_.size(); ++at)
            if (!is_known_[at] && !names_[at].empty()) ++unknown;
        const auto range = range_of(wide_);
        constexpr std::size_t most_named = 3;
        if (range)
            mapping.columns[*range] = value;
        else if (wide_.size() > most_named && unknown == wide_.size())
            mapping.columns["*"] = value;
        else
            for (const auto& name : wide_) mapping.columns[name] = value;
        return mapping;
    }

    const Catalog& catalog_;
    const IntakeOptions& options_;
    std::vector<std::string> names_;
    std::vector<bool> is_known_;
    std::set<Column> known_;
    std::vector<std::string> wide_;
    Text kind_;
};

}  // namespace

std::size_t wide_columns(const std::vector<std::string_view>& cells, const Catalog& catalog) {
    return static_cast<std::size_t>(std::count_if(
        cells.begin(), cells.end(),
        [&](std::string_view cell) { return kind_of(trimmed(cell), catalog).has_value(); }));
}

bool names_any_column(const std::vector<std::string_view>& cells, const IntakeOptions& options) {
    return std::any_of(cells.begin(), cells.end(), [&](std::string_view cell) {
        return column_meant(cell, options.mapping).has_value();
    });
}

bool is_table_header(const std::vector<std::string_view>& cells, const Catalog& catalog,
                     const IntakeOptions& options) {
    constexpr std::size_t least_columns = 4;
    constexpr std::size_t least_of_wide = 3;
    std::set<Column> named;
    std::vector<std::string_view> others;
    for (const auto cell : cells) {
        if (const auto known = column_meant(cell, options.mapping))
            named.insert(*known);
        else
            others.push_back(cell);
    }
    if (named.size() >= least_columns && named.count(Column::indicator) != 0 &&
        named.count(Column::value) != 0)
        return true;
    const std::size_t wide = named.empty() ? 0 : wide_columns(others, catalog);
    return wide > 0 && named.size() + wide >= least_of_wide;
}

std::optional<Mapping> suggest_mapping(const std::vector<std::string_view>& first,
                                       const std::vector<std::string_view>* second, std::size_t row,
                                       const Catalog& catalog, const IntakeOptions& options,
                                       Findings& findings) {
    const auto is_rule = [](const auto& rule) { return is_spread(rule.second); };
    const auto& columns = options.mapping.columns;
    if (std::any_of(columns.begin(), columns.end(), is_rule)) return std::nullopt;
    Suggestion two_rows(first, catalog, options);
    if (!two_rows.is_header() || two_rows.has_values()) return std::nullopt;
    auto mapping = second == nullptr ? std::nullopt : two_rows.of_two_rows(*second);
    Suggestion one_row(first, catalog, options);
    const Suggestion& about = mapping ? two_rows : one_row;
    if (!mapping) mapping = one_row.of_one_row();
    if (!mapping) return std::nullopt;
    std::string rules;
    for (const auto& [theirs, ours] : mapping->columns)
        rules += (rules.empty() ? "" : ",") + theirs + "=" + ours;
    findings.refuse_bilingual(messages::wide_table, row, about.wide().front(),
                              {listed(about.wide()), about.kind(), Text(rules)});
    return mapping;
}

}  // namespace almanac::intake_detail
