// Why: see sources.hpp. SPDX-License-Identifier: Apache-2.0
#include "transform/sources.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "assess/period_text.hpp"

namespace almanac {
namespace {

constexpr int sector_stride = 10'000;  // More than the sources that any one sector can list.

std::vector<int> clause_key(const std::vector<std::string>& clauses) {
    std::vector<int> key;
    if (clauses.empty()) return {1 << 20};
    int part = 0;
    for (const char c : clauses.front()) {
        if (c == '.') {
            key.push_back(part);
            part = 0;
        } else {
            part = part * 10 + (c - '0');
        }
    }
    key.push_back(part);
    return key;
}

/// Whether what was handed in says more than the figure as it is printed: another unit, or words
/// about the number.
bool says_more(const Indicator* indicator, const Provenance& provenance) {
    const auto& value = provenance.value_as_submitted;
    return value.find_first_not_of("+-.0123456789") != std::string::npos || indicator == nullptr ||
           provenance.unit_as_submitted != to_text(indicator->unit, "zh");
}

std::string submitted(const Indicator* indicator, const Provenance& provenance) {
    if (!says_more(indicator, provenance)) return {};
    return provenance.value_as_submitted + provenance.unit_as_submitted;
}

/// Sources that differ in any of these are different entries: a note, and what was handed in, are
/// those of one figure.
std::vector<std::string> identity(const Indicator* indicator, const Provenance& provenance) {
    return {provenance.source,
            provenance.quotation,
            provenance.published ? to_text(*provenance.published) : std::string{},
            std::to_string(provenance.source_class),
            provenance.note,
            submitted(indicator, provenance)};
}

}  // namespace

int sector_place(const Catalog& catalog, std::string_view sector) {
    std::vector<std::pair<std::vector<int>, std::string>> places;
    for (const auto& known : catalog.sectors)
        places.emplace_back(clause_key(known.clauses), known.id);
    for (const auto& refused : catalog.refused)
        places.emplace_back(clause_key(refused.clauses), refused.id);
    std::sort(places.begin(), places.end());
    const auto found = std::find_if(places.begin(), places.end(),
                                    [&](const auto& place) { return place.second == sector; });
    return static_cast<int>(found - places.begin()) + 1;
}

SourceList::SourceList(const Catalog& catalog, const Figures& figures, std::string_view language)
    : catalog_(catalog) {
    for (const auto& sector : catalog.sectors) {
        const int place = sector_place(catalog, sector.id);
        for (const auto& indicator : sector.indicators) {
            auto series = figures.all().lower_bound({indicator, std::string{}});
            for (; series != figures.all().end() && series->first.first == indicator; ++series) {
                for (const auto& provenance : series->second->yearly.provenances)
                    add(series->first.first, place, provenance, language);
                for (const auto& other : series->second->other) {
                    for (const auto& provenance : other.provenances)
                        add(series->first.first, place, provenance, language);
                }
                for (const auto& [year, alternatives] : series->second->alternatives) {
                    for (const auto& alternative : alternatives)
                        add(series->first.first, place, alternative.provenance, language);
                }
            }
        }
    }
}

void SourceList::add(const std::string& of_indicator, int place, const Provenance& provenance,
                     std::string_view language) {
    if (provenance.source_class == 0) return;
    const std::string sector = of_indicator.substr(0, of_indicator.find('.'));
    const Indicator* indicator = catalog_.find_indicator(of_indicator);
    const auto key = std::make_pair(sector, identity(indicator, provenance));
    if (numbers_.count(key) != 0) return;
    const int ordinal = ++last_[sector];
    numbers_[key] = place * sector_stride + ordinal;
    doc::SourceEntry entry;
    entry.number = place * sector_stride + ordinal;
    entry.label = fmt::format("{}-{}", place, ordinal);
    entry.source_class = provenance.source_class;
    entry.source = provenance.source;
    entry.quotation = provenance.quotation;
    entry.note = provenance.note;
    if (provenance.published) {
        entry.published = date_text(*provenance.published, language);
    } else {
        entry.published = language == "zh" ? "发布日期不详" : "date of publication unknown";
    }
    entry.as_submitted = submitted(indicator, provenance);
    entries_.push_back(std::move(entry));
}

int SourceList::number_of(const std::string& indicator, const Provenance& provenance) const {
    if (provenance.source_class == 0) return 0;
    const std::string sector = indicator.substr(0, indicator.find('.'));
    const auto found =
        numbers_.find({sector, identity(catalog_.find_indicator(indicator), provenance)});
    return found == numbers_.end() ? 0 : found->second;
}

}  // namespace almanac
