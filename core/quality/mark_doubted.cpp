// Why: a doubtful figure is to be seen as one wherever it stands, and whatever was derived from it,
// too. SPDX-License-Identifier: Apache-2.0
#include <map>
#include <set>
#include <string>
#include <vector>

#include "measure/formula.hpp"
#include "quality/doubts.hpp"

namespace almanac {
namespace {

struct Cell {
    std::string indicator;
    std::string area;
    int year = 0;
};

/// Indicators that are computed from an indicator.
using Dependents = std::map<std::string, std::set<std::string>>;

Dependents dependents_of(const Catalog& catalog, const Figures& figures) {
    Dependents dependents;
    for (const auto& [id, indicator] : catalog.indicators) {
        for (const auto& input : {indicator.numerator, indicator.denominator})
            if (!input.empty()) dependents[input].insert(id);
        Formula::Fault fault;
        if (const auto formula = Formula::parse(indicator.formula, fault)) {
            for (const auto& input : formula->indicators()) dependents[input].insert(id);
        }
    }
    for (const auto& [key, series] : figures.all()) {
        for (const auto& input : series->sector_inputs) dependents[input].insert(key.first);
    }
    return dependents;
}

class Marking {
public:
    Marking(const Catalog& catalog, Figures& figures)
        : catalog_(catalog), figures_(figures), dependents_(dependents_of(catalog, figures)) {}

    /// Marks the cell, and whatever rests on it.
    void mark(Cell first) {
        std::vector<Cell> open{std::move(first)};
        while (!open.empty()) {
            const Cell cell = std::move(open.back());
            open.pop_back();
            if (point_in(figures_, cell.indicator, cell.area, cell.year) == nullptr) continue;
            if (!figures_.edit(cell.indicator, cell.area).doubted.insert(cell.year).second)
                continue;
            add_resting_on(cell, open);
        }
    }

private:
    void add_resting_on(const Cell& cell, std::vector<Cell>& open) const {
        const Area* area = catalog_.find_area(cell.area);
        if (area != nullptr && area->adds_up && is_total(cell.indicator, area->parent, cell.year))
            open.push_back({cell.indicator, area->parent, cell.year});
        const auto found = dependents_.find(cell.indicator);
        if (found == dependents_.end()) return;
        for (const auto& other : found->second) {
            const auto how = derivation_of(other, cell.area, cell.year);
            if (how && *how != DerivedFrom::areas) open.push_back({other, cell.area, cell.year});
        }
    }

    bool is_total(const std::string& indicator, const std::string& area, int year) const {
        return derivation_of(indicator, area, year) == DerivedFrom::areas;
    }

    std::optional<DerivedFrom> derivation_of(const std::string& indicator, const std::string& area,
                                             int year) const {
        const Point* point = point_in(figures_, indicator, area, year);
        if (point == nullptr) return std::nullopt;
        const auto& yearly = figures_.find(indicator, area)->yearly;
        return yearly.provenances.at(point->provenance).derived_from;
    }

    const Catalog& catalog_;
    Figures& figures_;
    Dependents dependents_;
};

}  // namespace

void mark_doubted(const Catalog& catalog, const std::vector<Doubt>& doubts, Figures& figures) {
    Marking marking(catalog, figures);
    for (const auto& doubt : doubts) {
        if (doubt.answer) continue;
        for (const auto& figure : doubt.figures) {
            if (figure.year == doubt.year) marking.mark({figure.indicator, doubt.area, doubt.year});
        }
    }
}

}  // namespace almanac
