// Why: see assessment.hpp. SPDX-License-Identifier: Apache-2.0
#include "xlsx/assessment.hpp"

#include <cmath>

namespace almanac::xlsx {
namespace {

bool agrees(double above, double below, double wanted) {
    constexpr double last_digits = 1e-10;  // Assessments are cut to 12 significant digits.
    if (below == 0) return false;
    return std::fabs(above / below - wanted) <= last_digits * std::fmax(1, std::fabs(wanted));
}

/// `D7/E7`, or empty where neither way round gives the completion.
std::string formula_of(const AssessmentCells& cells, double actual, double demand,
                       double completion, bool ceiling) {
    const std::string value = cell_name(cells.row, cells.actual);
    const std::string goal = cell_name(cells.row, cells.demand);
    const bool floor_fits = agrees(actual, demand, completion);
    const bool ceiling_fits = agrees(demand, actual, completion);
    if (ceiling_fits && (ceiling || !floor_fits)) return "=" + goal + "/" + value;
    return floor_fits ? "=" + value + "/" + goal : std::string();
}

bool is_ceiling(const Shown& demand, const Book& book) {
    return demand.prefix.starts_with(book.words.at_most);
}

}  // namespace

void write_completion(Sheet& sheet, const AssessmentCells& cells, const Content& actual,
                      const Content& demand, const Content& completion) {
    std::string formula;
    if (actual.shown && demand.shown && actual.number && demand.number && completion.number)
        formula = formula_of(cells, actual.number->value, demand.number->value,
                             completion.number->value, is_ceiling(*demand.shown, sheet.book()));
    if (formula.empty()) return sheet.content(cells.row, cells.completion, completion, false, true);
    sheet.formula(cells.row, cells.completion, formula, completion.number->value, Style::number,
                  completion.number->format);
    if (!completion.figure.empty())
        sheet.book().figures.add(sheet.name(), cells.row, cells.completion, completion.figure);
}

}  // namespace almanac::xlsx
